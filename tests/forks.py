"""A process that has the program's modules and forks one for each command, as `program.run` asks.

Starting Python and importing is most of what a short command costs, and tests start hundreds. What
is forked is a process of its own, with its own words, folder, environment and streams; it runs
`python -m reportedly` from there on. `python forks.py` is the process itself: it takes one JSON
object a line, and answers with the exit code.
"""

import atexit
import gc
import json
import os
import pkgutil
import runpy
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

LONGEST = 300
"""Seconds that a command may take."""


def run(
    words: list[str], stdin: str, cwd: Path | None, environ: Mapping[str, str], files: Path
) -> tuple[int, str, str]:
    """A command's exit code and what it wrote; `files` is an empty folder for its streams."""
    (files / "in").write_text(stdin, "utf-8")
    asked = {"words": words, "cwd": str(cwd or Path.cwd()), "env": {**environ}, "at": str(files)}
    process = _forks()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(asked) + "\n")
    process.stdin.flush()
    code = int(process.stdout.readline())
    return code, *((files / name).read_text("utf-8") for name in ("out", "err"))


@cache
def _forks() -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(process.kill)
    return process


def _all_modules() -> None:
    package: Any = import_module("reportedly")
    for found in pkgutil.walk_packages(package.__path__, "reportedly."):
        if not found.name.endswith(("__main__", ".env")) and ".migrations" not in found.name:
            import_module(found.name)


def _serve(asking: IO[str], answering: IO[str]) -> None:
    for line in asking:
        child = os.fork()
        if not child:
            _become(json.loads(line))
        _, status = os.waitpid(child, 0)
        answering.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answering.flush()


def _become(asked: dict[str, Any]) -> None:
    """Run the program in a forked process, and never come back."""
    _signal_after(LONGEST)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    for number, name in enumerate(("in", "out", "err")):
        flags = os.O_RDONLY if name == "in" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        os.dup2(os.open(Path(asked["at"], name), flags), number)
    os._exit(_program(asked["words"]))


def _signal_after(seconds: int) -> None:
    """End this process after so long, whatever it does."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.alarm(seconds)


def _program(words: list[str]) -> int:
    sys.argv[:] = ["reportedly", *words]
    code = 0
    try:
        runpy.run_module("reportedly", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    except BaseException:
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return code


if __name__ == "__main__":
    _all_modules()
    gc.freeze()  # else the collector touches, and so copies, what is shared
    # The standard streams themselves stay unused: a forked program takes them over.
    with os.fdopen(os.dup(0)) as asking, os.fdopen(os.dup(1), "w") as answering:
        _serve(asking, answering)
