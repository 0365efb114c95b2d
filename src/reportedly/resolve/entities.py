"""From drafts to entities: which are kept, their order and ids; the outlet and the author."""

import re
from collections.abc import Sequence

from reportedly.resolve.cast import Cast, Draft, key_of
from reportedly.resolve.kinds import is_outlet
from reportedly.schema import Article, Block, Entity, Span

_BY = re.compile(r"^\s*(?:by|from)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:,|;|\||/|\band\b|\n|\bfor\b|\bof\b|\bin\b)\s*", re.IGNORECASE)


def own_outlet(article: Article, cast: Cast) -> Draft:
    """The article's own outlet; its names in the text are mentions of it."""
    name = " ".join(article.outlet.split())
    found = cast.find(name.split()) if name else None
    if found is None:
        found = Draft(name or "unknown outlet", named=bool(name))
    else:
        cast.drafts.remove(found)
    found.name = name or found.name
    found.kind = "outlet"
    found.hints.clear()
    found.hints["outlet"] = 100
    return found


def author(article: Article, blocks: Sequence[Block], text: str, cast: Cast) -> Draft:
    """Whoever wrote the article: the byline's person, or "the author" for its first person."""
    line = article.byline or next((text[b.start : b.end] for b in blocks if b.kind == "byline"), "")
    for part in _PARTS.split(_BY.sub("", line.strip()))[:4]:
        words = part.split()
        if 1 < len(words) < 6 and not is_outlet(key_of(words)) and words[0][:1].isupper():
            return _writer(" ".join(words), cast)
    return Draft("the author", kind="author", named=False)


def _writer(name: str, cast: Cast) -> Draft:
    found = cast.find(name.split())
    if found is None:
        return Draft(name, kind="author")
    cast.drafts.remove(found)
    found.kind, found.name = "author", name
    found.hints.clear()
    found.hints["author"] = 100
    return found


def entities(
    article: Article, head: Sequence[Draft], drafts: Sequence[Draft]
) -> tuple[list[Entity], dict[int, str]]:
    """Entities in order of first mention, `head` in front; and each draft's id by `id(draft)`."""
    rest = sorted(
        (d for d in drafts if d not in head), key=lambda d: (d.first, not d.spoke, d.name)
    )
    ordered = [*head, *rest]
    ids = {id(d): f"{article.id}:e{n}" for n, d in enumerate(ordered, 1)}
    return [_entity(article, d, ids) for d in ordered], ids


def _entity(article: Article, draft: Draft, ids: dict[int, str]) -> Entity:
    distinct = tuple(ids[id(d)] for d in draft.distinct if id(d) in ids)
    return Entity(
        ids[id(draft)],
        article.id,
        draft.name,
        draft.kind,
        draft.named,
        draft.count,
        _disjoint(draft.mentions),
        distinct,
    )


def _disjoint(mentions: set[Span]) -> tuple[Span, ...]:
    """In order; of two that overlap the one that begins first, the longer of two such."""
    kept: list[Span] = []
    for span in sorted(mentions, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
