"""How far the work is: a bar in a terminal, now and then a line elsewhere."""

import time

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    Task,
    TextColumn,
    TimeRemainingColumn,
)

from reportedly.cli.console import complain
from reportedly.errors import InputError, printable

# Shown only from here on: a bar for what is over in a moment is noise.
_PATIENCE_SECONDS = 1.0

# Where no terminal shows a bar, a line so often.
_LINE_SECONDS = 10.0


class Bar:
    """Progress on standard error: inputs done of all, articles and their rate, and time left.

    Time left is told from the inputs; while a single archive is read, only the articles count on.
    Failures are lines in a terminal and elsewhere.
    """

    def __init__(self, verb: str) -> None:
        self._console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[articles]}"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._inputs = self._bar.add_task(verb, total=None, articles="")
        # Not shown: the bar measures its rate over the last half minute.
        self._articles = self._bar.add_task(verb, total=None, visible=False, articles="")
        self._verb = verb
        self._begun = self._said = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._bar.stop()

    def total(self, inputs: int) -> None:
        """Work on so many inputs begins."""
        self._bar.reset(self._inputs, total=inputs)

    def step(self, name: str) -> None:
        """One more input is done, or failed."""
        self._bar.advance(self._inputs)
        self._show()

    def article(self) -> None:
        """One more article is done. An input may hold any number of them."""
        self._bar.advance(self._articles)
        self._bar.update(self._inputs, articles=self._rate())
        self._show()

    def doing(self, what: str) -> None:
        """What is under way now."""
        words = printable(what)[:40].replace("[", r"\[")
        self._bar.update(self._inputs, description=f"{self._verb} {words}")
        self._show()

    def failed(self, error: InputError) -> None:
        """An input cannot be read; the rest goes on."""
        self.note(error)

    def note(self, message: object) -> None:
        """A line that stays."""
        if self._shown:
            self._bar.stop()
        complain(message)
        if self._shown:
            self._bar.start()

    def _show(self) -> None:
        now = time.monotonic()
        if not self._console.is_terminal:
            if now - self._said > _LINE_SECONDS:
                self._said = now
                complain(self._line())
        elif now - self._begun > _PATIENCE_SECONDS and not self._shown:
            self._bar.start()
            self._shown = True

    def _rate(self) -> str:
        """As in: 240 articles, 5.1 a second."""
        articles = self._task(self._articles)
        rate = f", {articles.speed:.1f} a second" if articles.speed else ""
        return f"{articles.completed:.0f} articles{rate}" if articles.completed else ""

    def _line(self) -> str:
        task = self._task(self._inputs)
        of = "" if task.total is None else f" of {task.total:.0f}"
        left = task.time_remaining
        parts = [
            f"{task.completed:.0f}{of} done",
            self._rate(),
            f"{left / 60:.0f} min left" if left and left >= 60 else "",
            task.description,
        ]
        return ", ".join(part for part in parts if part)

    def _task(self, number: int) -> Task:
        return next(task for task in self._bar.tasks if task.id == number)
