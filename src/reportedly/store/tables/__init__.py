"""The tables: one for each noun, its columns named as the noun's fields.

Every row carries `run`, the run that made it. Spans and other tuples are JSON.
"""

from sqlalchemy import Table

from reportedly import schema
from reportedly.store.tables.articles import (
    article,
    attribution,
    block,
    entity,
    fact,
    hand,
    leanings,
    mentions,
    role,
    sentences,
    source,
    speaker,
    stance,
)
from reportedly.store.tables.asked import answer, called, sketch
from reportedly.store.tables.columns import metadata
from reportedly.store.tables.heard import heard, held, meaning, owned, proper, tie
from reportedly.store.tables.pages import done, fetched, location, page, run
from reportedly.store.tables.people import (
    alias,
    bearer,
    form,
    grade,
    identity,
    judgement,
    known,
    link,
)
from reportedly.store.tables.pile import (
    claim,
    credit,
    difference,
    flag,
    lineage,
    member,
    pair,
    weight,
)
from reportedly.store.tables.reviews import due, review, reviewed
from reportedly.store.tables.searched import facets, search
from reportedly.store.tables.traced import cited, shelf, signature

TABLES: dict[type, Table] = {
    schema.Page: page,
    schema.Fetched: fetched,
    schema.Article: article,
    schema.Fact: fact,
    schema.Block: block,
    schema.Sentences: sentences,
    schema.Attribution: attribution,
    schema.Entity: entity,
    schema.Speaker: speaker,
    schema.Hand: hand,
    schema.Mentions: mentions,
    schema.Source: source,
    schema.Role: role,
    schema.Leanings: leanings,
    schema.Stance: stance,
    schema.Judgement: judgement,
    schema.Grade: grade,
    schema.Review: review,
    schema.Reviewed: reviewed,
    schema.Identity: identity,
    schema.Known: known,
    schema.Link: link,
    schema.Lineage: lineage,
    schema.Credit: credit,
    schema.Claim: claim,
    schema.Member: member,
    schema.Pair: pair,
    schema.Weight: weight,
    schema.Flag: flag,
    schema.Difference: difference,
    schema.Answer: answer,
    schema.SavedSearch: search,
}
"""Where each noun is kept."""

__all__ = [
    "TABLES",
    "alias",
    "answer",
    "article",
    "attribution",
    "bearer",
    "block",
    "called",
    "cited",
    "claim",
    "credit",
    "difference",
    "done",
    "due",
    "entity",
    "facets",
    "fact",
    "fetched",
    "flag",
    "form",
    "grade",
    "hand",
    "heard",
    "held",
    "identity",
    "judgement",
    "known",
    "leanings",
    "lineage",
    "link",
    "location",
    "meaning",
    "member",
    "mentions",
    "metadata",
    "owned",
    "page",
    "pair",
    "proper",
    "review",
    "reviewed",
    "role",
    "run",
    "search",
    "sentences",
    "shelf",
    "signature",
    "sketch",
    "source",
    "speaker",
    "stance",
    "tie",
    "weight",
]
