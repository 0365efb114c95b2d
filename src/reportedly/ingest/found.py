"""What reading yields: pages with their places, and errors in the place of pages."""

from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.schema import Page


@dataclass(frozen=True, slots=True)
class Found:
    """A page and where it was found: a path, a part of one ("saved.zip/a.html"), an address."""

    location: str
    page: Page


Read = Found | InputError
