"""What somebody is called on to do belongs to what is said."""

import numpy as np
import pytest

from reportedly.attribute.demanded import with_act
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _content(text: str, cue: str, content: str) -> str:
    source, said, told = (
        (Span(text.index(w), text.index(w) + len(w)),) for w in ("Four members", cue, content)
    )
    (found,) = with_act(text, sentences(text), [Found(source, said, told, 0.9)], _meant)
    return quote(text, found.content)


@pytest.mark.parametrize(
    ("behind", "act"),
    [
        (" to step aside on Friday after an aide accused him of theft.", " to step aside"),
        (" to apologise to Mr. Brun.", " to apologise to Mr. Brun"),
        (" to resign, citing the report.", " to resign"),
        (".", ""),
        (", to their surprise, twice.", ""),
        (" To Osk they said nothing.", ""),
    ],
)
def test_the_act_is_taken_along(behind: str, act: str) -> None:
    text = f"It rained. Four members called on Mayor Ilko Marr{behind} He left."
    assert _content(text, "called on", "Mayor Ilko Marr") == f"Mayor Ilko Marr{act}"


def test_other_cues_and_whole_contents_stay() -> None:
    text = "Four members described Marr to reporters. It was said."
    assert _content(text, "described", "Marr") == "Marr"
    text = "Four members urged Marr to resign to save the party. It was said."
    assert _content(text, "urged", "Marr to resign") == "Marr to resign"
