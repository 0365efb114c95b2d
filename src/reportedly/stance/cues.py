"""What a cue that takes a side tells of the first one whom its content names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from reportedly.schema import Attribution, Entity, Span, quote
from reportedly.stance.leaning import LEAST
from reportedly.stance.possessors import is_end_of, is_to_go, not_its_owner
from reportedly.stance.reading import Reading
from reportedly.stance.sides import Side, cannot_stand, is_of_a_clause, refuses, side, taken_back
from reportedly.stance.within import WISHED

_BEFORE_NAME = re.compile(
    r"\W*(?:(?:the|a|an|both|his|her|its|their|our|my|former|then|current|fellow|president|senator"
    r"|sen|governor|gov|representative|rep|secretary|minister|mr|mrs|ms|dr|rival|candidate|nominee"
    r"|presidential|republican|democratic)\b\W*)*",
    re.IGNORECASE,
)
"""What may stand between the beginning of a content and the name that it begins with."""


LONGEST = 80
"""Characters at the beginning of a content in which its first name must begin."""
_NEAR = 30
"""Characters behind that name in which the next word stands."""


class Cues:
    """The targets that contents begin with, and the sides that their cues take."""

    def __init__(
        self, text: str, attributions: Sequence[Attribution], entities: Sequence[Entity]
    ) -> None:
        self._text = text
        self._held = {e.id: sorted(e.mentions) for e in entities}
        every = sorted((m.start, -m.end, e.id) for e in entities for m in e.mentions)
        self._mentions = [(Span(start, -end), entity) for start, end, entity in every]
        self._starts = [start for start, _, _ in every]
        self._first = {a.id: self._begins_with(a) for a in attributions}
        self._sides = {a.id: _side(text, a, self._first[a.id]) for a in attributions}
        sided = (a for a in attributions if self._sides[a.id])
        self._subjects = {(a.parent, piece.start) for a in sided for piece in a.source}

    def leads(self, told: Attribution, target: str) -> bool:
        """Whether an attribution's content begins with an entity."""
        first = self._first[told.id]
        return first is not None and first[1] == target

    def side(self, told: Attribution) -> Side | None:
        """The side that an attribution's cue takes."""
        return self._sides[told.id]

    def others(self, found: Reading, speakers: Mapping[str, str]) -> bool:
        """Whether the side is that of somebody of whom the holder only tells.

        Who says that Holm admires Trent need be neither for Holm nor for Trent.
        """
        told, start = found.told, found.places[1].start
        if told is None:
            return False
        if speakers.get(told.id) == found.holder:
            return (told.id, start) in self._subjects
        teller = speakers.get(told.parent or "")
        return (
            teller == found.holder and bool(self._sides[told.id]) and self.leads(told, found.target)
        )

    def misses(self, found: Reading) -> bool:
        """Whether a reading gives the owner the side that the cue takes of what is his.

        "Welcomed Holm's resignation" is not for Holm. Nor is who "regrets backing" him, or "wants
        Holm to resign".
        """
        told, target = found.told, found.places[1]
        if told is None or not told.content:
            return False
        piece = min(told.content)
        led = piece.start <= target.start <= self._latest(piece)
        if led and found.polarity == taken_back(quote(self._text, told.cue)):
            return True
        if led and told.attitude in WISHED and is_to_go(self._text, target):
            return found.polarity == "for"
        if found.polarity != self._sides[told.id]:
            return False
        of = led and not_its_owner(self._text, target)
        return of or (piece.start < target.start and is_end_of(self._text, piece.start, target))

    def readings(
        self, attributions: Sequence[Attribution], speakers: Mapping[str, str]
    ) -> Iterator[Reading]:
        """What the cues tell, whatever the model has read."""
        for told in attributions:
            first, polarity = self._first[told.id], self._sides[told.id]
            who = speakers.get(told.id)
            if first and polarity and who and first[1] != who:
                places = (self._holder(told, who), first[0])
                yield Reading(who, first[1], told, places, polarity, LEAST, True, True)

    def _holder(self, told: Attribution, who: str) -> Span | None:
        """Where the source names the one who speaks."""
        own = self._held.get(who, [])
        for piece in told.source:
            at = bisect_left(own, (piece.start, 0))
            if at < len(own) and own[at].end <= piece.end:
                return own[at]
        return None

    def _begins_with(self, told: Attribution) -> tuple[Span, str] | None:
        if not told.content:
            return None
        piece = min(told.content)
        latest = self._latest(piece)
        for at in range(bisect_left(self._starts, piece.start), len(self._starts)):
            mention, entity = self._mentions[at]
            if mention.start > latest:
                return None
            if mention.end <= piece.end and not not_its_owner(self._text, mention):
                return mention, entity
        return None

    def _latest(self, piece: Span) -> int:
        """Where the name that a content begins with begins at the latest."""
        begins = _BEFORE_NAME.match(self._text, piece.start, min(piece.end, piece.start + LONGEST))
        return begins.end() if begins else piece.start


def _side(text: str, told: Attribution, first: tuple[Span, str] | None) -> Side | None:
    """Who "would not endorse" somebody is against him; who "did not thank" him is nothing.

    So is who "did not attack" him. Whom a quotation begins with is not whom its cue is about: "she
    scolded him: 'Trent knew.'"
    """
    cue = quote(text, told.cue)
    taken = None if told.manner == "direct" else side(cue)
    behind = first and all(piece.end <= first[0].start for piece in told.cue)
    if first and behind and is_of_a_clause(cue, _behind(text, first[0])):
        return None
    if not told.negated or cannot_stand(cue):
        return taken
    return "against" if taken == "for" and refuses(cue) else None


def _behind(text: str, name: Span) -> str:
    return text[name.end : name.end + _NEAR]
