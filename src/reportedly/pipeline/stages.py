"""The stages in their order: what each reads, what it writes, and its version.

A stage's version is raised with every change that can change what it writes; the store then
runs it anew, and what depends on it, and nothing else. Stages know nothing of each other:
the functions here hand them the nouns that they ask for.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Literal

from reportedly import settings
from reportedly.attribute import attributions, sections
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.weights import profile_folder
from reportedly.chain import chain
from reportedly.clean import clean_with_facts
from reportedly.compare import compare
from reportedly.describe import describe
from reportedly.describe.sources.learned import KindWeights, load_kinds
from reportedly.gather import gather
from reportedly.identify import identify, means
from reportedly.refer import mentions
from reportedly.resolve import resolve
from reportedly.review import apply, reassign
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Claim,
    Credit,
    Difference,
    Entity,
    Fact,
    Flag,
    Hand,
    Identity,
    Judgement,
    Leanings,
    Lineage,
    Link,
    Member,
    Mentions,
    Page,
    Pair,
    Review,
    Reviewed,
    Role,
    Run,
    Sentences,
    Source,
    Spans,
    Speaker,
    Stance,
    Weight,
    quote,
)
from reportedly.schema.nouns import Nouns
from reportedly.segment import sentences
from reportedly.stance import stances
from reportedly.stance.leaning import in_characters
from reportedly.trace import trace
from reportedly.weigh import weigh


@dataclass(frozen=True, slots=True)
class Stage:
    """One verb of the flow. `weights` tells what was learned that takes part in it, if anything:
    the model, or the kinds of sources.
    """

    name: str
    version: int
    reads: tuple[type, ...]
    writes: tuple[type, ...]
    run: Callable[[Nouns], Iterable[object]]
    weights: Literal["", "model", "kinds"] = ""


def model() -> AttributionModel:
    """The weights of the profile that the settings name. Raises WeightsMissing.

    The settings are asked here, as processes that read for another one share its environment and
    nothing else.
    """
    return _loaded(settings.load().profile)


def kinds() -> KindWeights:
    """What the same profile learned of the kinds of sources. Raises WeightsMissing."""
    return _loaded_kinds(settings.load().profile)


@cache
def _loaded_kinds(profile: str) -> KindWeights:
    return load_kinds(profile_folder(profile))


@cache
def _loaded(profile: str) -> AttributionModel:
    """A profile's weights, loaded once a process."""
    return AttributionModel.load(profile=profile)


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


def _identify(nouns: Nouns) -> Iterable[object]:
    vectors = means(nouns.all(Attribution), nouns.all(Speaker))
    return identify(nouns.all(Entity), vectors, nouns.all(Judgement))


def _trace(nouns: Nouns) -> Iterable[object]:
    links = {page.id: page.links for page in nouns.all(Page)}
    lineages, credits = trace(nouns.all(Article), _texts(nouns), nouns.all(Block), links)
    return [*lineages, *credits]


def _gather(nouns: Nouns) -> Iterable[object]:
    claims, members = gather(
        _texts(nouns),
        nouns.all(Attribution),
        nouns.all(Speaker),
        nouns.all(Entity),
        nouns.all(Identity),
        nouns.all(Judgement),
    )
    return [*claims, *members]


def _weigh(nouns: Nouns) -> Iterable[object]:
    pairs, weights, flags = weigh(
        nouns.all(Claim),
        nouns.all(Member),
        nouns.all(Attribution),
        nouns.all(Hand),
        nouns.all(Entity),
        nouns.all(Identity),
        nouns.all(Lineage),
        _texts(nouns),
        nouns.all(Article),
        nouns.all(Source),
        nouns.all(Judgement),
    )
    return [*pairs, *weights, *flags]


def _compare(nouns: Nouns) -> Iterable[object]:
    return compare(
        nouns.all(Member),
        nouns.all(Attribution),
        nouns.all(Speaker),
        nouns.all(Hand),
        nouns.all(Entity),
        nouns.all(Identity),
        nouns.all(Lineage),
        nouns.all(Flag),
        nouns.all(Article),
        _texts(nouns),
    )


def _texts(nouns: Nouns) -> dict[str, str]:
    return {page.id: page.text for page in nouns.all(Page)}


INGEST = Stage("ingest", 3, (), (Page,), lambda _: ())
"""Read by hand in `read.py`, since it alone meets files; its rows name this run."""

ARTICLE_STAGES = (
    Stage("clean", 5, (Page,), (Article, Fact, Block), _clean),
    Stage("segment", 2, (Page, Article, Block), (Sentences,), _segment),
    Stage(
        "attribute",
        12,
        (Page, Block, Sentences, Review),
        (Attribution, Mentions, Leanings, Reviewed),
        _attribute,
        weights="model",
    ),
    Stage(
        "resolve",
        14,
        (Page, Article, Block, Sentences, Attribution, Mentions, Review),
        (Entity, Speaker),
        _resolve,
    ),
    Stage(
        "describe",
        6,
        (Page, Article, Block, Sentences, Attribution, Entity, Speaker, Mentions),
        (Source, Role),
        _describe,
        weights="kinds",
    ),
    Stage("chain", 5, (Page, Article, Sentences, Attribution, Entity, Speaker), (Hand,), _chain),
    Stage(
        "stance",
        5,
        (Page, Sentences, Block, Leanings, Attribution, Entity, Speaker),
        (Stance,),
        _stance,
    ),
)
"""These need one article only."""

LINK = Stage("link", 4, (Page, Article, Entity, Role), (Link,), lambda _: ())
"""Needs one article, and what is known beforehand, which `linking.py` hands it."""

PILE_STAGES = (
    Stage("identify", 4, (Attribution, Entity, Speaker, Judgement), (Identity,), _identify),
    Stage("trace", 2, (Page, Article, Block), (Lineage, Credit), _trace),
    Stage(
        "gather",
        12,
        (Page, Attribution, Speaker, Entity, Identity, Judgement),
        (Claim, Member),
        _gather,
    ),
    Stage(
        "weigh",
        10,
        (
            *(Page, Article, Claim, Member, Attribution, Hand, Entity, Identity, Lineage),
            *(Source, Judgement),
        ),
        (Pair, Weight, Flag),
        _weigh,
    ),
    Stage(
        "compare",
        5,
        (Page, Article, Member, Attribution, Speaker, Hand, Entity, Identity, Lineage, Flag),
        (Difference,),
        _compare,
    ),
    Stage("review", 1, (Attribution, Member, Pair, Weight), (), lambda _: ()),
)
"""These need the whole pile."""


def runs(
    weights: str, stages: Sequence[Stage] = (*ARTICLE_STAGES, LINK, *PILE_STAGES)
) -> dict[str, Run]:
    """The run of each stage, by its name, with the given digest of the model's weights.

    A page is not tied to the run that read it: its text never changes, so a new version of
    ingest makes new pages where it reads differently, and leaves the others as they are.
    """
    made: dict[str, Run] = {}
    learned = kinds().digest
    for stage in stages:
        earlier = [s for s in stages if s.name in made and set(s.writes) & set(stage.reads)]
        digest = {"": "", "model": weights, "kinds": learned}[stage.weights]
        made[stage.name] = _run(stage, digest, [made[s.name].id for s in earlier])
    return made


def ingest_run() -> Run:
    """The run that pages carry."""
    return _run(INGEST, "", [])


def _run(stage: Stage, weights: str, earlier: list[str]) -> Run:
    key = json.dumps([stage.name, stage.version, weights, sorted(earlier)])
    return Run(hashlib.sha256(key.encode()).hexdigest()[:16], stage.name, stage.version, weights)
