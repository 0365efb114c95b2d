"""The stage: from what the model read between mentions to who is said to be for or against whom."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.schema import Attribution, Block, Entity, Leanings, Sentences, Speaker, Stance
from reportedly.stance.calibration import Calibration, calibration
from reportedly.stance.evidence import Evidence, Look
from reportedly.stance.places import Around
from reportedly.stance.reader import Reader
from reportedly.stance.reading import Reading

_Sure = tuple[float, Reading]


def stances(
    text: str,
    leanings: Leanings,
    sentences: Sentences,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
    own: Calibration | None = None,
    look: Look | None = None,
) -> list[Stance]:
    """Who is said to be for or against whom in an article, in the order of the targets.

    Each holder and target once for each attribution that tells of them; what no attribution tells
    is the article's own voice. `own` is the calibration, `look` the second look; by default those
    that ship. Pure: linear in the leanings, attributions and mentions.
    """
    likely = own or calibration()
    groups: defaultdict[tuple[str, str, str], list[_Sure]] = defaultdict(list)
    every = weighed(text, leanings, sentences, blocks, attributions, entities, speakers, look)
    for reading, evidence in every:
        confidence = likely.confidence(evidence)
        if confidence >= likely.least:
            groups[reading.key].append((confidence, reading))
    around = Around(sentences.spans, blocks)
    best = [_settled(group) for group in groups.values()]
    best.sort(key=lambda r: (r[1].places[1], r[1].holder))
    return [_stance(leanings.article, n, one, around) for n, one in enumerate(best, 1)]


def weighed(
    text: str,
    leanings: Leanings,
    sentences: Sentences,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
    look: Look | None = None,
) -> list[tuple[Reading, list[float]]]:
    """Every reading, however unlikely, and what speaks for it (`evidence.INPUTS`)."""
    around = Around(sentences.spans, blocks)
    readings = list(Reader(text, attributions, entities, speakers, around).all(leanings))
    seen = Evidence(text, entities, around, look or _second_look()).of(readings)
    return list(zip(readings, seen, strict=True))


def _second_look() -> Look:
    from reportedly.stance.second_look import second_look  # it loads ONNX Runtime

    return second_look().sides


def _settled(group: Sequence[_Sure]) -> _Sure:
    """The surest of what one attribution tells; "mixed" where it tells both."""
    confidence, best = max(group, key=lambda one: one[0])
    told = {reading.polarity for _, reading in group}
    mixed = {"for", "against"} <= told and not best.sided
    return confidence, replace(best, polarity="mixed") if mixed else best


def _stance(article: str, number: int, one: _Sure, around: Around) -> Stance:
    confidence, read = one
    holder, target = read.places
    return Stance(
        f"{article}:s{number}",
        article,
        read.holder,
        read.target,
        read.polarity,
        read.told.id if read.told else None,
        around.block(target),
        around.sentence(target),
        holder,
        target,
        round(confidence, 3),
    )
