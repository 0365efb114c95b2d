from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from reads import Reads, reads
from reportlab.pdfgen.canvas import Canvas

from reportedly.ingest import Limits

HTML = (
    "<html><body><h1>Ferry stays</h1><p>The <b>ferry</b> of Norrby stays. Café.</p></body></html>"
)
PLAIN = "The ferry of Norrby stays. Café.\n\n> Will it?\n\n-- \nIda Falk\n"


def mail(subject: str = "Ferry stays") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ida Falk <ida@norrby.example>"
    made["To"] = "desk@norrby.example"
    made["Subject"] = subject
    made["Date"] = "Tue, 02 Feb 2021 23:30:00 -0500"
    made["Message-ID"] = "<1@norrby.example>"
    return made


def saved(tmp_path: Path, made: EmailMessage | bytes, name: str = "letter.eml") -> Reads:
    path = tmp_path / name
    path.write_bytes(made if isinstance(made, bytes) else made.as_bytes(policy=SMTP))
    return reads(path)


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_a_plain_mail_is_a_page_with_who_wrote_it_and_when(tmp_path: Path, cte: str) -> None:
    made = mail("Fähre bleibt")
    made.set_content(PLAIN, cte=cte)
    found = saved(tmp_path, made, "letter")
    page = found.page
    assert (page.name, page.format) == ("letter", "record")
    assert page.text.replace("\r\n", "\n") == PLAIN
    hints = page.hints
    assert (hints.title, hints.byline, hints.date) == ("Fähre bleibt", "Ida Falk", "2021-02-02")


def test_of_alternatives_the_one_that_tells_most_counts(tmp_path: Path) -> None:
    made = mail()
    made.set_content("See this letter in your browser.")
    made.add_alternative(HTML, subtype="html", charset="iso-8859-1")
    found = saved(tmp_path, made)
    assert list(found.pages) == ["letter.eml"]
    assert found.page.format == "html"
    assert [r.tag for r in found.page.regions] == ["h1", "p"]
    assert "Café" in found.page.text
    assert found.page.hints.title == "Ferry stays"


def test_an_empty_alternative_does_not_count(tmp_path: Path) -> None:
    made = mail()
    made.set_content(PLAIN)
    made.add_alternative("<html><style>p {}</style><body> &nbsp; </body></html>", subtype="html")
    found = saved(tmp_path, made)
    assert (found.page.format, found.errors) == ("record", {})


def test_what_is_attached_is_read_and_pictures_are_passed_by(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(72, 700, "The ferry costs too much.")
    canvas.save()
    made = mail()
    made.set_content(HTML, subtype="html")
    made.add_related(b"\x89PNG\r\n", "image", "png", cid="<logo>")
    raw = (tmp_path / "a.pdf").read_bytes()
    for name in ("report.pdf", "report.pdf", "../../evil.pdf"):
        made.add_attachment(raw, maintype="application", subtype="pdf", filename=name)
    made.add_attachment("Noted.", filename="notes.txt")
    made.add_attachment(b"\xd0\xcf\x11\xe0" + b"x" * 99, "application", "msword", filename="a.doc")
    inner = mail("Forwarded")
    inner.set_content("Read this first.")
    made.add_attachment(inner)
    found = saved(tmp_path, made)
    texts = {place: page.text.strip() for place, page in found.pages.items()}
    assert texts.pop("letter.eml").startswith("Ferry stays")
    assert texts == {
        "letter.eml/report.pdf": "The ferry costs too much.",
        "letter.eml/3-report.pdf": "The ferry costs too much.",
        "letter.eml/evil.pdf": "The ferry costs too much.",
        "letter.eml/notes.txt": "Noted.",
        "letter.eml/7": "Read this first.",
    }
    assert found.pages["letter.eml/7"].hints.title == "Forwarded"
    assert found.errors == {"letter.eml/a.doc": "it is an old office document"}


def test_parts_of_plain_text_are_one(tmp_path: Path) -> None:
    made = mail()
    made.set_content("The letter.")
    made.make_mixed()
    footer = EmailMessage()
    footer.set_content("You get this because you asked for it.")
    made.attach(footer)
    found = saved(tmp_path, made)
    assert found.page.text.split() == "The letter. You get this because you asked for it.".split()


def test_a_wrong_charset_is_not_believed(tmp_path: Path) -> None:
    raw = (
        b"From: ida@norrby.example\nSubject: =?utf-9?q?Caf=E9?=\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=us-ascii\n\n" + "Café à Norrby.\n".encode()
    )
    assert saved(tmp_path, raw).page.text == "Café à Norrby.\n"
    raw = raw.replace(b"us-ascii", b"no-such-thing").replace("é à".encode(), b"\xe9 \xe0")
    assert saved(tmp_path, raw).page.text == "Café à Norrby.\n"


@pytest.mark.parametrize(
    "day",
    ["Fri, 31 Dec 9999 23:59:59 +0000", "Sat, 01 Jan 0000 00:00:00 +0000", "\t", "1 " * 50_000],
)
def test_broken_headers_cost_a_hint_and_not_the_mail(tmp_path: Path, day: str) -> None:
    raw = f"From: <<<\nSubject: {'(' * 9000}\nDate: {day}\nMIME-Version: 1.0\n\nIt stays.\n"
    found = saved(tmp_path, raw.encode())
    assert (found.page.text, found.page.hints.date) == ("It stays.\n", "")


def test_a_mail_without_text_is_empty(tmp_path: Path) -> None:
    made = mail()
    made.set_content(" \n")
    assert saved(tmp_path, made).errors == {"letter.eml": "the mail has no text"}


def test_parts_nested_beyond_sense_are_one_error(tmp_path: Path) -> None:
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(5000)
    )
    found = saved(tmp_path, f"MIME-Version: 1.0\nFrom: a@b.example\n{parts}\n\nDeep.\n".encode())
    assert (found.errors, found.pages) == ({"letter.eml": "its parts nest too deep"}, {})


def test_a_memo_and_an_article_are_no_mails(tmp_path: Path) -> None:
    memo = b"TO: The council\nFROM: Ida Falk\nDATE: 2 February 2021\nSUBJECT: Ferry\n\nIt stays.\n"
    found = saved(tmp_path, memo, "memo.txt")
    assert (found.page.format, found.page.text) == ("text", memo.decode())


def test_a_bundle_of_mails_is_read_one_by_one(tmp_path: Path) -> None:
    one, two = mail("One"), mail("Two")
    one.set_content(
        "From the start it was clear.\n\nFrom here on, too.\n\n>From quoted.\n", cte="7bit"
    )
    two.set_content(HTML, subtype="html")
    mark = b"From ida@norrby.example Tue Feb  2 23:30:00 2021\n"
    raw = mark + one.as_bytes() + b"\n" + mark + two.as_bytes() + b"\n"
    found = saved(tmp_path, raw, "mails.mbox")
    assert found.errors == {}
    assert list(found.pages) == ["mails.mbox/1", "mails.mbox/2"]
    first = found.pages["mails.mbox/1"]
    assert (first.name, first.hints.title) == ("mails-1", "One")
    assert first.text.strip().endswith("From here on, too.\n\nFrom quoted.")
    assert found.pages["mails.mbox/2"].format == "html"


def test_a_bundle_is_told_by_its_beginning_and_prose_is_not(tmp_path: Path) -> None:
    prose = b"From Norrby, our reporter writes:\nRain fell on Osk.\n"
    assert saved(tmp_path, prose, "a.txt").page.format == "text"
    one = mail()
    one.set_content("It stays.")
    raw = b"From - Tue Feb  2 23:30:00 2021\nX-Mozilla-Status: 0001\n" + one.as_bytes()
    assert list(saved(tmp_path, raw, "Inbox").pages) == ["Inbox/1"]


def test_a_bundle_larger_than_what_may_be_held_is_streamed(tmp_path: Path) -> None:
    mark = b"From ida@norrby.example Tue Feb  2 23:30:00 2021\n"
    parts = []
    for i in range(30):
        made = mail(f"Number {i}")
        made.set_content(f"It stays, {i}. " + ("x" * 70 + "\n") * (500 if i == 7 else 3))
        parts.append(mark + made.as_bytes() + b"\n")
    path = tmp_path / "mails.mbox"
    path.write_bytes(b"".join(parts))
    found = reads(path, Limits(max_bytes=9000))
    assert len(found.pages) == 29
    assert list(found.errors) == ["mails.mbox/8"]


CONDITIONAL = (
    "<html><head><!--[if mso]><xml></xml><![endif]--></head><body><p>It stays.</p></body></html>"
)


def test_conditional_comments_do_not_hide_a_mails_body(tmp_path: Path) -> None:
    made = mail()
    made.set_content(CONDITIONAL, subtype="html")
    assert saved(tmp_path, made).page.text == "It stays."
    made.set_content("See this letter in your browser.")
    made.add_alternative(CONDITIONAL, subtype="html")
    assert saved(tmp_path, made).page.text == "It stays."


def mixed(*parts: EmailMessage) -> EmailMessage:
    made = mail()
    made.make_mixed()
    for part in parts:
        made.attach(part)
    return made


def inline(text: str, subtype: str = "plain") -> EmailMessage:
    made = EmailMessage()
    made.set_content(text, subtype=subtype)
    return made


def test_plain_text_before_html_that_is_no_alternative_is_read(tmp_path: Path) -> None:
    made = mixed(inline("The ferry stays."), inline("<p>This mail is secret.</p>", "html"))
    found = saved(tmp_path, made)
    texts = {place: page.text.strip() for place, page in found.pages.items()}
    assert texts == {
        "letter.eml": "The ferry stays.",
        "letter.eml/1": "This mail is secret.",
    }
    assert found.pages["letter.eml"].hints.title == "Ferry stays"


def test_alternatives_inside_a_mixed_mail_are_told_from_what_stands_beside(tmp_path: Path) -> None:
    both = inline("The ferry stays.")
    both.add_alternative("<p>The <b>ferry</b> stays.</p>", subtype="html")
    found = saved(tmp_path, mixed(both, inline("You asked for this.")))
    texts = {place: page.text.strip() for place, page in found.pages.items()}
    assert texts == {"letter.eml": "The ferry stays.", "letter.eml/1": "You asked for this."}
    assert found.pages["letter.eml"].format == "html"


@pytest.mark.parametrize(
    "text",
    [
        "From Ida Falk in Norrby\nUpdated: 4 March 2025\nThe ferry stays.\n",
        "From The Norrby Post\nhttps://norrby.example/x\n\nThe ferry stays.\n",
        "From The Norrby Post at 10:30\nhttps://norrby.example/x\n\nThe ferry stays.\n",
        "From Ida Falk in Norrby\n   The ferry stays.\n",
    ],
)
def test_a_text_that_says_where_it_is_from_keeps_its_first_lines(tmp_path: Path, text: str) -> None:
    found = saved(tmp_path, text.encode(), "a.txt")
    assert (found.errors, found.page.text) == ({}, text)
