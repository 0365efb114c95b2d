"""Plain text: nothing is changed, so offsets count characters of the file as decoded."""

from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import make_page
from reportedly.schema import Page


def read_plain(document: Document, limits: Limits) -> list[Page]:
    """The file as one page. Raises NotText, Empty."""
    return [make_page(document, "text", decode(document.raw, document.location, document.charset))]
