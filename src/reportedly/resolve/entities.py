"""From drafts to entities: which are kept, their order and ids; the outlet and the author."""

import re
from collections.abc import Mapping, Sequence

from reportedly.lexicon.outlets import OUTLET_WORDS
from reportedly.lexicon.words import CONNECTORS
from reportedly.resolve.cast import key_of
from reportedly.resolve.draft import Draft
from reportedly.resolve.kinds import is_outlet
from reportedly.schema import Article, Block, Entity, Span

UNKNOWN_OUTLET = "unknown outlet"
_DESKS = frozenset(
    "staff desk editors editor newsroom team bureau reporters wire editorial contributor"
    " contributors contributing correspondent correspondents columnist writer writers agence"
    " admin".split()
)
_BY = re.compile(
    r"^\s*(?:(?:posted|written|reported|story|report|analysis|opinion)\s+)?(?:by|from)\s+",
    re.IGNORECASE,
)
# Blanks count from their first on only: begun at each, long runs take the square of their length.
_PARTS = re.compile(
    r"(?:(?<!\s)\s+)?(?:,|;|\||/|\band\b|\n|\bfor\b|\bof\b|\bin\b)\s*", re.IGNORECASE
)


def own_outlet(article: Article) -> Draft:
    """The article's own outlet; its names in the text are mentions of it."""
    name = " ".join(article.outlet.split())
    return Draft(name or UNKNOWN_OUTLET, kind="outlet", named=bool(name), known=True)


def author(article: Article, blocks: Sequence[Block], text: str) -> Draft:
    """Whoever wrote the article: the byline's person, or "the author" for its first person."""
    line = article.byline or next(
        (text[b.start : min(b.end, b.start + 200)] for b in blocks if b.kind == "byline"), ""
    )
    for part in _PARTS.split(_BY.sub("", line.strip()))[:4]:
        words = part.split()
        if 1 < len(words) < 6 and not is_outlet(key_of(words)) and all(_name(w) for w in words):
            return Draft(" ".join(words), kind="author", known=True)
    return Draft("the author", kind="author", named=False, known=True)


def _name(word: str) -> bool:
    low = word.lower()
    return (word[:1].isupper() and low not in OUTLET_WORDS | _DESKS) or low in CONNECTORS


def entities(
    article: Article,
    head: Sequence[Draft],
    drafts: Sequence[Draft],
    together: Mapping[int, Sequence[Draft]],
) -> tuple[list[Entity], dict[int, str]]:
    """Entities in order of first mention, `head` in front; and each draft's id by `id(draft)`.

    `together` are those whom a draft takes together, by its `id`.
    """
    rest = sorted(
        (d for d in drafts if d not in head), key=lambda d: (d.first, not d.spoke, d.name)
    )
    ordered = [*head, *rest]
    ids = {id(d): f"{article.id}:e{n}" for n, d in enumerate(ordered, 1)}
    return [_entity(article, d, ids, together.get(id(d), ())) for d in ordered], ids


def _entity(
    article: Article, draft: Draft, ids: dict[int, str], together: Sequence[Draft]
) -> Entity:
    apart = dict.fromkeys(d.truly() for d in draft.distinct)
    distinct = tuple(ids[id(d)] for d in apart if id(d) in ids and d is not draft)
    return Entity(
        ids[id(draft)],
        article.id,
        draft.name,
        draft.kind,
        draft.named,
        draft.count,
        _disjoint(draft.mentions),
        distinct,
        tuple(dict.fromkeys(ids[id(d.truly())] for d in together if id(d.truly()) in ids)),
    )


def _disjoint(mentions: set[Span]) -> tuple[Span, ...]:
    """In order; of two that overlap the one that begins first, the longer of two such."""
    kept: list[Span] = []
    for span in sorted(mentions, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
