"""Taking down what a person judges: only ever added to, and the pile follows at once."""

import hashlib
import json

from reportedly.identify.verdicts import place_of
from reportedly.pipeline import pile
from reportedly.schema import Entity, Judgement, JudgementVerdict, Run
from reportedly.store import Store

_RUN = Run("judged-by-people", "judge", 1, "")


def judgement(
    entities: tuple[Entity, Entity], verdict: JudgementVerdict, by: str, when: str, why: str
) -> Judgement:
    """A judgement on two entities, tied to where they are mentioned."""
    one, other = sorted(map(place_of, entities), key=lambda p: (p.article, p.start, p.end, p.kind))
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
