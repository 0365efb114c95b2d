"""Asking back whom a name means: a numbered list, and a number typed in."""

import sys
from collections.abc import Sequence

from reportedly.ask.dossier import MOST_CHOICES, described
from reportedly.errors import Ambiguous, printable
from reportedly.schema.dossier import Choice


def can_ask() -> bool:
    """Whether somebody sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def choose(choices: Sequence[Choice]) -> str:
    """The id of the one that the user picks.

    The list stands on standard error, so that what is asked for stays alone on standard output.
    Raises Ambiguous where nobody is picked.
    """
    # The list is cut at that length: how many more there are it does not tell.
    more = " or more" * (len(choices) == MOST_CHOICES)
    sys.stderr.write(f"{len(choices)}{more} may be meant:\n")
    for number, one in enumerate(choices, 1):
        sys.stderr.write(f"{number:>4}  {printable(described(one))}\n")
    while True:
        sys.stderr.write(f"Which one? 1 to {len(choices)}, nothing for none: ")
        sys.stderr.flush()
        picked = sys.stdin.readline().strip()
        if not picked:
            raise Ambiguous("nobody was picked", [described(c) for c in choices])
        if picked.isascii() and picked.isdigit() and 0 < int(picked[:9]) <= len(choices):
            return choices[int(picked) - 1].entity
        sys.stderr.write("That is no number of the list.\n")
