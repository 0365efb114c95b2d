"""News with coreference: ECB+ train, and texts of PolNeAR train that were labelled by hand.

Not all mentions of these are labelled, so that they teach antecedents alone.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from evals.coreftexts import Mention, Sample, in_order
from evals.crosstexts import Document, ecb
from evals.given import half_of
from evals.sources import LABELS as EVALS
from reportedly.schema import Span

LABELS = Path(__file__).with_name("labels") / "clusters.jsonl"
_BEFORE = frozenset(".,;:!?)%") | {"'s", "n't", "''", "’s", "'re", "'ve", "'ll"}
_BEHIND = frozenset({"(", "``", "$"})


def news(folder: Path) -> Iterator[Sample]:
    """ECB+ train: the topics on which nothing is measured."""
    return map(closed, ecb(folder, "Train"))


def closed(document: Document) -> Sample:
    """A document without the spaces that part words from marks."""
    text, places, glued = "", dict[int, int](), True
    at = 0
    for line in document.text.splitlines(keepends=True):
        for word in line.split():
            start = document.text.index(word, at)
            text += "" if glued or word in _BEFORE else " "
            places[start] = len(text)
            text += {"``": '"', "''": '"'}.get(word, word)
            at = start + len(word)
            places[at] = len(text)
            glued = word in _BEHIND
        text, glued = text + "\n", True
    told = [
        Mention(Span(places[m.span.start], places[m.span.end]), m.cluster)
        for m in document.mentions
        if m.span.start in places and m.span.end in places
    ]
    return Sample(document.name, text, tuple(told))


def measured_on() -> set[str]:
    """Texts from which other figures are reported: sources, later references, roles, speakers."""
    halved = {doc for file in _MEASURED for doc in _docs(EVALS / file)}
    speakers = {doc for file in EVALS.glob("speakers-*.jsonl") for doc in _docs(file)}
    return speakers | {doc for doc in halved if half_of(doc) == "measure"}


def _docs(file: Path) -> set[str]:
    return {json.loads(line)["doc"] for line in file.read_text("utf-8").splitlines()}


_MEASURED = ("sources.jsonl", "sources-told.jsonl", "references.jsonl", "roles.jsonl")


def labelled(folder: Path) -> Iterator[Sample]:
    """The labelled texts, as far as they were shown to the reader; none that is measured on."""
    apart = measured_on()
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["doc"] in apart:
            continue
        path = folder / "polnear" / "train" / "text" / f"{row['doc']}.txt"
        told = (
            Mention(Span(*place), str(n))
            for n, places in enumerate(row["clusters"])
            for place in places
        )
        text = path.read_bytes().decode("utf-8")[: row["shown"]]
        yield Sample(row["doc"], text, in_order(told))
