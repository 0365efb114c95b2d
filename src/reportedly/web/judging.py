"""What the forms that judge two things have in common: their verdicts, and taking them down."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException

from reportedly.pipeline.judging import judge
from reportedly.pipeline.stages import model, runs
from reportedly.schema import Judgement, JudgementVerdict
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
