"""reportedly grade, as a user types it."""

import json
from pathlib import Path
from shutil import copytree

import pytest
from program import run
from whole import pile_in

ARTICLES = {
    "a": "Mayor speaks of the quay\n\nThe quay will close in May, Mayor Ada Brun said.\n",
    "b": "Mayor is asked of the harbour\n\nThe quay will close in May, Ada Brun said.\n",
}
SECOND = (
    "Harbour board speaks of its plans\n\n"
    "“The quay will close in May,” said Cy Dorn, who heads the harbour board.\n"
)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pile_in(tmp_path_factory.mktemp("pile"), ARTICLES)


@pytest.fixture
def db(read_once: Path, tmp_path: Path) -> Path:
    return copytree(read_once, tmp_path / "pile") / "s.db"


def claim(db: Path) -> dict[str, str]:
    (found,) = json.loads(run("claims", "--db", db, "--json").stdout)
    return dict(found)


def test_one_is_refused_until_a_second_origin_is_resolved(db: Path) -> None:
    key = claim(db)["id"]
    refused = run("grade", "claim", key, "1", "--by", "Ana", "--db", db)
    assert refused.returncode == 1
    assert "1 takes two distinct origins that are resolved; this claim has 1" in refused.stderr
    assert claim(db)["credibility"] == "6"
    (db.parent / "c.txt").write_text(SECOND, encoding="utf-8")
    assert run("read", "--db", db, db.parent / "c.txt").returncode == 0
    key = claim(db)["id"]
    assert run("grade", "claim", key, "1", "--by", "Ana", "--db", db).returncode == 0
    assert claim(db)["credibility"] == "1"


def test_the_newest_grade_counts_and_six_takes_it_back(db: Path) -> None:
    key = claim(db)["id"]
    for mark in ("4", "2"):
        assert run("grade", "claim", key[:6], mark, "--by", "Ana", "--db", db).returncode == 0
    assert claim(db)["credibility"] == "2"
    assert "credibility 2" in run("claims", "--db", db).stdout
    assert run("grade", "claim", key, "6", "--by", "Ben", "--db", db).returncode == 0
    assert "credibility" not in run("claims", "--db", db).stdout


def test_a_grade_outlasts_a_reading_anew(db: Path) -> None:
    key = claim(db)["id"]
    assert run("grade", "claim", key, "3", "--by", "Ana", "--db", db).returncode == 0
    assert run("grade", "source", "Ada Brun", "b", "--by", "Ana", "--db", db).returncode == 0
    anew = run("read", "--db", db, db.parent / "a.txt", REPORTEDLY_PROFILE="small")
    assert anew.returncode == 0
    assert claim(db)["credibility"] == "3"
    found = json.loads(run("who", "Ada Brun", "--db", db, "--json").stdout)
    assert found["reliability"]["mark"] == "B"


def test_a_source_is_unrated_until_a_person_rates_it(db: Path) -> None:
    before = json.loads(run("who", "Ada Brun", "--db", db, "--json").stdout)
    assert before["reliability"]["mark"] == "F"
    words = ("grade", "source", "Ada Brun", "C", "--by", "Ana", "--why", "twice wrong")
    assert run(*words, "--db", db).returncode == 0
    shown = " ".join(run("who", "Ada Brun", "--db", db).stdout.split())
    assert "reliability C, rated by Ana on" in shown
    assert "twice wrong" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("source", "Ada Brun", "G"), "rate it A to F"),
        (("claim", "c", "7"), "rate it 1 to 6"),
        (("claim", "c", "²"), "rate it 1 to 6"),
    ],
)
def test_a_wrong_mark_is_wrong_use(db: Path, words: tuple[str, ...], told: str) -> None:
    done = run("grade", *words, "--by", "Ana", "--db", db)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())


def test_whom_and_what_nobody_knows(db: Path) -> None:
    assert run("grade", "source", "Zed", "A", "--by", "Ana", "--db", db).returncode == 1
    assert run("grade", "claim", "zzz", "2", "--by", "Ana", "--db", db).returncode == 1
    assert run("grade", "claim", "c", "2", "--by", " ", "--db", db).returncode == 2
