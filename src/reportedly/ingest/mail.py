"""Mail (RFC 5322, MIME): its body as a page, and what is attached to it as documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import getaddresses

from reportedly.errors import Empty, InputError
from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.mime import (
    charset_of,
    day_sent,
    has_text,
    header,
    header_names,
    message_of,
    part_document,
    parts_of,
    payload,
)  # fmt: skip
from reportedly.schema import Metadata

# A memo begins with From, To and Subject, too; only what was sent has one of these.
_MACHINE = frozenset(
    b"received message-id mime-version return-path delivered-to content-type x-mailer "
    b"dkim-signature x-mozilla-status x-gm-thrid".split()
)
_WRITTEN = frozenset(b"from subject date".split())


def is_mail(document: Document) -> bool:
    """By headers that people write and one that only programs do."""
    names = header_names(document.raw)
    return not names.isdisjoint(_WRITTEN) and not names.isdisjoint(_MACHINE)


def open_mail(document: Document, limits: Limits) -> Iterator[Document | InputError]:
    """The body, told of by the mail's own location, and then what is attached.

    Of alternatives the HTML counts where it has text, for it tells parts from each other. From is
    the byline, Subject the title, Date the day. Quoted replies and signatures stay in the text.
    """
    whole = document.whole(limits)
    mail = message_of(whole)
    parts = list(parts_of(mail))
    shown = [part for part in parts if _is_shown(part)]
    body = _body(shown)
    attached = list(_attached(parts, shown, body))
    if body:
        yield _page(whole, body, _hints(mail))
    elif not attached:
        yield Empty(document.location, "the mail has no text")
    seen: set[str] = set()
    for number, part in enumerate(attached, 1):
        yield part_document(whole, part, number, seen)


def _is_shown(part: EmailMessage) -> bool:
    """Whether it is text that a reader of the mail sees without opening anything."""
    text = part.get_content_type() in ("text/plain", "text/html")
    return text and not part.is_attachment() and not part.get_filename()


def _body(shown: list[EmailMessage]) -> list[EmailMessage]:
    """The first HTML that has text, else all that is plain, to be put one below another."""
    filled = [part for part in shown if has_text(part)]
    html = next((part for part in filled if part.get_content_subtype() == "html"), None)
    return [html] if html else filled


def _attached(
    parts: list[EmailMessage], shown: list[EmailMessage], body: list[EmailMessage]
) -> Iterator[EmailMessage]:
    """All other parts but the body's plain alternative, which comes before it, and blank ones."""
    is_html = bool(body) and body[0].get_content_subtype() == "html"
    at = next((i for i, part in enumerate(parts) if body and part is body[0]), -1)
    for i, part in enumerate(parts):
        alternative = is_html and i < at and part.get_content_subtype() == "plain"
        aside = part in shown and (alternative or not has_text(part))
        if not aside and not any(part is one for one in body):
            yield part


def _page(document: Document, body: list[EmailMessage], hints: Metadata) -> Document:
    if body[0].get_content_subtype() == "html":
        made = replace(document, raw=payload(body[0]))
        return made.told("html", hints, charset_of(body[0]))
    texts = [decode(payload(part), document.location, charset_of(part)) for part in body]
    raw = "\n\n".join(texts).encode("utf-8", "replace")
    return replace(document, raw=raw).told("record", hints)


def _hints(mail: EmailMessage) -> Metadata:
    senders = getaddresses([header(mail, "From")])
    names = [name or address for name, address in senders if name or address]
    return Metadata(title=header(mail, "Subject"), byline=", ".join(names), date=day_sent(mail))
