"""How well manner, attitude, negation and denial are read off the words: `python -m evals.manner`.

Reads the hand-labelled attributions of `labels/manner.jsonl` (`labels/manner.md` tells how they
were drawn and labelled), gives the stage's functions their gold spans, and prints precision,
recall and F1 of each class in per cent. Macro F1 is the mean over the classes that the labels
hold; its interval is the 95% percentile interval over documents drawn with replacement.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from evals.corpus import absent, data_folder
from reportedly.attribute.attitude import attitude
from reportedly.attribute.manner import manner
from reportedly.attribute.negation import denies, negated
from reportedly.attribute.outside import negated_outside
from reportedly.schema import Span, Spans, quote

LABELS = Path(__file__).with_name("labels") / "manner.jsonl"
CLASSES = {
    "manner": ("direct", "indirect", "mixed"),
    "attitude": ("said", "wrote", "thought", "felt", "wanted", "planned", "asked", "ordered"),
    "negation": ("negated", "denies", "neither"),
}
PARTS = ("all", "random")
SAMPLES, SEED = 1000, 13

Kinds = frozenset[str]
Counts = dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One attribution: its document, how it was drawn, and its classes by hand and by program."""

    doc: str
    drawn: str
    gold: Mapping[str, Kinds]
    read: Mapping[str, Kinds]


def main() -> int:
    """Print the figures of both parts; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    judged = list(judge(labels(LABELS), data_folder() / "polnear" / "dev" / "text"))
    for part in PARTS:
        chosen = [j for j in judged if part in ("all", j.drawn)]
        print(f"{part}: {len(chosen)} attributions, {len({j.doc for j in chosen})} documents")
        for measure in CLASSES:
            print("\n".join(table(chosen, measure)))
    return 0


def labels(file: Path) -> list[dict[str, Any]]:
    """The labelled attributions, one JSON object a line."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def judge(rows: Iterable[Mapping[str, Any]], texts: Path) -> Iterator[Judged]:
    """Each labelled attribution with what the stage's functions make of its gold spans."""
    for row in rows:
        text = (texts / f"{row['doc']}.txt").read_bytes().decode("utf-8")
        read = classes(by_program(text, row))
        yield Judged(row["doc"], row["drawn"], classes(row), read)


def by_program(text: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """What the stage's functions say of a row's spans, worded as a row is."""
    source, cue, content = (quote(text, spans(row[r])) for r in ("source", "cue", "content"))
    outside = negated_outside(text, spans(row["source"]), spans(row["cue"]))
    return {
        "manner": manner(text, spans(row["content"])),
        "attitude": attitude(cue, content),
        "negated": negated(cue, content, source, outside),
        "denies": denies(cue, content, source, outside),
    }


def spans(pairs: Sequence[Sequence[int]]) -> Spans:
    """Spans of a row."""
    return tuple(Span(*pair) for pair in pairs)


def classes(row: Mapping[str, Any]) -> dict[str, Kinds]:
    """A row's classes by measure; a cue may be both negated and denying."""
    both = frozenset(kind for kind in ("negated", "denies") if row[kind])
    return {
        "manner": frozenset({row["manner"]}),
        "attitude": frozenset({row["attitude"]}),
        "negation": both or frozenset({"neither"}),
    }


def table(judged: Sequence[Judged], measure: str) -> list[str]:
    """A measure's lines: macro F1 with its interval, then each class."""
    counts = count(judged, measure)
    low, high = interval(judged, measure)
    lines = [f"  {measure:10} macro F1 {macro(counts):5.1f}  [{low:.1f}, {high:.1f}]"]
    for kind in CLASSES[measure]:
        precision, recall, f1 = scores(counts[kind])
        figures = f"P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}"
        lines.append(f"    {kind:10} {figures}  n {counts[kind]['gold']}")
    return lines


def count(judged: Iterable[Judged], measure: str) -> Counts:
    """By class: labelled so, read so, and both."""
    counts: Counts = {kind: Counter() for kind in CLASSES[measure]}
    for one in judged:
        gold, read = one.gold[measure], one.read[measure]
        for name, kinds in (("gold", gold), ("read", read), ("right", gold & read)):
            for kind in kinds:
                counts[kind][name] += 1
    return counts


def scores(counts: Mapping[str, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent; 0 where there is nothing to divide by."""
    right, read, gold = counts["right"], counts["read"], counts["gold"]
    return (
        100 * right / max(1, read),
        100 * right / max(1, gold),
        200 * right / max(1, read + gold),
    )


def macro(counts: Counts) -> float:
    """The mean F1 of the classes that the labels hold."""
    return fmean(scores(c)[2] for c in counts.values() if c["gold"])


def interval(judged: Sequence[Judged], measure: str) -> tuple[float, float]:
    """95% percentile bootstrap interval of macro F1 over documents."""
    by_doc: dict[str, list[Judged]] = {}
    for one in judged:
        by_doc.setdefault(one.doc, []).append(one)
    counted = [count(own, measure) for _, own in sorted(by_doc.items())]
    draw = random.Random(SEED)
    drawn = sorted(
        macro(summed(draw.choices(counted, k=len(counted)), measure)) for _ in range(SAMPLES)
    )
    return drawn[round(0.025 * (SAMPLES - 1))], drawn[round(0.975 * (SAMPLES - 1))]


def summed(counted: Iterable[Counts], measure: str) -> Counts:
    """Counts of several documents as one."""
    total: Counts = {kind: Counter() for kind in CLASSES[measure]}
    for counts in counted:
        for kind, own in counts.items():
            total[kind].update(own)
    return total


if __name__ == "__main__":
    sys.exit(main())
