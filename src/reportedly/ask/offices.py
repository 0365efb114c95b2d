"""Who is said to hold an office: “the prime minister”, “the former mayor of Osk”."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from reportedly.ask.career import folded
from reportedly.ask.dossier import choices_of
from reportedly.ask.people import People
from reportedly.gather.names import kin
from reportedly.lexicon.nouns import UNNAMED
from reportedly.lexicon.people import TITLES
from reportedly.lexicon.roles import CURRENT, FORMER, FUTURE, ROLE_HEADS, SEATED, WRITTEN_OUT
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Role, RoleState
from reportedly.schema.dossier import Choice

_HEADS = (ROLE_HEADS - UNNAMED) | SEATED | {"ambassador", "editor", "prosecutor"}
"""What one person holds and may be asked for by. An adviser, an aide or a source is one of many,
most of whom nobody names."""

_OTHER = frozenset(
    "vice deputy shadow assistant associate under attorney secretary director solicitor governor"
    " surgeon inspector auditor".split()
)
"""Beside an office these make another one of it: a deputy minister, an attorney general."""

_ELECT = frozenset({"elect", "designate"})

_WHEN: tuple[tuple[frozenset[str], frozenset[RoleState]], ...] = (
    (FORMER, frozenset({"former"})),
    (FUTURE | _ELECT, frozenset({"future"})),
    (frozenset({"then"}), frozenset({"then", "former"})),
)
"""Words that tell when an office is held; without one, at the time of the articles."""


@dataclass(frozen=True, slots=True)
class _Office:
    """An office's noun and the telling words around it, in whatever order these stand."""

    noun: str
    around: frozenset[str]

    def is_among(self, told: "_Office") -> bool:
        """Whether it is the office that is told, which may be told with more words."""
        if self.noun != told.noun or (told.around & _OTHER) - self.around:
            return False
        return all(any(word == o or kin(word, o) for o in told.around) for word in self.around)


def holding(source: People, asked: str) -> list[Choice]:
    """Named people who are said to hold an office, the most reported first.

    Nobody where the words tell no office that a single person holds.
    """
    words = _words(asked)
    states = next((s for marks, s in _WHEN if marks & set(words)), _NOW)
    office = _office([w for w in words if w not in _MARKS])
    if office is None or not _is_held(office):
        return []
    spelt = [office.noun, *(short for short, long in TITLES.items() if long == office.noun)]
    roles = {r.id: r for word in spelt for r in source.titled(word) if r.state in states}
    return choices_of(source, dict.fromkeys(r.entity for r in roles.values() if _is(office, r)))


_NOW: frozenset[RoleState] = frozenset({"current", "then"})
_MARKS = CURRENT.union(*(marks for marks, _ in _WHEN))


def _is(office: _Office, role: Role) -> bool:
    told = _office(_words(role.title))
    return told is not None and office.is_among(told)


def _is_held(office: _Office) -> bool:
    return office.noun in _HEADS or (office.noun == "executive" and "chief" in office.around)


def _words(title: str) -> list[str]:
    """The words of an office for comparing: titles in full, owners as they are called."""
    plain = (w.removesuffix("'s").removesuffix("’s") for w in folded(title).split())
    return list(chain.from_iterable(WRITTEN_OUT.get(w, (w,)) for w in plain))


def _office(words: Sequence[str]) -> _Office | None:
    """What stands in front of the first preposition ends with the noun."""
    cut = next((i for i, w in enumerate(words) if w in PREPOSITIONS), len(words))
    if not cut:
        return None
    return _Office(words[cut - 1], frozenset(_telling((*words[: cut - 1], *words[cut:]))))


def _telling(words: Iterable[str]) -> Iterable[str]:
    return (w for w in words if w not in PREPOSITIONS and w != "s")
