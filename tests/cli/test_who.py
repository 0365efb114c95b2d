"""`reportedly who` as a user types it, in a terminal and without one."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import run
from whole import pile_in

ARTICLES = {
    "a": "Dam holds\n\nMayor Ada Brun said the dam would hold.\n",
    "b": "Dam leaks\n\nFormer judge Eva Brun said the dam was leaking.\n",
    "c": "Dam planned\n\nIn 2012, then-senator Cy Dorn said a dam was needed.\n",
    "d": "Dam opened\n\nPresident Cy Dorn said it was late. Dorn was a senator until 2014.\n",
}


@pytest.fixture(scope="module")
def two_bruns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pile_in(tmp_path_factory.mktemp("bruns"), ARTICLES) / "s.db"


def test_names_roles_and_statements(two_bruns: Path) -> None:
    done = run("who", "Ada Brun", "--db", two_bruns)
    assert done.returncode == 0
    shown = " ".join(done.stdout.split())
    assert "Ada Brun person, in 1 article" in shown
    assert "Mayor in 1 article “Mayor Ada Brun”" in shown
    assert "Of 1 statement 1 by name" in shown
    assert "the dam would hold" in shown


def test_json_has_the_documented_keys(two_bruns: Path) -> None:
    found = json.loads(run("who", "Eva Brun", "--db", two_bruns, "--json").stdout)
    assert list(found) == [
        *("entity", "name", "names", "kind", "articles", "known", "roles", "naming"),
        *("through", "merges", "said", "said_of", "reliability"),
        *("holds", "held_by"),
    ]
    (role,) = found["roles"]
    assert (role["title"], role["state"]) == ("judge", "former")
    (told,) = role["told"]
    text = ARTICLES["b"]
    assert [text[s:e] for s, e in told["spans"]] == ["Former judge"]
    assert found["naming"]["named"] == 1


def test_another_role_is_no_other_person(two_bruns: Path) -> None:
    found = json.loads(run("who", "Dorn", "--db", two_bruns, "--json").stdout)
    assert (found["name"], found["articles"]) == ("Cy Dorn", 2)
    told = {(r["title"], r["state"], r["at"], r["until"]) for r in found["roles"]}
    assert told == {
        ("senator", "then", "2012", ""),
        ("President", "current", "", ""),
        ("senator", "former", "", "2014"),
    }
    assert len(found["said"]) == 2


def test_an_ambiguous_name_is_one_line_and_its_ids_are_names(two_bruns: Path) -> None:
    done = run("who", "Brun", "--db", two_bruns)
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "Ada Brun (person, 1 article, Mayor)" in line
    assert "Eva Brun (person, 1 article, former judge)" in line
    assert line.endswith("; name one by its id")
    key = line.split(";")[-2].rpartition(" ")[2]
    assert json.loads(run("who", key, "--db", two_bruns, "--json").stdout)["entity"] == key


@pytest.mark.parametrize("name", ["x" * 10_000, "李", "\u202e", "' OR 1=1 --", "%", "a:b:c"])
def test_odd_names_are_one_line(two_bruns: Path, name: str) -> None:
    done = run("who", name, "--db", two_bruns)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "nobody of the name" in done.stderr


def test_most_is_no_negative_number(two_bruns: Path) -> None:
    assert run("who", "Brun", "--most", "-1", "--db", two_bruns).returncode == 2


def in_terminal(typed: str, *words: str | Path) -> tuple[int, str]:
    """What a terminal shows when this is typed into it after each question, a line each."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "reportedly", *map(str, words)]
    environ = {**os.environ, "TERM": "dumb", "COLUMNS": "100"}
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=environ, close_fds=True
    )
    os.close(slave)
    shown, answers, until = "", typed.splitlines(keepends=True), time.monotonic() + 60
    while time.monotonic() < until:
        ready, _, _ = select.select([master], [], [], 0.5)
        try:
            piece = os.read(master, 4096).decode("utf-8", "replace") if ready else ""
        except OSError:  # how Linux tells that the other end is closed
            break
        shown += piece
        if answers and shown.endswith("nothing for none: "):
            os.write(master, answers.pop(0).encode())
            shown += "\n"
        if not piece and process.poll() is not None:
            break
    os.close(master)
    return process.wait(timeout=30), shown


def test_a_terminal_asks_back_and_takes_a_number(two_bruns: Path) -> None:
    code, shown = in_terminal("seven\n9\n2\n", "who", "Brun", "--db", two_bruns)
    assert code == 0
    assert shown.count("That is no number of the list.") == 2
    assert "1  Ada Brun (person, 1 article, Mayor)" in shown
    assert "Eva Brun  person, in 1 article" in shown
    assert "Ada Brun  person, in 1 article" not in shown


def test_a_terminal_takes_no_for_an_answer(two_bruns: Path) -> None:
    code, shown = in_terminal("\n", "who", "Brun", "--db", two_bruns)
    assert code == 1
    assert "reportedly: nobody was picked" in shown


def test_a_terminal_asks_nothing_where_one_is_meant(two_bruns: Path) -> None:
    code, shown = in_terminal("", "who", "Eva", "--db", two_bruns)
    assert code == 0
    assert "Which one?" not in shown


def test_an_office_leads_to_who_is_said_to_hold_it(two_bruns: Path) -> None:
    done = run("who", "the mayor", "--db", two_bruns)
    assert done.returncode == 0
    assert "Ada Brun" in done.stdout.splitlines()[0]
    assert run("who", "the judge", "--db", two_bruns).returncode == 1
    assert "Eva Brun" in run("who", "the former judge", "--db", two_bruns).stdout
