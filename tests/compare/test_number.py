import pytest
from piles import Pile, member

from reportedly.schema import Difference, Lineage, quote

PAID = "the trading company paid {} marks for the minister's posters"
COPY = Lineage("a", "b", "copy", True, 0.9, "by hand")


def _found(pile: Pile, *lineages: Lineage, apart: bool = True) -> list[Difference]:
    claims = [f"c{at if apart else 0}" for at in range(len(pile.attributions))]
    members = [member(a.id, claim=c) for a, c in zip(pile.attributions, claims, strict=True)]
    return [d for d in pile.compare(members, lineages) if d.kind in ("number", "reversed")]


def _pile(first: str, second: str, *dates: str, speakers: tuple[str, str]) -> Pile:
    pile = Pile()
    pile.article("a", "Courier", dates[0] if dates else "")
    pile.article("b", "Herald", dates[1] if dates else "")
    pile.say("a", speakers[0], PAID.format(first))
    pile.say("b", speakers[1], PAID.format(second))
    return pile


def test_a_copy_with_another_number_though_they_are_two_claims() -> None:
    pile = _pile("2 million", "20 million", speakers=("Jon Pell", "a clerk"))
    (found,) = _found(pile, COPY)
    assert (found.kind, found.claim, found.one, found.other) == ("number", "c0", "a:a0", "b:a0")
    assert quote(pile.texts["a"], found.one_spans) == "2 million"
    assert quote(pile.texts["b"], found.other_spans) == "20 million"
    assert "“2 million marks” (Jon Pell, Courier, undated)" in found.why


@pytest.mark.parametrize(
    ("one", "other"),
    [("at 9:30 a.m.", "at 7:30 a.m."), ("on Monday", "on Tuesday"), ("in 2015", "in 2016")],
)
def test_two_events_have_two_numbers(one: str, other: str) -> None:
    pile = _pile(f"2 million {one}", f"20 million {other}", speakers=("Jon Pell", "Jon Pell"))
    assert _found(pile) == []


def test_strangers_with_two_numbers_are_two_claims() -> None:
    assert _found(_pile("2 million", "20 million", speakers=("Jon Pell", "Ida Lund"))) == []


def test_within_one_claim_anybody_counts() -> None:
    pile = _pile("2 million", "20 million", speakers=("Jon Pell", "Ida Lund"))
    assert [d.kind for d in _found(pile, apart=False)] == ["number"]


def test_one_speaker_with_another_number_later() -> None:
    both = ("Jon Pell", "Jon Pell")
    pile = _pile("20 million", "2 million", "2025-03-04", "2025-03-01", speakers=both)
    (found,) = _found(pile)
    assert (found.kind, found.one, found.other) == ("reversed", "b:a0", "a:a0")
    assert found.why == (
        "Jon Pell: “2 million marks” (Herald, 2025-03-01), "
        "later “20 million marks” (Courier, 2025-03-04)"
    )


def test_one_speaker_undated() -> None:
    (found,) = _found(_pile("2 million", "20 million", speakers=("Jon Pell", "Jon Pell")))
    assert found.kind == "reversed"
    assert found.why.endswith("; which came first is not known")


def test_numbers_that_agree_do_not_differ() -> None:
    assert (
        _found(_pile("2 million", "about 2 million", speakers=("Jon Pell", "a clerk")), COPY) == []
    )


def test_a_headline_with_another_number_than_its_text() -> None:
    pile = Pile()
    pile.say("a", "a clerk", PAID.format("20 million"), block="headline")
    pile.say("a", "Jon Pell", PAID.format("2 million"))
    (found,) = _found(pile)
    assert "headline, " in found.why


def test_copies_tell_two_numbers_once() -> None:
    pile = _pile("2 million", "20 million", speakers=("Jon Pell", "a clerk"))
    for at in range(20):
        pile.say(f"d{at}", "Jon Pell", PAID.format("2 million"))
        pile.say(f"e{at}", "a clerk", PAID.format("20 million"))
    lineages = [Lineage(f"d{at}", f"e{at}", "copy", True, 0.9, "") for at in range(20)]
    claims = ["c1" if "20 million" in pile.texts[a.article] else "c0" for a in pile.attributions]
    members = [member(a.id, claim=c) for a, c in zip(pile.attributions, claims, strict=True)]
    assert len(pile.compare(members, [COPY, *lineages])) == 1
