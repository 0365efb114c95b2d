"""PolNeAR, from brat files to windows with tags and links.

Everything that decides what the encoder sees (sentences, pieces, windows) is the product's.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.attribute.pieces import Ints, Pieces, read_pieces
from reportedly.attribute.tags import OUT, ROLES, span_tags
from reportedly.attribute.windows import windows
from reportedly.segment import sentences

Range = tuple[int, int]
Gold = dict[str, list[Range]]
"""One attribution: role to pieces of it, in characters or in word pieces."""

Inner = Gold
"""An attribution inside the content of another."""

STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Document:
    """A text in word pieces, with its attributions as each of its annotators saw them."""

    name: str
    text: str
    pieces: Pieces
    straight: Pieces
    """The same with straight quotation marks, as other outlets set them."""
    annotations: list[list[Gold]]
    lessons: "Lessons | None" = None


@dataclass(frozen=True, slots=True)
class Lessons:
    """What trained weights say of a document (see lessons.py).

    `tags` are probabilities (pieces, tags); `inner` the attributions inside each gold one's
    content, by annotator and gold attribution.
    """

    tags: NDArray[np.float16]
    inner: list[list[list[Inner]]]


@dataclass(frozen=True, slots=True)
class Example:
    """One window. Spans are (n, 2) in its pieces; in the link tables the last column is none."""

    ids: Ints
    features: Ints
    tags: Ints
    spans: tuple[Ints, Ints, Ints]
    to_cue: NDArray[np.bool_]
    to_source: NDArray[np.bool_]
    soft: NDArray[np.float16] | None = None
    """What the teacher thinks of each tag, (n, tags)."""
    inside: tuple["Inside", ...] = ()


@dataclass(frozen=True, slots=True)
class Inside:
    """A content in the window, read as a text of its own: its pieces' places and its example."""

    places: Ints
    example: Example


def read_split(folder: Path, tokenizer: Tokenizer) -> list[Document]:
    """The documents of one split (a folder with text/ and attributions/), by name."""
    if not (folder / "text").is_dir():
        raise SystemExit(f"no corpus at {folder}; set REPORTEDLY_DATA to the corpora's folder")
    files = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.name.rsplit("_", 1)[0]].append(path)
    return [
        _read(path, files[path.stem], tokenizer) for path in sorted((folder / "text").glob("*.txt"))
    ]


def with_lessons(documents: Sequence[Document], file: Path | None) -> list[Document]:
    """The documents with what trained weights say of them (see lessons.py), if anything."""
    if file is None:
        return list(documents)
    with np.load(file, allow_pickle=False) as table:
        return [
            replace(
                d, lessons=Lessons(table[f"tags/{d.name}"], _inner(table[f"inner/{d.name}"], d))
            )
            for d in documents
        ]


def _inner(rows: NDArray[np.int32], document: Document) -> list[list[list[Inner]]]:
    """Rows (annotator, attribution, inner attribution, role, start, end) as attributions."""
    made: list[list[list[Inner]]] = [[[] for _ in golds] for golds in document.annotations]
    for annotator, outer, n, role, a, b in rows.tolist():
        own = made[annotator][outer]
        while len(own) <= n:
            own.append({name: [] for name in ROLES})
        own[n][ROLES[role]].append((a, b))
    return made


def _read(path: Path, annotations: Sequence[Path], tokenizer: Tokenizer) -> Document:
    text = path.read_bytes().decode("utf-8")
    cut = sentences(text)
    pieces = read_pieces(tokenizer, text, cut)
    straight = read_pieces(tokenizer, text.translate(STRAIGHT), cut)
    if len(straight) != len(pieces):
        straight = pieces
    golds = [[in_pieces(g, pieces) for g in read_brat(a.read_text("utf-8"))] for a in annotations]
    return Document(path.stem, text, pieces, straight, golds or [[]])


def read_brat(ann: str) -> Iterator[Gold]:
    """The attributions of a brat standoff file, in characters."""
    spans: dict[str, list[Range]] = {}
    # A quoted text may hold line breaks of its own: only lines that begin as annotations count.
    lines = [line for line in ann.split("\n") if re.match(r"[TE]\d+\t", line)]
    for line in lines:
        if line.startswith("T"):
            key, where = line.split("\t")[:2]
            pairs = [p.split() for p in where.split(" ", 1)[1].split(";")]
            spans[key] = [(int(a), int(b)) for a, b in pairs]
    for line in lines:
        if line.startswith("E"):
            gold: Gold = {role: [] for role in ROLES}
            for argument in line.split("\t")[1].split():
                name, _, key = argument.partition(":")
                role = name.lower().rstrip("0123456789")
                if role in gold:
                    gold[role] += spans.get(key, [])
            if gold["content"] or gold["cue"]:
                yield gold


def in_pieces(gold: Gold, pieces: Pieces) -> Gold:
    """The same attribution in word pieces; parts with nothing between them become one."""
    return {role: _merge([_cover(s, pieces) for s in sorted(gold[role])]) for role in ROLES}


def _cover(span: Range, pieces: Pieces) -> Range:
    """The word pieces that share a character with the span."""
    lo = int(np.searchsorted(pieces.ends, span[0], side="right"))
    return lo, int(np.searchsorted(pieces.starts, span[1]))


def _merge(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for lo, hi in ranges:
        if merged and lo <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(hi, merged[-1][1]))
        elif hi > lo:
            merged.append((lo, hi))
    return merged


def examples(document: Document, rng: random.Random | None = None) -> Iterator[Example]:
    """The document's windows; with `rng`, another cut, annotator and style of marks each time."""
    pieces, annotator, first = document.pieces, 0, None
    if rng:
        annotator = rng.randrange(len(document.annotations))
        pieces = document.straight if rng.random() < 0.3 else pieces
        first = rng.randint(60, 254) if rng.random() < 0.5 else None
    golds = document.annotations[annotator]
    for lo, hi in windows(pieces.breaks, first=first):
        example = _example(pieces.ids[lo:hi], pieces.features[lo:hi], _within(golds, lo, hi))
        if document.lessons:
            inner = document.lessons.inner[annotator]
            inside = tuple(_inside(pieces, golds, inner, lo, hi))
            example = replace(example, soft=document.lessons.tags[lo:hi], inside=inside)
        yield example


def _within(golds: Sequence[Gold], lo: int, hi: int) -> list[Gold]:
    return [{role: _clip(g[role], lo, hi) for role in ROLES} for g in golds]


def _inside(
    pieces: Pieces, golds: Sequence[Gold], inner: Sequence[Sequence[Inner]], lo: int, hi: int
) -> Iterator[Inside]:
    """Each content in the window as a text of its own, with the attributions in it."""
    for gold, own in zip(golds, inner, strict=True):
        ranges = _clip(gold["content"], lo, hi)
        if ranges:
            places = np.concatenate([np.arange(a, b) for a, b in ranges])
            moved = [{r: _moved(_clip(g[r], lo, hi), places) for r in ROLES} for g in own]
            at = places + lo
            yield Inside(places, _example(pieces.ids[at], pieces.features[at], moved))


def _moved(ranges: list[Range], places: Ints) -> list[Range]:
    """The same pieces, counted from the content's first one."""
    ends = [(int(np.searchsorted(places, a)), int(np.searchsorted(places, b))) for a, b in ranges]
    return [(a, b) for a, b in ends if b > a]


def _example(ids: Ints, features: Ints, golds: Sequence[Gold]) -> Example:
    tags = np.full(len(ids), OUT)
    placed = [{role: _paint(tags, n, g[role]) for n, role in enumerate(ROLES)} for g in golds]
    index = {role: sorted({s for g in placed for s in g[role]}) for role in ROLES}
    to_cue = _table(placed, index, "content", "cue")
    to_source = _table(placed, index, "cue", "source")
    source, cue, content = (np.array(index[r], np.int64).reshape(-1, 2) for r in ROLES)
    return Example(ids, features, tags, (source, cue, content), to_cue, to_source)


def _clip(ranges: list[Range], lo: int, hi: int) -> list[Range]:
    return [(max(a, lo) - lo, min(b, hi) - lo) for a, b in ranges if a < hi and b > lo]


def _paint(tags: Ints, role: int, ranges: list[Range]) -> list[Range]:
    """Write the spans' tags where no other span has written; the spans that were written."""
    placed = []
    for a, b in ranges:
        wanted = span_tags(role, b - a)
        if (tags[a:b] == OUT).all() or (tags[a:b] == wanted).all():
            tags[a:b] = wanted
            placed.append((a, b))
    return placed


def _table(
    golds: Sequence[Gold], index: dict[str, list[Range]], asking: str, asked: str
) -> NDArray[np.bool_]:
    """Which asked span belongs to which asking one; none where there is no other."""
    table = np.zeros((len(index[asking]), len(index[asked]) + 1), bool)
    for gold in golds:
        for a in gold[asking]:
            for b in gold[asked]:
                table[index[asking].index(a), index[asked].index(b)] = True
    table[:, -1] = ~table.any(axis=1)
    return table
