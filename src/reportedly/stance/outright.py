"""What clauses say outright, as readings; what they tell of once, and what they gainsay."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicon.words import SUBJECTS
from reportedly.schema import Attribution, Entity, Polarity, Span, touches
from reportedly.stance.clauses import Clause, Clauses
from reportedly.stance.leaning import LEAST
from reportedly.stance.places import Around, Bearers, Tellers
from reportedly.stance.reading import Reading

NOBODY = frozenset({"unknown"})
"""Kinds of speakers of whom no stance is told: the text does not say who they are."""

_NO_HOLDERS = NOBODY | {"document"}
_SIDES = frozenset({"for", "against"})

OnlyTells = Callable[[Span, str | None, Attribution], bool]
"""Whether who is mentioned, an entity, is in an attribution only as one who hands it on."""

_Two = tuple[str, str, int]
"""Holder and target, and where the sentence begins."""


@dataclass(frozen=True, slots=True)
class Where:
    """A text, and who and what stands where in it."""

    text: str
    bearers: Bearers
    tellers: Tellers
    around: Around


class Outright:
    """The readings of clauses, one of a key."""

    def __init__(
        self,
        where: Where,
        entities: Sequence[Entity],
        attributions: Sequence[Attribution],
        speakers: Mapping[str, str],
        only_tells: OnlyTells,
    ) -> None:
        self._where = where
        self._entities = entities
        self._kinds = {e.id: e.kind for e in entities}
        self._single = {e.id for e in entities if e.kind == "person" and e.count == 1}
        self._by_id = {a.id: a for a in attributions}
        self._speakers = speakers
        self._only_tells = only_tells
        told = [*self._told()]
        self.readings = {r.key: r for r, once in told if not once}
        self._sides = self._by_sentence(r for r, once in told if not once)
        self._once = self._by_sentence(r for r, once in told if once)

    def holds(self, found: Reading) -> bool:
        """Whether no clause of the sentence has it otherwise, and it was not only once so."""
        sides = self._sides.get(self._two(found), set())
        if found.polarity in sides:
            return True
        contrary = found.polarity in _SIDES and bool(sides) and not found.sided
        return not contrary and found.polarity not in self._once.get(self._two(found), ())

    def _two(self, found: Reading) -> _Two:
        return found.holder, found.target, self._where.around.sentence(found.places[1]).start

    def _by_sentence(self, found: Iterable[Reading]) -> dict[_Two, set[str]]:
        sides: defaultdict[_Two, set[str]] = defaultdict(set)
        for reading in found:
            sides[self._two(reading)].add(reading.polarity)
        return dict(sides)

    def _told(self) -> Iterator[tuple[Reading, bool]]:
        """What is said outright, whatever the model has read, and whether it was only once so."""
        for clause in Clauses(self._where.text, self._entities).found:
            told = self._where.tellers.of(clause.target)
            who, whom = self._holder_of(clause, told), self._where.bearers.of(clause.target)
            if not who or not whom or who == whom or self._kinds[who] in _NO_HOLDERS:
                continue
            if told and self._is_unsaid(clause, who, told):
                continue
            polarity: Polarity = "neutral" if told and told.denies else clause.side
            places = (clause.holder, clause.target)
            sided = polarity != "neutral"
            found = Reading(who, whom, told, places, polarity, LEAST, False, sided, True)
            yield found, self._is_once(clause)

    def _holder_of(self, clause: Clause, told: Attribution | None) -> str | None:
        """The subject's entity; of two pronouns for one entity the subject is whoever speaks.

        In "Osk says he will vote against him" the two are not one.
        """
        who = self._where.bearers.of(clause.holder)
        if who in self._single and self._words(clause.holder) == "they":
            return None  # whoever they are, they are not one
        if who != self._where.bearers.of(clause.target) or not self._is_pronoun(clause.holder):
            return who
        while told and touches((clause.holder,), told.source):
            told = self._by_id.get(told.parent or "")
        return self._speakers.get(told.id) if told else None

    def _is_pronoun(self, mention: Span) -> bool:
        return self._words(mention) in SUBJECTS

    def _words(self, mention: Span) -> str:
        return self._where.text[mention.start : mention.end].lower()

    def _is_unsaid(self, clause: Clause, who: str, told: Attribution) -> bool:
        """Whether who tells of a clause does not say it, or its holder only hands it on."""
        refuses = clause.refused and touches((clause.holder,), told.source)
        if told.negated and not refuses:
            return True
        meant = self._where.bearers.of(clause.holder) == who  # else whoever speaks was found for it
        return meant and self._only_tells(clause.holder, who, told)

    def _is_once(self, clause: Clause) -> bool:
        """Whether it is so no more; who is told of in a speech "had" it perhaps until today."""
        reported = self._where.tellers.of(clause.holder) is not None
        return clause.when == "once" or (clause.when == "had" and not reported)
