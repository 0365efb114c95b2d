"""Contents that give a number anew for what was told: "the number was 800", "put it at 900".

They mean the nearest earlier statement of their article with a number of the same kind, and say
the same or something else of it.
"""

import re
from collections.abc import Mapping, Sequence

from reportedly.gather.anaphora import FELLOWS, REACH
from reportedly.gather.content import Content
from reportedly.gather.quantities import Quantity, conflict, gap, quantities
from reportedly.schema import Attribution, inside, quote

NEAR = 10
"""How many times larger one of two numbers of one thing may be; a slip is no more than that."""

_FIGURE = r"(?:number|amount|figure|total|count|tally|sum)"
_TRUE = r"(?:(?:actual|correct|exact|final|full|overall|real|right|total|true)\s+)?"
_SAYS = re.compile(
    rf"\W*(?:that\s+)?(?:the|this|that)\s+{_TRUE}{_FIGURE}\s+"
    r"(?:was|is|stood\s+at|stands\s+at|came\s+to|comes\s+to|had\s+been|has\s+been|reached)\s+"
    r"(?:in\s+fact\s+|actually\s+|closer?\s+to\s+|nearer\s+(?:to\s+)?)?(?P<rest>.{1,40})",
    re.IGNORECASE,
)
_PUTS = re.compile(
    rf"\W*(?:puts?|putting|estimate[sd]?|pegged|places?|placed|sets?)\s+"
    rf"(?:it|(?:the|this|that)\s+{_TRUE}{_FIGURE})\s+at\s+(?P<rest>.{{1,40}})",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:(?:about|around|nearly|almost|roughly|some|approximately|at\s+least|at\s+most|more\s+than"
    r"|less\s+than|fewer\s+than|over|under|just)\s+)?[$€£¥]?"
    r"[\w.,-]{1,20}(?:\s+(?:[a-z]{3,9}-)?(?:hundred|thousand|million|billion|dozen|percent))*"
    r"(?:\s+(?:dollars|euros|pounds|crowns|marks|francs))?\W*",
    re.IGNORECASE,
)
_UNITS = frozenset({"number", "percent", "money"})
_LAST = re.compile(r"\W+$")


def told_anew(content: str, cue: str) -> bool:
    """Whether a content gives nothing but a number, for something told before."""
    match = _SAYS.fullmatch(content) or _PUTS.fullmatch(f"{cue} {content}")
    rest = _LAST.sub("", match["rest"]) if match else ""
    return _NUMBER.fullmatch(rest) is not None and bool(quantities(rest))


def figures(
    ordered: Sequence[Attribution],
    contents: Mapping[str, Content],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
) -> tuple[dict[str, str], dict[str, str]]:
    """What statements of a number mean: of those that say the same, and of those that do not.

    Keys and values are attribution ids. Who denies or doubts another number says nothing of the
    first, and who gives another one than before mends his own.
    """
    same: dict[str, str] = {}
    other: dict[str, str] = {}
    earlier: list[Attribution] = []
    for a in sorted(ordered, key=lambda a: (a.article, a.content[0].start, a.id)):
        if earlier and earlier[-1].article != a.article:
            earlier = []
        if told_anew(contents[a.id].text, quote(texts[a.article], a.cue)):
            meant = _meant(a, earlier[-FELLOWS:], contents)
            if meant is not None and _agrees(contents[a.id], contents[meant.id]):
                same[a.id] = meant.id
            elif meant is not None and not a.denies | a.negated and _are_two(a, meant, speakers):
                other[a.id] = meant.id
            continue
        earlier.append(a)
    return same, other


def _meant(
    a: Attribution, earlier: Sequence[Attribution], contents: Mapping[str, Content]
) -> Attribution | None:
    """The nearest statement before that tells one number of the same kind."""
    number = _number(contents[a.id])
    here = min(s.start for s in (*a.content, *a.cue))
    for c in reversed(earlier):
        if number is None or here - c.content[-1].end > REACH:
            return None
        if inside(a.content, c.content) or inside(c.content, a.content):
            continue
        numbers = [q for q in contents[c.id].quantities if _is_akin(number, q)]
        if numbers:
            return c if len(numbers) == 1 else None
    return None


def _number(content: Content) -> Quantity | None:
    found = [q for q in content.quantities if q.unit in _UNITS]
    return found[0] if len(found) == len(content.quantities) == 1 else None


def _is_akin(number: Quantity, told: Quantity) -> bool:
    """Whether both may number one thing; a bare number of what counts nothing is of no thing."""
    if told.unit != number.unit or told.loose or (told.unit == "number" and not told.noun):
        return False
    low, high = sorted((number.value, told.value))
    return high <= NEAR * low or gap(number.reach, told.reach) == 0


def _agrees(one: Content, other: Content) -> bool:
    number = _number(one)
    numbers = frozenset(q for q in other.quantities if number and _is_akin(number, q))
    return conflict(one.quantities, numbers) is None


def _are_two(a: Attribution, other: Attribution, speakers: Mapping[str, str]) -> bool:
    one, two = speakers.get(a.id), speakers.get(other.id)
    return one is not None and one != two
