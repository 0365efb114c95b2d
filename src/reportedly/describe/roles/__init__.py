"""Which roles the article's entities have, had or will have, and when."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reportedly.describe.roles.appositions import behind, front
from reportedly.describe.roles.clauses import clauses, named
from reportedly.describe.roles.described import described
from reportedly.describe.roles.phrase import ruled
from reportedly.describe.roles.titles import titles
from reportedly.describe.roles.tokens import Line, line, seat
from reportedly.describe.roles.told import Told
from reportedly.describe.roles.verbs import verbs
from reportedly.schema import Article, Block, BlockKind, Entity, EntityKind, Role, Sentences, Span

_READ: frozenset[BlockKind] = frozenset({"headline", "body", "caption", "pullquote", "disclaimer"})
_BEARERS: frozenset[EntityKind] = frozenset({"person", "author", "unknown"})
_LONGEST = 200
"""Characters of a title: a longer one is no title but a text without full stops."""


def roles(
    article: Article,
    text: str,
    blocks: Sequence[Block],
    sentences: Sentences,
    entities: Sequence[Entity],
) -> list[Role]:
    """The roles in the order of the text; ids "<article>:r<n>".

    Only named persons have roles here: what an unnamed source is called is told by its Source.
    Every place that tells a role makes one, so a role that is told twice is there twice.
    """
    bearers = [e for e in entities if e.named and e.kind in _BEARERS]
    read = _lines(text, blocks, sentences, bearers)
    seat(read, bearers)
    found = {_key(t): t for one in read for t in _told(one, article.date)}
    return [
        Role(f"{article.id}:r{n}", article.id, t.entity, t.words, t.title, t.state, *t.time)
        for n, (_, t) in enumerate(sorted(found.items()), 1)
    ]


def _lines(
    text: str, blocks: Sequence[Block], sentences: Sentences, bearers: Sequence[Entity]
) -> list[Line]:
    """The sentences that mention somebody who may have a role: no other tells one."""
    starts = [b.start for b in blocks]
    places = sorted(m.start for e in bearers for m in e.mentions)
    told = (s for s in sentences.spans if bisect_left(places, s.end) > bisect_left(places, s.start))
    return [line(text, span) for span in told if _kind(blocks, starts, span) in _READ]


def _kind(blocks: Sequence[Block], starts: Sequence[int], span: Span) -> BlockKind:
    at = bisect_right(starts, span.start) - 1
    return blocks[at].kind if at >= 0 else "body"


def _key(told: Told) -> tuple[int, int, str]:
    return (told.words[0].start, told.words[-1].end, told.entity)


def _told(one: Line, today: str) -> Iterator[Told]:
    """What a sentence tells; of two readings of the same words the later one counts."""
    people = [bearer for bearer in one.bearers if not ruled(one, bearer)]
    for bearer in people:
        if bearer.form == "description":
            yield from _short(described(one, bearer, today))
    yield from _short(clauses(one, today))
    for bearer in people:
        if bearer.form != "description":
            yield from _short(verbs(one, bearer, today))
        if bearer.form == "name":
            for find in (titles, behind, front, named):
                yield from _short(find(one, bearer, today))


def _short(found: Iterator[Told]) -> Iterator[Told]:
    return (t for t in found if len(t.title) <= _LONGEST)
