import os
import sqlite3
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st
from old_stores import back_to_the_first
from sqlalchemy import create_engine

from reportedly.errors import StoreFull, StoreTooNew, StoreUnavailable
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Claim,
    Entity,
    Fact,
    Hand,
    Hedge,
    Member,
    Metadata,
    Page,
    Region,
    Run,
    Span,
    Speaker,
    Told,
)
from reportedly.store import Store, engine, fulltext, rows
from reportedly.store.tables import TABLES, metadata

RUN = Run("r1", "ingest", 1, "")
TEXT = "The minister favours the harbour plan, an aide said."
PAGE = Page("p1", "b", "text", TEXT, (Region(0, 5, "p", True),), Metadata(title="Harbour"))
ARTICLE = Article("p1", "Harbour", "The Lantern", "", "2031-03-04", "en", "")
AIDE = Attribution(
    id="p1:a0",
    article="p1",
    source=(Span(39, 46),),
    cue=(Span(47, 51),),
    content=(Span(0, 37),),
    block="body",
    manner="indirect",
    attitude="said",
    negated=False,
    denies=False,
    hedges=(Hedge(4, 12, "attribution"),),
    parent=None,
    confidence=0.75,
    vector=b"\x00\x3c",
)
ENTITY = Entity("p1:e0", "p1", "an aide", "anonymous", False, None, (Span(39, 46),))
SPEAKER = Speaker("p1:a0", "p1", "p1:e0")
HAND = Hand("p1:a0", "p1", 0, "p1:e0", "anonymous", ())
CLAIM = Claim("c1", "The minister favours the harbour plan")
MEMBER = Member("c1", "p1:a0", "asserts", 1.0, "its own words")
FACT = Fact("p1", "title", "Harbour", "headline", 0, 7)
ALL = [ARTICLE, FACT, Block("p1", 0, len(TEXT), "body"), AIDE, ENTITY, SPEAKER, HAND, CLAIM, MEMBER]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "s.db"))


def filled(store: Store) -> Store:
    with store.unit() as unit:
        unit.keep_page(RUN, PAGE, "/b.txt")
        unit.add(RUN, ALL)
    return store


def test_every_noun_comes_back_as_it_was(store: Store) -> None:
    with filled(store).view() as view:
        for noun in [PAGE, *ALL]:
            assert view.all(type(noun)) == [noun]


def test_columns_are_the_fields_and_a_run() -> None:
    for kind, table in TABLES.items():
        assert {c.name for c in table.c} == {f.name for f in fields(kind)} | {"run"}


def test_migrations_make_the_tables(store: Store, tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path}/s.db").connect() as connection:
        context = MigrationContext.configure(connection)
        found = [d for d in compare_metadata(context, metadata) if "_text" not in str(d)]
    assert found == []


def test_hedges_without_a_kind_are_taken_out_of_an_old_store(store: Store, tmp_path: Path) -> None:
    filled(store).close()
    with sqlite3.connect(tmp_path / "s.db") as raw:
        raw.execute("UPDATE attribution SET hedges = '[[4, 12]]'")
        back_to_the_first(raw)
    with Store(str(tmp_path / "s.db")).view() as view:
        assert view.all(Attribution) == [replace(AIDE, hedges=())]


def test_an_error_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.unit() as unit:
        unit.keep_page(RUN, PAGE, "/b.txt")
        raise ZeroDivisionError
    with store.view() as view:
        assert view.all(Page) == []
        assert view.locations() == []


def test_the_same_content_is_one_page_whatever_the_order(store: Store) -> None:
    other = Page("p1", "a", "text", TEXT, PAGE.regions, PAGE.hints)
    with store.unit() as unit:
        assert unit.keep_page(RUN, PAGE, "/b.txt")
        assert not unit.keep_page(RUN, other, "/a.txt")
        assert unit.locations() == [("/a.txt", "p1"), ("/b.txt", "p1")]
        assert [p.name for p in unit.all(Page)] == ["a"]


def test_a_page_is_forgotten_with_all_that_was_made_of_it(store: Store) -> None:
    cut = replace(PAGE, id="p2", whole="p1", start=4)
    with filled(store).unit() as unit:
        unit.keep_page(RUN, cut, "/b.txt#2")
        assert unit.cuts("p1") == {"p1", "p2"}
        unit.forget_page("p1")
        assert unit.cuts("p1") == {"p2"}
        assert unit.all(Page) == [cut]
        assert unit.locations() == [("/b.txt#2", "p2")]
        assert unit.all(Article) == unit.all(Attribution) == unit.all(Block) == []
        assert fulltext.statements(unit.connection, "minister", 5) == []


def test_what_a_format_tells_is_renewed_with_the_page(store: Store) -> None:
    told = (Told("published", "2031-05-03", "json-ld datePublished"),)
    more = replace(PAGE, hints=replace(PAGE.hints, told=told))
    with filled(store).unit() as unit:
        assert not unit.keep_page(RUN, more, "/b.txt")
        assert unit.all(Page) == [more]


def test_dropping_takes_along_what_hangs_on_it(store: Store) -> None:
    with filled(store).unit() as unit:
        unit.drop([Attribution], "p1")
        assert unit.all(Speaker) == unit.all(Hand) == unit.all(Member) == []
        assert unit.all(Entity) == [ENTITY]
        assert fulltext.statements(unit.connection, "minister", 5) == []


def test_full_text_finds_other_forms_and_is_no_query_language(store: Store) -> None:
    with filled(store).view() as view:
        assert fulltext.statements(view.connection, "FAVOURING", 5) == ["p1:a0"]
        assert fulltext.statements(view.connection, 'harbour" OR (', 5) == ["p1:a0"]
        assert fulltext.statements(view.connection, "NEAR zebra*", 5) == []
        assert fulltext.statements(view.connection, "?!", 5) == []


@given(st.text(max_size=40))
def test_any_text_comes_back(words: str) -> None:
    claim = Claim("c1", words)
    assert rows.from_row(Claim, rows.to_row(claim, "r1")) == claim


def test_a_newer_store_is_refused(store: Store, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "s.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew, match="upgrade first"):
        Store(str(tmp_path / "s.db"))


def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as raw:
        raw.execute("CREATE TABLE mine (x)")
    (tmp_path / "text.db").write_text("no database at all, but long enough to look at\n" * 99)
    for name, reason in [
        ("other.db", "another program"),
        ("text.db", "not an SQLite database"),
        ("no/such/folder.db", "cannot be opened"),
    ]:
        with pytest.raises(StoreUnavailable, match=reason):
            Store(str(tmp_path / name))
    with sqlite3.connect(tmp_path / "other.db") as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


@pytest.mark.parametrize("name", ["q?b.db", "100%25.db", "a#1 & b.db", "mode=ro?uri=true"])
def test_a_path_may_hold_any_signs(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    written = filled(Store(str(path)))
    assert written.aside.folder == tmp_path / f"{name}-aside"
    assert written.is_own(path)
    written.close()
    with monkeypatch.context() as patched:  # as where nobody may write to it
        patched.setattr(engine, "_may_write", lambda file: False)
        only_read = Store(str(path))
    with only_read.view() as view:
        assert view.all(Page) == [PAGE]
    assert only_read.aside.folder == tmp_path / f"{name}-aside"
    assert {p.name for p in tmp_path.iterdir()} <= {f"{name}{end}" for end in ("", "-wal", "-shm")}


def test_urls_of_other_databases_are_refused() -> None:
    for url in ("postgresql://localhost/x", "nonsense://x", "://"):
        with pytest.raises(StoreUnavailable):
            Store(url)


def test_a_full_disk_keeps_what_was_written(store: Store, tmp_path: Path) -> None:
    filled(store)
    with pytest.raises(StoreFull, match="disk is full"), store.unit() as unit:
        unit.connection.exec_driver_sql("PRAGMA max_page_count = 1")
        unit.add(RUN, [Claim(f"c{n}", "x" * 4000) for n in range(2, 900)])
    with Store(str(tmp_path / "s.db")).view() as view:
        assert view.all(Claim) == [CLAIM]


def test_two_programs_write_at_once(store: Store, tmp_path: Path) -> None:
    code = (
        "import sys; from reportedly.store import Store; from reportedly.schema import Claim, Run\n"
        "s = Store(sys.argv[1])\n"
        "for n in range(40):\n"
        "    with s.unit() as u:\n"
        "        u.add(Run('r', 'gather', 1, ''), [Claim(f'{sys.argv[2]}{n}', 'x')])"
    )
    path = str(tmp_path / "s.db")
    both = [
        subprocess.Popen([sys.executable, "-c", code, path, name], env=os.environ)
        for name in ("a", "b")
    ]
    assert [p.wait(timeout=60) for p in both] == [0, 0]
    with store.view() as view:
        assert len(view.all(Claim)) == 80


def test_runs_that_made_nothing_are_forgotten(store: Store) -> None:
    with filled(store).unit() as unit:
        unit.mark("p1", Run("r2", "clean", 1, ""))
        unit.mark("p1", Run("r3", "clean", 2, ""))
        unit.forget_runs()
        assert unit.done("clean") == {"p1": ("r3", "")}
        found = unit.connection.exec_driver_sql("SELECT id FROM run ORDER BY id")
        assert [row.id for row in found] == ["r1", "r3"]


def test_its_stamp_differs_once_anything_was_written(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "a.db"))
    before = store.stamp()
    with store.view() as view:
        assert view.all(Page) == []
    assert store.stamp() == before
    other = Store(str(tmp_path / "a.db"))
    with other.unit() as unit:
        unit.mark("*", Run("r", "test", 1, ""))
    assert store.stamp() != before
    other.close()
    store.close()
