"""How the program ends when nobody takes what it prints, or what was typed is no text."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from program import PROGRAM


@pytest.fixture(scope="module")
def db(sample_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_db, tmp_path_factory.mktemp("program") / "s.db"))


def _shell(command: str, *words: str | bytes | Path) -> "subprocess.CompletedProcess[str]":
    run = ["bash", "-c", command, "_", *PROGRAM, *words]
    return subprocess.run(run, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize(
    "words",
    [
        *("--help", "--version", "claims --help", "knowledge list", "flags --rules"),
        *("claims --db DB", "review --db DB", "ask turnout --db DB", "flags --json --db DB"),
    ],
)
def test_a_pipe_closed_early_is_no_failure(db: Path, words: str) -> None:
    told = [str(db) if word == "DB" else word for word in words.split()]
    # By then the pipe's other end is closed for sure.
    done = _shell('(sleep 0.2; "$@") | true; echo "${PIPESTATUS[0]}"', *told)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_search_is_kept_though_nobody_reads_what_it_finds(db: Path) -> None:
    words = ("search", "memo", "--save", "Memos", "--by", "Ana", "--db", db)
    done = _shell('(sleep 0.2; "$@") | true; echo "${PIPESTATUS[0]}"', *words)
    assert (done.stdout, done.stderr) == ("0\n", "reportedly: kept: Memos\n")
    assert "Memos" in _shell('"$@"', "search", "--saved", "--db", db).stdout


@pytest.mark.parametrize("words", ["claims", "ask turnout", "search memo --csv"])
def test_an_output_that_is_full_is_one_line(db: Path, words: str) -> None:
    done = _shell('"$@" > /dev/full', *words.split(), "--db", db)
    assert done.returncode == 1
    assert done.stderr == "reportedly: No space left on device\n"


@pytest.mark.parametrize(
    "words",
    [
        *(["ask", b"turnout \xff"], ["search", "memo", "--by", "Ana", "--save", b"\xff"]),
        *(["search", "memo", "--by", b"\xff", "--save", "x"], ["knowledge", "show", b"\xff"]),
        ["grade", "source", "Osk Beacon", "C", "--by", "Ana", "--why", b"\xff"],
    ],
)
def test_words_that_are_no_text_are_wrong_use(db: Path, words: list[str | bytes]) -> None:
    done = _shell('"$@"', *words, "--db", db)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("what was typed is not UTF-8; no store takes it")


def test_a_folder_that_one_may_not_enter_is_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o000)
    # Root may enter everything, unless the right to is taken from it.
    own = "setpriv --bounding-set=-dac_override,-dac_read_search " if os.geteuid() == 0 else ""
    done = _shell(f'{own}"$@"', "claims", "--db", folder / "x.db")
    folder.chmod(stat.S_IRWXU)
    assert done.returncode == 1
    assert done.stderr == f"reportedly: {folder / 'x.db'}: Permission denied\n"


def test_a_folder_that_cannot_be_made_is_one_line(db: Path, tmp_path: Path) -> None:
    (tmp_path / "afile").touch()
    (tmp_path / "link").symlink_to("nowhere")
    for name, told in (("afile", "afile/text: Not a directory"), ("link", "link: File exists")):
        done = _shell('"$@"', "export", tmp_path / name, "--db", db)
        assert done.returncode == 1
        assert done.stderr == f"reportedly: {tmp_path}/{told}\n"


def test_a_number_beyond_all_is_wrong_use(db: Path) -> None:
    assert _shell('"$@"', "review", "--skip", "9" * 21, "--db", db).returncode == 2
