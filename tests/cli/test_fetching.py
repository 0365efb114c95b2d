"""Addresses and feeds on the command line, from a real server."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import program
import pytest
from local_web import LocalWeb, serving
from program import PROGRAM, said

PAGE = (
    "<!doctype html><title>Plan {0} attacked</title>"
    "<p>“Plan {0} is a folly,” Bo Lind told the Lantern on Monday.</p>"
)
PACE = {"REPORTEDLY_HOST_SECONDS": "0.001"}
ENVIRON = {**os.environ, "COLUMNS": "100", **PACE}
HERE = ["--allow-host", "127.0.0.1"]


def run(
    *words: str, cwd: Path, stdin: str = "", **environ: str
) -> subprocess.CompletedProcess[str]:
    return program.run(*words, cwd=cwd, stdin=stdin, **PACE, **environ)


@pytest.fixture
def web() -> Iterator[LocalWeb]:
    with serving() as found:
        for n in (1, 2):
            found.give(f"/{n}.html", PAGE.format(n), Content_Type="text/html")
        links = "".join(f"<item><link>{found.at(f'/{n}.html')}</link></item>" for n in (1, 2))
        found.give("/feed", f'<rss version="2.0"><channel>{links}</channel></rss>', ETag='"1"')
        yield found


def test_read_takes_addresses_and_says_what_came_of_them(web: LocalWeb, tmp_path: Path) -> None:
    listed = f"{web.at('/1.html')}\n{web.at('/no')}\n"
    done = run("read", "-", *HERE, stdin=listed, cwd=tmp_path)
    assert done.returncode == 1
    assert said(done.stderr) == [
        f"reportedly: {web.at('/no')}: the server says 404 (Not Found)",
        "reportedly: 1 read, 0 unchanged, 1 failed (1 not to be opened)",
    ]


def test_this_machine_is_not_read_from_unless_it_is_allowed(web: LocalWeb, tmp_path: Path) -> None:
    address = web.at("/1.html")
    done = run("read", address, cwd=tmp_path)
    assert done.returncode == 1
    assert said(done.stderr)[0] == (
        f"reportedly: {address}: 127.0.0.1 is loopback; to allow it: --allow-host 127.0.0.1"
    )
    assert web.requests == []
    assert run("read", address, cwd=tmp_path, REPORTEDLY_ALLOW_HOSTS="127.0.0.1").returncode == 0


def test_extract_takes_addresses(web: LocalWeb, tmp_path: Path) -> None:
    done = run("extract", web.at("/1.html"), web.at("/feed"), *HERE, cwd=tmp_path)
    assert done.returncode == 0
    assert [json.loads(line)["doc"] for line in done.stdout.splitlines()] == ["1", "2"]
    assert list(tmp_path.iterdir()) == []


def test_a_host_that_is_no_name_is_wrong_use(tmp_path: Path) -> None:
    for words in (["read", "x"], ["extract", "x"], ["watch", "x"]):
        assert run(*words, "--allow-host", "a b", cwd=tmp_path).returncode == 2
    assert run("watch", cwd=tmp_path).returncode == 2
    assert run("watch", "x", "--every", "0", cwd=tmp_path).returncode == 2


def test_one_round_of_watching(web: LocalWeb, tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text(f"# ours\n\n{web.at('/feed')}\n")
    first = run("watch", "feeds.txt", "--once", *HERE, cwd=tmp_path)
    assert (first.returncode, first.stdout) == (0, "")
    assert said(first.stderr) == ["reportedly: 1 feed, 2 read, 0 known"]
    again = run("watch", "feeds.txt", "--once", *HERE, cwd=tmp_path)
    assert said(again.stderr) == ["reportedly: 1 feed, 0 read, 2 known"]
    claims = json.loads(run("claims", "--least", "1", "--json", cwd=tmp_path).stdout)
    assert len(claims) == 2


def test_what_is_no_feed_is_told(web: LocalWeb, tmp_path: Path) -> None:
    web.give("/", '<!doctype html><link rel=alternate type=application/rss+xml href="/feed">')
    done = run("watch", web.at("/"), "absent.txt", "--once", *HERE, cwd=tmp_path)
    assert done.returncode == 1
    assert said(done.stderr) == [
        "reportedly: absent.txt: no such file or directory",
        f"reportedly: {web.at('/')}: it is no feed; its feed is {web.at('/feed')}",
        "reportedly: 0 feeds, 0 read, 0 known, 2 failed",
    ]


@pytest.mark.parametrize("fails", [False, True])
def test_ctrl_c_ends_watching_with_a_summary(web: LocalWeb, tmp_path: Path, fails: bool) -> None:
    words = ["watch", web.at("/feed"), *HERE, *([web.at("/no")] if fails else [])]
    watching = subprocess.Popen(
        [*PROGRAM, *words], stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=ENVIRON
    )
    assert watching.stderr
    lines = []
    while "1 feed," not in (line := watching.stderr.readline()):
        assert line, lines
        lines.append(line)
    watching.send_signal(signal.SIGINT)
    _, rest = watching.communicate(timeout=60)
    assert watching.returncode == int(fails)
    found = "1 feed, 2 read, 0 known" + (", 1 failed" if fails else "")
    assert said(rest) == [f"reportedly: stopped: 1 round, {found}; nothing that was read is lost"]
