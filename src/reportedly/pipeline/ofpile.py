"""The stages that need the whole pile, in their order."""

from collections.abc import Iterable

from reportedly.compare import compare
from reportedly.gather import gather
from reportedly.identify import identify, means
from reportedly.pipeline.stage import Stage
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Claim,
    Credit,
    Difference,
    Entity,
    Flag,
    Hand,
    Identity,
    Judgement,
    Lineage,
    Member,
    Page,
    Pair,
    Source,
    Speaker,
    Weight,
)
from reportedly.schema.nouns import Nouns
from reportedly.trace import trace
from reportedly.weigh import weigh


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


PILE_STAGES = (
    Stage("identify", 4, (Attribution, Entity, Speaker, Judgement), (Identity,), _identify),
    Stage("trace", 2, (Page, Article, Block), (Lineage, Credit), _trace),
    Stage(
        "gather",
        16,
        (Page, Attribution, Speaker, Entity, Identity, Judgement),
        (Claim, Member),
        _gather,
    ),
    Stage(
        "weigh",
        12,
        (
            *(Page, Article, Claim, Member, Attribution, Hand, Entity, Identity, Lineage),
            *(Source, Judgement),
        ),
        (Pair, Weight, Flag),
        _weigh,
    ),
    Stage(
        "compare",
        6,
        (Page, Article, Member, Attribution, Speaker, Hand, Entity, Identity, Lineage, Flag),
        (Difference,),
        _compare,
    ),
    Stage("review", 1, (Attribution, Member, Pair, Weight), (), lambda _: ()),
)
