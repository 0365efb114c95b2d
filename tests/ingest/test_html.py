from pathlib import Path

import pytest
from slowness import at_most

from reportedly.errors import Empty
from reportedly.ingest import Limits, read_pages
from reportedly.schema import Page

PARAGRAPHS = [
    "The council of Norrby voted on Tuesday to keep the ferry line open until the spring, although "
    "its director had warned that the money would run out in the winter.",
    "“We could not explain to the islands that they are too far away,” Mayor Ana Brandt told "
    "reporters after the vote, which took until midnight.",
    "Two members of the opposition said they had been shown other figures a week before the vote "
    "and asked for an inquiry into how they had been drawn up.",
]
ARTICLE = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Ferry line stays - Norrby Post</title>
<meta property="og:site_name" content="Norrby Post"><meta name="author" content="Ida Falk">
<meta property="og:title" content="Ferry line stays">
<meta property="article:published_time" content="2021-02-04T09:00:00Z">
<link rel="canonical" href="https://norrby.example/ferry"><style>p {{color: red}}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Sport</li></ul></nav>
<script>var hidden = "not to be seen";</script><template>nor this</template>
<header><h1>Ferry line   stays</h1></header><p class="byline">By Ida Falk</p>
<article>{ARTICLE}<figure><img src="a.jpg"><figcaption>The ferry in May.</figcaption></figure>
<h2>What next</h2><p>{PARAGRAPHS[0][:60]}<br>and a second line</p></article>
<aside><p>Sign up to our letter</p></aside><div class="related-stories"><a href="/x">Gull</a></div>
<form><button>Send</button></form><footer>© 2031 Norrby Post</footer></body></html>"""


def read(tmp_path: Path, source: str | bytes, limits: Limits | None = None) -> Page:
    path = tmp_path / "page.html"
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return read_pages(path, limits)[0]


def parts(page: Page) -> dict[str, str]:
    return {page.text[r.start : r.end]: r.tag for r in page.regions}


def test_everything_that_is_seen_is_kept_with_its_tag(tmp_path: Path) -> None:
    found = parts(read(tmp_path, PAGE))
    assert found["Home"] == found["Sport"] == "nav"
    assert found["Ferry line stays"] == "h1"
    assert found["By Ida Falk"] == "byline"
    assert found["The ferry in May."] == "figcaption"
    assert found["What next"] == "h2"
    assert found["Sign up to our letter"] == found["Gull"] == "aside"
    assert found["Send"] in ("form", "button")
    assert found["© 2031 Norrby Post"] == "footer"
    assert found[PARAGRAPHS[1]] == "p"


def test_scripts_styles_and_templates_are_dropped(tmp_path: Path) -> None:
    text = read(tmp_path, PAGE).text
    assert "not to be seen" not in text
    assert "nor this" not in text
    assert "color" not in text


def test_the_main_part_is_the_article(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE)
    main = {page.text[r.start : r.end] for r in page.regions if r.main}
    assert set(PARAGRAPHS) <= main
    assert not main & {"Home", "Sport", "Send", "Sign up to our letter", "© 2031 Norrby Post"}


def test_the_head_gives_hints(tmp_path: Path) -> None:
    hints = read(tmp_path, PAGE).hints
    assert (hints.title, hints.outlet, hints.byline) == (
        "Ferry line stays",
        "Norrby Post",
        "Ida Falk",
    )
    assert (hints.date, hints.language) == ("2021-02-04", "en")
    assert hints.address == "https://norrby.example/ferry"


def test_regions_are_in_order_disjoint_and_cover_the_text(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE)
    at = 0
    for region in page.regions:
        assert at <= region.start < region.end <= len(page.text)
        assert not page.text[at : region.start].strip()
        at = region.end
    assert at == len(page.text)


def test_lines_and_preformatted_space_are_kept(tmp_path: Path) -> None:
    page = read(tmp_path, "<html><body><p>one<br>two  three</p><pre>a\nb</pre></body></html>")
    assert page.text == "one\ntwo three\n\na\nb"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (b'<html><head><meta charset="windows-1252"></head><p>caf\xe9 \x93x\x94</p>', "café “x”"),
        (b"<html><p>caf\xc3\xa9</p>", "café"),
        ("<html><p>café</p>".encode("utf-16"), "café"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><html><p>\xe9t\xe9</p></html>', "été"),
        (b"<html><p>a\x00b</p>", "a b"),
        (b"<p>AT&amp;T &eacute;&#8212;</p>", "AT&T é—"),
    ],
)  # fmt: skip
def test_encodings_and_entities(tmp_path: Path, source: bytes, text: str) -> None:
    assert read(tmp_path, source).text == text


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote", "table"])
@pytest.mark.parametrize("depth", [300, 10_000])
def test_ten_thousand_nested_tags_lose_no_text(tmp_path: Path, tag: str, depth: int) -> None:
    source = f"<html><body>{f'<{tag}>' * depth}Rain fell on Osk.{f'</{tag}>' * depth}After.</body>"
    text = read(tmp_path, source).text
    assert "Rain fell on Osk." in text
    assert "After." in text


def test_deep_pages_still_drop_their_scripts(tmp_path: Path) -> None:
    source = "<div>" * 5000 + "<script>if (a<b) hidden()</script><!-- no --><p>Seen &amp; read.</p>"
    page = read(tmp_path, f"<html><body>{source}</body></html>")
    assert page.text == "Seen & read."


def test_a_page_beyond_the_depth_is_read_without_its_main_part(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE, Limits(max_depth=2))
    assert "Home" in page.text
    assert all(region.main is None for region in page.regions)


def test_an_attribute_of_1_mb_costs_nothing(tmp_path: Path) -> None:
    source = f'<html><body><p class="{"x " * 500_000}" id="{"y" * 500_000}">Rain fell.</p></body>'
    with at_most(800):
        assert read(tmp_path, source).text == "Rain fell."


def test_a_tag_of_a_hundred_thousand_attributes_costs_nothing(tmp_path: Path) -> None:
    plain = " ".join(f"a{i}" for i in range(100_000))
    quoted = " ".join(f'a{i}=">"' for i in range(100_000))
    for attributes in (plain, quoted):
        with at_most(100):
            page = read(tmp_path, f"<html><body><p {attributes}>Rain fell.</p>")
        assert "Rain fell." in page.text


def test_a_large_page_with_scripts_keeps_its_regions(tmp_path: Path) -> None:
    script = "<script>for (var i = 0; i<n; i++) { a b c d e f }" + " x" * 200_000 + "</script>"
    page = read(tmp_path, PAGE.replace("<body>", f"<body>{script}"))
    assert parts(page)["Home"] == "nav"


def test_a_billion_laughs_stay_unlaughed(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    source = (
        f'<!DOCTYPE html [<!ENTITY l0 "lol">{entities}]><html><body><p>Ha &l9;</p></body></html>'
    )
    page = read(tmp_path, source)
    assert "Ha" in page.text
    assert len(page.text) < 2000


def test_half_characters_in_json_do_not_reach_the_hints(tmp_path: Path) -> None:
    linked = '{"@type": "NewsArticle", "headline": "Ferry \\ud800 stays", "author": "Ida \\udfff"}'
    source = PAGE.replace("</head>", f'<script type="application/ld+json">{linked}</script></head>')
    page = read(tmp_path, source)
    assert str(page).encode()


def test_an_outside_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    source = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><p>Seen &x;</p></html>'
    assert "the secret" not in read(tmp_path, source).text


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<!DOCTYPE html><html><body><script>x()</script></body></html>",
        "<html><!--",
    ],
)
def test_a_page_without_text_is_empty(tmp_path: Path, source: str) -> None:
    with pytest.raises(Empty):
        read(tmp_path, source)


def test_broken_markup_is_text_all_the_same(tmp_path: Path) -> None:
    assert "Rain fell" in read(tmp_path, "<html><body><p>Rain fell<div></span></p><").text


def test_the_same_page_is_read_the_same_twice(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE) == read(tmp_path, PAGE)


def test_what_repeats_a_pictures_description_is_its_caption(tmp_path: Path) -> None:
    described = (
        '<div><img src="a.jpg" alt="The Sanna at  her quay"><i>The Sanna at her quay</i></div>'
    )
    found = parts(read(tmp_path, f"<html><body>{described}<p>The Sanna at sea</p></body></html>"))
    assert found == {"The Sanna at her quay": "figcaption", "The Sanna at sea": "p"}


def test_a_form_around_the_whole_page_is_no_form(tmp_path: Path) -> None:
    page = read(tmp_path, PAGE.replace("<body>", "<body><form>"))
    assert parts(page)[PARAGRAPHS[1]] == "p"
    assert parts(page)["Send"] == "button"


@pytest.mark.parametrize(
    "aside", ["<!--[if mso]><xml></xml><![endif]-->", '<script>"<!--"</script>']
)
def test_deep_pages_keep_what_follows_a_comment(tmp_path: Path, aside: str) -> None:
    page = read(tmp_path, "<div>" * 2100 + f"{aside}The ferry<!--> stays.<p>It does.")
    assert page.text == "The ferry stays.\n\nIt does."


@pytest.mark.parametrize(
    "source",
    [
        "<!doctype html><title>T</title><header>Post</header><main><p>It stays.</p></main>and more",
        "<html><head><title>T</title><header>Post</header><main><p>It stays.</p></main></head>"
        "<body>and more</body></html>",
    ],
)
def test_a_head_that_is_never_closed_hides_no_text(tmp_path: Path, source: str) -> None:
    page = read(tmp_path, source)
    assert page.text == "Post\n\nIt stays.\n\nand more"
    assert page.regions[1].main
    assert page.hints.title == "T"


@pytest.mark.parametrize(
    "inner",
    [
        "<svg><path/></svg>",
        "<style>p {}</style>",
        "<script>1</script>",
        '<noscript><div>x<br><a href="/z">z</a></div></noscript>',
        "<math><mi>x</mi></math>",
        "<iframe></iframe>",
        '<picture><source><img src="a.jpg"></picture>',
        "<x-mark></x-mark>",
    ],
)
def test_what_stands_in_a_sentence_does_not_part_it(tmp_path: Path, inner: str) -> None:
    sentence = f'<p><a href="/brandt">Mayor Ana{inner} Brandt{inner}</a> said the ferry stays.</p>'
    page = read(tmp_path, f"<html><body>{sentence}{ARTICLE}</body></html>")
    assert parts(page)["Mayor Ana Brandt said the ferry stays."] == "p"
    (link,) = page.links
    assert (page.text[link.start : link.end], link.address) == ("Mayor Ana Brandt", "/brandt")


def test_elements_of_a_sites_own_making_part_what_is_in_no_paragraph(tmp_path: Path) -> None:
    page = read(tmp_path, "<div><x-card>Ferry stays</x-card><x-card>Rain in Osk</x-card></div>")
    assert list(parts(page)) == ["Ferry stays", "Rain in Osk"]


def test_what_follows_an_embedded_film_is_text(tmp_path: Path) -> None:
    source = '<div><p>One.</p><embed src="x.swf"><p>Two.</p></div><p>Three.</p>'
    assert list(parts(read(tmp_path, source))) == ["One.", "Two.", "Three."]
