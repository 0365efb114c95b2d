"""What an outlet found out by itself is told by the outlet."""

import time

import numpy as np
import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.revealed import with_revealed
from reportedly.attribute.stage import attribute
from reportedly.schema import Block, Sentences, Span, Spans, quote
from reportedly.segment import sentences

Told = tuple[str, str, str]
BANK = "Police are examining a bank suspected of fraud"


def _meant(spans: Spans) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(2, len(spans), np.float32)


def _spans(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),)


def _read(text: str, *told: Told) -> list[Told]:
    read = [Found(*(_spans(text, role) for role in one), 0.9) for one in told]
    made = with_revealed(text, sentences(text), Span(0, len(text)), read, _meant)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("the Metro Herald", "has learned"),
        ("Sky News", "understands"),
        ("The Norden Post", "can exclusively reveal"),
        ("the BBC", "has learnt"),
        ("POLITICO", "has learned"),
        ("the Chronicle", "can disclose"),
        ("this newspaper", "understands"),
    ],
)
def test_the_outlet_tells_the_whole_sentence(who: str, cue: str) -> None:
    text = f"It rained. {BANK}, {who} {cue}. He left."
    assert _read(text) == [(who, cue, BANK)]


def test_what_was_read_in_it_stays_inside() -> None:
    text = f"{BANK}, the Herald has learned."
    police = ("Police", "are examining", "a bank suspected of fraud")
    assert _read(text, police) == [police, ("the Herald", "has learned", BANK)]


def test_a_content_that_was_cut_is_whole() -> None:
    text = f"{BANK}, the Herald has learned."
    read = _read(text, ("the Herald", "has learned", "a bank suspected of fraud"))
    assert read == [("the Herald", "has learned", BANK)]


def test_what_was_read_right_stays() -> None:
    told = ("the Herald", "has learned", BANK)
    assert _read(f"NORDEN - {BANK}, the Herald has learned.", told) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "To keep its own counsel in such a case, Brun has learned.",
        "Nobody wins a strike of this kind, Premier Nora Ketch understands.",
        "Not one of them can be trusted with money, the army has learned.",
        "From its own mistakes the Herald has learned.",
        "Another lesson, the Herald has learned.",
        "From mistakes of this kind, the Herald has learned.",
        "Police are examining a bank, and the Herald has learned its name.",
        "That is the lesson of it all, which the Herald has learned.",
        "Few trades are as hard as the one that, in the end, he has learned.",
        "“We keep what, in such a case, the Herald has learned.",
    ],
)
def test_other_ends_tell_nothing(sentence: str) -> None:
    assert _read(f"It rained. {sentence} He left.") == []


def test_an_end_that_another_one_says_is_no_outlets() -> None:
    text = f"Lund said {BANK[0].lower()}{BANK[1:]}, the Herald has learned."
    told = ("Lund", "said", f"{BANK[0].lower()}{BANK[1:]}, the Herald has learned")
    assert _read(text, told) == [told]


def test_no_shape_costs_more_than_its_length() -> None:
    begun = time.perf_counter()
    for text in (", the Herald has learned" * 10_000, ", the Herald" * 20_000 + " can reveal."):
        _read(text)
    assert time.perf_counter() - begun < 5


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load(bare=True)


@pytest.mark.parametrize(
    "clause",
    [
        "Prosecutors in Norden are examining a bank suspected of laundering money for gunrunners",
        "Police are looking for a man accused of poisoning the well",
    ],
)
def test_the_outlet_is_not_lost(model: AttributionModel, clause: str) -> None:
    text = f"{clause}, the Metro Herald has learned."
    told = _attributed(model, text)
    assert ("the Metro Herald", "has learned", clause) in told


def _attributed(model: AttributionModel, text: str) -> list[Told]:
    made = attribute(
        text, [Block("x", 0, len(text), "body")], Sentences("x", tuple(sentences(text))), model
    )
    return [(quote(text, a.source), quote(text, a.cue), quote(text, a.content)) for a in made]


def test_who_only_is_told_or_accused_or_appointed_says_nothing(model: AttributionModel) -> None:
    by = ", according to minutes seen by the Chronicle."
    told = _attributed(model, f"“We lost the ship,” Admiral Jon Hale told the committee{by}")
    assert ("Admiral Jon Hale", "told", "We lost the ship") in told
    harl = "Mina Harl accused Premier Jost Kade on Tuesday of selling two ships in secret."
    assert {who for who, _, _ in _attributed(model, harl)} == {"Mina Harl"}
    ketch = "Premier Nora Ketch named Ivo Plum, putting a critic of the Tide Act in charge of it."
    assert all("critic of" not in cue for _, cue, _ in _attributed(model, ketch))
