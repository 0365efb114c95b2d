"""A telling: a member of a claim with its article and its speaker over articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.schema import (
    Article,
    Attribution,
    Difference,
    DifferenceKind,
    Entity,
    EntityKind,
    Identity,
    Member,
    Relation,
    Spans,
    Speaker,
)
from reportedly.weigh.masthead import masthead

_TELL: frozenset[EntityKind] = frozenset({"outlet", "author", "unknown", "place"})
"""Kinds that pass on what others say, or are nobody: what they say twice two people may say."""

NOT_KNOWN = "; which came first is not known"


@dataclass(frozen=True, slots=True)
class Telling:
    """One member of a claim.

    `speaker` is the canonical entity behind it, "" where it is nobody who can be told again:
    "officials" may be others the next time, and an outlet passes on what others say. `name` is
    how the speaker is called.
    """

    claim: str
    relation: Relation
    attribution: Attribution
    article: Article
    speaker: str
    name: str

    @property
    def id(self) -> str:
        """The attribution's id."""
        return self.attribution.id

    @property
    def start(self) -> int:
        """Where its content starts in the article."""
        return self.attribution.content[0].start if self.attribution.content else 0

    @property
    def when(self) -> tuple[str, str, int, str]:
        """The order of tellings: by date, undated ones last, then by place."""
        return self.article.date or "9999", self.article.id, self.start, self.id

    @property
    def place(self) -> str:
        """Its outlet and date, in words."""
        page = self.article
        return f"{masthead(page.outlet, page.title, page.id)}, {page.date or 'undated'}"


def tellings(
    members: Iterable[Member],
    attributions: Iterable[Attribution],
    articles: Iterable[Article],
    speakers: Iterable[Speaker],
    entities: Iterable[Entity],
    identities: Iterable[Identity],
) -> dict[str, list[Telling]]:
    """The tellings of every claim, by claim, in order of date and place."""
    said = {a.id: a for a in attributions}
    pages = {a.id: a for a in articles}
    known = {e.id: e for e in entities}
    canonical = {i.entity: i.canonical for i in identities}
    speaking = {s.attribution: known.get(s.entity) for s in speakers}
    found: dict[str, list[Telling]] = {}
    for member in members:
        a = said[member.attribution]
        who = speaking.get(a.id)
        made = Telling(
            member.claim,
            member.relation,
            a,
            pages[a.article],
            _speaker(who, canonical),
            _name(who),
        )
        found.setdefault(member.claim, []).append(made)
    return {claim: sorted(told, key=lambda t: t.when) for claim, told in sorted(found.items())}


def _name(entity: Entity | None) -> str:
    if entity is None or not (entity.named or entity.kind != "unknown"):
        return "nobody named"
    return entity.name or "somebody"


def _speaker(entity: Entity | None, canonical: Mapping[str, str]) -> str:
    """Who that is over articles; an unnamed one only within its own, a plural is nobody."""
    if entity is None or entity.kind in _TELL or not (entity.named or entity.count == 1):
        return ""
    return canonical.get(entity.id, entity.id) if entity.named else entity.id


def is_known_order(one: Telling, other: Telling) -> bool:
    """Whether the dates tell which of two came first."""
    first, second = one.article.date, other.article.date
    return bool(first and second) and first != second


def differ(
    kind: DifferenceKind,
    one: Telling,
    other: Telling,
    spans: tuple[Spans, Spans],
    why: str,
) -> Difference:
    """The difference between two tellings, under the claim of the first."""
    return Difference(
        claim=one.claim,
        kind=kind,
        one=one.id,
        other=other.id,
        one_spans=spans[0],
        other_spans=spans[1],
        one_date=one.article.date,
        other_date=other.article.date,
        why=why,
    )
