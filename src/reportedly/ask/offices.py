"""Who is said to hold an office: “the prime minister”, “the former mayor of Osk”."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.ask.career import folded
from reportedly.ask.dossier import choices_of
from reportedly.ask.people import People
from reportedly.lexicon.nouns import UNNAMED
from reportedly.lexicon.roles import CURRENT, FORMER, ROLE_HEADS, SEATED
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Role, RoleState
from reportedly.schema.dossier import Choice

_HEADS = (ROLE_HEADS - UNNAMED) | SEATED | {"ambassador", "editor", "prosecutor"}
"""What one person holds and may be asked for by. An adviser, an aide or a source is one of many,
most of whom nobody names."""

_OTHER = frozenset("vice deputy shadow assistant associate under".split())
"""In front of an office these make another one of it."""


@dataclass(frozen=True, slots=True)
class _Office:
    """The words of an office up to its head, those behind it, and when it is held."""

    head: tuple[str, ...]
    of: frozenset[str]
    states: frozenset[RoleState]

    def holds(self, role: Role) -> bool:
        """Whether a role is this office: “prime minister” of “prime minister of Vandia”."""
        own = _parted(folded(role.title).split())
        before = own[0][: -len(self.head)]
        same = own[0][-len(self.head) :] == self.head and not _OTHER.intersection(before[-1:])
        around = (*before, *own[1])
        return same and role.state in self.states and all(_any_alike(w, around) for w in self.of)


def holding(source: People, asked: str) -> list[Choice]:
    """Named people who are said to hold an office, the most reported first.

    Nobody where the words tell no office that a single person holds.
    """
    office = _office(asked)
    if office is None:
        return []
    roles = source.titled(office.head[-1])
    return choices_of(source, dict.fromkeys(r.entity for r in roles if office.holds(r)))


def _office(asked: str) -> _Office | None:
    words = folded(asked).split()
    past = bool(FORMER.intersection(words[:1]))
    head, behind = _parted(words[1:] if past or CURRENT.intersection(words[:1]) else words)
    if not head or head[-1] not in _HEADS:
        return None
    states: frozenset[RoleState] = frozenset({"former"} if past else {"current", "then"})
    return _Office(head, frozenset(behind), states)


def _parted(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands up to the first preposition, and the telling words behind it."""
    cut = next((i for i, w in enumerate(words) if w in PREPOSITIONS), len(words))
    return tuple(words[:cut]), tuple(_telling(words[cut:]))


def _any_alike(word: str, others: Iterable[str]) -> bool:
    """Whether one of them is the word or, as "Vandian" of "Vandia", goes on from it."""
    return any(word == o or o.startswith(word[: max(4, len(word) - 1)]) for o in others)


def _telling(words: Iterable[str]) -> Iterable[str]:
    return (w for w in words if w not in PREPOSITIONS)
