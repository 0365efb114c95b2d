"""An answer's bytes, unpacked and bounded while they come in."""

import zlib
from collections.abc import Iterable, Iterator

from reportedly.errors import Malformed, TooLarge

ENCODINGS = "gzip, deflate"
"""What is asked for: what zlib unpacks in steps that can be bounded."""

_GZIP = 16 + zlib.MAX_WBITS
_GZIP_START = b"\x1f\x8b"
_PIECE = 65_536
# What is cut off is so by its unpacked size; packed data that unpacks to nothing must end too.
_SLACK = 1_000_000


def read_body(
    chunks: Iterable[bytes], encoding: str, limit: int, location: str, *, cut: bool = False
) -> bytes:
    """The whole body, unpacked; with `cut` its first `limit` bytes.

    Raises TooLarge where it is larger than `limit`, as sent or as unpacked; Malformed where it is
    packed in another way than was asked for, or is damaged.
    """
    body = bytearray()
    sent = _bounded(chunks, limit + _SLACK if cut else limit, location)
    for piece in unpacked(sent, encoding, location):
        body += piece
        if len(body) > limit:
            if cut:
                return bytes(body[:limit])
            raise TooLarge(location, larger(limit))
    return bytes(body)


def larger(limit: int) -> str:
    """Why something is too large."""
    return f"it is larger than the {limit / 1e6:.3g} MB allowed"


def unpacked(chunks: Iterable[bytes], encoding: str, location: str) -> Iterator[bytes]:
    """The body in pieces of at most 64 KiB, whatever it was packed into. Raises Malformed."""
    kind = encoding.strip().lower()
    if kind in ("", "identity"):
        return iter(chunks)
    if kind not in ("gzip", "x-gzip", "deflate"):
        raise Malformed(location, f"it was sent packed as {kind[:40]!r}, which was not asked for")
    return _inflated(chunks, kind, location)


def _inflated(chunks: Iterable[bytes], kind: str, location: str) -> Iterator[bytes]:
    unpacker, begun = None, False
    for chunk in chunks:
        # Gzip may come in several members; what else follows the first is of no use to anybody.
        rest = chunk if unpacker or not begun else _member(chunk, kind)
        while rest:
            unpacker, begun = unpacker or _unpacker(kind, rest), True
            yield from _pieces(unpacker, rest, location)
            rest = _member(unpacker.unused_data, kind)
            unpacker = None if unpacker.eof else unpacker
    if unpacker is not None:
        raise Malformed(location, "its packed data ends too early")


def _pieces(unpacker: "zlib._Decompress", packed: bytes, location: str) -> Iterator[bytes]:
    piece = b""
    # A piece of full size may have left some behind, though all of the input was taken.
    while (packed or len(piece) == _PIECE) and not unpacker.eof:
        try:
            piece = unpacker.decompress(packed, _PIECE)
        except zlib.error as error:
            raise Malformed(location, "its packed data is damaged") from error
        packed = unpacker.unconsumed_tail
        yield piece


def _unpacker(kind: str, start: bytes) -> "zlib._Decompress":
    """Some servers send bare deflate data where they should wrap it (RFC 9110, 8.4.1.2)."""
    if kind != "deflate":
        return zlib.decompressobj(_GZIP)
    header = int.from_bytes(start[:2].ljust(2, b"\0"), "big")
    wrapped = header >> 8 & 0x0F == 8 and (len(start) < 2 or header % 31 == 0)
    return zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)


def _member(rest: bytes, kind: str) -> bytes:
    return rest if kind != "deflate" and rest.startswith(_GZIP_START) else b""


def _bounded(chunks: Iterable[bytes], limit: int, location: str) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLarge(location, larger(limit))
        yield chunk
