"""How often names are linked to the right entry: `python -m evals.linking`.

Of the 64 news texts of news-fair-v2 (Wikidata ids, and NIL for who has none). What is counted are
names: labels that are no pronoun or other reference, number or date, and whose words and entry
are written with a capital ("researchers" is none); an inner label that says the same as the one
around it is counted once, one whose entry the corpus gives no name is left out.

The base holds names only: each entry that the corpus means, under the one name that the corpus
gives it, without its kind; beside them, as a base of their own, all names of everypolitician,
Congress and the outlets' lists. Both come in as CSV. `names` looks names up in these two, `shipped`
in the base that ships as well.

`given`: the labelled names are given, and the program's own entity for each, where it has one
there. `own`: the program's own mentions are taken, those of names; one that shares half of its
characters with no label, nor ends with one, is wrong, one that does so with a label that is not
counted is left out. Figures are of links; `nil` is how many without entry were left unlinked.
Documents are parted by SHA-1 of their id: `even` for reading errors and choosing, `odd` to report.
"""

import argparse
import csv
import json
import lzma
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.corpus import SKIPPED, data_folder, is_even
from evals.matching import HALF, iou
from evals.tally import Tally, interval, total
from reportedly import ingest
from reportedly.ingest.page import make_page
from reportedly.knowledge.found import Lookup, together
from reportedly.knowledge.shipped import shipped
from reportedly.link import link, wanted
from reportedly.pipeline.article import extract
from reportedly.pipeline.bases import Wanted, import_base
from reportedly.schema import Article, Entity, Known, Page, Role, Span
from reportedly.schema.nouns import Nouns
from reportedly.store import Store
from reportedly.store.knowledge import Stored

HALVES = ("even", "odd")
NIL = "<NIL>"
_PRONOUNS = frozenset(
    "i me my mine myself you your yours he him his himself she her hers herself it its itself we us"
    " our ours they them their theirs who whom whose this that these those".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled name; `item` is empty for who has no entry."""

    span: Span
    item: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the part that is labelled; `other` are the labels that are not counted."""

    id: str
    text: str
    part: Span
    labels: tuple[Label, ...]
    other: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention that the program links, and the item of the entry; empty where it has none."""

    span: Span
    item: str
    entry: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A document's figures, and what is wrong in words."""

    links: Tally
    nil: Tally
    wrong: tuple[str, ...]


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="How often names are linked to the right entry.")
    parser.add_argument("--errors", choices=("given", "own"), help="print what is wrong in even")
    options = parser.parse_args()
    corpus = data_folder() / "entity-linking" / "news-fair-v2.jsonl.xz"
    if not corpus.exists():
        print(SKIPPED.format(data_folder()), file=sys.stderr)
        return 0
    with lzma.open(corpus, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), rows)
        print(json.dumps(measured(store, rows, options.errors), indent=1, ensure_ascii=False))
        store.close()
    return 0


def _page(document: Document) -> Page:
    place = ingest.Document(document.id, f"{document.id}.txt", b"")
    return make_page(place, "text", document.text)


def measured(store: Store, rows: Sequence[Mapping[str, Any]], errors: str | None) -> Any:
    """The figures of both halves, or the errors of the first."""
    documents = [document(row) for row in rows]
    read = {d.id: extract(_page(d)) for d in documents}
    made: dict[str, Any] = {}
    with store.view() as view:
        stored: list[Lookup] = [Stored(view.connection)]
        for name, bases in (("names", stored), ("shipped", [*stored, shipped()])):
            for way, judge in (("given", given), ("own", own)):
                judged = {d.id: judge(d, read[d.id], bases) for d in documents}
                made[f"{way}, {name}"] = {h: figures(judged, h) for h in HALVES}
                if errors == way and name == "shipped":
                    even = [d.id for d in documents if half(d.id) == "even"]
                    return [w for i in even for w in judged[i].wrong]
    return made


def half(identifier: str) -> str:
    """Which half a document is in."""
    return HALVES[0 if is_even(identifier) else 1]


def figures(judged: Mapping[str, Judged], name: str) -> dict[str, Any]:
    """The figures of one half."""
    own_half = {i: j for i, j in judged.items() if half(i) == name}
    links = {i: j.links for i, j in own_half.items()}
    nil = total(j.nil for j in own_half.values())
    return {
        **total(links.values()).figures(),
        "interval": interval(links),
        "nil": {"right": nil.right, "of": nil.gold, "accuracy": round(nil.recall, 1)},
        "documents": len(own_half),
    }


def document(row: Mapping[str, Any]) -> Document:
    """A document of the corpus with the labels that are counted."""
    by_id = {label["id"]: label for label in row["labels"]}
    part, labels, other = Span(*row["evaluation_span"]), [], []
    for label in row["labels"]:
        span = Span(*label["span"])
        if _counted(label, row["text"][span.start : span.end], by_id.get(label.get("parent"))):
            labels.append(Label(span, "" if label["entity_id"] == NIL else label["entity_id"]))
        else:
            other.append(span)
    return Document(str(row["id"]), row["text"], part, tuple(labels), tuple(other))


def _counted(label: Mapping[str, Any], words: str, around: Mapping[str, Any] | None) -> bool:
    item = label["entity_id"]
    if label["coref"] or not capital(words) or (around and around["entity_id"] == item):
        return False
    return item == NIL or (is_item(item) and label["name"] != "Unknown" and capital(label["name"]))


def is_item(identifier: str) -> bool:
    """Whether it is an item of Wikidata."""
    return identifier[:1] == "Q" and identifier[1:].isdecimal()


def capital(words: str) -> bool:
    """Whether the words are a name, as far as their letters tell."""
    return any(w[:1].isupper() or w[1:] != w[1:].lower() for w in words.split()) and (
        words.casefold() not in _PRONOUNS
    )


def filled(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Store:
    """A store with the corpus' entries and the others, imported as a user does it."""
    store = Store(str(folder / "linking.db"))
    meant = {label["entity_id"]: label["name"] for row in rows for label in row["labels"]}
    items = {i: name for i, name in meant.items() if is_item(i) and name != "Unknown"}
    for name, table in (("corpus", items.items()), ("others", others(items))):
        file = folder / f"{name}.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([("id", "name"), *table])
        made = import_base(store, Wanted(file, name), lambda _: None)
        print(f"{name}: {made.entries} entries, {made.faults} faults", file=sys.stderr)
    return store


def others(items: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that only stand in the way; who is also meant by the corpus is left out."""
    seen = set(items)
    with lzma.open(data_folder() / "everypolitician-2015" / "persons.jsonl.xz", "rt") as stream:
        people = [json.loads(line) for line in stream]
    rows = [(p.get("wikidata") or p["id"], p["name"]) for p in people]
    rows += [(k.identifiers.get("wikidata", k.id), k.name) for k in shipped().entries]
    for identifier, name in rows:
        if identifier not in seen:
            seen.add(identifier)
            yield identifier, name


def given(doc: Document, nouns: Nouns, bases: Sequence[Lookup]) -> Judged:
    """The labelled names looked up, each as the program's entity there if it has one."""
    article, entities = nouns.one(Article), nouns.all(Entity)
    meant = [
        _entity(label, n, entities) or _bare(doc, label, n) for n, label in enumerate(doc.labels)
    ]
    every = list({e.id: e for e in [*entities, *meant]}.values())
    known = links(article, doc.text, every, nouns.all(Role), bases)
    pairs = [(label, known.get(e.id)) for label, e in zip(doc.labels, meant, strict=True)]
    wrong = tuple(
        f"{doc.id}: {doc.text[label.span.start : label.span.end]!r} ({entity.name}, {entity.kind})"
        f" is {label.item or NIL}, read as {entry and (entry.name, entry.id)}"
        for (label, entry), entity in zip(pairs, meant, strict=True)
        if (item_of(entry) if entry else "") != label.item
    )
    right = sum(entry is not None and item_of(entry) == label.item for label, entry in pairs)
    gold = [(label, entry) for label, entry in pairs if label.item]
    nil = [entry for label, entry in pairs if not label.item]
    read = sum(entry is not None for _, entry in pairs)
    return Judged(
        Tally(right, read, len(gold)), Tally(sum(e is None for e in nil), 0, len(nil)), wrong
    )


def _entity(label: Label, number: int, entities: Iterable[Entity]) -> Entity | None:
    """The program's named entity with a mention at a label, called as it is there."""
    named = (e for e in entities if e.named)
    found = next((e for e in named if _mentioned(e, label.span)), None)
    return replace(found, id=f"given:{number}", mentions=(label.span,)) if found else None


def _mentioned(entity: Entity, span: Span) -> bool:
    return any(iou((m,), (span,)) >= HALF for m in entity.mentions)


def _at(one: Span, other: Span) -> bool:
    """Whether two share half of their characters, or end together: titles may stand in front."""
    return one.end == other.end or iou((one,), (other,)) >= HALF


def _bare(doc: Document, label: Label, number: int) -> Entity:
    words = doc.text[label.span.start : label.span.end]
    return Entity(f"given:{number}", doc.id, words, "unknown", True, 1, (label.span,))


def own(doc: Document, nouns: Nouns, bases: Sequence[Lookup]) -> Judged:
    """The program's own mentions of names against the labels."""
    article, entities = nouns.one(Article), nouns.all(Entity)
    known = links(article, doc.text, entities, nouns.all(Role), bases)
    linked = [
        Linked(m, item_of(known[e.id]), known[e.id].name)
        for e in entities
        if e.id in known
        for m in e.mentions
        if doc.part.start <= m.start and m.end <= doc.part.end
        if capital(doc.text[m.start : m.end])
    ]
    return judged(doc, linked)


def judged(doc: Document, linked: Sequence[Linked]) -> Judged:
    """Linked mentions beside the labels; each label is met once."""
    free = list(doc.labels)
    right, read, wrong = 0, 0, []
    met_nil = 0
    for one in linked:
        at = [label for label in free if _at(one.span, label.span)]
        hit = next((label for label in at if label.item and label.item == one.item), None)
        if not at and any(_at(one.span, other) for other in doc.other):
            continue
        read += 1
        for label in at[:1] if hit is None else [hit]:
            free.remove(label)
            met_nil += not label.item
        if hit is not None:
            right += 1
        else:
            words = doc.text[one.span.start : one.span.end]
            wrong.append(f"{doc.id}: {words!r} read as {one.entry} ({one.item})")
    missed = [
        f"{doc.id}: missed {doc.text[f.span.start : f.span.end]!r} {f.item}" for f in free if f.item
    ]
    nil = sum(not label.item for label in doc.labels)
    return Judged(
        Tally(right, read, len(doc.labels) - nil),
        Tally(nil - met_nil, 0, nil),
        (*wrong, *missed),
    )


def links(
    article: Article,
    text: str,
    entities: Sequence[Entity],
    roles: Sequence[Role],
    bases: Sequence[Lookup],
) -> dict[str, Known]:
    """The entry of each entity that is linked."""
    found = together(bases, wanted(article, text, entities))
    entries = {c.known.id: c.known for some in found.values() for c in some}
    made = link(article, text, entities, roles, found)
    return {one.entity: entries[one.known] for one in made if one.known}


def item_of(known: Known) -> str:
    """The item of an entry; its own id where it has none, which is no label's."""
    return known.identifiers.get("wikidata", known.id)


if __name__ == "__main__":
    sys.exit(main())
