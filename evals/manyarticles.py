"""How long `identify` takes over a large pile, and over one article more: `evals.manyarticles`.

`python -m evals.manyarticles --articles 10000` fills a store with articles of an invented world,
straight with entities: nothing is read. People, bodies and places are drawn by Zipf's law (the
n-th is met with a weight of 1/n), from stories of 40 who are met together; surnames with a weight
of 1/(n + 9), near to those of the United States, so that most are borne by several. Of an article's
entities a quarter has no name, and some stand with their surname alone, with an initial, or
misspelt. Prints JSON: seconds (by the clock, and of the processor) and peak memory of placing the
pile, then seconds of placing one article more (each of `--more`).
"""

import argparse
import json
import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np

from reportedly.lexicon.given import FEMALE, MALE
from reportedly.pipeline import identities
from reportedly.pipeline.stages import runs
from reportedly.schema import (
    Article,
    Attribution,
    Entity,
    EntityKind,
    Metadata,
    Page,
    Run,
    Span,
    Speaker,
)
from reportedly.store import Store, Unit

_DIMENSIONS = 384
_SYLLABLES = "ba bel dor fen gar hol is kan lum mor nev or pel quin ras sel tor ul var win".split()
_COMMON = "smith johnson davis wilson brown martin lee clark lewis king".split()
_ENDS = ("Institute", "Party", "Council", "Agency", "Ministry of", "Courier", "Group", "Bank")
_STORY = 40


@dataclass(frozen=True, slots=True)
class World:
    """Who there is to be met, and how often."""

    names: Sequence[tuple[str, EntityKind]]
    weights: Sequence[float]
    stories: Sequence[Sequence[int]]


def world(size: int, rng: random.Random) -> World:
    """Everybody, and the stories in which they are met."""
    given = sorted(MALE | FEMALE)
    surnames = [*_COMMON, *(_word(rng) for _ in range(max(10, size // 8)))]
    often = list(accumulate(1 / (n + 10) for n in range(len(surnames))))
    names = [_named(rng, given, surnames, often) for _ in range(size)]
    weights = list(accumulate(1 / (n + 1) for n in range(size)))
    places = range(size)
    stories = [rng.choices(places, cum_weights=weights, k=_STORY) for _ in range(size // 30)]
    return World(names, weights, stories)


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3)))


def _named(
    rng: random.Random, given: Sequence[str], surnames: Sequence[str], often: Sequence[float]
) -> tuple[str, EntityKind]:
    kind = rng.choices(("person", "institution", "place", "outlet"), (5, 3, 1, 1))[0]
    if kind == "person":
        (surname,) = rng.choices(surnames, cum_weights=often)
        return f"{rng.choice(given).title()} {surname.title()}", "person"
    if kind == "place":
        return _word(rng).title(), "place"
    return f"{_word(rng).title()} {_word(rng).title()} {rng.choice(_ENDS)}", kind  # type: ignore[return-value]


def entities(here: World, article: str, count: int, rng: random.Random) -> list[Entity]:
    """The entities of one article, mostly of one story."""
    story = rng.choice(here.stories)
    everyone = range(len(here.names))
    named = {
        rng.choice(story) if rng.random() < 0.7 else
        rng.choices(everyone, cum_weights=here.weights)[0]
        for _ in range(count * 3 // 4)
    }  # fmt: skip
    made = [_mentioned(*here.names[who], rng) for who in sorted(named)]
    made += [("a source", "anonymous")] * (count - len(made))
    return [
        Entity(f"{article}:e{n}", article, name, kind, kind != "anonymous", 1, (Span(n, n + 1),))
        for n, (name, kind) in enumerate(made, 1)
    ]


def _mentioned(name: str, kind: EntityKind, rng: random.Random) -> tuple[str, EntityKind]:
    if kind != "person" or rng.random() < 0.85:
        return name, kind
    given, surname = name.split(" ")
    at = rng.randrange(len(surname))
    slip = surname[:at] + surname[at + 1 :]
    return rng.choice((surname, f"{given[0]}. {surname}", f"{given} {slip}")), kind


def fill(
    unit: Unit, now: dict[str, Run], found: Sequence[Entity], rng: np.random.Generator
) -> None:
    """Write an article with its entities, the first ten of whom speak."""
    article = found[0].article
    page = Page(article, article, "text", " " * 200, (), Metadata())
    unit.add(now["clean"], [page, Article(article, "", "", "", "2031-01-01", "en", "")])
    said = [_said(article, n, rng) for n in range(10)]
    heard = [Speaker(a.id, article, e.id) for a, e in zip(said, found, strict=False)]
    unit.add(now["resolve"], [*said, *found, *heard])
    unit.mark(article, now["resolve"])


def _said(article: str, n: int, rng: np.random.Generator) -> Attribution:
    vector = rng.standard_normal(_DIMENSIONS)
    packed = (vector / np.linalg.norm(vector)).astype("<f2").tobytes()
    spans = ((Span(n, n + 1),),) * 3
    return Attribution(
        f"{article}:a{n}", article, *spans, "body", "indirect", "said",
        negated=False, denies=False, hedges=(), parent=None, confidence=0.5, vector=packed,
    )  # fmt: skip


def articles(count: int, each: int, more: int, seed: int = 1) -> Iterator[list[Entity]]:
    """The entities of article after article."""
    rng = random.Random(seed)
    here = world(max(60, count * 6), rng)
    for _ in range(count + more):
        yield entities(here, f"{rng.getrandbits(64):016x}", each, rng)


def measure(folder: Path, count: int, each: int, more: int) -> dict[str, object]:
    """Fill a store, place its pile, then a few articles more."""
    now = runs("")
    source = articles(count, each, more)
    vectors = np.random.default_rng(1)
    store = Store(str(folder / "many.db"))
    for begun in range(0, count, 500):
        with store.unit() as unit:
            for _ in range(min(500, count - begun)):
                fill(unit, now, next(source), vectors)
    before = _peak()
    whole = _timed(store, now)
    singles = []
    for found in source:
        with store.unit() as unit:
            fill(unit, now, found, vectors)
        singles.append(_timed(store, now))
    return {
        "articles": count,
        "entities": count * each,
        "whole_seconds": whole,
        "peak_mib_filling": before,
        "peak_mib": _peak(),
        "one_more_seconds": singles,
        "store_mib": round((folder / "many.db").stat().st_size / 2**20),
    }


def _timed(store: Store, now: dict[str, Run]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    begun, worked = time.perf_counter(), time.process_time()
    with store.unit() as unit:
        identities.bring_up_to_date(unit, now)
    return round(time.perf_counter() - begun, 3), round(time.process_time() - worked, 3)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Time and memory of identify over a large pile.")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--entities", type=int, default=60)
    parser.add_argument("--more", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), options.articles, options.entities, options.more)
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
