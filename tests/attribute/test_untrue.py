"""What it is wrong to say is denied."""

import pytest

from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.attribute.negation import denies, negated
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("cue", "source"),
    [
        ("It is wrong to claim", ""),
        ("is misleading to suggest", ""),
        ("It would be false to say", ""),
        ("It’s a stretch to say", ""),
        ("it was a gross exaggeration to call", ""),
        ("is simply nonsense to argue", ""),
        ("would be wrong to call", "it"),
        ("said it would be a lie to say", "Bo Lind"),
    ],
)
def test_denied(cue: str, source: str) -> None:
    content = "that bells were banned"
    assert denies(cue, content, source)
    assert not negated(cue, content, source)


@pytest.mark.parametrize(
    ("cue", "source"),
    [
        ("It is fair to say", ""),
        ("It is safe to say", ""),
        ("It is true to say", ""),
        ("It is no exaggeration to say", ""),
        ("It is not wrong to say", ""),
        ("It would not be unfair to call", ""),
        ("Is it wrong to say", ""),
        ("is wrong to claim", "Ada Brun"),
        ("said he was wrong to claim", "Bo Lind"),
    ],
)
def test_asserted(cue: str, source: str) -> None:
    content = "that bells were banned"
    assert not denies(cue, content, source)
    assert not negated(cue, content, source)


def test_what_is_not_true_stays_negated() -> None:
    assert negated("It is not true to say", "that bells were banned")


def test_it_is_nobody() -> None:
    text = "It is wrong to claim that bells were banned."
    parts = ((Span(0, 2),), (Span(3, 20),), (Span(21, len(text) - 1),))
    assert trimmed(text, Found(*parts, 0.5)).source == ()
    text = "It was wrong to ban bells, it said to claim them."
    assert trimmed(text, Found(*parts, 0.5)).source == parts[0]
