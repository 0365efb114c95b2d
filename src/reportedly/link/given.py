"""Whether somebody's given name speaks against an entry that is found by the surname alone.

"Julia Davis" is not Danny K. Davis, whatever else the article calls her. "Dan", "D." may be.
"""

from collections.abc import Sequence

from reportedly.identify.given import short_forms
from reportedly.identify.spelling import similar_given
from reportedly.knowledge.forms import PARTICLES, fold, without_suffix
from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.people import BEFORE_TITLE, ROLES, TITLE_WORDS
from reportedly.lexicon.roles import INSIDE_HEAD
from reportedly.schema import Known

_NO_NAMES = TITLE_WORDS | ROLES | BEFORE_TITLE | INSIDE_HEAD
_INITIALS = 3
"""So many letters at most may be initials ("J. D." is folded to "jd")."""


def may_bear(name: str, surname: str, known: Known) -> bool:
    """Whether who has this name in full may be called as the entry is, whose surname it is.

    True where one of them tells no given name, as "Davis" and "Senator Davis" do.
    """
    own = _given(name, surname)
    borne = [g for n in (known.name, *known.aliases) if (g := _before(n, surname))]
    return not (own and borne) or any(_agree(own, given) for given in borne)


def is_doubtful(name: str, surname: str) -> bool:
    """Whether a surname stands alone in a name and may as well be a given one ("King Arthur")."""
    return surname in GIVEN and not _given(name, surname)


def _given(name: str, surname: str) -> list[str]:
    """The words of a text's name in front of a surname, back to a title or a small word."""
    small = {fold(word) for word in name.split() if word[:1].islower()}
    found: list[str] = []
    for word in reversed(_before(name, surname)):
        if word in _NO_NAMES or (word in small and word not in PARTICLES):
            break
        if word not in small:  # "van", but not "Van Holm"
            found.insert(0, word)
    return found


def _before(name: str, surname: str) -> list[str]:
    """The words of a name without a surname at its end; all where it has another end."""
    words, last = without_suffix(fold(name).split()), surname.split()
    return words[: -len(last)] if words[-len(last) :] == last else words


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people's given names may be one's; a middle name may stand for the first."""
    if _are_initials(one[0], other) or _are_initials(other[0], one):
        return True
    return any(_alike(a, b) for a in one for b in other if len(a) > 1 and len(b) > 1)


def _are_initials(word: str, given: Sequence[str]) -> bool:
    return len(word) <= _INITIALS and "".join(g[0] for g in given).startswith(word)


def _alike(one: str, other: str) -> bool:
    """Whether two given names are one, spelt otherwise, or short for the other."""
    short = other in short_forms(one) or one in short_forms(other)
    return short or similar_given(one, other) > 0
