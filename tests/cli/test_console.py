import errno
import os
import re
import sys

import pytest
import typer

from reportedly.cli import bar as bars
from reportedly.cli.bar import Bar
from reportedly.cli.console import complain, in_one_line
from reportedly.errors import Empty


def test_progress_without_a_terminal_is_now_and_then_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bars, "_LINE_SECONDS", -1.0)
    with Bar("reading") as bar:
        bar.total(3)
        bar.doing("a[b].txt")
        bar.step("a[b].txt")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("reportedly: 0 of 3 done, reading a")
    assert lines[1].startswith("reportedly: 1 of 3 done")


def test_articles_are_counted_where_there_are_more_than_inputs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bars, "_LINE_SECONDS", -1.0)
    with Bar("reading") as bar:
        bar.total(1)
        for _ in range(3):
            bar.article()
    last = capsys.readouterr().err.splitlines()[-1]
    assert re.fullmatch(r"reportedly: 0 of 1 done, 3 articles, [\d.]+ a second, reading", last)


def test_another_phase_begins_anew(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Bar("reading") as bar:
        bar.total(2)
        bar.step("a")
        bar.step("b")
        bar.total(5)
        monkeypatch.setattr(bars, "_LINE_SECONDS", -1.0)
        bar.step("c")
    assert capsys.readouterr().err == "reportedly: 1 of 5 done, reading\n"


def test_a_terminal_shows_rate_and_time_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bars, "_PATIENCE_SECONDS", -1.0)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with Bar("reading") as bar:
        bar.total(4)
        for name in "abc":
            bar.article()
            bar.step(name)
    shown = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().err)
    assert re.search(r"reading .* 3/4 3 articles, [\d.]+ a second \d:\d\d:\d\d", shown)


def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar("reading") as bar:
        bar.total(1)
        bar.step("a")
    assert capsys.readouterr().err == ""


def test_a_failure_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar("reading") as bar:
        bar.failed(Empty("two\nlines.txt", "the file is empty"))
    complain("a\x1b[31mb")
    assert capsys.readouterr().err.splitlines() == [
        "reportedly: two\\nlines.txt: the file is empty",
        "reportedly: a\\x1b[31mb",
    ]


def test_an_error_of_the_system_is_one_line_with_its_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    for file, told in (
        ("a\nb", "a\\nb: No space left on device"),
        (None, "No space left on device"),
    ):
        with pytest.raises(typer.Exit) as caught, in_one_line():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), file)
        assert caught.value.exit_code == 1
        assert capsys.readouterr().err == f"reportedly: {told}\n"


def test_words_that_are_no_text_are_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["reportedly", "who", "\udcff"])
    with pytest.raises(typer.BadParameter), in_one_line():
        "\udcff".encode()
    monkeypatch.setattr(sys, "argv", ["reportedly", "who", "Brun"])
    with pytest.raises(UnicodeEncodeError), in_one_line():
        "\udcff".encode()
