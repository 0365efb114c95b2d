"""A pile that lies in a store: what a question does not touch stays on the disk."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from reportedly.ask.pile import Part, Vector
from reportedly.gather.words import stem, words
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Difference,
    Entity,
    Flag,
    Hand,
    Identity,
    Lineage,
    Member,
    Page,
    Pair,
    Speaker,
    Weight,
)
from reportedly.store import Unit, fulltext, lookup

# Statements looked at for each claim wanted: a claim that many repeat fills many places.
_PER_CLAIM = 5


class StoredPile:
    """A `Pile` over one view of a store; flags of the rules that are `off` are not in it."""

    def __init__(self, view: Unit, off: Collection[str] = ()) -> None:
        self._view = view
        self._off = off

    def aliases(self, words_: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """See `Pile.aliases`."""
        wanted = {stem(w) for w in words_}
        found = lookup.groups_named(self._view.connection, sorted(w.lower() for w in words_))
        return {
            group: names
            for group, names in found.items()
            if any(stem(w) in wanted for name in names for w in words(name))
        }

    def candidates(self, words_: Sequence[str], vector: Vector | None, limit: int) -> Sequence[str]:
        """See `Pile.candidates`."""
        most = limit * _PER_CLAIM
        by_words = fulltext.statements(self._view.connection, " ".join(words_), most)
        # Both halves in turn: neither the words nor the meaning may crowd the other out.
        ranked = _in_turn(by_words, self._near(vector, limit))
        claims = {m.attribution: m.claim for m in self._view.all(Member, "attribution", ranked)}
        return list(dict.fromkeys(claims[a] for a in ranked if a in claims))[:limit]

    def _near(self, vector: Vector | None, limit: int) -> list[str]:
        if vector is None:
            return []
        ids, every = lookup.vectors(self._view.connection)
        if every.shape[1:] != vector.shape:
            return []
        order = np.argsort(-(every @ vector), kind="stable")[:limit]
        return [ids[i] for i in order]

    def part(self, claims: Sequence[str]) -> Part:
        """See `Pile.part`."""
        get = self._view.all
        members = get(Member, "claim", claims)
        attributions = get(Attribution, "id", [m.attribution for m in members])
        said = [a.id for a in attributions]
        articles = {a.article for a in attributions}
        entities = get(Entity, "article", articles)
        lineages = get(Lineage, "original", articles)
        return Part(
            claims=get(Claim, "id", claims),
            members=members,
            pairs=get(Pair, "claim", claims),
            weights=get(Weight, "claim", claims),
            flags=[f for f in get(Flag, "claim", claims) if f.rule not in self._off],
            attributions=attributions,
            speakers=get(Speaker, "attribution", said),
            hands=get(Hand, "attribution", said),
            entities=entities,
            identities=get(Identity, "entity", [e.id for e in entities]),
            lineages=[x for x in lineages if x.derived in articles],
            articles=get(Article, "id", articles),
            texts={p.id: p.text for p in get(Page, "id", articles)},
            differences=self._differences(said),
        )

    def _differences(self, said: Sequence[str]) -> list[Difference]:
        """The differences that have a side among the given attributions, each once."""
        sides = (d for side in ("one", "other") for d in self._view.all(Difference, side, said))
        return list({(d.claim, d.kind, d.one, d.other): d for d in sides}.values())


def _in_turn(one: Sequence[str], other: Sequence[str]) -> list[str]:
    longest = max(len(one), len(other))
    pairs = (sequence[i : i + 1] for i in range(longest) for sequence in (one, other))
    return list(dict.fromkeys(item for pair in pairs for item in pair))
