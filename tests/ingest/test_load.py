import os
import socket
import tempfile
from pathlib import Path

import pytest

from reportedly.errors import Empty, InputError, TooLarge, Unreadable
from reportedly.ingest import Limits, read_pages


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(Empty, match=r"empty\.txt: the file is empty"):
        read_pages(path)


@pytest.mark.parametrize("text", [" \n\t\r\n ", "\ufeff \n", "\u200b\u200d\u00ad"])
def test_what_has_nothing_to_see_is_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "blank.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(Empty, match="no text"):
        read_pages(path)


def test_a_file_of_200_mb_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(TooLarge, match="200 MB, more than the 20 MB allowed"):
        read_pages(path)


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "exact.txt"
    path.write_text("x" * 50)
    assert read_pages(path, Limits(max_bytes=50))[0].text == "x" * 50
    with pytest.raises(TooLarge):
        read_pages(path, Limits(max_bytes=49))


def test_what_is_no_regular_file_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    link = tmp_path / "gone.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    for path in (pipe, link, tmp_path, tmp_path / "absent.txt", Path("/dev/zero")):
        with pytest.raises(Unreadable):
            read_pages(path)


def test_a_socket_is_unreadable() -> None:
    # A socket's address is short by law of the kernel, and pytest's folders are not.
    with tempfile.TemporaryDirectory(dir="/tmp") as place, socket.socket(socket.AF_UNIX) as it:
        it.bind(f"{place}/s")
        with pytest.raises(Unreadable):
            read_pages(Path(place, "s"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("secret")
    path.chmod(0)
    with pytest.raises(Unreadable, match="permission denied"):
        read_pages(path)


def test_the_error_names_a_file_with_a_newline_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.txt"
    path.touch()
    with pytest.raises(InputError) as caught:
        read_pages(path)
    assert "two\\nlines.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_with_a_newline_in_its_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.txt"
    path.write_text("Rain fell on Osk.")
    assert read_pages(path)[0].name == "two\nlines"
