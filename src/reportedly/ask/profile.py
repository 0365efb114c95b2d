"""The dossier of one entity for a page: counts of everything, and a page of its statements.

What `ask.dossier` reads whole is counted in the store here, so that it costs little more for
somebody with thousands of statements.
"""

from collections.abc import Sequence
from typing import cast

from reportedly.ask.career import first_told
from reportedly.ask.grades import reliability
from reportedly.ask.naming import naming
from reportedly.ask.statements import statements
from reportedly.ask.verdicts import judged_of
from reportedly.schema import Attribution, Entity, EntityKind, Known
from reportedly.schema.dossier import KnownAs, Merge, Naming, Rating, Through
from reportedly.schema.profile import MergeLine, NameLine, Profile
from reportedly.schema.statement import Statement
from reportedly.store import Unit, evidence, names, person
from reportedly.store.person import Called

_ROLES, _TOLD = 30, 5
"""Roles that are shown, and places that tell each."""
NEWEST = 300
"""Statements of which it is told how they name the speaker and who passed them on."""

Said = tuple[str, str, str]
"""Attribution, article, date."""


def profile(view: Unit, group: str, said: Sequence[Said]) -> Profile:
    """What the pile tells of an entity over all articles, beside what it said.

    `said` are its newest statements, at least `NEWEST` if there are as many.
    """
    at = view.connection
    called = person.called(at, group)
    main = _main(called)
    lines, left = first_told(view, person.roles(at, group), _ROLES, _TOLD)
    newest = [attribution for attribution, _, _ in said[:NEWEST]]
    return Profile(
        entity=group,
        spokesman=_spokesman(view, group, main),
        name=main.name,
        kind=cast("EntityKind", main.kind),
        named=any(c.named for c in called),
        articles=person.articles(at, group),
        names=_names(called),
        known=_known(view, group),
        roles=lines,
        roles_left=left,
        naming=_naming(view, group, newest, called),
        through=_through(view, newest),
        newest=len(newest),
        merges=_merges(called),
        judged=tuple(judged_of(view, group)),
        said=evidence.said_size(at, group),
        reliability=_rating(view, group),
    )


def newest_said(view: Unit, group: str, most: int = NEWEST) -> list[Said]:
    """What an entity over all articles said last, alone or with others, the newest first.

    Of one day by article, and in the order of its text; undated ones last.
    """
    return evidence.newest_said(view.connection, group, most)


def said_page(view: Unit, said: Sequence[Said]) -> list[Statement]:
    """The statements of some rows, in the same order."""
    ids = [attribution for attribution, _, _ in said]
    found = {s.attribution: s for s in statements(view, view.all(Attribution, "id", ids))}
    return [found[i] for i in ids]


def _main(called: Sequence[Called]) -> Called:
    """The name by which an entity goes, chosen as the dossier does it."""
    some = [c for c in called if c.named] or called
    return max(some, key=lambda c: (len(c.name.split()), c.articles, c.name))


def _spokesman(view: Unit, group: str, main: Called) -> str:
    """The first of the group, if it bears the name; else the first that does."""
    first = view.all(Entity, "id", [group])
    return group if any(e.name == main.name for e in first) else main.entity


def _names(called: Sequence[Called]) -> tuple[NameLine, ...]:
    lines: dict[str, NameLine] = {}
    for c in called:  # one name may be of two kinds
        known = lines.get(c.name, NameLine(c.name, 0, "", ""))
        first = min(filter(None, (known.first, c.first)), default="")
        lines[c.name] = NameLine(
            c.name, known.articles + c.articles, first, max(known.last, c.last)
        )
    return tuple(sorted(lines.values(), key=lambda n: (-n.articles, n.name)))


def _known(view: Unit, group: str) -> tuple[KnownAs, ...]:
    links = person.links(view.connection, group)
    entries = {k.id: k for k in view.all(Known, "id", [link.known for link, _ in links])}
    return tuple(
        KnownAs(
            k.id, k.name, k.description, k.identifiers, k.offices, articles, link.score, link.why
        )
        for link, articles in links
        if (k := entries.get(link.known)) is not None
    )


def _naming(view: Unit, group: str, some: Sequence[str], called: Sequence[Called]) -> Naming:
    speaking = evidence.speaking(view.connection, some)
    together = sum(speaker != group for speaker in speaking.values())
    own = view.all(Attribution, "id", some)
    texts = view.texts(a.article for a in own)
    return naming(own, texts, [c.name for c in called], together)


def _through(view: Unit, some: Sequence[str]) -> tuple[Through, ...]:
    passed = person.passed(view.connection, some)
    called = names.names_of(view.connection, [p.entity for p in passed])
    return tuple(
        Through(
            p.entity,
            max(called.get(p.entity) or [p.name], key=lambda n: (len(n.split()), n)),
            cast("EntityKind", p.kind),
            p.statements,
            p.quoted,
        )
        for p in passed
    )


def _merges(called: Sequence[Called]) -> tuple[MergeLine, ...]:
    found: dict[tuple[str, float, str], list[Called]] = {}
    for c in called:
        found.setdefault((c.name, c.score, c.why), []).append(c)
    return tuple(
        MergeLine(Merge(name, sum(c.articles for c in some), score, why), some[0].entity)
        for (name, score, why), some in found.items()
        if why
    )


def _rating(view: Unit, group: str) -> Rating:
    found = reliability(view).get(group)
    return Rating(found.mark, found.by, found.when, found.why) if found else Rating()
