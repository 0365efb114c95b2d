"""A pile that lies in a store: what a question does not touch stays on the disk."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import get_args

from sqlalchemy import text

from reportedly.ask import storedforms
from reportedly.ask.dates import ALWAYS, Period
from reportedly.ask.glimpse import Glimpse
from reportedly.ask.offices import holding
from reportedly.ask.people import StoredPeople
from reportedly.ask.pile import MOST, Candidates, Found, Part, Single, Vector, in_turn
from reportedly.ask.sides import Lean
from reportedly.ask.stances import Wanted, between
from reportedly.ask.storedtellings import tellings
from reportedly.gather.words import stem, words
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Difference,
    Entity,
    Hand,
    Identity,
    Member,
    Pair,
    Relation,
    Speaker,
    Tally,
    Weight,
)
from reportedly.schema.dossier import Choice
from reportedly.schema.statement import StanceLine
from reportedly.store import Unit, evidence, fulltext, names, sketches
from reportedly.weigh.pairs import EVERY, led

# Statements looked at for each claim wanted: a claim that many repeat fills many places.
_PER_CLAIM = 5

_GLIMPSED = 5
"""Members of a claim by which it is ranked, those that the question found first."""

_EARLY = 10
"""Statements of a wide claim that are looked through for each that is shown."""

_GROUPS = 40
"""Entities that a question's words may mean: beyond that the word is no name but many."""


# By the index over `b`: a claim has very many pairs.
_TO_LEADERS = text(
    "SELECT claim, a, b, verdict, why FROM pair"
    " WHERE b IN (SELECT value FROM json_each(:said)) AND verdict = 'same'"
    " AND +claim IN (SELECT value FROM json_each(:claims)) ORDER BY claim, a, b"
)


Keep = Callable[[str, Callable[[], Sequence[str]]], Sequence[str]]
"""Ids by a name: as found before, or found now by what is handed in."""


def _anew(_: str, find: Callable[[], Sequence[str]]) -> Sequence[str]:
    return find()


class StoredPile:
    """A `Pile` over one view of a store; flags of the rules that are `off` are not in it.

    Who asks often may `keep` which statements stand for a wide claim, for as long as the pile's
    state stays as it is: going through 10,000 takes a fifth to half of the time of an answer.
    """

    def __init__(self, view: Unit, off: Collection[str] = (), keep: Keep = _anew) -> None:
        self._view = view
        self._at = view.connection
        self._off = off
        self._keep = keep

    def aliases(self, words_: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """See `Pile.aliases`; of a word that very many bear, the names nearest to the words."""
        wanted = {stem(w) for w in words_}
        like = [
            name
            for name in names.like(self._at, words_)
            if any(stem(w) in wanted for w in words(name))
        ]
        borne = names.bearers(self._at, like)
        groups = dict.fromkeys(g for name in like for g in borne.get(name, ()))
        return names.names_of(self._at, list(groups)[:_GROUPS])

    def candidates(self, words_: Sequence[str], vector: Vector | None, limit: int) -> Candidates:
        """See `Pile.candidates`."""
        by_words, more = fulltext.ranked(self._at, " ".join(words_), limit * _PER_CLAIM)
        near = [] if vector is None else sketches.nearest(self._at, vector, limit)
        ranked = in_turn(by_words, near)
        homes = evidence.homes(self._at, ranked)
        found: dict[str, list[str]] = {}
        for a in ranked:
            if a in homes and (len(found) < limit or homes[a] in found):
                found.setdefault(homes[a], []).append(a)
        return Candidates(found, more)

    def glimpse(self, claims: Mapping[str, Sequence[str]], groups: Collection[str]) -> Glimpse:
        """See `Pile.glimpse`."""
        sizes = evidence.sizes(self._at, claims)
        small = [c for c, size in sizes.items() if size <= _GLIMPSED]
        few = [
            a for c, some in claims.items() if sizes.get(c, 0) > _GLIMPSED for a in some[:_GLIMPSED]
        ]
        found = tellings(self._at, small, few, groups)
        return Glimpse(self._view.all(Claim, "id", claims), found, sizes)

    def part(self, claims: Sequence[str], first: Collection[str] = (), most: int = MOST) -> Part:
        """See `Pile.part`."""
        tallies = evidence.tallies(self._at, claims)
        get = self._view.all
        members = self._members(claims, tallies, first, most)
        attributions = get(Attribution, "id", [m.attribution for m in members])
        said = [a.id for a in attributions]
        articles = {a.article for a in attributions}
        speakers, hands = get(Speaker, "attribution", said), get(Hand, "attribution", said)
        held = {s.entity for s in speakers} | {h.entity for h in hands}
        flags = evidence.flags(self._at, claims, said)
        return Part(
            claims=get(Claim, "id", claims),
            members=members,
            pairs=self._pairs(tallies, said, most),
            weights=get(Weight, "claim", claims),
            flags=[f for f in flags if f.rule not in self._off],
            attributions=attributions,
            speakers=speakers,
            hands=hands,
            entities=get(Entity, "id", held),
            identities=get(Identity, "entity", held),
            lineages=evidence.lineages(self._at, articles),
            articles=get(Article, "id", articles),
            texts=evidence.texts(self._at, articles),
            differences=self._differences(said),
            tallies=tallies,
        )

    def _members(
        self, claims: Sequence[str], tallies: Mapping[str, Tally], first: Collection[str], most: int
    ) -> list[Member]:
        """All members of a claim that is not too wide; else those that stand for it."""
        small = [c for c in claims if c in tallies and tallies[c].members <= most]
        wide = [c for c in claims if c in tallies and tallies[c].members > most]
        asked = [m for m in self._view.all(Member, "attribution", first) if m.claim in wide]
        taken = Counter(m.claim for m in asked)
        flagged = evidence.first_flagged(self._at, wide) if most else []
        beside = [m for c in wide if taken[c] < most for m in self._standing(c, most - taken[c])]
        beside += self._view.all(Member, "attribution", flagged)
        more = {m.attribution: m for m in beside if m not in asked}
        return [*self._view.all(Member, "claim", small), *asked, *more.values()]

    def _standing(self, claim: str, most: int) -> list[Member]:
        """Those that stand for a wide claim; what was kept holds only while all are its members."""
        kept = self._keep(f"{claim} {most}", lambda: self._first(claim, most))
        found = self._of(claim, kept)
        return found if len(found) == len(kept) else self._of(claim, self._first(claim, most))

    def _of(self, claim: str, attributions: Collection[str]) -> list[Member]:
        return [m for m in self._view.all(Member, "attribution", attributions) if m.claim == claim]

    def _first(self, claim: str, most: int) -> list[str]:
        """The earliest statements of a wide claim; of these, one of every speaker comes first."""
        shares = {"asserts": max(1, most * 3 // 4)}
        most_of = {r: shares.get(r, max(1, most // 8)) for r in get_args(Relation)}
        early = evidence.earliest(self._at, claim, {r: n * _EARLY for r, n in most_of.items()})
        speaking = evidence.speaking(self._at, chain.from_iterable(early.values()))
        chosen: list[str] = []
        for relation, some in early.items():
            own = list({speaking.get(a, a): a for a in reversed(some)}.values())[::-1]
            chosen += list(dict.fromkeys([*own, *some]))[: most_of[relation]]
        return chosen

    def _pairs(self, tallies: Mapping[str, Tally], said: Sequence[str], most: int) -> list[Pair]:
        small = [c for c, t in tallies.items() if t.members <= most]
        wide = [c for c, t in tallies.items() if t.members > most]
        whole = evidence.pairs(self._at, small)
        few = evidence.pairs(self._at, wide, said) if wide else []
        by_leaders = [c for c in wide if tallies[c].members > EVERY]
        made = led(self._to_leaders(by_leaders, said), said) if by_leaders else []
        known = {(p.claim, p.a, p.b) for p in few}
        return [*whole, *few, *(p for p in made if (p.claim, p.a, p.b) not in known)]

    def _to_leaders(self, claims: Sequence[str], said: Sequence[str]) -> list[Pair]:
        """The *same* pairs of some statements with any that come before them."""
        values = {"claims": json.dumps(claims), "said": json.dumps(said)}
        return [Pair(*row) for row in self._at.execute(_TO_LEADERS, values)]

    def _differences(self, said: Sequence[str]) -> list[Difference]:
        """The differences that have a side among the given attributions, each once."""
        sides = (d for side in ("one", "other") for d in self._view.all(Difference, side, said))
        return list({(d.claim, d.kind, d.one, d.other): d for d in sides}.values())

    def meant(self, name: str, *, alike: bool) -> Sequence[Choice]:
        """See `Pile.meant`."""
        return storedforms.meant(self._view, name, alike=alike)

    def holding(self, office: str) -> Sequence[Choice]:
        """See `Pile.holding`."""
        return holding(StoredPeople(self._view), office)

    def called(self, entity: str) -> Sequence[str]:
        """See `Pile.called`."""
        return names.names_of(self._at, [entity]).get(entity, ())

    def said(self, speaker: str, about: str, words: Sequence[str], period: Period) -> Found:
        """See `Pile.said`."""
        return storedforms.said(self._at, speaker, about, words, period)

    def quoted(self, phrases: Sequence[str]) -> Found:
        """See `Pile.quoted`."""
        return storedforms.quoted(self._at, phrases)

    def stances(
        self, holder: str, target: str, period: Period = ALWAYS, lean: Lean = ""
    ) -> Sequence[StanceLine]:
        """See `Pile.stances`."""
        return between(
            self._view, holder, target, Wanted(period, lean), partial(evidence.texts, self._at)
        )

    def single(self, names: Sequence[str], limit: int, offset: int) -> Single:
        """See `Pile.single`."""
        return storedforms.single(self._at, names, limit, offset)
