"""Who stands behind "according to", and the clause that goes on behind it."""

import pytest

from reportedly.attribute.according import with_own_source
from reportedly.attribute.found import Found
from reportedly.schema import Span, quote

BEFORE = "Mayor Ada Brun said the quay would open. "


def _read(clause: str, source: str, *content: str, inner: bool = False) -> tuple[str, str]:
    """Source and content once set right; the given ones are looked for from behind."""
    text = BEFORE + clause
    sentences = [Span(0, len(BEFORE) - 1), Span(len(BEFORE), len(text))]
    cue = text.lower().index("according to")
    given = [tuple(_last(text, w) for w in words if w) for words in ((source,), content)]
    found = Found(given[0], (Span(cue, cue + 12),), given[1], 0.5, inner=inner)
    made = with_own_source(text, found, sentences)
    return quote(text, made.source), quote(text, made.content)


def _last(text: str, words: str) -> Span:
    return Span(text.rindex(words), text.rindex(words) + len(words))


TUNNEL = "The tunnel, according to residents, is still flooded."


@pytest.mark.parametrize("source", ["Mayor Ada Brun", "residents", ""])
def test_the_source_stands_behind_the_cue(source: str) -> None:
    assert _read(TUNNEL, source, "The tunnel") == ("residents", "The tunnel … is still flooded")


def test_no_content_begins_with_the_source() -> None:
    read = _read(TUNNEL, "Mayor Ada Brun", "The tunnel", "residents, is still flooded")
    assert read == ("residents", "The tunnel … is still flooded")


@pytest.mark.parametrize(
    ("clause", "source", "content", "expected"),
    [
        ("The bank, according to Bo Lind, hid losses.", "Bo Lind", "The bank", "hid losses"),
        (
            "The bank, according to Bo Lind, an auditor, has failed, but Una Ray said no.",
            "Bo Lind", "The bank", "has failed",
        ),
        (
            "The law, according to Bo Lind, violates the treaty.",
            "Bo Lind", "The law", "violates the treaty",
        ),
    ],
)  # fmt: skip
def test_a_subject_gets_its_verb(clause: str, source: str, content: str, expected: str) -> None:
    assert _read(clause, source, content) == (source, f"{content} … {expected}")


@pytest.mark.parametrize(
    ("clause", "source", "content"),
    [
        ("The bank has failed, according to Bo Lind, a clerk.", "Bo Lind", "The bank has failed"),
        ("It fell by half, according to Bo Lind, compared with May.", "Bo Lind", "It fell by half"),
        ("The bank failed, according to Bo Lind.", "Bo Lind", "The bank failed"),
        ("According to Bo Lind, the bank failed.", "Bo Lind", "the bank failed"),
        ("The sum is 12, according to figures by Bo Lind.", "Bo Lind", "The sum is 12"),
        ("It was 12, according to which, he said, all was well.", "Ada Brun", "It was 12"),
    ],
)
def test_a_clause_that_is_whole_is_left(clause: str, source: str, content: str) -> None:
    assert _read(clause, source, content) == (source, content)


def test_what_is_inside_another_s_words_keeps_its_end() -> None:
    assert _read(TUNNEL, "residents", "The tunnel", inner=True) == ("residents", "The tunnel")


def test_without_content_or_sentence_nothing_changes() -> None:
    cue = (Span(0, 12),)
    for found in (Found((), cue, (), 0.5), Found((), cue, (Span(13, 17),), 0.5)):
        assert with_own_source("According to Brun it fell", found, []) == found
