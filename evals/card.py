"""The figures of the model card: `python -m evals.card` prints its tables as Markdown.

Every profile reads PolNeAR dev; intervals are 95% by bootstrap over documents (1,000 draws,
seed 13). The reliability diagram is what was measured when the weights were made, each half of
dev judged by a calibration that was fitted on the other.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from evals.corpus import absent, data_folder, load_scorer, texts
from evals.gate import Predictions, read_by
from evals.tally import bootstrap
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.weights import META, profile_folder
from reportedly.settings import PROFILES

Counts = Counter[tuple[str, str]]
MEASURES = ("main", "no_source", "strict")
KINDS = ("direct", "mixed", "indirect", "sourceless")
WIDTH = 40


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    counted = {profile: by_document(profile) for profile in PROFILES}
    print("\n".join(lines(counted)))
    return 0


def by_document(profile: str) -> dict[str, Counts]:
    """The scorer's counts of each document."""
    scorer = load_scorer()
    gold = scorer.read_gold(data_folder() / "polnear", "dev")
    found: Predictions = read_by(AttributionModel.load(profile=profile), texts())
    return {doc: scorer.count(text, marked, found[doc]) for doc, (text, marked) in gold.items()}


def lines(counted: Mapping[str, Mapping[str, Counts]]) -> Iterator[str]:
    """The tables, line by line."""
    for profile, own in counted.items():
        yield from (f"**{profile}**", "", *table(f1_rows(own)), "", *table(recall_rows(own)), "")
    yield from (*table(publisher_rows(counted[PROFILES[0]])), "")
    for profile in counted:
        meta = json.loads((profile_folder(profile) / META).read_text("utf-8"))
        yield from (f"**{profile}**", "", "```text", *diagram(meta["levels"]["outer"]), "```", "")


def f1_rows(own: Mapping[str, Counts]) -> Iterator[Sequence[object]]:
    """Precision, recall and F1 of each measure."""
    yield "measure", "precision", "recall", "F1", "95%"
    whole = total(own.values())
    for measure in MEASURES:
        name = f"attribution.{measure}"
        right, gold, read = (whole[name, x] for x in ("tp", "gold", "pred"))
        shown = interval(own, lambda n, name=name: f1(n, name))  # type: ignore[misc]
        yield measure, per_cent(right, read), per_cent(right, gold), f1(whole, name), shown


def recall_rows(own: Mapping[str, Counts]) -> Iterator[Sequence[object]]:
    """How many of each kind of gold attribution are found."""
    yield "gold attributions that are", "found, per cent", "95%", "number"
    whole = total(own.values())
    for kind in KINDS:
        shown = interval(own, lambda n, kind=kind: recall(n, kind))  # type: ignore[misc]
        yield kind, recall(whole, kind), shown, whole[f"recall.{kind}", "gold"]


def publisher_rows(own: Mapping[str, Counts]) -> Iterator[Sequence[object]]:
    """The measures by publisher."""
    yield "publisher", "articles", "gold", *MEASURES
    for name in sorted({publisher(doc) for doc in own}):
        theirs = {doc: n for doc, n in own.items() if publisher(doc) == name}
        whole = total(theirs.values())
        scores = [f1(whole, f"attribution.{m}") for m in MEASURES]
        yield name, len(theirs), whole["attribution.main", "gold"], *scores


def publisher(document: str) -> str:
    """The part of a document's name that says who published it."""
    return document.split("_")[0]


def diagram(level: Mapping[str, Any]) -> Iterator[str]:
    """A bar a bin: how many of its attributions are right (#), against their confidence (|)."""
    yield f"expected calibration error {level['expected_calibration_error']}"
    for number, sure, right in level["reliability"]:
        bar = [*("#" * round(right * WIDTH)).ljust(WIDTH + 1)]
        bar[round(sure * WIDTH)] = "|"
        yield f"{sure:.2f} {''.join(bar)} {right:.2f} of {number}"


def table(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Markdown; the first row is the head."""
    for n, row in enumerate(rows):
        yield f"| {' | '.join(map(str, row))} |"
        if not n:
            yield "|" + "---|" * len(row)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum."""
    return sum(counts, Counter())


def f1(counts: Counts, name: str) -> float:
    """In per cent."""
    right, gold, read = (counts[name, x] for x in ("tp", "gold", "pred"))
    return per_cent(2 * right, gold + read)


def recall(counts: Counts, kind: str) -> float:
    """In per cent."""
    return per_cent(counts[f"recall.{kind}", "tp"], counts[f"recall.{kind}", "gold"])


def per_cent(part: int, whole: int) -> float:
    """Rounded to a tenth; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def interval(own: Mapping[str, Counts], measure: Callable[[Counts], float]) -> str:
    """The middle 95% of a measure over draws of documents with replacement."""
    low, high = bootstrap(own, lambda drawn: measure(total(drawn)))
    return f"{low} to {high}"


if __name__ == "__main__":
    sys.exit(main())
