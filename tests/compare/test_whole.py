"""From files to what a user sees of differences, by the program as it is called."""

import json
from pathlib import Path

import program
import pytest

ARTICLES = {
    "gazette": """# Firm paid for quay posters

*Harbour Gazette, 3 March 2031*

A trading company from Sorrel paid 2 million crowns for the posters of Senator Yuryn Daszko,
Inspector Ada Brun said on Monday. The company put the money into an account at the Quay Bank
before the campaign had begun, and nobody at the bank asked what it was for, she said.

Mayor Cy Dorn said that the northern quay will close in autumn because of the works.
""",
    "mirror": """# Posters were paid from abroad

*Osk Mirror, 5 March 2031*

A trading company from Sorrel paid 20 million crowns for the posters of Senator Yurin Dashko,
Inspector Ada Brun said on Monday. The company put the money into an account at the Quay Bank
before the campaign had begun, and nobody at the bank asked what it was for, she said.

Mayor Cy Dorn said that the northern quay will not close in autumn because of the works.
""",
}


def run(*words: str | Path) -> str:
    done = program.run(*words, COLUMNS="110")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("differs")
    for name, text in ARTICLES.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    db = tmp_path_factory.mktemp("store") / "s.db"
    run("read", "--db", db, folder)
    return db


@pytest.fixture(scope="module")
def counted(db: Path) -> dict[str, dict[str, int]]:
    claims = json.loads(run("claims", "--db", db, "--least", "1", "--limit", "99", "--json"))
    return {c["id"]: c["differences"] for c in claims if c["differences"]}


def test_claims_count_them_by_kind(counted: dict[str, dict[str, int]]) -> None:
    kinds = {kind for found in counted.values() for kind in found}
    assert {"number", "reversed", "spelling"} <= kinds


def test_both_claims_of_a_number_tell_of_it(db: Path, counted: dict[str, dict[str, int]]) -> None:
    assert sum("number" in found for found in counted.values()) == 2


def test_a_sheet_shows_the_two_numbers(db: Path) -> None:
    shown = " ".join(run("ask", "--db", db, "Who paid for the posters?").split())
    assert "WHAT DIFFERS BETWEEN THE TELLINGS" in shown
    assert "“2 million crowns”" in shown
    assert "“20 million crowns”" in shown
    assert "spelling: “Yuryn Daszko” but “Yurin Dashko”" in shown


def test_a_reversal_has_both_dates(db: Path) -> None:
    shown = " ".join(run("ask", "--db", db, "Will the northern quay close?").split())
    assert "Cy Dorn: asserted (" in shown
    assert "2031-03-03), later denied (" in shown
    assert "2031-03-05)" in shown


def test_why_tells_of_it_too(db: Path, counted: dict[str, dict[str, int]]) -> None:
    claim = next(c for c, found in counted.items() if "reversed" in found)
    shown = run("why", claim, "mirror.md", "--db", db)
    assert "Differs from other tellings:" in shown
    assert "reversed: Cy Dorn" in " ".join(shown.split())
    found = json.loads(run("why", claim, "mirror.md", "--db", db, "--json"))["differences"]
    for difference in found:
        assert difference["one_spans"]
        assert difference["other_spans"]
