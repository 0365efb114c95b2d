"""Scores lineage on pairs made by editing: `python -m evals.lineage [--half choose] [--called]`.

`evals/pairs.py` makes 1,000 pairs of copies and reuses and 1,000 of different reports. All their
articles make one pile, which the stage `trace` goes over as it would any; then each pair's lineage
is looked up. Prints JSON: precision, recall and F1 of copies and of reuse (credits and links alone
count for neither), recall by kind of edit, and how often the direction is right: original first
where a date or a credit tells it, unknown where nothing does; then what the different reports that
were called copies or reuse share: words in a row, and whether mostly in quotation marks. With
--called, these pairs with the words.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from evals.corpus import absent, data_folder
from evals.pairs import Item, Label, Pair, pairs
from reportedly.schema import Lineage
from reportedly.trace import trace

Found = Mapping[frozenset[str], Lineage]


def traced(some: Sequence[Pair]) -> Found:
    """The lineages of the pile that the pairs make."""
    items: dict[str, Item] = {i.id: i for p in some for i in (p.original, p.derived)}
    lineages, _ = trace(
        [i.article() for i in items.values()],
        {i.id: i.whole for i in items.values()},
        [b for i in items.values() for b in i.blocks()],
    )
    return {frozenset((x.original, x.derived)): x for x in lineages}


def called(pair: Pair, found: Found) -> Label:
    """What a pair was taken for."""
    lineage = found.get(frozenset((pair.original.id, pair.derived.id)))
    if lineage is None or lineage.kind in ("credit", "link"):
        return "none"
    return "copy" if lineage.kind == "copy" else "reuse"


def score(some: Sequence[Pair], found: Found, label: Label) -> dict[str, float]:
    """Precision, recall and F1 of one label."""
    hits = sum(p.label == label == called(p, found) for p in some)
    wanted = sum(p.label == label for p in some)
    taken = sum(called(p, found) == label for p in some)
    p, r = hits / max(1, taken), hits / max(1, wanted)
    f1 = 2 * p * r / max(1e-9, p + r)
    return {"pairs": wanted, "precision": round(p, 3), "recall": round(r, 3), "f1": round(f1, 3)}


def by_kind(some: Sequence[Pair], found: Found) -> dict[str, float]:
    """The part of each kind of edit that was called what it is."""
    right: dict[str, list[bool]] = defaultdict(list)
    for pair in some:
        right[pair.kind].append(called(pair, found) == pair.label)
    return {kind: round(sum(r) / len(r), 3) for kind, r in right.items()}


def directions(some: Sequence[Pair], found: Found) -> dict[str, float]:
    """The part of the pairs found whose direction is right, by what tells it."""
    right: dict[str, list[bool]] = defaultdict(list)
    for pair in some:
        lineage = found.get(frozenset((pair.original.id, pair.derived.id)))
        if lineage and pair.label != "none":
            first = lineage.original == pair.original.id
            known = pair.told != "nothing"
            right[pair.told].append(lineage.directed == known and (first or not known))
    return {told: round(sum(r) / len(r), 3) for told, r in sorted(right.items())}


_QUOTED = re.compile("[“\"][^”\"\n]*[”\"]|\u2018\u2018[^\n]*?\u2019\u2019|''[^\n]*?''")
_MOSTLY = 0.6


def truly_shared(some: Sequence[Pair], found: Found) -> dict[str, int]:
    """Of different reports called related: those that share 25 words in a row, and quoted ones."""
    wrong = [p for p in some if p.label == "none" != called(p, found)]
    runs = [_longest(p, found[frozenset((p.original.id, p.derived.id))]) for p in wrong]
    return {
        "pairs": len(wrong),
        "25 words": sum(len(re.findall(r"\w+", text[a:b])) >= 25 for text, a, b in runs),
        "quoted": sum(_is_quoted(text, a, b) for text, a, b in runs),
    }


def _longest(pair: Pair, lineage: Lineage) -> tuple[str, int, int]:
    items = {i.id: i.whole for i in (pair.original, pair.derived)}
    start, end = max(lineage.original_spans, key=lambda s: s.end - s.start)
    return items[lineage.original], start, end


def _is_quoted(text: str, start: int, end: int) -> bool:
    inside = (min(end, m.end()) - max(start, m.start()) for m in _QUOTED.finditer(text))
    return sum(n for n in inside if n > 0) >= _MOSTLY * (end - start)


def main() -> None:
    """Print the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=["choose", "measure", "both"], default="measure")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--called", action="store_true")
    args = parser.parse_args()
    if reason := absent():
        raise SystemExit(reason)
    every = pairs(data_folder(), args.seed)
    found = traced(every)
    some = [p for p in every if args.half in (p.half, "both")]
    print(
        json.dumps(
            {
                "copies": score(some, found, "copy"),
                "reuse": score(some, found, "reuse"),
                "right": by_kind(some, found),
                "direction": directions(some, found),
                "different but called related": truly_shared(some, found),
            }
        )
    )
    for pair in some if args.called else ():
        if pair.label == "none" != called(pair, found):
            _show(pair, found[frozenset((pair.original.id, pair.derived.id))])


def _show(pair: Pair, lineage: Lineage) -> None:
    items = {i.id: i.whole for i in (pair.original, pair.derived)}
    print(pair.original.id, pair.derived.id, lineage.kind, lineage.why)
    for span in lineage.original_spans:
        print("   ", " ".join(items[lineage.original][span.start : span.end].split()))


if __name__ == "__main__":
    main()
