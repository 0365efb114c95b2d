"""The side of the process that works: requests from standard input, answers to standard output."""

import os
import struct
import sys
from collections.abc import Callable, Iterable
from typing import BinaryIO

OUT_OF_MEMORY = 12
"""The exit status of a process that came to the end of its memory (ENOMEM's number)."""

_LENGTH = struct.Struct("<Q")


def write(stream: BinaryIO, frame: bytes) -> None:
    """One frame: its length, then its bytes. An empty one ends an answer."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """The next frame; None where the stream ends, be it in the midst of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    frame = stream.read(length)
    return frame if len(frame) == length else None


def serve(answer: Callable[[bytes], Iterable[bytes]]) -> None:
    """Answer requests, each with frames as they are made, until there are no more of them.

    The first empty frame tells that the process is ready. One that is out of memory ends at once:
    what it holds cannot be trusted to be whole.
    """
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not get among the frames.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    write(out, b"")
    while (request := receive(sys.stdin.buffer)) is not None:
        try:
            for frame in answer(request):
                write(out, frame)
            write(out, b"")
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except BrokenPipeError:
            os._exit(0)  # who asked is gone
