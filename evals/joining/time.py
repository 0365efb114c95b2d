"""What one article more costs in a large pile, and what doing all anew costs."""

import resource
import time
from collections.abc import Callable
from pathlib import Path

from evals.joining.texts import Teller
from reportedly.pipeline import pile
from reportedly.pipeline.gathering import PILE
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.stages import runs
from reportedly.schema import Page, Run
from reportedly.store import Store

_AT_ONCE = 500


def measure(
    folder: Path, articles: int, statements: int, more: int, seed: int
) -> dict[str, object]:
    """Fill a store, do its pile, add articles one by one, and do all anew."""
    now = runs("")
    teller = Teller(articles + more, statements, seed)
    store = Store(str(folder / "many.db"))
    for begun in range(0, articles, _AT_ONCE):
        _add(store, teller, now, min(_AT_ONCE, articles - begun))
    filled = _peak()
    first = _timed(lambda: pile.bring_up_to_date(store, now))
    singles = []
    for _ in range(more):
        _add(store, teller, now, 1)
        singles.append(_timed(lambda: pile.bring_up_to_date(store, now)))
    peak = _peak()
    with store.unit() as unit:  # as if `gather` had another version
        for stage in ("gather", "weigh", "compare"):
            unit.mark(PILE, Run("another", stage, 0, ""))
    anew = _timed(lambda: pile.bring_up_to_date(store, now))
    clock, worked = (sorted(s[i] for s in singles) for i in (0, 1))
    return {
        "articles": articles,
        "statements": articles * statements,
        "first_seconds": first,
        "one_more_seconds_clock": {"median": clock[len(clock) // 2], "most": clock[-1]},
        "one_more_seconds_cpu": {"median": worked[len(worked) // 2], "most": worked[-1]},
        "all_anew_seconds": anew,
        "peak_mib": {"filling": filled, "with the pile": peak, "after all anew": _peak()},
        "store_mib": round((folder / "many.db").stat().st_size / 2**20),
    }


def _add(store: Store, teller: Teller, now: dict[str, Run], count: int) -> None:
    with store.unit() as unit:
        for _ in range(count):
            nouns = teller.article()
            (page,) = (n for n in nouns if isinstance(n, Page))
            unit.keep_page(now["clean"], page, page.id)
            unit.add(now["chain"], [n for n in nouns if n is not page])
            for stage in ARTICLE_STAGES:
                unit.mark(page.id, now[stage.name])
            pile.overdue(unit, page.id)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    begun, worked = time.perf_counter(), time.process_time()
    work()
    return round(time.perf_counter() - begun, 3), round(time.process_time() - worked, 3)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
