"""When or where it was, told in front of a content, is a part of it."""

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.fronted import with_fronted
from reportedly.schema import Span, Spans, quote


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _content(text: str, source: str, cue: str, content: str) -> str:
    who, by, told = ((Span(text.index(w), text.index(w) + len(w)),) for w in (source, cue, content))
    (found,) = with_fronted(text, [Found(who, by, told, 0.9)], _meant)
    return quote(text, found.content)


@pytest.mark.parametrize("when", ["in June", "on the eastern quay", "last week", "since the flood"])
def test_it_belongs_to_what_is_told(when: str) -> None:
    text = f"According to an aide, {when}, the port was shut."
    assert _content(text, "an aide", "According to", "the port was shut") == (
        f"{when}, the port was shut"
    )


def test_so_it_does_where_the_content_keeps_its_comma() -> None:
    text = "According to an aide, in June, the port was shut."
    assert _content(text, "an aide", "According to", ", the port was shut") == (
        "in June, the port was shut"
    )


@pytest.mark.parametrize(
    "text",
    [
        "According to an aide, the port was shut.",
        "According to an aide, who asked not to be named, the port was shut.",
        "According to an aide, in June. Later the port was shut.",
    ],
)
def test_nothing_else_does(text: str) -> None:
    assert _content(text, "an aide", "According to", "the port was shut") == "the port was shut"
