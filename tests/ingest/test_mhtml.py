from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from pathlib import Path

from reads import Reads, reads

PAGE = """<html><head><title>Ferry stays - Norrby Post</title>
<meta property="og:title" content="Ferry stays"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry stays</h1><p>The ferry of Norrby stays in the water, says the mayor. Café.</p>
</article></body></html>"""
ADDRESS = "https://norrby.example/ferry"


def part(content: str | bytes, kind: str, place: str, cte: str) -> MIMEPart:
    made = MIMEPart()
    main, _, sub = kind.partition("/")
    if isinstance(content, bytes):
        made.set_content(content, main, sub, cte=cte)
    else:
        made.set_content(content, subtype=sub, cte=cte)
    made["Content-Location"] = place
    return made


def saved(tmp_path: Path, *parts: MIMEPart, by: str = "<Saved by Blink>") -> Reads:
    made = EmailMessage()
    made["From"] = by
    made["Snapshot-Content-Location"] = ADDRESS
    made["Subject"] = "Ferry stays - Norrby Post"
    made["Date"] = "Fri, 5 Mar 2027 10:00:00 -0000"
    made["MIME-Version"] = "1.0"
    made["Content-Type"] = 'multipart/related; type="text/html"; boundary="--x"'
    for one in parts:
        made.attach(one)
    path = tmp_path / "ferry.mhtml"
    path.write_bytes(made.as_bytes(policy=SMTP))
    return reads(path)


def test_a_saved_page_is_read_as_the_page_that_it_was(tmp_path: Path) -> None:
    for cte in ("quoted-printable", "base64"):
        found = saved(
            tmp_path,
            part(PAGE, "text/html", ADDRESS, cte),
            part(b"\x89PNG", "image/png", "https://norrby.example/a.png", "base64"),
            part("p {}", "text/css", "cid:css-1@mhtml.blink", "quoted-printable"),
        )
        assert found.errors == {}
        page = found.page
        assert (page.name, page.format) == ("ferry", "html")
        assert "Café" in page.text
        assert [r.tag for r in page.regions] == ["nav", "h1", "p"]
        hints = page.hints
        assert (hints.title, hints.address, hints.byline) == ("Ferry stays", ADDRESS, "")
        assert hints.date == ""


def test_the_page_is_the_one_at_its_address_and_frames_are_read_too(tmp_path: Path) -> None:
    found = saved(
        tmp_path,
        part("<html><body>Buy gulls</body></html>", "text/html", "https://ads.example/1", "8bit"),
        part(PAGE, "text/html", ADDRESS, "base64"),
        part("<html><script>x()</script></html>", "text/html", "https://ads.example/2", "8bit"),
    )
    assert list(found.pages) == ["ferry.mhtml", "ferry.mhtml/1"]
    assert found.pages["ferry.mhtml"].hints.title == "Ferry stays"
    assert found.pages["ferry.mhtml/1"].text == "Buy gulls"
    assert found.errors == {}


def test_one_without_a_page_is_named(tmp_path: Path) -> None:
    found = saved(tmp_path, part(b"\x89PNG", "image/png", ADDRESS, "base64"))
    assert found.errors == {"ferry.mhtml": "no part of it is a page of HTML"}


def test_a_file_cut_off_is_read_up_to_there(tmp_path: Path) -> None:
    saved(tmp_path, part(PAGE, "text/html", ADDRESS, "quoted-printable"))
    path = tmp_path / "ferry.mhtml"
    path.write_bytes(path.read_bytes()[:-90])
    assert "Home" in reads(path).page.text
