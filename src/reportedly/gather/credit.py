"""Credit lines: which outlet or agency an article says that its text came from."""

import re
from collections.abc import Mapping, Sequence

from reportedly.schema import Article, Block

EDGE = 250
"""Characters at the start and at the end of the body in which a credit may stand."""

_CREDIT = re.compile(
    r"\b(?:first|originally|also)\s+(?:published|appeared|reported)|\brepublished\b|\breprinted\b|"
    r"\bwith (?:reporting|material|files) (?:by|from)\b|\bcourtesy of\b|\bvia\b|"
    r"\bcontributed to this report\b|^\W*source\s*:|^\W*credit\s*:|"
    r"\([A-Z][\w.]{0,30}(?:\s[A-Z][\w.]{0,30}){0,3}\)\s?[-–—]",
    re.IGNORECASE | re.MULTILINE,
)


def credit_lines(article: Article, blocks: Sequence[Block], text: str) -> str:
    """The byline, dateline and whatever at the body's edges reads like a credit, one a line."""
    lines = [article.byline]
    lines += [text[b.start : b.end] for b in blocks if b.kind in ("byline", "dateline")]
    body = [b for b in blocks if b.kind in ("body", "disclaimer")]
    edges = [text[b.start : b.end][:EDGE] for b in body[:1]]
    edges += [text[b.start : b.end][-EDGE:] for b in body[-2:]]
    lines += [edge for edge in edges if _CREDIT.search(edge)]
    return "\n".join(line for line in lines if line)


def credits(line: str, outlet: str) -> bool:
    """Whether a credit line names an outlet as a whole word, whatever its capitals."""
    name = re.sub(r"^the\s+", "", outlet.strip(), flags=re.IGNORECASE)
    return len(name) > 1 and bool(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line, re.IGNORECASE)
    )


def agencies(lines: Mapping[str, str], one: str, other: str, outlets: Sequence[str]) -> str:
    """An outlet that the credit lines of both articles name; "" where there is none."""
    shared = (
        o for o in sorted(set(outlets)) if credits(lines[one], o) and credits(lines[other], o)
    )
    return next(shared, "")
