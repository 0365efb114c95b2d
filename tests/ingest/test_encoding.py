import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import NotText
from reportedly.ingest import read_pages
from reportedly.ingest.encoding import decode

TEXT = "“Żółw” said the mayor of Übersee — naïve, he called it, at 5 €.\r\nThen\rhe left.\n"
WESTERN = "The café’s owner, Señora Muñoz, said “no” — à bientôt. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_text_comes_back_as_it_was_with_its_newlines(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "x") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_zeros(encoding: str) -> None:
    plain = "The ferry to Osk was late, officials said. " * 3
    assert decode(plain.encode(encoding), "x") == plain


def test_the_mark_of_utf_8_stays_as_a_character() -> None:
    assert decode(TEXT.encode("utf-8-sig"), "x") == "\ufeff" + TEXT


@pytest.mark.parametrize("count", [1, 40])
def test_cp1252_is_guessed_for_western_text(count: int) -> None:
    text = WESTERN * count
    assert decode(text.encode("cp1252"), "x") == text


def test_latin_1_is_guessed() -> None:
    text = "El señor Núñez habló de la elección en España. " * 5
    assert decode(text.encode("latin-1"), "x") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Президент заявил вчера, что выборы пройдут в воскресенье, как и обещали. "),
        ("shift_jis", "大統領は昨日、選挙は予定通り日曜日に行われると述べた。"),
        ("gb18030", "总统昨天表示，选举将按计划于星期日举行，没有任何变化。"),
    ],
)
def test_other_scripts_are_guessed_from_enough_text(encoding: str, text: str) -> None:
    assert decode((text * 8).encode(encoding), "x") == text * 8


def test_a_declared_encoding_is_believed_where_utf_8_fails() -> None:
    assert decode("Größe".encode("cp1250"), "x", "windows-1250") == "Größe"
    assert decode(WESTERN.encode("cp1252"), "x", "iso-8859-1") == WESTERN
    assert decode("Größe".encode(), "x", "windows-1250") == "Größe"
    assert decode(WESTERN.encode("cp1252"), "x", "no-such-encoding") == WESTERN


def test_a_few_broken_bytes_do_not_make_utf_8_something_else() -> None:
    raw = TEXT.encode() * 20 + b"\xe2\x80 the end"
    assert decode(raw, "x").startswith(TEXT)
    assert decode(raw, "x").endswith("\ufffd the end")


def test_binary_noise_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(random.Random(7).randbytes(20_000))
    with pytest.raises(NotText, match=r"noise\.txt: its bytes are no text"):
        read_pages(path)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1 Hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office document"),
    ],
)
def test_other_formats_are_called_by_their_names(tmp_path: Path, start: bytes, reason: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(start + b" and more")
    with pytest.raises(NotText, match=reason):
        read_pages(path)


def test_a_false_mark_is_told() -> None:
    with pytest.raises(NotText, match="says UTF-16"):
        decode(b"\xff\xfe" + bytes([0, 0xD8]) * 400, "x")


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_text_or_one_clear_error(raw: bytes) -> None:
    with suppress(NotText):
        assert isinstance(decode(raw, "x"), str)


@given(st.text(min_size=1, max_size=300).filter(lambda t: "\0" not in t))
def test_utf_8_is_never_changed(text: str) -> None:
    raw = text.encode("utf-8", "ignore")
    printable = all(c >= " " or c in "\t\n\v\f\r" for c in text) and "\x7f" not in text
    marks = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
    if printable and not raw.startswith(marks) and raw:
        assert decode(raw, "x") == raw.decode()


@pytest.mark.parametrize("damage", [b"caf\xe9", b"\xe2\x80"])
@pytest.mark.parametrize("declared", ["", "utf-8"])
def test_one_broken_byte_in_a_short_text_costs_one_character(damage: bytes, declared: str) -> None:
    text = "“We stay,” the mayor said. “It’s over.” "
    assert decode(text.encode() + damage, "x", declared).startswith(text)
    assert decode(text.encode() + damage, "x", declared).count("\ufffd") == 1


def test_a_false_declaration_of_utf_8_is_not_believed() -> None:
    assert decode(WESTERN.encode("cp1252"), "x", "utf-8") == WESTERN
