"""A headline that is firmer than the text below it."""

from collections import defaultdict
from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.firmness import all_open, hedges
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "firm-headline"


def firm_headline(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """A headline asserts what every statement of the claim in its article leaves open.

    After the Editors' Code of Practice (IPSO), clause 1 (i): headlines are supported by the text.
    A headline that names nobody who says so is no statement and is not looked at.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article.id].append(statement)
    return [flag for said in by_article.values() for flag in _in_article(claim, said)]


def _in_article(claim: str, said: Sequence[Statement]) -> list[Flag]:
    headlines = [s for s in said if s.attribution.block == "headline" and not hedges(s)]
    hedged = all_open(below(said))
    if not hedged:
        return []
    why = f"the text leaves it open ({hedged}), the headline does not"
    return [Flag(claim, RULE, why, s.id, s.attribution.content) for s in headlines]


def below(said: Sequence[Statement]) -> list[Statement]:
    """Of an article's statements of a claim those that its headline is held against."""
    return [s for s in said if s.attribution.block not in ("headline", "caption", "teaser")]


FIRM_HEADLINE = FlagRule(
    RULE,
    "the headline asserts what its article leaves open",
    "Editors' Code of Practice (IPSO), clause 1 (i)",
    firm_headline,
)
