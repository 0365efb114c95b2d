"""What somebody is told to intend, or is urged to do: "said Holm would not resign".

Whoever tells it is not against him for that, and whoever urges him to act is not either. Nor is
he for somebody of whom he only tells what that one wants.
"""

import re

from reportedly.schema import Span, quote
from reportedly.stance.reading import Reading

_LEFT = (
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:the (?:race|job|post|cabinet|government)|office|as|over|in|on|by"
    r"|before|after|if|when|next)\b)"
)
"""What follows where an office is given up: not "would quit the pact"."""
_GOES = (
    r"(?:resign|resigning|step(?:ping)? (?:aside|down)|stand(?:ing)? (?:aside|down)"
    rf"|drop(?:ping)? out|(?:quit|quitting|withdraw|withdrawing){_LEFT}"
    r"|(?:go|going)(?=\s*(?:[^\w\s]|$)))"
)
_NOT = r"(?:would|will|does|do|did)(?: not| never|n['’]t)|won['’]t"
_INTENDS = re.compile(
    r"\s+(?:(?:has|have|had) no (?:intention|plans?|desire|reason) (?:of|to)|"
    rf"{_NOT}|(?:(?:has|have|had|is|was) )?(?:refus(?:es?|ed|ing)|declin(?:es|ed|ing)|offer(?:s|ed)"
    rf"|plan(?:s|ned|ning)|intend(?:s|ed|ing)) to|will|would) {_GOES}\b",
    re.IGNORECASE,
)
_SAYS = frozenset(
    "according adding added adds announced announces confirmed confirms insisted insists noted"
    " notes repeated repeats reported reports said say saying says stated states stressed stresses"
    " tell telling tells told writes wrote".split()
)
_WORD = re.compile(r"[a-z]+")
_MORE = re.compile(
    r"\b(?:and|but|yet|because|as|despite|although|even|though|while|who|which|until)\b|[;:—–(]"
)
"""In what is told besides, that the one who tells may take a side there."""

_WANTS = re.compile(
    r"\s+(?:(?:also|just|now|only|still|simply) )?"
    r"(?:wants?|wanted|wish(?:es|ed)|longs|longed|hopes|hoped|would (?:like|love)) to \w",
    re.IGNORECASE,
)
"""What one who is told of wants for himself."""

_ACTS = re.compile(r"\s+to\s+(?:[a-z]{2,14}ly )?([a-z]{2,14})\b")
_MENDS = frozenset(
    "abandon accept acknowledge admit answer apologise apologize back cease clarify come comply"
    " concede condemn correct cut desist disavow disclose distance ditch drop end explain face fire"
    " give go halt hand honor honour keep leave let listen obey pay prove quit reconsider release"
    " remember renounce repudiate rescind resign respect retract return reverse revoke sack stand"
    " step stick stop surrender take tell think tone turn wait withdraw".split()
)
"""Whom one urges to do these one may well oppose: "urged Holm to stop attacking judges"."""


def tells_of_intent(text: str, found: Reading) -> bool:
    """Whether an against is read of who is only told to stay or to go, of his own will."""
    if not _is_read(found) or not _says(text, found):
        return False
    behind = _INTENDS.match(text, found.places[1].end)
    return behind is not None and not _MORE.search(text, behind.end(), _end(found, behind.end()))


def tells_of_a_want(text: str, found: Reading) -> bool:
    """Whether a for is read of who is only told to want something: "now she wants to run"."""
    if found.polarity != "for" or found.sided or found.outright or found.told is None:
        return False
    behind = _WANTS.match(text, found.places[1].end)
    return behind is not None and not _MORE.search(text, behind.end(), _end(found, behind.end()))


def is_urged(text: str, found: Reading) -> bool:
    """Whether an against is read of who is only urged to do something."""
    told, target = found.told, found.places[1]
    if told is None or told.attitude not in ("asked", "ordered") or not _is_read(found):
        return False
    verb = _ACTS.match(text, target.end) if found.leads else None
    return verb is not None and verb[1] not in _MENDS


def _is_read(found: Reading) -> bool:
    return found.polarity == "against" and not (found.sided or found.outright)


def _says(text: str, found: Reading) -> bool:
    """Whether it is plainly told: who "warned that Holm would not resign" may well oppose him."""
    cue = quote(text, found.told.cue) if found.told else ""
    return not _SAYS.isdisjoint(_WORD.findall(cue.lower()))


def _end(found: Reading, at: int) -> int:
    """Where the piece of what is told ends in which a place lies."""
    pieces: tuple[Span, ...] = found.told.content if found.told else ()
    return next((p.end for p in pieces if p.start <= at <= p.end), at)
