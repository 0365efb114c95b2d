"""The address of everything that has one; templates and pages build them nowhere else."""

from urllib.parse import quote, urlencode

from reportedly.ask.search.address import address as query_string
from reportedly.schema import Span
from reportedly.schema.query import Query


def _part(text: str) -> str:
    return quote(text, safe=":")


def article(key: str, at: Span | None = None) -> str:
    """An article; with a span, its place in the text, to which a browser scrolls."""
    base = f"/article/{_part(key)}"
    return base if at is None else f"{base}?at={at.start}-{at.end}#at"


def add(key: str, at: Span, onward: str = "") -> str:
    """The page to add a statement of a stretch of an article."""
    return _with(f"/article/{_part(key)}/add", at=f"{at.start}-{at.end}", back=onward)


def article_part(key: str, part: int) -> str:
    """A part of a long article, the first is 1."""
    return _with(f"/article/{_part(key)}", part=part if part > 1 else "")


def articles(outlet: str | None = None, page: int = 1) -> str:
    """The list of articles, or one outlet's ("" for those without one)."""
    base = _with("/articles", outlet=outlet or "", page=page if page > 1 else "")
    return base if outlet != "" else f"{base}{'&' if '?' in base else '?'}outlet="


def twin(original: str, derived: str, page: int = 1) -> str:
    """Two articles side by side."""
    base = f"/article/{_part(original)}/beside/{_part(derived)}"
    return _with(base, page=page if page > 1 else "")


def claim(key: str, place: str = "") -> str:
    """A claim, or a part of its page."""
    return f"/claim/{_part(key)}" + (f"#{place}" if place else "")


def entity(key: str, place: str = "", **shown: object) -> str:
    """The dossier of an entity, by the id of one of its mentions' entities or by a name."""
    return _with(f"/who/{quote(key, safe=':')}", **shown) + (f"#{place}" if place else "")


def people(**filters: object) -> str:
    """The list of entities."""
    return _with("/people", **filters)


def ask(question: str, page: int = 1) -> str:
    """A question's evidence sheet."""
    return _with("/ask", q=question, page=page if page > 1 else "")


def search(**filters: object) -> str:
    """Statements that some filters let through."""
    return _with("/search", **filters)


def search_of(query: Query, ending: str = "") -> str:
    """A search that was put together elsewhere; with an ending, as a file of that format."""
    asked = query_string(query)
    return f"/search{ending}?{asked}" if asked else f"/search{ending}"


def more_of(query: Query, facet: str) -> str:
    """A search with more of one facet's values beside it."""
    asked = f"{query_string(query)}&more={facet}".removeprefix("&")
    return f"/search?{asked}#f-{facet}"


def claims(order: str = "", page: int = 1) -> str:
    """The list of claims."""
    return _with("/claims", order=order, page=page if page > 1 else "")


def sources(**filters: object) -> str:
    """The map of who relays whom."""
    return _with("/sources", **filters)


def _with(path: str, **parts: object) -> str:
    told = {name: str(value) for name, value in parts.items() if value not in ("", None)}
    return f"{path}?{urlencode(told)}" if told else path
