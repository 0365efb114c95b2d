import gzip
from hashlib import sha256
from pathlib import Path

from reads import reads

from reportedly.ingest import Limits


def test_a_packed_file_is_read_as_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html.gz"
    path.write_bytes(gzip.compress(b"<html><body><p>It stays.</p></body></html>"))
    found = reads(path)
    assert found.pages["ferry.html.gz"].format == "html"
    assert (found.page.name, found.page.text) == ("ferry", "It stays.")


def test_the_ending_is_believed_for_what_nothing_else_tells(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md.gz"
    path.write_bytes(gzip.compress(b"# It stays\n\nSo they say."))
    assert reads(path).page.format == "markdown"


def test_several_one_after_the_other_are_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"One, ") + gzip.compress(b"two."))
    assert reads(path).page.text == "One, two."


def test_a_bomb_costs_one_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"0" * 300_000_000, 1))
    assert reads(path).errors == {"a.txt.gz": "more than the 20 MB allowed"}


def test_a_bomb_of_lines_is_stopped_by_what_it_unpacks_to(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "%s."}\n' % (b"Ha" * 100) * 100_000))
    found = list(reads(path, Limits(max_small=1_000_000, max_ratio=10)).errors.values())
    assert found == ["it unpacks to more than 1 MB"]


def test_damage_is_named_and_what_came_before_is_read(tmp_path: Path) -> None:
    row = b'{"text": "Row %d of some.", "x": "%s"}\n'
    rows = b"".join(row % (i, sha256(b"%d" % i).hexdigest().encode()) for i in range(3000))
    packed = gzip.compress(rows)
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])
    found = reads(path)
    assert len(found.pages) > 100
    assert found.errors == {"rows.jsonl.gz": "what is packed in it is damaged or cut off"}
    path.write_bytes(b"\x1f\x8b\x08rubbish that is no gzip")
    assert reads(path).errors == {"rows.jsonl.gz": "what is packed in it is damaged or cut off"}
