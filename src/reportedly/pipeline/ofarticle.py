"""The stages that need one article only, in their order.

Apart from those of the pile: processes that read articles then import nothing of gathering and
weighing, which took 0.35 of their 1.25 s to start.
"""

from collections.abc import Iterable
from functools import partial

from reportedly.attribute import attributions, sections
from reportedly.chain import chain
from reportedly.clean import clean_with_facts
from reportedly.describe import describe
from reportedly.pipeline.learned import kinds, model
from reportedly.pipeline.stage import Stage
from reportedly.refer import mentions
from reportedly.resolve import resolve
from reportedly.review import apply, reassign
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    Fact,
    Hand,
    Leanings,
    Mentions,
    Page,
    Review,
    Reviewed,
    Role,
    Sentences,
    Source,
    Spans,
    Speaker,
    Stance,
    quote,
)
from reportedly.schema.nouns import Nouns
from reportedly.segment import sentences
from reportedly.stance import stances
from reportedly.stance.leaning import in_characters


def _clean(nouns: Nouns) -> Iterable[object]:
    article, facts, blocks = clean_with_facts(nouns.one(Page))
    return [article, *facts, *blocks]


def _segment(nouns: Nouns) -> Iterable[object]:
    text = nouns.one(Page).text
    spans = [s for b in nouns.all(Block) for s in sentences(text, b.start, b.end)]
    return [Sentences(nouns.one(Article).id, tuple(spans))]


def _attribute(nouns: Nouns) -> Iterable[object]:
    text, blocks, cut = nouns.one(Page).text, nouns.all(Block), nouns.one(Sentences)
    reading = model().read_all(text, sections(text, blocks, cut))
    read = attributions(text, blocks, cut, reading.found)
    told, reviewed = apply(text, blocks, cut, read, nouns.all(Review), partial(_meaning, text))
    seen = mentions(cut.article, text, reading.referred)
    return [*told, seen, in_characters(cut.article, reading.leaning), *reviewed]


def _meaning(text: str, spans: Spans) -> bytes:
    (vector,) = model().embed([quote(text, spans)])
    return bytes(vector.astype("<f2").tobytes())


def _resolve(nouns: Nouns) -> Iterable[object]:
    text, told = nouns.one(Page).text, nouns.all(Attribution)
    entities, speakers = resolve(
        nouns.one(Article),
        text,
        nouns.all(Block),
        nouns.one(Sentences),
        told,
        nouns.one(Mentions),
    )
    meant, speaking = reassign(text, told, entities, speakers, nouns.all(Review))
    return [*meant, *speaking]


def _describe(nouns: Nouns) -> Iterable[object]:
    told, roles = describe(
        nouns.one(Article),
        nouns.one(Page).text,
        nouns.all(Block),
        nouns.one(Sentences),
        nouns.all(Attribution),
        nouns.all(Entity),
        nouns.all(Speaker),
        nouns.one(Mentions),
        kinds(),
    )
    return [*told, *roles]


def _chain(nouns: Nouns) -> Iterable[object]:
    return chain(
        nouns.one(Article),
        nouns.one(Page).text,
        nouns.one(Sentences),
        nouns.all(Attribution),
        nouns.all(Entity),
        nouns.all(Speaker),
    )


def _stance(nouns: Nouns) -> Iterable[object]:
    return stances(
        nouns.one(Page).text,
        nouns.one(Leanings),
        nouns.one(Sentences),
        nouns.all(Block),
        nouns.all(Attribution),
        nouns.all(Entity),
        nouns.all(Speaker),
    )


ARTICLE_STAGES = (
    Stage("clean", 7, (Page,), (Article, Fact, Block), _clean),
    Stage("segment", 2, (Page, Article, Block), (Sentences,), _segment),
    Stage(
        "attribute",
        16,
        (Page, Block, Sentences, Review),
        (Attribution, Mentions, Leanings, Reviewed),
        _attribute,
        weights="model",
    ),
    Stage(
        "resolve",
        17,
        (Page, Article, Block, Sentences, Attribution, Mentions, Review),
        (Entity, Speaker),
        _resolve,
    ),
    Stage(
        "describe",
        7,
        (Page, Article, Block, Sentences, Attribution, Entity, Speaker, Mentions),
        (Source, Role),
        _describe,
        weights="kinds",
    ),
    Stage("chain", 7, (Page, Article, Sentences, Attribution, Entity, Speaker), (Hand,), _chain),
    Stage(
        "stance",
        7,
        (Page, Sentences, Block, Leanings, Attribution, Entity, Speaker),
        (Stance,),
        _stance,
    ),
)
