"""PDF: not yet."""

from pathlib import Path

from reportedly.errors import Malformed
from reportedly.ingest.limits import Limits
from reportedly.schema import Page


def read_pdf(path: Path, raw: bytes, limits: Limits) -> list[Page]:
    """Raises Malformed until the format is built."""
    raise Malformed(str(path), "PDF files cannot be read yet")
