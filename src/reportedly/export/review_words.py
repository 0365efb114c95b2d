"""Reviewing in words: how far it has come, how far reviewers agree, what was said."""

from collections import Counter
from collections.abc import Sequence

from reportedly.ask.history import HistoryLine
from reportedly.ask.progress import Progress
from reportedly.export.wording import number
from reportedly.review.agreement import ENOUGH, Agreement

_ABOUT = {
    ("entities", "same"): "the two are one",
    ("entities", "different"): "the two are two",
    ("origins", "same"): "one origin",
    ("origins", "different"): "two origins",
    ("claims", "same"): "one claim",
    ("claims", "different"): "two claims",
}


def done_words(progress: Progress) -> str:
    """How many statements carry a review, and how many are left."""
    if not progress.due:
        return "No statement is due to be reviewed."
    done = f"{progress.done} of {number(progress.due, 'statement')} reviewed"
    return f"{done}, {progress.left} left"


def waiting_words(progress: Progress) -> list[str]:
    """What is not yet counted, if anything."""
    if not progress.waiting:
        return []
    are = "is" if progress.waiting == 1 else "are"
    told = f"{number(progress.waiting, 'article')} {are} to be read anew for what was reviewed"
    return [f"{told}; until then counts are as before"]


_NOUNS = {
    "corrected": "correction",
    "rejected": "rejection",
    "added": "addition",
    "accepted": "acceptance",
    "withdrawn": "withdrawal",
}


def pending_words(verdicts: Sequence[str], failed: str, *, reading: bool) -> str:
    """What is not counted yet, and why: "2 corrections and 1 rejection are being counted"."""
    counts = Counter(verdicts)
    told = [number(counts[v], noun) for v, noun in _NOUNS.items() if counts[v]]
    what = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    is_one = counts.total() == 1
    if failed:
        are = "is" if is_one else "are"
        return f"{what} {are} not counted yet ({failed}); the desk tries again by itself"
    if reading:
        return f"{what} {'waits' if is_one else 'wait'} for what is being read"
    return f"{what} {'is' if is_one else 'are'} being counted"


def agreement_words(found: Agreement) -> list[str]:
    """How far reviewers agree, on how many items that rests, and whether these are enough."""
    added = [_added_words(found)] if found.added else []
    if not found.items:
        return ["Agreement: nothing was reviewed by two people yet.", *added]
    on = f"on {number(found.items, 'statement')} that two or more reviewed unseen by each other"
    alpha = "not to be told" if found.verdict is None else f"{found.verdict:.2f}"
    told = [f"Agreement (Krippendorff's alpha): {alpha}, {on}"]
    if found.verdict is None:
        told.append("All gave one and the same verdict throughout: alpha needs two.")
    if not found.is_enough:
        told.append(f"Too few to rely on: a handful of verdicts would turn it (see {ENOUGH} on).")
    told.append(f"{found.alike} with one verdict from all; of {found.kept} that all kept, "
                f"{found.spans} with the same spans and speaker.")  # fmt: skip
    return [*told, *added]


def _added_words(found: Agreement) -> str:
    were = "was" if found.added == 1 else "were"
    told = f"{number(found.added, 'statement')} that one added {were} seen by another"
    return f"{told}, and {found.kept_added} kept; they are not part of alpha."


def what(line: HistoryLine) -> str:
    """What was said, in a few words."""
    if line.kind == "grade":
        return f"{line.about} rated {line.verdict}"
    if line.verdict == "taken back" and line.kind == "judgement":
        return f"{line.about}: taken back"
    return _ABOUT.get((line.about, line.verdict), line.verdict)
