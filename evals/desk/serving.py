"""The desk as a user starts it: a process of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(store: Path) -> Iterator[tuple[str, int]]:
    """The address of a desk and the id of its process, while it is served."""
    command = [sys.executable, "-m", "reportedly", "serve", "--db", str(store), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+(?=/)", process.stderr.readline())
        try:
            assert found, "the desk did not say where it is"
            yield found[0], process.pid
        finally:
            process.terminate()


def processor_seconds(pid: int) -> float:
    """What a process has taken of the processor so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100
