"""A server's answer as a document."""

import re
from urllib.parse import unquote, urlsplit

from reportedly.fetch.answer import Answer
from reportedly.ingest.document import Document
from reportedly.schema import Metadata

# What a server calls a format, and the ending that its files have.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "text/markdown": ".md",
}
_ENDING = re.compile(r"\.[A-Za-z]{2,5}$")
_LONGEST_NAME = 120


def document_of(answer: Answer, location: str) -> Document:
    """The document that an answer holds, under the address that it was asked for by.

    Its address is the one that it came from in the end.
    """
    return Document(
        location=location,
        name=name_of(answer.address, answer.media),
        raw=answer.raw,
        media=answer.media,
        charset=answer.charset,
        hints=Metadata(address=answer.address),
    )


def name_of(address: str, media: str) -> str:
    """A file name for what an address gave: its path's last part, else its host.

    The server's word on the format comes before the path's ending, which is often that of a
    program ("story.php").
    """
    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2]).replace("/", "_")
    name = last[:_LONGEST_NAME] or parts.hostname or address
    ending = _ENDINGS.get(media, "")
    if not ending or name.lower().endswith(ending):
        return name
    return (_ENDING.sub("", name) if last else name) + ending
