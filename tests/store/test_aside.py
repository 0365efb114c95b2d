"""Reviews that lie beside a store which takes no writes."""

import sqlite3
from pathlib import Path

import pytest
from newsroom import Newsroom

from reportedly.errors import BadReview, StoreBusy
from reportedly.pipeline.applying import apply_reviews
from reportedly.pipeline.learned import model
from reportedly.pipeline.reviewing import review, take, take_in
from reportedly.pipeline.stages import runs
from reportedly.schema import Review
from reportedly.store import Store


def rejection(room: Newsroom, by: str = "Ana") -> Review:
    clerk = room.said("halls were full")
    shown = room.shown(clerk)
    when = "2031-03-04T00:00:00+00:00"
    return review(clerk.article, shown, None, "rejected", blind=True, by=by, when=when)


@pytest.fixture
def busy(room: Newsroom) -> sqlite3.Connection:
    """Another program that writes to the store."""
    other = sqlite3.connect(room.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_a_review_waits_beside_a_busy_store_and_comes_in(
    room: Newsroom, busy: sqlite3.Connection
) -> None:
    made = rejection(room)
    assert take(room.store, made) == {made.article}
    assert room.store.aside.all() == [made]
    with pytest.raises(StoreBusy, match="another program is writing"):
        take_in(room.store, 10)
    busy.execute("ROLLBACK")
    for _ in range(2):
        take_in(room.store)
    assert room.store.aside.all() == []
    with room.store.view() as view:
        assert view.all(Review) == [made]


def test_what_is_read_anew_has_what_lay_beside(room: Newsroom, busy: sqlite3.Connection) -> None:
    made = rejection(room)
    take(room.store, made)
    busy.execute("ROLLBACK")
    apply_reviews(room.store, runs(model().digest))
    assert "the halls were full" not in room.contents()


def test_what_is_taken_in_twice_is_there_once(room: Newsroom) -> None:
    made = rejection(room)
    take(room.store, made)
    room.store.aside.put(made)
    take_in(room.store)
    with room.store.view() as view:
        assert view.all(Review) == [made]


def test_what_is_wrong_is_refused_and_not_laid_aside(
    room: Newsroom, busy: sqlite3.Connection
) -> None:
    good = rejection(room)
    bad = review("nowhere", good.shown, None, "rejected", blind=True, by="Ana", when=good.when)
    with pytest.raises(BadReview, match="no article nowhere"):
        take(room.store, bad)
    assert room.store.aside.all() == []


def test_other_files_there_are_let_be_and_none_is_read_as_an_article(room: Newsroom) -> None:
    folder = room.store.aside.folder
    assert folder is not None
    made = rejection(room)
    room.store.aside.put(made)
    (folder / "notes.txt").write_text("Ilko Marr said no.", encoding="utf-8")
    (folder / f"{'0' * 16}.json").write_text("{", encoding="utf-8")
    assert room.store.aside.all() == [made]
    assert room.store.is_own(folder / "notes.txt")


def test_a_store_in_memory_has_no_place_beside_it() -> None:
    store = Store("sqlite://")
    assert store.aside.folder is None
    assert store.aside.all() == []


def test_the_place_is_beside_the_file(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'a.db'}")
    assert store.aside.folder == tmp_path / "a.db-aside"
    store.close()
