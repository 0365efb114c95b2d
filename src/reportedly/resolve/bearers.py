"""Several people of one full name in an article: the text's own words that tell them apart.

Two offices that one person can hardly hold are not enough: people change office. The text has to
say so: "Jr." and "Sr.", "the younger", "also named", "a different", "no relation".
"""

from collections.abc import Sequence

from reportedly.resolve.names import Name
from reportedly.resolve.tokens import Word

OTHER = "other"
"""The mark of somebody whom the text merely calls another one."""
SUFFIXES = {"jr": "younger", "sr": "elder", "ii": "ii", "iii": "iii", "iv": "iv"}

_AGES = frozenset({"younger", "elder"})
_ANOTHER = frozenset({"another", "different", "second"})
_KIN = {
    **dict.fromkeys("son daughter grandson granddaughter nephew niece".split(), "younger"),
    **dict.fromkeys("father mother grandfather grandmother uncle aunt".split(), "elder"),
}
_ALSO = (["also", "named"], ["also", "called"], ["same", "name"])
_WINDOW = 7


def suffix_of(words: Sequence[str]) -> str:
    """The mark that a name's own last word gives."""
    return SUFFIXES.get(words[-1].lower(), "") if len(words) > 2 else ""


def mark_of(sentence: Sequence[Word], name: Name) -> str:
    """What tells this bearer of a full name from another, or nothing."""
    if len(name.words) < 2:
        return ""
    front = [w.lower for w in sentence[max(0, name.front - _WINDOW) : name.front]]
    if front[-1:] and front[-1] in _AGES:
        return front[-1]
    while front and front[-1] == ",":
        front.pop()
    if front[-2:] in _ALSO:
        return next((_KIN[w] for w in reversed(front) if w in _KIN), OTHER)
    other = front[-1:] and front[-1] in _ANOTHER and _told_more(sentence, name.last)
    return suffix_of(name.words) or (OTHER if other or _unrelated(sentence, name) else "")


def _told_more(sentence: Sequence[Word], at: int) -> bool:
    """Whether it says who that is: "a different X, who", not "another X supporter"."""
    behind = [w.lower for w in sentence[at : at + 2]]
    if behind[:1] == [","]:
        return behind[1:] in (["who"], ["a"], ["an"], ["the"]) or behind[-1].isdigit()
    return behind[:1] in (["who"], ["from"], ["of"], ["in"])


def _unrelated(sentence: Sequence[Word], name: Name) -> bool:
    """Whether "no relation" stands behind, and not to somebody of another name."""
    behind = sentence[name.last : name.last + 2 * _WINDOW]
    lows = [w.lower for w in behind]
    at = next((i for i in range(min(4, len(lows))) if lows[i : i + 2] == ["no", "relation"]), None)
    if at is None or lows[0] not in {",", "(", "—", "–"}:
        return False
    whom = [w.lower for w in behind[at + 2 :] if w.capital]
    return not whom or name.key[0] in whom
