"""Articles as text, in several styles of reporting, with the place of every telling."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from evals.origins.phrases import Part
from evals.origins.telling import Sentence, Told
from reportedly.schema import Span

Style = Literal["wire", "broadsheet", "tabloid", "blog", "memo"]
STYLES: tuple[Style, ...] = ("wire", "broadsheet", "tabloid", "blog", "memo")


@dataclass(frozen=True, slots=True)
class Plan:
    """An article before it is written; `original` is the one whose paragraphs it copies.

    `agency` are name and short name of an agency whose credit it bears, or empty.
    """

    id: str
    outlet: str
    date: str
    byline: str
    style: Style
    town: str
    headline: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    agency: tuple[str, str] = ("", "")
    original: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A telling and where its parts stand in the article's text."""

    told: Told
    parts: dict[Part, Span]


@dataclass(slots=True)
class Written:
    """An article's text, with its tellings in order, and its body's first character."""

    plan: Plan
    text: str = ""
    body: int = 0
    tellings: list[Placed] = field(default_factory=list)


def write(plan: Plan) -> Written:
    """The article as plain text."""
    written = Written(plan)
    written.text = "\n".join(_head(plan)) + "\n\n"
    written.body = len(written.text)
    written.text += _opening(plan)
    for number, paragraph in enumerate(plan.paragraphs):
        written.text += "\n\n" if number else ""
        for at, sentence in enumerate(paragraph):
            written.text += " " if at else ""
            _add(written, sentence)
    written.text += "\n"
    return written


def _add(written: Written, sentence: Sentence) -> None:
    parts: dict[Part, Span] = {}
    for part, words in sentence.pieces:
        if part:
            parts[part] = Span(len(written.text), len(written.text) + len(words))
        written.text += words
    if sentence.told is not None:
        written.tellings.append(Placed(sentence.told, parts))


def _head(plan: Plan) -> Iterator[str]:
    if plan.style == "memo":
        yield from (plan.headline, plan.outlet, plan.date)
        return
    yield plan.headline.upper() if plan.style == "tabloid" else plan.headline
    if plan.agency[0] and plan.style != "wire":
        yield f"By the {plan.agency[0]}"
    elif plan.byline:
        yield f"By {plan.byline}"
    yield plan.outlet
    yield plan.date


def _opening(plan: Plan) -> str:
    """The dateline of those styles that have one."""
    if plan.agency[1]:
        return f"{plan.town.upper()} ({plan.agency[1]}) — "
    return f"{plan.town.upper()} — " if plan.style in ("wire", "broadsheet") else ""


def page(written: Written) -> tuple[str, str]:
    """File name and contents as published: HTML with its data, or plain text for wire and memo."""
    plan = written.plan
    if plan.style in ("wire", "memo"):
        return f"{plan.id}.txt", written.text
    return f"{plan.id}.html", _html(plan, written.text[written.body :])


def _html(plan: Plan, body: str) -> str:
    paragraphs: Sequence[str] = body.strip().split("\n\n")
    running = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in paragraphs)
    head = list(_head(plan))
    by = f'<p class="byline">{html.escape(head[1])}</p>' if head[1].startswith("By ") else ""
    return (
        f"<html><head><title>{html.escape(head[0])} - {plan.outlet}</title>\n"
        f'<meta property="og:site_name" content="{plan.outlet}">\n'
        f'<meta property="article:published_time" content="{plan.date}T07:00:00+00:00">\n'
        f"</head><body><nav><a href='/'>Home</a> <a href='/town'>Town</a></nav>\n"
        f"<article><h1>{html.escape(head[0])}</h1>\n{by}\n{running}\n</article>\n"
        f"<footer>{plan.outlet}. All rights reserved.</footer></body></html>\n"
    )
