"""Links in the store: made once, made anew where what is known changes."""

from pathlib import Path

import pytest

from reportedly.errors import InputError, NotFound
from reportedly.knowledge.entry import Fault
from reportedly.pipeline.bases import Wanted, bases, drop_base, entries_named, import_base
from reportedly.pipeline.linking import is_linked, link_new
from reportedly.pipeline.stages import ingest_run, runs
from reportedly.schema import Article, Entity, Link, Page
from reportedly.store import Store

RUNS = runs("w")
CSV = "id,kind,name,same_as\n1,person,Ilse Marrane,\n2,person,Ilsa Marrano,1\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(str(tmp_path / "s.db"))
    with made.unit() as unit:
        unit.keep_page(ingest_run(), Page("p1", "a", "text", "Ilsa Marrano left."), "/a.txt")
        who = Entity("p1:e1", "p1", "Ilsa Marrano", "person", True, 1, ())
        unit.add(RUNS["resolve"], [Article("p1", "", "", "", "", "en", ""), who])
        unit.mark("p1", RUNS["resolve"])
    return made


def brought(store: Store, folder: Path, text: str = CSV) -> list[Fault]:
    (folder / "mine.csv").write_text(text, encoding="utf-8")
    told: list[Fault] = []
    import_base(store, Wanted(folder / "mine.csv", "mine"), told.append)
    return told


def known(store: Store) -> list[str]:
    with store.view() as view:
        return [link.known for link in view.all(Link)]


def test_links_are_made_once_and_anew_when_a_base_comes_or_goes(
    store: Store, tmp_path: Path
) -> None:
    assert link_new(store, RUNS) == 1
    assert link_new(store, RUNS) == 0
    assert known(store) == [""]
    brought(store, tmp_path)
    with store.view() as view:
        assert not is_linked(view, RUNS)
    assert link_new(store, RUNS) == 1
    assert known(store) == ["mine/1"]
    assert drop_base(store, "mine") == 1
    assert link_new(store, RUNS) == 1
    assert known(store) == [""]


def test_importing_again_replaces(store: Store, tmp_path: Path) -> None:
    brought(store, tmp_path)
    brought(store, tmp_path, "id,kind,name\n7,person,Yurin Dask\n")
    with store.view() as view:
        assert [(b.name, b.entries) for b in bases(view)][1:] == [("mine", 1)]
        assert [k.id for k in entries_named(view, "Dask")] == ["mine/7"]
        with pytest.raises(NotFound):
            entries_named(view, "Ilse Marrane")


def test_double_ids_lost_redirects_and_circles_are_told_of(store: Store, tmp_path: Path) -> None:
    rows = "1,person,Ilse Marrane,\n1,person,Other,\n3,person,Lost,9\n4,person,A,5\n5,person,B,4\n"
    told = brought(store, tmp_path, f"id,kind,name,same_as\n{rows}")
    assert [f.line for f in told] == [3, 5, 6, 4]
    assert "already in line 2" in told[0].reason
    assert "circle" in told[1].reason


def test_an_id_is_double_over_any_distance(store: Store, tmp_path: Path) -> None:
    rows = "".join(f"{n},person,Name{n} Of\n" for n in [*range(2_500), 3])
    told = brought(store, tmp_path, f"id,kind,name\n{rows}")
    assert [f.line for f in told] == [2_502]


def test_a_file_without_entries_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    brought(store, tmp_path)
    with pytest.raises(InputError, match="no entry in the format csv"):
        brought(store, tmp_path, "id,kind,name\n,,\n")
    with store.view() as view:
        assert [b.name for b in bases(view)] == ["shipped", "mine"]
    with pytest.raises(NotFound):
        drop_base(store, "other")
