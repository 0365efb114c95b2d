"""What speaks for a reading: the numbers that the calibration weighs."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from reportedly.schema import Entity, EntityKind, Span, covers
from reportedly.stance.places import Around
from reportedly.stance.reading import Reading

INPUTS = (
    "log_odds", "leads", "sided", "in_source", "faceless", "own_voice", "thought", "wrote",
    "surest", "rival", "targets", "mentions", "comma", "predicate", "second_look", "of_speaker",
    "unnamed",
)  # fmt: skip
"""What `evidence` gives of a reading, in order.

The model's log odds; whether the target leads what the holder says and whether the cue takes the
side; whether the source names the holder; whether nobody known holds it; whether the article tells
it; what attitude tells it; whether the model is of no other pair of the sentence surer, how sure it
is at best of another holder of the target, and how many targets it reads there (log); how often the
article names the target (log); a comma between the two; whether the target only says what somebody
is ("he is a liar"); the log odds of a second look at holder and target, or else at the target
alone, and whether it was at that, as the sentence does not name the holder.
"""

Look = Callable[[str, Span | None, Span], tuple[float, float] | None]
"""A second look: how likely the holder, None for whoever speaks, is for and against the target in a
sentence; spans count in it. None where nothing can be told.
"""

FACELESS: frozenset[EntityKind] = frozenset({"anonymous", "unknown", "outlet", "document"})
"""Kinds of holders who mostly report what others think."""

_PREDICATE = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|as|become|called)|['’](?:s|re|m))\W*$"
)
_KNOWN = re.compile(r"(?:the|his|her|its|their|our|my|him|them|us)\b", re.IGNORECASE)
_NEAR = 12
"""Characters before a target that are looked at."""


class Evidence:
    """Of the readings of one article."""

    def __init__(self, text: str, entities: Sequence[Entity], around: Around, look: Look) -> None:
        self._text = text
        self._entities = {e.id: e for e in entities}
        self._around = around
        self._look = look

    def of(self, readings: Sequence[Reading]) -> list[list[float]]:
        """The numbers of each; linear in the readings of each sentence."""
        sentences: defaultdict[Span, list[Reading]] = defaultdict(list)
        for reading in readings:
            sentences[self._around.sentence(reading.places[1])].append(reading)
        found = {
            id(one): self._of(one, beside)
            for beside in map(_Beside, sentences.values())
            for one in beside.readings
        }
        return [found[id(reading)] for reading in readings]

    def _of(self, reading: Reading, beside: "_Beside") -> list[float]:
        attitude = reading.told.attitude if reading.told else ""
        target = self._entities[reading.target]
        return [
            _log_odds(reading.likely),
            float(reading.leads),
            float(reading.sided),
            float(self._in_source(reading)),
            float(self._entities[reading.holder].kind in FACELESS),
            float(reading.told is None),
            float(attitude == "thought"),
            float(attitude == "wrote"),
            float(reading.likely >= beside.best),
            beside.rival(reading),
            math.log(len(beside.by_target)),
            math.log(1 + len(target.mentions)),
            float(self._comma(reading)),
            float(not target.named and self._predicate(reading.places[1])),
            *self._looked_at(reading),
        ]

    def _looked_at(self, reading: Reading) -> tuple[float, float, float]:
        """The log odds of its polarity at a second look: of the pair, or of the target alone."""
        holder, target = reading.places
        sentence = self._around.sentence(target)
        words = self._text[sentence.start : sentence.end]
        named = holder is not None and covers((sentence,), holder.start)
        own = _inside(holder, sentence) if holder and named else None
        seen = self._look(words, own, _inside(target, sentence))
        odds = 0.0 if seen is None else _log_odds(_of(reading.polarity, *seen))
        return (0.0, odds, 1.0) if own is None else (odds, 0.0, 0.0)

    def _in_source(self, reading: Reading) -> bool:
        holder, told = reading.places[0], reading.told
        if holder is None or told is None:
            return False
        return any(p.start <= holder.start and holder.end <= p.end for p in told.source)

    def _comma(self, reading: Reading) -> bool:
        holder, target = reading.places
        if holder is None or reading.outright:  # "prefers the candidate, Voss" is one clause
            return False
        first, last = sorted((holder, target))
        return "," in self._text[first.end : last.start]

    def _predicate(self, target: Span) -> bool:
        before = self._text[max(0, target.start - _NEAR) : target.start]
        known = _KNOWN.match(self._text, target.start, target.end)
        return known is None and _PREDICATE.search(before) is not None


def _inside(place: Span, sentence: Span) -> Span:
    return Span(place.start - sentence.start, place.end - sentence.start)


def _of(polarity: str, favours: float, opposes: float) -> float:
    """The probability of a polarity: of neither, where both are denied or told."""
    return {"for": favours, "against": opposes}.get(polarity, max(0.0, 1 - favours - opposes))


def _log_odds(likely: float) -> float:
    return math.log(max(_RARE, likely) / max(_RARE, 1 - likely))


_RARE = 0.003
"""Nothing is taken for rarer."""


class _Beside:
    """The readings of one sentence."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.best = max(one.likely for one in readings)
        self.by_target: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for one in readings:
            held = self.by_target[one.target]
            held[one.holder] = max(one.likely, held.get(one.holder, 0.0))

    def rival(self, reading: Reading) -> float:
        """How likely another holder of the target is at best."""
        held = self.by_target[reading.target]
        return max((x for who, x in held.items() if who != reading.holder), default=0.0)
