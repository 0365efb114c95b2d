"""The roles of one entity: what is told alike put together, with every place that tells it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.ask.statements import Source
from reportedly.lexicon.people import TITLES
from reportedly.schema import Article, Entity, Page, Role, Span, Spans, quote
from reportedly.schema.dossier import Evidence, RoleLine

_WORD = re.compile(r"\w+")
_NEAR = 40
"""Characters between a role and the name beside it."""
_SMALL = frozenset({"a", "an", "the"})


def career(source: Source, entities: Iterable[Entity]) -> tuple[RoleLine, ...]:
    """The roles of some entities, those that most articles tell first."""
    mentions = {e.id: e.mentions for e in entities}
    groups: defaultdict[tuple[str, ...], list[Role]] = defaultdict(list)
    for role in source.all(Role, "entity", mentions):
        groups[_key(role)].append(role)
    held = {r.article for roles in groups.values() for r in roles}
    articles = {a.id: a for a in source.all(Article, "id", held)}
    texts = {p.id: p.text for p in source.all(Page, "id", held)}
    lines = [
        _line(roles, [_evidence(r, articles[r.article], texts[r.article], mentions) for r in roles])
        for roles in groups.values()
    ]
    return tuple(sorted(lines, key=lambda r: (-r.articles, r.told[0].date or "9999", r.title)))


def first_told(
    source: Source, roles: Sequence[Role], lines: int, told: int
) -> tuple[tuple[RoleLine, ...], int]:
    """At most so many lines, each with at most so many places, and how many lines are left out.

    Of roles that come by date; only what is shown is read.
    """
    groups: defaultdict[tuple[str, ...], list[Role]] = defaultdict(list)
    for role in roles:
        groups[_key(role)].append(role)
    most = sorted(groups.values(), key=lambda g: -len({r.article for r in g}))[:lines]
    few = [role for group in most for role in group[:told]]
    held = {r.article for r in few}
    mentions = {e.id: e.mentions for e in source.all(Entity, "id", {r.entity for r in few})}
    articles = {a.id: a for a in source.all(Article, "id", held)}
    texts = {p.id: p.text for p in source.all(Page, "id", held)}
    shown = {r.id: _evidence(r, articles[r.article], texts[r.article], mentions) for r in few}
    made = (_line(group, [shown[r.id] for r in group[:told]]) for group in most)
    return tuple(made), len(groups) - len(most)


def folded(title: str) -> str:
    """A title for comparing: "Sen." is "senator"."""
    plain = (w for w in _WORD.findall(title.casefold()) if w not in _SMALL)
    return " ".join(TITLES.get(w, w) for w in plain)


def _key(role: Role) -> tuple[str, ...]:
    return (folded(role.title), role.state, role.since, role.until, role.at)


def _line(roles: Sequence[Role], told: Sequence[Evidence]) -> RoleLine:
    first = min(roles, key=lambda r: (-len(r.title), r.title))
    return RoleLine(
        first.title,
        first.state,
        first.since,
        first.until,
        first.at,
        len({r.article for r in roles}),
        tuple(sorted(told, key=lambda t: (t.date or "9999", t.article, t.spans))),
    )


def _evidence(role: Role, article: Article, text: str, mentions: Mapping[str, Spans]) -> Evidence:
    words = quote(text, role.words)
    return Evidence(
        role.id,
        article.id,
        article.outlet,
        article.title,
        article.date,
        words,
        _passage(text, role.words, mentions[role.entity]),
        role.words,
    )


def _passage(text: str, words: Spans, mentions: Spans) -> str:
    """The role's words and the name beside them, with what lies between."""
    start, end = words[0].start, words[-1].end
    near = [m for m in mentions if start - _NEAR <= m.end and m.start <= end + _NEAR]
    if near:
        name = min(near, key=lambda m: (max(m.start - end, start - m.end), m.start))
        start, end = min(start, name.start), max(end, name.end)
    return quote(text, [Span(start, end)])
