"""Small piles, said sentence by sentence: for tests of gather, weigh, ask and the sheets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportedly import ask as asking
from reportedly.ask import Memory, Part
from reportedly.compare import compare
from reportedly.gather import gather
from reportedly.schema import (
    Article,
    Attitude,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Difference,
    Entity,
    EntityKind,
    Flag,
    Hand,
    Hedge,
    Identity,
    Judgement,
    Lineage,
    Manner,
    Member,
    Metadata,
    Page,
    Pair,
    Relation,
    Role,
    RoleState,
    Run,
    Source,
    Span,
    Spans,
    Speaker,
    Weight,
)
from reportedly.store import Store
from reportedly.trace import trace
from reportedly.weigh import weigh

Via = Sequence[tuple[str, EntityKind]]


@dataclass
class Pile:
    """Articles that grow by one sentence with every `say`; then gathered and weighed."""

    articles: dict[str, Article] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    entities: dict[tuple[str, str], Entity] = field(default_factory=dict)
    hands: list[Hand] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    def article(
        self, id_: str, outlet: str = "", date: str = "", byline: str = "", text: str = ""
    ) -> None:
        self.articles[id_] = Article(
            id_, f"Title of {id_}", outlet or f"The {id_}", byline, date, "en", ""
        )
        self.texts[id_] = text
        if text:
            self.blocks.append(Block(id_, 0, len(text), "body"))

    def say(
        self,
        article: str,
        speaker: str,
        content: str,
        cue: str = "said",
        *,
        kind: EntityKind = "person",
        named: bool = True,
        count: int | None = 1,
        apart: Sequence[str] = (),
        via: Via = (),
        block: BlockKind = "body",
        manner: Manner = "indirect",
        attitude: Attitude = "said",
        negated: bool = False,
        denies: bool = False,
        hedge: str = "",
        told: str = "",
    ) -> str:
        """Write "<speaker> <cue> <content>." and note it as an attribution; returns its id.

        `told` are words in it that tell of the first relay.
        """
        if article not in self.articles:
            self.article(article)
        start = len(self.texts[article])
        sentence = f"{speaker} {cue} {content}."
        self.texts[article] += sentence + "\n"
        self.blocks.append(Block(article, start, start + len(sentence), block))
        source = Span(start, start + len(speaker))
        at = source.end + 1
        cue_span = Span(at, at + len(cue))
        said = Span(cue_span.end + 1, cue_span.end + 1 + len(content))
        id_ = f"{article}:a{sum(a.article == article for a in self.attributions)}"
        hedged = said.start + content.find(hedge)
        self.attributions.append(
            Attribution(
                id=id_,
                article=article,
                source=(source,) if speaker else (),
                cue=(cue_span,) if cue else (),
                content=(said,),
                block=block,
                manner=manner,
                attitude=attitude,
                negated=negated,
                denies=denies,
                hedges=(Hedge(hedged, hedged + len(hedge), "possibility"),) if hedge else (),
                parent=None,
                confidence=1.0,
            )
        )
        entity = self.entity(article, speaker, kind, named, count, apart, source)
        self.speakers.append(Speaker(id_, article, entity))
        path = [(speaker, kind, entity)]
        path += [(n, k, self.entity(article, n, k, True)) for n, k in via]
        outlet = self.articles[article].outlet
        path.append((outlet, "outlet", self.entity(article, outlet, "outlet", True)))
        at = start + sentence.find(told)
        for position, (_, hand_kind, hand_entity) in enumerate(path):
            words = (Span(at, at + len(told)),) if told and position == 1 else ()
            self.hands.append(Hand(id_, article, position, hand_entity, hand_kind, words))
        return id_

    def role(
        self, article: str, name: str, title: str, state: RoleState = "current", words: Spans = ()
    ) -> None:
        id_ = f"{article}:r{len(self.roles)}"
        entity = self.entities[article, name].id
        self.roles.append(Role(id_, article, entity, words, title, state))

    def entity(
        self,
        article: str,
        name: str,
        kind: EntityKind,
        named: bool,
        count: int | None = 1,
        apart: Sequence[str] = (),
        mention: Span | None = None,
    ) -> str:
        key = (article, name)
        known = self.entities.get(key)
        id_ = known.id if known else f"{article}:e{len(self.entities):02d}"
        mentions = known.mentions if known else ()
        others = tuple(self.entities[article, other].id for other in apart)
        self.entities[key] = Entity(
            id_,
            article,
            name,
            kind,
            named,
            count,
            (*mentions, mention) if mention else mentions,
            others,
        )
        return id_

    def identities(self) -> list[Identity]:
        groups: dict[str, list[str]] = {}
        for entity in self.entities.values():
            if entity.named:
                groups.setdefault(entity.name, []).append(entity.id)
        return [Identity(m, min(g), 1.0, "same name") for g in groups.values() for m in g]

    def trace(self) -> list[Lineage]:
        return trace(list(self.articles.values()), self.texts, self.blocks)[0]

    def gather(self) -> tuple[list[Claim], list[Member]]:
        return gather(
            self.texts,
            self.attributions,
            self.speakers,
            list(self.entities.values()),
            self.identities(),
        )

    def weigh(
        self,
        members: Sequence[Member] = (),
        lineages: Sequence[Lineage] = (),
        judgements: Sequence[Judgement] = (),
    ) -> tuple[list[Pair], list[Weight], list[Flag]]:
        """Weigh one claim "c" of all statements, or of the given members."""
        every = members or [member(a.id) for a in self.attributions]
        return weigh(
            [Claim("c", "It is so")],
            every,
            self.attributions,
            self.hands,
            list(self.entities.values()),
            self.identities(),
            lineages,
            self.texts,
            list(self.articles.values()),
            self.sources,
            judgements,
        )

    def compare(
        self,
        members: Sequence[Member] = (),
        lineages: Sequence[Lineage] = (),
        flags: Sequence[Flag] = (),
    ) -> list[Difference]:
        """What differs in one claim "c" of all statements, or between the given members."""
        return compare(
            members or [member(a.id) for a in self.attributions],
            self.attributions,
            self.speakers,
            self.hands,
            list(self.entities.values()),
            self.identities(),
            lineages,
            flags,
            list(self.articles.values()),
            self.texts,
        )

    def memory(self) -> Memory:
        """Everything gathered, weighed and ready to be asked."""
        return Memory(self.whole())

    def store(self, path: Path) -> Store:
        """The same in a store."""
        store, run, part = Store(str(path)), Run("r", "test", 1, ""), self.whole()
        with store.unit() as unit:
            for id_, text in self.texts.items():
                unit.keep_page(run, Page(id_, id_, "text", text, (), Metadata()), f"/{id_}")
            nouns: list[object] = [
                *part.articles,
                *part.attributions,
                *part.entities,
                *part.speakers,
            ]
            nouns += [*part.hands, *part.identities, *part.lineages, *part.claims, *part.members]
            nouns += [*part.pairs, *part.weights, *part.flags, *part.differences, *part.roles]
            unit.add(run, nouns)
        return store

    def whole(self) -> Part:
        """Everything gathered and weighed."""
        lineages, (claims, members) = self.trace(), self.gather()
        entities = list(self.entities.values())
        pairs, weights, flags = weigh(
            claims,
            members,
            self.attributions,
            self.hands,
            entities,
            self.identities(),
            lineages,
            self.texts,
            list(self.articles.values()),
            self.sources,
        )
        return Part(
            claims,
            members,
            pairs,
            weights,
            flags,
            self.attributions,
            self.speakers,
            self.hands,
            entities,
            self.identities(),
            lineages,
            list(self.articles.values()),
            self.texts,
            self.compare(members, lineages, flags),
            roles=self.roles,
        )


def member(attribution: str, relation: Relation = "asserts", claim: str = "c") -> Member:
    """A member of the one claim of `Pile.weigh`."""
    return Member(claim, attribution, relation, 1.0, "by hand")


Asked = Callable[[Pile], asking.Pile]
"""Turns a pile of sentences into one that can be asked."""
