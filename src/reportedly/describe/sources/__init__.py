"""What kind of source each attribution has, and what an unnamed one tells of itself."""

from collections.abc import Sequence

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
    return [_source(a, speaks[a.id]) for a in attributions]


def _source(attribution: Attribution, speaker: Entity) -> Source:
    return Source(
        attribution.id,
        attribution.article,
        speaker.kind,
        speaker.named,
        speaker.count != 1,
        speaker.count,
    )
