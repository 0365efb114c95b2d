"""What kind of source each attribution has, and what an unnamed one tells of itself."""

from collections.abc import Sequence

from reportedly.describe.sources.describing import described, shared
from reportedly.describe.sources.places import Places
from reportedly.schema import Attribution, Entity, Sentences, Source, Speaker


def sources(
    text: str,
    sentences: Sentences,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
) -> list[Source]:
    """One Source for each attribution, in their order."""
    meant = {e.id: e for e in entities}
    speaks = {s.attribution: meant[s.entity] for s in speakers}
    places = Places(text, sentences, attributions)
    told = [described(text, places, a, speaks[a.id]) for a in attributions]
    return shared(told, [speaks[a.id] for a in attributions])
