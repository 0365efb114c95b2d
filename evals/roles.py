"""How well roles are read: `python -m evals.roles`.

Reads the hand-labelled passages of `labels/roles.jsonl` (`labels/roles.md` tells how they were
drawn and labelled), has the program read the whole texts they come from, with the day in the
document's name for that of publication, and prints as JSON, for the halves `choose` (rules are
chosen on it) and `measure` (to be reported):

`roles`: precision, recall and F1. A role is right where its words share a character with those
of a labelled one and it is the right entity's: one of its mentions is the labelled mention in
part, or the one name holds all words of the other. One to one, the first that fits. `interval`
is that of F1, over documents; `forms` has recall by what the bearer is called there, `drawn` all
of it by how the passage was drawn. Of the roles that are right: `state` and `title` are the per
cent with the labelled state and with the labelled title (but for case and articles), `dates` the
figures of single dates (since, until, at), equal to the character. `--errors` prints what is
wrong in the half `choose`.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.corpus import absent, data_folder
from evals.tally import Tally, interval, total
from reportedly.describe.roles import roles
from reportedly.ingest import read_pages
from reportedly.pipeline.article import extract
from reportedly.schema import (
    Article,
    Block,
    Entity,
    Page,
    Role,
    Sentences,
    Span,
    Spans,
    quote,
    touches,
)

LABELS = Path(__file__).with_name("labels") / "roles.jsonl"
HALVES = ("choose", "measure")
DRAWN = ("name", "mark", "year")
_WORD = re.compile(r"\w+")
_DAY = re.compile(r"_(\d{4}-\d\d-\d\d)_")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled role; `form` is what its bearer is called there: name, pronoun, description."""

    entity: str
    mention: Span
    form: str
    words: Spans
    title: str
    state: str
    dates: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more sentences of a text, with every role that they tell."""

    doc: str
    half: str
    drawn: str
    span: Span
    roles: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage beside the roles that were read in it, and the pairs that are right."""

    passage: Passage
    read: tuple[Role, ...]
    right: tuple[tuple[Wanted, Role], ...]

    @property
    def tally(self) -> Tally:
        """How many roles are right, read and labelled."""
        return Tally(len(self.right), len(self.read), len(self.passage.roles))


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="How well roles are read.")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in `choose`")
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    judged = list(measured(read_labels(LABELS), data_folder() / "polnear" / "train" / "text"))
    halves = {half: [j for j in judged if j.passage.half == half] for half in HALVES}
    if options.errors:
        print("\n".join(line for j in halves["choose"] for line in errors(j)))
    else:
        print(json.dumps({half: figures(own) for half, own in halves.items()}, indent=1))
    return 0


def read_labels(file: Path) -> list[Passage]:
    """The labelled passages."""
    return [_passage(json.loads(row)) for row in file.read_text("utf-8").splitlines()]


def _passage(row: Mapping[str, Any]) -> Passage:
    wanted = tuple(_wanted(role) for role in row["roles"])
    return Passage(row["doc"], row["half"], row["drawn"], Span(*row["span"]), wanted)


def _wanted(role: Mapping[str, Any]) -> Wanted:
    return Wanted(
        role["entity"],
        Span(*role["mention"]),
        role["form"],
        tuple(Span(*piece) for piece in role["words"]),
        role["title"],
        role["state"],
        (role["since"], role["until"], role["at"]),
    )


def measured(labels: Sequence[Passage], folder: Path) -> Iterator[Judged]:
    """Every passage judged; a text is read once."""
    for doc in dict.fromkeys(label.doc for label in labels):
        (page,) = read_pages(folder / f"{doc}.txt")
        read, entities = roles_of(page, day(doc))
        yield from (judge(label, read, entities) for label in labels if label.doc == doc)


def day(doc: str) -> str:
    """The day of publication, which stands in the names of the corpus."""
    found = _DAY.search(doc)
    return found[1] if found else ""


def roles_of(page: Page, published: str) -> tuple[list[Role], dict[str, Entity]]:
    """The roles that the program reads in a page published that day, and its entities by id."""
    nouns = extract(page)
    article = replace(nouns.one(Article), date=published)
    entities = nouns.all(Entity)
    read = roles(article, page.text, nouns.all(Block), nouns.one(Sentences), entities)
    return read, {e.id: e for e in entities}


def judge(passage: Passage, read: Iterable[Role], entities: Mapping[str, Entity]) -> Judged:
    """A passage beside what was read in it."""
    own = tuple(r for r in read if touches(r.words, (passage.span,)))
    free, right = list(own), []
    for wanted in passage.roles:
        found = next((r for r in free if agree(wanted, r, entities[r.entity])), None)
        if found is not None:
            free.remove(found)
            right.append((wanted, found))
    return Judged(passage, own, tuple(right))


def agree(wanted: Wanted, read: Role, bearer: Entity) -> bool:
    """Whether a role is the labelled one of the right entity."""
    if not touches(wanted.words, read.words):
        return False
    one, other = _words(wanted.entity), _words(bearer.name)
    return touches((wanted.mention,), bearer.mentions) or one <= other or other <= one


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold()))


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Everything that is printed of a half."""
    by_doc: dict[str, Tally] = {}
    for one in judged:
        by_doc[one.passage.doc] = by_doc.get(one.passage.doc, Tally()) + one.tally
    right = [pair for one in judged for pair in one.right]
    return {
        "passages": len(judged),
        "roles": {**total(by_doc.values()).figures(), "interval": interval(by_doc)},
        "forms": _recalls(judged),
        "drawn": {
            d: total(j.tally for j in judged if j.passage.drawn == d).figures() for d in DRAWN
        },
        "state": _share(wanted.state == read.state for wanted, read in right),
        "title": _share(same_title(wanted.title, read.title) for wanted, read in right),
        "dates": total(_dates(wanted, read) for wanted, read in right).figures(),
    }


def _recalls(judged: Sequence[Judged]) -> dict[str, str]:
    wanted = [w.form for one in judged for w in one.passage.roles]
    right = [w.form for one in judged for w, _ in one.right]
    return {form: f"{right.count(form)} of {wanted.count(form)}" for form in sorted(set(wanted))}


def same_title(one: str, other: str) -> bool:
    """Whether two titles have the same words but for case and articles."""
    return _content(one) == _content(other)


def _content(title: str) -> list[str]:
    return [w for w in _WORD.findall(title.casefold()) if w not in {"a", "an", "the"}]


def _share(right: Iterable[bool]) -> dict[str, float]:
    every = list(right)
    return {
        "accuracy": round(100 * sum(every) / max(1, len(every)), 1),
        "right": sum(every),
        "of": len(every),
    }


def _dates(wanted: Wanted, read: Role) -> Tally:
    pairs = list(zip(wanted.dates, (read.since, read.until, read.at), strict=True))
    right = sum(bool(a) and a == b for a, b in pairs)
    return Tally(right, sum(bool(b) for _, b in pairs), sum(bool(a) for a, _ in pairs))


def errors(judged: Judged) -> Iterator[str]:
    """A line for each role that was not read, should not have been, or was read wrongly."""
    found = {id(w) for w, _ in judged.right}
    text = _text(judged.passage.doc)
    for wanted in judged.passage.roles:
        if id(wanted) not in found:
            yield f"- {judged.passage.doc[:24]} {wanted.entity}: {quote(text, wanted.words)}"
    taken = {id(r) for _, r in judged.right}
    for role in judged.read:
        if id(role) not in taken:
            yield f"+ {judged.passage.doc[:24]} {role.entity}: {quote(text, role.words)}"
    for wanted, role in judged.right:
        told = (role.state, role.since, role.until, role.at)
        title = same_title(wanted.title, role.title)
        if (wanted.state, *wanted.dates) != told or not title:
            yield f"~ {wanted.title} {(wanted.state, *wanted.dates)} <> {role.title} {told}"


def _text(doc: str) -> str:
    file = data_folder() / "polnear" / "train" / "text" / f"{doc}.txt"
    return file.read_bytes().decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
