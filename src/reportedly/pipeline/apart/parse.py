"""The process that reads documents: `python -m reportedly.pipeline.apart.parse LIMITS`.

It imports readers and no encoder, and nothing that it does reaches the store.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from reportedly.errors import InputError, StageFailed, TooLarge
from reportedly.ingest import Document, Limits, Read, read, read_document
from reportedly.pipeline.apart.bounds import bound_memory, bound_time
from reportedly.pipeline.apart.pages import from_request, to_answer
from reportedly.pipeline.apart.serving import serve

# A page may take so many times the bytes that a file may have: every character of another
# alphabet takes more in UTF-8, and regions come on top.
_GROWTH = 4


def main(given: str) -> None:
    """Read documents until nobody asks for more."""
    import pypdfium2  # noqa: F401  # here, so that the first file need not wait for it
    import trafilatura  # noqa: F401

    limits = msgspec.json.decode(given, type=Limits)
    bound_memory(limits.max_memory)
    serve(lambda frame: _answers(frame, limits))


def _answers(frame: bytes, limits: Limits) -> Iterator[bytes]:
    item, fields = from_request(frame)
    bound_time(limits.seconds)
    for found in safely(item, limits, fields):
        yield _answer(found, limits)
        bound_time(limits.seconds)


def safely(
    item: Path | Document, limits: Limits, fields: Mapping[str, str] | None = None
) -> Iterator[Read]:
    """The pages of a document; an error that nobody foresaw ends them, as one line."""
    try:
        if isinstance(item, Path):
            yield from read(item, limits, fields)
        else:
            yield from read_document(item, limits)
    except MemoryError:
        raise
    except Exception as error:
        location = str(item) if isinstance(item, Path) else item.location
        yield StageFailed(location, _reason(error))


def _answer(found: Read, limits: Limits) -> bytes:
    most = _GROWTH * limits.max_bytes
    location = found.location
    try:
        frame = to_answer(found)
    except UnicodeEncodeError as error:
        return to_answer(StageFailed(location, _reason(error)))
    if isinstance(found, InputError) or len(frame) <= most:
        return frame
    reason = f"its text takes {len(frame) / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB allowed"
    return to_answer(TooLarge(location, reason))


def _reason(error: Exception) -> str:
    return f"the stage ingest failed ({type(error).__name__}: {error})"


if __name__ == "__main__":
    main(sys.argv[1])
