"""Who is passed over for another."""

import pytest

from reportedly.schema import Span
from reportedly.stance.preferences import is_passed_over


def passed_over(text: str) -> bool:
    start = text.index("Reed")
    return is_passed_over(text, 0, Span(start, start + len("Reed")))


@pytest.mark.parametrize(
    "text",
    [
        "Quist favours Bo Hart over Reed, two colleagues said.",
        "Mayor favors Hart over Reed",
        "Quist prefers Karl Berg to Reed.",
        "Quist preferred Hart, a newcomer, to former mayor Reed.",
        "Quist prefers him to Reed.",
        "Hart is preferred to Reed.",
        "Quist would rather see Hart win than Reed.",
        "Quist chose Hart over Stolz and Reed.",
        "Quist picked Hart ahead of Reed.",
        "Quist has backed Hart against Sen. Reed.",
        "Quist praised Hart rather than Reed.",
        "Quist wants Hart instead of Reed.",
    ],
)
def test_who_stands_behind_is_passed_over(text: str) -> None:
    assert passed_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quist favours Reed over Hart.",
        "Quist prefers a return to Reed.",
        "Quist prefers Hart to lead Reed's office.",
        "Quist backs Hart and presided over Reed.",
        "Quist favours the bill that Hart gave to Reed.",
        "Quist is for Hart and for Reed.",
        "Quist praised Hart to Reed.",
        "Quist likes nobody more than Reed.",
        "Quist supports talks with Hart, and Reed.",
        "Reed prefers Hart to Quist.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not passed_over(text)


def test_another_sentence_has_no_say() -> None:
    text = "Quist favours Hart. Over Reed hung a lamp."
    assert not is_passed_over(text, text.index("Over"), Span(25, 29))


def test_what_stands_far_in_front_is_not_looked_at() -> None:
    text = "Quist favours " + "Hart over " * 20_000 + "Reed"
    assert not is_passed_over(text, 0, Span(len(text) - 4, len(text)))
