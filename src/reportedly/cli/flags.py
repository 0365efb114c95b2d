"""reportedly flags: the sourcing rules that the pile's claims trip."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing, flags_off, known_rules

EXAMPLES = """
Examples:

  reportedly flags                        every flag, under its rule

  reportedly flags --rule firm-headline   of one rule only

  reportedly flags --rules                the rules, and whom they follow

  REPORTEDLY_FLAGS_OFF=no-reason,single-source reportedly flags
"""


_SHOWN = 10


def flags(
    db: Db = None,
    rule: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only of this rule; may be repeated.")
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="List the rules themselves.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=1, help="How many to show of each rule. Default: 10, in JSON all."),
    ] = None,
    as_json: Json = False,
) -> None:
    """List the sourcing rules that claims trip.

    Each flag tells why, of which claim, and the place in the text. REPORTEDLY_FLAGS_OFF switches
    rules off, here, in `claims` and in `ask`.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.flagged import first_flags, flag_lines
    from reportedly.export.flags_terminal import flags_text
    from reportedly.weigh.flags import FLAG_RULES

    off = flags_off()
    known_rules(rule or ())
    if rules:
        _rules(off, as_json)
        return
    wanted = rule or [r.name for r in FLAG_RULES if r.name not in off]
    with in_one_line():
        with existing(db).view() as view:
            found = flag_lines(view, wanted)
        if as_json:
            print_json(found if limit is None else first_flags(found, limit))
        else:
            print_text(flags_text(found, _SHOWN if limit is None else limit))


def _rules(off: frozenset[str], as_json: bool) -> None:
    from reportedly.export.flags_terminal import rules_text
    from reportedly.weigh.flags import FLAG_RULES

    if as_json:
        told = ({"name": r.name, "says": r.says, "after": r.after} for r in FLAG_RULES)
        print_json([{**rule, "off": rule["name"] in off} for rule in told])
    else:
        print_text(rules_text(FLAG_RULES, off))
