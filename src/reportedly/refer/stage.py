"""Mentions of an article, in characters, from what was referred in each part of it."""

from collections.abc import Sequence

from reportedly.attribute.pieces import Ints, Pieces
from reportedly.refer.model import Referred
from reportedly.refer.parts import TYPES
from reportedly.refer.traits import SEVERAL, sort_of
from reportedly.schema import EntityKind, MentionForm, Mentions, Span

_KINDS: dict[str, EntityKind] = {
    "person": "person",
    "organization": "institution",
    "place": "place",
}
_Row = tuple[Span, MentionForm, EntityKind, list[tuple[int, float]], tuple[float, ...]]


def mentions(article: str, text: str, parts: Sequence[tuple[Pieces, Referred]]) -> Mentions:
    """All mentions in the order of the text; `parts` are read apart, and mean nothing together."""
    rows: list[_Row] = []
    for pieces, found in parts:
        at = len(rows)
        spans = [unbracketed(text, span) for span in characters(pieces, found.spans)]
        likely = found.types.round(3).astype(float).tolist()
        for span, types, form, own in zip(
            spans, likely, found.forms, found.antecedents, strict=True
        ):
            best = TYPES[max(range(len(TYPES)), key=types.__getitem__)]
            kind = _kind(best, form, text[span.start : span.end][:200])
            rows.append((span, form, kind, [(at + j, p) for j, p in own], tuple(types)))
    order = sorted(range(len(rows)), key=lambda i: (rows[i][0].start, -rows[i][0].end))
    place = {old: new for new, old in enumerate(order)}
    return Mentions(
        article,
        tuple(rows[i][0] for i in order),
        tuple(rows[i][1] for i in order),
        tuple(rows[i][2] for i in order),
        tuple(tuple((place[j], p) for j, p in rows[i][3]) for i in order),
        tuple(rows[i][4] for i in order),
    )


def characters(pieces: Pieces, spans: Ints) -> list[Span]:
    """Where runs of pieces (m, 2) stand in the text."""
    starts, ends = pieces.starts[spans[:, 0]], pieces.ends[spans[:, 1] - 1]
    return [Span(a, b) for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]


_OPENS, _CLOSES = "([", ")]"


def unbracketed(text: str, span: Span) -> Span:
    """A mention without half a bracket at its ends: no "citizens]" that nothing opens in it."""
    start, end = span
    while end - start > 1 and _half(text[start:end], _OPENS, _CLOSES):
        start += 1
    while end - start > 1 and _half(text[start:end][::-1], _CLOSES, _OPENS):
        end -= 1
    return Span(start, end)


def _half(words: str, opens: str, closes: str) -> bool:
    """Whether words begin with a bracket whose other half is not in them."""
    depth = 0
    for letter in words:
        depth += (letter in opens) - (letter in closes)
        if depth <= 0:
            return False
    return bool(words)


def _kind(type_: str, form: MentionForm, words: str) -> EntityKind:
    """Several people are a group, unless they are named or pointed to."""
    kind = _KINDS.get(type_, "unknown")
    if kind == "person" and form == "nominal":
        shown = words.split()
        if sort_of(shown, [w.lower() for w in shown]) == SEVERAL:
            return "group"
    return kind
