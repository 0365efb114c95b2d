"""The commands as a user types them, in a process of their own."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from program import run, said

from reportedly.sample import pile

TEXT = "Plan attacked\n\n“The plan may be a folly,” Bo Lind told the Lantern on Monday.\n"


def test_extract_follows_the_contract(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = run("extract", tmp_path / "a.txt")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert list(found) == [
        *("doc", "title", "outlet", "date", "language"),
        *("blocks", "entities", "attributions", "nested", "mentions", "stances", "metadata"),
    ]
    assert found["doc"] == "a"
    (attribution,) = found["attributions"]
    assert list(attribution) == [
        *("id", "source", "cue", "content", "manner", "attitude", "negated"),
        *("speaker", "speakers", "source_told", "path", "hedges", "hedge_kinds"),
        *("parent", "block", "confidence"),
    ]
    ids = {e["id"] for e in found["entities"]}
    assert attribution["speaker"] in ids
    assert {hand["entity"] for hand in attribution["path"]} <= ids
    assert words(TEXT, attribution["source"]) == ["Bo Lind"]
    assert words(TEXT, attribution["cue"]) == ["told"]
    assert words(TEXT, attribution["hedges"]) == ["may"]
    assert attribution["hedge_kinds"] == ["possibility"]
    assert attribution["manner"] == "direct"
    assert attribution["block"] == "body"


def words(text: str, spans: list[list[int]]) -> list[str]:
    return [text[s:e] for s, e in spans]


@pytest.mark.parametrize("ending", [".html", ".pdf", ".md"])
def test_extract_carries_the_text_that_its_offsets_count_in(ending: str) -> None:
    path = sorted(p for p in pile().iterdir() if p.suffix == ending)[0]
    found = json.loads(run("extract", path).stdout)
    assert found["doc"] == path.stem
    for attribution in found["attributions"]:
        for start, end in attribution["content"]:
            assert found["text"][start:end].strip()


def test_bad_inputs_cost_a_line_each_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 64)
    (tmp_path / "two\nlines.txt").touch()
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(200_000_000)
    done = run("extract", tmp_path, tmp_path / "missing.txt")
    assert done.returncode == 1
    assert json.loads(done.stdout)["doc"] == "good"
    lines = said(done.stderr)
    assert len(lines) == 5
    assert all(line.startswith("reportedly: ") for line in lines)
    for name in ("empty.txt", "noise.txt", "two\\nlines.txt", "huge.txt", "missing.txt"):
        assert sum(name in line for line in lines) == 1


def test_a_folder_that_may_not_be_opened_costs_a_line(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "closed").mkdir(mode=0o000)
    # Root may open everything, unless the right to is taken from it.
    rights = "-dac_override,-dac_read_search"
    command = [sys.executable, "-m", "reportedly", "extract", str(tmp_path)]
    if os.geteuid() == 0:
        command = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}", *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert json.loads(done.stdout)["doc"] == "good"
    assert said(done.stderr) == [f"reportedly: {tmp_path / 'closed'}: permission denied"]


def test_a_hostile_file_costs_a_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.html").write_text(f"<html><body>{'<p><b>a</b> <i>x</i>' * 400_000}</body></html>")
    (folder / "b.md").write_text(TEXT, encoding="utf-8")
    done = run("extract", folder, REPORTEDLY_MAX_MEMORY="50000000")
    assert done.returncode == 1
    assert json.loads(done.stdout)["doc"] == "b"
    assert said(done.stderr) == [
        f"reportedly: {folder / 'a.html'}: reading it took more than 50 MB"
    ]
    read = run("read", folder, "--db", tmp_path / "s.db", REPORTEDLY_SECONDS="1")
    assert said(read.stderr) == [
        f"reportedly: {folder / 'a.html'}: reading it took more than 1 s",
        "reportedly: 1 read, 0 unchanged, 1 failed (1 too large or too slow)",
    ]


def test_ctrl_c_while_extracting_leaves_whole_lines(tmp_path: Path) -> None:
    for n in range(20):
        (tmp_path / f"{n:02}.txt").write_text(TEXT * 40, encoding="utf-8")
    command = [sys.executable, "-m", "reportedly", "extract", str(tmp_path)]
    extracting = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert extracting.stdout
    first = extracting.stdout.readline()
    os.killpg(extracting.pid, signal.SIGINT)
    rest, errors = extracting.communicate(timeout=60)
    assert extracting.returncode == 130
    docs = [json.loads(line)["doc"] for line in [first, *rest.splitlines()]]
    assert docs == [f"{n:02}" for n in range(len(docs))]
    assert len(docs) < 20
    assert said(errors) == ["reportedly: stopped"]


def test_many_articles_are_extracted_in_their_order(tmp_path: Path) -> None:
    for n in range(26):
        (tmp_path / f"{n:02}.txt").write_text(f"Count {n}\n\n{TEXT}", encoding="utf-8")
    (tmp_path / "10.txt").write_bytes(bytes(range(256)) * 64)
    done = run("extract", tmp_path, REPORTEDLY_JOBS="2")
    docs = [json.loads(line)["doc"] for line in done.stdout.splitlines()]
    assert docs == [f"{n:02}" for n in range(26) if n != 10]
    assert said(done.stderr) == [f"reportedly: {tmp_path / '10.txt'}: its bytes are no text"]


def test_a_full_disk_is_one_line_and_the_store_is_whole(tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    some = sorted(map(str, pile().glob("*.html")))[:4]
    command = f"ulimit -f 300; {sys.executable} -m reportedly read --db {db} {' '.join(some)}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert len(said(done.stderr)) == 1
    assert str(db) in done.stderr
    with sqlite3.connect(db) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert run("read", "--db", db, *some).returncode == 0


def test_read_tells_what_it_did_and_reads_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    first = run("read", "-", stdin="a.txt\nmissing.txt\n", cwd=tmp_path)
    assert first.returncode == 1
    assert first.stdout == ""
    assert "missing.txt" in first.stderr
    assert (
        first.stderr.splitlines()[-1]
        == "reportedly: 1 read, 0 unchanged, 1 failed (1 not to be opened)"
    )
    again = run("read", "a.txt", cwd=tmp_path)
    assert again.returncode == 0
    assert again.stderr.splitlines()[-1] == "reportedly: 0 read, 1 unchanged"
    assert (tmp_path / "reportedly.db").exists()


def test_the_store_is_named_by_option_or_environment(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("read", "a.txt", "--db", "x.db", cwd=tmp_path).returncode == 0
    found = run("claims", "--least", "1", "--json", cwd=tmp_path, REPORTEDLY_DB="sqlite:///x.db")
    (claim,) = json.loads(found.stdout)
    assert claim["statements"] == 1


@pytest.mark.parametrize("command", [["ask", "Who?"], ["claims"], ["who", "X"], ["article", "x"]])
def test_asking_makes_no_store(tmp_path: Path, command: list[str]) -> None:
    done = run(*command, cwd=tmp_path)
    assert done.returncode == 1
    assert "reportedly read PATH" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_wrong_use_is_exit_code_two(tmp_path: Path) -> None:
    for words_ in (["nonsense"], ["read"], ["ask"], ["claims", "--least", "0"]):
        assert run(*words_, cwd=tmp_path).returncode == 2
    assert run("extract", "x", REPORTEDLY_MAX_BYTES="lots", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("command", [["read", "x"], ["extract", "x"], ["ask", "Who?", "--db", "x"]])
def test_a_profile_that_is_none_is_wrong_use(tmp_path: Path, command: list[str]) -> None:
    done = run(*command, cwd=tmp_path, REPORTEDLY_PROFILE="huge", COLUMNS="200")
    assert done.returncode == 2
    lines = [line for line in done.stderr.splitlines() if "REPORTEDLY_PROFILE" in line]
    assert lines == ["Error: Invalid value: REPORTEDLY_PROFILE must be full or small, not 'huge'"]


def test_help_has_examples() -> None:
    for command in ("read", "ask", "claims", "who", "article", "extract"):
        assert f"reportedly {command}" in run(command, "--help").stdout.split("Examples")[1]


def test_article_by_name_and_by_id(sample_db: Path) -> None:
    path = sorted(p for p in pile().iterdir() if p.suffix == ".pdf")[0]
    by_name = json.loads(run("article", path.name, "--db", sample_db, "--json").stdout)
    by_id = json.loads(run("article", by_name["id"][:8], "--db", sample_db, "--json").stdout)
    assert by_name == by_id
    shown = run("article", path.stem, "--db", sample_db).stdout
    assert by_name["title"] in " ".join(shown.split())
    assert run("article", "zzz", "--db", sample_db).returncode == 1


def test_a_store_of_a_newer_version_is_one_line(tmp_path: Path, sample_db: Path) -> None:
    shutil.copy(sample_db, tmp_path / "new.db")
    with sqlite3.connect(tmp_path / "new.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    done = run("claims", "--db", tmp_path / "new.db")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "newer version" in done.stderr


def test_a_closed_pipe_is_no_error(sample_db: Path) -> None:
    command = f"{sys.executable} -m reportedly claims --least 1 --db {sample_db} | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


def test_rows_of_an_archive_are_read_by_the_fields_that_are_named(tmp_path: Path) -> None:
    rows = json.dumps({"id": "n-17", "rubrik": "Plan attacked", "brödtext": TEXT}) + "\n{broken\n"
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.writestr("rows.jsonl", rows)
    named = ("--field", "text=brödtext", "--field", "title=rubrik")
    done = run("extract", "saved.zip", *named, cwd=tmp_path)
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["doc"], found["title"], found["text"]) == ("n-17", "Plan attacked", TEXT)
    assert words(found["text"], found["attributions"][0]["source"]) == ["Bo Lind"]
    assert "saved.zip/rows.jsonl/2: the JSON is broken at character 2" in done.stderr
    for counts in ("1 read, 0 unchanged, 1 failed", "0 read, 1 unchanged, 1 failed"):
        done = run("read", "saved.zip", *named, cwd=tmp_path)
        assert (done.returncode, counts in done.stderr) == (1, True)


@pytest.mark.parametrize("word", ["text", "text=", "colour=red", "=body"])
def test_a_field_that_cannot_be_is_wrong_use(tmp_path: Path, word: str) -> None:
    done = run("extract", "x", "--field", word, cwd=tmp_path)
    assert done.returncode == 2
    assert "OURS=THEIRS" in done.stderr
