"""Hands behind a speaker: who carries it, who heard it, who answers, and where it goes on."""

import pytest
from resolve.marked import OUTLET, Seen, read


@pytest.mark.parametrize(
    ("marked", "carrier"),
    [
        ("{1s Ilko Marr} {1c said} through his lawyer, Lia Brandt, {1p no}.", "Lia Brandt"),
        ("{1s Ilko Marr} {1c said} on Monday through Lia Brandt, his lawyer, {1p no}.",
         "Lia Brandt"),
        ("In a statement through his lawyer, Lia Brandt, {1s Ilko Marr} {1c said} {1p no}.",
         "Lia Brandt"),
        ("{1s Ilko Marr}, through his lawyer, Lia Brandt, {1c denied} {1p it}.", "Lia Brandt"),
        ("{1s Ilko Marr} {1c told} reporters through his lawyer, Lia Brandt, {1p no}.",
         "Lia Brandt"),
        ("{1s Ilko Marr, who was paid through his lawyer, Lia Brandt,} {1c said} {1p no}.", ""),
        ("{1s Ilko Marr} {1c said} through tears and his brother, Lia Brandt, {1p no}.", ""),
        ("{1s Ilko Marr} {1c said} through the night Lia Brandt had lied {1p no}.", ""),
        ("{1s Ilko Marr} {1c said} {1p he was paid through his lawyer, Lia Brandt}.", ""),
    ],
)  # fmt: skip
def test_who_carries_the_words(marked: str, carrier: str) -> None:
    path = ["Ilko Marr", *([carrier] if carrier else []), OUTLET]
    assert read(marked, seen=(Seen("his"),) if "his" in marked else ()).path(1) == path


def test_a_spokesman_stands_before_the_outlet_that_is_told() -> None:
    marked = "{1s Ilko Marr} {1c told} the Sel Gazette through a spokesman {1p no}."
    found = read(marked, seen=(Seen("a spokesman"),))
    assert found.path(1) == ["Ilko Marr", "a spokesman", "Sel Gazette", OUTLET]


@pytest.mark.parametrize(
    ("heard", "origin"),
    [
        ("he had heard from the mayor, Ruth Amis, that it was over", "Ruth Amis"),
        ("he had heard from Ruth Amis, her lawyer, that it was over", "Ruth Amis"),
        ("he had heard from Ruth Amis, a stern judge, the value of silence", ""),
        ("he had heard from Ruth Amis, and was glad that it was over", ""),
    ],
)
def test_what_was_heard_follows_an_apposition(heard: str, origin: str) -> None:
    path = [*([origin] if origin else []), "Joel Tate", OUTLET]
    assert read(f"{{1s Joel Tate}} {{1c said}} {{1p {heard}}}.").path(1) == path


_TOLD = "{1s Ruth Amis} {1c described} {1p the vote in an interview with the Sel Gazette}."


@pytest.mark.parametrize(
    ("then", "goes_on"),
    [
        ("\n\n{2p “I was there,”} {2s she} {2c said}.", True),
        ("\n\nThe hall was dark. {2p “I was there,”} {2s she} {2c said}.", False),
        ("\n\nThe hall was dark.\n\n{2p “I was there,”} {2s she} {2c said}.", False),
        ("\n\n{2p “I was there,”} {2s Amis} {2c said}.", False),
        ("\n\n{2p “I was there,”} {2s she} {2c told} the crowd.", False),
        ("\n\n{2s She} {2c said} {2p that she was there}.", False),
    ],
)
def test_a_quotation_that_opens_the_next_paragraph(then: str, *, goes_on: bool) -> None:
    path = ["Ruth Amis", *(["Sel Gazette"] if goes_on else []), OUTLET]
    assert read(_TOLD + then).path(2) == path


def test_a_conversation_goes_on_over_one_paragraph_only() -> None:
    found = read(
        _TOLD + "\n\n{2p “I was there,”} {2s she} {2c said}.\n\n{3p “All of us,”} {3s she} "
        "{3c said}."
    )
    assert found.path(2) == ["Ruth Amis", "Sel Gazette", OUTLET]
    assert found.path(3) == ["Ruth Amis", OUTLET]


@pytest.mark.parametrize(
    ("cue", "content", "told"),
    [
        ("recalled", "the long night in an interview on Monday with the Sel Gazette", False),
        ("recalled", "the long night in a long interview with the Sel Gazette on Monday", True),
        ("regretted", "the vote in an interview with the Sel Gazette", False),
        ("described", "his remarks in an interview with the Sel Gazette", False),
        ("described", "what he said in an interview with the Sel Gazette", False),
        ("described", "the row in an interview with the Sel Gazette that he gave", False),
    ],
)
def test_what_is_described_in_an_interview(cue: str, content: str, *, told: bool) -> None:
    path = ["Ruth Amis", *(["Sel Gazette"] if told else []), OUTLET]
    assert read(f"{{1s Ruth Amis}} {{1c {cue}}} {{1p {content}}}.").path(1) == path


def _interview(first: str, second: str, head: str = "An interview with Helga Norström") -> str:
    return (
        f"{head}\n\n{first}: Did he ask you?\n\n{second}: {{1s My deputy}} {{1c said}} {{1p no}}. "
        f"{{2s I}} {{2c said}} {{2p yes}}.\n\n{first}: {{3s A judge}} {{3c said}} {{3p no}}. And "
        f"then?\n\n{second}: It was over.\n\nThe talk was short. {{4s A clerk}} {{4c said}} "
        "{4p so}."
    )


@pytest.mark.parametrize(("first", "second"), [("Q", "A"), ("Question", "Answer"), ("PM", "HN")])
def test_what_stands_in_an_answer_is_told_by_who_answers(first: str, second: str) -> None:
    found = read(_interview(first, second))
    assert found.path(1) == ["My deputy", "Helga Norström", OUTLET]
    assert found.path(2) == ["Helga Norström", OUTLET]
    assert found.path(3) == ["A judge", OUTLET]
    assert found.path(4) == ["A clerk", OUTLET]


def test_nobody_answers_where_nobody_asks_or_it_is_not_told_who() -> None:
    debate = _interview("Lind", "Norström").replace("?", ".")
    assert read(debate).path(1) == ["My deputy", OUTLET]
    assert read(_interview("Q", "A", head="Questions and answers")).path(1)[0] == "My deputy"
    assert len(read(_interview("Q", "A", head="Questions and answers")).path(1)) == 2
