"""Denials that are appended to what is said."""

import numpy as np
import pytest

from reportedly.attribute.appended import with_appended
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]
SAID = "It rained. Reeve said that Lunt had taken bribes"


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),)


def _read(text: str, *told: Told) -> list[Told]:
    read = [Found(*(_spans(text, role) for role in one), 0.9) for one in told]
    made = with_appended(text, sentences(text), read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("end", "who", "cue"),
    [
        (", an allegation Lunt denies.", "Lunt", "denies"),
        (", an allegation that Karl Lunt has denied.", "Karl Lunt", "has denied"),
        (", a claim he strongly rejects.", "he", "strongly rejects"),
        (", something the mayor’s lawyer disputes, and left.", "the mayor’s lawyer", "disputes"),
        (", which he has always denied.", "he", "has always denied"),
    ],
)
@pytest.mark.parametrize("within", [True, False])
def test_who_denies_it_is_read(end: str, who: str, cue: str, within: bool) -> None:
    content = "that Lunt had taken bribes"
    read = content + (end.rstrip(".").split(", and")[0] if within else "")
    assert _read(SAID + end, ("Reeve", "said", read)) == [
        ("Reeve", "said", content),
        (who, cue, content),
    ]


@pytest.mark.parametrize(
    "end", [", an allegation that shook Osk.", ", a claim he made twice.", " and Lunt denies it."]
)
def test_nothing_else_is_read(end: str) -> None:
    told = ("Reeve", "said", "that Lunt had taken bribes")
    assert _read(SAID + end, told) == [told]


def test_what_was_read_is_not_read_twice() -> None:
    text = SAID + ", which he denies."
    read = (("Reeve", "said", "that Lunt had taken bribes"), ("he", "denies", "which"))
    assert _read(text, *read) == list(read)
