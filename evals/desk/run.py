"""The command line of `evals.desk`."""

import argparse
import asyncio
import json
import sqlite3
import tempfile
from pathlib import Path

from evals.asking.run import build
from evals.desk.addresses import addresses
from evals.desk.load import load, told
from evals.desk.paint import painted
from evals.desk.serving import served
from reportedly.pipeline import ranking
from reportedly.store import Store
from reportedly.store.aside import Aside


def main() -> int:
    """Command line; returns the exit code: 1 where an answer failed or a verdict was lost."""
    parser = argparse.ArgumentParser(description="First paint, and many at once, on a large store.")
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--store", type=Path, help="where to keep it, or where it is already")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--reviewers", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or Path(folder) / "many.db"
        if not store.is_file():
            print(json.dumps(build(store, options.statements, 10_000, 1)), flush=True)
        return _measure(store, options)


def _measure(store: Path, options: argparse.Namespace) -> int:
    with Store(str(store)).unit() as unit:
        ranking.bring_up_to_date(unit, None)  # what a reading does, so that there is a queue
    before = _kept(store)
    with served(store) as (url, pid):
        pages = addresses(url)
        for row in painted(url, pid, pages, options.rounds):
            print(json.dumps(row, ensure_ascii=False), flush=True)
        seen = asyncio.run(load(url, pages, options.readers, options.reviewers, options.seconds))
    figures = told(seen, _kept(store) - before)
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return int(bool(seen.failed) or figures["verdicts given"] != figures["verdicts kept"])


def _kept(store: Path) -> int:
    """How many verdicts the store holds, with those that lie beside it to be taken in."""
    with sqlite3.connect(store) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'review'").fetchone()
        if not known:
            return 0
        held = int(connection.execute("SELECT count(*) FROM review").fetchone()[0])
    return held + len(Aside(str(store)).all())
