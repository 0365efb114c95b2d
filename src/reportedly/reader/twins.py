"""The other articles that share text with one, and which of them is the original."""

from typing import Literal

from reportedly.reader.view import TwinLine
from reportedly.schema import Article, Lineage, LineageKind, quote
from reportedly.store import Unit
from reportedly.weigh.masthead import masthead

MOST = 12
"""Twins that are named, copies first."""

_ORDER: tuple[LineageKind, ...] = ("copy", "reuse", "credit", "link")


def twins(view: Unit, article: str) -> tuple[tuple[TwinLine, ...], int]:
    """The twins that share most, and how many there are in all."""
    found = [*view.all(Lineage, "original", [article]), *view.all(Lineage, "derived", [article])]
    found.sort(key=lambda x: (_ORDER.index(x.kind), -x.share, x.original, x.derived))
    kept = found[:MOST]
    ends = {end for x in kept for end in (x.original, x.derived)}
    articles = {a.id: a for a in view.all(Article, "id", ends)}
    texts = view.texts({x.derived for x in kept if x.signs})
    return tuple(_line(x, article, articles, texts.get(x.derived, "")) for x in kept), len(found)


def between(view: Unit, one: str, other: str) -> Lineage | None:
    """The lineage of two articles; None where they have nothing from each other."""
    found = [*view.all(Lineage, "original", [one]), *view.all(Lineage, "original", [other])]
    return next((x for x in found if {x.original, x.derived} == {one, other}), None)


def _line(found: Lineage, own: str, articles: dict[str, Article], text: str) -> TwinLine:
    other = articles[found.original if found.derived == own else found.derived]
    return TwinLine(
        article=other.id,
        outlet=masthead(other.outlet, other.title, other.id),
        title=other.title,
        date=other.date,
        kind=found.kind,
        came=came(found, own),
        share=found.share,
        why=found.why,
        signs=signs(found, text),
    )


def came(found: Lineage, own: str) -> Literal["from", "to", "unknown"]:
    """Whether an article is derived from its twin, the other way round, or nobody can tell."""
    if not found.directed:
        return "unknown"
    return "from" if found.derived == own else "to"


def signs(found: Lineage, derived: str) -> tuple[str, ...]:
    """The words of the derived article that say where it is from."""
    return tuple(quote(derived, [span]) for span in found.signs)
