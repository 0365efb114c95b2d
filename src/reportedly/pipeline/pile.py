"""Running the stages that need the whole pile, in one unit of work."""

import hashlib
import json

from reportedly.pipeline import comparing, gathering, identities, lineages, ranking, weighing
from reportedly.pipeline.gathering import Changed
from reportedly.pipeline.linking import is_linked
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.ofpile import PILE_STAGES
from reportedly.pipeline.rows import Rows
from reportedly.pipeline.stage import Stage
from reportedly.schema import Judgement, Run
from reportedly.store import Store, Unit, reviews
from reportedly.store.moved import Moved

PILE = "*"
"""The subject under which the store notes that a stage is done for the whole pile."""

_ADDING = {"identify": identities.bring_up_to_date, "trace": lineages.bring_up_to_date}
"""The stages that ask nothing of the others' changes."""

_BY_ARTICLE = (*_ADDING, "gather")
"""The stages that note which articles they have taken in."""


def bring_up_to_date(store: Store, runs: dict[str, Run]) -> bool:
    """Run the pile's stages if an article was added or a stage changed; whether any ran."""
    with store.unit() as unit:
        return bring_up(unit, runs)


def bring_up(unit: Unit, runs: dict[str, Run]) -> bool:
    """The same within a unit of work."""
    inputs = _inputs(unit)
    stale = _stale(unit, runs, inputs)
    if stale:
        _run(unit, stale, runs, inputs)
    return bool(stale)


def is_current(unit: Unit, runs: dict[str, Run]) -> bool:
    """Whether claims, counts and links take in every article that was read, and what is known.

    And what was reviewed: an article waits for that until it is read anew.
    """
    if reviews.waiting(unit.connection):
        return False
    return not _stale(unit, runs, _inputs(unit)) and is_linked(unit, runs)


def overdue(unit: Unit, article: str) -> None:
    """Note that an article was read anew: what hung on its rows went with them.

    The runs alone do not tell, where a reading by other weights was stopped half-way and its
    articles were then read by the first ones again.
    """
    for name in _BY_ARTICLE:
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
    return [s for s in PILE_STAGES if unit.done_for(PILE, s.name) != (runs[s.name].id, inputs)]


def _run(unit: Unit, stale: list[Stage], runs: dict[str, Run], inputs: str) -> None:
    before = {s.name: unit.done_for(PILE, s.name)[0] for s in stale}
    anew = {name for name, run in before.items() if run != runs[name].id}
    rows, moved = Rows(unit), Moved(unit.connection)
    # Where `gather` itself is not stale, a later stage is, by another version of its own.
    changed = Changed(None)
    for stage in stale:
        own = runs[stage.name]
        if stage.name in _ADDING:
            _ADDING[stage.name](unit, runs)
        elif stage.name == "gather":
            changed = gathering.bring_up_to_date(unit, runs, rows, moved)
        elif stage.name == "weigh":
            changed = _all_if(stage.name in anew, changed)
            weighed = weighing.bring_up_to_date(unit, stage, own, changed, rows, moved)
            changed = Changed(weighed)
        elif stage.name == "compare":
            changed = _all_if(stage.name in anew, changed)
            comparing.bring_up_to_date(unit, own, changed.claims, rows)
        else:
            ranking.bring_up_to_date(unit, _all_if(stage.name in anew, changed).claims)
        unit.mark(PILE, own, inputs)
    moved.stop()
    if anew:
        unit.forget_runs()


def _all_if(anew: bool, changed: Changed) -> Changed:
    return Changed(None) if anew else changed
