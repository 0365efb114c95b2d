from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.clean import clean, parts
from reportedly.ingest import read_pages
from reportedly.schema import Page

HARBOUR = """The council of Halverin put off the vote on the harbour for the third time on Friday, \
said Ines Corr, its speaker. "We will not vote before the summer," she told reporters.

Members of the Harvest Party said they had not been told of the change. Pavo Lindqar, their \
leader, called it a farce and promised to bring the matter before the court in the autumn."""
RAIL = """The rail union said on Thursday that its members would walk out on Monday over pay. \
Talks with the ministry broke down in the night, according to a person who took part in them.

The minister, Corin Pell, said the offer had been fair. "There is no more money," he said, and \
asked passengers to stay at home. Ilse Marrane of the union said some trains would run."""
SCHOOL = """Two schools on the islands will close in June because too few children are left, the \
county of Norrby said on Wednesday. Teachers were told by letter, said Ana Brandt, the mayor.

Parents gathered before the town hall with drums and pots. One of them, Bo Lind, said nobody had \
asked the pupils, who will have to take the ferry twice a day from September on."""
TITLES = ("Harbour vote put off again", "Rail union calls strike", "Islands lose two schools")
BODIES = (HARBOUR, RAIL, SCHOOL)


def page(text: str) -> Page:
    return Page("p", "p", "text", text)


def pasted(separator: str, line: str = "", opening: str = "") -> str:
    head = f"\n\n{line}" if line else ""
    stories = (f"{t}{head}\n\n{opening}{b}" for t, b in zip(TITLES, BODIES, strict=True))
    return separator.join(stories)


@pytest.mark.parametrize(
    ("separator", "line", "opening"),
    [
        ("\n\n\n\n", "", ""),
        ("\n\n\n", "By Mara Tolvik", ""),
        ("\n\n---\n\n", "", ""),
        ("\n\n* * *\n\n", "By Mara Tolvik | 3 May 2031", ""),
        ("\n====================\n", "", "OSK (NPA) — "),
        ("\n\nENDS\n\n", "By Mara Tolvik", "OSK (NPA) — "),
        ("\n\n", "By Mara Tolvik\n3 May 2031", ""),
        ("\n\n", "", "OSK (NPA) — "),
    ],
)
def test_stories_pasted_one_below_the_other_are_parted(
    separator: str, line: str, opening: str
) -> None:
    text = pasted(separator, line, opening)
    whole = page(text)
    found = parts(whole)
    assert [clean(part)[0].title for part in found] == list(TITLES)
    assert [part.start for part in found] == [text.index(title) for title in TITLES]
    assert {part.whole for part in found} == {"p"}
    assert len({part.id for part in found}) == 3
    for part in found:
        assert text[part.start :].startswith(part.text)


def test_an_article_keeps_its_id_while_others_come_and_change() -> None:
    def ids(text: str, id_: str) -> list[str]:
        return [part.id for part in parts(replace(page(text), id=id_))]

    text = pasted("\n\n\n", "By Mara Tolvik")
    before = ids(text, "p")
    edited = ids(text.replace(TITLES[0], f"{TITLES[0]} once more"), "q")
    assert edited[0] != before[0]
    assert edited[1:] == before[1:]
    first, rest = text.split("\n\n\n", 1)
    assert ids(f"{rest}\n\n\n{first}", "r") == [*before[1:], before[0]]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLES[0]}\n\n{HARBOUR}\n\nWhat comes next\n\n{RAIL}",
        f"{TITLES[0]}\n\n{HARBOUR}\n\n---\n\nWHAT COMES NEXT\n\n{RAIL}",
        f"{TITLES[0]}\n\n{HARBOUR}\n\n* * *\n\n{RAIL}",
        f"{TITLES[0]}\n\n{HARBOUR}\n\n\n{TITLES[1]}\n\nBy Tess Quillan\n\nTalks broke down. More",
        f"{TITLES[0]}\n\n{HARBOUR}\n\n{TITLES[1]}\n{TITLES[2]}\nMore news from the islands",
        HARBOUR,
        "",
    ],
)
def test_one_story_with_headings_rules_and_a_teaser_stays_one(text: str) -> None:
    assert parts(page(text)) == [page(text)]


def test_a_page_that_is_not_cut_is_the_same_page() -> None:
    whole = page(f"{TITLES[0]}\n\n{HARBOUR}")
    assert parts(whole)[0] is whole
    cut = parts(page(pasted("\n\n---\n\n")))[1]
    assert parts(cut) == [cut]


def test_a_live_blog_is_an_article_an_entry() -> None:
    entries = [
        f"{hour} – Strike\n\n{body}"
        for hour, body in zip(("14:32", "14:05", "13.50"), BODIES, strict=True)
    ]
    text = "Strike: as it happened\n\n" + "\n\n".join(entries)
    found = parts(page(text))
    assert [part.text.split("\n")[-1] for part in found] == [b.split("\n")[-1] for b in BODIES]


def test_updates_without_headlines_belong_to_their_article() -> None:
    hours = ("2:32 p.m.", "2:05 p.m.", "1:50 p.m.")
    updates = "\n\n".join(f"{h}\n\n{b}" for h, b in zip(hours, BODIES, strict=True))
    whole = page(f"The Latest: Strike goes on\n\n{updates}")
    assert parts(whole) == [whole]


def test_briefs_under_datelines_are_an_article_each() -> None:
    shorts = [body.split("\n\n")[0] for body in BODIES]
    text = "\n\n".join(f"{t}\nOSK — {b}" for t, b in zip(TITLES, shorts, strict=True))
    assert [clean(part)[0].title for part in parts(page(text))] == list(TITLES)


def test_a_programme_of_hours_is_no_live_blog() -> None:
    hours = "\n".join(f"{hour}:00 – Something in the town hall" for hour in range(9, 18))
    whole = page(f"{TITLES[0]}\n\n{HARBOUR}\n\n{hours}")
    assert parts(whole) == [whole]


ARTICLE = """<article id="{id}"><h2>{title}</h2><p class="byline">By {name}</p>
<time datetime="2021-05-0{day}T10:15:00+02:00">{day} May 2021</time>{body}</article>"""
NAMES = ("Mara Tolvik", "Tess Quillan", "Ida Falk")


def marked(tail: str = "") -> str:
    stories = "".join(
        ARTICLE.format(
            id=f"s{n}",
            title=title,
            name=name,
            day=n + 1,
            body="".join(f"<p>{p}</p>" for p in body.split("\n\n")) + tail,
        )
        for n, (title, name, body) in enumerate(zip(TITLES, NAMES, BODIES, strict=True))
    )
    return f"""<html lang="en"><head><title>Briefs - The Lantern</title>
<meta property="og:site_name" content="The Lantern">
<link rel="canonical" href="https://lantern.example/briefs"></head><body>
<nav><a href="/">Home</a></nav><h1>News in brief</h1>{stories}
<footer>© 2031 The Lantern</footer></body></html>"""


def read(folder: Path, source: str) -> Page:
    path = folder / "briefs.html"
    path.write_text(source, "utf-8")
    return read_pages(path)[0]


def test_articles_of_a_page_have_hints_of_their_own_and_share_the_rest(tmp_path: Path) -> None:
    whole = read(tmp_path, marked())
    found = [clean(part)[0] for part in parts(whole)]
    assert [a.title for a in found] == list(TITLES)
    assert [a.byline for a in found] == list(NAMES)
    assert [a.date for a in found] == ["2021-05-01", "2021-05-02", "2021-05-03"]
    assert {a.outlet for a in found} == {"The Lantern"}
    assert [a.address for a in found] == [f"https://lantern.example/briefs#s{n}" for n in range(3)]
    for part, body in zip(parts(whole), BODIES, strict=True):
        bodies = [part.text[b.start : b.end] for b in clean(part)[1] if b.kind == "body"]
        assert "\n\n".join(bodies) == body


def test_no_text_of_the_page_is_lost(tmp_path: Path) -> None:
    whole = read(tmp_path, marked())
    found = parts(whole)
    assert "".join("".join(p.text for p in found).split()) == "".join(whole.text.split())
    for part in found:
        assert whole.text[part.start : part.start + len(part.text)] == part.text
        assert [r for r in part.regions if r.end > len(part.text) or r.start < 0] == []


def test_openings_that_lead_on_are_no_articles(tmp_path: Path) -> None:
    whole = read(tmp_path, marked('<a href="/x">Read more</a>'))
    assert parts(whole) == [whole]


def test_json_ld_of_each_entry_is_believed_for_it(tmp_path: Path) -> None:
    updates = ",".join(
        f'{{"@type": "BlogPosting", "headline": "{title}", "author": {{"name": "{name}"}},'
        f'"datePublished": "2021-06-0{n + 1}T08:00:00Z"}}'
        for n, (title, name) in enumerate(zip(TITLES, reversed(NAMES), strict=True))
    )
    script = f"""<script type="application/ld+json">{{"@type": "LiveBlogPosting",
    "headline": "Briefs", "liveBlogUpdate": [{updates}]}}</script></head>"""
    found = parts(read(tmp_path, marked().replace("</head>", script)))
    assert [clean(part)[0].byline for part in found] == list(reversed(NAMES))
    assert [clean(part)[0].date for part in found] == ["2021-06-01", "2021-06-02", "2021-06-03"]


def test_readers_comments_are_no_articles(tmp_path: Path) -> None:
    comments = "".join(
        f'<article class="comment"><h4>{name}</h4><p>{RAIL}</p></article>' for name in NAMES
    )
    story = ARTICLE.format(id="s", title=TITLES[0], name=NAMES[0], day=1, body=f"<p>{HARBOUR}</p>")
    whole = read(tmp_path, f"<html><body>{story}<div>{comments}</div></body></html>")
    assert parts(whole) == [whole]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*TITLES, *BODIES, "---", "By Mara Tolvik", "14:32", ""]), max_size=12)
)
def test_parts_cover_any_text_in_order(lines: list[str]) -> None:
    whole = page("\n\n".join(lines))
    found = parts(whole)
    assert "".join("".join(p.text for p in found).split()) == "".join(whole.text.split())
    assert [p.start for p in found] == sorted({p.start for p in found})
    assert all(len(parts(replace(p, whole=p.whole or "x"))) == 1 for p in found)
