"""A command run beside the server, so that a hostile file or a long reading costs it nothing."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Thread

from starlette.exceptions import HTTPException

_LINES = 200
"""Lines of what the command says that are kept."""


class Reading:
    """One run of the command, and what it said so far."""

    def __init__(self, words: Sequence[str], inputs: int = 0, folder: Path | None = None) -> None:
        self.lines: list[str] = []
        self.inputs = inputs
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "reportedly", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
        self._thread = Thread(target=self._follow, daemon=True)
        self._thread.start()

    @property
    def runs(self) -> bool:
        """Whether it still goes on."""
        return self._thread.is_alive()

    def end(self) -> None:
        """End it; what it has read stays read."""
        self._process.terminate()
        self._thread.join()

    def _follow(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            told = line.replace(f"{self._folder}/", "") if self._folder else line
            self.lines = [*self.lines, told.strip()][-_LINES:]
        self._process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


class Readings:
    """One reading at a time."""

    def __init__(self) -> None:
        self.current: Reading | None = None
        self._starting = Lock()

    def start(self, db: str, places: Sequence[Path], folder: Path | None) -> None:
        """Start to read files. Raises HTTPException with 409 while another goes on."""
        self._start(["read", "--db", db, "--", *map(str, places)], len(places), folder)

    def apply(self, db: str) -> None:
        """Start to read anew what was reviewed. Raises HTTPException with 409 as above."""
        self._start(["review", "--apply", "--history", "0", "--db", db])

    def _start(self, words: Sequence[str], inputs: int = 0, folder: Path | None = None) -> None:
        with self._starting:
            if self.current is not None and self.current.runs:
                raise HTTPException(409, "Something is being read already: wait for it to end.")
            self.current = Reading(words, inputs, folder)

    def end(self) -> None:
        """End what goes on."""
        if self.current is not None and self.current.runs:
            self.current.end()
