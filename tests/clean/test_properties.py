import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slowness import at_most

from reportedly.clean import clean
from reportedly.schema import BLOCK_KINDS, Block, Metadata, Page, Region

LINES = [
    "Share",
    "By Ida Falk",
    "3 May 2031",
    "Ferry line stays open",
    "NORRBY (NNA) — The council voted on Tuesday to keep the line open until the spring came.",
    "“We could not explain it,” Mayor Ana Brandt told reporters after the vote on Tuesday.",
    "Subscribe to the Norrby Herald for $4 a month. Cancel anytime.",
    "Photo: Jon Berg / Reuters",
    "Please note: this report was changed.",
    "",
    "\t \u00a0",
    "\ufeff",
    "😀 " * 5,
    "word " * 60,
]
ANY = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=30).map("\n".join)
TAGS = ("p", "h1", "h2", "nav", "aside", "figcaption", "byline", "time", "a", "div", "li", "front")


def check(page: Page, blocks: list[Block]) -> None:
    """In order, disjoint, inside the text, never two of a kind side by side, and all is covered."""
    at, before = 0, ""
    for block in blocks:
        assert block.article == page.id
        assert block.kind in BLOCK_KINDS
        assert at <= block.start < block.end <= len(page.text)
        assert _is_space(page.text, at, block.start)
        assert page.text[block.start : block.end].strip()
        assert block.kind != before
        at, before = block.end, block.kind
    assert _is_space(page.text, at, len(page.text))


def _is_space(text: str, start: int, end: int) -> bool:
    """Whether nothing stands there; a text's own byte order mark is nothing."""
    return not text[start + (start == 0 and text.startswith("\ufeff")) : end].strip()


@settings(max_examples=150, deadline=None)
@given(ANY)
def test_blocks_of_any_text(text: str) -> None:
    page = Page("p", "p", "text", text)
    article, blocks = clean(page)
    check(page, blocks)
    assert clean(page) == (article, blocks)


@settings(max_examples=100, deadline=None)
@given(ANY, st.data())
def test_blocks_of_any_regions(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends, st.sampled_from(TAGS), st.booleans())))
    regions = tuple(Region(min(a, b), max(a, b), tag, main) for a, b, tag, main in pairs)
    for format in ("html", "markdown", "pdf"):
        page = Page("p", "p", format, text, regions, Metadata(title="Ferry line stays"))  # type: ignore[arg-type]
        check(page, clean(page)[1])


BAIT = {
    "no break": "a" * 200_000,
    "capitals": "AB " * 60_000,
    "names": "By " + "Ab " * 60_000,
    "short lines": "Ab Cd\n" * 100_000,
    "dates": "1 May 2020 " * 20_000,
    "dashes": "—" * 100_000,
    "slashes": "a / " * 50_000,
    "quotes": '"' * 100_000,
    "spaces": "a" + " " * 200_000 + "b",
    "a line of blanks": "a\n" + " " * 200_000 + "\nb",
    "headings": "The Ferry Line That Would Not Close\n" * 5_000,
    "stories": "The Ferry Line Opens\nThe council said on Tuesday that it would not close.\n"
    * 3_000,
    "nul": "a\0" * 50_000,
    # One word, then no letters: it cost the cube of its length, 60 s a line.
    "word and quotes": "a" * 2_665 + '"' * 1_404,
    # In lines short enough for a credit: 0.17 s and 1 s each, by the same measure.
    "words and quotes": ("a" * 400 + '"' * 190 + "\n\n") * 300,
    # A share "off": 0.33 s a line, from each digit on to the last.
    "digits": ("1" * 4_000 + "\n\n") * 20,
    # Each address might have been the last word: 17 s a line.
    "addresses": ("see " + "http://" * 14 + "!" * 3_800 + " a\n\n") * 20,
    "blanks in credits": ("3 May 2031 | at" + " " * 500 + 'x!"\n\n') * 300,
}


@pytest.mark.parametrize("name", BAIT)
def test_bait_costs_no_square_of_its_length(name: str) -> None:
    page = Page("p", "p", "text", BAIT[name])
    with at_most(500):
        check(page, clean(page)[1])
