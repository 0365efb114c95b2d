"""Pages as they were saved, and the articles found on them."""

from dataclasses import dataclass
from typing import Literal, get_args

from reportedly.schema.span import Span

Format = Literal["text", "markdown", "html", "pdf"]

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


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text; an empty string where nothing is.

    `date` is the day of publication as YYYY-MM-DD, `language` an ISO 639-1 code.
    """

    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    language: str = ""
    address: str = ""


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
class Reference:
    """A hyperlink: what is underlined, [start, end) in the page's text, and where it leads."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One input as read: its text, never changed again, and what its format told us.

    `id` is a digest of everything below it, so the same content is the same page; `name` is
    the file's name without its ending. The name is no part of the digest. `links` are those of the
    text's main part, in order.
    """

    id: str
    name: str
    format: Format
    text: str
    regions: tuple[Region, ...] = ()
    hints: Metadata = Metadata()
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
