"""Files of every kind with a few bytes changed: each is pages and clear errors, and no crash."""

import gzip
import json
from collections.abc import Callable
from random import Random

import pytest
from reportlab.pdfgen.canvas import Canvas

from reportedly.errors import InputError, StageFailed
from reportedly.ingest import Document, Limits, read_document

MAIL = b"""From: Ida Falk <ida@norrby.example>
Message-ID: <1@norrby.example>
Date: Tue, 02 Feb 2021 23:30:00 -0500
Subject: =?utf-8?q?F=C3=A4hre?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The ferry stays=2E
--b
Content-Type: text/plain; name="notes.txt"
Content-Disposition: attachment; filename="notes.txt"
Content-Transfer-Encoding: base64

Tm90ZWQuCg==
--b--
"""
ROWS = [{"id": i, "title": "Ferry", "text": "It stays.", "date": "2021-02-02"} for i in range(3)]
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Norrby Post</title><item>
<title>Ferry</title><pubDate>Tue, 02 Feb 2021 23:30:00 -0500</pubDate><link>https://a.example/</link>
<description>&lt;p&gt;It stays.</description></item></channel></rss>"""


def crawl() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"
    answer += gzip.compress(b"The ferry stays.")
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
    head += b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(answer)
    return (head + answer + b"\r\n\r\n") * 3


def archive() -> bytes:
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", "The ferry stays.")
        made.writestr("b.eml", MAIL)
    return file.getvalue()


def word() -> bytes:
    import io

    import docx

    made, file = docx.Document(), io.BytesIO()
    made.add_heading("Ferry", 1)
    made.add_paragraph("It stays.")
    made.save(file)
    return file.getvalue()


def drawn() -> bytes:
    canvas = Canvas("unused.pdf")
    canvas.drawString(72, 700, "The ferry stays.")
    return bytes(canvas.getpdfdata())


KINDS: dict[str, Callable[[], bytes]] = {
    "a.eml": lambda: MAIL,
    "a.mbox": lambda: (b"From a@b.example Tue Feb  2 23:30:00 2021\n" + MAIL + b"\n") * 2,
    "a.jsonl": lambda: "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
    "a.json": lambda: json.dumps(ROWS).encode(),
    "a.csv": lambda: b'title,text\nFerry,"It ""stays"".\nSo."\nRain,Fell.\n',
    "a.xml": lambda: FEED,
    "a.warc": crawl,
    "a.warc.gz": lambda: gzip.compress(crawl()),
    "a.zip": archive,
    "a.docx": word,
    "a.pdf": drawn,
}


def mutated(raw: bytes, random: Random) -> bytes:
    made = bytearray(raw)
    for _ in range(random.randint(1, 6)):
        at, kind = random.randrange(len(made) + 1), random.randrange(5)
        if kind == 0:
            made[at : at + 1] = random.randbytes(1)
        elif kind == 1:
            del made[at : at + random.randint(1, 40)]
        elif kind == 2:
            made[at:at] = random.randbytes(random.randint(1, 9))
        elif kind == 3:
            begin = random.randrange(len(made) + 1)
            made[at:at] = made[begin : begin + random.randint(1, 200)]
        elif at:
            del made[at:]
    return bytes(made) or b"x"


@pytest.mark.parametrize("name", KINDS)
def test_any_change_gives_pages_and_clear_errors(name: str) -> None:
    raw, random = KINDS[name](), Random(name)
    whole = list(read_document(Document(name, name, raw), Limits()))
    assert whole
    assert not [found for found in whole if isinstance(found, InputError)]
    for _ in range(40):
        changed = mutated(raw, random)
        for found in read_document(Document(name, name, changed), Limits()):
            assert not isinstance(found, StageFailed), (str(found), changed[:2000])
