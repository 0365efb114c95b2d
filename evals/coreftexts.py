"""The corpora of coreference, as texts with mentions in characters.

- GUM (CC BY; genres whose texts are NonCommercial are left out): every noun phrase that refers,
  nested ones too, with its kind. A fifth of news, interviews and speeches is kept for measuring.
- LitBank (CC BY): persons, places and the like in fiction; long chains of pronouns.
- GAP (Apache-2.0): one pronoun and two names a text.
"""

import csv
import hashlib
import io
import lzma
import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.gumtext import ARCHIVE as GUM
from evals.gumtext import read_text
from reportedly.refer.parts import TYPES
from reportedly.schema import Span

LITBANK = Path("litbank") / "litbank-coref-quotes.tar.xz"
GENRES = (
    "academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook",
    "vlog", "voyage",
)  # fmt: skip
MEASURED = ("news", "interview", "speech")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention; `cluster` is the same for what is one, `form` and `type` may be ""."""

    span: Span
    cluster: str
    type: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text; `complete` tells whether all its mentions are given, and not only some kinds."""

    name: str
    text: str
    mentions: tuple[Mention, ...]
    complete: bool = False


def is_measured(name: str) -> bool:
    """Whether a document of GUM is kept for measuring: a fifth of some genres."""
    genre = name.split("_")[1]
    return genre in MEASURED and hashlib.sha1(name.encode()).digest()[0] % 5 == 0


def gum(folder: Path, measured: bool) -> list[Sample]:
    """The documents to measure on, or all others of the genres that may be trained on."""
    found = []
    with tarfile.open(folder / GUM) as archive:
        for member in archive:
            name = Path(member.name).stem
            file = archive.extractfile(member)
            if not re.match(r"(?:\./)?dep/GUM_", member.name) or file is None:
                continue
            if name.split("_")[1] in GENRES and is_measured(name) == measured:
                found.append(read_gum(name, file.read().decode("utf-8")))
    return sorted(found, key=lambda s: s.name)


def read_gum(name: str, conllu: str) -> Sample:
    """A document of GUM, laid out as evals.gumtext lays it out."""
    text, spans = read_text(conllu)
    rows = [line.split("\t") for line in conllu.splitlines() if re.match(r"\d+\t", line)]
    tokens = [(span, row[3]) for span, row in zip(spans, rows, strict=True)]
    mentions: list[Mention] = []
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for at, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for opening, whole, closing in re.findall(r"\(([^()]+?)(\))?(?=$|[()])|(\d+\))", entity):
            if opening:
                parts = opening.split("-")
                opened.setdefault(parts[0], []).append((at, parts))
            if whole or closing:
                key = opening.split("-")[0] if whole else closing[:-1]
                first, parts = opened[key].pop()
                mentions.append(_mention(tokens[first : at + 1], parts))
    return Sample(name, text, in_order(mentions), True)


def in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """By where they begin, the longer ones first."""
    return tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))


def _mention(tokens: list[tuple[Span, str]], parts: list[str]) -> Mention:
    heads = [int(n) for n in parts[5].split(",") if n.isdigit()] or [1]
    pos = tokens[min(heads[0], len(tokens)) - 1][1]
    form = "pronoun" if pos in {"PRON", "DET"} else "name" if pos == "PROPN" else "nominal"
    kind = parts[1] if parts[1] in TYPES else "other"
    return Mention(Span(tokens[0][0].start, tokens[-1][0].end), parts[0], kind, form)


def litbank(folder: Path) -> list[Sample]:
    """All texts of LitBank, sentences joined by a space."""
    found = []
    with tarfile.open(folder / LITBANK) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if "coref/conll/" in member.name and member.name.endswith(".conll") and file:
                found.append(read_conll(Path(member.name).stem, file.read().decode("utf-8")))
    return sorted(found, key=lambda s: s.name)


_NO_SPACE = frozenset(".,;:!?)’'”%") | {"'s", "n't", "''", "’s"}


def read_conll(name: str, conll: str) -> Sample:
    """A text whose last column has clusters in brackets."""
    text, mentions = "", list[Mention]()
    opened: dict[str, list[int]] = {}
    glue = True
    for line in conll.splitlines():
        columns = line.split("\t")
        if len(columns) < 5:
            continue
        word = {"``": "“", "''": "”"}.get(columns[3], columns[3])
        text += "" if glue or word in _NO_SPACE or word == "”" else " "
        glue = word in {"“", "("}
        start = len(text)
        text += word
        for mark in columns[-1].strip().split("|"):
            key = mark.strip("()")
            if mark.startswith("("):
                opened.setdefault(key, []).append(start)
            if mark.endswith(")") and opened.get(key):
                mentions.append(Mention(Span(opened[key].pop(), len(text)), key))
    return Sample(name, text, in_order(mentions))


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A text of GAP: a pronoun, two names, and which of them it means (both false: neither)."""

    name: str
    text: str
    pronoun: Span
    names: tuple[Span, Span]
    means: tuple[bool, bool]


def gap(folder: Path, part: str) -> Iterator[Ambiguous]:
    """One of GAP's parts: development, validation or test."""
    raw = lzma.decompress((folder / "gap" / f"gap-{part}.tsv.xz").read_bytes()).decode("utf-8")
    for row in csv.DictReader(io.StringIO(raw), delimiter="\t", quoting=csv.QUOTE_NONE):
        spans = [
            Span(int(row[f"{key}-offset"]), int(row[f"{key}-offset"]) + len(row[key]))
            for key in ("Pronoun", "A", "B")
        ]
        truth = (row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE")
        yield Ambiguous(row["ID"], row["Text"], spans[0], (spans[1], spans[2]), truth)
