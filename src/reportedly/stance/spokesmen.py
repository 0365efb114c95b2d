"""Who speaks for somebody, as sources tell it: "Holm's spokesman", "a lawyer for Holm".

Whoever speaks for somebody is not against him for what he says of him.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from reportedly.schema import Attribution, Entity, Span
from reportedly.stance.reading import Reading

_VOICE = (
    r"(?:spokes(?:man|men|woman|women|person|persons|people)|lawyers?|attorneys?|solicitors?"
    r"|barristers?|press (?:secretary|officer|aide)|representatives?|office)\b"
)
_WHAT = r"(?:(?:chief|defen[cs]e|long-?time|personal|senior|campaign|press|own) ){0,2}"
_OWNED = re.compile(rf"(?:['’]s?)? {_WHAT}{_VOICE}(?! (?:for|of)\b)", re.IGNORECASE)
"""Behind the name of the one who is spoken for; not "Holm's lawyer for the merger"."""
_OF = re.compile(
    rf"\b{_VOICE} (?:for|of) (?:[\w.’'-]{{1,20}} ){{0,4}}$",
    re.IGNORECASE,
)
"""In front of that name and its titles."""
_PAST = re.compile(r"\b(?:former|ex|one-?time|then|previous)\b", re.IGNORECASE)
_FRONT = 90
"""Characters of a source in front of a name that are looked at."""


class Spokesmen:
    """Who speaks for whom in an article, by its sources."""

    def __init__(
        self,
        text: str,
        attributions: Sequence[Attribution],
        entities: Sequence[Entity],
        speakers: Mapping[str, str],
    ) -> None:
        self._text = text
        self._mentions = sorted((m, e.id) for e in entities for m in e.mentions)
        self._for = {
            (who, whom)
            for told in attributions
            if (who := speakers.get(told.id))
            for piece in told.source
            for whom in self._spoken_for(piece)
        }

    def excuse(self, found: Reading) -> bool:
        """Whether a reading is against whom its holder speaks for, and no clause says so."""
        against = found.polarity == "against" and not found.sided and not found.outright
        return against and (found.holder, found.target) in self._for

    def _spoken_for(self, piece: Span) -> Iterator[str]:
        at = bisect_left(self._mentions, (piece.start, 0), key=lambda one: one[0])
        for i in range(at, len(self._mentions)):
            mention, entity = self._mentions[i]
            if mention.start >= piece.end:
                return
            if mention.end <= piece.end and self._is_spoken_for(piece, mention):
                yield entity

    def _is_spoken_for(self, piece: Span, mention: Span) -> bool:
        front = self._text[max(piece.start, mention.start - _FRONT) : mention.start]
        if _PAST.search(front):
            return False
        owned = _OWNED.match(self._text, mention.end, piece.end)
        named = self._text[mention.end : mention.end + 2] not in ("'s", "’s")
        return owned is not None or (named and _OF.search(front) is not None)
