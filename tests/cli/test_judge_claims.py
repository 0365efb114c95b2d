"""A person merges and splits claims, as a user types it."""

import re
import sqlite3
from pathlib import Path

import pytest
from program import run
from whole import pile_in

TEXTS = (
    "Lido to close\n\nThe lido of Osk will be closed in June, an aide said on Monday.\n",
    "A closed pool\n\nThe lido of Osk will be closed in June, a lawyer told reporters.\n",
    "A dry summer\n\nSwimmers will find locked gates by midsummer, Dana Marr said.\n",
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read once for both tests: each leaves the claims as they were."""
    texts = {str(n): text for n, text in enumerate(TEXTS)}
    return pile_in(tmp_path_factory.mktemp("claims"), texts) / "s.db"


def claims(db: Path) -> dict[str, set[str]]:
    with sqlite3.connect(db) as raw:
        found: dict[str, set[str]] = {}
        for claim, statement in raw.execute("SELECT claim, attribution FROM member"):
            found.setdefault(claim, set()).add(statement)
    return found


def test_what_cannot_be_judged_is_said_in_one_line(db: Path) -> None:
    known = claims(db)
    one, other = known
    (statement, *_) = known[one]
    for words, said in (
        ((one, one, "--same"), "name two"),
        ((one, "c00000000", "--same"), "no claim with the id"),
        ((one, *known[one], "--different"), "nothing of"),
        ((one, other, "--undo"), "nothing was judged"),
        ((statement, "0123:a1", "--same", "--claim"), "no statement in a claim"),
    ):
        done = run("judge", *words, "--by", "Ana", "--db", db)
        assert done.returncode == 1, done.stderr
        assert said in done.stderr
        assert done.stderr.count("\n") == 1


def test_claims_are_merged_split_and_given_back(db: Path) -> None:
    before = claims(db)
    small, large = sorted(before, key=lambda c: len(before[c]))
    done = run("judge", small, large, "--same", "--by", "Ana", "--why", "one pool", "--db", db)
    assert done.returncode == 0, done.stderr
    ((merged, members),) = claims(db).items()
    assert members == before[small] | before[large]
    shown = run("why", merged, "2.txt", "--db", db).stdout
    assert re.search(r"Ana judged on [\d-]{10} that", " ".join(shown.split()))
    undone = run("judge", small, large, "--undo", "--by", "Ana", "--db", db)
    assert undone.returncode == 0, undone.stderr
    assert claims(db) == before
    lost = run("judge", small, "c00000000", "--undo", "--by", "Ana", "--db", db)
    assert lost.returncode == 1
    assert "--claim --undo" in lost.stderr
    assert lost.stderr.count("\n") == 1
    done = run("judge", small, large, "--same", "--by", "Ana", "--why", "one pool", "--db", db)
    assert done.returncode == 0, done.stderr
    (leaves,) = before[small]
    done = run("judge", merged, leaves, "--different", "--by", "Bo", "--db", db)
    assert done.returncode == 0, done.stderr
    assert set(map(frozenset, claims(db).values())) == set(map(frozenset, before.values()))
    assert set(claims(db)) == set(before)
    done = run("judge", small, large, "--undo", "--by", "Ana", "--db", db)
    assert "holds again: Ana judged on" in done.stderr
    assert {frozenset(c) for c in claims(db).values()} == {frozenset(members)}
    done = run("judge", merged, leaves, "--undo", "--by", "Ana", "--db", db)
    assert done.returncode == 0, done.stderr
    assert claims(db) == before
