import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Pile

from reportedly.ask import Memory, ask
from reportedly.ask.tree import hands, numbered, origin_groups
from reportedly.schema import Lineage

QUAY = "that the harbour board will close the northern quay in autumn"


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.article("a", "Courier", "2025-03-01")
    made.article("b", "Herald", "2025-03-02")
    made.say("a", "Jon Pell", QUAY)
    made.say("b", "Jon Pell", QUAY, via=[("Courier", "outlet")])
    made.say("b", "Mira Holt", "the harbour board will not close the northern quay")
    made.say("a", "Ida Lund", "that Dara Oske has bought two parrots", hedge="two")
    return made


def test_the_best_claim_comes_first_with_its_evidence(pile: Pile) -> None:
    sheet = ask("Will the northern quay close?", pile.memory())
    (claim,) = sheet.claims
    assert claim.text == "the harbour board will close the northern quay in autumn"
    assert (claim.statements, claim.articles) == (2, 2)
    assert (claim.origins.low, claim.origins.high, claim.origins.unresolved) == (1, 1, 0)
    assert [m.relation for m in claim.members] == ["asserts", "asserts", "denies"]
    assert [p.why for p in claim.pairs] == ["both go back to Jon Pell"]
    assert [(i.name, i.own) for i in claim.members[1].path] == [
        ("Jon Pell", False),
        ("Courier", False),
        ("Herald", True),
    ]


def test_statements_point_into_their_articles(pile: Pile) -> None:
    sheet = ask("Will the northern quay close?", pile.memory())
    for member in sheet.claims[0].members:
        text = pile.texts[member.article]
        assert text[member.passage.start : member.passage.end] == member.passage.text
        for span in (*member.content, *member.hedges, *member.source, *member.cue):
            assert member.passage.start <= span.start <= span.end <= member.passage.end


@pytest.mark.parametrize(
    "question", ["Did Dara Oske buy parrots?", "What has Oske bought?", "oske"]
)
def test_a_name_finds_its_claims(pile: Pile, question: str) -> None:
    (claim,) = ask(question, pile.memory()).claims
    assert claim.text == "Dara Oske has bought two parrots"


def test_a_speaker_is_found_by_name(pile: Pile) -> None:
    texts = {c.text for c in ask("What does Ida Lund say?", pile.memory()).claims}
    assert texts == {"Dara Oske has bought two parrots"}


def test_nothing_bears_on_another_question(pile: Pile) -> None:
    sheet = ask("Who won the regatta?", pile.memory())
    assert (sheet.claims, sheet.near) == ((), ())


def test_a_name_without_the_subject_is_only_near(pile: Pile) -> None:
    sheet = ask("Will Dara Oske abolish income tax?", pile.memory())
    assert sheet.claims == ()
    assert sheet.near == ("Dara Oske has bought two parrots",)


def test_another_number_comes_later() -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "that the harbour board paid $2 million for the new crane")
    pile.say("a", "Ida Lund", "the harbour board paid $20 million for the new crane")
    sheet = ask("Did the harbour board pay $20 million for the crane?", pile.memory())
    assert sheet.claims[0].text == "the harbour board paid $20 million for the new crane"


def test_half_a_character_in_a_question_does_no_harm(pile: Pile) -> None:
    sheet = ask("Will the northern quay close \udcff?", pile.memory())
    assert sheet.claims
    assert sheet.question.encode()


def test_the_limit_is_kept_and_the_rest_counted() -> None:
    pile = Pile()
    for what in ("sell the ferry", "paint school roofs", "build bridges", "close every mill"):
        pile.say("a", "Jon Pell", f"that Dara Oske means to {what}")
    sheet = ask("What does Dara Oske mean to do?", pile.memory(), limit=1)
    assert len(sheet.claims) == 1
    assert sheet.left_out == 3


def test_an_embedding_is_asked_once(pile: Pile) -> None:
    asked: list[str] = []

    def embed(texts: object) -> "np.typing.NDArray[np.float32]":
        asked.extend(texts)  # type: ignore[call-overload]
        return np.ones((1, 4), dtype=np.float32) / 2

    ask("Will the northern quay close?", pile.memory(), embed)
    assert asked == ["Will the northern quay close?"]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_any_question_has_a_sheet(text: str) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", QUAY)
    assert ask(text, pile.memory()).question == text


def test_part_is_complete_for_its_claims(pile: Pile) -> None:
    memory: Memory = pile.memory()
    claims, _ = pile.gather()
    part = memory.part([claims[0].id])
    said = {m.attribution for m in part.members}
    assert {a.id for a in part.attributions} == said
    assert {h.attribution for h in part.hands} == said
    assert {a.article for a in part.attributions} == set(part.texts)
    assert memory.part(["nothing"]).claims == []


def test_the_tree_goes_from_origin_to_article(pile: Pile) -> None:
    (claim,) = ask("Will the northern quay close?", pile.memory()).claims
    (root,) = hands(claim)
    assert root.name == "Jon Pell"
    names = [(c.name, [g.name for g in c.children]) for c in root.children]
    assert names == [("Courier", ["Herald"])]
    assert list(numbered(claim).values()) == [1, 2, 3]
    assert len(origin_groups(claim)) == 1


def test_a_copy_is_folded_under_its_original() -> None:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    for article in "ab":
        for what in ("rotten northern quay", "southern quay and its crane", "old lighthouse"):
            content = (
                f"that the harbour board of Vell will sell the {what} for a small sum of money"
            )
            pile.say(article, "Jon Pell", content)
    assert [(x.original, x.derived) for x in pile.trace()] == [("a", "b")]
    sheet = ask("Will the old lighthouse be sold?", pile.memory())
    (root,) = hands(sheet.claims[0])
    (courier,) = root.children
    assert [(c.name, c.copied) for c in courier.children] == [("Herald", 1.0)]
    assert isinstance(pile.trace()[0], Lineage)
