"""Searches as addresses, there and back; anybody may write an address."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reportedly.ask.search import address as addresses
from reportedly.ask.search.address import address, from_pairs, parsed, to_pairs
from reportedly.ask.search.days import day
from reportedly.schema.query import Query
from reportedly.store.facets import ATTITUDES, KINDS, STANCES

WHOLE = Query(
    text='"the quay" closes & more',
    speakers=("Pavo Lindqar", "a1:e3"),
    kinds=("person", "anonymous"),
    outlets=("Osk Post & Courier",),
    attitudes=("said",),
    stances=("for", "against"),
    hedged="yes",
    since="2030-01-01",
    until="2031-12-31",
    order="oldest",
    page=7,
)


def test_a_search_is_its_address() -> None:
    assert parsed(address(WHOLE)) == (WHOLE, ())
    assert address(Query()) == ""
    assert address(Query(text="quay", speakers=("Ada Brun",))) == "q=quay&speaker=Ada+Brun"
    assert parsed("?q=quay") == (Query(text="quay"), ())


_WORDS = some.text(max_size=60).map(lambda t: " ".join("".join(c if c.isprintable() else " "
                                                               for c in t).split()))  # fmt: skip
_DAYS = some.dates().map(str)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=_WORDS,
    speakers=some.lists(_WORDS.filter(bool), max_size=4, unique=True),
    outlets=some.lists(_WORDS.filter(bool), max_size=4, unique=True),
    kinds=some.lists(some.sampled_from(KINDS), unique=True),
    attitudes=some.lists(some.sampled_from(ATTITUDES), unique=True),
    stances=some.lists(some.sampled_from(STANCES), unique=True),
    hedged=some.sampled_from(["", "yes", "no"]),
    days=some.tuples(_DAYS, _DAYS).map(sorted),
    page=some.integers(1, addresses.LAST_PAGE),
)
def test_every_search_comes_back(days: list[str], page: int, **fields: object) -> None:
    lists = {n: tuple(v) if isinstance(v, list) else v for n, v in fields.items()}
    query = Query(**lists, since=days[0], until=days[1], page=page)  # type: ignore[arg-type]
    assert parsed(address(query)) == (query, ())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.text(max_size=300))
def test_no_address_is_too_odd(words: str) -> None:
    query, _ = parsed(words)
    assert parsed(address(query)) == (query, ())


@pytest.mark.parametrize(
    ("query", "kept", "told"),
    [
        ("kind=wizard&kind=person", Query(kinds=("person",)), "kind: there is no “wizard”"),
        ("attitude=%F0%9F%A6%9C", Query(), "attitude: there is no"),
        ("stance=for&hedged=maybe", Query(stances=("for",)), "hedged: there is no “maybe”"),
        ("since=0000-01-01", Query(), "since: “0000-01-01” is no date"),
        ("until=2031-02-30", Query(), "until: “2031-02-30” is no date"),
        ("until=' OR 1=1 --", Query(), "is no date"),
        ("page=0", Query(), "page: “0” is no page's number"),
        ("page=-1", Query(), "page"),
        ("page=" + "9" * 5_000, Query(), "page: “999"),
        ("page=²", Query(), "page"),
        ("order=random", Query(), "order: there is no “random”"),
        ("q=one&q=two", Query(text="one"), "q: given more than once"),
        ("outlet=" + "x" * 201, Query(), "longer than 200 characters"),
    ],
)
def test_what_is_not_understood_is_left_out_and_told(query: str, kept: Query, told: str) -> None:
    found, notes = parsed(query)
    assert found == kept
    assert len(notes) == 1
    assert told in notes[0]
    assert len(notes[0]) < 200


def test_everything_is_bounded() -> None:
    query, notes = parsed("q=" + "x" * 10_000)
    assert query.text == "x" * addresses.LONGEST_TEXT
    assert "only the first 500 characters" in notes[0]
    many, told = from_pairs(("outlet", f"Post {n}") for n in range(50))
    assert len(many.outlets) == addresses.MOST
    assert "only the first 20 of 50" in told[0]
    _, cut = parsed("&".join(f"outlet={n}" for n in range(100_000)))
    assert "the address is too long" in cut[-1]


def test_dates_the_wrong_way_round_are_changed_over() -> None:
    query, notes = parsed("since=2032&until=2031")
    assert (query.since, query.until) == ("2031-12-31", "2032-01-01")
    assert "changed over" in notes[0]


def test_controls_and_half_pairs_are_no_words() -> None:
    query, _ = from_pairs([("q", "the\x00quay\u202e \ud800closes\n"), ("other", "x"), ("q", "")])
    assert query.text == "the quay closes"
    assert to_pairs(query) == [("q", "the quay closes")]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2031-5-3", "2031-05-03", "2031-05-03"),
        ("0000", "", ""),
        ("2031-00", "", ""),
        ("2031-13", "", ""),
        ("2031-05-00", "", ""),
        ("٢٠٣١", "", ""),
        ("20310501", "", ""),
        ("", "", ""),
    ],
)
def test_days(words: str, first: str, last: str) -> None:
    assert (day(words, "first"), day(words, "last")) == (first, last)
