"""Whoever is accused says nothing."""

import time

import numpy as np
import pytest

from reportedly.attribute.accused import with_accuser
from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]
TUESDAY = ("Premier Jost Kade", "on Tuesday of", "selling two ships in secret")


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),)


def _read(text: str, *told: Told, inner: bool = False) -> list[Told]:
    read = [Found(*(_spans(text, role) for role in one), 0.9, inner=inner) for one in told]
    made = with_accuser(text, sentences(text), read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


def _accusing(who: str, verb: str = "accused") -> str:
    return f"It rained. {who} {verb} {' '.join(TUESDAY)}."


@pytest.mark.parametrize("inner", [True, False])
def test_the_accused_is_no_source_beside_the_accuser(inner: bool) -> None:
    text = _accusing("Mina Harl")
    accuser = ("Mina Harl", "accused", " ".join(TUESDAY))
    assert _read(text, accuser, TUESDAY, inner=inner) == [accuser]


@pytest.mark.parametrize(
    ("who", "verb"),
    [
        ("Mina Harl", "accused"),
        ("The union", "has accused"),
        ("Mina Harl, a clerk,", "also accused"),
    ],
)
def test_a_lost_accuser_is_read(who: str, verb: str) -> None:
    assert _read(_accusing(who, verb), TUESDAY) == [(who, verb, " ".join(TUESDAY))]


@pytest.mark.parametrize("begin", ["A letter in which they", "“We know,” and then", "Harl said he"])
def test_an_accuser_who_is_not_sure_is_not_made_up(begin: str) -> None:
    assert _read(_accusing(begin), TUESDAY) == []


def test_of_alone_is_no_cue_behind_an_accusation() -> None:
    text = "It rained. The union accused Tomas Ferrow of the workforce cuts."
    read = _read(text, ("Tomas Ferrow", "of", "the workforce cuts"))
    assert read == [("The union", "accused", "Tomas Ferrow of the workforce cuts")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kade spoke on Tuesday of two ships.", ("Kade", "spoke on Tuesday of", "two ships")),
        ("It is the view of Kade of the cuts.", ("Kade", "of", "the cuts")),
        ("Kade warned on Tuesday of a flood.", ("Kade", "warned on Tuesday of", "a flood")),
        ("Harl accused Kade of lying.", ("Harl", "accused", "Kade of lying")),
        ("The clerk Ada Brun accused of theft quit.", ("Ada Brun", "accused of", "theft")),
        ("A man she accused of theft quit.", ("she", "accused of", "theft")),
    ],
)
def test_what_is_said_stays(text: str, told: Told) -> None:
    assert _read(text, told) == [told]


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("a bank", "suspected of"),
        ("Mayor Per Lund", "has been accused of"),
        ("Two men", "accused of"),
        ("The firm", "was widely suspected of"),
    ],
)
def test_who_suspects_it_is_not_told(who: str, cue: str) -> None:
    read = _read(f"It rained. {who} {cue} fraud is gone.", (who, cue, "fraud"))
    assert read == [("", cue, "fraud")]


def test_no_shape_costs_more_than_its_length() -> None:
    text = "Harl accused " + "on Tuesday " * 20_000 + "of it."
    cue = Span(len("Harl accused "), len(text) - len(" it."))
    read = [Found(_spans(text, "Harl"), (cue,), _spans(text, "it."), 0.9)] * 200
    begun = time.perf_counter()
    with_accuser(text, sentences(text), read, _meant)
    assert time.perf_counter() - begun < 5
