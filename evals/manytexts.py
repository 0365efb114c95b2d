"""What a million signatures take, and how long one article more: `python -m evals.manytexts`.

Fills the tables of a store that `trace` keeps, `signature` and `shelf`, with what `--articles`
articles of 767 words would have there: 88 keys each, drawn evenly, as digests are. Shelves are
written ten times over, each time with a tenth more, so that their pages are as full as those of a
store that grew (with `--passes 1` once, which is quicker). Then articles of invented words are read
into that store, with their texts, and placed one by one by the pipeline's own function, each in a
unit of work: one in three is new, one takes over a paragraph of an earlier one, one is a copy with
changes. To each, contents that are met by chance in a full store (keys of 32 bits) are put on its
shelves beforehand, with texts. Prints JSON: bytes a signature, seconds of the clock and of the
processor, and peak memory.
"""

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from statistics import mean, median

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text as sql

from reportedly.pipeline import lineages
from reportedly.pipeline.stages import runs
from reportedly.schema import Article, Block, Page
from reportedly.store import Store, Unit
from reportedly.store.shelves import Shelves
from reportedly.trace.reading import reading

_KEYS = 88
_PLACES = 1 << 20
_WORDS = 767
_PASSES = 10
_LETTERS = "abcdefghijklmnop"
_NOW = runs("")


def fill(path: Path, articles: int, passes: int = _PASSES, seed: int = 1) -> dict[str, float]:
    """Write the signatures of so many articles; bytes they take, by table and all told."""
    Store(str(path)).close()
    rng = np.random.default_rng(seed)
    contents = rng.integers(1, 1 << 52, articles, dtype=np.uint64)
    with sqlite3.connect(path) as raw:
        empty = path.stat().st_size
        rows = ((f"{rng.integers(1 << 63):016x}", int(c)) for c in contents)
        raw.executemany("INSERT INTO signature VALUES (?, ?)", rows)
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        signed = path.stat().st_size
        for _ in range(passes):
            grown = _grown(raw, rng, contents, passes)
            raw.executemany("INSERT OR REPLACE INTO shelf VALUES (?, ?)", grown)
            raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.stat().st_size
    return {
        "signature": (signed - empty) / articles,
        "shelves": (whole - signed) / articles,
        "all": (whole - empty) / articles,
        "bytes": whole,
    }


def _grown(
    raw: sqlite3.Connection, rng: np.random.Generator, contents: NDArray[np.uint64], passes: int
) -> Iterator[tuple[int, bytes]]:
    """Every shelf with some more on it."""
    more = rng.poisson(len(contents) * _KEYS / _PLACES / passes, _PLACES)
    held = raw.execute("SELECT prints FROM shelf ORDER BY place").fetchall() or [(b"",)] * _PLACES
    for place, (old,) in enumerate(held):
        count = int(more[place])
        own = contents[rng.integers(len(contents), size=count)]
        low = rng.integers(1 << 12, size=count, dtype=np.uint64) << np.uint64(52)
        prints = np.sort(np.concatenate([np.frombuffer(old, dtype=np.uint64), own | low]))
        yield place, prints.tobytes()


def _text(rng: random.Random, words: int) -> str:
    return " ".join("".join(rng.choices(_LETTERS, k=5)) for _ in range(words))


def place(path: Path, count: int, articles: int, seed: int = 2) -> dict[str, object]:
    """Place so many articles one by one; seconds of each, and the peak memory of this process."""
    rng = random.Random(seed)
    store = Store(str(path))
    known = [_text(rng, _WORDS) for _ in range(30)]
    with store.unit() as unit:
        ids = [_read(unit, text, n) for n, text in enumerate(known)]
        lineages.bring_up_to_date(unit, _NOW)
    clock, processor, found = [], [], 0
    for n in range(count):
        text = _more(rng, known, n)
        with store.unit() as unit:
            article = _read(unit, text, 1000 + n)
            _by_chance(unit, article, text, ids, rng, articles)
        started, used = time.perf_counter(), time.process_time()
        with store.unit() as unit:
            lineages.take_in_some(unit, _NOW["trace"], [article])
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - used)
        found += _lineages(store, article)
    store.close()
    return {
        "placed": count,
        "related": found,
        "ms, median and most": [round(1e3 * f(clock), 1) for f in (median, max)],
        "ms of the processor, median, mean and most": [
            round(1e3 * f(processor), 1) for f in (median, mean, max)
        ],
        "peak MiB": _peak(),
    }


def _peak() -> int:
    """The peak memory of this process; `getrusage` counts what its parent had when it began."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _more(rng: random.Random, known: list[str], at: int) -> str:
    words = rng.choice(known).split()
    if at % 3 == 0:
        return _text(rng, _WORDS)
    if at % 3 == 1:
        return f"{_text(rng, 350)} {' '.join(words[100:160])} {_text(rng, 350)}"
    return " ".join(w if rng.random() > 0.05 else "changed" for w in words)


def _read(unit: Unit, text: str, at: int) -> str:
    id_ = f"{(at + 1) * 0x9E3779B97F4A7C15 % 2**64:016x}"
    unit.keep_page(_NOW["clean"], Page(id_, id_, "text", text), f"/{id_}")
    article = Article(id_, "", f"Outlet {at}", "", "2031-03-04", "en", "")
    unit.add(_NOW["clean"], [article, Block(id_, 0, len(text), "body")])
    unit.mark(id_, _NOW["clean"])
    return id_


def _by_chance(
    unit: Unit, article: str, text: str, ids: list[str], rng: random.Random, articles: int
) -> None:
    """Put on its shelves as many others as keys of 32 bits are shared by chance."""
    (found,) = unit.all(Article, "id", [article])
    keys = reading(found, text, [Block(article, 0, len(text), "body")], ()).keys
    met = round(len(keys) * articles * _KEYS / 2**32)
    raw = unit.connection.connection.driver_connection
    shelves = Shelves(raw)  # type: ignore[arg-type]
    for other in rng.sample(ids, met):
        query = "SELECT content FROM signature WHERE article = ?"
        row = raw.execute(query, (other,)).fetchone()  # type: ignore[union-attr]
        shelves.add({row[0]: [rng.choice(keys)]})


def _lineages(store: Store, article: str) -> int:
    with store.view() as view:
        query = "SELECT count(*) FROM lineage WHERE original = :a OR derived = :a"
        return int(view.connection.execute(sql(query), {"a": article}).scalar() or 0)


def main() -> None:
    """Print the measurements as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--more", type=int, default=60)
    parser.add_argument("--passes", type=int, default=_PASSES, help="in which shelves are filled")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        taken = fill(path, args.articles, args.passes)
        print(json.dumps({k: round(v, 1) for k, v in taken.items()}), flush=True)
        with get_context("spawn").Pool(1) as alone:
            print(json.dumps(alone.apply(place, (path, args.more, args.articles))))


if __name__ == "__main__":
    main()
