"""Sheets to label by hand who is for or against whom in single sentences of PolNeAR train.

`python -m training.second_look.sheets write FOLDER --texts 340 --parts 8` draws texts that no other
label tells of, by the SHA-1 of their names, and of each pairs of places in one sentence: up to nine
between which the branch reads something, two others at random. `… read FOLDER` takes what readers
wrote beside each sheet, in a file `.told`, a line a pair: `17 AforB`; places only are kept.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha1
from pathlib import Path
from typing import Any

from evals.corpus import data_folder
from evals.stancesread import LABELS
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.article import extract
from reportedly.schema import Leanings, Mentions, Page, Sentences, Span, covers
from training.coreference.news import measured_on
from training.second_look.data import PAIRS

ANSWERS = ("0", "AforB", "BforA", "AagB", "BagA")
READ, RANDOM, OF_A_SENTENCE = 9, 2, 2
LONGEST, BEFORE = 450, 160
"""Characters of a sentence at most, and of what is shown in front of it."""

Pair = tuple[Span, Span]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("write", "read"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=int, default=340)
    parser.add_argument("--parts", type=int, default=8)
    options = parser.parse_args()
    if options.what == "write":
        write(options.folder, options.texts, options.parts)
    else:
        read(options.folder)


def write(folder: Path, texts: int, parts: int) -> None:
    """The sheets, and beside them the places of what they show."""
    rows = [row for path in drawn_texts()[:texts] for row in pairs_of(path)]
    random.Random(5).shuffle(rows)
    (folder / "rows.json").write_text(json.dumps(rows), "utf-8")
    for n in range(parts):
        own = range(n * len(rows) // parts, (n + 1) * len(rows) // parts)
        lines = "".join(f"{i}\n{shown(rows[i])}\n" for i in own)
        (folder / f"part-{n}.sheet").write_text(lines, "utf-8")


def drawn_texts() -> list[Path]:
    """Texts of PolNeAR train in the order in which they are drawn."""
    rows = map(json.loads, LABELS.read_text("utf-8").splitlines())
    known = measured_on() | {row["doc"] for row in rows}
    texts = (data_folder() / "polnear" / "train" / "text").glob("*.txt")
    return sorted((t for t in texts if t.stem not in known), key=_drawn)


def _drawn(path: Path) -> str:
    return sha1(b"stance pairs " + path.stem.encode(), usedforsecurity=False).hexdigest()


def pairs_of(path: Path, most: int = READ, others_most: int = RANDOM) -> list[dict[str, Any]]:
    """Pairs of places of one text, no more than OF_A_SENTENCE in one sentence."""
    (page,) = read_pages(path, Limits())
    nouns, draw = extract(page), random.Random(path.stem)
    sentences = nouns.one(Sentences).spans
    read = [p for p in _read(nouns.one(Leanings)) if _sentence(sentences, p)]
    actors = list(_actors(nouns.one(Mentions)))
    pairs = {_ordered(*draw.sample(actors, 2)) for _ in range(300 if len(actors) > 1 else 0)}
    others = [p for p in sorted(pairs - set(read)) if _sentence(sentences, p)]
    draw.shuffle(read)
    draw.shuffle(others)
    every = [*((p, "read") for p in read), *((p, "random") for p in others)]
    seen, of_kind, rows = Counter[Span](), Counter[str](), []
    for pair, drawn in every:
        sentence = _sentence(sentences, pair)
        many = of_kind[drawn] >= {"read": most, "random": others_most}[drawn]
        if sentence and not many and seen[sentence] < OF_A_SENTENCE:
            seen[sentence] += 1
            of_kind[drawn] += 1
            rows.append(_row(path.stem, nouns.one(Page).text, sentence, pair, drawn))
    return rows


def _read(leanings: Leanings) -> list[Pair]:
    rows = zip(leanings.holders, leanings.targets, strict=True)
    return sorted({_ordered(holder, target) for holder, target in rows if holder})


def _actors(mentions: Mentions) -> Iterator[Span]:
    """Places of people, bodies and places; of pronouns those of persons alone."""
    rows = zip(mentions.spans, mentions.forms, mentions.kinds, strict=True)
    for span, form, kind in rows:
        if kind == "person" or (form != "pronoun" and kind in {"institution", "place", "group"}):
            yield span


def _ordered(one: Span, other: Span) -> Pair:
    return (one, other) if one < other else (other, one)


def _sentence(sentences: Sequence[Span], pair: Pair) -> Span | None:
    """The sentence of both, if there is one that is not too long and they lie apart in it."""
    one, other = pair
    held = (s for s in sentences if covers((s,), one.start) and other.end <= s.end)
    found = next(held, None)
    apart = one.end <= other.start
    return found if found and apart and found.end - found.start <= LONGEST else None


def _row(doc: str, text: str, sentence: Span, pair: Pair, drawn: str) -> dict[str, Any]:
    (a, b), (c, d) = pair
    start, end = sentence
    words = f"{text[start:a]}[A: {text[a:b]}]{text[b:c]}[B: {text[c:d]}]{text[d:end]}"
    places = {"sentence": [start, end], "one": [a, b], "other": [c, d]}
    before = " ".join(text[max(0, start - BEFORE) : start].split())
    return {"doc": doc, **places, "drawn": drawn, "shown": words, "before": before}


def shown(row: dict[str, Any]) -> str:
    """A pair as a reader sees it."""
    return f" before: …{row['before']}\n {' '.join(row['shown'].split())}"


def read(folder: Path) -> None:
    """Add what was told to PAIRS. Raises SystemExit where a pair is not told exactly once."""
    rows = json.loads((folder / "rows.json").read_text("utf-8"))
    lines = [line for told in folder.glob("*.told") for line in told.read_text().splitlines()]
    told = dict(line.split() for line in lines)
    if len(lines) != len(rows) or set(told) != set(map(str, range(len(rows)))):
        raise SystemExit(f"{folder}: {len(rows)} pairs, {len(lines)} answers")
    kept = ("doc", "sentence", "one", "other", "drawn")
    with PAIRS.open("a", encoding="utf-8") as file:
        for i, row in enumerate(rows):
            label = ANSWERS.index(told[str(i)])
            file.write(json.dumps({**{key: row[key] for key in kept}, "label": label}) + "\n")


if __name__ == "__main__":
    main()
