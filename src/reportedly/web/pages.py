"""From a template to a page: text made harmless and escaped, dates and numbers as read here."""

import hashlib
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from reportedly.ask.tree import hands, numbered
from reportedly.export import sheet_words, stance_words, wording
from reportedly.web import addresses, visitor
from reportedly.web.locale import locale_of, written_day, written_number
from reportedly.web.safety.tokens import token

HERE = Path(__file__).parent
_STATIC = HERE / "static"
MAIN = '<main id="main" tabindex="-1">'
"""Where a page's own part begins, behind its title and the bar above all pages."""
_REFERENCE = re.compile(r"\[(\d{1,6})\]")


def page(request: Request, template: str, status: int = 200, **context: object) -> HTMLResponse:
    """A page made of a template; every text in it is escaped, and its controls made visible."""
    text = _templates().get_template(template).render(**_shared(request), **context)
    return HTMLResponse(text, status, headers={"Vary": "Accept-Language"})


def opening(request: Request, template: str, **context: object) -> str:
    """What a page begins with, up to its own part, from what its title needs.

    A template is written from its beginning: what comes later is not asked for yet.
    """
    made = ""
    for piece in _templates().get_template(template).generate(**_shared(request), **context):
        made += str(piece)  # markup would escape what it is added to
        if MAIN in made:
            break
    return made.partition(MAIN)[0] + MAIN


def _shared(request: Request) -> dict[str, object]:
    """What every template may use."""
    locale = locale_of(request.headers.get("accept-language", ""))
    return {
        "request": request,
        "by": visitor.name(request),
        "token": lambda: token(request),
        "locale": locale,
        "day": lambda date: written_day(date, locale),
        "count": lambda number: written_number(number, locale),
    }


@cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["linked"] = _linked
    found.globals |= {
        "to": addresses,
        "static": _static,
        "words": sheet_words,
        "stances": stance_words,
        "plural": wording.number,
        "numbered": numbered,
        "hands": hands,
    }
    return found


def _linked(text: str, within: str = "") -> Markup:
    """Text whose references to statements, "[3]", lead to these on the page."""
    parts = _REFERENCE.split(wording.harmless(text))
    return Markup("").join(
        Markup("<a href='#{}s{}'>[{}]</a>").format(within, part, part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )


def _harmless(value: object) -> object:
    """Text with its control and direction characters made visible; what is markup stays."""
    return wording.harmless(value) if type(value) is str else value


@cache
def _static(name: str) -> str:
    """The address of a file, which changes when the file does."""
    digest = hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:12]
    return Markup(f"/static/{name}?v={digest}")
