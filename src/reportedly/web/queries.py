"""Values of an address's query, within bounds."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.schema import Span

_MOST = 1_000_000
_AT = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


def number(request: Request, name: str, otherwise: int) -> int:
    """A whole number from 1 on; `otherwise` where none is given.

    Raises HTTPException with 400 for what is none.
    """
    told = request.query_params.get(name, "")
    if not told:
        return otherwise
    if not (told.isascii() and told.isdecimal() and len(told) <= len(str(_MOST))):
        raise HTTPException(400, f"{name} must be a whole number.")
    return min(max(1, int(told)), _MOST)


def text(request: Request, name: str, most: int = 2_000) -> str:
    """A text without white space at its ends.

    Raises HTTPException with 400 beyond so many characters.
    """
    told = request.query_params.get(name, "").strip()
    if len(told) > most:
        raise HTTPException(400, f"{name} may have {most:,} characters; this has {len(told):,}.")
    return told


def place(request: Request) -> Span | None:
    """The place that an address points at: "at=120-164", in characters of an article's text.

    Raises HTTPException with 400 for what is none.
    """
    asked = request.query_params.get("at", "")
    if not asked:
        return None
    if not (found := _AT.fullmatch(asked)):
        raise HTTPException(400, "A place is written as two numbers of characters: at=120-164.")
    return Span(int(found[1]), int(found[2]))
