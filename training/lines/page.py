"""Pages as somebody copies them: an article of PolNeAR train among the lines of an invented site.

Each line has the gap before it (line breaks) and whether it is body; `None` where either answer
would do (the title, a deck). Every page is another style; one in five is an article alone.
"""

import random
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from training.lines import words
from training.lines.site import Site
from training.lines.tongue import tongue

_SENTENCE = re.compile(r"(?<=[a-z][.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page; `gap` counts the line breaks before it."""

    text: str
    gap: int
    body: bool | None = False


@dataclass(frozen=True, slots=True)
class Story:
    """A text's title and its paragraphs."""

    title: str
    paragraphs: list[str]


@dataclass(frozen=True, slots=True)
class Style:
    """Gaps of a page, and how likely things are to stand inside of its article."""

    item: int
    paragraph: int
    part: int
    busy: float

    @staticmethod
    def drawn(rng: random.Random) -> "Style":
        """One of the ways in which browsers and sites part lines."""
        paragraph = rng.choice((1, 2, 2, 2, 2, 3))
        item = rng.choice((1, 1, 1, 2))
        return Style(item, paragraph, rng.choice((1, 2, 3)), rng.choice((0.0, 0.05, 0.15, 0.3)))


def page(rng: random.Random, story: Story, others: list[Story]) -> list[Row]:
    """One page, in one of the tongues."""
    alone = rng.random() < 0.2
    site, style = Site(rng, [o.title for o in others]), Style.drawn(rng)
    rows = list(_clean(rng, story, style) if alone else _page(site, style, story, others))
    say = tongue(rng) if not alone or rng.random() < 0.3 else str
    said = [Row(say(row.text), row.gap, row.body) for row in rows]
    return [row for row in said if row.text.strip()]


def _clean(rng: random.Random, story: Story, style: Style) -> Iterator[Row]:
    if rng.random() < 0.8:
        yield Row(story.title, 2, None)
    rows = _body(rng, story.paragraphs, style)
    if rng.random() < 0.3:
        rows = _wrapped(rng, rows)
    yield from rows


def _wrapped(rng: random.Random, rows: Iterator[Row]) -> Iterator[Row]:
    """Each paragraph on lines of about one length, as mail, print and paper leave them."""
    width = rng.choice((60, 90, 120, 150, 180, 240))
    for row in rows:
        for n, line in enumerate(textwrap.wrap(row.text, width + rng.randint(-15, 15)) or [""]):
            yield Row(line, 1 if n else row.gap, row.body)


def _page(site: Site, style: Style, story: Story, others: list[Story]) -> Iterator[Row]:
    rng = site.rng
    above = rng.choice((0, 1, 1, 2, 2, 3, 5))
    below = rng.choice((0, 1, 2, 3, 4, 6))
    for _ in range(above):
        yield from rng.choices((_menu, _list, _appeal, _bits, _table), (6, 2, 2, 1, 0.4))[0](
            site, style, others
        )
    yield from _front(site, style, story)
    yield from _article(site, style, story, others)
    yield from _tail(site, style)
    parts = (_list, _menu, _appeal, _bits, _comments, _opening, _table)
    for _ in range(below):
        yield from rng.choices(parts, (5, 2, 2, 1, 1.2, 0.8, 0.3))[0](site, style, others)
    if below:
        yield from _footer(site, style, others)


def _front(site: Site, style: Style, story: Story) -> Iterator[Row]:
    """Between the menus and the text: title, deck, who and when, buttons, the picture."""
    rng = site.rng
    if rng.random() < 0.4:
        crumbs = [site.some(words.SECTIONS) for _ in range(rng.randint(1, 3))]
        yield Row(rng.choice((" > ", " / ", " » ")).join(crumbs), style.part)
    yield Row(story.title.rstrip("."), style.part, None)
    if rng.random() < 0.35:
        yield Row(rng.choice(_sentences(story)), style.item, None)
    if rng.random() < 0.8:
        by = rng.choice(("By {name}", "{name}", "by {name}, {site}", "{name} | {date}", "{site}"))
        yield Row(site.fill(by), style.item)
    if rng.random() < 0.7:
        when = rng.choice(("{date}", "Published {date}", "Updated: {date}", "{date} | 4 min read"))
        yield Row(site.fill(when), style.item)
    if rng.random() < 0.4:
        yield from _bits(site, style, [])
    if rng.random() < 0.5:
        yield from _picture(site, style, [story])


def _article(site: Site, style: Style, story: Story, others: list[Story]) -> Iterator[Row]:
    rng = site.rng
    if rng.random() < 0.15:
        yield from _guide(site, style, story)
        return
    kept = story.paragraphs[: rng.choice((1, 2, 4, 8, 99, 99, 99))]
    among = (_picture, _aside, _appeal, _list)
    for row in _body(rng, kept, style):
        yield row
        if rng.random() < style.busy:
            part = rng.choices(among, (3, 6, 1.5, 0.7))[0]
            yield from part(site, style, [story] if part is _picture else others)
        if rng.random() < 0.1 * style.busy:
            yield Row(rng.choice(_sentences(story)), style.paragraph, None)


def _body(rng: random.Random, paragraphs: list[str], style: Style) -> Iterator[Row]:
    """Paragraphs, with what articles hold beside prose: subheads, lists, questions, tables."""
    lists = rng.choice((0, 0, 0.1, 0.25))
    heads = rng.choice((0, 0, 0.15, 0.4))
    loud = rng.random() < 0.25
    if rng.random() < 0.35:
        paragraphs = [s for p in paragraphs for s in _SENTENCE.split(p)]
    for i, paragraph in enumerate(paragraphs):
        if i and rng.random() < heads:
            head = _fragment(rng, paragraph, 8)
            yield Row(head.upper() if loud else head, style.paragraph, True)
        yield Row(paragraph, style.paragraph, True)
        if rng.random() < lists:
            yield from rng.choice((_items, _items, _rows, _talk))(rng, paragraphs, style)


def _guide(site: Site, style: Style, story: Story) -> Iterator[Row]:
    """An article that is a list: a test, a recipe, a calendar, the best of the year."""
    rng, told = site.rng, story.paragraphs
    yield from (Row(p, style.paragraph, True) for p in told[: rng.choice((0, 1, 1, 2, 3))])
    has = {what: rng.random() < 0.4 for what in ("number", "text", "price", "link", "list")}
    plan = rng.random() < 0.5
    for n in range(rng.choice((4, 8, 15, 30))):
        part = rng.choice(told)
        head = site.some(words.THINGS) if plan else _fragment(rng, part, 9)
        head = f"{n + 1}. {head}" if has["number"] else head
        if has["price"]:
            head += site.fill(rng.choice((": {price}", " – {price} ({number}% off)", ", {price}")))
        yield Row(head, style.paragraph if has["text"] else rng.choice((1, style.item)), True)
        if has["text"]:
            for _ in range(rng.choice((1, 1, 2))):
                yield Row(rng.choice(_SENTENCE.split(part)), style.paragraph, True)
        if has["list"] and rng.random() < 0.4:
            yield from _items(rng, told, style)
        if has["link"]:
            yield Row(site.fill(rng.choice(("Buy it at {site}", "{domain}/{number}"))), 1, True)


def _items(rng: random.Random, paragraphs: list[str], style: Style) -> Iterator[Row]:
    """A list inside the article, its items cut from the article's own sentences."""
    mark = rng.choice(("", "", "• ", "- ", "{}. ", "{}) "))
    gap = rng.choice((style.item, style.paragraph))
    closed = rng.random() < 0.3
    linked = rng.random() < 0.15
    for n in range(rng.choice((3, 5, 8, 12, 25))):
        text = _fragment(rng, rng.choice(paragraphs), rng.randint(2, 14))
        yield Row(mark.format(n + 1) + text + "." * closed, gap if n else style.paragraph, True)
        if linked:
            yield Row(f"https://{text[:3].lower().strip()}.to/{rng.getrandbits(24):x}", 1, True)


def _rows(rng: random.Random, paragraphs: list[str], style: Style) -> Iterator[Row]:
    """A table inside the article, or a list of values."""
    mark = rng.choice(("\t", "\t", ": ", " – "))
    for n in range(rng.choice((3, 6, 15, 40))):
        values = [str(rng.randint(0, 3000)) for _ in range(rng.choice((1, 1, 3, 5)))]
        cells = [_fragment(rng, rng.choice(paragraphs), 3), *values]
        yield Row(mark.join(cells[: 2 if mark != "\t" else 9]), style.item if n else 2, True)


def _talk(rng: random.Random, paragraphs: list[str], style: Style) -> Iterator[Row]:
    """Questions and answers, or a play's lines."""
    ask, answer = rng.choice((("Q: ", "A: "), ("", ""), ("Q. ", "A. "), ("— ", "— ")))
    for _ in range(rng.choice((1, 3, 6))):
        yield Row(f"{ask}{_fragment(rng, rng.choice(paragraphs), 9)}?", style.paragraph, True)
        text = _fragment(rng, rng.choice(paragraphs), rng.choice((4, 15, 30)))
        yield Row(answer + text + "." * (rng.random() < 0.6), style.paragraph, True)


def _fragment(rng: random.Random, paragraph: str, most: int) -> str:
    parts = paragraph.split()
    start = rng.randrange(max(1, len(parts) - most))
    text = " ".join(parts[start : start + rng.randint(min(2, most), most)])
    return text.strip(".,;:“”\"'()— ").capitalize() or "Notes"


def _sentences(story: Story) -> list[str]:
    return [s for p in story.paragraphs for s in _SENTENCE.split(p)] or [story.title]


def _menu(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    rng = site.rng
    make = rng.choice((words.SECTIONS, words.SERVICE, words.SECTIONS + words.SERVICE, ["{place}"]))
    items = [site.some(make) for _ in range(rng.choice((3, 5, 8, 14, 25, 60)))]
    if rng.random() < 0.3:
        items = [f"{item} {rng.choice(words.SECTIONS)}" for item in items]
    if rng.random() < 0.1:
        items = [f"{item} ({rng.randint(1, 300)})" for item in items]
    if rng.random() < 0.15:
        yield Row(rng.choice(("  ", " | ", " ", "\t", " · ")).join(items[:14]), style.part)
        return
    if rng.random() < 0.15:
        items = [item.upper() for item in items]
    yield from (Row(item, style.item if i else style.part) for i, item in enumerate(items))


def _list(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """Headlines of other stories, perhaps with a sentence, a day, a section or a name each."""
    rng = site.rng
    if rng.random() < 0.85:
        yield Row(site.some(words.HEADS), style.part)
    told = {what: rng.random() < share for what, share in _TOLD.items()}
    gap = rng.choice((style.item, style.item, style.paragraph))
    for n in range(rng.choice((1, 2, 3, 4, 5, 8, 12, 20))):
        headline = site.headline()
        if told["glued"]:
            headline += rng.choice(_sentences(rng.choice(others)))
        if told["number"] or told["section"]:
            yield Row(str(n + 1) if told["number"] else site.some(words.SECTIONS), gap)
        yield Row(headline, gap)
        if told["summary"]:
            text = rng.choice(_sentences(rng.choice(others)))
            cut = rng.random() < 0.3
            yield Row(text[:110].rstrip() + "…" if cut else text, style.item)
        if told["day"]:
            yield Row(site.date(), style.item)
        if told["name"]:
            yield Row(site.fill(rng.choice(("By {name}", "{name}", "{name} / {site}"))), style.item)


_TOLD = {"summary": 0.3, "day": 0.3, "name": 0.2, "section": 0.2, "number": 0.12, "glued": 0.1}


def _appeal(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """An appeal, a newsletter box, a paywall or a banner."""
    rng = site.rng
    if rng.random() < 0.4:
        yield Row(site.fill(rng.choice(("{site} by mail", "Stay informed", "Support {site}"))), 2)
    for _ in range(rng.randint(1, 3)):
        yield Row(site.some(list(words.APPEALS)), rng.choice((style.item, style.paragraph)))
    if rng.random() < 0.5:
        yield Row(site.some(words.SERVICE), style.item)


def _bits(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """Buttons, counts and single words."""
    rng = site.rng
    for _ in range(rng.randint(1, 6)):
        text = rng.choice(
            (site.some(words.SERVICE), site.fill("{number}"), site.some(words.ASIDES))
        )
        yield Row(text, style.item)


def _aside(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    yield Row(site.some(words.ASIDES), site.rng.choice((style.item, style.paragraph)))


def _picture(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """A caption, its credit, or both, on one line or two; some are copied twice.

    Half of the captions have the story's words; the first of `others` is the story told.
    """
    rng = site.rng
    caption, credit = site.some(words.CAPTIONS), site.some(words.CREDITS)
    if rng.random() < 0.5:
        told = _fragment(rng, rng.choice(others[0].paragraphs), 20)
        caption, credit = f"{told}{rng.choice(('.', '', ', ' + site.date()))}", credit
    rows = rng.choice(([caption], [credit], [f"{caption} {credit}"], [caption, credit]))
    for _ in range(2 if rng.random() < 0.15 else 1):
        for n, row in enumerate(rows):
            yield Row(row, style.item if n else style.paragraph)


def _tail(site: Site, style: Style) -> Iterator[Row]:
    """Right below the text: who wrote it, what it is about, notes."""
    for _ in range(site.rng.choice((0, 0, 0, 0, 1, 1, 2, 3))):
        yield Row(site.some(list(words.BIOS)), site.rng.choice((style.item, style.paragraph)))


def _comments(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    rng = site.rng
    yield Row(site.fill(rng.choice(("Comments", "{number} comments", "Discussion"))), style.part)
    stamp = rng.choice(("{name} {date}", "{name} says:", "{date}", "{name}", "{handle} · {date}"))
    reply = rng.choice(("Reply", "Report", "Like Reply", "", "{number}"))
    long = rng.random() < 0.15
    for _ in range(rng.choice((1, 3, 6, 12, 25))):
        yield Row(site.fill(stamp), style.part)
        if long:
            told = rng.choice(others).paragraphs[: rng.choice((1, 2, 5))]
            yield from (Row(p, style.paragraph) for p in told)
            continue
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            own = rng.random() < 0.6
            text = site.some(words.COMMENTS) if own else rng.choice(_sentences(rng.choice(others)))
            yield Row(text, rng.choice((style.item, style.paragraph)))
        yield Row(site.fill(reply), style.item)


def _opening(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """Another story's opening."""
    rng, other = site.rng, site.rng.choice(others)
    title = site.headline() if rng.random() < 0.5 else other.title.rstrip(".")
    for _ in range(rng.choice((1, 1, 2))):
        yield Row(title, style.part)
    if rng.random() < 0.7:
        yield Row(site.fill(rng.choice(("By {name}", "{name}", "{date}", "{name}, {date}"))), 1)
    invented = [site.some(list(words.OPENINGS)) for _ in range(rng.randint(1, 3))]
    text = invented if rng.random() < 0.4 else other.paragraphs[: rng.randint(1, 4)]
    yield from (Row(paragraph, style.paragraph) for paragraph in text)


def _table(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    """Prices, weather or results beside the story."""
    rng = site.rng
    for n in range(rng.randint(2, 8)):
        cells = [site.place(), f"{rng.uniform(1, 900):.2f}", f"{rng.uniform(-4, 4):+.1f}%"]
        yield Row(rng.choice(("\t", " ")).join(cells), style.item if n else style.part)


def _footer(site: Site, style: Style, others: list[Story]) -> Iterator[Row]:
    if site.rng.random() < 0.6:
        yield from _menu(site, style, others)
    for _ in range(site.rng.randint(1, 3)):
        yield Row(site.some(list(words.LEGAL)), site.rng.choice((style.item, style.part)))
