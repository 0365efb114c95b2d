"""Reading more into the store from the browser: files that are handed in, or the sample pile."""

import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.sample import pile
from reportedly.web.desk import Desk, desk
from reportedly.web.forms import field, post
from reportedly.web.pages import page
from reportedly.web.reads import Reading

PATH = "/read"
FILES = 50
"""Files that one form may hand in."""

_NAME = 120
"""Bytes of a file's name that are kept, from its end: file systems take 255."""

_HANDED = re.compile(r".*/reportedly-[a-z0-9_]{8}/[0-9]{1,2}/(.+)", re.DOTALL)
"""Where a file lay that was handed in: `_kept` below makes such places."""


def under_way(here: Desk) -> Reading | None:
    """The reading of this desk that goes on."""
    found = here.reading.current
    return found if found is not None and found.runs else None


def _show(request: Request) -> Response:
    here = desk(request)
    return page(
        request,
        "read.html",
        found=here.reading.current,
        runs=under_way(here),
        files=FILES,
        most=here.max_bytes,
    )


def _read(request: Request, form: FormData) -> Response:
    """Starts to read; one reading at a time. Raises HTTPException for none, or a second one."""
    here = desk(request)
    if field(form, "what") == "sample":
        here.reading.start(here.db, [pile()], None)
        return RedirectResponse(PATH, 303)
    files = [f for f in form.getlist("files") if isinstance(f, UploadFile) and f.filename]
    if not files:
        raise HTTPException(400, "Choose a file first.")
    folder = Path(tempfile.mkdtemp(prefix="reportedly-"))
    try:
        here.reading.start(here.db, [_kept(f, folder, n) for n, f in enumerate(files)], folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return RedirectResponse(PATH, 303)


def _kept(file: UploadFile, folder: Path, number: int) -> Path:
    """A file as it was handed in, under a name that leads nowhere else."""
    own = folder / str(number)
    own.mkdir()
    place = own / (_short(Path((file.filename or "").replace("\\", "/")).name) or "unnamed")
    with place.open("wb") as copy:
        shutil.copyfileobj(file.file, copy)
    return place


def _short(name: str) -> str:
    """A name of so many bytes at most, without what cannot be printed; its ending stays."""
    known = "".join(c for c in name if c.isprintable()).encode("utf-8", "ignore")
    return known[-_NAME:].decode("utf-8", "ignore").lstrip(".")


def read_from(locations: Iterable[str]) -> Sequence[tuple[str, str]]:
    """How an article came to the store, and under which name or from where; each once.

    What was handed in lay in a folder that is gone by then.
    """
    found = ((_HANDED.fullmatch(place), place) for place in locations)
    told = (("handed in", at[1]) if at else ("read from", place) for at, place in found)
    return tuple(dict.fromkeys(told))


ROUTES = [Route(PATH, _show), post(PATH, _read, files=FILES)]
