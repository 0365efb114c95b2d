"""reportedly review and reportedly export, as a user types them."""

import json
from dataclasses import replace
from pathlib import Path

from newsroom import DELAY, Newsroom
from program import run

from training.data import read_brat


def reviewed(room: Newsroom) -> None:
    clerk = room.said("halls were full")
    right = replace(room.shown(clerk), content=(room.span(clerk.article, "halls were full"),))
    room.judge(clerk, "corrected", right=right)
    room.judge(room.said(DELAY, at="Vote late"), "accepted", by="Bo\x1b[2J")
    room.judge(room.said("more time"), "rejected")


def test_progress_agreement_and_history(room: Newsroom) -> None:
    reviewed(room)
    shown = run("review", "--db", room.file)
    assert shown.returncode == 0
    assert "3 of 5 statements reviewed, 2 left" in shown.stdout
    assert "2 articles are to be read anew" in shown.stdout
    assert "nothing was reviewed by two people yet" in shown.stdout
    assert "content: halls were full" in " ".join(shown.stdout.split())
    assert "\x1b" not in shown.stdout
    told = json.loads(run("review", "--db", room.file, "--json", "--history", "1").stdout)
    assert told["progress"]["waiting"] == 2
    assert [line["verdict"] for line in told["history"]["lines"]] == ["rejected"]
    assert told["history"]["total"] == 3


def test_apply_counts_by_what_was_reviewed(room: Newsroom) -> None:
    reviewed(room)
    applied = run("review", "--apply", "--db", room.file, "--json")
    assert "read anew: 2" in applied.stderr
    told = json.loads(applied.stdout)["progress"]
    assert (told["due"], told["waiting"]) == (4, 0)
    assert "halls were full" in room.contents()


def test_what_is_exported_is_what_the_trainer_reads(room: Newsroom, tmp_path: Path) -> None:
    reviewed(room)
    clerk = room.said("halls were full")
    out = tmp_path / "lessons"
    done = run("export", "--format", "standoff", out, "--db", room.file)
    assert done.returncode == 0
    assert "2 statements of 2 articles" in done.stderr
    text = (out / "text" / f"{clerk.article}.txt").read_bytes().decode("utf-8")
    marks = (out / "attributions" / f"{clerk.article}_reviewed.ann").read_text("utf-8")
    golds = list(read_brat(marks))
    assert [[text[a:b] for a, b in gold["content"]] for gold in golds] == [
        [DELAY],
        ["halls were full"],
    ]
    assert [[text[a:b] for a, b in gold["source"]] for gold in golds] == [
        ["Ilko Marr"],
        ["A clerk"],
    ]
    assert len((out / "index.tsv").read_text("utf-8").splitlines()) == 3


def test_only_what_is_wholly_reviewed_where_that_is_asked(room: Newsroom, tmp_path: Path) -> None:
    reviewed(room)
    run("export", "--whole", tmp_path / "lessons", "--db", room.file)
    assert len(list((tmp_path / "lessons" / "text").iterdir())) == 1


def test_a_folder_with_something_in_it_is_left_alone(room: Newsroom, tmp_path: Path) -> None:
    done = run("export", tmp_path, "--db", room.file)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
