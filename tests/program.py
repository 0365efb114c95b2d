"""The program as a user runs it: in a process of its own (see `forks`)."""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import forks

PROGRAM = [sys.executable, "-m", "reportedly"]
_PROGRESS = re.compile(r"reportedly: \d+(?: of \d+)? done, ")


def run(
    *words: str | Path, stdin: str = "", cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """What it says to these words, on lines of 100 columns."""
    command = [*PROGRAM, *map(str, words)]
    told = {**os.environ, "COLUMNS": "100", **environ}
    with TemporaryDirectory() as files:
        code, out, err = forks.run(command[3:], stdin, cwd, told, Path(files))
    return subprocess.CompletedProcess(command, code, out, err)


def said(errors: str) -> list[str]:
    """The lines that were said, without those of progress, which a slow machine sees more of."""
    return [line for line in errors.splitlines() if not _PROGRESS.match(line)]
