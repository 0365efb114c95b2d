"""Putting together what is told of one source, and what several attributions tell of the same."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.describe.sources.access import access
from reportedly.describe.sources.anonymity import anonymity
from reportedly.describe.sources.descriptor import descriptor
from reportedly.describe.sources.judging import Judge
from reportedly.describe.sources.named import named
from reportedly.describe.sources.number import number
from reportedly.describe.sources.phrase import read
from reportedly.describe.sources.places import Places
from reportedly.schema import Attribution, Entity, Source


def described(
    text: str, places: Places, attribution: Attribution, speaker: Entity, judge: Judge
) -> Source:
    """The source of one attribution by its own words and by whom it means."""
    phrase = read(text, attribution.source)
    kept = anonymity(text, places, attribution, phrase)
    kind = judge.kind(attribution.source, phrase, speaker, kept.said is not None)
    has_name = named(phrase, speaker, kind)
    plural, count = number(phrase, speaker, kind)
    source = Source(attribution.id, attribution.article, kind, has_name, plural, count)
    if has_name or kind in {"author", "unknown"} or not attribution.source:
        return source
    words = descriptor(text, attribution.source, phrase, speaker, kept.said)
    source = replace(source, descriptor=words)
    if kind != "anonymous":
        return source
    known = access(text, attribution.source, places.behind(attribution.source), phrase)
    return replace(source, reason=kept.reason, access=known)


def shared(told: Sequence[Source], speakers: Sequence[Entity]) -> list[Source]:
    """What one attribution tells of an unnamed source holds for its other attributions too."""
    reasons: dict[str, Source] = {}
    accesses: dict[str, Source] = {}
    for source, speaker in zip(told, speakers, strict=True):
        if source.kind == "anonymous" and not speaker.named:
            if source.reason:
                reasons.setdefault(speaker.id, source)
            if source.access:
                accesses.setdefault(speaker.id, source)
    return [
        _filled(source, reasons.get(speaker.id), accesses.get(speaker.id))
        for source, speaker in zip(told, speakers, strict=True)
    ]


def _filled(source: Source, why: Source | None, how: Source | None) -> Source:
    if source.kind != "anonymous":
        return source
    return replace(
        source,
        reason=source.reason or (why.reason if why else ()),
        access=source.access or (how.access if how else ()),
    )
