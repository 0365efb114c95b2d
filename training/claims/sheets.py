"""Sheets to label pairs by reading, and what was labelled.

`python -m training.claims.sheets write FOLDER --parts 6 --each 28` draws pairs of contents and of
sentences of PolNeAR train and of sentences of ECB+ train, each of two articles, and writes them,
fifty a sheet. A reader writes beside each sheet, in a file `.told`, a line a pair: `12 same`.
`… read FOLDER` checks these and adds them to `READ`, places only.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from evals.corpus import data_folder
from evals.standing import standing
from reportedly.attribute.model import AttributionModel
from reportedly.gather.candidates import candidates
from reportedly.gather.content import Content
from reportedly.gather.decision import CLASSES
from reportedly.gather.opposites import denials, opposed
from reportedly.gather.quantities import conflict
from reportedly.gather.scale import Scale
from training.claims.places import Place, contents, of_events, sentences_of_news
from training.say import say

READ = Path(__file__).with_name("read.jsonl")
PILES = {"contents": 0.5, "sentences": 0.3, "ecb+": 0.2}
"""Which part of the pairs comes from where."""

DRAWN = {"alike": 0.3, "clash": 0.25, "middle": 0.2, "near": 0.15, "low": 0.1}
"""Which part of them is of which kind (`_kind`)."""

LOOKED_AT = 0.45
"""Pairs of each tenth of overlap of which the vectors are read, beside the pairs wanted in all."""

SHEET = 50
MOST = 6
"""Pairs in which a text stands at most."""

LENGTHS = (4, 60)
"""Words of a text."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Two texts with their places, and how they were drawn."""

    one: Place
    other: Place
    texts: tuple[str, str]
    kind: str


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("write", "read"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", type=int, default=6)
    parser.add_argument("--each", type=int, default=28, help="sheets of a part")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    if options.what == "read":
        return read(options.folder)
    write(options.folder, options.parts, options.each, random.Random(options.seed))
    return 0


def write(folder: Path, parts: int, each: int, draw: random.Random) -> None:
    """The sheets, in one folder a reader, pairs in a random order."""
    wanted, model = parts * each * SHEET, AttributionModel.load()
    made: list[Drawn] = []
    for pile, part in PILES.items():
        own = list(_drawn(texts_of(pile, data_folder()), round(part * wanted), model, draw))
        say({"pile": pile, **Counter(d.kind for d in own)})
        made += own
    draw.shuffle(made)
    write_sheets(folder, parts, made[:wanted])


def texts_of(pile: str, folder: Path) -> dict[Place, str]:
    """The texts of a pile, of a length that is read at a glance."""
    read = {"contents": contents, "sentences": sentences_of_news, "ecb+": of_events}[pile]
    return {p: t for p, t in read(folder).items() if LENGTHS[0] <= len(t.split()) <= LENGTHS[1]}


def _drawn(
    texts: dict[Place, str], wanted: int, model: AttributionModel, draw: random.Random
) -> Iterator[Drawn]:
    """Pairs of every kind, each text in a few of them."""
    places, said = list(texts), standing(list(texts.values()))
    scale = Scale(said)
    pairs = [
        (i, j) for i, j in candidates(said, scale.weights)
        if places[i].document != places[j].document and texts[places[i]] != texts[places[j]]
    ]  # fmt: skip
    draw.shuffle(pairs)
    pairs = _looked_at(pairs, said, scale, wanted)
    read = dict.fromkeys(i for pair in pairs for i in pair)
    vectors = dict(zip(read, model.embed([texts[places[i]] for i in read]), strict=True))
    kinds: dict[str, list[tuple[int, int]]] = {kind: [] for kind in DRAWN}
    for i, j in pairs:
        kinds[_kind(said[i], said[j], scale, float(vectors[i] @ vectors[j]))].append((i, j))
    used: Counter[int] = Counter()
    for kind, own in kinds.items():
        left = round(DRAWN[kind] * wanted)
        for i, j in own:
            if left > 0 and used[i] < MOST and used[j] < MOST:
                used.update((i, j))
                left -= 1
                yield Drawn(places[i], places[j], (texts[places[i]], texts[places[j]]), kind)


def _looked_at(
    pairs: Sequence[tuple[int, int]], said: Sequence[Content], scale: Scale, wanted: int
) -> list[tuple[int, int]]:
    """Some pairs of each tenth of overlap, as vectors take long to read."""
    kept: dict[int, list[tuple[int, int]]] = {}
    for i, j in pairs:
        own = kept.setdefault(int(10 * cosine(said[i], said[j], scale)), [])
        if len(own) < wanted * LOOKED_AT:
            own.append((i, j))
    return [pair for own in kept.values() for pair in own]


def cosine(one: Content, other: Content, scale: Scale) -> float:
    """That of two contents' bags of meanings, weighted by how telling each is."""
    shared = scale.shared(one.meanings & other.meanings)
    whole = scale.total(one.meanings) * scale.total(other.meanings)
    return shared / max(1e-9, float(np.sqrt(whole)))


def _kind(one: Content, other: Content, scale: Scale, near: float) -> str:
    """How a pair looks: by the weighted overlap of words, the vectors, and what may contradict."""
    shared = cosine(one, other, scale)
    turned = (
        conflict(one.quantities, other.quantities) is not None
        or opposed(one.text, other.text) > 0
        or (denials(one.text) > 0) != (denials(other.text) > 0)
        or bool(one.negated) != bool(other.negated)
    )
    if turned and shared > 0.2 and near > 0.55:
        return "clash"
    if shared > 0.4 and near > 0.6:
        return "alike"
    if shared > 0.22 and near > 0.5:
        return "middle"
    return "near" if near > 0.6 else "low"


def write_sheets(folder: Path, parts: int, pairs: Sequence[Drawn]) -> None:
    """Sheets with the places of their pairs beside them, in one folder a reader."""
    for n, at in enumerate(range(0, len(pairs), SHEET)):
        reader = folder / f"part-{n % parts}"
        reader.mkdir(parents=True, exist_ok=True)
        _write(reader / f"{n // parts:02d}.sheet", pairs[at : at + SHEET])


def _write(path: Path, pairs: Sequence[Drawn]) -> None:
    lines = [f"{n}\n  A: {d.texts[0]}\n  B: {d.texts[1]}\n" for n, d in enumerate(pairs, 1)]
    path.write_text("\n".join(lines), "utf-8")
    rows = [{"one": d.one.row, "other": d.other.row, "drawn": d.kind} for d in pairs]
    path.with_suffix(".json").write_text(json.dumps(rows), "utf-8")


def read(folder: Path) -> int:
    """Add to READ; a line that cannot be read is told and left out."""
    rows: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*/*.told")):
        pairs = json.loads(path.with_suffix(".json").read_text("utf-8"))
        for line in path.read_text("utf-8").splitlines():
            number, _, label = line.strip().partition(" ")
            told = number.isdigit() and 1 <= int(number) <= len(pairs) and label in CLASSES
            if not told:
                print(f"{path}: {line}", file=sys.stderr)
                continue
            rows.append({**pairs[int(number) - 1], "label": label})
    with READ.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
