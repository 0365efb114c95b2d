"""A list of claims on the terminal."""

from collections.abc import Sequence

from rich.text import Text

from reportedly.export.wording import harmless, number, origins
from reportedly.schema.grade import UNRATED
from reportedly.schema.statement import ClaimLine


def claims_text(lines: Sequence[ClaimLine], limit: int, least: int) -> Text:
    """The first `limit` claims, and how many more there are."""
    made = Text()
    for line in lines[:limit]:
        made.append(f"{harmless(line.text)}\n", style="bold")
        made.append(f"  {_counts(line)}\n")
        made.append(f"  {' · '.join([line.id, *line.flags])}\n", style="dim")
    if not lines:
        made.append(f"No claim is made in {number(least, 'article')} or more of this store.\n")
    elif len(lines) > limit:
        made.append(f"{len(lines) - limit} more; see --limit\n", style="dim")
    return made


def _counts(line: ClaimLine) -> str:
    where = f"{number(line.statements, 'statement')} in {number(line.articles, 'article')}"
    denied = f", {number(line.denied, 'denial')}" if line.denied else ""
    rated = f", credibility {line.credibility}" if line.credibility != UNRATED["claim"] else ""
    counted = origins(line.low, line.high, line.unresolved, line.open_ended)
    return f"{where}, {counted}{denied}{rated}"
