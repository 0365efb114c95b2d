"""Search over real stores: what is found, in which order, and what is counted beside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.search import search
from reportedly.ask.search.address import address, parsed
from reportedly.ask.search.found import RANKED
from reportedly.schema import Polarity, Run, Source, Span, Stance
from reportedly.schema.query import FacetName, Query, Results
from reportedly.store import Store, Unit

RUN = Run("r", "test", 1, "")


def _pile() -> Pile:
    pile = Pile()
    pile.article("a", "Osk Post", "2030-03-01")
    pile.say("a", "Ada Brun", "the old quay closes in May", hedge="old")
    pile.say("a", "A clerk", "the quays may stay open", kind="anonymous", named=False)
    pile.article("b", "Sel Courier", "2031-06-15")
    pile.say("b", "Ada Brun", "the ferry is late", attitude="thought")
    pile.say("b", "Bo Lind", "“the quay closes” is a lie", attitude="wrote")
    pile.article("c", "Osk Post")
    pile.say("c", "Bo Lind", "the quay was never closed", block="teaser")
    pile.say("c", "Cyr Mond", "the mayor closes the quay", attitude="wanted")
    return pile


def _stance(article: str, polarity: Polarity, n: int, said: int) -> Stance:
    at = Span(0, 3)
    who = f"{article}:e{0 if article == 'a' else 2:02d}"
    return Stance(f"{article}:s{n}", article, who, who, polarity, f"{article}:a{said}", "body",
                  at, at, at, 0.9)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = _pile().store(tmp_path / "s.db")
    with made.unit() as unit:
        unit.add(RUN, [_stance("a", "for", 0, 0), _stance("a", "against", 1, 0)])
        unit.add(RUN, [Source("a:a1", "a", "institution", False, False, 1)])
    yield made
    made.close()


@pytest.fixture
def view(store: Store) -> Iterator[Unit]:
    with store.view() as view:
        yield view


def ids(found: Results) -> list[str]:
    return [hit.statement.attribution for hit in found.hits]


def counts(found: Results, name: FacetName) -> dict[str, int]:
    (facet,) = (f for f in found.facets if f.name == name)
    return {v.label: v.count for v in facet.values}


def test_without_words_everything_is_found_newest_first_and_undated_last(view: Unit) -> None:
    found = search(view, Query())
    assert ids(found) == ["b:a0", "b:a1", "a:a0", "a:a1", "c:a1"]
    assert (found.statements, found.articles, found.pages) == (5, 3, 1)
    assert found.order == "newest"
    assert ids(search(view, Query(order="oldest"))) == ["a:a0", "a:a1", "b:a0", "b:a1", "c:a1"]


def test_words_are_found_in_any_form_and_all_must_be_there(view: Unit) -> None:
    assert set(ids(search(view, Query(text="quay")))) == {"a:a0", "a:a1", "b:a1", "c:a1"}
    assert set(ids(search(view, Query(text="QUAYS closing")))) == {"a:a0", "b:a1", "c:a1"}
    assert set(ids(search(view, Query(text='"quay closes"')))) == {"a:a0", "b:a1"}
    assert ids(search(view, Query(text="“quay closes” Brun"))) == ["a:a0"]
    assert search(view, Query(text="regatta")).statements == 0


def test_what_stands_in_a_teaser_is_not_found(view: Unit) -> None:
    assert search(view, Query(text="never")).statements == 0
    assert counts(search(view, Query()), "speaker")["Bo Lind"] == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(speakers=("Ada Brun",)), {"a:a0", "b:a0"}),
        (Query(speakers=("Brun",)), {"a:a0", "b:a0"}),
        (Query(speakers=("Ada Brun", "Cyr Mond")), {"a:a0", "b:a0", "c:a1"}),
        (Query(speakers=("Nobody Atall",)), set()),
        (Query(kinds=("institution",)), {"a:a1"}),
        (Query(kinds=("person",), outlets=("Sel Courier",)), {"b:a0", "b:a1"}),
        (Query(outlets=("Osk Post", "Sel Courier")), {"a:a0", "a:a1", "b:a0", "b:a1", "c:a1"}),
        (Query(outlets=("Osk Post' OR '1'='1",)), set()),
        (Query(attitudes=("wrote", "wanted")), {"b:a1", "c:a1"}),
        (Query(stances=("for",)), {"a:a0"}),
        (Query(stances=("against", "mixed")), {"a:a0"}),
        (Query(stances=("mixed",)), set()),
        (Query(hedged="yes"), {"a:a0"}),
        (Query(hedged="no", until="2030-12-31"), {"a:a1"}),
        (Query(since="2031-06-15", until="2031-06-15"), {"b:a0", "b:a1"}),
        (Query(since="2031-06-16"), set()),
        (Query(text="quay", speakers=("Ada Brun",), hedged="yes"), {"a:a0"}),
    ],
)
def test_filters(view: Unit, query: Query, found: set[str]) -> None:
    assert set(ids(search(view, query))) == found


def test_a_day_holds_its_hours(tmp_path: Path) -> None:
    pile = Pile()
    pile.article("a", "Osk Post", "2031-06-15T22:10:00+02:00")
    pile.say("a", "Ada Brun", "the quay closes")
    with pile.store(tmp_path / "s.db").view() as view:
        assert search(view, Query(until="2031-06-15")).statements == 1
        assert search(view, Query(since="2031-06-15")).statements == 1
        assert search(view, Query(until="2031-06-14")).statements == 0


def test_each_facet_is_counted_under_all_filters_but_its_own(view: Unit) -> None:
    found = search(view, Query(text="quay", outlets=("Osk Post",), attitudes=("said",)))
    assert set(ids(found)) == {"a:a0", "a:a1"}
    assert counts(found, "outlet") == {"Osk Post": 2}
    assert counts(found, "attitude") == {"said": 2, "wanted": 1}
    assert counts(found, "speaker") == {"Ada Brun": 1, "A clerk": 1}
    assert counts(found, "hedged") == {"hedged": 1, "not hedged": 1}
    assert counts(found, "stance") == {"for": 1, "against": 1}
    assert counts(found, "kind") == {"institution": 1, "person": 1}


def test_every_count_is_what_choosing_the_value_finds(view: Unit) -> None:
    asked = Query(text="quay", kinds=("person",), since="2029-01-01")
    fields = {"speaker": "speakers", "kind": "kinds", "outlet": "outlets", "stance": "stances",
              "attitude": "attitudes"}  # fmt: skip
    for facet in search(view, asked).facets:
        for value in facet.values if facet.name in fields else ():
            only = replace(asked, **{fields[facet.name]: (value.value,)})
            assert search(view, only).statements == value.count, (facet.name, value)


def test_odd_outlets_are_asked_for_as_they_are_counted(tmp_path: Path) -> None:
    pile = Pile()
    for n, outlet in enumerate(("The\n Osk  Post\u202e", "x" * 300, "The Osk Post")):
        pile.article(f"a{n}", outlet)
        pile.say(f"a{n}", f"Ada\x07 Brun {'abc'[n]}", "it rains")
    with pile.store(tmp_path / "s.db").view() as view:
        for facet in search(view, Query()).facets[:3]:
            for value in facet.values:
                field = {"outlet": "outlets", "speaker": "speakers", "kind": "kinds"}[facet.name]
                asked = Query(**{field: (value.value,)})  # type: ignore[arg-type]
                assert parsed(address(asked)) == (asked, ())
                assert search(view, asked).statements == value.count
        assert counts(search(view, Query()), "outlet") == {"The Osk Post": 2, "x" * 200: 1}


def test_years_are_counted_without_the_dates(view: Unit) -> None:
    found = search(view, Query(since="2031-01-01", until="2031-12-31"))
    (years,) = (f for f in found.facets if f.name == "year")
    assert [(y.label, y.count, y.chosen) for y in years.values] == [
        ("2031", 2, True), ("2030", 2, False), ("no date", 1, False),
    ]  # fmt: skip


def test_a_chosen_value_is_listed_even_where_it_has_none(view: Unit) -> None:
    found = search(view, Query(text="ferry", outlets=("Osk Post",), speakers=("Cyr Mond",)))
    assert found.statements == 0
    speakers = next(f for f in found.facets if f.name == "speaker")
    assert [(v.value, v.count, v.chosen) for v in speakers.values] == [("Cyr Mond", 0, True)]
    assert counts(found, "outlet") == {"Osk Post": 0}


def test_only_the_most_frequent_values_are_listed(tmp_path: Path) -> None:
    pile = Pile()
    for n in range(20):
        pile.article(f"p{n:02d}", f"Post {n:02d}", "2031-01-01")
        for _ in range(20 - n):
            pile.say(f"p{n:02d}", f"Speaker {'abcdefghijklmnopqrst'[n]}", "it rains")
    with pile.store(tmp_path / "s.db").view() as view:
        found = search(view, Query(outlets=("Post 19",)))
        outlets = next(f for f in found.facets if f.name == "outlet")
        assert [v.label for v in outlets.values] == [*(f"Post {n:02d}" for n in range(12)),
                                                    "Post 19"]  # fmt: skip
        assert outlets.more == 7
        every = next(f for f in search(view, Query()).facets if f.name == "speaker")
        assert (len(every.values), every.more) == (12, 8)
        wide = next(f for f in search(view, Query(), wide="speaker").facets if f.name == "speaker")
        assert (len(wide.values), wide.more) == (20, 0)


def test_words_are_marked_where_they_stand(view: Unit) -> None:
    (hit,) = search(view, Query(text="closed “old quay” brun")).hits
    text = "Ada Brun said the old quay closes in May."
    assert hit.passage.text == text
    assert hit.speaker == "a:e00"
    assert [text[s.start : s.end] for s in hit.marks] == ["Brun", "old quay", "closes"]


def test_pages(tmp_path: Path) -> None:
    pile = Pile()
    for n in range(5):
        pile.say("a", "Ada Brun", f"plan {n} fails")
    with pile.store(tmp_path / "s.db").view() as view:
        assert ids(search(view, Query(page=2), 2)) == ["a:a2", "a:a3"]
        last = search(view, Query(page=1_000_000), 2)
        assert ids(last) == ["a:a4"]
        assert (last.page, last.pages) == (3, 3)
        assert last.notes == ("there is no page 1,000,000; this is the last, 3",)


def test_of_one_name_for_several_all_are_meant_and_it_is_told(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "the quay closes")
    pile.say("b", "Ada Brun", "the quay opens")
    identities = [replace(i, canonical=i.entity) for i in pile.identities()]
    store = pile.store(tmp_path / "s.db")
    with store.unit() as unit:
        for identity in identities:
            unit.replace(RUN, identity)
    with store.view() as view:
        found = search(view, Query(speakers=("Ada Brun",)))
        assert found.statements == 2
        assert found.notes == ("2 entities are called 'Ada Brun'; all of them are looked for",)
        values = next(f for f in search(view, Query()).facets if f.name == "speaker").values
        assert {v.value for v in values} == {"a:e00", "b:e02"}
        assert ids(search(view, Query(speakers=("b:e02",)))) == ["b:a0"]


def test_a_speaker_goes_by_the_commonest_spelling(tmp_path: Path) -> None:
    pile = Pile()
    names = ("Magda Koval", "Magda Koval", "Koval", "Magda Kovall", "Magda Koval")
    for article, name in zip("abcde", names, strict=True):
        pile.say(article, name, f"the quay closes in {article}")
    first = pile.entities["a", "Magda Koval"].id
    identities = [replace(i, canonical=first) for i in pile.identities() if i.entity[0] in "abcde"]
    spoken = {e.id for e in pile.entities.values() if e.kind == "person"}
    store = pile.store(tmp_path / "s.db")
    with store.unit() as unit:
        for identity in identities:
            if identity.entity in spoken:
                unit.replace(RUN, identity)
    with store.view() as view:
        values = next(f for f in search(view, Query()).facets if f.name == "speaker").values
    assert [(v.label, v.count) for v in values] == [("Magda Koval", 5)]


def test_who_is_not_known_is_told(view: Unit) -> None:
    found = search(view, Query(speakers=("x:e9", "Robert'); DROP TABLE facets;--")))
    assert found.statements == 0
    assert len(found.notes) == 2
    assert "nobody in this store is called 'x:e9'" in found.notes


HOSTILE = [
    '"', '""', "\"quay", "quay\"", "NEAR(quay closes)", "quay AND", "OR", "NOT quay", "words:quay",
    "attribution : a", "^quay", "qu*", "-quay", "{quay}", "(((", "quay\\", "'; DROP TABLE facets",
    "“”", "“quay", "\ue000quay\ue001", "%", "_", "🦜", "quay" * 100, "* - + ( ) ^", "«quay»",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_is_an_operator(view: Unit, words: str) -> None:
    found = search(view, Query(text=words, speakers=(words,), outlets=(words,)))
    assert found.statements == 0
    assert search(view, Query(text=words)).statements <= 5


def test_without_a_word_everything_is_found_and_that_is_told(view: Unit) -> None:
    found = search(view, Query(text="* - + ( )"))
    assert found.statements == 5
    assert "no word" in found.notes[0]


def test_very_many_words_are_cut(view: Unit) -> None:
    found = search(view, Query(text="quay " + " ".join(f"w{n}" for n in range(60))))
    assert found.statements == 0
    assert found.notes == ("only the first 30 words are looked for",)


def test_an_empty_store_finds_nothing(tmp_path: Path) -> None:
    with Store(str(tmp_path / "e.db")).view() as view:
        found = search(view, Query(text="quay", speakers=("Ada Brun",)))
        assert (found.statements, found.pages, found.hits) == (0, 1, ())
        assert all(not facet.values for facet in found.facets if facet.name != "speaker")


def test_too_many_to_rank_are_listed_by_date(view: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.ask.search.found.RANKED", 2)
    found = search(view, Query(text="quay"))
    assert (found.order, found.statements) == ("newest", 4)
    assert "too many to rank" in found.notes[0]
    assert RANKED > 2


def test_the_best_come_first(tmp_path: Path) -> None:
    pile = Pile()
    pile.article("new", date="2031-06-01")
    pile.say("new", "Ada Brun", "the quay and much else that has little to do with harbours")
    pile.article("old", date="2030-01-01")
    pile.say("old", "Bo Lind", "quay, quay, quay")
    with pile.store(tmp_path / "s.db").view() as view:
        assert ids(search(view, Query(text="quay"))) == ["old:a0", "new:a0"]
        assert ids(search(view, Query(text="quay", order="newest"))) == ["new:a0", "old:a0"]
