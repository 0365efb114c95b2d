"""Fuzz: `python -m evals.fuzz --minutes 60 --seed 1` reads texts that nobody would write.

Shapes that cost, jumbles of tokens, and mutations of the sample pile go through the article
stages, and `invariants.py` says what must hold of what comes out. Every failure is printed with
the number that makes its text again: `--only NUMBER`. Minutes are of CPU time, so a busy machine
makes the run longer and not smaller.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator
from functools import cache
from random import Random

from evals.invariants import broken
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.article import Task, work
from reportedly.sample import pile
from reportedly.schema import Format, Page, Region
from reportedly.schema.nouns import Nouns
from tests.attribute.texts import jumble, mutated, shape

_TAGS = ("p", "h1", "h2", "nav", "aside", "figcaption", "byline", "time", "a", "li")
_AGAIN = 25
"""One in so many is read twice: the same must come out."""
_REPORT = 60.0
_MEASURED = 1000
"""Characters from which on a text's time is compared: below, what is fixed counts most."""


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one text's number, to see it again")
    options = parser.parse_args()
    if options.only is not None:
        made = page(options.seed, options.only)
        print(repr(made.text[:2000]), made.regions)
        print("\n".join(failures(made, options.only)) or "all holds")
        return 0
    return run(options.minutes * 60, options.seed)


def run(seconds: float, seed: int) -> int:
    """Read texts until the CPU time is spent; returns how many failed, at most 1."""
    failed = characters = number = 0
    slowest = (0.0, 0)
    began = told = time.process_time()
    while time.process_time() - began < seconds:
        made = page(seed, number)
        start = time.process_time()
        wrong = list(failures(made, number))
        took = time.process_time() - start
        if len(made.text) >= _MEASURED:
            slowest = max(slowest, (took * 1000 / len(made.text), number))
        failed += bool(wrong)
        characters += len(made.text)
        number += 1
        for line in wrong[:5]:
            print(f"--seed {seed} --only {number - 1}: {line}", flush=True)
        if start - told > _REPORT:
            told = start
            print(summary(number, characters, failed, slowest, start - began), flush=True)
    print("done:", summary(number, characters, failed, slowest, time.process_time() - began))
    return min(failed, 1)


def summary(
    texts: int, characters: int, failed: int, slowest: tuple[float, int], took: float
) -> str:
    """One line for the log."""
    return (
        f"{texts} texts, {characters} characters, {took / 60:.1f} CPU minutes, {failed} failed; "
        f"slowest {slowest[0]:.3f} s per 1,000 characters (number {slowest[1]})"
    )


def page(seed: int, number: int) -> Page:
    """The text with that number."""
    random = Random(f"{seed} {number}")
    kind = random.random()
    if kind < 0.2:
        text = jumble(random)
    elif kind < 0.35:
        text = shape(random)
    else:
        start = random.choice(originals())
        text = mutated(random, start)
    text = text if text.strip() else text + "a"
    # Mostly plain text; else with regions anywhere, as a broken page might have them.
    if random.random() < 0.8:
        return Page("p", "p", "text", text)
    formats: tuple[Format, ...] = ("html", "pdf", "markdown")
    return Page("p", "p", random.choice(formats), text, tuple(_regions(random, len(text))))


def _regions(random: Random, length: int) -> Iterator[Region]:
    for _ in range(8):
        start, end = sorted((random.randint(0, length), random.randint(0, length)))
        yield Region(start, end, random.choice(_TAGS), random.choice((True, False)))


@cache
def originals() -> list[str]:
    """The texts of the sample pile."""
    files = sorted(p for p in pile().iterdir() if p.is_file())
    return [p.text for item in files for p in read_pages(item, Limits())]


def failures(made: Page, number: int) -> Iterator[str]:
    """What does not hold of what the stages make of a page."""
    try:
        out = work(Task(made))
        again = work(Task(made)) if number % _AGAIN == 0 else out
        yield from broken(Nouns([made, *(noun for own in out.values() for noun in own)]))
        if out != again:
            yield "read twice, it gives two answers"
    except Exception:
        yield " | ".join(traceback.format_exc().splitlines()[-5:])


if __name__ == "__main__":
    sys.exit(main())
