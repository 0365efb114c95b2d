"""What the commands print: results on standard output, everything else on standard error."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import typer
from rich.console import Console, RenderableType

from reportedly.errors import ReportedlyError, printable

# As shells tell of what a signal ended: 128 and the number of SIGINT.
_INTERRUPTED = 130


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
    console = _Console(highlight=False)
    console.width = console.width if console.is_terminal else 100
    console.print(shown)


class _Console(Console):
    """Leaves a closed pipe to `in_one_line`: by itself it would end the program as one failed."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


@contextmanager
def in_one_line() -> Iterator[None]:
    """End the program with one line: exit code 1 for errors of ours or the system, 130 for Ctrl-C.

    Raises BadParameter, which is wrong use, where the command line is no text.
    """
    try:
        yield
    except ReportedlyError as error:
        complain(error)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        complain(f"stopped: {error}" if error.args else "stopped")
        raise typer.Exit(_INTERRUPTED) from error
    except BrokenPipeError as error:
        # The reader of our output has seen enough (`| head`); Python must not complain again.
        sys.stdout = None
        raise typer.Exit(0) from error
    except OSError as error:
        sys.stdout = None  # it may be what took no more, and would be tried again at the end
        complain(": ".join(filter(None, (_name(error.filename), error.strerror or str(error)))))
        raise typer.Exit(1) from error
    except UnicodeEncodeError as error:
        if all(map(_is_text, sys.argv)):
            raise
        raise typer.BadParameter("what was typed is not UTF-8; no store takes it") from error


def _name(file: object) -> str:
    return os.fsdecode(file) if isinstance(file, str | bytes | os.PathLike) else ""


def _is_text(word: str) -> bool:
    """Whether a word of the command line was UTF-8: what is not becomes half a character."""
    return not any("\ud800" <= c <= "\udfff" for c in word)
