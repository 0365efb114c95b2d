"""The lines of a stream, one by one, however long they claim to be."""

from collections.abc import Iterator
from typing import BinaryIO


def bounded_lines(file: BinaryIO, most: int) -> Iterator[bytes]:
    """Each line with its end; of one that is longer than `most` bytes, that many and one more.

    What follows of such a line is read and dropped, so that a line that never ends costs no memory.
    """
    while line := file.readline(most + 1):
        yield line
        while len(line) > most and not line.endswith(b"\n"):
            line = file.readline(most + 1)
