"""Statements of a store as ranking needs them: read in one go, without the nouns around them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from reportedly.ask.glimpse import Telling
from reportedly.schema import Spans, inside, quote
from reportedly.store import evidence


def tellings(
    at: Connection, claims: Iterable[str], statements: Iterable[str], groups: Collection[str]
) -> Mapping[str, Sequence[Telling]]:
    """{claim: its tellings}: all of some claims, and some statements of others."""
    rows = evidence.told(at, claims, statements)
    articles = {row.article for row in rows}
    texts = evidence.texts(at, articles)
    mentions = evidence.met(at, groups, articles) if groups else {}
    found: dict[str, list[Telling]] = defaultdict(list)
    for row in rows:
        text = texts[row.article]
        found[row.claim].append(
            Telling(
                content=quote(text, row.content),
                around=quote(text, (*row.source, *row.cue)),
                speaker=row.speaker,
                called=row.called,
                vector=row.vector,
                mentioned=_inside(row.content, mentions.get(row.article, ())),
            )
        )
    return found


def _inside(content: Spans, mentions: Iterable[tuple[str, Spans]]) -> frozenset[str]:
    return frozenset(g for g, spans in mentions if any(inside((s,), content) for s in spans))
