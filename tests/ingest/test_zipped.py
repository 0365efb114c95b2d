import gzip
import io
import struct
import zipfile
from pathlib import Path

import pytest
from reads import reads

from reportedly.ingest import Limits

HTML = "<html><body><p>The council of Norrby voted to keep the ferry.</p></body></html>"
STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


def packed(members: dict[str, str | bytes], method: int = DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def saved(tmp_path: Path, members: dict[str, str | bytes], method: int = DEFLATED) -> Path:
    path = tmp_path / "saved.zip"
    path.write_bytes(packed(members, method))
    return path


def test_members_are_read_under_paths_of_their_own(tmp_path: Path) -> None:
    path = saved(tmp_path, {"folder/a.html": HTML, "b.txt": "Rain fell on Osk.", "c/": ""})
    found = reads(path)
    assert found.errors == {}
    assert found.pages["saved.zip/folder/a.html"].format == "html"
    assert found.pages["saved.zip/folder/a.html"].name == "a"
    assert found.pages["saved.zip/b.txt"].text == "Rain fell on Osk."
    assert len(found.pages) == 2


def test_archives_in_archives_are_opened_up_to_a_depth(tmp_path: Path) -> None:
    mail = (
        b"From ida@norrby.example Tue Feb  2 10:00:00 2021\n"
        b"From: Ida Falk <ida@norrby.example>\nMessage-ID: <1@n>\nSubject: Ferry\n\nIt stays.\n"
    )
    inner = packed({"mails.mbox": mail})
    found = reads(saved(tmp_path, {"inner.zip": inner, "notes.txt.gz": gzip.compress(b"Noted.")}))
    assert found.errors == {}
    assert found.pages["saved.zip/inner.zip/mails.mbox/1"].text.strip() == "It stays."
    assert found.pages["saved.zip/notes.txt.gz"].name == "notes"
    shallow = reads(tmp_path / "saved.zip", Limits(max_nesting=2))
    assert shallow.errors == {"saved.zip/inner.zip/mails.mbox": "it lies in more than 2 others"}
    assert list(shallow.pages) == ["saved.zip/notes.txt.gz"]


def test_pictures_scripts_and_hidden_members_are_passed_by(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "a.html": HTML,
        "a_files/style.css": "p {}",
        "a_files/logo": b"\x89PNG\r\n\x1a\n",
        "a_files/photo.jpg": b"\xff\xd8\xff\xe0",
        "__MACOSX/._a.html": b"\0\5\x16\7",
        ".DS_Store": b"\0\0\0\1Bud1",
    }
    found = reads(saved(tmp_path, members))
    assert list(found.pages) == ["saved.zip/a.html"]
    assert found.errors == {}


def test_what_is_not_read_is_refused_by_name_and_the_rest_is_read(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "old.doc": b"\xd0\xcf\x11\xe0" + bytes(600),
        "memo.rtf": rb"{\rtf1 Memo}",
        "sheet.xlsx": packed({"xl/workbook.xml": "<x/>"}),
        "noise.txt": bytes(range(256)) * 8,
        "empty.txt": "",
        "a.html": HTML,
    }
    found = reads(saved(tmp_path, members))
    assert list(found.pages) == ["saved.zip/a.html"]
    assert found.errors == {
        "saved.zip/old.doc": "it is an old office document",
        "saved.zip/memo.rtf": "it is an RTF document",
        "saved.zip/sheet.xlsx": "it is a spreadsheet",
        "saved.zip/noise.txt": "its bytes are no text",
        "saved.zip/empty.txt": "it holds no bytes",
    }


def test_names_that_lead_outside_are_only_shown(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {"../../evil.txt": "Out.", "/etc/evil.txt": "Root."}
    before = sorted(tmp_path.parent.rglob("*evil*"))
    found = reads(saved(tmp_path, members))
    assert {place: page.text for place, page in found.pages.items()} == {
        "saved.zip/../../evil.txt": "Out.",
        "saved.zip/etc/evil.txt": "Root.",
    }
    assert sorted(tmp_path.parent.rglob("*evil*")) == before


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "saved.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("secret.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "Read.")
    found = reads(path)
    assert list(found.pages) == ["saved.zip/a.txt"]
    assert "is a link" in found.errors["saved.zip/secret.txt"]


def test_two_members_of_one_name_are_both_read(tmp_path: Path) -> None:
    path = tmp_path / "saved.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "The first.")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "The second.")
    found = reads(path)
    assert {place: page.text for place, page in found.pages.items()} == {
        "saved.zip/a.txt": "The first.",
        "saved.zip/a.txt (2)": "The second.",
    }


def test_a_password_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    raw = bytearray(packed({"a.txt": "Locked.", "b.txt": "Open."}, STORED))
    raw[raw.find(b"PK\1\2") + 8] |= 1  # the flag of encryption, in directory and member
    raw[6] |= 1
    path = tmp_path / "saved.zip"
    path.write_bytes(raw)
    found = reads(path)
    assert found.errors == {"saved.zip/a.txt": "it needs a password"}
    assert found.pages["saved.zip/b.txt"].text == "Open."


def test_a_damaged_member_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    raw = packed({"a.txt": "Broken here.", "b.txt": "Sound."}, STORED)
    path = tmp_path / "saved.zip"
    path.write_bytes(raw.replace(b"Broken", b"BROKEN"))
    found = reads(path)
    assert found.errors == {"saved.zip/a.txt": "what is packed in it is damaged or cut off"}
    assert found.pages["saved.zip/b.txt"].text == "Sound."


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_an_archive_cut_off_is_named(tmp_path: Path, share: float) -> None:
    raw = packed({f"{i}.txt": f"Number {i}." for i in range(20)})
    path = tmp_path / "saved.zip"
    path.write_bytes(raw[: int(share * len(raw))])
    assert reads(path).errors == {"saved.zip": "the ZIP archive is damaged or cut off"}


def test_a_large_member_costs_one_error_and_little_memory(tmp_path: Path) -> None:
    path = saved(tmp_path, {"a.txt": b"word " * 6_000_000, "b.txt": "Read."})
    found = reads(path)
    assert found.errors == {"saved.zip/a.txt": "more than the 20 MB allowed"}
    assert list(found.pages) == ["saved.zip/b.txt"]


def test_a_bomb_of_many_members_is_stopped(tmp_path: Path) -> None:
    path = saved(tmp_path, {f"{i}.txt": b"0" * 900_000 for i in range(60)})
    found = reads(path, Limits(max_small=1, max_ratio=200))
    assert len(found.pages) < 20
    assert list(found.errors.values())[-1].startswith("it unpacks to more than 1")


def test_a_nested_bomb_is_stopped_as_one(tmp_path: Path) -> None:
    inner = packed({f"{i}.txt": b"0" * 900_000 for i in range(10)})
    outer = packed({f"{i}.zip": inner for i in range(10)})
    found = reads(saved(tmp_path, {f"{i}.zip": outer for i in range(10)}), Limits(max_small=10**7))
    assert len(found.pages) < 12
    assert [r for r in found.errors.values() if "unpacks to more than 10 MB" in r]
    assert len(found.errors) == 1


def test_members_that_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    raw = bytearray(packed({"a.txt": b"0" * 5000, "b.txt": b"1" * 5000}, STORED))
    second = raw.rfind(b"PK\1\2")
    struct.pack_into("<L", raw, second + 42, 0)  # where the second is said to begin
    path = tmp_path / "saved.zip"
    path.write_bytes(raw)
    assert reads(path).errors == {"saved.zip": "members of the ZIP archive overlap"}


def test_an_endless_directory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    raw = bytearray(packed({"a.txt": "Read."}))
    struct.pack_into("<L", raw, raw.rfind(b"PK\5\6") + 12, 70_000_000)
    path = tmp_path / "saved.zip"
    path.write_bytes(raw)
    assert reads(path).errors == {"saved.zip": "the ZIP archive has too many members"}


def test_an_archive_larger_than_memory_is_read_from_its_file(tmp_path: Path) -> None:
    members = {f"{i}.txt": f"Number {i}." + "x" * 50 for i in range(40)}
    found = reads(saved(tmp_path, dict(members), STORED), Limits(max_bytes=500))
    assert len(found.pages) == 40
    assert found.errors == {}


def test_too_many_members_end_the_archive(tmp_path: Path) -> None:
    path = saved(tmp_path, {f"{i}.txt": f"Number {i}." for i in range(5)})
    found = reads(path, Limits(max_members=3))
    assert len(found.pages) == 3
    assert found.errors == {"saved.zip": "it holds more than 3 parts"}
