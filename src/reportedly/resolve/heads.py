"""The names at the head of a noun phrase: who a source with a name in it is.

PolNeAR's guidelines take a source with its appositions and relative clauses into one span, so
the name in a span need not be the source: "a spokesman for X" is somebody else than X.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.nouns import PLURAL_ONLY, PRESS_DOCUMENTS
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.roles import CALLINGS, KIN
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.lexicon.words import BREAKS, DETERMINERS, NOT_NAMES
from reportedly.resolve.draft import Draft
from reportedly.resolve.names import Name, singular
from reportedly.resolve.served import servant
from reportedly.resolve.tokens import Word

PUBLISHED_BY_OWNER = PRESS_DOCUMENTS | frozenset(
    "survey poll study research paper analysis estimate forecast statement speech letter memo"
    " lawsuit suit email e-mail tweet post finding book memoir testimony remark".split()
)
"""What its owner speaks through: "X's report" is X."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the draft that it belongs to."""

    name: Name
    draft: Draft


def named_heads(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """The names that are the phrase's head, not those that qualify it."""
    last = _ending_at(held, end, words)
    if last is not None and words[begin].lower in {"many", "most", "some", "few", "several"}:
        return ()
    if last is not None:
        return _joined(words, held, begin, last)
    noun = words[end - 1].lower if end > begin else ""
    office = [w.lower for w in words[end : end + 2]]
    if noun == "secretary" and office == ["of", "state"]:
        return tuple(n for n in held if n.name.first == end + 2)
    if titled := _office(words, held, begin, end):
        return titled
    if singular(noun) in PUBLISHED_BY_OWNER:
        return _makers(words, held, begin, end)
    if noun in PUBLISHED:
        return _outlet(held, begin, end)
    if singular(noun) != noun or noun in PLURAL_ONLY:
        return _dashed(words, held, end) if _is_one_of(words, begin) else ()
    return _apposed(words, held, end)


def _is_one_of(words: Sequence[Word], begin: int) -> bool:
    """Whether it is one of several, who may be named behind: "one of the judges, Ada Brun,"."""
    front = [w.lower for w in words[max(0, begin - 2) : begin]]
    return front[-1:] == ["of"] and front[0] in {"one", "another", "each"}


def _office(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """X in "Speaker of the House Rep. X", an office in capitals with its holder behind it."""
    if not (begin < end < len(words) - 1 and words[end].lower == "of"):
        return ()
    noun, chiefs = words[end - 1], words[end + 1].lower in _CHIEFS
    if noun.lower not in CALLINGS or not (noun.capital or (noun.lower == "chief" and chiefs)):
        return ()
    for named in held:
        front = _front(named.name)
        between = words[end + 1 : front]
        plain = all(w.capital or w.lower in {"the", "and"} | _CHIEFS for w in between)
        near = 0 < len(between) < _OFFICE or front <= end < named.name.first
        if near and plain and _person(named) and not named.name.owns:
            return (named,)
    return ()


_OFFICE = 5
_CHIEFS = frozenset({"staff", "police", "mission", "protocol"})


def _makers(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """X in "X's report": who speaks through a document is its maker."""
    for named in held:
        if named.name.owns and begin <= named.name.first and named.name.last < end:
            between = words[named.name.last : end - 1]
            return (named,) if not any(w.lower in BREAKS for w in between) else ()
    return ()


def _outlet(held: Sequence[Named], begin: int, end: int) -> tuple[Named, ...]:
    """M in "M magazine"."""
    beside = (n for n in held if begin <= n.name.first and n.name.last == end - 1)
    return tuple(n for n in beside if not n.name.owns)


def _ending_at(held: Sequence[Named], end: int, words: Sequence[Word]) -> Named | None:
    for named in held:
        stop = words[named.name.last : end]  # that of "X Jr.", which is no part of the name
        if not named.name.owns and (named.name.last == end or [w.stem for w in stop] == ["."]):
            return named
        if named.name.last == end and end == len(words):
            return named
    return None


def _joined(
    words: Sequence[Word], held: Sequence[Named], begin: int, last: Named
) -> tuple[Named, ...]:
    """The name with others that "and" or commas join to it."""
    group = [n for n in held if begin <= n.name.first and n.name.last <= last.name.last]
    keep = [last]
    for named in reversed(group[:-1]):
        between = [w.lower for w in words[named.name.last : _front(keep[0].name)]]
        # "X adviser and actor Y" is Y alone.
        plain = between[:1] == ["and"] or not between or not between[0].isalpha()
        plain = (plain or between[0] in BREAKS) and not _entitles(words, named, between)
        if "and" in between and len(between) <= 4 and not named.name.owns and plain:
            keep.insert(0, named)
    return tuple(keep) + _following(words, held, last, "and" in _lows(words, begin, last))


def _entitles(words: Sequence[Word], named: Named, between: Sequence[str]) -> bool:
    """Whether it is half of a title: "former Osk Bank CEO and presidential candidate Ada Brun"."""
    titled = words[named.name.last - 1].lower in CALLINGS or not _person(named)
    return titled and between[:1] == ["and"] and between[-1] in CALLINGS


def _lows(words: Sequence[Word], begin: int, last: Named) -> set[str]:
    return {w.lower for w in words[begin : last.name.first]}


def _front(name: Name) -> int:
    return name.front


def _following(
    words: Sequence[Word], held: Sequence[Named], head: Named, done: bool
) -> tuple[Named, ...]:
    """Further names of "X and Y" and "X, Y and Z" where the head ended at the first of them."""
    more: list[Named] = []
    at = _behind(words, head.name.last)
    for named in held:
        if done or named.name.first < at or _qualifies(words, held, named):
            continue
        between = [w.lower for w in words[at : _opening(words, at, named)] if w.stem != "."]
        if not between or len(between) > 3 or not {"and", ","} & set(between[:2]):
            break
        if any(w in CALLINGS or w in {"a", "an", "the"} for w in between) and "and" not in between:
            break
        if named.name.owns:
            break
        more.append(named)
        at = _behind(words, named.name.last)
    joined = any(w.lower == "and" for w in words[head.name.last : at])
    return tuple(more) if joined else ()


def _qualifies(words: Sequence[Word], held: Sequence[Named], named: Named) -> bool:
    """Whether a name only says whose chief another one is: "Osk Committee Chairman Ada Brun"."""
    last = named.name.last
    following = next((n.name.first for n in held if n.name.first > last), last)
    return following > last and all(w.capital for w in words[last:following])


def _opening(words: Sequence[Word], at: int, named: Named) -> int:
    """Where the capitals in front of a name begin: its titles, and of what."""
    opening = _front(named.name)
    while opening > at and words[opening - 1].capital:
        opening -= 1
    return opening


def _behind(words: Sequence[Word], at: int) -> int:
    """The place behind a name and what stands in brackets with it: "Ada Brun (R-Utah) and"."""
    if at >= len(words) or words[at].stem != "(":
        return at
    inside = range(at + 1, min(at + _BRACKETED, len(words)))
    return next((i + 1 for i in inside if words[i].stem == ")"), at)


_BRACKETED = 8


def _apposed(words: Sequence[Word], held: Sequence[Named], end: int) -> tuple[Named, ...]:
    """X in "the spokesman for the ministry, X,", not in "a former adviser to its president, X,"."""
    noun = words[end - 1].lower
    if noun not in CALLINGS and noun not in {"head", "member"}:
        return _dashed(words, held, end)
    for named in held:
        front = _front(named.name)
        if front < end or named.name.owns:
            continue
        if noun not in KIN and not _person(named):
            continue
        lead = _lead(words, end, named.name)
        if words[lead - 1].stem not in _APPOSING | {":"}:
            continue
        inner = lead - 2
        if inner >= end and words[inner].lower in CALLINGS:
            return (named,) if lead == front and _serves(words, inner, named) else ()
        return (named,)
    return ()


def _serves(words: Sequence[Word], inner: int, named: Named) -> bool:
    """Whether an office in between is only whom somebody serves: "an aide to the mayor, X,".

    Where the text elsewhere says that X holds it, X is no aide.
    """
    holds = any(singular(r[-1]) == words[inner].lower for r in named.draft.roles)
    served = servant(words, inner + 1) is not None
    return served and not holds and _closed(words, named.name.last)


def _dashed(words: Sequence[Word], held: Sequence[Named], end: int) -> tuple[Named, ...]:
    """X in "her running mate — X —", a name that stands right behind a dash or comma."""
    if end >= len(words) or words[end].stem not in _APPOSING:
        return ()
    beside = (n for n in held if _front(n.name) > end and not n.name.owns and _person(n))
    named = next(beside, None)
    if named is None or _lead(words, end, named.name) != end + 1:
        return ()
    return (named,) if _closed(words, named.name.last) else ()


def _lead(words: Sequence[Word], end: int, name: Name) -> int:
    """Where what only qualifies a name begins: "her rival, ranking Democrat Sen. Ada Brun".

    What stands between two commas may begin with a determiner, and its noun may be any: "his
    deputy, the economist Bo Lind,", "the witness, county auditor Bo Lind,".
    """
    lead = front = name.front
    while lead > max(end + 1, front - _OFFICE) and _plain(words[lead - 1]):
        lead -= 1
    if lead == front:
        return front
    alone = _alone(words, name.last) and _calls(words[front - 1])
    if alone and words[lead - 1].lower in DETERMINERS and lead > end + 1:
        lead -= 1
    told = words[front - 1].capital or words[front - 1].lower in CALLINGS
    return lead if told or alone else front


def _alone(words: Sequence[Word], at: int) -> bool:
    """Whether an apposition ends there, and no list goes on behind it."""
    return _closed(words, at) and not any(w.lower == "and" for w in words[at + 1 : at + 2])


def _calls(word: Word) -> bool:
    """Whether a word in front of a name may tell what somebody is: no verb, no small word."""
    if word.lower in NOT_NAMES | SAYING | THINKING | HELPERS:
        return False
    return word.lower in CALLINGS or not word.lower.endswith(("ing", "ly"))


def _plain(word: Word) -> bool:
    return word.stem[0].isalpha() and word.lower not in BREAKS | DETERMINERS and not word.owns


def _closed(words: Sequence[Word], at: int) -> bool:
    """Whether an apposition ends there."""
    return at >= len(words) or words[at].stem in _APPOSING


_APPOSING = frozenset({",", "—", "–", "-", "(", ")"})


def _person(named: Named) -> bool:
    hints = named.draft.hints
    return hints["person"] > 0 and hints["person"] >= max(hints["outlet"], hints["institution"])
