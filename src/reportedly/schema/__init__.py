"""The nouns: plain frozen data, a file a noun. Stages read and write these and nothing else."""

from reportedly.schema.answer import Answer, Answered, Said
from reportedly.schema.article import (
    ASIDE,
    BLOCK_KINDS,
    TOLD_FIELDS,
    Article,
    Block,
    BlockKind,
    Fact,
    Format,
    Metadata,
    Page,
    Part,
    Reference,
    Region,
    Sentences,
    Told,
    ToldField,
)
from reportedly.schema.attribution import Attitude, Attribution, Manner, article_in
from reportedly.schema.claim import (
    Claim,
    Flag,
    Member,
    Pair,
    Relation,
    Tally,
    Verdict,
    Weight,
)
from reportedly.schema.difference import Difference, DifferenceKind
from reportedly.schema.entity import Entity, EntityKind, Hand, Identity, Speaker
from reportedly.schema.fetched import Fetched
from reportedly.schema.grade import Grade
from reportedly.schema.hedge import Hedge, HedgeKind
from reportedly.schema.judgement import Judgement, JudgementVerdict, Place, PlaceKind
from reportedly.schema.knowledge import Known, Link, Office
from reportedly.schema.lineage import Credit, CreditKind, Lineage, LineageKind
from reportedly.schema.mention import MentionForm, Mentions
from reportedly.schema.query import SavedSearch
from reportedly.schema.review import Review, Reviewed, ReviewVerdict, Roles, Stake
from reportedly.schema.role import Role, RoleState
from reportedly.schema.run import Run
from reportedly.schema.source import Source
from reportedly.schema.span import Span, Spans, covers, inside, quote, touches
from reportedly.schema.stance import Leanings, Polarity, Stance

__all__ = [
    "ASIDE",
    "BLOCK_KINDS",
    "TOLD_FIELDS",
    "Answer",
    "Answered",
    "Article",
    "Attitude",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "Credit",
    "CreditKind",
    "Difference",
    "DifferenceKind",
    "Entity",
    "EntityKind",
    "Fact",
    "Fetched",
    "Flag",
    "Format",
    "Grade",
    "Hand",
    "Hedge",
    "HedgeKind",
    "Identity",
    "Judgement",
    "JudgementVerdict",
    "Known",
    "Leanings",
    "Lineage",
    "LineageKind",
    "Link",
    "Manner",
    "Member",
    "MentionForm",
    "Mentions",
    "Metadata",
    "Office",
    "Page",
    "Pair",
    "Part",
    "Place",
    "PlaceKind",
    "Polarity",
    "Reference",
    "Region",
    "Relation",
    "Review",
    "ReviewVerdict",
    "Reviewed",
    "Role",
    "RoleState",
    "Roles",
    "Run",
    "Said",
    "SavedSearch",
    "Sentences",
    "Source",
    "Span",
    "Spans",
    "Speaker",
    "Stake",
    "Stance",
    "Tally",
    "Told",
    "ToldField",
    "Verdict",
    "Weight",
    "article_in",
    "covers",
    "inside",
    "quote",
    "touches",
]
