"""The command line of `evals.asking`."""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text

from evals.asking.rows import fill, meaning
from evals.asking.world import EVERYWHERE, STAR, statements, world
from reportedly.ask import ask
from reportedly.ask.stored import StoredPile
from reportedly.export.sheet_terminal import sheet_text
from reportedly.schema.sheet import Sheet
from reportedly.store import Store

LIMIT = 6


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Time and memory of questions on a large store.")
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--widest", type=int, default=10_000, help="statements of one claim")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", type=Path, help="where to keep it, or where it is already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "many.db"
        if not path.is_file():
            made = build(path, options.statements, options.widest, options.seed)
            print(json.dumps(made), flush=True)
        print(json.dumps(measure(Store(str(path)), options.rounds), indent=1, ensure_ascii=False))
    return 0


def build(path: Path, count: int, widest: int, seed: int) -> dict[str, int]:
    """Make the store; how many articles and claims it has."""
    rng = random.Random(seed)
    here = world(rng)
    return fill(Store(str(path)), here, statements(here, count, widest, rng), rng)


def measure(store: Store, rounds: int) -> dict[str, object]:
    """Ask every question so many times, after once to warm up."""
    asked = questions(store)
    rows = [_timed(store, form, question, rounds) for form, question in asked]
    clocks = [row["ms to the sheet"] for row in rows]
    return {
        "questions": rows,
        "ms of the clock, median and most": _two([c[0] for c in clocks], [c[1] for c in clocks]),
        "ms of the processor, median and most": _two(
            [c[2] for c in clocks], [c[3] for c in clocks]
        ),
        "ms of the processor for an embedding": _embedding(rounds),
        "peak MiB": _peak(),
    }


def _two(medians: Sequence[float], most: Sequence[float]) -> list[float]:
    return [median(medians), max(most)]


def questions(store: Store) -> list[tuple[str, str]]:
    """Questions of every form, among them those that meet very much and nothing."""
    with store.view() as view:
        wide = view.connection.execute(text(_WIDEST)).scalar() or ""
        other = view.connection.execute(text(_OTHER), {"star": STAR}).scalar() or ""
    words = wide.split()
    core = " ".join(words[:8])
    return [
        ("half the pile", f"Will the {EVERYWHERE} be sold?"),
        ("half the pile", STAR.split()[1]),
        ("plain words", f"What of {STAR} and the ferry?"),
        ("plain words", f"Does {other} tax the mill?"),
        ("nothing behind it", "Who won the regatta?"),
        ("widest claim", f"Is it true that {core}?"),
        ("who says", f"Who says that {core}?"),
        ("quotation", f'"in the {EVERYWHERE} of"'),
        ("quotation", f'"{core}"'),
        ("said", f"What did {STAR} say since 2020?"),
        ("said", f"What did {other} say about {STAR} between 2018 and 2022?"),
        ("said", f"What was said about {STAR} in March 2020?"),
        ("said", f"what did {STAR.lower()} say about the ferry"),
        ("one origin", "Which claims rest on one origin?"),
        ("one origin", f"Which claims about {STAR} rest on one origin?"),
    ]


_WIDEST = (
    "SELECT text FROM claim WHERE id ="
    " (SELECT claim FROM member GROUP BY claim ORDER BY count(*) DESC, claim LIMIT 1)"
)
_OTHER = (
    "SELECT name FROM (SELECT name FROM entity WHERE named AND kind = 'person' AND name <> :star"
    " LIMIT 5000) GROUP BY name ORDER BY count(*) DESC, name LIMIT 1"
)


def _timed(store: Store, form: str, question: str, rounds: int) -> dict[str, Any]:
    sheet = _ask(store, question)
    to_sheet = times(lambda: _ask(store, question), rounds)
    to_text = times(lambda: sheet_text(sheet, 100), rounds)
    return {
        "form": form,
        "question": question,
        "bear on it": sheet.total,
        "ms to the sheet": to_sheet,
        "ms more to the text": to_text,
        "lines": sheet_text(sheet, 100).count("\n"),
    }


def times(work: Callable[[], object], rounds: int) -> list[float]:
    """Median and most of the clock, then of the processor, in milliseconds."""
    clock, processor = [], []
    for _ in range(rounds):
        began, used = time.perf_counter(), time.process_time()
        work()
        clock.append(1e3 * (time.perf_counter() - began))
        processor.append(1e3 * (time.process_time() - used))
    return [round(f(some), 1) for some in (clock, processor) for f in (median, max)]


def _ask(store: Store, question: str) -> Sheet:
    with store.view() as view:
        return ask(question, StoredPile(view), _embed, LIMIT)


def _embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """The invented world's own meanings: the weights know nothing of its words."""
    return np.stack([meaning(text) for text in texts])


def _embedding(rounds: int) -> list[float]:
    from reportedly.pipeline.learned import model

    embed = model().embed
    embed(["to warm up"])
    return times(lambda: embed([f"Will {STAR} close the ferry in the {EVERYWHERE}?"]), rounds)


def _peak() -> int:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024
