"""What statements are counted by follows everything that it is made of."""

import sqlite3
from pathlib import Path

import pytest
from old_stores import back_to_the_first
from piles import Pile

from reportedly.ask.search import search
from reportedly.schema import Article, Attribution, Identity, Run, Source, Span, Speaker, Stance
from reportedly.schema.query import Query
from reportedly.store import Store, overview
from reportedly.store.facets import KINDS, Columns, digest, load
from reportedly.store.marks import marks

RUN = Run("r", "test", 1, "")


def _told(store: Store) -> dict[str, tuple[int, str, int, bool]]:
    """{statement: (speaker, kind, stances, whether hedged)}."""
    columns = _columns(store)
    return {
        columns.id(n): (int(columns.speakers[n]), KINDS[columns.kinds[n]],
                        int(columns.stances[n]), bool(columns.hedged[n]))
        for n in range(len(columns.numbers))
    }  # fmt: skip


def _columns(store: Store) -> Columns:
    with store.view() as view:
        return load(view.connection)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    pile = Pile()
    pile.article("a", "Osk Post", "2031-01-01")
    pile.say("a", "Ada Brun", "the quay may close", hedge="may")
    pile.article("b", "Sel Courier")
    pile.say("b", "Ada Brun", "the quay closes")
    return pile.store(tmp_path / "s.db")


def test_rows_follow_their_statements(store: Store) -> None:
    ada = digest("a:e00")
    assert _told(store) == {"a:a0": (ada, "person", 0, True), "b:a0": (ada, "person", 0, False)}
    columns = _columns(store)
    assert list(columns.outlets) == ["Osk Post", "Sel Courier"]
    assert list(columns.dates) == ["2031-01-01", ""]
    with store.unit() as unit:
        unit.drop([Attribution], "a")
    assert set(_told(store)) == {"b:a0"}
    with store.unit() as unit:
        unit.drop([Article], "b")
    assert _told(store) == {}


def test_another_identity_is_another_speaker(store: Store) -> None:
    with store.unit() as unit:
        unit.replace(RUN, Identity("b:e02", "b:e02", 1.0, "judged"))
    assert {id_: row[0] for id_, row in _told(store).items()} == {
        "a:a0": digest("a:e00"), "b:a0": digest("b:e02"),
    }  # fmt: skip


def test_sources_and_stances_come_and_go(store: Store) -> None:
    at = Span(0, 3)
    stance = Stance("a:s0", "a", "a:e00", "a:e01", "against", "a:a0", "body", at, at, at, 0.9)
    with store.unit() as unit:
        unit.add(RUN, [stance, Source("a:a0", "a", "group", True, False, 1)])
    assert _told(store)["a:a0"][1:3] == ("group", 2)
    with store.unit() as unit:
        unit.drop([Source, Stance], "a")
    assert _told(store)["a:a0"][1:3] == ("person", 0)


def test_a_statement_of_nobody_is_not_counted(store: Store) -> None:
    with store.unit() as unit:
        unit.drop([Speaker], "a")
    assert set(_told(store)) == {"b:a0"}


def test_statements_that_come_later_are_added(store: Store) -> None:
    with store.unit() as unit:
        (said,) = unit.all(Attribution, "id", ["a:a0"])
        more = Attribution("a:a7", "a", said.source, said.cue, said.content, "body", "indirect",
                           "said", negated=False, denies=False, hedges=(), parent=None,
                           confidence=1.0)  # fmt: skip
        unit.add(RUN, [more, Speaker("a:a7", "a", "a:e00")])
    assert set(_told(store)) == {"a:a0", "a:a7", "b:a0"}


def test_older_stores_are_filled(store: Store) -> None:
    before, path = _told(store), store.db
    store.close()
    with sqlite3.connect(path) as raw:
        back_to_the_first(raw)
    raw.close()
    # The hedges of version 0.1.0 had no kind, and are dropped until the article is read anew.
    assert _told(Store(path)) == {id_: (*row[:3], False) for id_, row in before.items()}


def test_marks_are_told_by_the_same_full_text() -> None:
    texts = ["The quays close.", "\ue000Café\ue001 and quay", "", "nothing"]
    found = marks(texts, '"quay" OR "cafe"')
    assert [[t[s.start : s.end] for s in spans] for t, spans in zip(texts, found, strict=True)] == [
        ["quays"], ["Café", "quay"], [], [],
    ]  # fmt: skip
    assert marks(texts, "") == [(), (), (), ()]


def test_the_total_is_what_a_search_for_everything_finds(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Jon Pell", "that the quay will close")
    pile.say("a", "Ida Lund", "that the quay stays open", block="teaser")
    store = pile.store(tmp_path / "p.db")
    with store.view() as view:
        assert overview.totals(view.connection).statements == 1
        assert search(view, Query(), 1).statements == 1
