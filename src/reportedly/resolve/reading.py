"""An article cut up for reading: its sentences' words, quoted runs, and the cast of names."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import BREAKS
from reportedly.resolve.bearers import mark_of
from reportedly.resolve.cast import Cast, Sighting, key_of
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.kinds import gender, is_outlet, votes
from reportedly.resolve.names import Name, Vocabulary, names, shouted, vocabulary
from reportedly.resolve.roles import roles
from reportedly.resolve.tokens import Word, words
from reportedly.schema import Attribution, Block, BlockKind, Span

_STORY: frozenset[BlockKind] = frozenset(
    {"headline", "byline", "dateline", "body", "caption", "pullquote", "disclaimer"}
)


_ROWS: frozenset[BlockKind] = frozenset({"byline", "dateline", "furniture", "teaser"})


@dataclass(slots=True)
class Line:
    """A sentence: its span, words, block kind and, once the cast is known, its names."""

    span: Span
    words: list[Word]
    kind: BlockKind
    loud: bool = False
    names: tuple[Named, ...] = ()


def lines(
    text: str, blocks: Sequence[Block], cut: Sequence[Span], attributions: Sequence[Attribution]
) -> list[Line]:
    """The sentences that can matter: those of the story, and elsewhere those that attribute.

    Where no sentence covers an attribution, a line of its own source and cue stands in.
    """
    starts = [b.start for b in blocks]
    busy = _busy(attributions, cut)
    found = []
    for index, span in enumerate(cut):
        kind = _kind(blocks, starts, span.start)
        if kind in _STORY or index in busy:
            pieces = _rows(text, span) if kind in _ROWS else _short_enough(text, span)
            found += [_line(text, piece, kind) for piece in pieces]
    return found


def _line(text: str, span: Span, kind: BlockKind) -> Line:
    held = words(text, span)
    loud = shouted(held) or kind in {"byline", "dateline"} or (kind == "headline" and _titled(held))
    return Line(span, held, kind, loud)


def _titled(held: Sequence[Word]) -> bool:
    """Whether a short headline is in title case."""
    long = [w for w in held if len(w.stem) > 3 and w.stem[0].isalpha()]
    return len(long) > 1 and all(w.capital for w in long)


_LONGEST = 3000
"""Characters of a line; what goes on longer without a stop is cut, or it would cost its square."""


def _short_enough(text: str, span: Span) -> list[Span]:
    pieces, at = [], span.start
    while span.end - at > _LONGEST:
        cut = text.rfind(" ", at + 1, at + _LONGEST)
        cut = cut if cut > at else at + _LONGEST
        pieces.append(Span(at, cut))
        at = cut
    return [*pieces, Span(at, span.end)]


def _rows(text: str, span: Span) -> list[Span]:
    """The rows of a byline or headline: a name does not go on from one to the next."""
    rows, at = [], span.start
    for row in text[span.start : span.end].split("\n"):
        if row.strip():
            rows.append(Span(at, at + len(row)))
        at += len(row) + 1
    return rows


def _kind(blocks: Sequence[Block], starts: Sequence[int], at: int) -> BlockKind:
    index = bisect_right(starts, at) - 1
    return blocks[index].kind if index >= 0 else "body"


def _busy(attributions: Sequence[Attribution], cut: Sequence[Span]) -> set[int]:
    starts = [s.start for s in cut]
    pieces = (p for a in attributions for p in (*a.source, *a.cue, *a.content[:1]))
    return {bisect_right(starts, p.start) - 1 for p in pieces}


def cast_of(
    read: Sequence[Line],
    sources: Sequence[Span],
    known: Sequence[Draft],
    seen_names: Set[int] = frozenset(),
) -> Cast:
    """Find the names of all lines and put those of one bearer together; fills `Line.names`.

    `known` are drafts that the cast holds from the first: the outlet and the byline's author.
    `seen_names` are places where the model sees a name begin: a source that is one at a sentence's
    beginning is a name.
    """
    seen = vocabulary(line.words for line in read if not line.loud)
    found_names = [
        [_trimmed(line, n, seen_names) for n in names(line.words, seen)] for line in read
    ]
    sighted = [_sightings(line, own, seen) for line, own in zip(read, found_names, strict=True)]
    cast = Cast(known, [sighting for own in sighted for sighting in own])
    made: dict[int, Named] = {}
    _long(cast, read, sighted, made)
    _acronyms(cast, read, made)
    _short(cast, read, sighted, made, {s.start for s in sources}, seen_names)
    for line, found in zip(read, sighted, strict=True):
        line.names = tuple(made[s.name.start] for s in found if s.name.start in made)
    for draft in cast.drafts:
        draft.settle()
    return cast


def _trimmed(line: Line, name: Name, begins: Set[int]) -> Name:
    """A name without the sentence's first word where the model sees it begin behind that
    ("Besides Clinton").
    """
    opens = name.first == 0 or line.words[name.first - 1].stem in _QUOTES
    if not opens or len(name.words) < 2 or name.titles or name.start in begins:
        return name
    second = line.words[name.first + 1]
    if second.start not in begins:
        return name
    at = name.first + 1
    return replace(name, start=second.start, words=name.words[1:], first=at, front=at, opens=False)


_QUOTES = frozenset({'"', "“", "‘", "("})


def _sightings(line: Line, found: Iterable[Name], seen: Vocabulary) -> list[Sighting]:
    made = []
    for name in found:
        told = () if line.loud else tuple(roles(line.words, name))
        hints = votes(line.words, name, told)
        if len(name.words) == 1 and not hints["person"] and _has_people(name.words[0], seen):
            hints["place"] += 2
        mark = "" if line.loud else mark_of(line.words, name)
        made.append(Sighting(name, told, hints, gender(name, told), mark))
    return made


def _has_people(word: str, seen: Vocabulary) -> bool:
    """Whether the article has the name's adjective, as countries have one ("X" and "Xi", "Xn")."""
    return any(word + ending in seen.inner for ending in ("i", "n", "an", "ian", "ns", "is", "ish"))


def _story_first(read: Sequence[Line]) -> list[int]:
    """Running text before headlines: in those, capitals do not show where a name ends."""
    return sorted(range(len(read)), key=lambda i: read[i].loud)


def _long(
    cast: Cast,
    read: Sequence[Line],
    sighted: Sequence[Sequence[Sighting]],
    made: dict[int, Named],
) -> None:
    for index in _story_first(read):
        loud = read[index].loud
        for sighting in sighted[index]:
            name = sighting.name
            if len(key_of(name.words)) < 2:
                continue
            if not loud or is_outlet(key_of(name.words)):
                made[name.start] = Named(name, cast.add_long(sighting))
            else:
                _from_headline(cast, sighting, made)


def _from_headline(cast: Cast, sighting: Sighting, made: dict[int, Named]) -> None:
    """In a line of capitals only names that the running text holds count, at the run's start."""
    name = sighting.name
    for size in range(len(name.words), 0, -1):
        draft = cast.find(name.words[:size])
        if draft:
            short = replace(name, words=name.words[:size], last=name.first + size)
            draft.mentions.add(Span(name.start, _end_of(name, size)))
            made[name.start] = Named(short, draft)
            return


def _end_of(name: Name, size: int) -> int:
    """Where the first `size` words of a name end, if single blanks part them."""
    length = sum(map(len, name.words[:size])) + size - 1
    return min(name.end, name.start + length)


def _acronyms(cast: Cast, read: Sequence[Line], made: dict[int, Named]) -> None:
    """Tie the acronym in "National Election Board (NEB)" to the name in front."""
    ends = {named.name.end: named.draft for named in made.values()}
    for line in read:
        for at in range(1, len(line.words) - 2):
            mark, word, close = line.words[at : at + 3]
            if mark.stem == "(" and close.stem == ")" and word.acronym:
                draft = ends.get(line.words[at - 1].end)
                if draft:
                    cast.link(word.stem, draft)


def _speaks(line: Line, name: Name, sources: set[int]) -> bool:
    """Whether a source is this name alone, not "Opinion polls"; or it is a well-known outlet."""
    if is_outlet(name.key):
        return True
    behind = line.words[name.last].stem if name.last < len(line.words) else "."
    noun = behind[0].islower() and behind not in BREAKS | SAYING | THINKING | HELPERS
    return name.start in sources and (name.owns or not noun)


def _short(
    cast: Cast,
    read: Sequence[Line],
    sighted: Sequence[Sequence[Sighting]],
    made: dict[int, Named],
    sources: set[int],
    seen_names: Set[int],
) -> None:
    for index in _story_first(read):
        loud = read[index].loud
        for sighting in sighted[index]:
            name = sighting.name
            if len(key_of(name.words)) > 1 or name.start in made:
                continue
            sure = not (name.opens or loud) or _speaks(read[index], name, sources)
            sure = sure or (name.start in sources and name.start in seen_names and not loud)
            if sure or cast.known(sighting):
                made[name.start] = Named(name, cast.add_short(sighting))
