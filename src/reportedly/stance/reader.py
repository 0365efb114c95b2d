"""From what the model reads between mentions to readings: who is meant, and who says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.schema import Attribution, Entity, Leanings, Polarity, Span, Speaker, quote, touches
from reportedly.stance.cues import Cues
from reportedly.stance.intentions import is_urged, tells_of_a_want, tells_of_intent
from reportedly.stance.leaning import LEAST
from reportedly.stance.outright import NOBODY, Outright, Where
from reportedly.stance.past import said_once
from reportedly.stance.places import Around, Bearers, Tellers
from reportedly.stance.possessors import is_of_an_account
from reportedly.stance.preferences import is_passed_over
from reportedly.stance.reading import Reading
from reportedly.stance.spokesmen import Spokesmen
from reportedly.stance.within import Within

_NO_ONE = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)
"""How the names of those begin who are nobody: "no senator endorsed him"."""


class Reader:
    """Leanings as they are told: by whom, of whom; and what cues tell by themselves."""

    def __init__(
        self,
        text: str,
        attributions: Sequence[Attribution],
        entities: Sequence[Entity],
        speakers: Sequence[Speaker],
        around: Around,
    ) -> None:
        self._attributions = attributions
        self._bearers = Bearers(entities)
        self._kinds = {e.id: e.kind for e in entities}
        self._no_one = {e.id for e in entities if not e.named and _NO_ONE.match(e.name)}
        self._tellers = Tellers(attributions)
        self._speakers = {s.attribution: s.entity for s in speakers}
        self._by_id = {a.id: a for a in attributions}
        self._cues = Cues(text, attributions, entities)
        self._within = Within(text, attributions, self._speakers)
        self._spokesmen = Spokesmen(text, attributions, entities, self._speakers)
        self._around = around
        self._text = text
        self._said_once = {a.id for a in attributions if said_once(quote(text, a.cue))}
        where = Where(text, self._bearers, self._tellers, around)
        self._outright = Outright(where, entities, attributions, self._speakers, self._only_tells)

    def all(self, leanings: Leanings) -> Iterator[Reading]:
        """What the model reads, and behind it what only cues or clauses tell."""
        every = map(self._within.told, filter(self._holds, self._every(leanings)))
        return (r for r in every if r and r.holder not in self._no_one and not self._is_none(r))

    def _is_none(self, found: Reading) -> bool:
        """Whether it only seems one: of who is spoken for, told of or urged, or of an account."""
        told = tells_of_intent(self._text, found) or is_urged(self._text, found)
        told = told or tells_of_a_want(self._text, found) or self._is_passed_over(found)
        return told or self._spokesmen.excuse(found) or self._owns(found)

    def _is_passed_over(self, found: Reading) -> bool:
        """Whether a for is read of who is passed over: "favours Hart over Reed"."""
        target = found.places[1]
        start = self._around.sentence(target).start
        return found.polarity == "for" and is_passed_over(self._text, start, target)

    def _holds(self, found: Reading) -> bool:
        """Whether it was not only once said, and no clause has it otherwise."""
        told = found.told
        own = told is not None and self._speakers.get(told.id) == found.holder
        if told and own and told.id in self._said_once:
            return False
        return self._outright.holds(found)

    def _owns(self, found: Reading) -> bool:
        """Whether it is only denied what somebody tells: "denied the magazine's story"."""
        return found.polarity == "neutral" and is_of_an_account(self._text, found.places[1])

    def _every(self, leanings: Leanings) -> Iterator[Reading]:
        known: set[tuple[str, str, str]] = set()
        for reading in self._read(leanings):
            known.add(reading.key)
            yield self._said_outright(reading)
        for reading in self._cues.readings(self._attributions, self._speakers):
            if reading.key not in known and self._kinds[reading.holder] not in NOBODY:
                known.add(reading.key)
                yield reading
        yield from (reading for key, reading in self._outright.readings.items() if key not in known)

    def _said_outright(self, found: Reading) -> Reading:
        """A reading with the side that a clause takes for the same two."""
        clause = self._outright.readings.get(found.key)
        if clause is None or found.sided:
            return found
        return replace(clause, likely=found.likely if found.polarity == clause.polarity else LEAST)

    def _read(self, leanings: Leanings) -> Iterator[Reading]:
        """The leanings whose holder and target are two known entities."""
        for holder, target, likely in zip(
            leanings.holders, leanings.targets, leanings.likely, strict=True
        ):
            told = self._tellers.of(target)
            who, whom = self._holder(holder, target, told), self._bearers.of(target)
            if who and whom and who != whom:
                polarity: Polarity = "for" if likely[0] >= likely[1] else "against"
                found = Reading(who, whom, told, (holder, target), polarity, max(likely))
                yield from self._heard(found)

    def _heard(self, found: Reading) -> Iterator[Reading]:
        """A reading as its attribution has it: nothing where that is not said."""
        told = found.told
        if told is None:
            yield found
            return
        if self._cues.misses(found):
            return
        leads = self._cues.leads(told, found.target)
        leads = leads and self._speakers.get(told.id) == found.holder
        side = self._cues.side(told) if leads else None
        if side:
            yield replace(found, polarity=side, leads=True, sided=True)
        elif not told.negated and not self._cues.others(found, self._speakers):
            polarity: Polarity = "neutral" if told.denies else found.polarity
            yield replace(found, polarity=polarity, leads=leads)

    def _holder(self, holder: Span | None, target: Span, told: Attribution | None) -> str | None:
        """The entity that holds it: that of the mention, or whoever speaks from elsewhere.

        A speaker whom the target's own sentence names is a mention there and was asked about.
        """
        if holder is not None:
            who = self._bearers.of(holder)
            return None if told and self._only_tells(holder, who, told) else who
        if told is None or touches(told.source, (self._around.sentence(target),)):
            return None
        speaker = self._speakers.get(told.id)
        return None if self._kinds.get(speaker or "", "unknown") in NOBODY else speaker

    def _only_tells(self, holder: Span, who: str | None, told: Attribution) -> bool:
        """Whether a holder is a part of a source and not the one who speaks, or hands it on.

        "a source close to the Citadel" is not the Citadel; insiders who say that the Citadel hopes
        for somebody need not.
        """
        if touches((holder,), told.source):
            return self._speakers.get(told.id) != who
        at = self._by_id.get(told.parent or "")
        while at is not None and not touches((holder,), at.source):
            at = self._by_id.get(at.parent or "")
        return at is not None
