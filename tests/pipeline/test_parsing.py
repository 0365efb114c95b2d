"""Reading in a process of its own: real files, real processes, real deaths."""

import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.errors import InputError, Malformed, ProcessLost, StageFailed, TooLarge, Unreadable
from reportedly.ingest import Document, Found, Limits, Read, read
from reportedly.pipeline import parsing
from reportedly.pipeline.parsing import Parser
from reportedly.sample import pile

PAGE = "<html><body><p>“No,” said Ada Brun of Osk.</p></body></html>"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    monkeypatch.setattr(parsing, "_PROCESS", "pipeline.odd_reader")

    def write(*lines: str) -> Path:
        path = tmp_path / "a.odd"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    path = tmp_path / "huge.html"
    path.write_text(f"<html><body>{'<p><b>a</b> <i>x</i>' * 400_000}</body></html>")
    return path


def texts(found: list[Read]) -> list[str]:
    return [f.page.text if isinstance(f, Found) else f"! {f}" for f in found]


def test_a_file_reads_the_same_in_another_process() -> None:
    with Parser(Limits()) as parser:
        for path in sorted(pile().iterdir()):
            assert list(parser.pages(path)) == list(read(path))


def test_small_plain_text_needs_no_other_process(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rain fell.")
    with Parser(Limits()) as parser:
        parser.prepare([path, tmp_path / "missing.pdf", Unreadable("x", "is gone")])
        assert texts(list(parser.pages(path))) == ["Rain fell."]
        (missing,) = parser.pages(tmp_path / "missing.pdf")
        assert isinstance(missing, Unreadable)
        assert parser.pid is None


def test_what_only_says_that_it_is_plain_text_is_read_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")
    with Parser(Limits()) as parser:
        assert list(parser.pages(path)) == list(read(path))
        assert parser.pid


def test_the_process_starts_when_it_is_announced_and_ends_with_the_work(good: Path) -> None:
    with Parser(Limits()) as parser:
        parser.prepare([good])
        pid = parser.pid
        assert list(parser.pages(good)) == list(read(good))
        assert parser.pid == pid
    assert pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_what_is_held_in_memory_goes_over_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    odd_name = os.fsdecode(b"a\xff.html")
    document = Document(odd_name, odd_name, PAGE.encode(), media="text/html")
    with Parser(Limits()) as parser:
        (found,) = parser.pages(document)
        assert isinstance(found, Found)
        assert found.location == odd_name
        (found,) = parser.pages(Document("x", "x.html", b"<html><body></body></html>"))
        assert isinstance(found, InputError)
        path = tmp_path / odd_name
        path.write_text(PAGE)
        (found,) = parser.pages(path)
        assert isinstance(found, Found)
        assert found.location == str(path)


def test_too_long_a_time_costs_one_line_and_the_next_file_is_read(huge: Path) -> None:
    with Parser(Limits(seconds=1)) as parser:
        found = [*parser.pages(huge), *parser.pages(Document("x", "x.log", b"Rain fell."))]
        assert parser.pid
    assert isinstance(found[0], TooLarge)
    assert texts(found) == [f"! {huge}: reading it took more than 1 s", "Rain fell."]


def test_too_much_memory_costs_one_line_and_the_next_file_is_read(huge: Path, good: Path) -> None:
    with Parser(Limits(max_memory=50_000_000)) as parser:
        found = [*parser.pages(huge), *parser.pages(good)]
    assert isinstance(found[0], TooLarge)
    assert texts(found) == [
        f"! {huge}: reading it took more than 50 MB",
        "“No,” said Ada Brun of Osk.",
    ]


def test_a_killed_process_costs_one_line_and_the_next_file_is_read(
    odd: Callable[..., Path],
) -> None:
    path = odd("one", "hang")
    with Parser(Limits()) as parser:
        pages = parser.pages(path)
        found = [next(pages)]
        assert parser.pid  # it is at the second page, and stays there
        os.kill(parser.pid, signal.SIGKILL)
        found += [*pages, *parser.pages(odd("two"))]
    assert isinstance(found[1], Malformed)
    killed = "reading it crashed the reader (SIGKILL); 1 of its pages came before"
    assert texts(found) == ["one", f"! {path}: {killed}, the last {path}/1", "two"]


def test_a_process_that_died_idle_costs_nothing(good: Path) -> None:
    with Parser(Limits()) as parser:
        list(parser.pages(good))
        first = parser.pid
        assert first
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        assert list(parser.pages(good)) == list(read(good))
        assert parser.pid != first


@pytest.mark.parametrize(
    ("what", "kind", "reason"),
    [
        ("crash", Malformed, "reading it crashed the reader (SIGSEGV)"),
        ("hang", TooLarge, "reading it took more than 2 s"),
        ("eat", TooLarge, "reading it took more than 2 GB"),
    ],
)
def test_what_came_before_is_kept(
    what: str, kind: type[InputError], reason: str, odd: Callable[..., Path]
) -> None:
    path = odd("one", "two", what, "four")
    with Parser(Limits(seconds=2)) as parser:
        found = list(parser.pages(path))
        assert texts(list(parser.pages(odd("five")))) == ["five"]
    assert texts(found[:2]) == ["one", "two"]
    assert [type(f) for f in found[2:]] == [kind]
    assert str(found[2]) == f"{path}: {reason}; 2 of its pages came before, the last {path}/2"


def test_a_mistake_of_ours_is_one_line(odd: Callable[..., Path]) -> None:
    path = odd("one", "fail")
    with Parser(Limits()) as parser:
        _, error = parser.pages(path)
    assert isinstance(error, StageFailed)
    assert str(error) == f"{path}: the stage ingest failed (KeyError: 'fail')"


def test_a_page_that_cannot_be_handed_over_costs_itself(odd: Callable[..., Path]) -> None:
    path = odd("one", "half a letter", "enormous", "four")
    with Parser(Limits(max_bytes=1_000_000)) as parser:
        one, broken, enormous, four = parser.pages(path)
    assert texts([one, four]) == ["one", "four"]
    assert isinstance(broken, StageFailed)
    assert isinstance(enormous, TooLarge)
    assert str(enormous) == f"{path}/3: its text takes 100 MB, more than the 4 MB allowed"


def test_pages_are_made_as_they_are_taken(odd: Callable[..., Path]) -> None:
    path = odd(*(f"{n} {'word ' * 20_000}" for n in range(500)))
    with Parser(Limits(seconds=1.5)) as parser:
        pages = parser.pages(path)
        next(pages)
        time.sleep(2)  # nobody waits for it now, so that it may take its time
        assert parser.pid
        assert _moved(parser.pid) < 10_000_000
        assert len(list(pages)) == 499


def _moved(pid: int) -> int:
    """Bytes that a process has written."""
    lines = Path(f"/proc/{pid}/io").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar"))


def test_what_nobody_takes_does_not_answer_the_next_question(odd: Callable[..., Path]) -> None:
    with Parser(Limits()) as parser:
        pages = parser.pages(odd("one", "two", "three"))
        assert texts([next(pages)]) == ["one"]
        assert isinstance(pages, Iterator)
        pages.close()  # type: ignore[attr-defined]
        assert texts(list(parser.pages(odd("four")))) == ["four"]


def test_processor_time_is_bounded_even_if_nobody_looks_at_the_clock(
    odd: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.pipeline.apart.child.threading.Timer", _Never)
    with Parser(Limits(seconds=1)) as parser:
        (error,) = parser.pages(odd("spin"))
    assert "took more than 1 s" in str(error)


class _Never(threading.Timer):
    def __init__(self, seconds: float, function: Callable[..., object]) -> None:
        super().__init__(3600, function)


def test_no_process_for_reading_is_an_error_of_its_own(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "_PROCESS", "pipeline.no_such_module")
    with Parser(Limits()) as parser, pytest.raises(ProcessLost, match="no other process"):
        list(parser.pages(good))


def test_the_bounds_are_not_those_of_this_process(good: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with Parser(Limits()) as parser:
        list(parser.pages(good))
    assert resource.getrlimit(resource.RLIMIT_AS) == before
