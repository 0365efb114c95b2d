"""Progress, agreement and history of reviewing on the terminal."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.ask.history import History, HistoryLine
from reportedly.ask.progress import Progress
from reportedly.export.review_words import agreement_words, done_words, waiting_words, what
from reportedly.export.wording import harmless

_VERDICTS = ("accepted", "corrected", "rejected", "added")


def review_terminal(progress: Progress, past: History) -> RenderableType:
    """How far it has come, who did what, how far all agree, and what was said last."""
    parts: list[RenderableType] = [Text(done_words(progress), style="bold")]
    parts += [Text(line) for line in waiting_words(progress)]
    if progress.shares:
        parts += [Text(""), _shares(progress)]
    parts += [Text(line) for line in ("", *agreement_words(progress.agreement))]
    if past.lines:
        parts += [Text(""), _history(past)]
    return Group(*parts)


def _shares(progress: Progress) -> Table:
    table = Table("reviewer", *_VERDICTS, "in all", box=None, pad_edge=False)
    for share in progress.shares:
        counts = [str(share.verdicts.get(v, 0)) for v in _VERDICTS]  # type: ignore[call-overload]
        table.add_row(Text(harmless(share.by)), *counts, str(share.total))
    return table


def _history(past: History) -> Table:
    title = f"the newest {len(past.lines)} of {past.total} judgements, grades and reviews"
    table = Table("when", "who", "said", "of", title=title, title_justify="left", box=None,
                  pad_edge=False)  # fmt: skip
    for line in past.lines:
        table.add_row(line.when[:16].replace("T", " "), *_cells(line))
    return table


def _cells(line: HistoryLine) -> list[Text]:
    words = " / ".join(f"“{harmless(q.words)}”" for q in line.quoted)
    more = [harmless(part) for part in (line.now, line.why) if part]
    return [Text(harmless(line.by)), Text(what(line)), Text("; ".join([words, *more]))]
