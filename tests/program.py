"""The program as a user runs it: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def run(*words: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """What it says to these words, on lines of 100 columns."""
    command = [sys.executable, "-m", "reportedly", *map(str, words)]
    told = {**os.environ, "COLUMNS": "100", **environ}
    return subprocess.run(command, capture_output=True, text=True, env=told, timeout=120)
