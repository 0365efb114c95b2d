import pytest

from reportedly.clean import clean
from reportedly.schema import Article, Page

COPIED = """Skip to main content
The Norrby Herald
News
Sport

Sign in
You have read your last free article this month.
Get unlimited access for $4 a month. Cancel anytime.

Ferry line to the islands stays open until spring

‘A promise kept,’ says the mayor of the islands’ largest town

Ida Falk
3 May 2031 | 4 min read

The ferry Sanna leaves Norrby for the islands on Tuesday evening.
Jon Berg / Norrby Herald

The council of Norrby voted on Tuesday to keep the ferry line open until the spring, although its \
director had warned that the money would run out in the winter.

“We could not explain to the islands that they are too far away,” Mayor Ana Brandt told reporters \
after the vote, which took until midnight and cost two members their last boat home.

Our journalists work hard to keep you informed about the islands. Support the Norrby Herald’s work \
today.

Two members of the opposition said they had been shown other figures a week before the vote and \
asked for an inquiry into how they had been drawn up by the harbour office.

“Too far away”

Brandt denied that there had been other figures. “There is one table, and everybody has it,” she \
said, and added that the inquiry could begin the next morning if the members wished.

Please note: the director of the ferry line is married to a member of the Herald’s board.

You’ve reached your limit of free articles.
Subscribe to the Norrby Herald
Start your free trial today.

Bakers of Lund Win Their Oven Back

Bakers of Lund Win Their Oven Back

Karl Ohm

LUND — The guild of bakers has won the use of the town’s oldest oven, Alderman Per Lind said on \
Friday in the court of Lund.

The oven was built in 1702 and has been cold since the flood, according to the guild’s own book.

Keep reading
© 2031 Norrby Herald. All rights reserved.
"""


def cleaned(text: str) -> tuple[Article, dict[str, str]]:
    """The article, and the kind of every line."""
    article, blocks = clean(Page("p", "p", "text", text))
    kinds = {
        line.strip(): block.kind
        for block in blocks
        for line in text[block.start : block.end].split("\n")
        if line.strip()
    }
    return article, kinds


def kind(kinds: dict[str, str], start: str) -> str:
    (found,) = {kind for line, kind in kinds.items() if line.startswith(start)}
    return found


def test_a_page_that_was_copied_out_of_a_browser() -> None:
    _, kinds = cleaned(COPIED)
    expected = {
        "Skip to main": "furniture",
        "News": "furniture",
        "You have read your last": "furniture",
        "Ferry line to the islands": "headline",
        "Ida Falk": "byline",
        "The ferry Sanna": "caption",
        "Jon Berg": "caption",
        "The council of Norrby": "body",
        "“We could not explain": "body",
        "Our journalists": "furniture",
        "Two members": "body",
        "Brandt denied": "body",
        "Please note": "disclaimer",
        "You’ve reached": "furniture",
        "Start your free": "furniture",
        "Bakers of Lund": "teaser",
        "Karl Ohm": "teaser",
        "LUND — The guild": "teaser",
        "The oven was built": "teaser",
        "Keep reading": "furniture",
        "© 2031": "furniture",
    }
    assert {start: kind(kinds, start) for start in expected} == expected


def test_the_metadata_of_a_copied_page() -> None:
    article, _ = cleaned(COPIED)
    assert article.title == "Ferry line to the islands stays open until spring"
    assert (article.byline, article.date) == ("Ida Falk", "2031-05-03")
    assert (article.outlet, article.language) == ("Norrby Herald", "en")


CLEAN = """Ferry line to the islands stays open.

NORRBY (NNA) — The council of Norrby voted on Tuesday to keep the ferry line open until the spring.

“Subscribe to our view or leave,” Mayor Ana Brandt told the opposition, and asked the newspapers \
to share the story. She said that a newsletter would tell the islands more every week.

What the islands want

Two members said they had been shown other figures a week before the vote, which cost $12 a month \
for every islander, according to the harbour office.
"""


def test_a_clean_text_loses_nothing() -> None:
    article, kinds = cleaned(CLEAN)
    assert set(kinds.values()) == {"headline", "dateline", "body"}
    assert kinds["What the islands want"] == "body"
    assert kinds["NORRBY (NNA) —"] == "dateline"
    assert article.title == "Ferry line to the islands stays open."
    assert article.outlet == "NNA"


def test_a_day_before_the_first_line_is_the_date() -> None:
    article, kinds = cleaned("date 2031-05-03 " + CLEAN)
    assert article.date == "2031-05-03"
    assert kinds["Ferry line to the islands stays open."] == "headline"
    assert kinds["date 2031-05-03"] == "dateline"


def test_an_agency_in_the_dateline_is_spelt_out_where_the_text_does() -> None:
    text = CLEAN + "\nThe Northern News Agency asked twice.\n"
    assert cleaned(text)[0].outlet == "Northern News Agency"


def test_a_caption_copied_twice_is_a_caption() -> None:
    twice = "The mayor waits for the ferry at Norrby.\n"
    text = CLEAN.replace("What the", f"{twice}{twice}\nWhat the")
    assert cleaned(text)[1][twice.strip()] == "caption"


def test_words_pulled_out_of_the_text_are_a_pull_quote() -> None:
    quote = "“Subscribe to our view or leave,” Mayor Ana Brandt told the opposition"
    text = CLEAN.replace("What the islands want", f"{quote}\n\nWhat the islands want")
    kinds = cleaned(text)[1]
    assert kinds[quote] == "pullquote"


def test_nothing_is_known_of_a_text_that_says_nothing() -> None:
    article, kinds = cleaned("12 34\n56")
    assert (article.title, article.outlet, article.byline, article.date) == ("", "", "", "")
    assert article.language == ""
    assert set(kinds.values()) == {"body"}


def test_a_lead_without_a_title_is_body() -> None:
    lead = "The council of Norrby voted on Tuesday to keep the ferry line open until the spring."
    text = f"{lead}\n\n{CLEAN.split(chr(10), 2)[2].split(chr(10), 2)[2]}"
    article, kinds = cleaned(text)
    assert article.title == ""
    assert kinds[lead] == "body"


def test_a_line_shut_in_by_furniture_is_what_that_says_of_itself() -> None:
    offer = (
        "Start your free trial today.\n\n"
        "Exclusive coverage from the coast's best reporters, in one place for the first time.\n\n"
    )
    own = "Views from nine harbours, forty islands and every council of the coast in one place."
    text = COPIED.replace("Start your free trial today.\n", f"{offer}{own}\n")
    _, found = clean(Page("p", "p", "text", text))
    at = text.index(own)
    assert [b.kind for b in found if b.start <= at < b.end] == ["furniture"]


LEAD = (
    "The interior minister of Halverin resigned on Tuesday after a row over border funding, the "
    "second member of the cabinet to leave in a week."
)
LAST = "The ministry would not say who had told the Herald, and Kranz has refused to speak of it."


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday evening, four more deputies had said they would go.",
        "By Novak's account, the deal was dead by March. Kranz denies it.",
        "By Kranz, Novak and the rest of the cabinet it is called a gift",
        "The state pension would rise by £5 a week from April under the plan, which Kranz favours.",
        "Few in the party subscribe to that view.",
        "Twelve countries have signed up to the pact.",
        "Support for Kranz has fallen to 31 per cent today.",
        "The minutes read like a confession and were kept from the public until May.",
        "Halverin will become a member of the pact before the winter.",
        "The story first appeared in the Northern Star, which cited two officials as its sources.",
        "Diplomats painted a bleak picture of the talks in private.",
    ],
)
def test_a_sentence_of_the_text_is_body(line: str) -> None:
    text = f"Government loses second minister in a week\n\n{LEAD}\n\n{line}\n\n{LAST}\n"
    article, kinds = cleaned(text)
    assert kinds[line] == "body"
    assert article.byline == ""


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter and have the week's best stories in your inbox.",
        "Our journalists work hard to keep you informed. Support the Herald's work today.",
        "Subscribe to the Halverin Herald for $4 a month. Cancel anytime.",
    ],
)
def test_an_appeal_amid_the_text_is_furniture(line: str) -> None:
    text = f"Government loses second minister in a week\n\n{LEAD}\n\n{line}\n\n{LAST}\n"
    assert cleaned(text)[1][line] == "furniture"


def test_one_phrase_beside_a_control_is_furniture() -> None:
    line = "Those who become a member of the club read all that the islands have to tell."
    text = f"Government loses second minister in a week\n\n{LEAD}\n\n{line}\n\n{LAST}\n"
    assert cleaned(text)[1][line] == "body"
    assert cleaned(text.replace(line, f"{line}\n\nSign in"))[1][line] == "furniture"


SPEECH = """Kranz speech to parliament in full

Below is what Kranz told parliament on Tuesday, as taken down by the Herald. He left at once.

Mr Speaker, our country faces a choice.

We need our allies, and our allies need us.

Join me, and we will build our future together.

Support our soldiers. Support our schools.

KRANZ: We need your support now. Every week your people tell us the bridge is safe.

A: We need your support today.

A: Not now.

Your party promised our people a bridge. Where is our bridge?

I thank you, and I will not take your questions today.
"""


def test_a_speech_is_body() -> None:
    _, kinds = cleaned(SPEECH)
    assert [line for line, kind in kinds.items() if kind != "body"] == [SPEECH.split("\n")[0]]


def test_a_paragraph_too_long_to_be_looked_at_whole_is_running_text() -> None:
    long = f"Jon Novak quit over the bridge on Monday. {LEAD} " * 40
    article, _ = cleaned(f"Novak quits over bridge\n\nBy Ida Falk\n\n{long.strip()}\n")
    assert (article.title, article.byline) == ("Novak quits over bridge", "Ida Falk")
