"""A list of the sourcing rules that claims trip, each with the words that trip it."""

from collections.abc import Collection, Sequence
from itertools import groupby, islice

from reportedly.ask.statements import Source
from reportedly.schema import Article, Claim, Flag, Page, article_in, quote
from reportedly.schema.statement import FlagLine
from reportedly.weigh.flags import FLAG_RULES


def flag_lines(source: Source, rules: Collection[str]) -> list[FlagLine]:
    """The flags of the given rules, in the order of the registry, then by date and place."""
    found = [flag for flag in source.all(Flag) if flag.rule in rules]
    pages = {article_in(flag.attribution) for flag in found}
    texts = {page.id: page.text for page in source.all(Page, "id", pages)}
    articles = {article.id: article for article in source.all(Article, "id", pages)}
    claims = {c.id: c.text for c in source.all(Claim, "id", {f.claim for f in found})}
    made = [_line(f, articles, texts, claims[f.claim]) for f in found]
    order = [rule.name for rule in FLAG_RULES]
    return sorted(
        made,
        key=lambda x: (order.index(x.rule), x.date or "9999", x.article, x.spans, x.claim),
    )


def first_flags(lines: Sequence[FlagLine], most: int) -> list[FlagLine]:
    """At most so many of each rule; of lines in the order of `flag_lines`."""
    by_rule = groupby(lines, key=lambda line: line.rule)
    return [line for _, own in by_rule for line in islice(own, most)]


def _line(flag: Flag, articles: dict[str, Article], texts: dict[str, str], claim: str) -> FlagLine:
    article = articles[article_in(flag.attribution)]
    return FlagLine(
        rule=flag.rule,
        after=next(rule.after for rule in FLAG_RULES if rule.name == flag.rule),
        why=flag.why,
        claim=flag.claim,
        text=claim,
        attribution=flag.attribution,
        article=article.id,
        outlet=article.outlet,
        title=article.title,
        date=article.date,
        quoted=quote(texts[article.id], flag.spans),
        spans=flag.spans,
    )
