"""What tells how the unnamed know, which was taken for speech."""

import numpy as np
import pytest

from reportedly.attribute.described import without_descriptions
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote

Told = tuple[str, str, str]


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words.split(" … ") if words)


def _read(text: str, *told: Told) -> list[Told]:
    read = [Found(*(_spans(text, role) for role in one), 0.9) for one in told]
    made = without_descriptions(text, read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("source", "between", "cue", "content"),
    [
        ("two officials", " ", "briefed on", "the assessment"),
        ("three people", " ", "briefed on", "her plans"),
        ("Two officials", " ", "briefed", "on the vote"),
        ("a person", " ", "familiar with", "his thinking"),
        ("officials", " with ", "knowledge of", "the talks"),
        ("officials", " ", "with direct knowledge of", "the talks"),
        ("an aide", " ", "close to", "the mayor"),
        ("two men", " ", "privy to", "the talks"),
        ("officials who", " were ", "briefed on", "the talks"),
        ("who", " ", "are familiar with", "the talks"),
    ],
)
def test_how_a_source_knows_is_no_speech(source: str, between: str, cue: str, content: str) -> None:
    text = f"{source}{between}{cue} {content} said it was late."
    assert _read(text, (source, cue, content)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officials briefed reporters on the vote.", ("Officials", "briefed", "on the vote")),
        ("Officials were briefed on it.", ("Officials", "were briefed on", "it")),
        ("Officials are familiar with it.", ("Officials", "are familiar with", "it")),
        ("Ada Brun, briefed on it, left.", ("Ada Brun", "briefed on", "it")),
        ("Officials close to Brun fear a revolt.", ("Officials close to Brun", "fear", "a revolt")),
        ("Officials close to Brun fear a revolt.", ("Officials", "fear", "a revolt")),
        ("It is close to Brun, officials said.", ("", "said", "It is close to Brun")),
    ],
)
def test_what_officials_do_is_left(text: str, told: Told) -> None:
    assert _read(text, told) == [told]


def test_what_they_were_briefed_on_is_no_piece_of_what_they_say() -> None:
    text = "Lind wants to win, two officials briefed on the vote said."
    assert _read(text, ("two officials", "said", "Lind wants to win … the vote")) == [
        ("two officials briefed on the vote", "said", "Lind wants to win")
    ]
    assert _read(text, ("two officials", "said", "the vote")) == []
