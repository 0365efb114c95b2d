"""What the forms that judge two things have in common: their verdicts, and taking them down."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException

from reportedly.ask.inforce import Two
from reportedly.pipeline.judging import (
    judge,
    judgement,
    judgement_of_claims,
    judgement_of_origins,
)
from reportedly.pipeline.learned import model
from reportedly.pipeline.stages import runs
from reportedly.schema import Attribution, Entity, Judgement, JudgementVerdict
from reportedly.store import Unit
from reportedly.web.desk import Desk

_VERDICTS: dict[str, JudgementVerdict] = {
    "same": "same",
    "different": "different",
    "undo": "unknown",
}


def verdict(told: str) -> JudgementVerdict:
    """The verdict on a form's button. Raises HTTPException with 400 for what is none."""
    found = _VERDICTS.get(told)
    if found is None:
        raise HTTPException(400, "Say same, different or undo.")
    return found


def keep(here: Desk, made: Sequence[Judgement]) -> None:
    """Write judgements down; the pile follows at once."""
    judge(here.store, made, runs(model().digest))


def undone(view: Unit, made: Judgement, two: Two, by: str, when: str) -> Judgement:
    """The judgement that takes one back; `two` are the ids of those whom it is of today."""
    if made.one.kind not in ("statement", "claim"):
        of = {e.id: e for e in view.all(Entity, "id", two)}
        return judgement((of[two[0]], of[two[1]]), "unknown", by, when, "")
    said = {a.id: a for a in view.all(Attribution, "id", two)}
    is_claim = made.one.kind == "claim"
    taking = judgement_of_claims if is_claim else judgement_of_origins
    return taking((said[two[0]], said[two[1]]), "unknown", by, when, "")
