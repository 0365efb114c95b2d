"""Keeping `compare` up to date in the store: what differs for the claims that changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nsmallest

from reportedly.compare import compare
from reportedly.compare.figures import figures
from reportedly.compare.opposites import POLES
from reportedly.compare.stage import ground_of
from reportedly.gather.candidates import NEAREST
from reportedly.gather.names import Register
from reportedly.pipeline.around import Around, around
from reportedly.pipeline.heard import Stored
from reportedly.pipeline.rows import Rows
from reportedly.schema import (
    Article,
    Attribution,
    Difference,
    Entity,
    Flag,
    Hand,
    Identity,
    Lineage,
    Member,
    Run,
    Speaker,
    article_in,
)
from reportedly.store import Unit
from reportedly.store.heard import Heard

WIDE = 2_000
"""Articles related to those of the changed claims that are read again at most."""


def bring_up_to_date(unit: Unit, run: Run, claims: Collection[str] | None, rows: Rows) -> None:
    """Compare the tellings of changed claims with each other and with those like them."""
    pile = Stored(unit, Heard(unit.connection))
    if claims is None:
        unit.drop([Difference])
        unit.add(run, _whole(rows, pile))
        return
    members = unit.all(Member, "claim", claims)
    sides = {m.attribution for m in members}
    for column, among in (("claim", claims), ("one", sides), ("other", sides)):
        unit.remove([Difference], column, among)
    if members:
        found = _compared(unit, claims, members, pile)
        unit.add(run, [d for d in found if d.claim in claims or {d.one, d.other} & sides])


def _whole(rows: Rows, pile: Stored) -> list[Difference]:
    """Over all claims; words weigh what they weigh in the pile, as when one claim is compared."""
    register = Register(rows.all(Entity), rows.all(Identity))
    return compare(
        rows.all(Member),
        rows.all(Attribution),
        rows.all(Speaker),
        rows.all(Hand),
        rows.all(Entity),
        rows.all(Identity),
        rows.all(Lineage),
        rows.all(Flag),
        rows.all(Article),
        rows.texts(),
        ground_of(rows.texts(), rows.all(Speaker), register, pile.scale, pile.known),
    )


def _compared(
    unit: Unit, claims: Collection[str], members: list[Member], pile: Stored
) -> list[Difference]:
    heard = Heard(unit.connection)
    near = _related(unit, {article_in(m.attribution) for m in members})
    known = {m.attribution: m for m in members}
    beside = _beside(unit, heard, pile, known, near)
    known |= {m.attribution: m for m in unit.all(Member, "attribution", beside - known.keys())}
    at = around(unit, sorted(known.values(), key=lambda m: (m.claim, m.attribution)),
                unit.texts({article_in(a) for a in known}))  # fmt: skip
    return _over(at, unit.all(Flag, "claim", claims), pile)


def _over(at: Around, flags: Sequence[Flag], pile: Stored) -> list[Difference]:
    register = pile.register({a.id for a in at.articles}, owners=False)
    ground = ground_of(at.texts, at.speakers, register, pile.scale, pile.known)
    return compare(
        at.members,
        at.attributions,
        at.speakers,
        at.hands,
        at.entities,
        at.identities,
        at.lineages,
        flags,
        at.articles,
        at.texts,
        ground,
    )


def _related(unit: Unit, articles: Collection[str]) -> dict[str, set[str]]:
    """The articles of one lineage with some."""
    found: dict[str, set[str]] = {a: {a} for a in articles}
    for line in unit.all(Lineage, "original", articles):
        found[line.original].add(line.derived)
    for line in unit.all(Lineage, "derived", articles):
        found[line.derived].add(line.original)
    return found


def _beside(
    unit: Unit,
    heard: Heard,
    pile: Stored,
    members: Mapping[str, Member],
    near: Mapping[str, Collection[str]],
) -> set[str]:
    """Statements of other claims that may differ from the given ones.

    All of related articles; and the likest of one speaker, where there is a number or a word
    that has an opposite.
    """
    related = sorted({b for some in near.values() for b in some})[:WIDE]
    found = {row[0] for row in heard.of_articles(related)}
    said = pile.noted(members)
    speakers = pile.speakers(list(said))
    numbered = _numbered(unit, members)
    for attribution, noted in said.items():
        words = [m for m in noted.meanings if not m[:1].isdigit()]
        if speakers[attribution] and (attribution in numbered or POLES.keys() & {*words}):
            found |= _likest(attribution, words, speakers, pile)
    return found


def _numbered(unit: Unit, members: Mapping[str, Member]) -> set[str]:
    """Those of some statements in which a number stands."""
    texts = unit.texts({article_in(a) for a in members})
    said = unit.all(Attribution, "id", members)
    return {a.id for a in said if figures(texts[a.article], a.content)}


def _likest(
    attribution: str, words: Iterable[str], speakers: Mapping[str, str], pile: Stored
) -> set[str]:
    held: dict[str, float] = {}
    for word in words:
        for there in pile.sharing(word):
            held[there] = held.get(there, 0.0) + pile.scale.weights[word]
    by = pile.speakers([*held])
    mine = [s for s in held if by[s] == speakers[attribution]]
    return {*nsmallest(NEAREST, mine, key=lambda s: (-held[s], s))}
