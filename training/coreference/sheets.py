"""Sheets to label coreference by hand, and what was labelled: PolNeAR train as readers see it.

`python -m training.coreference.sheets write FOLDER --parts 6 --each 35` draws texts of PolNeAR
train that are not labelled yet, by the SHA-1 of their names, and writes them with numbered
mentions, `[12|the governor]`: those that the branch finds of persons, bodies, places and
documents, all pronouns, and the corpus' own sources. A reader writes beside each sheet, in a file
`.told`, a line an entity: `Ann Bell: 3 7 12`; a line `wrong: 4 9` lists what is no mention.
`… read FOLDER` checks them and adds them to `LABELS`, places in characters only.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha1
from pathlib import Path
from typing import Any

from evals.corpus import data_folder
from evals.given import gold_of
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.weights import load_weights
from reportedly.refer import mentions
from reportedly.schema import Span
from reportedly.segment import sentences
from training.coreference.news import LABELS, measured_on

SHOWN = ("person", "group", "institution", "outlet", "place", "document")
LONGEST = 5500
"""Characters of a text that are shown, up to the end of a paragraph."""

LEAST = -1.2
"""The score of a mention that is shown: below the product's, as a reader can say it is none."""


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("write", "read"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", type=int, default=6)
    parser.add_argument("--each", type=int, default=35)
    options = parser.parse_args()
    if options.what == "write":
        write(options.folder, options.parts, options.each)
        return 0
    return read(options.folder)


def write(folder: Path, parts: int, each: int) -> None:
    """The sheets, in one folder a reader."""
    known = measured_on() | {row["doc"] for row in _labelled()}
    every = (data_folder() / "polnear" / "train" / "text").glob("*.txt")
    texts = sorted((path for path in every if path.stem not in known), key=_drawn)
    weights = load_weights()
    refer = weights.refer and replace(weights.refer, least=LEAST)
    model = AttributionModel(replace(weights, refer=refer))
    for n, path in enumerate(texts[: parts * each]):
        own = folder / f"part-{n % parts}"
        own.mkdir(parents=True, exist_ok=True)
        text = shown(path)
        spans = nested(found(model, path.stem, text))
        (own / f"{path.stem}.sheet").write_text(marked(text, spans), "utf-8")
        (own / f"{path.stem}.json").write_text(json.dumps(spans), "utf-8")


def _labelled() -> list[dict[str, Any]]:
    return [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]


def _drawn(path: Path) -> str:
    return sha1(b"clusters " + path.stem.encode()).hexdigest()


def shown(path: Path) -> str:
    """The beginning of a text, so long that a reader keeps it in mind."""
    text = path.read_bytes().decode("utf-8")
    cut = text.rfind("\n", 0, LONGEST) if len(text) > LONGEST else len(text)
    return text[: cut if cut > 0 else LONGEST]


def found(model: AttributionModel, name: str, text: str) -> list[Span]:
    """Mentions that are shown."""
    sources = [s for g in gold_of("train", name) for s in g.source if s.end <= len(text)]
    known = mentions(name, text, model.read_all(text, [sentences(text)], sources).referred)
    rows = zip(known.spans, known.kinds, known.forms, strict=True)
    return [s for s, kind, form in rows if kind in SHOWN or form == "pronoun" or s in sources]


def nested(spans: Sequence[Span]) -> list[Span]:
    """Those that cross no longer one before them."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not any(k.start < span.start < k.end < span.end for k in kept):
            kept.append(span)
    return kept


def marked(text: str, spans: Sequence[Span]) -> str:
    """The text with its numbered mentions."""
    marks = [(s.start, 1, -s.end, f"[{i}|") for i, s in enumerate(spans, 1)]
    marks += [(s.end, 0, -s.start, "]") for s in spans]
    made, at = "", 0
    for place, _, _, mark in sorted(marks):
        made += text[at:place] + mark
        at = place
    return made + text[at:]


def read(folder: Path) -> int:
    """Add to LABELS; what cannot be read is told and left out."""
    rows = {row["doc"]: row for row in _labelled()}
    for path in sorted(folder.glob("*/*.told")):
        spans = json.loads(path.with_suffix(".json").read_text("utf-8"))
        told = list(_lines(path))
        numbers = [n for _, own in told for n in own]
        bad = [n for n in numbers if not 1 <= n <= len(spans) or numbers.count(n) > 1]
        if bad:
            print(f"{path}: no such mention, or told twice: {sorted(set(bad))}", file=sys.stderr)
        text = data_folder() / "polnear" / "train" / "text" / f"{path.stem}.txt"
        row = {"doc": path.stem, "shown": len(shown(text))}
        rows[path.stem] = row | {"clusters": clusters(spans, told, set(bad))}
    lines = [json.dumps(row, ensure_ascii=False) for _, row in sorted(rows.items())]
    LABELS.write_text("".join(line + "\n" for line in lines), "utf-8")
    return 0


def _lines(path: Path) -> Iterator[tuple[str, list[int]]]:
    for line in path.read_text("utf-8").splitlines():
        name, _, numbers = line.rpartition(":")
        if name.strip():
            yield name.strip(), [int(n) for n in re.findall(r"\d+", numbers)]


def clusters(
    spans: Sequence[Any], told: Sequence[tuple[str, list[int]]], bad: set[int]
) -> list[list[Any]]:
    """The places of each entity's mentions; those of which nothing was told stand alone."""
    made = [[n for n in own if n not in bad] for name, own in told if name != "wrong"]
    left = bad | {n for name, own in told if name == "wrong" for n in own}
    known = left.union(*made)
    made += [[n] for n in range(1, len(spans) + 1) if n not in known]
    return sorted([spans[n - 1] for n in own] for own in made if own)


if __name__ == "__main__":
    sys.exit(main())
