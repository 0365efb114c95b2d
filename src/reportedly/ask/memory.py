"""A pile that lies in memory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np

from reportedly.ask.pile import Part, Vector
from reportedly.gather.words import stem, words
from reportedly.schema import quote


class Memory:
    """A `Pile` over a `Part` that holds a whole pile; for tests and small piles."""

    def __init__(self, whole: Part) -> None:
        """Index the words of every claim."""
        self._whole = whole
        self._said = {a.id: a for a in whole.attributions}
        self._names = {e.id: e.name for e in whole.entities}
        self._speaker = {s.attribution: s.entity for s in whole.speakers}
        self._canonical = {i.entity: i.canonical for i in whole.identities}
        self._postings: dict[str, set[str]] = defaultdict(set)
        texts = {c.id: [c.text] for c in whole.claims}
        for member in whole.members:
            texts[member.claim] += self._words_of(member.attribution)
        for claim, parts in texts.items():
            for word in words(" ".join(parts)):
                self._postings[stem(word)].add(claim)

    def aliases(self, words_: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """See `Pile.aliases`."""
        wanted = {stem(w) for w in words_}
        groups: dict[str, set[str]] = defaultdict(set)
        for entity in self._whole.entities:
            if entity.named:
                groups[self._canonical.get(entity.id, entity.id)].add(entity.name)
        return {
            group: sorted(names)
            for group, names in sorted(groups.items())
            if any(stem(w) in wanted for name in names for w in words(name))
        }

    def candidates(self, words_: Sequence[str], vector: Vector | None, limit: int) -> Sequence[str]:
        """See `Pile.candidates`."""
        scores: dict[str, float] = defaultdict(float)
        for word in {stem(w) for w in words_}:
            holders = self._postings.get(word, set())
            for claim in holders:
                scores[claim] += log(1 + len(self._whole.claims) / len(holders))
        if vector is not None:
            for claim, cosine in self._near(vector).items():
                scores[claim] += max(0.0, cosine)
        return sorted(scores, key=lambda c: (-scores[c], c))[:limit]

    def part(self, claims: Sequence[str]) -> Part:
        """See `Pile.part`."""
        w, wanted = self._whole, set(claims)
        members = [m for m in w.members if m.claim in wanted]
        said = {m.attribution for m in members}
        articles = {self._said[a].article for a in said}
        entities = [e for e in w.entities if e.article in articles]
        held = {e.id for e in entities}
        return Part(
            claims=[c for c in w.claims if c.id in wanted],
            members=members,
            pairs=[p for p in w.pairs if p.claim in wanted],
            weights=[x for x in w.weights if x.claim in wanted],
            flags=[f for f in w.flags if f.claim in wanted],
            attributions=[a for a in w.attributions if a.id in said],
            speakers=[s for s in w.speakers if s.attribution in said],
            hands=[h for h in w.hands if h.attribution in said],
            entities=entities,
            identities=[i for i in w.identities if i.entity in held],
            lineages=[x for x in w.lineages if {x.original, x.derived} <= articles],
            articles=[a for a in w.articles if a.id in articles],
            texts={a: w.texts[a] for a in sorted(articles)},
            differences=[d for d in w.differences if {d.one, d.other} & said],
        )

    def _words_of(self, attribution: str) -> Iterable[str]:
        a = self._said[attribution]
        yield quote(self._whole.texts[a.article], a.content)
        yield self._names.get(self._speaker.get(attribution, ""), "")

    def _near(self, vector: Vector) -> dict[str, float]:
        near: dict[str, float] = {}
        for member in self._whole.members:
            raw = self._said[member.attribution].vector
            if raw:
                cosine = float(np.frombuffer(raw, dtype="<f2").astype(np.float32) @ vector)
                near[member.claim] = max(cosine, near.get(member.claim, -1.0))
        return near
