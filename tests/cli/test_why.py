"""reportedly why, as a user types it."""

import json
from pathlib import Path

import pytest
from program import run
from whole import pile_in

ARTICLES = {
    "a": "Quay to close\n\nThe quay will close in May, Mayor Ada Brun told the Lantern.\n",
    "b": "Quay closes\n\nThe quay will close in May, Ada Brun said.\n",
    "c": "Rain\n\nIt will rain, Cy Dorn said.\n",
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pile_in(tmp_path_factory.mktemp("why"), ARTICLES) / "s.db"


@pytest.fixture(scope="module")
def claim(db: Path) -> str:
    (found,) = json.loads(run("claims", "--db", db, "--json").stdout)
    return str(found["id"])


def test_every_reason_has_its_words_and_places(db: Path, claim: str) -> None:
    found = json.loads(run("why", claim, "a.txt", "--db", db, "--json").stdout)
    (member,) = found["members"]
    assert member["relation"] == "asserts"
    assert member["why"]
    assert member["standing"] == "resolved"
    (start, end), *_ = member["spans"]
    assert ARTICLES["a"][start:end] in member["content"]
    origin = member["path"][0]
    assert origin["name"] == "Ada Brun"
    assert origin["via"] in ARTICLES["a"]
    assert [name for _, name in origin["merged"]] == ["Ada Brun"]
    assert origin["why"]
    (pair,) = member["pairs"]
    assert pair["verdict"] == "same"
    assert "Ada Brun" in pair["why"]


def test_a_reader_sees_the_same(db: Path, claim: str) -> None:
    shown = " ".join(run("why", claim[:5], "b", "--db", db).stdout.split())
    assert "why it belongs" in shown
    assert "same origin as" in shown
    assert "one with “Ada Brun” of 1 other article" in shown


@pytest.mark.parametrize(
    ("claim_key", "article", "told"),
    [
        ("nothing", "a", "no claim with the id 'nothing'"),
        ("", "a", "no claim with the id ''"),
        ("c", "zzz", "no article with the id or file name 'zzz'"),
    ],
)
def test_what_is_not_there_is_told(
    db: Path, claim: str, claim_key: str, article: str, told: str
) -> None:
    done = run("why", claim if claim_key == "c" else claim_key, article, "--db", db)
    assert done.returncode == 1
    assert told in done.stderr


def test_an_article_that_says_nothing_of_it(db: Path, claim: str) -> None:
    done = run("why", claim, "c.txt", "--db", db)
    assert done.returncode == 1
    assert f"says nothing of claim {claim}" in done.stderr
