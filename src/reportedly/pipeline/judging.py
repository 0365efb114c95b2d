"""Taking down what a person judges: only ever added to, and the pile follows at once."""

import hashlib
import json
from collections.abc import Sequence

from reportedly.identify.verdicts import place_of
from reportedly.pipeline import pile
from reportedly.places import place_of as place_of_statement
from reportedly.schema import Attribution, Entity, Judgement, JudgementVerdict, Place, Run
from reportedly.store import Store

_RUN = Run("judged-by-people", "judge", 1, "")


def judgement(
    entities: tuple[Entity, Entity], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on two entities, tied to where they are mentioned."""
    first, second = entities
    return _judgement(_ordered(place_of(first), place_of(second)), verdict, by, when, why)


def judgement_of_origins(
    said: tuple[Attribution, Attribution], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on whether two statements have one origin, tied to where they stand."""
    first, second = (place_of_statement(s, "statement") for s in said)
    return _judgement(_ordered(first, second), verdict, by, when, why)


def judgement_of_claims(
    said: tuple[Attribution, Attribution], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on whether two statements make one claim; of two the first is the one to leave.

    Which of them leaves is told by the order, so it is kept.
    """
    first, second = (place_of_statement(s, "claim") for s in said)
    return _judgement((first, second), verdict, by, when, why)


def _ordered(one: Place, other: Place) -> tuple[Place, Place]:
    first, second = sorted((one, other), key=lambda p: (p.article, p.start, p.end, p.kind))
    return first, second


def _judgement(
    places: tuple[Place, Place], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    one, other = places
    key = json.dumps([str(one), str(other), verdict, by, when, why])
    name = hashlib.sha256(key.encode()).hexdigest()[:16]
    return Judgement(name, one, other, verdict, by, when, why)


def judge(store: Store, made: Sequence[Judgement], runs: dict[str, Run]) -> None:
    """Write judgements down and bring the pile up to date."""
    with store.unit() as unit:
        known = {j.id for j in unit.all(Judgement, "id", [j.id for j in made])}
        new = [j for j in made if j.id not in known]
        if new:
            unit.add(_RUN, new)
    pile.bring_up_to_date(store, runs)
