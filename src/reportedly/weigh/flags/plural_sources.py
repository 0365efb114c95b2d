"""Several sources are announced and one is behind them."""

import re
from collections import defaultdict
from collections.abc import Sequence

from reportedly.schema import Flag, quote
from reportedly.weigh.flags.firm_headline import below
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "plural-sources"

_SOURCES = (
    r"\b(?:sources|insiders|officials|aides|advisers|advisors|diplomats|lawmakers|experts|"
    r"analysts|observers|people|strategists|allies|associates|staffers|figures|members)\b"
)
_PLURAL = re.compile(_SOURCES, re.IGNORECASE)
_HEAD = re.compile(
    rf"\W*(?:(?!(?:an?|one|of|to|for|from|at|in|on|by|with|near|close|who)\b)[\w'’-]+\s+){{0,4}}"
    rf"{_SOURCES}(?!['’])",
    re.IGNORECASE,
)
"""A plural that is what is spoken of: no "aide to House members", no "one of the officials"."""

_FURTHER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|other|others|another|more|both)\b",
    re.IGNORECASE,
)
"""Words by which a plural counts itself or sets itself against those before."""


def plural_sources(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """An article says "sources" for a claim that it then gives to a single one.

    After the Reuters Handbook of Journalism, "The Essentials of Reuters sourcing": "sources" is
    not written where there is one. Only what the article itself shows counts: a later statement
    of the claim, by one unnamed source, and no further one.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article.id].append(statement)
    return [f for said in by_article.values() for f in _in_article(claim, said)]


def _in_article(claim: str, said: Sequence[Statement]) -> list[Flag]:
    plural = [s for s in said if _announces_several(s)]
    announcing = {s.id for s in plural}
    others = sorted((s for s in said if s.id not in announcing), key=_start)
    if len({s.origin.key for s in others}) != 1:
        return []
    only = (below(others) or others)[0]  # a headline above it all gives it to nobody "then"
    if not only.origin.is_unnamed or only.origin.count != 1 or _is_several(only):
        return []
    why = f"the article then gives it to one source, “{only.origin.called}”"
    before = (s for s in plural if s.start < only.start)
    return [
        Flag(claim, RULE, f"“{_source(s)}”, but {why}", s.id, s.attribution.source) for s in before
    ]


def _start(statement: Statement) -> int:
    return statement.start


def _announces_several(statement: Statement) -> bool:
    if not statement.origin.is_unnamed or statement.origin.count > 1:
        return False
    source = _source(statement)
    plural = _is_several(statement) and _PLURAL.search(source) is not None
    return plural and _FURTHER.search(source) is None


def _is_several(statement: Statement) -> bool:
    return statement.origin.open_ended or _HEAD.match(_source(statement)) is not None


def _source(statement: Statement) -> str:
    return quote(statement.text, statement.attribution.source) or statement.origin.descriptor


PLURAL_SOURCES = FlagRule(
    RULE,
    "“sources”, and the article then gives it to a single one",
    "Reuters Handbook of Journalism, “The Essentials of Reuters sourcing”",
    plural_sources,
)
