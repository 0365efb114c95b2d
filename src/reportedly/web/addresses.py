"""The address of everything that has one; templates and pages build them nowhere else."""

from urllib.parse import quote, urlencode

from reportedly.schema import Span


def _part(text: str) -> str:
    return quote(text, safe=":")


def article(key: str, at: Span | None = None) -> str:
    """An article; with a span, its place in the text, to which a browser scrolls."""
    base = f"/article/{_part(key)}"
    return base if at is None else f"{base}?at={at.start}-{at.end}#at"


def twin(original: str, derived: str) -> str:
    """Two articles side by side."""
    return f"/article/{_part(original)}/beside/{_part(derived)}"


def claim(key: str, place: str = "") -> str:
    """A claim, or a part of its page."""
    return f"/claim/{_part(key)}" + (f"#{place}" if place else "")


def entity(key: str) -> str:
    """The dossier of an entity, by the id of one of its mentions' entities or by a name."""
    return f"/who/{quote(key, safe=':')}"


def ask(question: str, page: int = 1) -> str:
    """A question's evidence sheet."""
    return _with("/ask", q=question, page=page if page > 1 else "")


def search(**filters: object) -> str:
    """Statements that some filters let through."""
    return _with("/search", **filters)


def claims(order: str = "", page: int = 1) -> str:
    """The list of claims."""
    return _with("/claims", order=order, page=page if page > 1 else "")


def sources(**filters: object) -> str:
    """The map of who relays whom."""
    return _with("/sources", **filters)


def _with(path: str, **parts: object) -> str:
    told = {name: str(value) for name, value in parts.items() if value not in ("", None)}
    return f"{path}?{urlencode(told)}" if told else path
