"""Which source spans of PolNeAR train are read for their kind, and the sheets to read them on.

`python -m training.kinds.draw FOLDER` writes `drawn.jsonl` (spans only) and sheets of fifty spans
in their surroundings. Texts that hold a label of `evals/labels/sources*.jsonl`, or on which
anything else is measured (`training.coreference.news.measured_on`), are left out. All distinct
sources that the program describes are shuffled by `random.Random(SEED)` and taken in turn, at most
MOST a text: 150 at random, then as many as WANTED tells of those that the program takes for each
kind, since these are where it errs. What the program says is not on the sheets. A later draw has
another `--seed`, takes `--times` as many, and none that was labelled since.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.corpus import data_folder
from evals.given import described, gold_of, page_of
from evals.sources import LABELS as EVALS
from reportedly.schema import Span, Spans
from training.coreference.news import measured_on
from training.kinds.data import LABELS

SEED = 37
MOST = 4
AT_RANDOM = 150
WANTED = {
    "anonymous": 200,
    "group": 190,
    "document": 50,
    "unknown": 60,
    "institution": 80,
    "outlet": 45,
    "person": 40,
    "author": 5,
}
"""Spans by what the program takes them for; of "person" only those whom it finds no name for."""

_LABELLED = ("sources.jsonl", "sources-told.jsonl", "sources-more.jsonl")
_SHEET = 50
_BEFORE, _FARTHER, _BEHIND = 240, 650, 120
"""Characters shown; more in front of what may take up somebody told of before."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A source span of a text, and what it was drawn for."""

    doc: str
    source: Spans
    cue: Spans
    kind: str
    why: str = ""


def sources(doc: str) -> Iterator[Drawn]:
    """The distinct sources of a text, with the kind that the program takes them for."""
    resolved, told = described(page_of("train", doc), gold_of("train", doc))
    met: set[Spans] = set()
    for attribution, source in zip(resolved.attributions, told, strict=True):
        if not attribution.source or attribution.source in met:
            continue
        met.add(attribution.source)
        named = resolved.entities[resolved.speakers[attribution.id]].named
        kind = "" if source.kind == "person" and named else source.kind
        yield Drawn(doc, attribution.source, attribution.cue, kind)


def texts() -> list[str]:
    """Texts that may be drawn from, by name."""
    rows = (line for f in _LABELLED for line in (EVALS / f).read_text("utf-8").splitlines())
    apart = {json.loads(row)["doc"] for row in rows} | measured_on()
    every = (data_folder() / "polnear" / "train" / "text").glob("*.txt")
    return sorted(path.stem for path in every if path.stem not in apart)


def labelled() -> set[tuple[str, Spans]]:
    """What was drawn and labelled before."""
    rows = map(json.loads, LABELS.read_text("utf-8").splitlines())
    return {(row["doc"], tuple(Span(*piece) for piece in row["source"])) for row in rows}


def draw(found: Sequence[Drawn], seed: int = SEED, times: int = 1) -> list[Drawn]:
    """The spans to be read, in the order in which they were taken."""
    shuffled = list(found)
    random.Random(seed).shuffle(shuffled)
    taken: dict[tuple[str, Spans], Drawn] = {}
    held: Counter[str] = Counter()
    for kind, number in (("random", AT_RANDOM), *WANTED.items()):
        wanted = times * number
        for one in shuffled:
            fits = kind in ("random", one.kind) and (one.doc, one.source) not in taken
            if wanted and fits and held[one.doc] < MOST:
                taken[one.doc, one.source] = Drawn(one.doc, one.source, one.cue, one.kind, kind)
                held[one.doc] += 1
                wanted -= 1
    return list(taken.values())


def shown(one: Drawn) -> str:
    """A span in double brackets with its surroundings, on one line."""
    path = data_folder() / "polnear" / "train" / "text" / f"{one.doc}.txt"
    text = path.read_bytes().decode("utf-8")
    first, last = one.source[0].start, one.source[-1].end
    words = " ".join(text[p.start : p.end] for p in one.source).split()
    short = len(words) < 3 and not words[-1][:1].isupper()
    start = max(0, first - (_FARTHER if short or words[0] in {"the", "The"} else _BEFORE))
    parts = (text[start:first], text[first:last], text[last : last + _BEHIND])
    before, own, behind = (" ".join(part.split()) for part in parts)
    return f"{before} [[ {own} ]] {behind}"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Draw source spans, and write sheets of them.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args()
    folder, known = options.folder, set[tuple[str, Spans]]() if options.seed == SEED else labelled()
    found = [one for doc in texts() for one in sources(doc)]
    drawn = draw(
        [one for one in found if (one.doc, one.source) not in known], options.seed, options.times
    )
    random.Random(options.seed).shuffle(drawn)
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        json.dumps({"doc": d.doc, "split": "train", "source": d.source, "cue": d.cue, "why": d.why})
        for d in drawn
    ]
    (folder / "drawn.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    for at in range(0, len(drawn), _SHEET):
        lines = (f"{at + n} {shown(d)}" for n, d in enumerate(drawn[at : at + _SHEET]))
        (folder / f"sheet-{at // _SHEET:02}.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
