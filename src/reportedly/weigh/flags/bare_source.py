"""An unnamed source of which nothing is told."""

from collections.abc import Sequence

from reportedly.gather.words import words
from reportedly.schema import Flag, quote
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "bare-source"

_BARE = frozenset(
    "source sources insider insiders official officials observer observers someone".split()
)
_EMPTY = frozenset(
    """
    a an one another other second third two three four five several some many few all
    unnamed anonymous unidentified undisclosed multiple various numerous
    """.split()
)


def bare_source(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """The article says "a source" or "officials" and nothing of how they would know.

    After the Associated Press Stylebook, "anonymous sources": the source is described as closely
    as can be, and a plain "a source" hardly ever will do; and AP's Statement of News Values and
    Principles: the description must tell the reader why the source is credible. "The source" and
    "both sources" go back to a description that came earlier, and headlines have no room for one.
    """
    found = []
    for statement in statements:
        if statement.is_summary:
            continue
        source = quote(statement.text, statement.attribution.source)
        said = f"{source} {statement.origin.called}"
        if statement.origin.is_unnamed and _is_bare(said):
            why = f"“{source or statement.origin.called}” tells nothing of how they know"
            found.append(Flag(claim, RULE, why, statement.id, statement.attribution.source))
    return found


def _is_bare(said: str) -> bool:
    tokens = {w.lower() for w in words(said)}
    return bool(tokens & _BARE) and tokens <= _BARE | _EMPTY


BARE_SOURCE = FlagRule(
    RULE,
    "“a source”, “officials”, and nothing of how they know",
    "AP Stylebook, “anonymous sources”; AP Statement of News Values and Principles",
    bare_source,
)
