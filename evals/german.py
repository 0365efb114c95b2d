"""Does place tell nesting? A check on German news: `python -m evals.german`.

Our model reads English; what is checked is the rule by which an attribution gets its parent: it
stands wholly, with source, cue and content, inside the smallest content of another. The corpus
(Petersen-Frey and Biemann 2024) marks quotations as nested and as having nested ones, without
saying in which; the rule is given its gold spans and has to reproduce both marks.

Much of what it marks as nested is of two other kinds, so `kinds` tells them apart: `mixed`, words
quoted inside a paraphrase of the same source ("he said they „never“ left"), which for us is one
attribution of mixed manner; and `relayed`, the very same content told by two sources ("according to
the agency, the minister said"), which for us is a path of two hands. `other` is the rest.
"""

import json
import lzma
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpus import SKIPPED, data_folder
from evals.matching import size
from evals.tally import Tally
from reportedly.schema import Span, Spans, inside

FOLDER = Path("german-wikinews-quotes")
PARTS = ("dev", "train")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with the corpus' two marks."""

    source: Spans
    cue: Spans
    content: Spans
    nested: bool
    nesting: bool


Text = Sequence[Quotation]
Place = Callable[[Quotation], Spans]
"""What of a quotation must stand in the content of another."""


def main() -> int:
    """Prints the figures of both parts of the corpus; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    every = {part: list(texts(data_folder() / FOLDER / f"{part}.jsonl.xz")) for part in PARTS}
    print(json.dumps({part: figures(own) for part, own in every.items()}, indent=1))
    return 0


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    return None if (data_folder() / FOLDER).exists() else SKIPPED.format(data_folder())


def texts(path: Path) -> Iterator[list[Quotation]]:
    """The quotations of each text."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [_quotation(row) for row in json.loads(line)["annotations"]]


def _quotation(row: Mapping[str, Any]) -> Quotation:
    source, cue, content = (_spans(row[role]) for role in ("speaker", "cue", "quote"))
    return Quotation(source, cue, content, row["isNested"], row["hasNested"])


def _spans(role: Mapping[str, Any]) -> Spans:
    return tuple(Span(s["charBegin"], s["charEnd"]) for s in role["spans"])


def whole(one: Quotation) -> Spans:
    """The rule's place: all three roles."""
    return one.source + one.cue + one.content


def content(one: Quotation) -> Spans:
    """The content alone."""
    return one.content


def parents(text: Text, place: Place) -> dict[int, int]:
    """By the place in the text's list of each child, that of its parent."""
    made: dict[int, int] = {}
    for n, one in enumerate(text):
        larger = (m for m, o in enumerate(text) if size(o.content) > size(one.content))
        around = [m for m in larger if inside(place(one), text[m].content)]
        if around:
            made[n] = min(around, key=lambda m: size(text[m].content))
    return made


def kind(text: Text, n: int) -> str:
    """What makes a quotation nested: its place, or what else (see above)."""
    one = text[n]
    if n in parents(text, whole):
        return "place"
    others = [o for m, o in enumerate(text) if m != n]
    if any(o.content == one.content for o in others):
        return "relayed"
    return "mixed" if any(_quotes_itself(one, o) for o in others) else "other"


def _quotes_itself(one: Quotation, other: Quotation) -> bool:
    return one.source == other.source and inside(one.content, other.content)


def figures(every: Sequence[Text]) -> dict[str, Any]:
    """Both marks by the rule and by the content's place, and the kinds of what is nested."""
    nested = [kind(text, n) for text in every for n, q in enumerate(text) if q.nested]
    return {
        "texts": len(every),
        "quotations": sum(map(len, every)),
        "kinds": dict(sorted(Counter(nested).items())),
        "rule": marks(every, whole),
        "content alone": marks(every, content),
    }


def marks(every: Sequence[Text], place: Place) -> dict[str, dict[str, float]]:
    """Both marks by the rule against the corpus' own."""
    nested, nesting = Tally(), Tally()
    for text in every:
        made = parents(text, place)
        nested += tally({n for n, q in enumerate(text) if q.nested}, set(made))
        nesting += tally({n for n, q in enumerate(text) if q.nesting}, set(made.values()))
    return {"is nested": nested.figures(), "has nested": nesting.figures()}


def tally(gold: set[int], read: set[int]) -> Tally:
    """Two sets counted."""
    return Tally(len(gold & read), len(read), len(gold))


if __name__ == "__main__":
    sys.exit(main())
