"""Counts where attributions, paths and members are given, so that weighing alone is measured."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from evals.origins.articles import Placed, Written, write
from evals.origins.phrases import Part
from evals.origins.scenario import Case
from evals.origins.telling import Voice
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    EntityKind,
    Hand,
    Identity,
    Lineage,
    Member,
    Pair,
    Span,
    Spans,
    Weight,
    quote,
)
from reportedly.weigh import weigh


@dataclass(slots=True)
class Given:
    """What a careful reader notes of one claim's articles."""

    articles: list[Article] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    attributions: list[Attribution] = field(default_factory=list)
    entities: dict[tuple[str, str], Entity] = field(default_factory=dict)
    hands: list[Hand] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    lineages: list[Lineage] = field(default_factory=list)

    def note(self, written: Written) -> None:
        """Take in one article."""
        plan = written.plan
        self.articles.append(
            Article(plan.id, plan.headline, plan.outlet, plan.byline, plan.date, "en", "")
        )
        self.texts[plan.id] = written.text
        if plan.original:
            self.lineages.append(Lineage(plan.original, plan.id, "copy", True, 0.9, "printed"))
        for number, placed in enumerate(written.tellings):
            self._tell(written, f"{plan.id}:a{number}", placed)

    def _tell(self, written: Written, id_: str, placed: Placed) -> None:
        plan, told = written.plan, placed.told
        spans: dict[Part, Spans] = {part: (span,) for part, span in placed.parts.items()}
        self.attributions.append(_attribution(id_, plan.id, spans, placed))
        self.members.append(Member("c", id_, told.relation, 1.0, "given"))
        source = self._source(written, placed)
        relays = [*told.relays, *([plan.agency[0]] if plan.agency[0] != plan.outlet else [])]
        outlets = [self._named(plan.id, n, "outlet") for n in (*relays, plan.outlet) if n]
        for position, entity in enumerate((source, *outlets)):
            via = spans.get("via", ()) if position == 1 else ()
            self.hands.append(Hand(id_, plan.id, position, entity.id, entity.kind, via))

    def _source(self, written: Written, placed: Placed) -> Entity:
        voice, at = placed.told.voice, placed.parts["source"]
        if voice.body:
            end = at.end - (written.text[at.end - 1] == ",")
            self._named(at=Span(end - len(voice.body), end), name=voice.body, kind="institution",
                        article=written.plan.id)  # fmt: skip
        mention = Span(at.start, at.start + len(voice.words))
        return self._entity(written.plan.id, voice, mention)

    def _named(self, article: str, name: str, kind: EntityKind, at: Span | None = None) -> Entity:
        return self._entity(article, Voice(name, kind, True, frozenset()), at)

    def _entity(self, article: str, voice: Voice, mention: Span | None) -> Entity:
        key = (article, voice.words)
        mentions = (mention,) if mention is not None else ()
        known = self.entities.get(key)
        if known is not None:
            made = replace(known, mentions=(*known.mentions, *mentions))
        else:
            apart, members = (self._ids(article, w) for w in (voice.apart, voice.members))
            id_ = f"{article}:e{len(self.entities):02d}"
            made = Entity(
                id_, article, voice.words, voice.kind, voice.named, voice.count, mentions,
                apart, members,
            )  # fmt: skip
        self.entities[key] = made
        return made

    def _ids(self, article: str, words: Iterable[str]) -> tuple[str, ...]:
        """Those earlier in the article; two who are named together are there by being named."""
        named = (w for w in words if (article, w) not in self.entities)
        for name in named:
            self._named(article, name, "person")
        return tuple(self.entities[article, w].id for w in words)

    def identities(self) -> list[Identity]:
        """One entity over articles for each name."""
        found: dict[str, list[str]] = {}
        for entity in self.entities.values():
            if entity.named:
                found.setdefault(entity.name, []).append(entity.id)
        return [Identity(e, min(ids), 1.0, "same name") for ids in found.values() for e in ids]

    def weigh(self) -> tuple[list[Pair], Weight]:
        """The verdicts on each pair, and the interval."""
        pairs, (weight,), _ = weigh(
            [Claim("c", "")],
            self.members,
            self.attributions,
            self.hands,
            list(self.entities.values()),
            self.identities(),
            self.lineages,
            self.texts,
            self.articles,
        )
        return pairs, weight


def given(case: Case) -> Given:
    """A claim's articles, noted."""
    noted = Given()
    for plan in case.plans:
        noted.note(write(plan))
    return noted


def _attribution(id_: str, article: str, spans: dict[Part, Spans], placed: Placed) -> Attribution:
    return Attribution(
        id=id_,
        article=article,
        source=spans["source"],
        cue=spans["cue"],
        content=spans["content"],
        block="body",
        manner=placed.told.manner,
        attitude="said",
        negated=False,
        denies=placed.told.relation == "denies",
        hedges=(),
        parent=None,
        confidence=1.0,
    )


def explained(noted: Given, pairs: Sequence[Pair]) -> list[str]:
    """The verdicts in words, with the sources that they are on."""
    words = {a.id: quote(noted.texts[a.article], a.source) for a in noted.attributions}
    return [f"{words[p.a]} | {words[p.b]}: {p.verdict}, {p.why}" for p in pairs]
