"""Lineages in a store: article by article, in batches, read again, or all at once."""

import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportedly.pipeline import lineages
from reportedly.pipeline.pile import overdue
from reportedly.pipeline.stages import runs
from reportedly.schema import Article, Block, Credit, Lineage, Page, Reference
from reportedly.store import Store, Unit
from reportedly.trace import trace

NOW = runs("")
Entry = tuple[Page, Article, Block]
TABLES = ("lineage", "credit", "signature", "shelf", "cited")


def _words(start: int, count: int) -> str:
    return " ".join(f"word{n}" for n in range(start, start + count))


def entry(at: int, text: str, date: str = "", links: Sequence[str] = ()) -> Entry:
    """An article as ingest and clean would have it; its id is no order of anything."""
    id_ = f"{(at * 2654435761) % 2**32:08x}"
    address = f"https://outlet{at}.example/story"
    references = tuple(Reference(n, n + 1, to) for n, to in enumerate(links))
    page = Page(id_, id_, "text", text, links=references)
    article = Article(id_, "", f"Outlet {at} Post", "", date, "en", address)
    return page, article, Block(id_, 0, len(text), "body")


def a_pile(seed: int) -> list[Entry]:
    """Copies, copies with changes, a passage in many, links in a circle, and strangers."""
    rng = random.Random(seed)
    texts = [_words(0, 90)] * 15
    texts += [f"{_words(0, 60)} changed{n} {_words(60, 40)}" for n in range(16)]
    texts += [f"{_words(5000 + 200 * n, 60)} {_words(2000, 45)}" for n in range(14)]
    texts += [f"{_words(9000 + 200 * n, 80)}" for n in range(6)]
    texts += ["word", "", "As the Outlet 3 Post reported: " + _words(0, 30)]
    around = {n: 45 + (n - 44) % 4 for n in range(45, 49)}
    links = [[f"http://outlet{around[n]}.example/story/"] if n in around else [] for n in range(60)]
    dates = [f"2031-03-{rng.randint(1, 9):02d}" if rng.random() < 0.7 else "" for _ in texts]
    return [entry(n, t, dates[n], links[n]) for n, t in enumerate(texts)]


def fill(unit: Unit, found: Entry) -> None:
    page, article, block = found
    unit.keep_page(NOW["clean"], page, f"/{page.id}")
    unit.add(NOW["clean"], [article, block] if block.end else [article])
    unit.mark(page.id, NOW["clean"])


def read(path: Path, batches: Sequence[Sequence[Entry]]) -> dict[str, list[tuple[object, ...]]]:
    store = Store(str(path))
    for batch in batches:
        with store.unit() as unit:
            for found in batch:
                fill(unit, found)
            lineages.bring_up_to_date(unit, NOW)
    store.close()
    return written(path)


def written(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as raw:
        return {t: sorted(raw.execute(f"SELECT * FROM {t}").fetchall()) for t in TABLES}


@pytest.mark.parametrize("seed", [1, 2])
def test_any_batches_give_the_same(tmp_path: Path, seed: int) -> None:
    pile = a_pile(seed)
    whole = read(tmp_path / "whole.db", [pile])
    random.Random(seed).shuffle(pile)
    assert read(tmp_path / "single.db", [[found] for found in pile]) == whole
    assert read(tmp_path / "some.db", [pile[:7], pile[7:40], pile[40:]]) == whole


def test_the_store_says_what_memory_says(tmp_path: Path) -> None:
    pile = a_pile(3)
    read(tmp_path / "s.db", [pile[:20], pile[20:]])
    texts = {page.id: page.text for page, _, _ in pile}
    links = {page.id: page.links for page, _, _ in pile}
    wanted = trace([a for _, a, _ in pile], texts, [b for _, _, b in pile if b.end], links)
    with Store(str(tmp_path / "s.db")).view() as view:
        found = view.all(Lineage), view.all(Credit)
    assert (*found,) == (*wanted,)
    assert {x.kind for x in found[0]} == {"copy", "reuse", "link"}


def test_an_article_read_again_changes_nothing(tmp_path: Path) -> None:
    pile = a_pile(4)
    whole = read(tmp_path / "s.db", [pile])
    store = Store(str(tmp_path / "s.db"))
    for found in pile[:20:5]:
        with store.unit() as unit:
            unit.drop([Article, Block], found[0].id)
            overdue(unit, found[0].id)
            fill(unit, found)
        with store.unit() as unit:
            lineages.bring_up_to_date(unit, NOW)
    store.close()
    assert written(tmp_path / "s.db") == whole


def test_an_article_of_other_blocks_leaves_no_trace_of_what_it_was(tmp_path: Path) -> None:
    pile = a_pile(5)
    page, article, _ = pile[20]
    changed = (page, article, Block(page.id, 0, len(page.text) // 3, "body"))
    wanted = read(tmp_path / "wanted.db", [[*pile[:20], changed, *pile[21:]]])
    read(tmp_path / "s.db", [pile])
    store = Store(str(tmp_path / "s.db"))
    with store.unit() as unit:
        unit.drop([Article, Block], page.id)
        overdue(unit, page.id)
        fill(unit, changed)
        lineages.bring_up_to_date(unit, NOW)
    store.close()
    assert written(tmp_path / "s.db") == wanted


def test_an_article_that_was_forgotten_leaves_no_trace(tmp_path: Path) -> None:
    pile = a_pile(7)
    # The earliest of fifteen copies, one with changes, one with a passage of many, one of a circle.
    gone = [0, 20, 33, 46]
    wanted = read(tmp_path / "wanted.db", [[x for n, x in enumerate(pile) if n not in gone]])
    read(tmp_path / "s.db", [pile])
    for n in gone:
        with Store(str(tmp_path / "s.db")).unit() as unit:
            unit.forget_page(pile[n][0].id)
            lineages.bring_up_to_date(unit, NOW)
    assert written(tmp_path / "s.db") == wanted


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    pile = a_pile(6)
    before = read(tmp_path / "s.db", [pile[:-3]])
    with sqlite3.connect(tmp_path / "s.db") as raw:
        raw.execute("CREATE TABLE gone (original)")
        raw.execute(
            "CREATE TRIGGER t AFTER DELETE ON lineage BEGIN INSERT INTO gone VALUES (OLD.original);"
            " END"
        )
    after = read(tmp_path / "s.db", [[entry(99, _words(70_000, 80))]])
    assert after["lineage"] == before["lineage"]
    with sqlite3.connect(tmp_path / "s.db") as raw:
        assert raw.execute("SELECT count(*) FROM gone").fetchone() == (0,)
