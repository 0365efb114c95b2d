"""The tables: one for each noun, its columns named as the noun's fields.

Every row carries `run`, the run that made it. Spans and other tuples are JSON.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from reportedly import schema

metadata = MetaData()


def _id() -> Column[str]:
    return Column("id", String, primary_key=True)


def _run() -> Column[str]:
    return Column("run", ForeignKey("run.id"), nullable=False)


def _of(table: str, name: str = "", *, key: bool = False, index: bool = False) -> Column[str]:
    # What is said of a row goes with it, so an article's stage can run anew on its own.
    to = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name or table, to, primary_key=key, nullable=False, index=index)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=False)


def _share(name: str) -> Column[float]:
    return Column(name, Float, nullable=False)


def _truth(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _list(name: str) -> Column[object]:
    return Column(name, JSON, nullable=False)


run = Table("run", metadata, _id(), _text("stage"), _number("version"), _text("weights"))

page = Table(
    "page",
    metadata,
    _id(),
    _text("name"),
    _text("format"),
    _text("text"),
    _list("regions"),
    _list("hints"),
    _list("links"),
    Column("whole", String, nullable=False, server_default=""),
    Column("start", Integer, nullable=False, server_default="0"),
    Column("parts", JSON, nullable=False, server_default="[]"),
    _run(),
)

location = Table(
    "location",
    metadata,
    Column("location", String, primary_key=True),
    _of("page", index=True),
)

done = Table(
    "done",
    metadata,
    Column("subject", String, primary_key=True),
    Column("stage", String, primary_key=True),
    _text("inputs"),
    _run(),
)

fetched = Table(
    "fetched",
    metadata,
    Column("address", String, primary_key=True),
    _text("final"),
    _text("etag"),
    _text("modified"),
    _text("at"),
    _list("pages"),
    _text("why"),
    _run(),
)

article = Table(
    "article",
    metadata,
    _of("page", "id", key=True),
    _text("title"),
    _text("outlet"),
    _text("byline"),
    Column("date", String, nullable=False, index=True),
    _text("language"),
    _text("address"),
    _run(),
)

fact = Table(
    "fact",
    metadata,
    _of("article", key=True),
    Column("field", String, primary_key=True, nullable=False),
    _text("value"),
    _text("origin"),
    Column("start", Integer),
    Column("end", Integer),
    _run(),
)

block = Table(
    "block",
    metadata,
    _of("article", key=True),
    _number("start", key=True),
    _number("end"),
    _text("kind"),
    _run(),
)

sentences = Table("sentences", metadata, _of("article", key=True), _list("spans"), _run())

attribution = Table(
    "attribution",
    metadata,
    _id(),
    _of("article", index=True),
    _list("source"),
    _list("cue"),
    _list("content"),
    _text("block"),
    _text("manner"),
    _text("attitude"),
    _truth("negated"),
    _truth("denies"),
    _list("hedges"),
    Column("parent", String),
    _share("confidence"),
    Column("vector", LargeBinary, nullable=False),
    _run(),
)

entity = Table(
    "entity",
    metadata,
    _id(),
    _of("article", index=True),
    Column("name", Text, nullable=False, index=True),
    _text("kind"),
    _truth("named"),
    Column("count", Integer),
    _list("mentions"),
    _list("distinct_from"),
    Column("members", JSON, nullable=False, server_default="[]"),
    _run(),
)

speaker = Table(
    "speaker",
    metadata,
    _of("attribution", key=True),
    _of("article", index=True),
    _of("entity", index=True),
    _run(),
)

hand = Table(
    "hand",
    metadata,
    _of("attribution", key=True),
    _of("article", index=True),
    _number("position", key=True),
    _of("entity", index=True),
    _text("kind"),
    _list("via"),
    _run(),
)

mentions = Table(
    "mentions",
    metadata,
    _of("article", key=True),
    _list("spans"),
    _list("forms"),
    _list("kinds"),
    _list("antecedents"),
    Column("types", JSON, nullable=False, server_default="[]"),
    _run(),
)

source = Table(
    "source",
    metadata,
    _of("attribution", key=True),
    _of("article", index=True),
    _text("kind"),
    _truth("named"),
    _truth("plural"),
    Column("count", Integer),
    _list("descriptor"),
    _list("reason"),
    _list("access"),
    _run(),
)

role = Table(
    "role",
    metadata,
    _id(),
    _of("article", index=True),
    _of("entity", index=True),
    _list("words"),
    _text("title"),
    _text("state"),
    _text("since"),
    _text("until"),
    _text("at"),
    _run(),
)

judgement = Table(
    "judgement",
    metadata,
    _id(),
    _list("one"),
    _list("other"),
    _text("verdict"),
    _text("by"),
    _text("when"),
    _text("why"),
    _run(),
)

grade = Table(
    "grade",
    metadata,
    _id(),
    _text("of"),
    _list("place"),
    _text("mark"),
    _text("by"),
    _text("when"),
    _text("why"),
    _run(),
)

# What `identify` knows of the pile, so that one more article need not load the others. No noun,
# and tied to no entity: it must outlast an article's entities to tell what these have moved.
bearer = Table(
    "bearer",
    metadata,
    Column("entity", String, primary_key=True),
    Column("article", String, nullable=False),
    Column("label", String, nullable=False),
    _text("name"),
    # Wide enough for what is asked most to be read from them alone.
    Index("bearer_article", "article", "label"),
    Index("bearer_label", "label", "entity", "article"),
)

form = Table(
    "form",
    metadata,
    Column("block", String, primary_key=True),
    Column("label", String, primary_key=True),
)

identity = Table(
    "identity",
    metadata,
    _of("entity", key=True),
    _of("entity", "canonical", index=True),
    _share("score"),
    _text("why"),
    _run(),
)

known = Table(
    "known",
    metadata,
    _id(),
    _text("kind"),
    Column("name", Text, nullable=False, index=True),
    _list("aliases"),
    _list("identifiers"),
    _list("domains"),
    _text("country"),
    _list("offices"),
    _text("description"),
    Column("base", String, nullable=False, index=True),
    _text("licence"),
    _run(),
    # Few runs make very many rows: forgetting runs must not read them all.
    Index("ix_known_run", "run"),
)

alias = Table(
    "alias",
    metadata,
    Column("key", String, primary_key=True),
    _of("known", key=True),
    _number("rank"),
    Index("ix_alias_known", "known"),
)

# `known` names an entry of the store or one of the base that ships, so it is no foreign key.
link = Table(
    "link",
    metadata,
    _of("entity", key=True),
    _of("article", index=True),
    Column("known", String, nullable=False, index=True),
    _share("score"),
    _text("why"),
    _run(),
)

lineage = Table(
    "lineage",
    metadata,
    _of("article", "original", key=True),
    _of("article", "derived", key=True, index=True),
    _text("kind"),
    _truth("directed"),
    _share("share"),
    _text("why"),
    _list("original_spans"),
    _list("derived_spans"),
    _list("signs"),
    _run(),
)

credit = Table(
    "credit",
    metadata,
    _of("article", key=True),
    _number("start", key=True),
    _number("end", key=True),
    Column("outlet", String, primary_key=True),
    _text("kind"),
    _run(),
)

claim = Table("claim", metadata, _id(), _text("text"), _run())

member = Table(
    "member",
    metadata,
    _of("claim", key=True),
    _of("attribution", key=True),
    _text("relation"),
    _share("score"),
    _text("why"),
    _run(),
    Index("member_attribution", "attribution"),
)

pair = Table(
    "pair",
    metadata,
    _of("claim", key=True),
    _of("attribution", "a", key=True),
    _of("attribution", "b", key=True),
    _text("verdict"),
    _text("why"),
    _run(),
)

weight = Table(
    "weight",
    metadata,
    _of("claim", key=True),
    _number("low"),
    _number("high"),
    _number("unresolved"),
    _run(),
)

flag = Table(
    "flag",
    metadata,
    _of("claim", key=True),
    Column("rule", String, primary_key=True),
    _of("attribution", key=True),
    _text("why"),
    _list("spans"),
    _run(),
)

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
    schema.Judgement: judgement,
    schema.Grade: grade,
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
}
"""Where each noun is kept."""
