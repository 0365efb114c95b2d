"""A pile that lies in memory."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import log

import numpy as np

from reportedly.ask.dates import ALWAYS, Period
from reportedly.ask.dossier import choices
from reportedly.ask.given import Given, tallies
from reportedly.ask.glimpse import Glimpse, Telling
from reportedly.ask.offices import holding
from reportedly.ask.people import PeopleAtHand
from reportedly.ask.pile import MOST, Candidates, Found, Part, Single, Vector, in_turn
from reportedly.ask.sides import Lean
from reportedly.ask.stances import Wanted, between
from reportedly.ask.verbatim import content, holds, wanted
from reportedly.gather.words import stem, words
from reportedly.schema import Attribution, Member, inside, quote, touches
from reportedly.schema.dossier import Choice
from reportedly.schema.statement import StanceLine


class Memory:
    """A `Pile` over a `Part` that holds a whole pile; for tests and small piles."""

    def __init__(self, whole: Part) -> None:
        """Index the words of every claim."""
        self._whole = whole
        self._said = {a.id: a for a in whole.attributions}
        self._names = {e.id: e.name for e in whole.entities}
        self._speaker = {s.attribution: s.entity for s in whole.speakers}
        self._canonical = {i.entity: i.canonical for i in whole.identities}
        self._called = {e.id: e.name for e in whole.entities if e.named}
        self._members = {e.id: e.members for e in whole.entities if e.members}
        self._dates = {a.id: a.date for a in whole.articles}
        self._homes = {m.attribution: m.claim for m in whole.members}
        self._tallies = tallies(whole.members)
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

    def candidates(self, words_: Sequence[str], vector: Vector | None, limit: int) -> Candidates:
        """See `Pile.candidates`."""
        scores: dict[str, float] = defaultdict(float)
        for word in {stem(w) for w in words_}:
            holders = self._postings.get(word, set())
            for claim in holders:
                scores[claim] += log(1 + len(self._whole.claims) / len(holders))
        by_words = sorted(scores, key=lambda c: (-scores[c], c))
        near = {} if vector is None else self._near(vector)
        nearest = sorted(near, key=lambda c: (-near[c], c))[:limit]
        found = dict.fromkeys(in_turn(by_words, nearest)[:limit], ())
        left = sum(self._tallies[c].members for c in scores.keys() - found.keys())
        return Candidates(found, left)

    def glimpse(self, claims: Mapping[str, Sequence[str]], groups: Collection[str]) -> Glimpse:
        """See `Pile.glimpse`; in memory there is no need to look at less than all."""
        part = self.part(list(claims), most=1 << 31)
        found: dict[str, list[Telling]] = defaultdict(list)
        for m in part.members:
            found[m.claim].append(self._telling(self._said[m.attribution]))
        return Glimpse(part.claims, found, {c: t.members for c, t in part.tallies.items()})

    def _telling(self, a: Attribution) -> Telling:
        text, speaker = self._whole.texts[a.article], self._speaker.get(a.id, "")
        named = (e for e in self._whole.entities if e.article == a.article and e.named)
        return Telling(
            content=quote(text, a.content),
            around=quote(text, (*a.source, *a.cue)),
            speaker=self._canonical.get(speaker, speaker),
            called=self._called.get(speaker, ""),
            vector=a.vector,
            mentioned=frozenset(
                self._canonical.get(e.id, e.id)
                for e in named
                if any(inside((span,), a.content) for span in e.mentions)
            ),
        )

    def part(self, claims: Sequence[str], first: Collection[str] = (), most: int = MOST) -> Part:
        """See `Pile.part`; the earliest of a wide claim stand for it."""
        chosen = set(first)

        def few(members: Sequence[Member]) -> Sequence[Member]:
            if len(members) <= most:
                return members
            asked = [m for m in members if m.attribution in chosen]
            return [*asked, *sorted(members, key=self._day)[:most]]

        return self._part(claims, few)

    def _day(self, member: Member) -> str:
        return self._dates.get(self._said[member.attribution].article, "") or "9999"

    def _part(
        self, claims: Iterable[str], few: Callable[[Sequence[Member]], Sequence[Member]]
    ) -> Part:
        w, wanted = self._whole, set(claims)
        by_claim: dict[str, list[Member]] = defaultdict(list)
        for m in w.members:
            if m.claim in wanted:
                by_claim[m.claim].append(m)
        members = list({m: None for some in by_claim.values() for m in few(some)})
        said = {m.attribution for m in members}
        articles = {self._said[a].article for a in said}
        entities = [e for e in w.entities if e.article in articles]
        held = {e.id for e in entities}
        return Part(
            claims=[c for c in w.claims if c.id in wanted],
            members=members,
            pairs=[p for p in w.pairs if p.claim in wanted and {p.a, p.b} <= said],
            weights=[x for x in w.weights if x.claim in wanted],
            flags=[f for f in w.flags if f.claim in wanted and f.attribution in said],
            attributions=[a for a in w.attributions if a.id in said],
            speakers=[s for s in w.speakers if s.attribution in said],
            hands=[h for h in w.hands if h.attribution in said],
            entities=entities,
            identities=[i for i in w.identities if i.entity in held],
            lineages=[x for x in w.lineages if {x.original, x.derived} <= articles],
            articles=[a for a in w.articles if a.id in articles],
            texts={a: w.texts[a] for a in sorted(articles)},
            differences=[d for d in w.differences if {d.one, d.other} & said],
            tallies={c: self._tallies[c] for c in wanted if c in self._tallies},
        )

    def meant(self, name: str, *, alike: bool) -> Sequence[Choice]:
        """See `Pile.meant`."""
        return choices(PeopleAtHand(Given(self._whole)), name)

    def holding(self, office: str) -> Sequence[Choice]:
        """See `Pile.holding`."""
        return holding(PeopleAtHand(Given(self._whole)), office)

    def called(self, entity: str) -> Sequence[str]:
        """See `Pile.called`."""
        return sorted(
            {e.name for e in self._whole.entities if self._canonical.get(e.id, e.id) == entity}
        )

    def said(self, speaker: str, about: str, words: Sequence[str], period: Period) -> Found:
        """See `Pile.said`."""
        found = [
            a.id
            for a in self._whole.attributions
            if self._is_by(a, speaker) and self._is_about(a, about, words)
        ]
        dated = [a for a in found if period.holds(self._date_of(a))]
        undated = [a for a in found if not self._date_of(a)] if period else []
        order = sorted(dated, key=lambda a: (self._date_of(a) or "9999", a))
        return Found(order, self._homes, len(undated))

    def _date_of(self, attribution: str) -> str:
        return self._dates.get(self._said[attribution].article, "")

    def _is_by(self, a: Attribution, speaker: str) -> bool:
        own = self._speaker.get(a.id, "")
        heads = [own, *self._members.get(own, ())]
        return not speaker or speaker in {self._canonical.get(e, e) for e in heads}

    def _is_about(self, a: Attribution, about: str, asked: Sequence[str]) -> bool:
        if about:
            own = (e for e in self._whole.entities if e.article == a.article)
            mentions = [e.mentions for e in own if self._canonical.get(e.id, e.id) == about]
            return any(touches(a.content, m) for m in mentions)
        held = {stem(w) for part in self._words_of(a.id) for w in words(part)}
        return {stem(w) for w in asked} <= held

    def quoted(self, phrases: Sequence[str]) -> Found:
        """See `Pile.quoted`."""
        asked = [w for p in phrases if (w := wanted(p))]
        texts = self._whole.texts
        said = [(a.id, content(texts[a.article], a.content)) for a in self._whole.attributions]
        found = [a for a, words_ in said if asked and all(holds(words_, p) for p in asked)]
        return Found(sorted(found, key=lambda a: (self._date_of(a) or "9999", a)), self._homes)

    def stances(
        self, holder: str, target: str, period: Period = ALWAYS, lean: Lean = ""
    ) -> Sequence[StanceLine]:
        """See `Pile.stances`."""
        return between(Given(self._whole), holder, target, Wanted(period, lean))

    def single(self, names: Sequence[str], limit: int, offset: int) -> Single:
        """See `Pile.single`."""
        single = {w.claim for w in self._whole.weights if w.high == 1 and not w.open_ended}
        if names:
            runs = [{stem(w) for w in words(name)} for name in names]
            single &= {self._homes[a] for a in self._homes if self._names_any(a, runs)}
        order = sorted(single, key=lambda c: (-self._tallies[c].members, c))
        return Single(order[offset:][:limit], len(order))

    def _names_any(self, attribution: str, runs: Iterable[set[str]]) -> bool:
        held = {stem(w) for part in self._words_of(attribution) for w in words(part)}
        return any(run and run <= held for run in runs)

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
