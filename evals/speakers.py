"""How often the right speaker is found: `python -m evals.speakers`.

Reads the hand-labelled speakers of `labels/speakers-*.jsonl` (`labels/speakers.md` tells how they
were drawn and labelled), has the program clean, cut and resolve the texts with the corpus' own
attributions in place of the model's, and prints accuracy by the form of the source as JSON: of
PolNeAR dev the `even` documents, to be reported, and the `odd` ones, in which errors may be read;
of PolNeAR train those of part F, to be reported (`unread`), and of parts C to E (`read`).

`right`: as many speakers as labelled, each of them a labelled one (`some`: at least one is; their
order does not matter). An entity with members stands for these. It is the labelled one where
a mention of it is the labelled mention (half of the characters under either; of a description
either may go on with a clause or preposition, a person's may have titles in front), or it is
named, as persons, parties and bodies are, and the names are equal but for case and marks; for
`author` where it is the author or the article's own outlet; for `unknown` where it is unknown, or
nothing outside of the source mentions it. `interval` is that of 100 * right / all, over documents.
`--errors` prints the wrong ones.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any

from evals.corpus import absent, texts
from evals.given import Resolved, gold_of, resolve_given, spans
from evals.matching import HALF, iou
from evals.tally import bootstrap
from reportedly.ingest import read_pages
from reportedly.lexicon.words import BREAKS
from reportedly.schema import (
    Attribution,
    Entity,
    Span,
    Spans,
    quote,
    touches,
)

LABELS = Path(__file__).with_name("labels")
PARTS = {"a": "", "b": "", "c": "read", "d": "read", "e": "read", "f": "unread"}
"""The parts, and which half each is; A and B are of PolNeAR dev, each in two halves."""
FORMS = ("name", "pronoun", "description", "none")
HALVES = ("even", "odd", "unread", "read")
_UNNAMED = frozenset({"anonymous", "author", "unknown"})
_DESCRIBED = frozenset({"anonymous", "group", "document"})
_THE = len("the ")
_MARKS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\s,]+|,")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled speaker; `mention` is empty for an author or unknown one without any."""

    name: str
    kind: str
    mention: Spans


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks in one gold attribution."""

    doc: str
    source: Spans
    cue: Spans
    form: str
    speakers: tuple[Wanted, ...]
    half: str
    """`read` or `unread` of PolNeAR train; "" of dev, whose halves are told by `docs`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A label with the entities that were found for it, and how many of them are labelled."""

    label: Label
    found: tuple[Entity, ...]
    hits: int

    @property
    def right(self) -> bool:
        """Whether the speakers are those that are labelled, and no others."""
        return self.hits == len(self.label.speakers) == len(self.found)


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="How often the right speaker is found.")
    parser.add_argument("--errors", choices=HALVES, help="print what is wrong in these documents")
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    dev = {file.stem: file for file in texts()}
    files = {file.stem: file for file in texts(split="train")} | dev
    judged = list(measured(read_labels(LABELS), files))
    halves = {half: [j for j in judged if j.label.half == half] for half in HALVES}
    for half in HALVES[:2]:
        halves[half] = [j for j in judged if j.label.doc in docs(dev, half)]
    if options.errors:
        print("\n".join(errors(halves[options.errors], files)))
    else:
        print(json.dumps({half: figures(own) for half, own in halves.items()}, indent=1))
    return 0


def docs(names: Iterable[str], half: str) -> frozenset[str]:
    """Every second document, in the order in which they were drawn."""
    drawn = sorted(names, key=lambda name: sha1(name.encode(), usedforsecurity=False).hexdigest())
    return frozenset(drawn[HALVES.index(half) :: 2])


def read_labels(folder: Path) -> list[Label]:
    """The labels of the parts that are there, without those that the corpus makes senseless."""
    found = {folder / f"speakers-{part}.jsonl": half for part, half in PARTS.items()}
    return [
        _label(row, half)
        for file, half in found.items() if file.exists()
        for row in map(json.loads, file.read_text("utf-8").splitlines())
        if not row.get("faulty")
    ]  # fmt: skip


def _label(row: Mapping[str, Any], half: str) -> Label:
    wanted = (
        Wanted(one["name"], one["kind"], (Span(*one["mention"]),) if one["mention"] else ())
        for one in row["speakers"]
    )
    return Label(
        row["doc"], spans(row["source"]), spans(row["cue"]), row["form"], tuple(wanted), half
    )


def measured(labels: Sequence[Label], files: Mapping[str, Path]) -> Iterator[Judged]:
    """Every label judged, document by document."""
    for doc in dict.fromkeys(label.doc for label in labels):
        (page,) = read_pages(files[doc])
        own = [label for label in labels if label.doc == doc]
        resolved = resolve_given(page, gold_of("train" if own[0].half else "dev", doc))
        yield from (judge(label, resolved) for label in own)


def judge(label: Label, resolved: Resolved) -> Judged:
    """A label beside what was found; nothing where no attribution was left of it."""
    made = next((a for a in resolved.attributions if _same(a, label)), None)
    if made is None:
        return Judged(label, (), 0)
    entity = resolved.entities[resolved.speakers[made.id]]
    found = tuple(resolved.entities[m] for m in entity.members) or (entity,)
    return Judged(label, found, _hits(label, found, resolved.outlet))


def _same(made: Attribution, label: Label) -> bool:
    """Whether the stage's attribution is the labelled one; it cuts sources at blocks' edges."""
    sources = touches(made.source, label.source) or not (made.source or label.source)
    return made.cue == label.cue and sources


def _hits(label: Label, found: Sequence[Entity], outlet: str) -> int:
    """How many labelled speakers were found, each entity being one at most."""
    free, hits = list(found), 0
    for wanted in label.speakers:
        means = next((e for e in free if agree(wanted, e, label.source, outlet)), None)
        if means is not None:
            free.remove(means)
            hits += 1
    return hits


def agree(wanted: Wanted, found: Entity, source: Spans, outlet: str) -> bool:
    """Whether an entity is the labelled speaker."""
    if any(_same_place(wanted, m) for m in found.mentions):
        return True
    if wanted.kind == "author":
        return found.kind == "author" or found.id == outlet
    if wanted.kind == "unknown":
        return found.kind == "unknown" or all(touches((m,), source) for m in found.mentions)
    named = found.named or wanted.name.split()[-1][:1].isupper()
    return named and wanted.kind not in _UNNAMED and folded(found.name) == folded(wanted.name)


def _same_place(wanted: Wanted, mention: Span) -> bool:
    """Whether a mention is the labelled one; of a description either may go on behind the other."""
    if iou(wanted.mention, (mention,)) >= HALF:
        return True
    if wanted.kind == "person" and any(_title_before(m, mention) for m in wanted.mention):
        return True
    whole = any(
        (m.end <= mention.end and 0 <= m.start - mention.start <= _THE)
        or iou((_without_clause(m, wanted.name),), (mention,)) >= HALF
        for m in wanted.mention
    )
    return whole and wanted.kind in _DESCRIBED


def _title_before(wanted: Span, found: Span) -> bool:
    """Whether the labelled mention is the found one with words in front: "Speaker Ada Brun"."""
    return wanted.start <= found.start and wanted.end == found.end


def _without_clause(mention: Span, words: str) -> Span:
    """A labelled description up to its first preposition, clause or apposition."""
    cut = next((m.start() for m in _WORD.finditer(words) if _goes_on(m)), len(words))
    return Span(mention.start, mention.start + len(words[:cut].rstrip()))


def _goes_on(word: re.Match[str]) -> bool:
    low = word.group().lower()
    return word.start() > 0 and (low in BREAKS or low == "," or low.endswith(("ed", "ing", "ten")))


def folded(name: str) -> str:
    """A name without case, marks and article."""
    return _MARKS.sub(" ", name.casefold()).strip().removeprefix("the ")


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Accuracy by form and over all forms."""
    own = {form: [j for j in judged if j.label.form == form] for form in FORMS}
    return {form: _accuracy(some) for form, some in {**own, "all": judged}.items() if some}


def _accuracy(judged: Sequence[Judged]) -> dict[str, Any]:
    right, some = sum(j.right for j in judged), sum(j.hits > 0 for j in judged)
    by_doc: dict[str, list[Judged]] = {}
    for one in judged:
        by_doc.setdefault(one.label.doc, []).append(one)
    return {
        "accuracy": round(100 * right / len(judged), 1),
        "interval": bootstrap(by_doc, _share),
        "right": right,
        "some": some,
        "labelled": len(judged),
        "documents": len(by_doc),
    }


def _share(drawn: Sequence[Sequence[Judged]]) -> float:
    every = [j.right for own in drawn for j in own]
    return 100 * sum(every) / len(every)


def errors(judged: Iterable[Judged], files: Mapping[str, Path]) -> Iterator[str]:
    """A line for each wrong one: document, place, form, words, who was labelled, who was found."""
    for one in judged:
        if not one.right:
            label, text = one.label, files[one.label.doc].read_bytes().decode("utf-8")
            at = (label.source or label.cue)[0].start if label.source or label.cue else 0
            wanted = ", ".join(w.name for w in label.speakers)
            found = ", ".join(f"{e.name} ({e.kind})" for e in one.found)
            words = f"{quote(text, label.source)} | {quote(text, label.cue)}"
            yield f"{label.doc} {at} {label.form}: {words}: {wanted} <> {found}"


if __name__ == "__main__":
    sys.exit(main())
