"""The process that reads documents, with a container format that the tests made up.

Each line of an ".odd" file is a page, or something that a hostile file may bring about.
"""

import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportedly.ingest import Document, Found, Limits, Read
from reportedly.ingest.page import make_page
from reportedly.pipeline.apart import parse


def read(path: Path, limits: Limits, fields: Mapping[str, str] | None = None) -> Iterator[Read]:
    """The pages of a file; numbered, so that each has its own place."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        location = f"{path}/{number}"
        yield Found(location, make_page(Document(location, location, b""), "text", _page(line)))


def _page(line: str) -> str:
    match line:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            time.sleep(600)
        case "spin":
            while True:
                pass
        case "eat":
            return str(len(bytearray(10**12)))
        case "fail":
            raise KeyError(line)
        case "half a letter":
            return "\ud83d"
        case "enormous":
            return "word " * 20_000_000
    return line


if __name__ == "__main__":
    parse.read = read  # type: ignore[attr-defined]
    parse.main(sys.argv[1])
