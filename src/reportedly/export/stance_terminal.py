"""Stances on the terminal: a small chart over time, then each with its words."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.export.stance_words import (
    LEGEND,
    SIGNS,
    Chart,
    Side,
    chart,
    place,
    told,
)
from reportedly.export.wording import harmless, not_shown, number
from reportedly.schema.statement import StanceLine

_MOST_ROWS = 12
"""Names in the chart; the JSON has all."""


def stance_lines(
    lines: Sequence[StanceLine], side: Side, most: int = 0
) -> Iterator[RenderableType]:
    """The chart of whoever stands on that side, and the last `most` stances (0: all)."""
    if not lines:
        return
    yield _table(chart(lines, side))
    yield Text(f"{LEGEND}\n", style="dim")
    shown = lines[-most:] if most else lines
    if len(shown) < len(lines):
        left = len(lines) - len(shown)
        yield Text(f"{not_shown(left, 'stance', shown[-1].date)}\n", style="dim")
    for line in shown:
        yield _line(line)


def _table(made: Chart) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("")
    for column in made.columns:
        table.add_column(column, style="bold", header_style="dim")
    for name, cells in made.rows[:_MOST_ROWS]:
        table.add_row(Text(harmless(name)), *map(Text, cells))
    if len(made.rows) > _MOST_ROWS:
        more = f"and {number(len(made.rows) - _MOST_ROWS, 'name')} more"
        table.add_row(Text(more, style="dim"))
    return table


def _line(line: StanceLine) -> Text:
    made = Text(f"{SIGNS[line.polarity]} ", style="bold")
    made.append(told(line))
    made.append(f"\n  “{harmless(line.words)}”", style="not bold")
    made.append(f"\n  {place(line)}\n", style="dim not bold")
    return made
