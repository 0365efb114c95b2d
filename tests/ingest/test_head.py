import pytest
from lxml import html

from reportedly.ingest.head import told
from reportedly.ingest.jsonld import objects


def head(inner: str) -> list[tuple[str, str, str]]:
    tree = html.document_fromstring(f"<html><head>{inner}</head><body><p>x</p></body></html>")
    return [(one.field, one.value, one.origin) for one in told(tree)]


def ld(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def test_every_part_of_the_head_tells_with_its_name() -> None:
    found = head(
        '<meta property="og:title" content="Ferry &amp; line">'
        '<meta name="author" content="Ida Falk">'
        '<link rel="canonical" href="https://norrby.example/ferry"><title>Ferry</title>'
        '<meta itemprop="dateModified" content="2021-02-05">'
    )
    assert found == [
        ("updated", "2021-02-05", "meta datemodified"),
        ("title", "Ferry & line", "meta og:title"),
        ("byline", "Ida Falk", "meta author"),
        ("address", "https://norrby.example/ferry", "link canonical"),
        ("title", "Ferry", "title element"),
    ]


def test_of_json_ld_the_article_is_read_and_not_the_site() -> None:
    found = head(
        ld(
            '[{"@type": "Organization", "name": "No"}, {"@graph": [{"@type": "WebPage",'
            '"datePublished": "2021-01-01"}, {"@type": ["NewsArticle"], "headline": "Ferry\nline",'
            '"author": [{"name": "Ida Falk"}, "Bo Lind"], "datePublished": "2021-02-04T09:00:00Z",'
            '"mainEntityOfPage": {"@id": "https://norrby.example/ferry"}}]}]'
        )
    )
    assert found == [
        ("title", "Ferry line", "json-ld headline"),
        ("byline", "Ida Falk, Bo Lind", "json-ld author"),
        ("published", "2021-02-04T09:00:00Z", "json-ld datePublished"),
        ("address", "https://norrby.example/ferry", "json-ld mainEntityOfPage"),
        ("published", "2021-01-01", "json-ld WebPage datePublished"),
    ]


@pytest.mark.parametrize(
    "json",
    [
        "",
        "{",
        "null",
        "[1, 2]",
        '{"@type": 7, "datePublished": {"a": 1}}',
        '{"@type": "NewsArticle", "author": [[[]]], "datePublished": [null, 3], "url": false}',
        '{"@type": "NewsArticle", "headline": "\\ud83d"}',
        "[" * 50_000 + "]" * 50_000,
        '{"@type": "NewsArticle", "a": ' * 2_000 + "1" + "}" * 2_000,
    ],
)
def test_broken_and_hostile_json_ld_tells_nothing(json: str) -> None:
    assert head(ld(json)) == []


def test_days_after_tomorrow_are_not_told() -> None:
    for day in ("2999-01-01", "9999-12-31T00:00:00Z", "3 May 2999"):
        assert head(f'<meta property="article:published_time" content="{day}">') == []


def test_of_a_crowd_of_objects_and_elements_only_the_first_are_looked_at() -> None:
    many = ld("[" + ",".join(['{"@type": "NewsArticle", "headline": "x"}'] * 10_000) + "]")
    tree = html.document_fromstring(
        f"<html><head>{many}{'<meta name=date content=x>' * 20_000}</head><body></body></html>"
    )
    assert len(objects(tree)) == 2_000
    assert len(told(tree)) < 500
