"""What the statements mean that say nothing of their own: those that point back or name a denial.

What such a statement means stands in its own article, so it is found when the article comes and
does not depend on the pile; but for a denial that its speaker repeats in another article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.gather.anaphora import antecedents, pointing, rebuttals
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.denials import named
from reportedly.gather.denied import Denied
from reportedly.gather.figures import figures
from reportedly.gather.opposites import contradicts
from reportedly.gather.similar import on_one_thing
from reportedly.gather.words import stem
from reportedly.schema import Attribution

SUMS = frozenset(meaning(stem(noun)) for noun in ("figure", "number", "sum", "estimate"))
"""What a pointer to a statement with a number speaks of ("rejected both figures")."""

How = Literal["", "named", "back", "against", "again"]
"""How a statement is tied to the one it means: it names what it denies, points back, goes on
rejecting it, or repeats what its speaker said elsewhere."""


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """The statement that is meant, and how."""

    meant: str
    how: How


def pointers(
    ordered: Sequence[Attribution],
    contents: Sequence[Content],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
) -> tuple[set[str], dict[str, Pointer]]:
    """Those that are mute by themselves, and what each means that means another one.

    Ids of attributions; each article's statements must be there whole.
    """
    back = pointing(ordered, texts)
    known = {c.attribution: c for c in contents}
    denied = named(ordered, known, speakers, back)
    back -= set(denied)
    who = Denied(ordered, known, texts, speakers)
    meant = antecedents(ordered, back, lambda a, b: akin(known[a], known[b]), speakers, who)
    against = rebuttals(
        ordered,
        lambda a, b: contradicts(known[a], known[b]),
        lambda a, b: on_one_thing(known[a], known[b]),
        meant,
        speakers,
    )
    same, other = figures(ordered, known, texts, speakers)
    first = _first(denied | meant | against | same | other)
    mute = back | same.keys() | other.keys()
    return mute, {p: Pointer(t, _how(p, denied, against | other)) for p, t in first.items()}


def akin(pointer: Content, earlier: Content) -> bool:
    """Whether an earlier content has what a pointer speaks of: its word, or for a sum a number."""
    if pointer.bare & SUMS:
        return bool(earlier.quantities)
    return bool(pointer.bare & earlier.bare)


def _how(pointer: str, denied: Mapping[str, str], against: Mapping[str, str]) -> How:
    if pointer in denied:
        return "named"
    return "against" if pointer in against else "back"


def _first(meant: Mapping[str, str]) -> dict[str, str]:
    """What each pointer means in the end, where what it points to points back in its turn."""
    found = {}
    for pointer in meant:
        passed = {pointer}
        target = meant[pointer]
        while target in meant and target not in passed:
            passed.add(target)
            target = meant[target]
        if target not in meant:
            found[pointer] = target
    return found
