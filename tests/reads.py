"""What reading one file gives, parted into pages and errors."""

from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest import Limits, read
from reportedly.schema import Page


@dataclass(frozen=True)
class Reads:
    """Pages and reasons of errors by their locations, as told from the file's folder."""

    pages: dict[str, Page]
    errors: dict[str, str]

    @property
    def page(self) -> Page:
        (only,) = self.pages.values()
        return only


def reads(path: Path, limits: Limits | None = None, fields: dict[str, str] | None = None) -> Reads:
    """Read a file; two pages at one location, or two errors, are a mistake."""
    pages: dict[str, Page] = {}
    errors: dict[str, str] = {}
    for found in read(path, limits, fields):
        place = found.location.removeprefix(f"{path.parent}/")
        if isinstance(found, InputError):
            assert place not in errors, f"{place}: {errors[place]}, {found.reason}"
            errors[place] = found.reason
        else:
            assert place not in pages, place
            pages[place] = found.page
    return Reads(pages, errors)
