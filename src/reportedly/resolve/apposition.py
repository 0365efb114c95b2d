"""Who a description in front of a name is: "the mayor, Osk Tillman"."""

from collections.abc import Sequence

from reportedly.resolve.names import Name
from reportedly.resolve.pointers import Pointers
from reportedly.resolve.reading import Line
from reportedly.resolve.roles import Role, apposed
from reportedly.resolve.served import speaking
from reportedly.resolve.tokens import Word
from reportedly.schema import Span

_OPENING = frozenset(
    "according after amid as before by during following for in on under with".split()
)
"""Behind these, what follows the comma may be the sentence: "After the mayor, X spoke"."""


def tell_apposed(lines: Sequence[Line], pointers: Pointers) -> None:
    """Tell the model's mentions of a description whose bearer is named right behind its comma."""
    for line in lines:
        for named in line.names:
            if aide := _serving(line.words, named.name):
                pointers.tell_described(aide, named.draft)
            role = apposed(line.words, named.name)
            if role and _closed(line.words, named.name):
                pointers.tell_described(_described(line.words, named.name, role), named.draft)


def _serving(sentence: Sequence[Word], name: Name) -> Span | None:
    """The description of who is named behind the office served: "an aide to the mayor, X,"."""
    at = name.front - 1
    found = speaking(sentence, at, name.last) if at > 0 and sentence[at].stem == "," else None
    return Span(sentence[found.begin].start, sentence[at - 1].end) if found is not None else None


def _described(sentence: Sequence[Word], name: Name, role: Role) -> Span:
    """The description with its determiner; the comma stands between it and the name."""
    end = name.front - 1
    return Span(sentence[end - len(role) - 1].start, sentence[end - 1].end)


def _closed(sentence: Sequence[Word], name: Name) -> bool:
    """Whether the name is an aside: no list goes on behind it, and no sentence begins with it."""
    if sentence[0].lower in _OPENING and not any(w.stem == "," for w in sentence[: name.front - 1]):
        return False
    behind = sentence[name.last : name.last + 3]
    if not behind or behind[0].stem != ",":
        return not behind or behind[0].stem in _MARKS
    return not (len(behind) > 1 and (behind[1].capital or behind[1].lower in {"and", "or"}))


_MARKS = frozenset(",.;:()—–”\"'’")
