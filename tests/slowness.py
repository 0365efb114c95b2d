"""What hostile input may cost, in loops of this machine and not in seconds.

A machine that is slow or busy takes longer for everything. So work is held against a short loop of
plain Python, timed in this process right before it and again where the work seems slow. The bounds
are five times what was measured or more. What grows with the square of its input is far beyond
them, and is stopped there: left alone it would take minutes or hours. Garbage is not collected
meanwhile: what other tests have left is not the work of this one.
"""

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

import pytest


@contextmanager
def at_most(loops: float) -> Iterator[None]:
    """Fail the test as soon as what is done here has taken the CPU time of so many loops."""
    began, slowest = process_time(), 0.0

    def left() -> float:
        nonlocal slowest
        spent = process_time() - began
        slowest = max(slowest, _loop())
        if spent > loops * slowest:
            pytest.fail(f"{spent:.1f} s of CPU time is more than that of {loops} loops")
        return loops * slowest - spent

    def look(*_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, left())

    before = signal.signal(signal.SIGPROF, look)
    gc.disable()
    look()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        gc.enable()
    left()


def _loop() -> float:
    """CPU seconds of one loop: 0.012 where the bounds were measured."""
    began = process_time()
    assert sum(len(str(n)) for n in range(150_000)) == 788_890
    return process_time() - began
