"""Flags on the terminal, under the rules that they trip."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from reportedly.export.wording import harmless, number
from reportedly.schema.statement import FlagLine
from reportedly.weigh.flags import FlagRule


def flags_text(lines: Sequence[FlagLine], limit: int) -> Text:
    """The first `limit` flags of each rule, and how many more there are."""
    made = Text()
    for rule, own in groupby(lines, key=lambda line: line.rule):
        found = list(own)
        made.append(f"{rule}", style="bold")
        made.append(f"  {number(len(found), 'flag')}, after {found[0].after}\n", style="dim")
        for line in found[:limit]:
            made.append(_flag(line))
        if len(found) > limit:
            made.append(f"  {len(found) - limit} more; see --limit\n", style="dim")
    if not lines:
        made.append("No claim of this store trips any of these rules.\n")
    return made


def _flag(line: FlagLine) -> Text:
    made = Text(f"  {harmless(line.why)}\n")
    made.append(f"    of “{harmless(line.text)}” ({line.claim})\n")
    where = f"{line.date or 'no date'} {harmless(line.outlet or 'unknown outlet')}"
    place = (
        f"characters {line.spans[0].start} to {line.spans[-1].end}" if line.spans else "no place"
    )
    made.append(f"    {where}, {line.attribution}, {place}\n", style="dim")
    return made


def rules_text(rules: Sequence[FlagRule], off: frozenset[str]) -> Text:
    """The rules: what each says, whom it follows, and whether it is switched off."""
    made = Text()
    for rule in rules:
        made.append(rule.name, style="bold")
        made.append(" (off)" if rule.name in off else "", style="dim")
        made.append(f"\n  {rule.says}\n")
        made.append(f"  after {rule.after}\n", style="dim")
    return made
