"""Telling the kind of each source of an article: by rules, then by what was learned over them."""

from dataclasses import dataclass

from reportedly.describe.sources.evidence import evidence
from reportedly.describe.sources.kind import kind_of
from reportedly.describe.sources.learned import KindWeights
from reportedly.describe.sources.phrase import Phrase
from reportedly.describe.sources.seen import Seen
from reportedly.schema import Entity, EntityKind, Mentions, Spans

_CERTAIN: frozenset[EntityKind] = frozenset({"author"})
"""Nothing overrules the rules where they say this, or where the text says "on condition of
anonymity": without that the regression lost 3.4 of 100 snippets of anon-source-tracker.
"""


def certain(verdict: EntityKind, unnamed: bool) -> bool:
    """Whether the rules' verdict stands, whatever was learned."""
    return verdict in _CERTAIN or (unnamed and verdict == "anonymous")


_ELLIPTIC = frozenset({"one", "other", "another"})


def _elliptic(phrase: Phrase) -> bool:
    """Whether it has no noun that tells anything: "the other", "one of them"."""
    low = [word.low for word in phrase.words[:3]]
    return phrase.noun in _ELLIPTIC or (low[:1] == ["one"] and low[1:] == ["of", "them"])


@dataclass(frozen=True, slots=True)
class Judge:
    """What an article's sources are judged by; without weights the rules decide alone."""

    seen: Seen
    weights: KindWeights | None = None

    @classmethod
    def of(cls, mentions: Mentions | None, weights: KindWeights | None) -> "Judge":
        """Without mentions the rules decide alone too."""
        if mentions is None:
            return cls(Seen(Mentions("", (), (), (), ())))
        return cls(Seen(mentions), weights)

    def kind(self, source: Spans, phrase: Phrase, entity: Entity, unnamed: bool) -> EntityKind:
        """The kind of one source; `unnamed` where the text says that it is not named."""
        if entity.kind == "anonymous" and _elliptic(phrase):
            return "anonymous"
        verdict = kind_of(phrase, entity, unnamed)
        if self.weights is None or not phrase.words or certain(verdict, unnamed):
            return verdict
        return self.weights.kind(self.evidence(source, phrase, entity, unnamed))

    def evidence(self, source: Spans, phrase: Phrase, entity: Entity, unnamed: bool) -> list[float]:
        """What the learned part weighs of one source."""
        verdict = kind_of(phrase, entity, unnamed)
        return evidence(phrase, entity, verdict, unnamed, self.seen.look(source))
