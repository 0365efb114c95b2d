"""reportedly ask: forms, pages, what it remembers, and a store that takes nothing."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

from program import run

QUESTION = "Who says that turnout will fall below 40 percent?"


def test_it_remembers_and_pages_and_asks_back(sample_db: Path, tmp_path: Path) -> None:
    db = shutil.copy(sample_db, tmp_path / "s.db")
    first = run("ask", "--db", db, "--limit", "1", QUESTION)
    assert "WHO SAYS SO" in first.stdout
    assert "since it was asked" not in first.stdout
    again = run("ask", "--db", db, "--limit", "1", f"  {QUESTION} ")
    assert "Nothing changed since it was asked on" in again.stdout
    later = json.loads(
        run("ask", "--db", db, "--limit", "1", "--page", "2", "--json", QUESTION).stdout
    )
    assert (later["offset"], later["form"], later["changes"]) == (1, "who-says", None)
    missing = run("ask", "--db", db, '"words that nobody said"')
    assert "No statement in this pile has these words." in missing.stdout
    assert missing.stderr == ""


def test_a_store_that_may_only_be_read_answers(sample_db: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    db = Path(shutil.copy(sample_db, folder / "s.db"))
    db.chmod(stat.S_IREAD)
    folder.chmod(stat.S_IREAD | stat.S_IEXEC)
    command = [sys.executable, "-m", "reportedly", "ask", "--db", str(db), "Will turnout fall?"]
    if os.geteuid() == 0:  # root may write everywhere, unless the right to is taken from it
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    folder.chmod(stat.S_IRWXU)
    assert done.returncode == 0
    assert "Mira Okonstad" in done.stdout
    told = "the answer is not remembered for the next time"
    assert done.stderr == f"reportedly: {told}: {db}: it may not be written to\n"


def test_times_count_from_today(sample_db: Path) -> None:
    done = run("ask", "--db", sample_db, "What did Pavo Lindqar say in the last two weeks?")
    assert "Statements of Pavo Lindqar from 20" in done.stdout


def test_json_is_one_line_that_ends_and_no_other_form_beside_it(sample_db: Path) -> None:
    done = run("ask", "--db", sample_db, "--json", QUESTION)
    assert done.stdout.count("\n") == 1
    assert done.stdout.endswith("}\n")
    assert run("ask", "--db", sample_db, "--json", "--markdown", QUESTION).returncode == 2


def test_styles_are_as_the_terminal_wants_them(sample_db: Path) -> None:
    def shown(**environ: str) -> str:
        return run("ask", "--db", sample_db, "Will Lindqar win?", **environ).stdout

    coloured = re.compile(r"\x1b\[(?:\d{1,3};){0,4}3\d(?:;\d{1,3}){0,4}m")
    forced = {"FORCE_COLOR": "1", "TERM": "xterm"}
    assert coloured.search(shown(**forced))
    bold = shown(**forced, NO_COLOR="1")
    assert "\x1b[1m" in bold
    assert not coloured.search(bold)
    assert "\x1b" not in shown(FORCE_COLOR="1", TERM="dumb")
    assert "\x1b" not in shown(TERM="xterm")


def test_a_question_that_cannot_be_asked_is_wrong_use(sample_db: Path) -> None:
    for question, said in (
        ("", "say what to ask"),
        (" \t ", "say what to ask"),
        ("What did Maren say about the mill since 31 February 2031?", "no such day: 31 February"),
    ):
        done = run("ask", "--db", sample_db, question)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
    words = "Who says that the mill closes on 31 February 2031?"
    assert run("ask", "--db", sample_db, words).returncode == 0
