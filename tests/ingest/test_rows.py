import json
from pathlib import Path

import pytest
from reads import Reads, reads

from reportedly.ingest import Limits

ROW = {
    "id": "n-17",
    "headline": "Ferry stays",
    "body": "The ferry of Norrby stays. Café.",
    "author": ["Ida Falk", "Bo Lind"],
    "published": "2021-02-02T23:30:00-05:00",
    "url": "https://norrby.example/ferry",
    "source": {"id": None, "name": "Norrby Post"},
    "lang": "en-GB",
}


def saved(
    tmp_path: Path, raw: str | bytes, name: str, fields: dict[str, str] | None = None
) -> Reads:
    path = tmp_path / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return reads(path, fields=fields)


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_a_line_is_a_page_with_what_its_fields_tell(tmp_path: Path) -> None:
    found = saved(tmp_path, lines(ROW, {"text": "Rain fell."}), "rows.jsonl")
    assert found.errors == {}
    page = found.pages["rows.jsonl/1"]
    assert (page.name, page.format, page.text) == ("n-17", "record", ROW["body"])
    hints = page.hints
    assert (hints.title, hints.byline) == ("Ferry stays", "Ida Falk, Bo Lind")
    assert (hints.date, hints.outlet, hints.language) == ("2021-02-02", "Norrby Post", "en")
    assert hints.address == "https://norrby.example/ferry"
    assert found.pages["rows.jsonl/2"].name == "rows-2"


def test_fields_of_other_names_are_named_by_the_user(tmp_path: Path) -> None:
    row = {"text": "Not this.", "Brödtext": "But this.", "meta": {"head": {"rubrik": "Färja"}}}
    fields = {"text": "Brödtext", "title": "meta.head.rubrik"}
    found = saved(tmp_path, lines(row, {"text": "Not this."}), "rows.ndjson", fields)
    page = found.pages["rows.ndjson/1"]
    assert (page.text, page.hints.title) == ("But this.", "Färja")
    assert found.errors == {"rows.ndjson/2": "the row has no text in the field 'Brödtext'"}


def test_marked_up_text_is_read_as_html(tmp_path: Path) -> None:
    row = {"content": "<p>It stays.</p><p>So they say.</p>", "title": "Ferry"}
    page = saved(tmp_path, lines(row), "rows.jsonl").page
    assert (page.format, page.text) == ("html", "It stays.\n\nSo they say.")
    assert page.hints.title == "Ferry"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"text": "Cut', "the JSON is broken at character 14"),
        ('["a", "b"]', "the line is no JSON object"),
        ('{"title": "No text"}', "the row has no text; name its field with --field text=NAME"),
        ('{"text": "\\u200b "}', "the row has no text"),
        ('{"text": ' + "[" * 100_000, "the JSON nests too deep"),
        ('{"text": 1' + "0" * 5000 + "}", "too long a number"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path, bad: str, reason: str) -> None:
    found = saved(tmp_path, lines(ROW) + bad + "\n\n" + lines({"text": "After."}), "rows.jsonl")
    assert list(found.pages) == ["rows.jsonl/1", "rows.jsonl/4"]
    assert reason in found.errors["rows.jsonl/2"]
    assert len(found.errors) == 1


def test_a_line_that_never_ends_costs_one_error(tmp_path: Path) -> None:
    raw = '{"text": "' + "x" * 30_000_000 + '"}\n' + lines({"text": "After."})
    found = saved(tmp_path, raw, "rows.jsonl")
    assert found.errors == {"rows.jsonl/1": "the line is longer than 20 MB"}
    assert found.pages["rows.jsonl/2"].text == "After."


def test_half_characters_and_wrong_bytes_are_borne(tmp_path: Path) -> None:
    raw = b'{"text": "One \\ud83d half, caf\xe9."}\n{"text": "Two \\u0000 after, NaN.", "n": NaN}\n'
    found = saved(tmp_path, raw, "rows.jsonl")
    assert found.pages["rows.jsonl/1"].text == "One ? half, café."
    assert found.pages["rows.jsonl/2"].text.startswith("Two ")
    assert found.errors == {}


def test_lines_are_told_from_their_beginning(tmp_path: Path) -> None:
    assert len(saved(tmp_path, lines(ROW, ROW), "rows.txt").pages) == 2
    assert len(saved(tmp_path, lines(ROW, ROW), "rows.json").pages) == 2
    prose = '{"So it begins", he wrote.}\nAnd so it ended.'
    assert saved(tmp_path, prose, "a.txt").page.format == "text"


@pytest.mark.parametrize("wrap", [lambda rows: rows, lambda rows: {"n": 2, "articles": rows}])
def test_a_json_file_holds_a_list_of_rows(tmp_path: Path, wrap: object) -> None:
    rows = [ROW, "no row", {"text": "Rain fell."}]
    raw = json.dumps(wrap(rows), indent=1)  # type: ignore[operator]
    found = saved(tmp_path, raw, "rows.json")
    assert list(found.pages) == ["rows.json/1", "rows.json/3"]
    assert found.errors == {"rows.json/2": "it is no JSON object"}


def test_a_json_file_may_be_one_row(tmp_path: Path) -> None:
    found = saved(tmp_path, json.dumps(ROW), "ferry.json")
    assert list(found.pages) == ["ferry.json"]
    assert found.page.name == "n-17"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ('{"name": "a package"}', "no objects with a text"),
        ('{"text": "Cut', "the JSON is broken at character 10"),
        ('[{"a": ' + "[" * 100_000, "nests too deep"),
    ],
)
def test_other_json_is_named(tmp_path: Path, raw: str, reason: str) -> None:
    assert reason in saved(tmp_path, raw, "a.json").errors["a.json"]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_row_of_csv_is_a_page(tmp_path: Path, mark: str) -> None:
    raw = (
        f'ID{mark}Title{mark}Article Text{mark}Date\r\n'
        f'7{mark}Ferry{mark}"It ""stays"".\n\nSo they say{mark} again."{mark}2021-02-02\r\n\r\n'
        f'8{mark}Rain{mark}It fell.{mark}02/03/2021\r\n'
    )  # fmt: skip
    found = saved(tmp_path, "\ufeff" + raw, "rows.csv")
    assert found.errors == {}
    one, two = found.pages["rows.csv/1"], found.pages["rows.csv/2"]
    assert one.text == f'It "stays".\n\nSo they say{mark} again.'
    assert (one.name, one.hints.title, one.hints.date) == ("7", "Ferry", "2021-02-02")
    assert (two.name, two.hints.date) == ("8", "")


def test_ragged_and_empty_rows_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    raw = "title,text\nA,One.\nB\nC,Two.,more\nD,\nE,Three.\n"
    found = saved(tmp_path, raw, "rows.csv")
    assert [page.text for page in found.pages.values()] == ["One.", "Three."]
    assert found.errors["rows.csv/2"] == "the row has 1 fields, and the first row names 2"
    assert found.errors["rows.csv/3"] == "the row has 3 fields, and the first row names 2"
    assert "no text" in found.errors["rows.csv/4"]


def test_a_column_of_another_name_is_named_by_the_user(tmp_path: Path) -> None:
    raw = "rubrik,brödtext\nFerry,It stays.\n"
    found = saved(tmp_path, raw, "rows.csv")
    assert "no column is known to hold the text" in found.errors["rows.csv"]
    assert "(rubrik, brödtext)" in found.errors["rows.csv"]
    assert saved(tmp_path, raw, "rows.csv", {"text": "brödtext"}).page.text == "It stays."


def test_a_field_of_10_mb_is_read_and_an_open_quotation_ends_in_an_error(tmp_path: Path) -> None:
    raw = "title,text\nA," + "word " * 2_000_000 + '\nB,Short.\nC,"Open and\n' + "D,x\n" * 30
    found = saved(tmp_path, raw, "rows.csv")
    assert len(found.pages["rows.csv/1"].text) > 9_000_000
    assert found.pages["rows.csv/2"].text == "Short."
    path = tmp_path / "open.csv"
    path.write_text('title,text\nA,"Open and\n' + f"D,{'x' * 100_000}\n" * 210 + 'Z,"Last."\n')
    found = reads(path)
    assert "the row is broken" in found.errors["open.csv/1"]
    assert [page.text for page in found.pages.values()][-1] == "Last."


def test_a_line_of_csv_that_never_ends_costs_one_error(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("title,text\nA," + "x" * 5000 + "\nB,After.\n")
    found = reads(path, Limits(max_bytes=3000))
    assert found.pages["rows.csv/2"].text == "After."
    assert found.errors == {"rows.csv/1": "the row is broken (a line of it is longer than 0 MB)"}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
def test_encodings_of_csv(tmp_path: Path, encoding: str) -> None:
    raw = "title,text\nCafé,The café of Norrby — so they say — stays.\n".encode(encoding)
    page = saved(tmp_path, raw, "rows.csv").page
    assert page.text == "The café of Norrby — so they say — stays."
    assert page.hints.title == "Café"


def test_zero_bytes_in_csv_are_borne(tmp_path: Path) -> None:
    assert "b" in saved(tmp_path, "title,text\nA,a\0b is seen.\n", "rows.csv").page.text


def test_the_names_of_columns_are_decoded_as_cells_are(tmp_path: Path) -> None:
    raw = "id;brödtext\n1;Färjan blir kvar, säger de\n".encode("cp1252")
    found = saved(tmp_path, raw, "rows.csv", {"text": "brödtext"})
    assert found.page.text == "Färjan blir kvar, säger de"


def test_of_several_lists_the_one_with_texts_is_read(tmp_path: Path) -> None:
    raw = json.dumps({"sources": [{"id": 1, "name": "Norrby Post"}], "articles": [ROW]})
    assert saved(tmp_path, raw, "rows.json").page.text == ROW["body"]


def test_half_a_character_in_an_id_costs_no_row(tmp_path: Path) -> None:
    found = saved(tmp_path, '{"id": "a\\ud83d", "text": "It stays."}\n', "rows.jsonl")
    assert (found.errors, found.page.name) == ({}, "a?")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("202103041230", "2021-03-04"),
        ("20210304123000", "2021-03-04"),
        ("202199041230", ""),
        ("1614816000000", "2021-03-04"),
        ("1614816000", "2021-03-04"),
    ],
)
def test_days_in_digits(tmp_path: Path, written: str, day: str) -> None:
    raw = f"date,text\n{written},It stays.\n"
    assert saved(tmp_path, raw, "rows.csv").page.hints.date == day
