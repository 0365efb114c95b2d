"""Whom a description cannot take up: "her former rival" is not her."""

from collections.abc import Callable, Sequence

from reportedly.resolve.draft import Draft
from reportedly.schema import Mentions

Links = tuple[tuple[int, float], ...]
"""Earlier mentions with how likely each means the same."""
Bearers = Sequence[Draft | None]
_INSIDE = 4
"""Mentions behind a description in which its pronoun is looked for."""


def without_possessor(
    mentions: Mentions,
    i: int,
    bearers: Bearers,
    likeliest: Callable[[Links, Bearers], Draft | None],
) -> Links:
    """A description's links, without those to whoever the pronoun that begins it means.

    `bearers` are those of the mentions before it.
    """
    links, pronoun = mentions.antecedents[i], _possessive(mentions, i)
    if pronoun is None:
        return links
    before = tuple((j, p) for j, p in mentions.antecedents[pronoun] if j < i)
    owner = likeliest(before, bearers)
    return links if owner is None else tuple(x for x in links if bearers[x[0]] is not owner)


def _possessive(mentions: Mentions, i: int) -> int | None:
    """The pronoun with which a description begins."""
    if mentions.forms[i] != "nominal":
        return None
    span, behind = mentions.spans[i], range(i + 1, min(i + 1 + _INSIDE, len(mentions.spans)))
    begins = (j for j in behind if mentions.spans[j].start == span.start)
    return next(
        (j for j in begins if mentions.forms[j] == "pronoun" and mentions.spans[j].end < span.end),
        None,
    )
