"""The program as a user runs it: in a process of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = [sys.executable, "-m", "reportedly"]
_PROGRESS = re.compile(r"reportedly: \d+(?: of \d+)? done, ")


def run(
    *words: str | Path, stdin: str = "", cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """What it says to these words, on lines of 100 columns."""
    command = [*PROGRAM, *map(str, words)]
    told = {**os.environ, "COLUMNS": "100", **environ}
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, cwd=cwd, env=told, timeout=300
    )


def said(errors: str) -> list[str]:
    """The lines that were said, without those of progress, which a slow machine sees more of."""
    return [line for line in errors.splitlines() if not _PROGRESS.match(line)]
