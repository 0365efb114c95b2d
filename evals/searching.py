"""How long a search takes on a large store: `python -m evals.searching`.

Makes a store of 10,000 articles with 15 statements each, of the invented world of `evals.asking`,
with attitudes, hedges, kinds of sources and stances strewn over them (the same for the same
`--seed`; nothing is read by a model), or takes the one at `--store`. Of each search it prints the
median and the most of the clock and of the processor over `--rounds` rounds, in milliseconds, with
all counts and a page of hits; and how many times as long the processor takes as the database takes
to count one facet, kinds of sources, from the tables of the nouns.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from sqlalchemy import text

from evals.asking.rows import fill
from evals.asking.world import EVERYWHERE, STAR, statements, world
from reportedly.ask.search import search
from reportedly.pipeline.stages import runs
from reportedly.schema import Source, Span, Stance
from reportedly.schema.query import Query
from reportedly.store import Store, Unit
from reportedly.store.facets import ATTITUDES, KINDS, STANCES

_EACH = 15
_WIDEST = 10_000
_AT_ONCE = 10_000


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Time of searches on a large store.")
    parser.add_argument("--statements", type=int, default=150_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", type=Path, help="where to keep it, or where it is already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "many.db"
        if not path.is_file():
            print(json.dumps(build(path, options.statements, options.seed)), flush=True)
        print(json.dumps(measure(Store(str(path)), options.rounds), indent=1))
    return 0


def build(path: Path, count: int, seed: int) -> dict[str, int]:
    """Make the store; how many articles and claims it has."""
    rng, store = random.Random(seed), Store(str(path))
    here = world(rng)
    made = fill(store, here, statements(here, count, _WIDEST, rng), rng, _EACH)
    with store.unit() as unit:
        _strew(unit, rng)
    return made


def _strew(unit: Unit, rng: random.Random) -> None:
    """Traits for all: "said" most often, one of four hedged, one of ten with a stance."""
    found = unit.connection.execute(text("SELECT t.id, t.article, s.entity FROM attribution t"
                                         " JOIN speaker s ON s.attribution = t.id"))  # fmt: skip
    rows = [tuple(row) for row in found]
    change = text("UPDATE attribution SET attitude = :attitude, hedges = :hedges WHERE id = :id")
    unit.connection.execute(change, [{"id": row[0], **_traits(rng)} for row in rows])
    run = runs("")["describe"]
    for at in range(0, len(rows), _AT_ONCE):
        unit.add(run, [noun for row in rows[at : at + _AT_ONCE] for noun in _nouns(row, rng)])


def _traits(rng: random.Random) -> dict[str, str]:
    attitude = rng.choice(ATTITUDES) if rng.random() < 0.3 else "said"
    hedge = '[{"start": 0, "end": 3, "kind": "possibility"}]' if rng.random() < 0.25 else "[]"
    return {"attitude": attitude, "hedges": hedge}


def _nouns(row: Sequence[str], rng: random.Random) -> Iterator[object]:
    id_, article, entity = row
    kind = rng.choice(KINDS) if rng.random() < 0.4 else "person"
    yield Source(id_, article, kind, kind != "anonymous", False, 1)
    if rng.random() < 0.1:
        name, at = f"{article}:s{id_.rpartition('a')[2]}", Span(0, 3)
        polarity = rng.choice(STANCES)
        yield Stance(name, article, entity, entity, polarity, id_, "body", at, at, at, 0.8)


def searches() -> dict[str, Query]:
    """From what finds everything to what finds nothing."""
    common = Query(text=EVERYWHERE)
    return {
        "no words": Query(),
        "no words, oldest first, last page": Query(order="oldest", page=1_000_000),
        "a word of half of all": common,
        "a word of one of fifteen, ranked": Query(text="ferry"),
        "two words": Query(text=f"{EVERYWHERE} ferry"),
        "a phrase": Query(text='"close the ferry"'),
        "who speaks most": Query(speakers=(STAR,)),
        "the same with the word of half": Query(text=EVERYWHERE, speakers=(STAR,)),
        "all filters": Query(
            text=EVERYWHERE,
            kinds=("person", "institution"),
            attitudes=("said", "wrote"),
            stances=("for", "against"),
            hedged="no",
            since="2016-01-01",
            until="2024-12-31",
        ),
        "nothing": Query(text="regatta"),
    }


def measure(store: Store, rounds: int) -> dict[str, object]:
    """Search for everything so many times, after once to warm up."""
    _, (counting, _) = _times(lambda: _count(store), rounds)
    made: dict[str, object] = {"ms of the processor for one facet by SQL": counting}
    for name, query in searches().items():
        clock, processor = _times(lambda query=query: _search(store, query), rounds)  # type: ignore[misc]
        made[name] = {
            "statements": _search(store, query),
            "ms of the clock, median and most": clock,
            "ms of the processor, median and most": processor,
            "times one facet by SQL": round(processor[0] / counting, 1),
        }
    return made


def _search(store: Store, query: Query) -> int:
    with store.view() as view:
        return search(view, query).statements


def _count(store: Store) -> object:
    query = (
        "SELECT k.kind, count(*) FROM attribution t"
        " JOIN source k ON k.attribution = t.id GROUP BY k.kind"
    )
    with store.view() as view:
        return view.connection.execute(text(query)).all()


def _times(work: Callable[[], object], rounds: int) -> tuple[Sequence[float], Sequence[float]]:
    """Median and most of the clock, and of the processor, in milliseconds."""
    clock, processor = [], []
    work()
    for _ in range(rounds):
        began, used = time.perf_counter(), time.process_time()
        work()
        clock.append(1e3 * (time.perf_counter() - began))
        processor.append(1e3 * (time.process_time() - used))
    return _two(clock), _two(processor)


def _two(times: Sequence[float]) -> Sequence[float]:
    return round(median(times), 1), round(max(times), 1)


if __name__ == "__main__":
    raise SystemExit(main())
