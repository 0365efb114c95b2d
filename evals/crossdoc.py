"""The same entity over documents, its mentions given: `python -m evals.crossdoc`.

ECB+, MEANTIME and newswcl50 (`crosstexts` tells which mentions). Mentions are given, and nothing
else: neither kinds nor chains within a document. Clusters are made and scored within a topic,
over all topics together, with B3 (`coreference`) and CoNLL F1. Mentions that are pronouns take
part while clusters are made; `named or described` scores without them, `all` with them.

Three in one run: `same name`, the plain baseline; `identify`, what a store joins (coreference
within documents, names over them, nothing without a name); and `topic`, with what is joined
beside where all documents are known to be of one topic (`crossmentions`).

How alike documents must be for that is chosen on one half of the topics and measured on the
other: ECB+ on its train and dev topics, and measured on test; the others on topics by turns.
Prints JSON.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.coreference import b3, conll
from evals.corpus import SKIPPED, data_folder
from evals.crossmentions import PRONOUNS, Where, by_name, clusters, gold
from evals.crosstexts import Document, ecb, meantime, newswcl50
from reportedly.attribute.model import AttributionModel
from reportedly.refer import mentions
from reportedly.schema import Mentions

ALIKE = (0.0, 0.03, 0.05, 0.07, 0.1)
Halves = tuple[Sequence[Document], Sequence[Document]]
"""Documents to choose on, and to measure on."""


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="The same entity over documents.")
    parser.add_argument("--corpora", nargs="+", choices=sorted(_CORPORA), default=sorted(_CORPORA))
    options = parser.parse_args()
    if not (data_folder() / "ecbplus").exists():
        print(SKIPPED.format(data_folder()), file=sys.stderr)
        return 0
    model = AttributionModel.load()
    print(
        json.dumps(
            {c: figures(_CORPORA[c](data_folder()), model) for c in options.corpora}, indent=1
        )
    )
    return 0


def _ecb(folder: Path) -> Halves:
    return [*ecb(folder, "Train"), *ecb(folder, "Dev")], ecb(folder, "Test")


def by_turns(documents: Sequence[Document]) -> Halves:
    """The first, third, fifth topic, and the others."""
    odd = set(sorted({d.topic for d in documents})[::2])
    first = [d for d in documents if d.topic in odd]
    return first, [d for d in documents if d.topic not in odd]


_CORPORA: dict[str, Callable[[Path], Halves]] = {
    "ecb+": _ecb,
    "meantime": lambda folder: by_turns(meantime(folder)),
    "newswcl50": lambda folder: by_turns(newswcl50(folder)),
}


def read(model: AttributionModel, document: Document) -> Mentions:
    """What the model makes of a document's given mentions."""
    given = [m.span for m in document.mentions]
    referred = model.read_all(document.text, [list(document.sentences)], given).referred
    return mentions(document.name, document.text, referred)


def figures(halves: Halves, model: AttributionModel) -> dict[str, Any]:
    """All figures of a corpus, chosen on the first half."""
    found = {d.name: read(model, d) for half in halves for d in half}
    alike = max(ALIKE, key=lambda a: _f1(halves[0], clusters(halves[0], found, a, True)))
    parts = {"chosen on": halves[0], "measured on": halves[1], "whole": [*halves[0], *halves[1]]}
    told = {name: scored(part, found, alike) for name, part in parts.items()}
    return {"alike": alike, **told}


def _f1(documents: Sequence[Document], ours: Sequence[set[Where]]) -> float:
    kept = described(documents)
    return b3(among(gold(documents), kept), among(ours, kept))["f1"]


def scored(
    documents: Sequence[Document], found: Mapping[str, Mentions], alike: float
) -> dict[str, Any]:
    """The three ways beside each other."""
    ways = {
        "same name": by_name(documents),
        "identify": clusters(documents, found, alike, False),
        "topic": clusters(documents, found, alike, True),
    }
    true = gold(documents)
    few, every = described(documents), {m for c in true for m in c}
    return {
        "topics": len({d.topic for d in documents}),
        "documents": len(documents),
        "named or described": _table(true, ways, few),
        "all": _table(true, ways, every),
    }


def _table(
    true: Sequence[set[Where]], ways: Mapping[str, Sequence[set[Where]]], kept: set[Where]
) -> dict[str, Any]:
    known = among(true, kept)
    rows = {name: _row(known, among(ours, kept)) for name, ours in ways.items()}
    return {"mentions": len(kept), "entities": len(known), **rows}


def _row(true: Sequence[set[Where]], ours: Sequence[set[Where]]) -> dict[str, float]:
    score = {k: round(100 * v, 1) for k, v in b3(true, ours).items()}
    return {**score, "conll": round(100 * conll(true, ours), 1)}


def described(documents: Iterable[Document]) -> set[Where]:
    """The mentions that are no pronouns, by a list of words."""
    return {
        (d.name, m.span)
        for d in documents
        for m in d.mentions
        if d.text[m.span.start : m.span.end].lower() not in PRONOUNS
    }


def among(some: Iterable[set[Where]], kept: set[Where]) -> list[set[Where]]:
    """Clusters without the mentions that are not scored."""
    return [left for left in (c & kept for c in some) if left]


if __name__ == "__main__":
    raise SystemExit(main())
