import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli import app

CSV = "id,kind,name,aliases\n1,person,Ilse Marrane,Ilsa Marrane\n2,person,\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTEDLY_DB", raising=False)


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["knowledge", *words])


def test_a_base_is_brought_shown_and_dropped(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(CSV.replace("2,person,\n", ""), encoding="utf-8")
    brought = run("import", "mine.csv", "--licence", "CC0-1.0")
    assert brought.exit_code == 0
    assert "1 entry with 2 names into the base mine" in brought.stderr
    listed = json.loads(run("list", "--json").stdout)
    assert listed[1] == {"name": "mine", "licence": "CC0-1.0", "entries": 1}
    assert "mine/1" in run("show", "Ilsa Marrane").stdout
    assert json.loads(run("show", "mine/1", "--json").stdout)[0]["name"] == "Ilse Marrane"
    assert run("drop", "mine").exit_code == 0
    assert run("drop", "mine").exit_code == 1
    assert run("show", "Ilsa Marrane").exit_code == 1


def test_a_broken_line_and_a_missing_file_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(CSV, encoding="utf-8")
    brought = run("import", "none.csv", "mine.csv")
    assert brought.exit_code == 1
    lines = brought.stderr.splitlines()
    assert lines[0].startswith("reportedly: none.csv: ")
    assert lines[1] == "reportedly: mine.csv: line 3: 2 has no name"
    assert "Ilse Marrane" in run("show", "Marrane").stdout


def test_a_table_that_is_no_utf8_costs_its_lines_and_no_more(tmp_path: Path) -> None:
    rows = "1,Jose Brun,Café owner,\n2,Bo Lind,,\n3,Jo Brun,,é\n"
    text = "id,name,description,same_as\n" + rows
    (tmp_path / "mine.csv").write_bytes(text.encode("latin-1"))
    brought = run("import", "mine.csv")
    assert brought.exit_code == 1
    lines = brought.stderr.splitlines()
    assert lines[:2] == [
        "reportedly: mine.csv: line 2: 1: the bytes are no UTF-8",
        "reportedly: mine.csv: line 4: 3: the bytes are no UTF-8",
    ]
    assert "Bo Lind" in run("show", "mine/2").stdout


def test_of_many_broken_lines_the_first_are_told(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(CSV + "3,person,\n" * 200, encoding="utf-8")
    lines = run("import", "mine.csv").stderr.splitlines()
    assert len(lines) == 21
    assert "201 faults" in lines[-1]


def test_columns_of_other_names(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("key,who\n1,Ilse Marrane\n", encoding="utf-8")
    assert run("import", "mine.csv").exit_code == 1
    assert run("import", "mine.csv", "--field", "id=key", "--field", "name=who").exit_code == 0


def test_wrong_use(tmp_path: Path) -> None:
    for words in (["--field", "x=y", "a.csv"], ["--name", "n", "a.csv", "b.csv"], []):
        assert run("import", *words).exit_code == 2
    assert run("import", "x/a.csv", "y/a.csv").exit_code == 2
    shipped = run("import", "a.csv", "--name", "shipped")
    assert shipped.exit_code == 2
    assert "is the base that ships" in shipped.stderr
    assert run("import", "a.csv", "--format", "nonsense").exit_code == 2


def test_the_base_that_ships_is_there_without_a_store(tmp_path: Path) -> None:
    assert run("list").stdout.startswith("shipped")
    assert "place:fr" in run("show", "France").stdout
    assert list(tmp_path.iterdir()) == []
    assert run("list", "--db", "none.db").exit_code == 1


def test_a_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "some.db").write_bytes(b"SQLite format 3\0a\rb,c\n\0\0")
    brought = run("import", "some.db", "--format", "csv")
    assert brought.exit_code == 1
    assert brought.stderr.startswith("reportedly: some.db: line 1: no row of CSV: ")


def test_one_entry_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(CSV.replace("2,person,\n", ""), encoding="utf-8")
    run("import", "mine.csv")
    assert "mine  1 entry\n" in run("list").stdout
