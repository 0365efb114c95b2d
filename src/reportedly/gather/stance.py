"""Who is said to be for whom: contents that word one preference in many ways.

"Norland prefers Oske", "the Admiralty wants Oske to win" and "Norland has no favourite" share one
word or none, and are one claim, asserted twice and denied once. A small grammar of preference
reads the holder and the target from the names around the words that tell of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.gather.lexicon import NEGATORS
from reportedly.gather.names import Name, named
from reportedly.gather.nobody import for_anybody, for_nobody, speaks_of_itself
from reportedly.gather.words import words
from reportedly.lexicon.withdrawing import WITHDRAWING

_FOR = re.compile(
    r"\b(?:prefer(?:s|red|ence|ring)?|favou?r(?:s|ed|ite|ites|ing)?|back(?:s|ed|ing)|"
    r"support(?:s|ed|ing)?|endors(?:e|es|ed|ing|ement)|root(?:s|ed|ing)? for|"
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
_LOSES = (
    r"(?:to|will|would|might)\s+(?:lose(?=\W*$|[.,;!?”\"]|\s+(?:the|this|next|that)\s+(?:\w{1,20}\s+)?"
    r"(?:election|vote|race|runoff|presidency|contest|poll|ballot)\b|\s+(?:in|on|to|by|at|against)\b)"
    r"|be\s+(?:defeated|beaten|voted\s+out|ousted)\b)|(?:defeated|beaten|voted\s+out|ousted)\b"
)
_TO_LOSE = re.compile(
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|hop(?:e|es|ed|ing)(?: that)?|would like|would love)\s+"
    rf"(?:to see\s+)?(?P<target>[^.!?;]{{2,60}}?)\s+(?:{_LOSES})",
    re.IGNORECASE,
)
_DEFEAT = "defeat"
"""What somebody is for who wants the target to lose."""
_OWNS = re.compile(
    r"(?:['’]s|(?<=s)['’])\s+(?!(?:[\w-]+\s+)?(?:victory|win|election|re-?election|candidacy|campaign"
    r"|bid|nomination)\b)(?P<what>[\w-]{2,30})",
    re.IGNORECASE,
)
"""Behind a name, what is that person's and not that person: "Oske’s opponent"."""


def _forms(verb: str) -> str:
    """A pattern of a verb with its endings: "stop", "stopped"; "revoke", "revoking"."""
    stem = verb.removesuffix("e")
    return rf"{stem}{stem[-1]}?(?:e?s|ed?|ing)?"


_ENDS = re.compile(
    rf"\b(?:{'|'.join(_forms(verb) for verb in sorted(WITHDRAWING))})\s+"
    r"(?:(?:its|his|her|their|the|all|any|\w{2,20}(?:ly|al))\s+){0,3}$",
    re.IGNORECASE,
)
"""Before the words of preference, what says that it is over."""
_SENTENCE_END = re.compile(r"[.!?;…]\W*\s")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I|you|who|which)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[,:()“”\"—]|\b(?:that|which|who|whom|whose|and|or|but|than|because|if)\b", re.I
)
"""Between holder and verb, what begins another clause or another noun phrase."""
_LEADING = frozenset(
    "for of with to see the a an his her their its our any all candidate candidates nominee rival"
    " senator sen president governor gov mr mrs ms dr minister leader former".split()
)
"""Words that may stand between the verb and the name of the target."""
REACH = 80
"""Characters before the words of preference in which the holder stands."""

NEAR = 4
"""Words that may stand between the words of preference and the target's name."""


@dataclass(frozen=True, slots=True)
class Stance:
    """Somebody is for somebody. `target` is None where it is denied that there is any.

    `aside` is what it is for instead of the target: "opponent" of the target's opponent. `holds`
    is False of one that has ended, None of one that is past and may still hold.
    """

    holders: tuple[Name, ...]
    target: Name | None
    aside: str = ""
    holds: bool | None = True

    def matches(self, other: "Stance") -> bool:
        """Whether the two are one preference: one holder, and one target where both name any."""
        if not any(a.is_same(b) for a in self.holders for b in other.holders):
            return False
        if self.target is None or other.target is None:
            return not (self.aside or other.aside)
        return self.aside == other.aside and self.target.is_same(other.target)

    def parts(self, other: "Stance") -> tuple[str, str] | None:
        """Whom each is for, where one is for the target, and one for what is only the target's.

        That keeps them apart whoever holds them.
        """
        if self.target is None or other.target is None or bool(self.aside) == bool(other.aside):
            return None
        return (self._told(), other._told()) if self.target.is_same(other.target) else None

    def _told(self) -> str:
        name = _plain(self.target) if self.target else ""
        return f"{name}’s {self.aside}" if self.aside else name


def stance(
    text: str, names: Sequence[Name], speaker: str, *, denied: bool = False
) -> Stance | None:
    """The preference that a content words; None where it words none.

    A holder who is not named in the content is looked for in the speaker's own name: a paper of
    the Admiralty that calls for support speaks for the Admiralty. `denied` tells that the cue
    denies the content: then "favoured any candidate" tells of a preference for nobody.
    """
    nobody = for_nobody(text) or for_anybody(text, denied=denied)
    if nobody is not None:
        return _for_nobody(text, nobody.start(), names, speaker)
    wish = _TO_WIN.search(text) or _TO_LOSE.search(text)
    place = wish or _FOR.search(text)
    if place is None:
        return None
    after = text[wish.start("target") : wish.end("target")] if wish else text[place.end() :]
    target = _target(after, names)
    if target is None:
        return None
    before = text[max(0, place.start() - REACH) : place.start()]
    holders = [n for n in _holders(before, names, speaker) if not n.is_same(target)]
    aside = _DEFEAT if place.re is _TO_LOSE else _aside(after, target)
    past = wish is None and place.group().endswith("ed")
    holds = False if _is_over(before) else None if past else True
    return Stance(tuple(holders), target, aside, holds) if holders else None


def _for_nobody(text: str, at: int, names: Sequence[Name], speaker: str) -> Stance | None:
    """The preference for nobody that is told at a place."""
    before = text[max(0, at - REACH) : at]
    own = _owners(speaker) if speaks_of_itself(before) else []
    holders = dict.fromkeys((*_holders(before, names, speaker), *own))
    return Stance(tuple(holders), None) if holders else None


def _aside(after: str, target: Name) -> str:
    """Whom or what of the target's it is for instead of the target."""
    owns = _OWNS.match(after, _at(target, after) + len(_plain(target)))
    return owns["what"] if owns else ""


def _is_over(before: str) -> bool:
    """Whether a preference has ended ("has stopped supporting"); not "has not stopped"."""
    denied = any(w.lower().replace("’", "'") in NEGATORS for w in words(before))
    return _ENDS.search(before) is not None and not denied


def _plain(name: Name) -> str:
    return name.text.removesuffix("'s").removesuffix("’s")


def _target(after: str, names: Sequence[Name]) -> Name | None:
    """The name right behind the words of preference, with no more than its titles before it."""
    standing = [(at, n) for n in names if (at := _at(n, after)) >= 0]
    if not standing:
        return None
    at, name = min(standing, key=lambda pair: (pair[0], -len(pair[1].text)))
    between = words(after[:at])
    near = all(w.lower() in _LEADING or w[0].isupper() for w in between)
    return name if near and len(between) <= NEAR else None


def _holders(before: str, names: Sequence[Name], speaker: str) -> list[Name]:
    """The last name before the words of preference, in their clause; else the speaker's names.

    The speaker holds it only where nothing else could: no name and no pronoun stands before.
    """
    clause = _SENTENCE_END.split(before)[-1]
    standing = [(at, n) for n in names if (at := _at(n, clause)) >= 0]
    if standing:
        at, name = max(standing, key=lambda pair: (pair[0], len(pair[1].text)))
        return [] if _BREAK.search(clause[at + len(name.text) :]) else [name]
    return [] if _PRONOUN.search(clause) else _owners(speaker)


def _at(name: Name, text: str) -> int:
    """Where a name stands in a text as whole words; -1 where it does not."""
    match = re.search(rf"(?<!\w){re.escape(name.text)}(?!\w)", text) if name.text else None
    return match.start() if match else -1


def _owners(speaker: str) -> list[Name]:
    """The capitalised words of a speaker's name or descriptor, each as a name."""
    return [named(word, "") for word in words(speaker) if word[0].isupper()]
