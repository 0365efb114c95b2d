"""Same or different: a person judged the origins of the two statements."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def by_people(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """A person's newest judgement, which stands above everything that the program finds."""
    judgement = context.judged.get((min(a.id, b.id), max(a.id, b.id)))
    if judgement is None:
        return None
    origins = "one origin" if judgement.verdict == "same" else "two origins"
    reason = f": {judgement.why}" if judgement.why else ""
    return judgement.verdict, f"{judgement.by} judged them to have {origins}{reason}"
