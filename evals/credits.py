"""Scores credits on labelled sentences: `python -m evals.credits [--half choose] [--errors]`.

Reads `evals/labels/credits.jsonl` (see `credits.md`): sentences of PolNeAR train, each with the
outlets that it credits. A credit found counts if its outlet's name shares a character with a
labelled one's. Precision, recall, F1; then how many of those found have the labelled kind. Rules
are chosen on the half "choose", and figures are reported from "measure".
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpus import absent, data_folder
from reportedly.clean import clean
from reportedly.ingest import Document
from reportedly.ingest.page import make_page
from reportedly.schema import Article, CreditKind, Span
from reportedly.trace.credits import credits

LABELS = Path(__file__).with_name("labels") / "credits.jsonl"
_PUBLISHERS = {
    "breitbart": "Breitbart News",
    "huff-post": "The Huffington Post",
    "nyt": "The New York Times",
    "politico": "Politico",
    "usa-today": "USA TODAY",
    "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled sentence: the outlets' names and kinds, and those found in it."""

    doc: str
    words: str
    wanted: tuple[tuple[Span, CreditKind], ...]
    found: tuple[tuple[Span, CreditKind], ...]

    def hits(self) -> list[tuple[CreditKind, CreditKind]]:
        """The kinds, labelled and found, of each labelled name that was found."""
        return [
            (kind, next(k for other, k in self.found if _meets(name, other)))
            for name, kind in self.wanted
            if any(_meets(name, other) for other, _ in self.found)
        ]

    def extra(self) -> int:
        """How many were found that are not labelled."""
        return sum(not any(_meets(n, o) for o, _ in self.wanted) for n, _ in self.found)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def lines(half: str) -> list[Line]:
    """The lines of a half, each with what the rules find in it."""
    rows = (json.loads(row) for row in LABELS.read_text("utf-8").splitlines())
    return [_line(row) for row in rows if half in (row["half"], "both")]


def _line(row: Mapping[str, Any]) -> Line:
    doc, span = str(row["doc"]), Span(*row["span"])
    file = data_folder() / "polnear" / "train" / "text" / f"{doc}.txt"
    text = file.read_bytes().decode("utf-8")
    article, blocks = clean(make_page(Document(doc, file.name, b""), "text", text))
    told = credits(_published(article, doc), blocks, text)
    found = ((_name(text, c.span, c.outlet), c.kind) for c in told)
    wanted = ((Span(*c["outlet"]), c["kind"]) for c in row["credits"])
    inside = tuple((n, k) for n, k in found if span.start <= n.start and n.end <= span.end)
    return Line(doc, " ".join(text[span.start : span.end].split()), tuple(wanted), inside)


def _published(article: Article, doc: str) -> Article:
    outlet = _PUBLISHERS[doc.partition("_")[0]]
    return Article(article.id, "", outlet, article.byline, "", "en", "")


def _name(text: str, span: Span, outlet: str) -> Span:
    at = text.index(outlet, span.start)
    return Span(at, at + len(outlet))


def score(found: Sequence[Line]) -> dict[str, float]:
    """Precision, recall and F1, and how many kinds are right of those found."""
    hits = [hit for line in found for hit in line.hits()]
    wanted = sum(len(line.wanted) for line in found)
    extra = sum(line.extra() for line in found)
    p, r = len(hits) / max(1, len(hits) + extra), len(hits) / max(1, wanted)
    return {
        "lines": len(found),
        "labelled": wanted,
        "precision": p,
        "recall": r,
        "f1": 2 * p * r / max(1e-9, p + r),
        "kinds right": sum(a == b for a, b in hits) / max(1, len(hits)),
    }


def main() -> None:
    """Print the scores as JSON, and with --errors the lines that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=["choose", "measure", "both"], default="measure")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if reason := absent():
        raise SystemExit(reason)
    found = lines(args.half)
    print(json.dumps({k: round(v, 3) for k, v in score(found).items()}))
    for line in found if args.errors else ():
        if line.extra() or len(line.hits()) < len(line.wanted):
            print(f"{line.doc} wanted {len(line.wanted)} extra {line.extra()}: {line.words}")


if __name__ == "__main__":
    main()
