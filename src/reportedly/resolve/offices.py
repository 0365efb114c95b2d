"""Offices told apart: the foreign minister is not President X, nor the defence minister."""

import re
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.roles import FORMER, THEN
from reportedly.resolve.competence import PORTFOLIOS
from reportedly.resolve.draft import Draft
from reportedly.resolve.kindred import Kindred
from reportedly.resolve.names import singular
from reportedly.resolve.nations import nation_of
from reportedly.resolve.pointers import LIKELY, Pointers
from reportedly.resolve.possessors import Links, without_possessor
from reportedly.resolve.roles import Role, head
from reportedly.resolve.trades import only_of_a_trade, tells_of_governing
from reportedly.schema import Mentions

_HIGH = frozenset("chancellor governor king mayor minister pope premier president queen".split())
"""Offices by which alone a text calls who holds them, and nobody holds two of."""
_LOWER = frozenset("admiral ambassador colonel congressman congresswoman general senator".split())
"""Whoever is one of these is no head of a state or its government, but may be a minister."""
_AT_THE_HEAD = frozenset("premier president".split())
_HELD_BY = frozenset({"minister", "secretary", "commissioner"})
"""What there are several of, each with a portfolio."""
_FIELDS = PORTFOLIOS - {"labour"} | {"commerce", "prime", "treasury"}
_BELOW = frozenset("assistant deputy lieutenant junior shadow under vice".split())
_NOT_NOW = FORMER | THEN | {"shadow"}
_MANY = 24
"""Roles of one person that are looked at."""
_LONGEST, _LONG = 5, 60
"""Words and characters of "the Vandian interior minister" and the like at most."""


@dataclass(frozen=True, slots=True)
class Office:
    """What "the deputy prime minister" says: its words, which office they tell, if a country."""

    words: tuple[str, ...]
    rank: str
    abroad: bool = False

    @property
    def noun(self) -> str:
        """Its head, in the singular."""
        return self.words[-1]


def office_of(text: str) -> Office | None:
    """The office that a bare description tells ("the interior minister"); None where it is more."""
    words = text.split()
    bare = 1 < len(words) <= _LONGEST and words[0].lower() == "the"
    plain = all(w.isalpha() and (w.islower() or nation_of(w.lower())) for w in words[1:])
    if not bare or not plain:
        return None
    low = tuple(w for w in map(str.lower, words[1:]) if not nation_of(w))
    known = bool(low) and low[-1] in _HIGH | _HELD_BY and not _NOT_NOW & set(low)
    return Office(low, _rank(low), len(low) < len(words) - 1) if known else None


def _rank(words: Role) -> str:
    """The office itself: a prime minister is a premier, and a vice president no president."""
    noun = "premier" if words[-2:] == ("prime", "minister") else singular(words[-1])
    below = next((w for w in words if w in _BELOW), "")
    return f"{below} {noun}".strip()


def offices_apart(draft: Draft, office: Office) -> bool:
    """Whether what the text says of a named person is another office than the one described."""
    roles = draft.roles[:_MANY]
    if any(head(role) == office.noun for role in roles if _NOT_NOW & set(role)):
        return False
    now = [role for role in roles if not _NOT_NOW & set(role)]
    same = [role for role in now if _rank(role) == office.rank]
    if same:
        return office.noun in _HELD_BY and _other_portfolio(same, office)
    return any(_excludes(_rank(role), role, office) for role in now)


def of_another_office(draft: Draft, text: str) -> bool:
    """Whether a description is a bare office, and what the text says of somebody is another one."""
    office = office_of(text)
    return office is not None and offices_apart(draft, office)


def _other_portfolio(held: Sequence[Role], office: Office) -> bool:
    """Whether each portfolio that is told is another, and one is told."""
    told = [role for role in held if len(role) > 1]
    return bool(told) and all(_fields_apart(role, office.words) for role in told)


def _fields_apart(one: Role, other: Role) -> bool:
    """Whether two of one noun have two portfolios; parties and nations in front are none."""
    left, right = _FIELDS.intersection(one), _FIELDS.intersection(other)
    return bool(left and right) and left.isdisjoint(right)


def _excludes(held: str, role: Role, office: Office) -> bool:
    """Whether nobody has both offices; a general or a senator may well be a minister."""
    one, other = held.split()[-1] if held else "", office.rank.split()[-1]
    if one in _LOWER:
        return office.rank in _AT_THE_HEAD
    if {one, other} == {"premier", "minister"}:
        return _fields_apart(_in_full(role), _in_full(office.words))
    if one == other:
        return one in _HIGH  # one of the two is the deputy
    return {one, other} <= _HIGH and {one, other} not in _OF_ONE


def _in_full(words: Role) -> Role:
    return ("prime", "minister") if words[-1] == "premier" else words


_OF_ONE = ({"chancellor", "minister"}, {"chancellor", "premier"})
"""The British chancellor is a minister, the Austrian one heads the ministers."""


def without_other_offices(text: str, mentions: Mentions, pointers: Pointers) -> Mentions:
    """The mentions, where none that tells an office takes up somebody of another one.

    Nor does "her rival" take up her, nor "Ms. Lindt's husband" just anybody.

    Linear in the links: of each mention only the likeliest bearer of a name is remembered.
    """
    changing, governing, kindred = _changing(text), tells_of_governing(text), Kindred(text)
    bearers: list[Draft | None] = []
    holders: dict[Role, dict[int, int]] = defaultdict(dict)
    kept: list[Links] = []
    for i in range(len(mentions.spans)):
        links = without_possessor(mentions, i, bearers, _likeliest)
        links = kindred.without_strangers(mentions, i, bearers, links)
        office = _told(text, mentions, i) or _taken_up(text, mentions, i)
        if office is not None and _key(office.words) not in changing:
            told = ((link, _told(text, mentions, link[0])) for link in links)
            fits = tuple(
                x for x, before in told
                if not _apart(bearers[x[0]], before, office)
                and (governing or not _of_a_trade(bearers[x[0]], office))
            )  # fmt: skip
            lost = sum(p for _, p in links) - sum(p for _, p in fits)
            links = _with_holder(office, fits, lost, holders)
        kept.append(links)
        own = pointers.own(i)
        bearers.append(own or _likeliest(links, bearers))
        for role in own.roles[:_MANY] if own is not None and own.named else ():
            holders[role][id(own)] = i
    return replace(mentions, antecedents=tuple(kept))


def _with_holder(
    office: Office, links: Links, lost: float, holders: Mapping[Role, Mapping[int, int]]
) -> Links:
    """The links that are left, in front of them one to the only holder told of so far, if any."""
    found = () if office.abroad or lost < LIKELY else holders.get(office.words, {}).values()
    return (*((at, lost) for at in found), *links) if len(found) == 1 else links


def _taken_up(text: str, mentions: Mentions, i: int) -> Office | None:
    """The office of whom a pronoun likely takes up."""
    best, share = next(iter(mentions.antecedents[i]), (0, 0.0))
    likely = mentions.forms[i] == "pronoun" and share >= LIKELY
    return _told(text, mentions, best) if likely else None


def _told(text: str, mentions: Mentions, i: int) -> Office | None:
    span = mentions.spans[i]
    short = mentions.forms[i] != "pronoun" and span.end - span.start < _LONG
    return office_of(text[span.start : span.end]) if short else None


def _apart(draft: Draft | None, before: Office | None, office: Office) -> bool:
    """Whether an earlier mention is of another office, by its own words or by its bearer's name."""
    if before is not None and before.noun == office.noun:
        if before.rank == office.rank and not _fields_apart(before.words, office.words):
            return False
        if _fields_apart(before.words, office.words):
            return True
    return draft is not None and draft.named and offices_apart(draft, office)


def _of_a_trade(draft: Draft | None, office: Office) -> bool:
    return draft is not None and draft.named and only_of_a_trade(draft.roles, office.noun)


def _likeliest(links: Links, bearers: Sequence[Draft | None]) -> Draft | None:
    """Whom the antecedents mean, all of a draft's together."""
    shares: dict[int, float] = {}
    for j, p in links:
        if (draft := bearers[j]) is not None:
            shares[id(draft)] = shares.get(id(draft), 0.0) + p
    best = max(shares, key=shares.__getitem__, default=0)
    return next((d for j, _ in links if (d := bearers[j]) is not None and id(d) == best), None)


def _changing(text: str) -> set[Role]:
    """Offices of which the text says that somebody is or becomes what they tell.

    "X, who is also the defence minister", "X was elected president": roles are not told so.
    """
    found: set[Role] = set()
    front: deque[str] = deque(maxlen=_REACH)
    before = 0
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if front and len(front[-1]) > _SHORT and _STOP.search(text, before, match.start()):
            front.clear()
        before = match.end()
        if word in _HIGH | _HELD_BY and _becoming(word, tuple(front)):
            found.add(_key((*front, word)))
        front.append(word)
    return found


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"[.!?][^\w\s]?\s|\n")
_SHORT = 3
"""Letters behind which a full stop may be that of "U.S." or "Gov."."""
_REACH = 4
"""Words in front of an office that may tell that somebody takes or has it."""
_BECOMES = frozenset(
    "appointed be became become becomes been being elected inaugurated is made named nominated"
    " picked promoted replace replaced replaces succeed succeeded succeeds sworn tapped was".split()
)
_AS = frozenset({"also", "as", "doubles", "for"})
_ARTICLES = frozenset({"a", "an", "the"})


def _becoming(noun: str, front: Role) -> bool:
    """Whether these words lead to what somebody is: "elected", "who is also the", "run for"."""
    field = noun in _HELD_BY and front and front[-1] not in _ARTICLES
    leading = front[:-1] if field else front[1:] if len(front) == _REACH else front
    at = next((i for i, word in enumerate(leading) if word in _AS), len(leading))
    runs = at < len(leading) and "the" not in leading[at:]
    return runs or not _BECOMES.isdisjoint(leading)


def _key(words: Role) -> Role:
    """Under which an office is remembered: with its portfolio where there are several."""
    return words[-2:] if words[-1] in _HELD_BY else words[-1:]
