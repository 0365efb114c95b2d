"""The same place in two texts where one of them has a name in another spelling.

A name is known to stand in the same place by the words around it, so the work is linear in the
lengths of the texts, and a passage that was moved is found too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from reportedly.gather.names import kin
from reportedly.gather.words import LONGEST, WORD
from reportedly.letters import unmarked
from reportedly.schema import Entity, Span

AROUND = 3
"""Words on both sides that must be the same."""

ONE_SIDE = 5
"""Words that must be the same where only one side agrees: the other may be another name."""

SHORT = 5
"""Letters from which a word may differ by one; shorter ones are other words (Iran, Iraq)."""

LONG = 7
"""Letters from which it may differ by two."""

MOST = 20_000
"""Words of a text that are read: a long report's worth."""

Context = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text in lower case, where they stand, and its runs of capitalised words."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    shown: tuple[str, ...]
    runs: tuple[tuple[int, int], ...]


def read(text: str) -> Text:
    """A text made ready for comparing."""
    matches = [m for m, _ in zip(WORD.finditer(text), range(MOST), strict=False)]
    shown = tuple(m.group()[:LONGEST] for m in matches)
    spans = tuple(Span(*m.span()) for m in matches)
    return Text(tuple(w.lower() for w in shown), spans, shown, tuple(_runs(text, shown, spans)))


def _runs(text: str, shown: Sequence[str], spans: Sequence[Span]) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, [start, end) in words, with nothing but white space between."""
    breaks = [not text[a.end : b.start].isspace() for a, b in pairwise(spans)]
    start = None
    for at, word in enumerate(shown):
        if word[0].isupper() and start is None:
            start = at
        ends = at + 1 == len(shown) or breaks[at] or not shown[at + 1][0].isupper()
        if start is not None and ends:
            yield start, at + 1
            start = None


def respelt(one: Text, other: Text, names: Iterable[Span]) -> list[tuple[Span, Span]]:
    """Where a name of `one` stands in `other` in another spelling, in order; a span in each.

    `names` are the mentions of named entities in `one`: what else begins with a capital letter
    is no name. A context that stands twice in a text tells nothing.
    """
    held = _named_words(one, names)
    places = _places(other)
    found = []
    for start, end in one.runs:
        if not any(at in held for at in range(start, end)):
            continue
        there = next((places[c] for c in _contexts(one, start, end) if places.get(c)), None)
        if there is not None:
            found += _pair(one, other, (start, end), there)
    return found


def _named_words(text: Text, names: Iterable[Span]) -> set[int]:
    covered = {at for s in names for at in range(s.start, min(s.end, s.start + 200))}
    return {at for at, span in enumerate(text.spans) if span.start in covered}


def _places(text: Text) -> Mapping[Context, tuple[int, int] | None]:
    """Where the run with a context stands; None for a context that stands twice."""
    found: dict[Context, tuple[int, int] | None] = {}
    for run in text.runs:
        for context in _contexts(text, *run):
            found[context] = None if context in found else run
    return found


def _contexts(text: Text, start: int, end: int) -> Iterable[Context]:
    """What a run is known by: the words on both sides, else more on one of them."""
    before, after = text.words[max(0, start - ONE_SIDE) : start], text.words[end : end + ONE_SIDE]
    if len(before) >= AROUND and len(after) >= AROUND:
        yield "|", *before[-AROUND:], "|", *after[:AROUND]
    if len(before) == ONE_SIDE:
        yield *before, "|"
    if len(after) == ONE_SIDE:
        yield "|", *after


def _pair(
    one: Text, other: Text, here: tuple[int, int], there: tuple[int, int]
) -> list[tuple[Span, Span]]:
    left, right = one.shown[slice(*here)], other.shown[slice(*there)]
    if len(left) != len(right) or not _is_spelling(left, right):
        return []
    apart = [
        at for at, (a, b) in enumerate(zip(left, right, strict=True)) if _plain(a) != _plain(b)
    ]
    return [(_between(one, here[0], apart), _between(other, there[0], apart))]


def _between(text: Text, start: int, apart: Sequence[int]) -> Span:
    """From the first to the last word that differs, in a run that starts at a word."""
    return Span(text.spans[start + apart[0]].start, text.spans[start + apart[-1]].end)


def _is_spelling(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names are one in two spellings: every word the same or nearly so, one nearly."""
    pairs = [(_plain(a), _plain(b)) for a, b in zip(left, right, strict=True)]
    return any(a != b for a, b in pairs) and all(a == b or _near(a, b) for a, b in pairs)


def _plain(word: str) -> str:
    """A word without its possessive, and with one kind of apostrophe."""
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


def _near(one: str, other: str) -> bool:
    if unmarked(one) == unmarked(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if kin(one, other) or longer.startswith(shorter):  # Russia, Russian; Clinton, Clintons
        return False
    most = 2 if len(shorter) >= LONG else 1
    return len(shorter) >= SHORT and Levenshtein.distance(one, other, score_cutoff=most) <= most


def names_of(entities: Iterable[Entity]) -> dict[str, list[Span]]:
    """The mentions of named entities, by article."""
    found: dict[str, list[Span]] = {}
    for entity in entities:
        if entity.named:
            found.setdefault(entity.article, []).extend(entity.mentions)
    return found
