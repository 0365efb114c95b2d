"""ECB+, MEANTIME and newswcl50 as texts with mentions of entities, each in its cluster.

Texts are tokens with a space between them. Of ECB+ (Cybulska's sentences), mentions of people,
organisations, places and things (HUM, LOC, NON), not of times; of MEANTIME those of people,
organisations and places (PER, ORG, LOC; the ids of one instance are told apart there by where
they were annotated, "cross_", "intra_", "cross_intra_", and are made one here); of newswcl50
countries, groups and actors, not events, actions, objects and other concepts.
"""

import json
import lzma
import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reportedly.schema import Span

Token = tuple[int, int]
"""Sentence and place in it."""

_ECB = "data/interim/cybulska_setup/ECB_{}"
_KINDS = {"ecb+": ("HUM", "LOC", "NON"), "meantime": ("PER", "ORG", "LOC")}
_CONCEPTS = ("_COUNTRY", "_GROUP", "_ACTOR", "_ACTOR-I")
_WHERE = re.compile(r"^(?:cross_)?(?:intra_)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A mention, and the cluster of which it is in gold."""

    span: Span
    cluster: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its topic, its sentences and its mentions in order."""

    topic: str
    name: str
    text: str
    sentences: tuple[Span, ...]
    mentions: tuple[Told, ...]


@dataclass(slots=True)
class _Draft:
    topic: str
    tokens: dict[Token, str] = field(default_factory=dict)
    mentions: list[tuple[Token, Token, str]] = field(default_factory=list)

    def document(self, name: str) -> Document:
        """The document, with places in characters."""
        places: dict[Token, Span] = {}
        text, cuts = "", []
        for sentence in sorted({s for s, _ in self.tokens}):
            begun = len(text)
            for at in sorted(t for t in self.tokens if t[0] == sentence):
                places[at] = Span(len(text), len(text) + len(self.tokens[at]))
                text += self.tokens[at] + " "
            cuts.append(Span(begun, len(text) - 1))
            text = text[:-1] + "\n"
        told = {
            (places[a].start, places[b].end): cluster
            for a, b, cluster in self.mentions
            if a in places and b in places
        }
        mentions = [Told(Span(*span), told[span]) for span in sorted(told)]
        return Document(self.topic, name, text, tuple(cuts), tuple(mentions))


def ecb(folder: Path, part: str) -> list[Document]:
    """A part of ECB+: Train, Dev or Test."""
    drafts: dict[str, _Draft] = {}
    with tarfile.open(folder / "ecbplus" / "ecbplus-cybulska.tar.xz") as archive:
        for line in _member(archive, f"{_ECB.format(part)}_corpus.txt").splitlines():
            if line.strip():
                name, sentence, token, word, *_ = line.split("\t")
                draft = drafts.setdefault(name, _Draft(name.partition("_")[0]))
                draft.tokens[int(sentence), int(token)] = word
        rows = json.loads(_member(archive, f"{_ECB.format(part)}_Entity_gold_mentions.json"))
    return _with_mentions(drafts, rows, _KINDS["ecb+"])


def _member(archive: tarfile.TarFile, name: str) -> str:
    found = archive.extractfile(name)
    return found.read().decode() if found else ""


def _with_mentions(
    drafts: dict[str, _Draft], rows: Iterable[dict[str, Any]], kinds: tuple[str, ...]
) -> list[Document]:
    for row in rows:
        if row["mention_type"] in kinds:
            places = row["tokens_number"]
            cluster = _WHERE.sub("", row["coref_chain"])
            sentence = int(row["sent_id"])
            first, last = (sentence, int(min(places))), (sentence, int(max(places)))
            drafts[_key(row)].mentions.append((first, last, cluster))
    return [draft.document(name) for name, draft in sorted(drafts.items()) if draft.mentions]


def _key(row: dict[str, Any]) -> str:
    return str(row.get("conll_doc_key") or row["doc_id"])


def meantime(folder: Path) -> list[Document]:
    """All of MEANTIME's English texts."""
    drafts: dict[str, _Draft] = {}
    for name, sentence, token, word, _ in _conll(folder / "meantime-cdcr" / "en.meantime.conll.xz"):
        draft = drafts.setdefault(name, _Draft(name.partition("/")[0]))
        draft.tokens[sentence, token] = word
    packed = (folder / "meantime-cdcr" / "en.entities_mentions.json.xz").read_bytes()
    return _with_mentions(drafts, json.loads(lzma.decompress(packed)), _KINDS["meantime"])


def newswcl50(folder: Path) -> list[Document]:
    """The six events of newswcl50."""
    drafts: dict[str, _Draft] = {}
    begun: dict[str, list[tuple[str, Token]]] = {}
    for name, sentence, token, word, marks in _conll(folder / "newswcl50" / "NewsWCL50.conll.xz"):
        draft = drafts.setdefault(name, _Draft(name.partition("/")[0]))
        draft.tokens[sentence, token] = word
        for mark in (m.strip() for m in marks.split("|")):
            _mark(mark, (sentence, token), begun.setdefault(name, []), draft)
    return [draft.document(name) for name, draft in sorted(drafts.items()) if draft.mentions]


def _mark(mark: str, at: Token, begun: list[tuple[str, Token]], draft: _Draft) -> None:
    cluster = mark.strip("()")
    if not cluster.endswith(_CONCEPTS):
        return
    if mark.startswith("("):
        begun.append((cluster, at))
    if mark.endswith(")"):
        place = max(n for n, (name, _) in enumerate(begun) if name == cluster)
        draft.mentions.append((begun.pop(place)[1], at, cluster))


@cache
def _lines(path: Path) -> list[str]:
    return lzma.decompress(path.read_bytes()).decode().splitlines()


def _conll(path: Path) -> Iterator[tuple[str, int, int, str, str]]:
    for line in _lines(path):
        if line.strip() and not line.startswith("#"):
            name, sentence, token, word, marks, *_ = line.split("\t")
            yield name, int(sentence), int(token), word, marks
