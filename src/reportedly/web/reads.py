"""The command `read` run beside the server, so that a hostile file costs the desk nothing."""

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

    def __init__(self, db: str, places: Sequence[Path], folder: Path | None) -> None:
        self.lines: list[str] = []
        self.inputs = len(places)
        self._folder = folder
        words = [sys.executable, "-m", "reportedly", "read", "--db", db, "--"]
        self._process = subprocess.Popen(
            [*words, *map(str, places)],
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
        """Start one. Raises HTTPException with 409 while another goes on."""
        with self._starting:
            if self.current is not None and self.current.runs:
                raise HTTPException(409, "Something is being read already: wait for it to end.")
            self.current = Reading(db, places, folder)

    def end(self) -> None:
        """End what goes on."""
        if self.current is not None and self.current.runs:
            self.current.end()
