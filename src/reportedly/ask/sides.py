"""Questions of who is for or against whom, read from their wording."""

import re
from typing import Literal

Lean = Literal["", "for", "against"]

_LEAN = (
    r"(?:favou?rs?|favou?red|prefers?|preferred|backs?|backed|supports?|supported|endorses?"
    r"|endorsed|opposes?|opposed|criticis\w+|criticiz\w+|attacks?|attacked|likes?|liked"
    r"|dislikes?|disliked|praises?|praised|condemns?|condemned|rejects?|rejected)"
)
_TAKES = r"(?:for or against|against or for|for|against|in favou?r of|opposed to|on the side of)"
_HELPS = r"(?:helping|backing|supporting|opposing|trying to (?:help|elect|defeat|unseat|oust))"
_STILL = r"(?:(?:ever|still|really|actually|openly|secretly|quietly) )*"
_WANT = r"(?:want|wish|hope for|hope that|hope|prefer|like)"
_WANTS = (
    r"(?:wants?|wanted|wish(?:es)? for|would (?:like|prefer)|would rather see|prefers?|preferred"
    r"|(?:hopes?|hoped)(?: for| that)?)"
)
_FALLS = r"(?:defeated|beaten|ousted|unseated|voted out)"
_TO_WIN = rf"(?:to|will|would) (?:win|lose|fail|be (?:(?:re-?)?elected|{_FALLS}))\b.*"
_WINS = (
    rf"(?:{_TO_WIN}|(?:wins|loses|fails|is (?:(?:re-?)?elected|{_FALLS}))\b.*"
    rf"|(?:(?:re-?)?elected|{_FALLS}))"
)
_STAYS = r"to (?:stay|go|resign)\b.*"

_AGAINST = re.compile(
    r"\b(?:oppos|critici|attack|dislike|condemn|reject|against"
    rf"|(?:to|will|would) (?:lose|fail)\b|(?:loses|fails|{_FALLS})\b|to (?:defeat|unseat|oust)\b)",
    re.I,
)

_BOTH = (
    re.compile(rf"(?:does|do|did|has|have) (?P<holder>.+?) {_STILL}{_LEAN} (?P<target>.+)", re.I),
    re.compile(
        rf"(?:is|are|was|were) (?P<holder>.+?) {_STILL}(?:{_TAKES}|{_HELPS}) (?P<target>.+)", re.I
    ),
    re.compile(
        rf"(?:does|do|did|would) (?P<holder>.+?) {_STILL}{_WANT} (?P<target>.+?)"
        rf" (?:{_STAYS}|{_WINS})",
        re.I,
    ),
)
_WHO = (
    re.compile(
        rf"who (?:else |all )?(?:is|are|was|were) {_STILL}(?P<lean>{_TAKES}|{_HELPS})"
        r" (?P<target>.+)",
        re.I,
    ),
    re.compile(rf"who (?:else |all )?{_STILL}(?P<lean>{_LEAN}) (?P<target>.+)", re.I),
    re.compile(rf"who (?:else |all )?{_STILL}(?P<lean>{_WANTS}) (?P<target>.+?) {_WINS}", re.I),
)
_WHOM = (
    re.compile(
        rf"(?:whom|who|what) (?:does|do|did|has|have) (?P<holder>.+?) {_STILL}(?P<lean>{_LEAN})\b",
        re.I,
    ),
    re.compile(
        rf"(?:whom|who|what) (?:is|are|was|were) (?P<holder>.+?) (?P<lean>{_TAKES})\b", re.I
    ),
    re.compile(
        rf"(?:whom|who) (?:does|do|did|would) (?P<holder>.+?) {_STILL}(?P<lean>{_WANT}) {_WINS}",
        re.I,
    ),
)
_TAIL = re.compile(rf" (?:{_STAYS}|{_TO_WIN})$", re.I)


def read_stance(question: str) -> tuple[str, str, Lean] | None:
    """Holder and target of a question of the kind; either is "" where it is what is asked for.

    Whoever asks for names wants those of one side; of two that are named, either way is an answer.
    """
    for pattern in (*_WHOM, *_WHO, *_BOTH):
        if found := pattern.fullmatch(question):
            told = found.groupdict()
            holder, target = told.get("holder") or "", _TAIL.sub("", told.get("target") or "")
            named = sum(len(w) for w in _AGAINST.findall(f"{holder} {target}"))
            asked = sum(len(w) for w in _AGAINST.findall(question))
            side: Lean = "against" if asked > named else "for"
            return holder, target, "" if pattern in _BOTH else side
    return None


def without_side(question: str) -> str:
    """A question for the names of one side, without the word that tells the side.

    As a word to look for it finds whatever holds it ("back the tunnel") of anybody else.
    """
    for pattern in (*_WHOM, *_WHO):
        if found := pattern.search(question):
            start, end = found.span("lean")
            return question[:start] + question[end:].lstrip()
    return question
