"""Antecedents: by gender and number, then by who was subject, speaker and near.

Weights are by hand, after the usual salience rules (Lappin and Leass 1994: subject over object,
near over far), with the speaker of the last attribution counted as a subject.
"""

from collections.abc import Sequence

from reportedly.lexicon.words import FEMININE, MASCULINE, NEUTER, PLURAL, POINTING
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus, Seen
from reportedly.resolve.kinds import decide
from reportedly.resolve.pointers import LIKELY
from reportedly.schema import EntityKind, Spans

REACH = 6
"""Sentences that a pronoun looks back."""

GOES_ON = 0.3
"""What having spoken last adds to the model's probability."""

_FAR = 2.0
_SUBJECT = 3.0
_SPEAKER = 2.0
_QUOTED = 7.0
_OWNER = 1.5


def antecedent(
    pronoun: str,
    focus: Focus,
    sentence: int,
    banned: Spans = (),
    meant: Sequence[tuple[Draft, float]] = (),
) -> Draft | None:
    """Whom the pronoun means; `banned` are places whose mentions cannot be meant.

    `meant` are drafts with the model's probability: the likeliest one that agrees is taken if it is
    likely enough.
    """
    speaker = focus.last_speaker(sentence, 3)
    likely = _likely(pronoun, meant, speaker)
    if likely is not None:
        return likely
    best: tuple[float, Draft] | None = None
    for seen in focus.recent(sentence, REACH):
        weight = _suits(pronoun, seen.draft)
        if weight <= 0 or any(s.start <= seen.start < s.end for s in banned):
            continue
        score = _score(seen, sentence, speaker) + weight
        if best is None or score > best[0]:
            best = (score, seen.draft)
    return best[1] if best else None


def _likely(
    pronoun: str, meant: Sequence[tuple[Draft, float]], speaker: Draft | None
) -> Draft | None:
    """The likeliest that agrees, whoever spoke last being likelier; None where none is enough."""
    fits = [(p + GOES_ON * (d is speaker), d) for d, p in meant if _suits(pronoun, d) > 0]
    share, draft = max(fits, key=lambda fit: fit[0], default=(0.0, None))
    return draft if share >= LIKELY else None


def _score(seen: Seen, sentence: int, speaker: Draft | None) -> float:
    score = -_FAR * (sentence - seen.sentence)
    score += _SUBJECT * seen.subject - _QUOTED * seen.quoted - _OWNER * seen.owns
    return score + _SPEAKER * (seen.draft is speaker)


def kind_of(draft: Draft) -> EntityKind:
    """A draft's kind as far as it can be told by now."""
    if draft.known or not (draft.hints or draft.kind == "unknown"):
        return draft.kind
    return decide(draft.hints, draft.spoke)


def agrees(pronoun: str, draft: Draft) -> bool:
    """Whether number, gender and kind allow that the pronoun means the draft."""
    return _suits(pronoun, draft) > 0


def _suits(pronoun: str, draft: Draft) -> float:
    """How well number, gender and kind agree; nothing where they cannot."""
    kind = kind_of(draft)
    if pronoun in MASCULINE or pronoun in FEMININE:
        return _suits_one(draft, kind, "m" if pronoun in MASCULINE else "f")
    if pronoun in PLURAL or pronoun in POINTING:
        if draft.plural:
            return 2.0
        return {"institution": 1.0, "group": 1.5, "outlet": 0.5, "anonymous": 0.2}.get(kind, 0.0)
    if pronoun in NEUTER:
        known = {"institution": 2.0, "outlet": 2.0, "document": 2.0, "place": 1.0}
        return 0.0 if draft.plural else known.get(kind, 0.0)
    return 0.0


def _suits_one(draft: Draft, kind: EntityKind, gender: str) -> float:
    if draft.plural or kind not in {"person", "anonymous", "unknown", "author"}:
        return 0.0
    if draft.gender and draft.gender != gender:
        return 0.0
    return (1.0 if draft.gender else 0.5) * (0.3 if kind == "unknown" else 1.0)
