import gzip
import os
import zlib
from collections.abc import Iterator

import pytest

from reportedly.errors import Malformed, TooLarge
from reportedly.fetch.body import read_body

TEXT = b"The harbour plan may fail, Ada Brun said. " * 5_000


def chunks(raw: bytes, size: int = 1_000) -> Iterator[bytes]:
    return (raw[i : i + size] for i in range(0, len(raw), size))


def bare(raw: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(raw) + packer.flush()


@pytest.mark.parametrize("size", [1, 7, 1_000, 100_000])
@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT, mtime=0)),
        ("X-GZip", gzip.compress(TEXT, mtime=0)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", bare(TEXT)),
    ],
)
def test_bodies_are_unpacked_however_they_come(encoding: str, packed: bytes, size: int) -> None:
    assert read_body(chunks(packed, size), encoding, 10**6, "x") == TEXT


@pytest.mark.parametrize("size", [50, 10**6])
def test_members_of_gzip_follow_each_other_and_rubbish_ends_them(size: int) -> None:
    packed = gzip.compress(b"a" * 60_000) + gzip.compress(b"b") + b"\0" * 200
    assert read_body(chunks(packed, size), "gzip", 10**6, "x") == b"a" * 60_000 + b"b"


@pytest.mark.parametrize("length", [65_535, 65_536, 65_537, 131_072])
def test_full_pieces_lose_nothing(length: int) -> None:
    for raw in (b"\0" * length, os.urandom(length)):
        for encoding, packed in (("deflate", bare(raw)), ("gzip", gzip.compress(raw))):
            assert read_body([packed], encoding, 10**6, "x") == raw


def test_a_bomb_is_stopped_at_the_limit() -> None:
    taken = 0

    def bomb() -> Iterator[bytes]:
        nonlocal taken
        for chunk in chunks(gzip.compress(bytes(50_000_000)), 1_000):
            taken += len(chunk)
            yield chunk

    with pytest.raises(TooLarge, match="larger than the 1 MB allowed"):
        read_body(bomb(), "gzip", 10**6, "x")
    assert taken <= 4_000


def test_a_body_without_end_is_stopped_at_the_limit() -> None:
    with pytest.raises(TooLarge):
        read_body(iter(lambda: b"x" * 1_000, b""), "", 10**5, "x")
    with pytest.raises(TooLarge):  # members that unpack to nothing
        read_body(iter(lambda: gzip.compress(b"") * 10, b""), "gzip", 10**5, "x")


def test_a_cut_body_is_its_beginning() -> None:
    assert read_body(chunks(TEXT), "", 100, "x", cut=True) == TEXT[:100]
    assert read_body([gzip.compress(TEXT, mtime=0)], "gzip", 100, "x", cut=True) == TEXT[:100]


@pytest.mark.parametrize(
    ("encoding", "raw", "reason"),
    [
        ("br", b"x", "it was sent packed as 'br', which was not asked for"),
        ("gzip, gzip", b"x", "it was sent packed as 'gzip, gzip', which was not asked for"),
        ("gzip", b"no gzip", "its packed data is damaged"),
        ("deflate", b"\x78\x9cno", "its packed data is damaged"),
        ("gzip", gzip.compress(TEXT, mtime=0)[:-20], "its packed data ends too early"),
    ],
)
def test_damage_is_told(encoding: str, raw: bytes, reason: str) -> None:
    with pytest.raises(Malformed) as error:
        read_body([raw], encoding, 10**6, "x")
    assert error.value.reason == reason
