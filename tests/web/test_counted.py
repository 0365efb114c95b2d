"""What is counted once is kept, and counted anew once the store has changed."""

from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.dates import Period
from reportedly.pipeline.pile import PILE
from reportedly.schema import Article, Metadata, Page, Run
from reportedly.store import Store
from reportedly.web import counted
from reportedly.web.counted import Counted


def _store(path: Path) -> Store:
    pile = Pile()
    pile.article("a", "Osk Post", "2020-01-01")
    pile.say("a", "Ada Brun", "it is late")
    return pile.store(path)


def _grow(store: Store) -> None:
    with store.unit() as unit:
        run = Run("more", "test", 1, "")
        unit.keep_page(run, Page("z", "z", "text", "text", (), Metadata()), "/z")
        unit.add(run, [Article("z", "", "", "", "", "en", "")])
        unit.mark(PILE, run, "with one more")


def test_it_is_counted_once_while_nothing_changes(tmp_path: Path) -> None:
    store, kept = _store(tmp_path / "a.db"), Counted()
    first, fresh = kept.graph(store, Period())
    again, _ = kept.graph(store, Period())
    assert fresh
    assert again is first
    other, _ = kept.graph(store, Period("2021-01-01"))
    assert (first.whole.statements, other.whole.statements) == (1, 0)


def test_what_is_counted_quickly_is_never_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "_QUICK", 1e9)
    store, kept = _store(tmp_path / "a.db"), Counted()
    first, _ = kept.graph(store, Period())
    _grow(store)
    again, fresh = kept.graph(store, Period())
    assert fresh
    assert again is not first


def test_what_takes_long_is_shown_as_it_was_while_it_is_counted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "_QUICK", 0.0)
    store, kept = _store(tmp_path / "a.db"), Counted()
    first, _ = kept.graph(store, Period())
    _grow(store)
    old, fresh = kept.graph(store, Period())
    assert old is first
    assert not fresh
    kept.end()
    new, fresh = kept.graph(store, Period())
    assert fresh
    assert new is not first


def test_few_times_are_kept(tmp_path: Path) -> None:
    store, kept = _store(tmp_path / "a.db"), Counted()
    first, _ = kept.graph(store, Period())
    for year in range(2000, 2010):
        kept.graph(store, Period(f"{year}-01-01"))
    again, _ = kept.graph(store, Period())
    assert again is not first


def test_it_is_counted_ahead_of_the_first_reader(tmp_path: Path) -> None:
    store, kept = _store(tmp_path / "a.db"), Counted()
    kept.begin(store)
    kept.end()
    found, fresh = kept.graph(store, Period())
    assert (found.whole.statements, fresh) == (1, True)
