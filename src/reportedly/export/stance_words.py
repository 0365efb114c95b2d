"""How stances are worded, and the small chart of them over time."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.export.sheet_words import day
from reportedly.export.wording import harmless
from reportedly.schema import Polarity
from reportedly.schema.statement import StanceLine

SIGNS: dict[Polarity, str] = {"for": "▲", "against": "▼", "neutral": "=", "mixed": "◆"}
"""Shapes, so that colour alone never tells."""

LEGEND = "▲ for, ▼ against, ◆ both, = denied to be either"

NOBODY = "unknown"
"""The name of a speaker of whom nothing is told."""

STANCES = "Who is said to be for or against whom"
NO_STANCE = "The program reads no such stance in this pile."

MOST_COLUMNS = 8
"""Columns of time in the chart; a longer time is told in years, and then in its last ones."""

Side = Literal["holder", "target"]
UNDATED = "no date"


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of time, and for each name the signs in each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def chart(lines: Sequence[StanceLine], side: Side) -> Chart:
    """Who of a side is told of when, the most told first."""
    columns = _columns(lines)
    groups: defaultdict[str, list[StanceLine]] = defaultdict(list)
    for line in lines:
        groups[entity_of(line, side)].append(line)
    order = sorted(groups.values(), key=lambda g: (-len(g), name_of(g, side)))
    rows = [(name_of(g, side), tuple(_cell(g, c) for c in columns)) for g in order]
    return Chart(tuple(columns), tuple(rows))


def entity_of(line: StanceLine, side: Side) -> str:
    """The id over all articles of the one side."""
    return line.holder_entity if side == "holder" else line.target_entity


def name_of(lines: Sequence[StanceLine], side: Side) -> str:
    """The fullest name of the one side, the commonest of equals."""
    counts = Counter(line.holder if side == "holder" else line.target for line in lines)
    return max(counts, key=lambda n: (len(n.split()), counts[n], n))


def _columns(lines: Sequence[StanceLine]) -> list[str]:
    dates = sorted({line.date for line in lines if line.date})
    for length in (10, 7, 4):
        columns = sorted({d[:length] for d in dates})
        if len(columns) <= MOST_COLUMNS:
            break
    undated = [UNDATED] if any(not line.date for line in lines) else []
    return [*columns[-MOST_COLUMNS:], *undated]


def _cell(lines: Sequence[StanceLine], column: str) -> str:
    """The signs of a column: "▲3▼1"."""
    held = [s for s in lines if (not s.date if column == UNDATED else s.date.startswith(column))]
    counts = Counter(line.polarity for line in held)
    return "".join(
        f"{sign}{counts[p] if counts[p] > 1 else ''}" for p, sign in SIGNS.items() if counts[p]
    )


def told(line: StanceLine) -> str:
    """Who is for whom, and who says so: "A, for B, according to C, by way of D"."""
    lean = {
        "for": "for",
        "against": "against",
        "neutral": "denied to be for or against",
        "mixed": "for and against",
    }[line.polarity]
    return f"{harmless(line.holder)}, {lean} {harmless(line.target)}, {according(line)}"


def why_read(line: StanceLine) -> str:
    """Why a stance is read, in one line."""
    held = "whoever speaks" if line.holder_apart else "the two"
    return (
        f"{told(line)}: in “{line.words}” the model reads it of {held} with a probability of"
        f" {line.confidence:.2f} ({line.id}, characters {line.span.start} to {line.span.end})"
    )


def according(line: StanceLine) -> str:
    """Who says so."""
    first, *rest = (harmless(name) for name in line.path if name != NOBODY or len(line.path) == 1)
    if not rest and not line.own:
        return f"as {first or 'the article'} tells it"
    by = "in their own words" if line.own else f"according to {first}"
    return by + (f", by way of {', then '.join(rest)}" if rest else "")


def place(line: StanceLine) -> str:
    """Where it stands."""
    outlet = harmless(line.outlet or "unknown outlet")
    at = f"{line.article}, characters {line.span.start} to {line.span.end}"
    return f"{outlet}, {day(line.date)} · {at} · the model gives it {line.confidence:.2f}"
