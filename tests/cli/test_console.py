import pytest

from reportedly.cli import bar as bars
from reportedly.cli.bar import Bar
from reportedly.cli.console import complain
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
