"""What the commands print: results on standard output, everything else on standard error."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import typer
from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from reportedly.errors import InputError, ReportedlyError, printable

# Shown only from here on: a bar for what is over in a moment is noise.
_PATIENCE_SECONDS = 1.0

# Where no terminal shows a bar, a line so often.
_LINE_SECONDS = 10.0


def complain(message: object) -> None:
    """One line on standard error; what would break the line is escaped."""
    sys.stderr.write(f"reportedly: {printable(str(message))}\n")
    sys.stderr.flush()


def print_json(noun: object) -> None:
    """A noun as indented JSON on standard output."""
    made = msgspec.json.format(msgspec.json.encode(noun), indent=2)
    sys.stdout.buffer.write(made + b"\n")
    sys.stdout.buffer.flush()


def print_text(shown: RenderableType) -> None:
    """A text for people on standard output: 100 columns wide where there is no terminal."""
    console = Console(highlight=False)
    console.width = console.width if console.is_terminal else 100
    console.print(shown)


@contextmanager
def in_one_line() -> Iterator[None]:
    """End the program with one line for our own errors: exit code 1."""
    try:
        yield
    except ReportedlyError as error:
        complain(error)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        complain("stopped; nothing that was written before is lost")
        raise typer.Exit(1) from error
    except BrokenPipeError as error:
        # The reader of our output has seen enough (`| head`); Python must not complain again.
        sys.stdout = None
        raise typer.Exit(0) from error


class Bar:
    """Progress on standard error: a bar in a terminal, now and then a line elsewhere.

    Failures are lines in both.
    """

    def __init__(self, verb: str) -> None:
        self._console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._task = self._bar.add_task(verb, total=None)
        self._verb = verb
        self._begun = self._said = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._bar.stop()

    def total(self, inputs: int) -> None:
        """How many inputs there are."""
        self._bar.update(self._task, total=inputs)

    def step(self, name: str) -> None:
        """One more input is done, or failed."""
        self._bar.advance(self._task)
        self._show()

    def doing(self, what: str) -> None:
        """What is under way now."""
        words = printable(what)[:40].replace("[", r"\[")
        self._bar.update(self._task, description=f"{self._verb} {words}")
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

    def _line(self) -> str:
        task = self._bar.tasks[0]
        of = "" if task.total is None else f" of {task.total:.0f}"
        return f"{task.completed:.0f}{of} done, {task.description}"
