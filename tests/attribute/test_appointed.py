"""Whose view it is not when somebody appoints or meets a critic."""

import pytest

from reportedly.attribute.appointed import without_appointed
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans


def _spans(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def _is_kept(text: str, who: str, cue: str, what: str = "the Tide Act") -> bool:
    return without_appointed(text, [Found(*(_spans(text, w) for w in (who, cue, what)), 0.9)]) != []


@pytest.mark.parametrize(
    "cue",
    [
        "putting a critic of",
        "appointed a fierce critic of",
        "met an opponent of",
        "met with two supporters of",
        "hired a champion of",
        "fired a critic of",
        "is naming another backer of",
        "called him a critic of",
        "replaced him with a proponent of",
        "was replaced by a foe of",
    ],
)
def test_the_view_of_another_is_none_of_the_one_who_acts(cue: str) -> None:
    assert not _is_kept(f"Premier Ketch {cue} the Tide Act.", "Premier Ketch", cue)


def test_the_act_may_stand_in_front_of_the_cue() -> None:
    text = "Premier Ketch met a critic of the Tide Act."
    assert not _is_kept(text, "Premier Ketch", "a critic of")


@pytest.mark.parametrize(
    "cue",
    [
        "is a critic of",
        "has been an opponent of",
        "became a supporter of",
        "remains a champion of",
        "was named a champion of",
        "is often called a critic of",
        "calls herself a critic of",
        "made himself a champion of",
        ", named a champion of",
        ", a critic of",
        "spoke as a critic of",
        "and other critics of",
    ],
)
def test_an_own_view_stays(cue: str) -> None:
    assert _is_kept(f"Plum {cue} the Tide Act.", "Plum", cue)


def test_whoever_is_appointed_keeps_the_view() -> None:
    assert _is_kept("Ketch named Ivo Plum, a critic of the Tide Act.", "Ivo Plum", "a critic of")
    assert _is_kept("Ketch met Plum. Once a critic of the Tide Act, he", "", "a critic of")
