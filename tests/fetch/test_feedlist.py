from pathlib import Path

from reportedly.errors import InputError
from reportedly.fetch.feedlist import feed_addresses
from reportedly.ingest import Limits

LIST = """# Feeds of the desk

https://lantern.example/rss   # the Lantern
  http://gull.example/#atom
https://lantern.example/rss
lantern.example/rss
"""


def named(*inputs: Path | str) -> list[str]:
    found = feed_addresses([str(i) for i in inputs], Limits())
    return [str(f) if isinstance(f, InputError) else f for f in found]


def test_a_list_names_each_feed_once(tmp_path: Path) -> None:
    path = tmp_path / "feeds.txt"
    path.write_text(LIST)
    assert named("https://first.example/", path, path) == [
        "https://first.example/",
        "https://lantern.example/rss",
        "http://gull.example/#atom",
        f"{path}: line 6 is no address of http or https",
        f"{path}: line 6 is no address of http or https",
    ]


def test_lists_of_other_editors_are_read(tmp_path: Path) -> None:
    path = tmp_path / "feeds.txt"
    path.write_bytes("\ufeffhttps://a.example/\r\n\r\n# ende".encode())
    assert named(path) == ["https://a.example/"]
    path.write_bytes("https://a.example/\n".encode("utf-16"))
    assert named(path) == ["https://a.example/"]


def test_what_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text("# nothing\n\n")
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 64)
    assert named(tmp_path / "blank.txt") == [f"{tmp_path}/blank.txt: it names no feed"]
    assert named(tmp_path / "noise.bin") == [f"{tmp_path}/noise.bin: its bytes are no text"]
    assert named(tmp_path / "absent") == [f"{tmp_path}/absent: no such file or directory"]
