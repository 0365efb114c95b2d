from reportedly.clean.comments import comments_start
from reportedly.clean.pieces import Piece

ABOVE = ["Ferry stays", "The council voted.", "Nobody spoke against it."]
BELOW = [
    "sailor44 says:",
    "May 3, 2031 at 6:34 am",
    "About time.",
    "Reply",
    "gull says:",
    "May 3, 2031 at 7:02 am",
    "I will believe it when I see it.",
]


def start(lines: list[str]) -> int:
    return comments_start([Piece(0, len(line), line) for line in lines], 0)


def test_comments_begin_at_their_heading() -> None:
    for heading in ("2 Comments", "Comments (2)", "Leave a reply", "Top Rated Comments"):
        assert start([*ABOVE, heading, *BELOW]) == 3


def test_a_count_of_comments_above_an_article_begins_nothing() -> None:
    text = ["2 Comments", *ABOVE, "2 Comments", "The mayor left at 10:30 and did not come back."]
    assert start(text) == len(text)


def test_bait_is_refused_by_its_length() -> None:
    assert start([*ABOVE, "|" * 100_000]) == 4
