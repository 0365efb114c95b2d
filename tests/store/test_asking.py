"""What asking needs of a store: names by their words, sketches of vectors, answers, full text."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from old_stores import back_to_the_first

from reportedly.errors import StoreUnavailable
from reportedly.pipeline.answering import last, remember
from reportedly.schema import (
    Answer,
    Answered,
    Article,
    Attribution,
    Entity,
    Identity,
    Metadata,
    Page,
    Run,
    Said,
    Span,
)
from reportedly.store import Store, fulltext, names, sketches

RUN = Run("r", "test", 1, "")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "s.db"))


def _vector(*numbers: float) -> bytes:
    row = np.array(numbers)
    return (row / np.linalg.norm(row)).astype("<f2").tobytes()


def _said(article: str, n: int, vector: bytes = b"") -> Attribution:
    return Attribution(
        f"{article}:a{n}", article, (), (), (Span(0, 8),), "body", "indirect", "said",
        negated=False, denies=False, hedges=(), parent=None, confidence=1.0, vector=vector,
    )  # fmt: skip


def _read(store: Store, article: str, *nouns: object, text: str = "the quay closes") -> None:
    with store.unit() as unit:
        unit.keep_page(RUN, Page(article, article, "text", text, (), Metadata()), f"/{article}")
        unit.add(RUN, [Article(article, "", "", "", "", "en", ""), *nouns])


def _entity(article: str, name: str) -> Entity:
    return Entity(f"{article}:e0", article, name, "person", True, 1, ())


def test_the_nearest_statements_come_first(store: Store) -> None:
    _read(store, "p", _said("p", 0, _vector(1, 0, 0)), _said("p", 1, _vector(1, 1, 0)))
    _read(store, "q", _said("q", 7, _vector(0, 1, 0.1)), _said("q", 8))
    with store.view() as view:
        at = view.connection
        wanted = np.array([0, 1, 0], np.float32)
        assert sketches.nearest(at, wanted, 9) == ["q:a7", "p:a1", "p:a0"]
        assert sketches.nearest(at, wanted, 1) == ["q:a7"]
        assert sketches.nearest(at, np.ones(5, np.float32), 9) == []


def test_sketches_go_with_their_statements(store: Store) -> None:
    wanted = np.array([1, 0, 0], np.float32)
    _read(store, "p", _said("p", 0, _vector(1, 0, 0)))
    _read(store, "q", _said("q", 0, _vector(1, 0, 1)))
    with store.unit() as unit:
        unit.add(RUN, [_said("p", 1, _vector(1, 1, 1))])
        assert sketches.nearest(unit.connection, wanted, 9) == ["p:a0", "q:a0", "p:a1"]
        unit.drop([Attribution], "p")
        assert sketches.nearest(unit.connection, wanted, 9) == ["q:a0"]
        unit.drop([Article], "q")
        assert sketches.nearest(unit.connection, wanted, 9) == []


def test_names_are_found_by_their_words_and_lead_to_their_bearers(store: Store) -> None:
    for article, name in (("p", "Ada Brün"), ("q", "Brun"), ("s", "Cyr Dane")):
        _read(store, article, _entity(article, name))
    with store.unit() as unit:
        same = [Identity("p:e0", "p:e0", 1.0, ""), Identity("q:e0", "p:e0", 1.0, "")]
        unit.add(RUN, [*same, Identity("s:e0", "s:e0", 1.0, "")])
        at = unit.connection
        assert names.like(at, ["brun"]) == ["Brun", "Ada Brün"]
        assert names.like(at, ["?!"]) == []
        assert names.bearers(at, ["Brun", "Nobody"]) == {"Brun": ["p:e0"]}
        assert names.names_of(at, ["p:e0"]) == {"p:e0": ["Ada Brün", "Brun"]}


def test_a_name_that_moved_is_believed_no_more(store: Store) -> None:
    for article in "pq":
        _read(store, article, _entity(article, f"Brun {article}"))
    with store.unit() as unit:
        at = unit.connection
        unit.add(RUN, [Identity("p:e0", "p:e0", 1.0, ""), Identity("q:e0", "p:e0", 1.0, "")])
        at.exec_driver_sql("UPDATE identity SET canonical = 'q:e0' WHERE entity = 'q:e0'")
        assert names.names_of(at, ["p:e0", "q:e0"]) == {"p:e0": ["Brun p"], "q:e0": ["Brun q"]}
        unit.drop([Identity])
        assert names.bearers(at, ["Brun p", "Brun q"]) == {}


def test_an_old_store_is_asked_like_a_new_one(store: Store, tmp_path: Path) -> None:
    _read(store, "p", _entity("p", "Ada Brun"), _said("p", 0, _vector(1, 0)))
    with store.unit() as unit:
        unit.add(RUN, [Identity("p:e0", "p:e0", 1.0, "")])
    store.close()
    with sqlite3.connect(tmp_path / "s.db") as raw:
        back_to_the_first(raw)
    with Store(str(tmp_path / "s.db")).view() as view:
        assert names.bearers(view.connection, names.like(view.connection, ["ada"]))
        assert sketches.nearest(view.connection, np.array([1, 0], np.float32), 1) == ["p:a0"]


def test_words_of_very_many_are_ranked_beside_rarer_ones(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fulltext, "SCORED", 3)
    texts = [*["the quay shuts"] * 5, "the quay sinks", "the ship sinks"]
    for n, text in enumerate(texts):
        said = replace(_said(f"p{n}", 0), content=(Span(0, len(text)),))
        _read(store, f"p{n}", said, text=text)
    with store.view() as view:
        at = view.connection
        assert fulltext.ranked(at, "quay sinks", 9)[0][:2] == ["p5:a0", "p6:a0"]
        few, more = fulltext.ranked(at, "quay", 9)
        assert (sorted(few), more) == (["p3:a0", "p4:a0", "p5:a0"], 3)
        assert fulltext.ranked(at, "zebra", 9) == ([], 0)
        assert fulltext.matching(at, fulltext.phrase("Quay, sinks!"), 9) == ["p5:a0"]
        assert fulltext.matching(at, fulltext.all_words(["ship", "sinking"]), 9) == ["p6:a0"]
        assert fulltext.matching(at, fulltext.any_phrase(["a ship", "?", "ship"]), 9) == ["p6:a0"]


def test_the_last_answer_is_remembered_and_no_other(store: Store) -> None:
    claim = Answered("c1", "it is so", 2, 1, 2, 0, (Said("p", Span(3, 9)),))
    remember(store, Answer("will it?", "2031-03-04T05:06:07+00:00", True, ()))
    newest = Answer("will it?", "2031-03-05T05:06:07+00:00", False, (claim,))
    remember(store, newest)
    with store.view() as view:
        assert last(view, "  Will\nit? ") == newest
        assert last(view, "will it not?") is None
        assert view.all(Answer) == [newest]


def test_an_answer_does_not_wait_long_for_who_writes(store: Store, tmp_path: Path) -> None:
    with Store(str(tmp_path / "s.db")).unit(), pytest.raises(StoreUnavailable, match="writing"):
        remember(store, Answer("will it?", "2031-03-04T05:06:07+00:00", True, ()))
