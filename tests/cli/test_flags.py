"""reportedly flags, as a user types it."""

import json

import pytest
from program import run
from whole import pile_in

from reportedly.weigh.flags import FLAG_RULES

TEXT = (
    "Quay to close\n\nThe quay will close, a source said on Monday. "
    "“The plan is a disgrace,” an official at the harbour board said.\n"
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(pile_in(tmp_path_factory.mktemp("flags"), {"a": TEXT}) / "s.db")


def test_flags_point_into_the_text(db: str) -> None:
    found = json.loads(run("flags", "--db", db, "--json").stdout)
    assert {"bare-source", "anonymous-opinion", "no-reason"} <= {f["rule"] for f in found}
    for flag in found:
        assert flag["why"]
        assert flag["after"]
        assert TEXT[flag["spans"][0][0] : flag["spans"][0][1]] in flag["quoted"]


def test_one_rule_alone_and_how_many_more(db: str) -> None:
    shown = run("flags", "--db", db, "--rule", "no-reason", "--limit", "1").stdout
    assert shown.startswith("no-reason  2 flags")
    assert "1 more; see --limit" in shown
    assert "bare-source" not in shown


def test_rules_are_switched_off_everywhere(db: str) -> None:
    off = {"REPORTEDLY_FLAGS_OFF": "no-reason, bare-source"}
    rules = {f["rule"] for f in json.loads(run("flags", "--db", db, "--json", **off).stdout)}
    assert rules
    assert not rules & {"no-reason", "bare-source"}
    claims = json.loads(run("claims", "--db", db, "--least", "1", "--json", **off).stdout)
    assert not {flag for claim in claims for flag in claim["flags"]} & {"no-reason", "bare-source"}
    sheet = run("ask", "will the quay close", "--db", db, "--json", **off).stdout
    assert "bare-source" not in sheet
    assert "bare-source" in run("ask", "will the quay close", "--db", db, "--json").stdout


def test_for_programs_the_rules_and_as_many_as_are_asked_for(db: str) -> None:
    every = json.loads(run("flags", "--db", db, "--json").stdout)
    few = json.loads(run("flags", "--db", db, "--json", "--limit", "1").stdout)
    assert [f["rule"] for f in few] == list(dict.fromkeys(f["rule"] for f in every))
    assert len(few) < len(every)
    rules = json.loads(run("flags", "--rules", "--json", REPORTEDLY_FLAGS_OFF="no-reason").stdout)
    assert [r["name"] for r in rules] == [r.name for r in FLAG_RULES]
    assert [r["name"] for r in rules if r["off"]] == ["no-reason"]


def test_an_unknown_rule_is_wrong_use(db: str) -> None:
    done = run("flags", "--db", db, REPORTEDLY_FLAGS_OFF="no-raisin")
    assert done.returncode == 2
    assert "no sourcing rule 'no-raisin'" in done.stderr
    assert run("flags", "--db", db, "--rule", "nothing").returncode == 2


def test_the_rules_are_listed_with_whom_they_follow() -> None:
    shown = " ".join(run("flags", "--rules", REPORTEDLY_FLAGS_OFF="no-reason").stdout.split())
    for rule in FLAG_RULES:
        assert f"{rule.says} after {rule.after}" in shown
    assert "no-reason (off)" in shown
