"""Searches: what is looked for among statements, and what is found."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.sheet import Passage
from reportedly.schema.span import Spans
from reportedly.schema.stance import Polarity
from reportedly.schema.statement import Statement

Order = Literal["best", "newest", "oldest"]
Hedged = Literal["", "yes", "no"]
FacetName = Literal["speaker", "kind", "outlet", "year", "attitude", "stance", "hedged"]


LONGEST = 200
"""Characters of a value that is asked for, but for the words."""


def on_one_line(value: str) -> str:
    """A value as a search writes it: printable characters on one line.

    Half a surrogate pair is not printable either, and no store takes it.
    """
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; a field that is empty asks for nothing.

    `text` are words that source and content of a statement hold, all of them, in any of their
    forms; what stands in quotation marks in a row. `speakers` are names, or ids of entities. Of
    several values of one field any will do; of several fields each must hold. `since` and `until`
    are days, YYYY-MM-DD, both in the time. `order` "best" is by BM25, and by date without words.
    """

    text: str = ""
    speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    attitudes: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    hedged: Hedged = ""
    since: str = ""
    until: str = ""
    order: Order = "best"
    page: int = 1


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody keeps: its name, its address's query string, by whom and when.

    `when` is an ISO time in UTC.
    """

    id: str
    name: str
    query: str
    by: str
    when: str


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet, and how many statements have it under all other filters.

    `value` is how it is asked for, "" where it cannot be (the articles without a date); `label` is
    how it is read.
    """

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Values to choose from, the most frequent first (years: the latest); `more` are not listed."""

    name: FacetName
    values: tuple[FacetValue, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found, in its passage.

    The statement's kind is that of its source, by which it is counted. `speaker` is the canonical
    entity. `stances` are those that the statement tells of; `hedges` are where its hedges stand and
    `marks` where the words asked for do, in characters of the article.
    """

    statement: Statement
    speaker: str
    stances: tuple[Polarity, ...]
    passage: Passage
    hedges: Spans
    marks: Spans


@dataclass(frozen=True, slots=True)
class Results:
    """One page of what was found, and the counts beside it.

    `query` is as it was understood, `order` the order that the hits have, `notes` what is to be
    said of both in words: a value that is not known, a page beyond the last.
    """

    query: Query
    order: Order
    statements: int
    articles: int
    page: int
    pages: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    notes: tuple[str, ...]
