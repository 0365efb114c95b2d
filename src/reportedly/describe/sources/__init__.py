"""What kind of source each attribution has, and what an unnamed one tells of itself."""

from collections.abc import Sequence

from reportedly.describe.sources.describing import described, shared
from reportedly.describe.sources.judging import Judge
from reportedly.describe.sources.learned import KindWeights
from reportedly.describe.sources.places import Places
from reportedly.schema import Attribution, Entity, Mentions, Sentences, Source, Speaker


def sources(
    text: str,
    sentences: Sentences,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
    mentions: Mentions | None = None,
    weights: KindWeights | None = None,
) -> list[Source]:
    """One Source for each attribution, in their order.

    Without `mentions` and `weights` the rules alone tell their kinds.
    """
    meant = {e.id: e for e in entities}
    speaks = {s.attribution: meant[s.entity] for s in speakers}
    places = Places(text, sentences, attributions)
    judge = Judge.of(mentions, weights)
    told = [described(text, places, a, speaks[a.id], judge) for a in attributions]
    return shared(told, [speaks[a.id] for a in attributions])
