"""Whole pages as somebody copies them out of a browser, of several kinds of sites."""

import pytest

from reportedly.clean import clean
from reportedly.schema import Page

MENU = ["Home", "Islands", "Harbour", "Money", "Sport", "Culture", "Letters", "Weather", "Archive"]
STORY = [
    "The council of Norrby voted on Tuesday to keep the ferry line open until the spring, although "
    "its director had warned that the money would run out in the winter.",
    "“We could not explain to the islands that they are too far away,” Mayor Ana Brandt told "
    "reporters after the vote, which took until midnight.",
    "Two members of the opposition said they had been shown other figures a week before the vote, "
    "and asked for an inquiry.",
    "Brandt denied that there had been other figures, and said that the inquiry could begin the "
    "next morning if the members wished.",
    "The ferry has left Norrby twice a day since 1961, and carries forty thousand people a year.",
]
TITLE = "Ferry line to the islands stays open until spring"
LISTED = [
    "Bakers of Lund Win Their Oven Back",
    "Storm Takes Roof of Old Theatre in Halden",
    "Why the Lighthouse at Skar Is Dark Again",
    "Ten Gardens to See Before the Frost",
    "Rowers of Norrby Lose by a Hand",
    "Mill at Oster to Grind Again After Forty Years",
    "Letters: Leave Our Bridge Alone",
]


def kinds(*parts: str) -> dict[str, str]:
    """The kind of each line of the parts, which an empty line parts."""
    text = "\n\n".join(parts)
    return {
        line.strip(): block.kind
        for block in clean(Page("p", "p", "text", text))[1]
        for line in text[block.start : block.end].split("\n")
        if line.strip()
    }


def are_body(found: dict[str, str], lines: list[str]) -> list[bool]:
    return [found[line] == "body" for line in lines]


def test_lists_of_headlines_above_and_below_are_not_body() -> None:
    more = [f"{line}, Part Two" for line in LISTED]
    found = kinds(
        "\n".join(MENU), "\n".join(LISTED), TITLE, "Ida Falk\n3 May 2031", *STORY, "\n".join(more)
    )
    assert all(are_body(found, STORY))
    assert not any(are_body(found, [*MENU, *LISTED, *more]))
    assert found[TITLE] == "headline"


def test_stories_below_with_a_sentence_each_are_not_body() -> None:
    cards = [
        f"{line}\nPeople there have waited for it since {1990 + n}, and now it comes.\n{n} May 2031"
        for n, line in enumerate(LISTED)
    ]
    found = kinds("\n".join(MENU), TITLE, *STORY, "More stories", *cards)
    assert all(are_body(found, STORY))
    assert not any(are_body(found, LISTED))


def test_the_signs_around_an_article_need_not_be_english() -> None:
    menu = ["Etusivu", "Kotimaa", "Talous", "Urheilu", "Kulttuuri", "Sää", "Tilaa", "Kirjaudu"]
    told = [
        "Norrbyn kaupunginvaltuusto päätti tiistaina pitää lauttalinjan auki kevääseen saakka, "
        "vaikka johtaja oli varoittanut rahojen loppuvan talvella.",
        "”Emme olisi voineet selittää saarille, että ne ovat liian kaukana”, sanoi pormestari Ana "
        "Brandt toimittajille äänestyksen jälkeen.",
        "Kaksi opposition jäsentä kertoi nähneensä toiset luvut viikkoa ennen äänestystä ja vaati "
        "asiasta selvitystä.",
        "Brandt kiisti, että muita lukuja olisi ollut, ja lupasi selvityksen alkavan heti "
        "seuraavana aamuna.",
    ]
    found = kinds("\n".join(menu), "Lauttalinja pysyy auki kevääseen", *told, "\n".join(menu[3:]))
    assert all(are_body(found, told))
    assert not any(are_body(found, menu))


def test_a_script_without_blanks_has_prose_too() -> None:
    menu = ["首页", "国内", "国际", "体育", "财经", "文化", "订阅", "登录", "关于我们"]
    told = [
        "诺尔比市议会星期二投票决定，渡轮航线将维持到明年春天，尽管主管曾警告资金到冬天就会用完，而且没有别的来源。",
        "市长安娜在投票后对记者说：“我们无法向岛上的居民解释他们住得太远。”投票一直进行到午夜，两名议员因此错过了末班船。",
        "反对派的两名议员说，他们在投票前一星期看到过另外的数字，并要求对港务办公室如何得出这些数字进行调查。",
        "市长否认有过别的数字，并说如果议员们愿意，调查第二天早上就可以开始，所有文件都会公开。",
    ]
    found = kinds("\n".join(menu), "渡轮航线维持到春天", *told, "\n".join(menu[2:]))
    assert all(are_body(found, told))
    assert not any(are_body(found, menu))


def test_a_live_page_keeps_what_was_said_at_each_hour() -> None:
    hours = [f"{9 + n}:15\n{line}" for n, line in enumerate(STORY)]
    foot = ["Contact", "Privacy", "© 2031 Norrby Herald. All rights reserved."]
    found = kinds("\n".join(MENU), f"Live: {TITLE}", *hours, "\n".join(foot))
    assert all(are_body(found, STORY))
    assert not any(are_body(found, [*MENU, *foot]))


def test_comments_with_stamps_below_are_not_body() -> None:
    said = [
        "I have lived on the islands for ten years and nobody ever asked me.",
        "And who is going to pay for it? We are, as always.",
        "Well done, Norrby! I shall be on the first boat in the morning.",
        "Read the report before you write about it, please.",
    ]
    stamped = [f"Jon Berg {n} May 2031 at {n}:07 pm\n{line}\nReply" for n, line in enumerate(said)]
    found = kinds("\n".join(MENU), TITLE, *STORY, "4 comments", *stamped)
    assert all(are_body(found, STORY))
    assert not any(are_body(found, said))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ferry Sanna leaves Norrby on Tuesday. Photo: Jon Berg/Nordfoto", "caption"),
        ("“We could not explain to the islands that they are too far away”", "pullquote"),
        ("This story has been corrected: the ferry line was opened in 1961.", "disclaimer"),
        ("Sign up for our newsletter and have it in your inbox every morning.", "furniture"),
    ],
)
def test_what_stands_among_the_paragraphs(line: str, kind: str) -> None:
    told = [*STORY[:3], line, *STORY[3:]]
    found = kinds("\n".join(MENU), TITLE, *told, "\n".join(LISTED))
    assert found[line] == kind
    assert all(are_body(found, STORY))


def test_a_list_within_the_article_is_body() -> None:
    items = [f"{n}. The harbour of {place}" for n, place in enumerate(("Oster", "Skar", "Lund"), 1)]
    told = [*STORY[:3], "\n".join(items), *STORY[3:]]
    found = kinds("\n".join(MENU), TITLE, *told, "\n".join(LISTED))
    assert all(are_body(found, [*STORY, *items]))


def test_lines_that_break_sentences_are_all_kept() -> None:
    """A memo on lines of about one length, with one long line that hides its column."""
    words = " ".join(STORY * 3).split()
    lines = [" ".join(words[i : i + 11]) for i in range(0, len(words), 11)]
    lines.insert(9, " ".join(words[:90]))
    found = kinds("\n".join(lines))
    assert not {"furniture", "teaser"} & set(found.values())


def test_a_clean_text_with_lists_loses_nothing() -> None:
    results = [f"{place}: {n} boats" for n, place in enumerate(("Oster", "Skar", "Lund", "Halden"))]
    found = kinds(TITLE, *STORY, "\n".join(results))
    assert not {"furniture", "teaser"} & set(found.values())
