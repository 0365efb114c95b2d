"""Pages as they were saved, and the articles found on them."""

from dataclasses import dataclass
from typing import Literal, get_args

from reportedly.schema.span import Span

# "record" is text that was part of something else: a mail, a row, an entry of a feed.
Format = Literal["text", "record", "markdown", "html", "pdf", "docx"]

BlockKind = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "pullquote",
    "disclaimer",
    "furniture",
    "teaser",
]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

ASIDE: frozenset[BlockKind] = frozenset({"furniture", "teaser"})
"""Blocks that are no part of the article: what stands there is nothing that it says."""


ToldField = Literal[
    "title", "byline", "outlet", "dateline", "published", "updated", "language", "address"
]
TOLD_FIELDS: tuple[ToldField, ...] = get_args(ToldField)


@dataclass(frozen=True, slots=True)
class Told:
    """One value as a format gives it, and by which of its parts ("json-ld datePublished")."""

    field: ToldField
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text; an empty string where nothing is.

    `date` is the day of publication as YYYY-MM-DD, with its time after a T where it is told;
    `language` an ISO 639-1 code. `told` has every value that the format gives, as it gives them.
    """

    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    language: str = ""
    address: str = ""
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A run of a page's text as its format marked it.

    `tag` is the HTML element's name ("p", "h1", "figcaption", "nav", "li") or the like for
    other formats ("header", "footer" of a PDF page). `main` tells whether the format's own
    reader takes it for the article's text; None where it cannot tell.
    """

    start: int
    end: int
    tag: str
    main: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """[start, end) of a page's text that its format marks as an article of its own.

    `hints` is what the format tells of this article and not of the page.
    """

    start: int
    end: int
    hints: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Reference:
    """A hyperlink: what is underlined, [start, end) in the page's text, and where it leads."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One input as read: its text, never changed again, and what its format told us.

    `id` is a digest of format, text, regions, hints (but for `told`) and links, so the same content
    is the same page; `name` is the file's name without its ending, or a record's id or number.
    `links` are those of the text's main part, in order.

    A page that holds several articles is cut into pages of one each: `whole` is then the id of
    the page that it is cut from, and `start` where it begins in that one's text. `parts` are what
    the format marks as articles of their own.
    """

    id: str
    name: str
    format: Format
    text: str
    regions: tuple[Region, ...] = ()
    hints: Metadata = Metadata()
    whole: str = ""
    start: int = 0
    parts: tuple[Part, ...] = ()
    links: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its outlet, title, byline, date and address; `id` is its page's."""

    id: str
    title: str
    outlet: str
    byline: str
    date: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of an article beside what it says, and where that came from.

    `published` and `updated` are ISO 8601, with hour and zone where they are told; `dateline` is
    the place that opens the report; `address` the canonical one. `origin` says who tells it
    ("json-ld datePublished", "byline line"); [start, end) is where it stands in the article's
    text, None where it stands elsewhere.
    """

    article: str
    field: ToldField
    value: str
    origin: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article, [start, end) in its text."""

    article: str
    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one article in order; none crosses a block."""

    article: str
    spans: tuple[Span, ...]
