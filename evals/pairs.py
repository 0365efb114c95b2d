"""Pairs of articles that are known to be copies, to reuse a passage, or to be different reports.

Copies and reuses are made from articles of PolNeAR (train, dev) and seesaw by editing. Different
reports on the same event are pairs of seesaw's triplets, of newswcl50's events and of ECB+'s
topics. The seed decides everything.
"""

import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Literal

from evals import editing
from evals.corpus import is_even
from evals.crosstexts import ecb, newswcl50
from evals.editing import Text
from reportedly.schema import Article, Block

Label = Literal["copy", "reuse", "none"]
Told = Literal["date", "credit", "nothing"]

COPIES = ("exact", "retyped", "trimmed", "merged", "led", "reworded")
REUSES = ("paragraph", "quotation")
_EACH = {**dict.fromkeys(COPIES, 100), **dict.fromkeys(REUSES, 200)}
_NEGATIVES = 1_000
_SHORTEST = 150
_LONGEST_SHARE = 0.4
OUTLETS = (
    "Halverin Courier",
    "Osk Beacon",
    "Norwire",
    "The Lantern",
    "Marvenia Today",
    "Varn Tribune",
    "Dollin Herald",
    "Northern Press Agency",
    "Selt Gazette",
    "The Evening Ledger",
)
_CREDITS = (
    "This article first appeared in {}.",
    "{} contributed to this report.",
    "The meeting was first reported by {}.",
    "With reporting by {}.",
    "Republished from {}.",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One article of the pile: its paragraphs and what is known of it."""

    id: str
    text: Text
    outlet: str = ""
    date: str = ""
    byline: str = ""

    @property
    def whole(self) -> str:
        """The text, a paragraph a line."""
        return "\n".join(self.text)

    def article(self) -> Article:
        """As the noun."""
        return Article(self.id, "", self.outlet, self.byline, self.date, "en", "")

    def blocks(self) -> list[Block]:
        """All of it is body."""
        return [Block(self.id, 0, len(self.whole), "body")] if self.whole else []


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, what they are to each other, how one was made and what tells which is first."""

    original: Item
    derived: Item
    label: Label
    kind: str
    told: Told

    @property
    def half(self) -> str:
        """Thresholds are chosen on one half and measured on the other."""
        return "choose" if is_even(self.original.id) else "measure"


def pairs(folder: Path, seed: int = 1) -> list[Pair]:
    """1,000 pairs made by editing, and 1,000 of different reports."""
    rng = Random(seed)
    bases = [b for b in [*_polnear(folder), *_seesaw(folder)] if editing.count(b.text) >= _SHORTEST]
    rng.shuffle(bases)
    vocabulary = sorted({w for b in bases for w in b.whole.lower().split() if w.isalpha()})
    made = list(_made(bases, vocabulary, rng))
    return [*made, *_different(folder, rng)]


def _polnear(folder: Path) -> Iterator[Item]:
    for part in ("train", "dev"):
        for path in sorted((folder / "polnear" / part / "text").glob("*.txt")):
            lines = path.read_text("utf-8").splitlines()
            yield Item(f"polnear/{path.stem}", [line for line in lines if line.strip()])


def _seesaw(folder: Path) -> Iterator[Item]:
    packed = (folder / "seesaw" / "seesaw.jsonl.xz").read_bytes()
    for line in lzma.decompress(packed).decode().splitlines():
        row = json.loads(line)
        yield Item(f"seesaw/{row['id']}", [s["text"] for s in row["article"]["text"]])


def _made(bases: Sequence[Item], vocabulary: Sequence[str], rng: Random) -> Iterator[Pair]:
    """A base is an original once; hosts are drawn from all others."""
    waiting = iter(bases)
    for kind, wanted in _EACH.items():
        found = 0
        while found < wanted:
            base = next(waiting)
            host = rng.choice([b for b in rng.sample(bases, 20) if b.id != base.id])
            text = _edited(kind, base.text, host.text, vocabulary, rng)
            if text:
                found += 1
                yield _dated(base, text, kind, rng)


def _edited(
    kind: str, text: Text, host: Text, vocabulary: Sequence[str], rng: Random
) -> Text | None:
    if kind in REUSES:
        take = editing.paragraph_of if kind == "paragraph" else editing.quotation_of
        passage = take(text, rng)
        most = _LONGEST_SHARE * min(editing.count(text), editing.count(host))
        fits = passage and editing.count([passage]) <= most
        return editing.put_into(host, passage, rng) if fits else None
    if kind == "merged":
        return editing.merged(text, rng, host)
    if kind == "led":
        return editing.led(text, rng, host) if len(text) > 4 else None
    if kind == "reworded":
        return editing.reworded(text, rng, vocabulary)
    plain = {"exact": editing.exact, "retyped": editing.retyped, "trimmed": editing.trimmed}
    return plain[kind](text, rng)


def _dated(base: Item, text: Text, kind: str, rng: Random) -> Pair:
    """Let a date, a credit or nothing tell which was first."""
    told: Told = rng.choice(("date", "credit", "nothing"))
    one, other = rng.sample(OUTLETS, 2)
    days = ("2031-03-04", f"2031-03-{rng.randint(5, 19):02d}") if told == "date" else ("", "")
    byline, text = _credited(text, one, rng) if told == "credit" else ("", text)
    original = Item(base.id, base.text, one, days[0])
    derived = Item(f"{base.id}+{kind}", text, other, days[1], byline)
    return Pair(original, derived, "reuse" if kind in REUSES else "copy", kind, told)


def _credited(text: Text, outlet: str, rng: Random) -> tuple[str, Text]:
    """A byline, a dateline or a line at the end that names the outlet."""
    way = rng.randrange(3)
    if way == 0:
        return f"Ana Holt, {outlet}", text
    if way == 1:
        return "", [f"HALVERIN ({outlet}) - {text[0]}", *text[1:]]
    return "", [*text, rng.choice(_CREDITS).format(outlet)]


def _different(folder: Path, rng: Random) -> list[Pair]:
    """Pairs of reports on one event: all of seesaw and newswcl50, the rest from ECB+."""
    triplets = _grouped(_seesaw(folder), lambda item: item.id.split("_DOCUMENT")[0])
    events = _grouped(_texts(newswcl50(folder)), lambda item: item.id.rpartition("/")[0])
    topics = [d for part in ("Train", "Dev", "Test") for d in ecb(folder, part)]
    told = _grouped(_texts(topics), lambda item: _topic(item.id))
    found = [*_within(triplets), *_within(events)]
    more = list(_within(told))
    rng.shuffle(more)
    some = [*found, *more][:_NEGATIVES]
    return [Pair(_renamed(a), _renamed(b), "none", "different", "nothing") for a, b in some]


def _renamed(item: Item) -> Item:
    """Beside the originals, which may be of the same texts, these are articles of their own."""
    return Item(f"{item.id}=", item.text)


def _texts(documents: Iterable[object]) -> Iterator[Item]:
    for d in documents:
        yield Item(f"{d.topic}/{d.name}", d.text.splitlines())  # type: ignore[attr-defined]


def _topic(name: str) -> str:
    """ECB+'s topics hold two events: "1_2ecb" and "1_2ecbplus"."""
    return name.partition("/")[0] + ("plus" if "plus" in name else "")


def _grouped(items: Iterable[Item], key) -> dict[str, list[Item]]:  # type: ignore[no-untyped-def]
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def _within(groups: dict[str, list[Item]]) -> Iterator[tuple[Item, Item]]:
    for _, items in sorted(groups.items()):
        yield from combinations(items, 2)
