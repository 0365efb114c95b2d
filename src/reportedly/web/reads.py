"""A command run beside the server, so that a hostile file or a long reading costs it nothing."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Thread

from starlette.exceptions import HTTPException

_LINES = 200
"""Lines of what the command says that are kept."""

_MEEK = 5
"""How far a process steps back where others want the processor too (POSIX: niceness)."""


class Reading:
    """One run of the command, and what it said so far."""

    def __init__(
        self,
        words: Sequence[str],
        inputs: int = 0,
        folder: Path | None = None,
        *,
        meek: bool = False,
    ) -> None:
        """`meek`: pages go before it where the processor has too much to do."""
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
        if meek:
            os.setpriority(os.PRIO_PROCESS, self._process.pid, _MEEK)
        self._thread = Thread(target=self._follow, daemon=True)
        self._thread.start()

    @property
    def runs(self) -> bool:
        """Whether it still goes on."""
        return self._thread.is_alive()

    @property
    def failed(self) -> str:
        """The last line of what it said, where it ended otherwise than well; empty where not."""
        if self.runs or self._process.returncode in (0, None):
            return ""
        told = self.lines[-1].removeprefix("reportedly: ") if self.lines else ""
        return told or f"it was ended ({self._process.returncode})"

    def wait(self, seconds: float) -> bool:
        """Wait for its end, but so long at most; whether it has ended."""
        self._thread.join(seconds)
        return not self.runs

    def end(self) -> None:
        """End it; what it has read stays read."""
        self._process.terminate()
        self._thread.join()

    def _follow(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.lines = [*self.lines, _bare(line, self._folder).strip()][-_LINES:]
        self._process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _bare(line: str, folder: Path | None) -> str:
    """A line with the names of files as they were handed in, each of which lies in a folder."""
    if folder is None:
        return line
    return re.sub(rf"{re.escape(str(folder))}/(?:[0-9]{{1,2}}/)?", "", line)


class Readings:
    """One reading at a time."""

    def __init__(self) -> None:
        self.current: Reading | None = None
        self._starting = Lock()

    def start(self, db: str, places: Sequence[Path], folder: Path | None) -> None:
        """Start to read files. Raises HTTPException with 409 while another goes on."""
        words = ["read", "--db", db, "--", *map(str, places)]
        with self._starting:
            if self.runs:
                raise HTTPException(409, "Something is being read already: wait for it to end.")
            self.current = Reading(words, len(places), folder)

    @property
    def runs(self) -> bool:
        """Whether one goes on."""
        return self.current is not None and self.current.runs

    def end(self) -> None:
        """End what goes on."""
        if self.current is not None and self.current.runs:
            self.current.end()
