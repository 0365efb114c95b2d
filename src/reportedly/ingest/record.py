"""Text that stands inside something else: a mail, a row, a feed's entry."""

from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import make_page
from reportedly.schema import Page


def read_record(document: Document, limits: Limits) -> list[Page]:
    """The text as one page. Raises NotText, Empty.

    Not the format "text", because there is no file in which a user could count its offsets.
    """
    return [
        make_page(document, "record", decode(document.raw, document.location, document.charset))
    ]
