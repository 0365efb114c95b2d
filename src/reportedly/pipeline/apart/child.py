"""The side of the process that asks: starting another one, and ending it where it must be."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from reportedly.errors import Cause, ProcessLost
from reportedly.pipeline.apart.serving import OUT_OF_MEMORY, receive, write

# For starting up: Python, what the process imports, and the weights, on a busy machine.
_START_SECONDS = 120.0
# Between the end of its output and its own.
_ENDING_SECONDS = 5.0


class Child:
    """A process that runs a module of ours and answers requests one at a time."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = _started([sys.executable, "-P", "-m", module, *arguments])
        self._ready = self._late = False

    @property
    def pid(self) -> int:
        """The number that the system knows it by."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked: one that died between two questions is nobody's fault."""
        return self._process.poll() is None

    def ask(self, request: bytes, seconds: float) -> Iterator[bytes]:
        """The frames that answer a request, as they are made.

        The process waits with the next one until this one is taken, but for what a pipe holds.
        Raises ProcessLost where it dies, or needs longer than `seconds` for any of them; it is
        then of no more use, and neither is it where the answer is not taken to its end.
        """
        self._await_start()
        with self._within(seconds):
            self._send(request)
            frame = self._receive()
        while frame:
            yield frame
            with self._within(seconds):
                frame = self._receive()

    def kill(self) -> None:
        """End the process, whatever it is doing. It holds nothing that must be kept."""
        self._process.kill()

    def close(self) -> None:
        """End it, and give back what the system holds for it."""
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            cast("IO[bytes]", stream).raw.close()  # type: ignore[attr-defined]

    def _await_start(self) -> None:
        if self._ready:
            return
        with self._within(_START_SECONDS):
            try:
                self._receive()
            except ProcessLost as lost:
                raise ProcessLost(lost.cause, lost.how, started=False) from lost
        self._ready = True

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        """Kill the process where it is not done in time; reading its pipe then comes to an end."""
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _end(self) -> None:
        self._late = True
        self._process.kill()

    def _send(self, request: bytes) -> None:
        try:
            write(cast("Any", self._process.stdin), request)
        except OSError as error:
            raise self._lost() from error

    def _receive(self) -> bytes:
        frame = receive(cast("Any", self._process.stdout))
        if frame is None:
            raise self._lost()
        return frame

    def _lost(self) -> ProcessLost:
        try:
            status = self._process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            return ProcessLost("crash", "it closed its output")
        cause: Cause = "crash"
        if self._late or status == -getattr(signal, "SIGXCPU", 0):
            cause = "time"
        elif status == OUT_OF_MEMORY:
            cause = "memory"
        return ProcessLost(cause, _told(status))


def _started(command: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # One line tells that it died; what its libraries print of that would be more of them.
        stderr=subprocess.DEVNULL,
        # It finds the very code that runs here, and nothing in the folder where this was called.
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        # Ctrl-C reaches every process of the terminal's group; only the one that writes answers it.
        process_group=0 if os.name == "posix" else None,
    )


def _told(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
