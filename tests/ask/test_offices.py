"""Questions that name somebody by an office."""

import pytest
from piles import Asked, Pile

from reportedly.ask import ask
from reportedly.errors import Ambiguous
from reportedly.schema import RoleState


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    for id_, date in (("a", "2024-03-01"), ("b", "2025-03-02")):
        made.article(id_, "Courier", date)
    made.say("a", "Jon Pell", "that the northern quay will be closed in autumn")
    made.say("b", "Jon Pell", "that he had been wrong about the quay")
    made.say("b", "Mira Holt", "that taxes on the ferries will be doubled")
    made.say("b", "Ida Lund", "that the mill of Osk has burnt to the ground")
    made.say("b", "a source", "that the lighthouse keeper has left", kind="anonymous", named=False)
    made.role("a", "Jon Pell", "prime minister of Vandia")
    made.role("b", "Jon Pell", "prime minister of Vandia", "former")
    made.role("b", "Mira Holt", "deputy prime minister")
    made.role("b", "Mira Holt", "Mayor of Osk")
    made.role("b", "Ida Lund", "mayor of Lower Hale")
    made.role("b", "Ida Lund", "source")
    return made


@pytest.mark.parametrize(
    "who", ["the prime minister", "Prime Minister", "the prime minister of Vandia"]
)
def test_an_office_is_who_is_said_to_hold_it(pile: Pile, asked: Asked, who: str) -> None:
    sheet = ask(f"What did {who} say about the quay?", asked(pile))
    assert sheet.form == "said"
    assert sheet.read_as.startswith(f"Statements of Jon Pell (“{who.removeprefix('the ')}”) with")
    assert len(sheet.claims) == 2


def test_who_held_it_before_is_asked_for_as_such(pile: Pile, asked: Asked) -> None:
    sheet = ask("What has the former prime minister said?", asked(pile))
    assert sheet.read_as == "Statements of Jon Pell (“former prime minister”), by date"


def test_a_deputy_is_another(pile: Pile, asked: Asked) -> None:
    sheet = ask("What did the deputy prime minister say?", asked(pile))
    assert sheet.read_as == "Statements of Mira Holt (“deputy prime minister”), by date"
    assert [claim.text for claim in sheet.claims] == ["taxes on the ferries will be doubled"]


def test_several_who_hold_one_are_asked_back_about(pile: Pile, asked: Asked) -> None:
    with pytest.raises(Ambiguous, match="Ida Lund") as caught:
        ask("What did the mayor say?", asked(pile))
    assert "Mira Holt" in str(caught.value)
    sheet = ask("What did the mayor of Osk say?", asked(pile))
    assert sheet.read_as == "Statements of Mira Holt (“mayor of Osk”), by date"


@pytest.mark.parametrize("who", ["the source", "the adviser", "the prime minister of Osk", "they"])
def test_one_of_many_is_nobody(pile: Pile, asked: Asked, who: str) -> None:
    sheet = ask(f"What did {who} say?", asked(pile))
    assert sheet.read_as == f"Nobody in this pile goes by “{who}”; read as plain words"


def test_stances_are_found_by_it_too(pile: Pile, asked: Asked) -> None:
    sheet = ask("Does the prime minister favour Mira Holt?", asked(pile))
    assert sheet.read_as == "Stances of Jon Pell (“prime minister”) on Mira Holt, by date"


@pytest.mark.parametrize(
    "question", ["Does the mayor favour Jon Pell?", "Who is against the mayor?"]
)
def test_a_stance_of_an_office_that_several_hold_is_read_as_words(
    pile: Pile, asked: Asked, question: str
) -> None:
    sheet = ask(question, asked(pile))
    assert sheet.read_as.startswith("Read as plain words: 'mayor' may be: ")


@pytest.mark.parametrize(
    ("title", "state", "who"),
    [
        ("Gov.", "current", "the governor"),
        ("Vandian president", "current", "the president of Vandia"),
        ("president of Vandia", "current", "Vandia's president"),
        ("president of Vandia", "current", "the Vandian president"),
        ("governor of the central bank", "current", "the central bank governor"),
        ("chief of police", "current", "the police chief"),
        ("president", "future", "the president-elect"),
        ("mayor of Orl", "future", "the incoming mayor of Orl"),
        ("prime minister", "then", "the then prime minister"),
        ("chief executive of Brim Steel", "current", "the chief executive of Brim Steel"),
        ("prime minister", "current", "the PM"),
        ("General", "current", "the general"),
    ],
)
def test_an_office_is_known_in_other_words(
    asked: Asked, title: str, state: RoleState, who: str
) -> None:
    made = Pile()
    made.say("a", "Mira Holt", "that taxes on the ferries will be doubled")
    made.role("a", "Mira Holt", title, state)
    sheet = ask(f"What did {who} say?", asked(made))
    assert sheet.read_as.startswith("Statements of Mira Holt (“"), sheet.read_as


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("mayor of Brandtown", "the mayor of Brandt"),
        ("president of Halderia", "the president of Halder"),
        ("attorney general", "the general"),
        ("secretary-general", "the general"),
        ("deputy finance minister", "the minister"),
        ("chief of staff", "the chief of police"),
        ("executive of Brim Steel", "the executive"),
    ],
)
def test_another_office_is_nobody(asked: Asked, title: str, who: str) -> None:
    made = Pile()
    made.say("a", "Mira Holt", "that taxes on the ferries will be doubled")
    made.role("a", "Mira Holt", title)
    sheet = ask(f"What did {who} say?", asked(made))
    assert sheet.read_as.startswith("Nobody in this pile goes by")
