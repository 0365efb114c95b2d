"""Who is the subject of a verb that "according to" parts from it."""

import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.parted import with_own_subjects
from reportedly.schema import Span, quote

BEFORE = "It rained. "


def _span(text: str, words: str) -> tuple[Span]:
    return (Span(text.rindex(words), text.rindex(words) + len(words)),)


def _read(sentence: str, *told: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    text = BEFORE + sentence
    cut = [Span(0, len(BEFORE) - 1), Span(len(BEFORE), len(text))]
    read = [Found(_span(text, s), _span(text, c), _span(text, x), 0.5) for s, c, x in told]
    made = with_own_subjects(text, read, cut)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize("who", ["Mayor Ada Brun", "The mayor", "She", "Ada Brun, a clerk"])
def test_the_subject_gets_its_verb_back(who: str) -> None:
    sentence = f"{who}, according to two tapes, called it a farce."
    assert _read(sentence, ("two tapes", "called", "it a farce")) == [
        (who, "called", "it a farce"),
        ("two tapes", "according to", f"{who} … called it a farce"),
    ]


def test_what_was_read_of_the_tapes_is_not_read_twice() -> None:
    sentence = "On Monday, Ada Brun, according to two tapes, called it a farce."
    tapes = ("two tapes", "according to", "called it a farce")
    assert _read(sentence, ("two tapes", "called", "it a farce"), tapes) == [
        ("Ada Brun", "called", "it a farce"),
        tapes,
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        (
            "The barge sank, according to Bo Lind, adding that it was old.",
            "Bo Lind", "adding", "that it was old",
        ),
        (
            "The barge was sunk in Vell, according to Bo Lind, called a liar by some.",
            "Bo Lind", "called", "a liar",
        ),
        (
            "The barge sank, according to Bo Lind, who said it was old.",
            "Bo Lind", "said", "it was old",
        ),
        ("According to Bo Lind, it sank. Una Ray, he said, fled.", "Una Ray", "said", "fled"),
    ],
)  # fmt: skip
def test_who_speaks_behind_a_whole_clause_is_left(
    sentence: str, source: str, cue: str, content: str
) -> None:
    assert _read(sentence, (source, cue, content)) == [(source, cue, content)]
