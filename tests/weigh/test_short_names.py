"""A relay that is called by an outlet's short name is that outlet, where no other is called so."""

import pytest
from piles import Pile, member

from reportedly.schema import Relation

CLAIM = "that the minister slept through the vote"
CLERKS = "three clerks"


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.article("a", "The Osk Ledger", "2025-03-02")
    made.article("b", "The Tarn Herald", "2025-03-03")
    made.article("c", "The Selvane Courier", "2025-03-03")
    return made


def _clerks(pile: Pile, article: str, outlet: str = "", who: str = CLERKS, count: int = 3) -> str:
    via = [(outlet, "outlet")] if outlet else []
    told = {"named": False, "kind": "anonymous", "count": count, "via": via}
    return pile.say(article, who, CLAIM, **told)  # type: ignore[arg-type]


def _ends(pile: Pile) -> tuple[int, int]:
    _, (weight,), _ = pile.weigh()
    return weight.low, weight.high


@pytest.mark.parametrize("short", ["Ledger", "the Ledger", "The Osk Ledger"])
def test_a_short_name_is_the_outlet_s_whose_article_it_has(pile: Pile, short: str) -> None:
    _clerks(pile, "a")
    _clerks(pile, "b", short)
    assert _ends(pile) == (3, 3)


def test_so_are_its_initials(pile: Pile) -> None:
    pile.article("n", "Norland Press Agency", "2025-03-01")
    _clerks(pile, "n")
    _clerks(pile, "b", "NPA")
    assert _ends(pile) == (3, 3)


def test_and_what_stops_there(pile: Pile) -> None:
    _clerks(pile, "a", who="a clerk", count=1)
    pile.say("b", "the Ledger", CLAIM, "reported", kind="outlet")
    pile.say("c", "the Osk Ledger", CLAIM, "reported", kind="outlet")
    assert _ends(pile) == (1, 1)


def test_the_reason_names_outlet_and_words(pile: Pile) -> None:
    a = _clerks(pile, "a")
    cue = "told the Ledger"
    via = [("Ledger", "outlet")]
    told = {"named": False, "kind": "anonymous", "count": 3, "via": via, "told": cue}
    b = pile.say("b", CLERKS, CLAIM, cue, **told)  # type: ignore[arg-type]
    pairs, _, _ = pile.weigh()
    why = next(p.why for p in pairs if (p.a, p.b) == (a, b))
    had = "The Tarn Herald has it from The Osk Ledger (“told the Ledger”)"
    assert why == f"{had}, whose own article is in the pile"


@pytest.mark.parametrize("other", ["The Tarn Ledger", "Ledger of Tarn", "Ledger"])
@pytest.mark.parametrize("relation", ["asserts", "denies"])
def test_with_two_of_that_name_it_may_be_either(pile: Pile, other: str, relation: Relation) -> None:
    pile.article("d", other, "2025-03-02")
    a, b = _clerks(pile, "a"), _clerks(pile, "b", "the Ledger")
    d = pile.say("d", "Dara Oske", CLAIM)
    pairs, _, _ = pile.weigh([member(a), member(b), member(d, relation)])
    assert next(p.verdict for p in pairs if (p.a, p.b) == (a, b)) == "unknown"


def test_also_with_another_that_is_named_in_full_elsewhere(pile: Pile) -> None:
    _clerks(pile, "a")
    _clerks(pile, "b", "the Ledger")
    pile.say("c", "the Tarn Ledger", CLAIM, "reported", kind="outlet")
    assert _ends(pile)[1] > 3


@pytest.mark.parametrize("written", ["the Courier", "the Tarn Ledger", "the ledger", "Osk"])
def test_a_name_that_is_no_short_one_is_left(pile: Pile, written: str) -> None:
    _clerks(pile, "a")
    _clerks(pile, "b", written)
    assert _ends(pile) == (3, 6)


@pytest.mark.parametrize("own", ["The Tarn Ledger", "Ledger Online"])
def test_an_article_means_its_own_outlet_by_its_own_name(pile: Pile, own: str) -> None:
    pile.article("d", own, "2025-03-03")
    _clerks(pile, "a")
    _clerks(pile, "d", "the Ledger")
    assert _ends(pile) == (3, 6)


def test_an_article_of_later_is_not_meant(pile: Pile) -> None:
    pile.article("d", "The Osk Ledger", "2025-03-09")
    _clerks(pile, "d")
    _clerks(pile, "b", "the Ledger")
    assert _ends(pile) == (3, 6)


def test_two_who_are_told_of_differently_stay_two(pile: Pile) -> None:
    _clerks(pile, "a", who="an official", count=1)
    _clerks(pile, "b", "the Ledger", "a police official", 1)
    _clerks(pile, "c", "The Osk Ledger", "a hospital official", 1)
    assert _ends(pile) == (1, 3)
