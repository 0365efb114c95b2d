"""Mail (RFC 5322, MIME): its body as a page, and what is attached to it as documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import getaddresses
from itertools import pairwise

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
    paths_of,
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

    Of alternatives the HTML counts where it has text, for it tells parts from each other; of
    parts that stand one below another the first, and all plain ones where it is plain. From is
    the byline, Subject the title, Date the day. Quoted replies and signatures stay in the text.
    """
    whole = document.whole(limits)
    mail = message_of(whole)
    paths = list(paths_of(mail))
    shown = [path for path in paths if _is_shown(path[-1])]
    filled = _without_replaced([path for path in shown if has_text(path[-1])])
    body = _body(filled)
    aside = {id(path[-1]) for path in shown} - {id(part) for part in filled}
    used = aside | {id(part) for part in body}
    attached = [path[-1] for path in paths if id(path[-1]) not in used]
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


def _without_replaced(paths: list[tuple[EmailMessage, ...]]) -> list[EmailMessage]:
    """The parts but for plain ones that have an alternative of HTML."""
    branches: dict[int, set[int]] = {}
    for path in paths:
        if _is_html(path[-1]):
            for group, branch in _alternatives(path):
                branches.setdefault(group, set()).add(branch)
    return [
        path[-1]
        for path in paths
        if _is_html(path[-1])
        or not any(branches.get(g, {b}) != {b} for g, b in _alternatives(path))
    ]


def _alternatives(path: tuple[EmailMessage, ...]) -> Iterator[tuple[int, int]]:
    """Which alternatives a part belongs to, and to which branch of each."""
    for group, branch in pairwise(path):
        if group.get_content_subtype() == "alternative":
            yield id(group), id(branch)


def _is_html(part: EmailMessage) -> bool:
    return part.get_content_subtype() == "html"


def _body(filled: list[EmailMessage]) -> list[EmailMessage]:
    """The first part if it is HTML, else all that are plain, to be put one below another."""
    if filled and _is_html(filled[0]):
        return filled[:1]
    return [part for part in filled if not _is_html(part)]


def _page(document: Document, body: list[EmailMessage], hints: Metadata) -> Document:
    if _is_html(body[0]):
        made = replace(document, raw=payload(body[0]))
        return made.told("html", hints, charset_of(body[0]))
    texts = [decode(payload(part), document.location, charset_of(part)) for part in body]
    raw = "\n\n".join(texts).encode("utf-8", "replace")
    return replace(document, raw=raw).told("record", hints)


def _hints(mail: EmailMessage) -> Metadata:
    senders = getaddresses([header(mail, "From")])
    names = [name or address for name, address in senders if name or address]
    return Metadata(title=header(mail, "Subject"), byline=", ".join(names), date=day_sent(mail))
