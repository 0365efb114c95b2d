"""Whether a PDF's streams unpack to more than a machine can bear, before PDFium unpacks them."""

import re
import zlib

from reportedly.errors import TooLarge

_STREAM = re.compile(rb"\bstream\r?\n")
_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s{0,20}/Fl(?:ateDecode)?\b")
# PDFium holds what a stream unpacks to, up to 1 GB of each (measured: 1.5 MB that unpack to
# 1.5 GB took 2.5 GB of memory). Pictures shrink to a twentieth at most, text to a tenth.
_RATIO = 50
_SMALL = 100_000_000
_STEP, _PIECE = 1_000_000, 4096


def check_streams(raw: bytes, location: str) -> None:
    """Raises TooLarge where all streams together unpack to more than fifty times the file.

    Encrypted streams cannot be looked into from outside, and are not.
    """
    if _TWICE.search(raw):
        raise TooLarge(location, "a stream of the PDF is packed twice, as only bombs are")
    left = max(_SMALL, _RATIO * len(raw))
    for found in _STREAM.finditer(raw):
        left = _unpack(memoryview(raw)[found.end() :], left)
        if left < 0:
            raise TooLarge(location, "the streams of the PDF unpack to too much")


def _unpack(packed: memoryview, left: int) -> int:
    """What is left of a number of bytes when a stream has been unpacked; other kinds cost none."""
    unpacker = zlib.decompressobj()
    try:
        for at in range(0, len(packed), _PIECE):
            piece = packed[at : at + _PIECE]
            while piece and left >= 0 and not unpacker.eof:
                left -= len(unpacker.decompress(piece, _STEP))
                piece = memoryview(unpacker.unconsumed_tail)
            if left < 0 or unpacker.eof:
                break
    except zlib.error:
        pass
    return left
