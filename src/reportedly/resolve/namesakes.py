"""A surname that several people of an article bear: whom it means, by title and by the model."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.lexicon.people import FEMALE_TITLES, MALE_TITLES, TITLES
from reportedly.resolve.cast import Cast
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.kinds import gender
from reportedly.resolve.maiden import join_maiden_names
from reportedly.resolve.pointers import LIKELY, Pointers
from reportedly.resolve.reading import Line
from reportedly.resolve.roles import Role, roles
from reportedly.resolve.seats import seat
from reportedly.resolve.trades import only_of_a_trade
from reportedly.schema import Mentions, Span

_Shares = list[tuple[Draft, float]]
_OF_OTHERS = frozenset(
    "former ex onetime late prime vice deputy shadow assistant acting under".split()
)
"""With these a role is another one than the title alone tells."""

_OF_ELECTIONS = frozenset(
    "campaign elected election governs leads office politician politics runs ruled seat senate"
    " vote votes voters won".split()
)
"""Beside the name of an engineer these may tell of an office."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A surname alone, who may bear it, and what the model makes of it."""

    line: Line
    named: Named
    bearers: Sequence[Draft]

    @property
    def whole(self) -> Span:
        """Where it stands with its titles."""
        return Span(self.line.words[self.named.name.front].start, self.named.name.end)

    @property
    def gender(self) -> str:
        """What its title tells: "m", "f" or nothing."""
        titles = set(self.named.name.titles)
        return "m" if titles & MALE_TITLES else "f" if titles & FEMALE_TITLES else ""

    def likeliest(self, shares: _Shares) -> Draft:
        """Whom the model means, if it means one of them; else who it was taken for."""
        among = (d for d, share in shares if share >= LIKELY and d in self.bearers)
        return next(among, self.named.draft)


class _Told:
    """What an article tells of people where it gives their name in full."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.roles: dict[int, list[Role]] = defaultdict(list)
        self.genders: dict[int, str] = {}
        self._elected: set[int] = set()
        for line in lines:
            for named in line.names:
                if len(named.name.words) > 1:
                    told = roles(line.words, named.name)
                    self.roles[id(named.draft)] += told
                    if any(w.lower in _OF_ELECTIONS for w in line.words):
                        self._elected.add(id(named.draft))
                    if held := seat(line.words, named.name):
                        self.roles[id(named.draft)].append(held)
                    self.learn(named.draft, gender(named.name, told))

    def learn(self, draft: Draft, told: str) -> None:
        """Take somebody's gender, if none is known."""
        self.genders[id(draft)] = self.genders.get(id(draft)) or told

    def entitled(self, bare: _Bare) -> Draft | None:
        """The only bearer whose roles hold the surname's title, or the only one who may."""
        title = {TITLES.get(t, t) for t in bare.named.name.titles}
        title -= MALE_TITLES | FEMALE_TITLES
        if not title:
            return None
        found = [d for d in bare.bearers if any(_holds(r, title) for r in self.roles[id(d)])]
        if not found:
            found = [d for d in bare.bearers if not self._of_a_trade(d, title)]
        return found[0] if len(found) == 1 else None

    def _of_a_trade(self, draft: Draft, title: set[str]) -> bool:
        """Whether all that is told of somebody is a trade, which is not the office of a title."""
        trade = any(only_of_a_trade(self.roles[id(draft)], office) for office in title)
        return trade and id(draft) not in self._elected

    def fits(self, draft: Draft, told: str) -> bool:
        """Whether somebody may have a gender."""
        return not told or self.genders.get(id(draft), "") in {"", told}


def _holds(role: Role, title: set[str]) -> bool:
    held = {TITLES.get(word, word) for word in role}
    return title <= held and not (held - title) & _OF_OTHERS


def part_namesakes(text: str, lines: Sequence[Line], cast: Cast, mentions: Mentions) -> None:
    """Give each bare surname to its likeliest bearer; changes `Line.names` and the drafts."""
    join_maiden_names(lines, cast)
    several = {
        id(named): _Bare(line, named, bearers)
        for line in lines
        for named in line.names
        if len(named.name.words) == 1 and len(bearers := cast.bearers(named.name.key[-1])) > 1
    }
    if not several:
        return
    plain = [n for line in lines for n in line.names if id(n) not in several]
    pointers = Pointers(text, mentions, plain)
    told = _Told(lines)
    _pair(Pointers(text, mentions, plain), told, list(several.values()))
    meant = _meant(pointers, told, list(several.values()))
    for line in lines:
        line.names = tuple(
            _given(several[id(n)], meant[id(n)], told) if id(n) in several else n
            for n in line.names
        )


def _pair(pointers: Pointers, told: _Told, several: Sequence[_Bare]) -> None:
    """Learn who of two of one surname is Mr and who is Ms, where the text has both."""
    shares: dict[tuple[int, str], float] = defaultdict(float)
    of_two: dict[str, Sequence[Draft]] = {}
    seen: dict[str, set[str]] = defaultdict(set)
    for bare in several:
        surname = bare.named.name.key[-1]
        seen[surname].add(bare.gender)
        if len(bare.bearers) == 2:
            of_two[surname] = bare.bearers
        for draft, share in pointers.meant(bare.whole):
            shares[id(draft), bare.gender] += share
    for surname, (one, other) in of_two.items():
        if seen[surname] >= {"m", "f"}:
            so = shares[id(one), "m"] + shares[id(other), "f"]
            not_so = shares[id(other), "m"] + shares[id(one), "f"]
            told.learn(one, "m" if so > not_so else "f")
            told.learn(other, "f" if so > not_so else "m")


def _meant(pointers: Pointers, told: _Told, several: Sequence[_Bare]) -> dict[int, Draft]:
    """Whom each of the surnames means, by the `id` of its name.

    Mr and Ms of one surname are two people: once one of the bearers is she, nobody is Mr but
    another one. Each surname is decided in the order of the text, as later ones lean on it.
    """
    meant: dict[int, Draft] = {}
    for bare in several:
        shares = pointers.meant(bare.whole)
        likely = told.entitled(bare) or bare.likeliest(shares)
        if not told.fits(likely, bare.gender):
            fits = [d for d in bare.bearers if told.fits(d, bare.gender)]
            among = [d for d, _ in shares if d in fits] or fits
            likely = among[0] if among else likely
        told.learn(likely, bare.gender)
        pointers.tell(bare.whole, likely)
        meant[id(bare.named)] = likely
    return meant


def _given(bare: _Bare, meant: Draft, told: _Told) -> Named:
    """The surname as the bearer's, with what its titles tell of him or her."""
    named, before = bare.named, bare.named.draft
    for draft in bare.bearers:
        draft.gender = told.genders.get(id(draft)) or draft.gender
    if meant is before:
        return named
    own = Span(named.name.start, named.name.end)
    before.mentions.discard(own)
    meant.mentions.add(own)
    titled = roles(bare.line.words, named.name)
    kept = told.roles[id(before)]
    before.roles = [r for r in before.roles if r in kept or r not in titled]
    meant.roles += [r for r in titled if r not in meant.roles]
    return Named(named.name, meant)
