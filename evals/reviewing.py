"""How long the desk's reviewers wait on a large store: `python -m evals.reviewing`.

On an invented store (see `evals.asking`), of which a part is reviewed: the next item, a review
written down, progress and a page of the history. Milliseconds of the clock, median and most.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from evals.asking.run import build
from reportedly.ask.history import history
from reportedly.ask.progress import progress
from reportedly.ask.queue import next_item
from reportedly.pipeline import ranking
from reportedly.pipeline.reviewing import review, write
from reportedly.review import roles_of
from reportedly.schema import Attribution, Review
from reportedly.store import Store, due

NAMES = [f"Reviewer {n}" for n in range(10)]
SHARE = 0.1
START = datetime(2031, 3, 4, 8, tzinfo=UTC)


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Times of reviewing on a large store.")
    parser.add_argument("--statements", type=int, default=150_000)
    parser.add_argument("--widest", type=int, default=1_000, help="statements of one claim")
    parser.add_argument("--reviews", type=int, default=10_000, help="made before it is measured")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--store", type=Path, help="where to keep it, or where it is already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "many.db"
        if not path.is_file():
            print(json.dumps(build(path, options.statements, options.widest, 1)), flush=True)
        store = Store(str(path))
        print(json.dumps(measure(store, options.reviews, options.rounds), indent=1))
    return 0


def measure(store: Store, count: int, rounds: int) -> dict[str, object]:
    """Rank everything, review a part of it, and time what a reviewer then asks for."""
    ranked = _clock(lambda: _rank(store))
    made = _reviews(store, count)
    for first in range(0, len(made), 1_000):
        write(store, made[first : first + 1_000])
    last = datetime.fromisoformat(made[-1].when) if made else START
    return {
        "seconds to rank all": round(ranked / 1e3, 1),
        "reviews": count,
        "ms to the next item, at the middle of the shift": _times(
            lambda n: _next(store, NAMES[n % 10], last), rounds
        ),
        "ms to the next item, alone": _times(
            lambda n: _next(store, "Ana", last + timedelta(days=1)), rounds
        ),
        "ms to write one down": _times(_writing(store, rounds, last), rounds),
        "ms to the progress": _times(lambda _: _progress(store), min(rounds, 10)),
        "ms to a page of the history": _times(lambda _: _history(store), min(rounds, 10)),
    }


def _rank(store: Store) -> None:
    with store.unit() as unit:
        ranking.bring_up_to_date(unit, None)


def _reviews(store: Store, count: int) -> list[Review]:
    """The first of the queue, reviewed in turn by ten; some of them twice."""
    rng = random.Random(1)
    with store.view() as view:
        keys = due.undone(view.connection, count)
        said = {a.id: a for a in view.all(Attribution, "id", keys)}
    return [_review(said[key], rng, n) for n, key in enumerate(keys)]


def _review(said: Attribution, rng: random.Random, n: int) -> Review:
    shown = roles_of(said)
    rejected = rng.random() < 0.1
    when = (START + timedelta(seconds=n)).isoformat()
    right, verdict = (None, "rejected") if rejected else (shown, "accepted")
    return review(said.article, shown, right, verdict, blind=True, by=NAMES[n % 10], when=when)  # type: ignore[arg-type]


def _writing(store: Store, rounds: int, last: datetime) -> Callable[[int], object]:
    with store.view() as view:
        keys = due.undone(view.connection, rounds)
        said = view.all(Attribution, "id", keys)
    made: Iterator[Review] = (_review(a, random.Random(n), n) for n, a in enumerate(said))
    return lambda _: write(store, [next(made)])


def _next(store: Store, by: str, now: datetime) -> object:
    with store.view() as view:
        return next_item(view, by, SHARE, now.isoformat())


def _progress(store: Store) -> object:
    with store.view() as view:
        return progress(view)


def _history(store: Store) -> object:
    with store.view() as view:
        return history(view)


def _times(work: Callable[[int], object], rounds: int) -> list[float]:
    clocks = [_clock(lambda n=n: work(n)) for n in range(rounds)]  # type: ignore[misc]
    return [round(f(clocks), 1) for f in (median, max)]


def _clock(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - began)


if __name__ == "__main__":
    raise SystemExit(main())
