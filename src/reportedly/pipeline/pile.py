"""Running the stages that need the whole pile, in one unit of work."""

import hashlib
import json

from reportedly.pipeline import identities, lineages
from reportedly.pipeline.linking import is_linked
from reportedly.pipeline.stages import ARTICLE_STAGES, PILE_STAGES, Stage
from reportedly.schema import Judgement, Run
from reportedly.schema.nouns import Nouns
from reportedly.store import Store, Unit

PILE = "*"
"""The subject under which the store notes that a stage is done for the whole pile."""

_ADDING = {"identify": identities.bring_up_to_date, "trace": lineages.bring_up_to_date}
"""The stages that can add to what they made; the others make all of it anew."""


def bring_up_to_date(store: Store, runs: dict[str, Run]) -> bool:
    """Run the pile's stages if an article was added or a stage changed; whether any ran."""
    with store.unit() as unit:
        inputs = _inputs(unit)
        stale = _stale(unit, runs, inputs)
        if stale:
            _run(unit, stale, runs, inputs)
        return bool(stale)


def is_current(unit: Unit, runs: dict[str, Run]) -> bool:
    """Whether claims, counts and links take in every article that was read, and what is known."""
    return not _stale(unit, runs, _inputs(unit)) and is_linked(unit, runs)


def overdue(unit: Unit, article: str) -> None:
    """Note that an article was read anew: what hung on its rows went with them.

    The runs alone do not tell, where a reading by other weights was stopped half-way and its
    articles were then read by the first ones again.
    """
    for name in _ADDING:
        unit.overdue(article, name)
    for stage in PILE_STAGES:
        unit.overdue(PILE, stage.name)


def _inputs(unit: Unit) -> str:
    """A digest of which articles there are, which runs made them, and what people judged."""
    done: dict[str, object] = {s.name: sorted(unit.done(s.name).items()) for s in ARTICLE_STAGES}
    if judged := [j.id for j in unit.all(Judgement)]:
        done["judgements"] = judged
    return hashlib.sha256(json.dumps(done).encode()).hexdigest()[:16]


def _stale(unit: Unit, runs: dict[str, Run], inputs: str) -> list[Stage]:
    """The pile's stages to run: those not done as they would be now."""
    return [s for s in PILE_STAGES if unit.done(s.name).get(PILE) != (runs[s.name].id, inputs)]


def _run(unit: Unit, stale: list[Stage], runs: dict[str, Run], inputs: str) -> None:
    unit.drop([k for stage in stale if stage.name not in _ADDING for k in stage.writes])
    nouns = Nouns()
    loaded: set[type] = set()
    for stage in stale:
        if stage.name in _ADDING:
            _ADDING[stage.name](unit, runs)
            unit.mark(PILE, runs[stage.name], inputs)
            continue
        for kind in set(stage.reads) - loaded:
            nouns.add(unit.all(kind))
        made = list(stage.run(nouns))
        loaded |= {*stage.reads, *stage.writes}
        nouns.add(made)
        unit.add(runs[stage.name], made)
        unit.mark(PILE, runs[stage.name], inputs)
    unit.forget_runs()
