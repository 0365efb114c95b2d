from pathlib import Path

from reportedly.ingest import read_pages
from reportedly.schema import Page

TEXT = "<p>The council of Norrby voted on Tuesday to keep the ferry line open until spring.</p>"


def read(folder: Path, body: str) -> Page:
    path = folder / "page.html"
    path.write_text(f'<html lang="en"><body>{body}</body></html>', "utf-8")
    return read_pages(path)[0]


def marked(page: Page) -> list[str]:
    return [part.hints.title for part in page.parts]


def test_elements_called_articles_are_parts_with_their_place(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        f"<p>News</p><article><h2>One</h2>{TEXT}</article><p>between</p>"
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h3>Two</h3>{TEXT}</div>',
    )
    assert marked(page) == ["One", "Two"]
    for part in page.parts:
        inner = page.text[part.start : part.end].split()
        assert inner[0] == part.hints.title
        assert inner[-1] == "spring."


def test_one_article_alone_is_no_part(tmp_path: Path) -> None:
    assert read(tmp_path, f"<article><h1>One</h1>{TEXT}</article>").parts == ()


def test_the_innermost_count_and_comments_do_not(tmp_path: Path) -> None:
    inner = "".join(f"<article><h3>{n}</h3>{TEXT}</article>" for n in ("One", "Two"))
    page = read(tmp_path, f"<article><h1>All</h1>{inner}</article>")
    assert marked(page) == ["One", "Two"]
    comment = f'<article class="comment-body"><h4>Bo</h4>{TEXT}</article>'
    assert read(tmp_path, f"<article><h1>All</h1>{TEXT}{comment}{comment}</article>").parts == ()


def test_what_leads_on_or_has_no_heading_is_none(tmp_path: Path) -> None:
    opening = f'<article><h2>One</h2>{TEXT}<a href="/x">Continue reading</a></article>'
    assert read(tmp_path, opening * 3).parts == ()
    assert read(tmp_path, f"<article>{TEXT}</article>" * 3).parts == ()


def test_parts_make_no_other_page(tmp_path: Path) -> None:
    one = read(
        tmp_path, f"<article><h2>One</h2>{TEXT}</article><article><h2>Two</h2>{TEXT}</article>"
    )
    two = read(tmp_path, f"<div><h2>One</h2>{TEXT}</div><div><h2>Two</h2>{TEXT}</div>")
    assert one.text == two.text
    assert (one.id == two.id) == (one.regions == two.regions)
