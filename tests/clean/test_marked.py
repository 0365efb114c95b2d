from reportedly.clean import clean
from reportedly.schema import Metadata, Page, Region

BLOCKS: list[tuple[str, str, bool | None]] = [
    ("nav", "Home", False),
    ("h1", "Ferry line stays open", False),
    ("p", "The islands keep their boat, at least until the spring.", False),
    ("byline", "Ida Falk", False),
    ("time", "Updated May 3, 2021 9:10 am", False),
    ("figcaption", "The Sanna at her quay.", False),
    ("p", "The council of Norrby voted on Tuesday to keep the ferry line open until spring.", True),
    ("aside", "“We could not explain to the islands”", False),
    ("p", "“We could not explain to the islands that they are too far away,” she said.", True),
    ("div", "Sign up to our newsletter and get the news in your inbox.", True),
    ("h2", "What next", False),
    ("p", "Two members said they had been shown other figures a week before the vote.", True),
    ("a", "Gull steals ring", False),
    ("p", "Correction: an earlier version of this report misnamed the ferry.", True),
    ("h3", "Bakers of Lund win their oven back", False),
    (
        "p",
        "The guild of bakers has won the use of the oldest oven of the town, the alderman said on "
        "Friday, and will light it for the first time since the flood of last spring.",
        False,
    ),
    ("footer", "© 2021 Norrby Post", False),
]


def page(blocks: list[tuple[str, str, bool | None]]) -> Page:
    text = "\n\n".join(words for _, words, _ in blocks)
    regions, at = [], 0
    for tag, words, main in blocks:
        regions.append(Region(at, at + len(words), tag, main))
        at += len(words) + 2
    hints = Metadata(title="Ferry line stays open - Norrby Post", outlet="Norrby Post")
    return Page("p", "p", "html", text, tuple(regions), hints)


def kinds_of(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in clean(page)[1]:
        for line in page.text[block.start : block.end].split("\n\n"):
            found[line] = block.kind
    return found


def test_marked_blocks() -> None:
    kinds = kinds_of(page(BLOCKS))
    assert [kinds[words] for _, words, _ in BLOCKS] == [
        "furniture",
        "headline",
        "headline",
        "byline",
        "dateline",
        "caption",
        "body",
        "pullquote",
        "body",
        "furniture",
        "body",
        "body",
        "furniture",
        "disclaimer",
        "furniture",
        "teaser",
        "furniture",
    ]


def test_reporting_in_the_main_part_is_body() -> None:
    lines = [
        "Twelve countries have signed up to the pact.",
        "Tolvik is already a member, and wants its neighbour to join.",
        "Critics fear that the accused will not get a fair and free trial.",
        "By Friday, four more deputies had left, and two said they would vote against the budget.",
        "By Kranz, Novak and the rest of the cabinet it is called a gift",
        "Reporting by the Herald showed last year that the ministry had paid twice for the fence.",
        "“We are not leaving,” said Kranz, who came to power courtesy of the army in 2027.",
    ]
    blocks = [*BLOCKS[:9], *[("p", line, True) for line in lines], *BLOCKS[11:]]
    kinds = kinds_of(page(blocks))
    assert [kinds[line] for line in lines] == ["body"] * len(lines)


def test_metadata_of_a_marked_page() -> None:
    article, _ = clean(page(BLOCKS))
    assert (article.title, article.outlet) == ("Ferry line stays open", "Norrby Post")
    assert (article.byline, article.date, article.id) == ("Ida Falk", "2021-05-03", "p")


def test_the_outlet_is_cut_off_a_title_that_stands_nowhere() -> None:
    article, _ = clean(page([b for b in BLOCKS if b[0] not in ("h1", "a")]))
    assert article.title == "Ferry line stays open"


def test_without_a_main_part_the_words_decide() -> None:
    kinds = kinds_of(page([(tag, words, None) for tag, words, _ in BLOCKS]))
    assert kinds["Home"] == kinds["© 2021 Norrby Post"] == "furniture"
    assert kinds[BLOCKS[6][1]] == "body"
    assert kinds["Ferry line stays open"] == "headline"
