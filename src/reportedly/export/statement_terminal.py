"""One statement on the terminal: when and where, who, and their words."""

from rich.text import Text

from reportedly.export.wording import harmless
from reportedly.schema.statement import Statement


def statement_text(statement: Statement, *, place: bool = True) -> Text:
    """A few lines for one statement; `place` adds date, outlet and article."""
    made = Text()
    if place:
        made.append(f"{statement.date or 'no date'}  ", style="dim")
        made.append(harmless(statement.outlet or "unknown outlet"), style="bold")
        made.append(f"  {harmless(statement.title)}\n", style="dim")
    made.append(f"  {harmless(statement.speaker)}", style="bold")
    made.append(f" [{statement.kind}]", style="dim")
    made.append(f" {harmless(statement.cue)}" if statement.cue else "")
    made.append(f": {harmless(statement.content)}\n")
    made.append(f"  {_small_print(statement)}\n", style="dim")
    return made


def _small_print(statement: Statement) -> str:
    start, end = statement.spans[0].start, statement.spans[-1].end
    parts = [
        " > ".join(harmless(hand) for hand in statement.path),
        f"hedged: {_hedges(statement)}" if statement.hedges else "",
        f"stands in: {statement.block}" if statement.block not in ("body", "headline") else "",
        f"{statement.attribution}, characters {start} to {end}",
    ]
    return " · ".join(part for part in parts if part)


def _hedges(statement: Statement) -> str:
    """The hedges word for word, each with its kind: "may (possibility)"."""
    both = zip(statement.hedges, statement.hedge_kinds, strict=True)
    return ", ".join(f"{harmless(words)} ({kind})" for words, kind in both)
