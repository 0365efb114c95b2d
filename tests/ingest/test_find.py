import io
import os
from pathlib import Path

import pytest

from reportedly.errors import InputError, Refused, Unreadable
from reportedly.ingest import Address, find, read_pages


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "in/c.html", "in/deep/d.md", ".hidden/e.txt", "in/.f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(found: list[Path | Address | InputError], under: Path) -> list[str]:
    assert not any(isinstance(f, Address) for f in found)
    return [str(f.relative_to(under)) if isinstance(f, Path) else f"! {f.reason}" for f in found]


def test_a_folder_is_walked_in_order_without_hidden_files(pile: Path) -> None:
    assert names(list(find([str(pile)])), pile) == ["a.txt", "b.txt", "in/c.html", "in/deep/d.md"]


def test_a_pattern_names_files_and_folders(pile: Path) -> None:
    assert names(list(find([str(pile / "*")])), pile) == [
        "a.txt",
        "b.txt",
        "in/c.html",
        "in/deep/d.md",
    ]
    assert names(list(find([str(pile / "**" / "*.md")])), pile) == ["in/deep/d.md"]


def test_a_file_named_twice_is_found_once(pile: Path) -> None:
    twice = [str(pile / "a.txt"), str(pile), str(pile / "a.txt")]
    assert names(list(find(twice)), pile).count("a.txt") == 1


def test_a_hidden_file_that_is_named_is_found(pile: Path) -> None:
    assert names(list(find([str(pile / "in/.f.txt")])), pile) == ["in/.f.txt"]


def test_what_is_missing_is_told_in_its_place(pile: Path) -> None:
    inputs = [str(pile / "no.txt"), str(pile / "a.txt"), str(pile / "*.pdf"), "with\0nul"]
    assert names(list(find(inputs)), pile) == [
        "! no such file or directory",
        "a.txt",
        "! no file matches the pattern",
        "! not a possible file name",
    ]


def test_a_name_with_magic_characters_is_a_name_if_it_exists(pile: Path) -> None:
    odd = pile / "report [final].txt"
    odd.write_text("x")
    assert list(find([str(odd)])) == [odd]


def test_a_dash_reads_names_from_standard_input(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = f"{pile / 'a.txt'}\n\n{pile / 'in'}\r\n-\n{pile / 'gone'}\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(listed))
    assert names(list(find(["-"])), pile) == [
        "a.txt",
        "in/c.html",
        "in/deep/d.md",
        "! no such file or directory",
    ]


def test_a_folder_that_cannot_be_opened_is_told_and_the_rest_goes_on(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As root the mode of a folder stops nobody, so the refusal is the test's own.
    locked = pile / "in"
    opened = Path.iterdir

    def refusing(self: Path):  # type: ignore[no-untyped-def]
        if self == locked:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self)

    monkeypatch.setattr(Path, "iterdir", refusing)
    found = list(find([str(pile)]))
    assert names(found, pile) == ["a.txt", "b.txt", "! permission denied"]
    assert isinstance(found[-1], Unreadable)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_without_permission_is_told(pile: Path) -> None:
    (pile / "in").chmod(0)
    try:
        assert "! permission denied" in names(list(find([str(pile)])), pile)
    finally:
        (pile / "in").chmod(0o755)


def test_links_in_a_circle_end(pile: Path) -> None:
    (pile / "in" / "round").symlink_to(pile)
    assert "in/round" in names(list(find([str(pile)])), pile)


def test_a_broken_link_is_left_for_reading_to_refuse(pile: Path) -> None:
    (pile / "z.txt").symlink_to(pile / "nowhere")
    assert names(list(find([str(pile)])), pile)[-1] == "z.txt"


def test_a_link_to_itself_is_left_for_reading_to_refuse(pile: Path) -> None:
    (pile / "y.txt").symlink_to(pile / "z.txt")
    (pile / "z.txt").symlink_to(pile / "y.txt")
    *_, first, second = find([str(pile)])
    assert names([first, second], pile) == ["y.txt", "z.txt"]
    assert isinstance(first, Path)
    with pytest.raises(Unreadable, match="too many levels of symbolic links"):
        read_pages(first)


def test_names_on_standard_input_may_be_any_bytes(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = os.fsencode(pile) + b"/odd\xff.txt"
    Path(os.fsdecode(odd)).write_text("Rain fell on Osk.")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(odd + b"\n")))
    (found,) = find(["-"])
    assert isinstance(found, Path)
    (page,) = read_pages(found)
    assert page.name == "odd\ufffd"


def test_addresses_are_found_among_files_and_on_the_list(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "https://lantern.example/a?b=c*#d"
    listed = f"{page}\nHTTP://gull.example/ \n{pile / 'a.txt'}\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(listed))
    assert list(find([page, "-", page])) == [
        Address(page),
        Address("HTTP://gull.example/"),
        pile / "a.txt",
    ]


def test_other_kinds_of_addresses_are_refused(pile: Path) -> None:
    (found,) = find(["ftp://lantern.example/a.txt"])
    assert isinstance(found, Refused)
    assert found.reason == "only addresses of http and https are fetched"
