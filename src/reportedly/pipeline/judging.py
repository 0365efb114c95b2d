"""Taking down what a person judges: only ever added to, and the pile follows at once."""

import hashlib
import json

from reportedly.identify.verdicts import place_of
from reportedly.pipeline import pile
from reportedly.schema import Attribution, Entity, Judgement, JudgementVerdict, Place, Run
from reportedly.store import Store
from reportedly.weigh import judged as weigh_judged

_RUN = Run("judged-by-people", "judge", 1, "")


def judgement(
    entities: tuple[Entity, Entity], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on two entities, tied to where they are mentioned."""
    first, second = entities
    return _judgement((place_of(first), place_of(second)), verdict, by, when, why)


def judgement_of_origins(
    said: tuple[Attribution, Attribution], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on whether two statements have one origin, tied to where they stand."""
    first, second = map(weigh_judged.place_of, said)
    return _judgement((first, second), verdict, by, when, why)


def _judgement(
    places: tuple[Place, Place], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    one, other = sorted(places, key=lambda p: (p.article, p.start, p.end, p.kind))
    key = json.dumps([str(one), str(other), verdict, by, when, why])
    name = hashlib.sha256(key.encode()).hexdigest()[:16]
    return Judgement(name, one, other, verdict, by, when, why)


def judge(store: Store, made: Judgement, runs: dict[str, Run]) -> None:
    """Write a judgement down and bring the pile up to date."""
    with store.unit() as unit:
        known = {j.id for j in unit.all(Judgement, "id", [made.id])}
        if made.id not in known:
            unit.add(_RUN, [made])
    pile.bring_up_to_date(store, runs)
