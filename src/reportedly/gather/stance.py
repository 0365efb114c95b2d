"""Who is said to be for whom: contents that word one preference in many ways.

"Norland prefers Oske", "the Admiralty wants Oske to win" and "Norland has no favourite" share one
word or none, and are one claim, asserted twice and denied once. A small grammar of preference
reads the holder and the target from the names around the words that tell of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.gather.names import Name, named
from reportedly.gather.negation import negated
from reportedly.gather.words import words

_FOR = re.compile(
    r"\b(?:prefer(?:s|red|ence|ring)?|favou?r(?:s|ed|ite|ites|ing)?|back(?:s|ed|ing)|"
    r"support(?:s|ed|ing|er|ers)?|endors(?:e|es|ed|ing|ement)|root(?:s|ed|ing)? for|"
    r"hop(?:e|es|ed|ing) for|cheer(?:s|ed|ing)? for|sid(?:e|es|ed|ing) with|"
    r"st(?:and|ands|ood|anding) behind|soft spot for|"
    r"sympath(?:y|ies|ise|ize|ises|izes) (?:for|with)|"
    r"(?:preferred|first|top) (?:choice|candidate|outcome)|"
    r"(?:work|campaign|push|pray)(?:s|ed|ing)? for the (?:election|victory|re-election) of)\b",
    re.IGNORECASE,
)
_TO_WIN = re.compile(
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|hop(?:e|es|ed|ing)(?: that)?|would like|would love)\s+"
    r"(?:to see\s+)?(?P<target>[^.!?;]{2,60}?)\s+"
    r"(?:(?:to|will|would|might)\s+(?:win|prevail|be elected|stay|become)|elected|"
    r"in (?:office|power)|in the \w+ (?:palace|house|office))\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"in", "at", "from", "near", "over", "against", "by", "before", "after"})
_SENTENCE_END = re.compile(r"[.!?;…]\W*\s")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I|you|who|which)\b", re.IGNORECASE)
REACH = 80
"""Characters on each side of the words of preference in which holder and target stand."""


@dataclass(frozen=True, slots=True)
class Stance:
    """Somebody is for somebody. `target` is None where it is denied that there is any."""

    holders: tuple[Name, ...]
    target: Name | None

    def matches(self, other: "Stance") -> bool:
        """Whether the two are one preference: one holder, and one target where both name any."""
        if not any(a.is_same(b) for a in self.holders for b in other.holders):
            return False
        if self.target is None or other.target is None:
            return True
        return self.target.is_same(other.target)


def stance(text: str, names: Sequence[Name], speaker: str) -> Stance | None:
    """The preference that a content words; None where it words none.

    A holder who is not named in the content is looked for in the speaker's own name: a paper of
    the Admiralty that calls for support speaks for the Admiralty.
    """
    found = _TO_WIN.search(text)
    place = found or _FOR.search(text)
    if place is None:
        return None
    after = text[found.start("target") : found.end("target")] if found else text[place.end() :]
    target = _first(after[:REACH], names)
    if target is None and not negated(text):
        return None
    before = _SENTENCE_END.split(text[max(0, place.start() - REACH) : place.start()])[-1]
    holders = [n for n in names if _at(n, before) >= 0 and not (target and n.is_same(target))]
    if not holders and not _PRONOUN.search(before):
        holders = [n for n in _owners(speaker) if not (target and n.is_same(target))]
    return Stance(tuple(holders), target) if holders else None


def _first(text: str, names: Sequence[Name]) -> Name | None:
    """The name that stands first in a stretch of text and is no place or time of it."""
    standing = [(_at(n, text), n) for n in names if n.role not in _ELSEWHERE]
    standing = [(at, n) for at, n in standing if at >= 0]
    return min(standing, key=lambda pair: pair[0])[1] if standing else None


def _at(name: Name, text: str) -> int:
    """Where a name stands in a text as whole words; -1 where it does not."""
    match = re.search(rf"(?<!\w){re.escape(name.text)}(?!\w)", text) if name.text else None
    return match.start() if match else -1


def _owners(speaker: str) -> list[Name]:
    """The capitalised words of a speaker's name or descriptor, each as a name."""
    return [named(word, "") for word in words(speaker) if word[0].isupper()]
