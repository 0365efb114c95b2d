"""JSON lines in the program's own words: an object a line with the fields of `Known`."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from reportedly.knowledge.entry import Fault, Read, entry
from reportedly.knowledge.files import lines, opened
from reportedly.schema import Known

_KNOWN = msgspec.json.Decoder(Known)
_TOO_LONG = "the line is longer than anything known can be"


def read(path: Path) -> Iterator[Read]:
    """The entries of a file."""
    with opened(path) as stream:
        for number, line in lines(stream):
            if line is None:
                yield Fault(number, _TOO_LONG)
            elif line.strip():
                yield _entry(number, line)


def _entry(number: int, line: bytes) -> Read:
    try:
        return entry(number, _KNOWN.decode(line))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Fault(number, f"no entry: {error}")
