"""Names of the clause beside a source go back to the clause."""

import pytest

from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.schema import Span, quote


def _parts(text: str, source: str, cue: str, content: str) -> tuple[str, str]:
    """Source and content once trimmed; the given ones are looked for in the text."""
    who, verb, told = (
        (Span(text.index(w), text.index(w) + len(w)),) for w in (source, cue, content)
    )
    found = trimmed(text, Found(who, verb, told, 0.5))
    return quote(text, found.source), quote(text, found.content)


def test_a_place_ends_the_clause_before_it() -> None:
    text = "The barge was sunk near Vell, Ada Brun and Bo Lind recalled."
    assert _parts(text, "Vell, Ada Brun and Bo Lind", "recalled", "The barge was sunk") == (
        "Ada Brun and Bo Lind",
        "The barge was sunk near Vell",
    )


def test_the_subject_of_the_clause_is_no_source() -> None:
    text = "According to Ada Brun, a clerk, Bo Lind and Una Ray bought the barge."
    source = "Ada Brun, a clerk, Bo Lind and Una Ray"
    assert _parts(text, source, "According to", "bought the barge") == (
        "Ada Brun, a clerk",
        "Bo Lind and Una Ray bought the barge",
    )


def test_nor_is_it_where_the_content_lost_its_verb() -> None:
    text = "According to Ada Brun, a clerk, Lind and Ray plans to sell the barge."
    source = "Ada Brun, a clerk, Lind and Ray"
    assert _parts(text, source, "According to", "to sell the barge") == (
        "Ada Brun, a clerk",
        "Lind and Ray plans to sell the barge",
    )


def test_what_somebody_is_belongs_to_the_source() -> None:
    text = "According to Ada Brun, a retired clerk, Bo Lind bought the barge."
    content = "a retired clerk, Bo Lind bought the barge"
    assert _parts(text, "Ada Brun", "According to", content) == (
        "Ada Brun, a retired clerk",
        "Bo Lind bought the barge",
    )


def test_a_name_is_not_cut_in_two() -> None:
    text = "The barge was sunk by boys from Vell, Ada Brun, a retired clerk, said."
    content = "The barge was sunk by boys from Vell, Ada"
    assert _parts(text, "Brun, a retired clerk,", "said", content) == (
        "Ada Brun, a retired clerk,",
        "The barge was sunk by boys from Vell",
    )


def test_whose_description_is_set_off_is_named_before_it() -> None:
    text = "The barge was sunk by boys from Vell, Ada Brun, a clerk, said."
    content = "The barge was sunk by boys from Vell, Ada Brun"
    assert _parts(text, "a clerk,", "said", content) == (
        "Ada Brun, a clerk,",
        "The barge was sunk by boys from Vell",
    )
    bare = "They met the skipper, Ada Brun, a clerk said."
    content = "They met the skipper, Ada Brun"
    assert _parts(bare, "a clerk", "said", content) == ("a clerk", content)


@pytest.mark.parametrize("end", ["", ", "])
def test_no_content_ends_with_whoever_says_it(end: str) -> None:
    text = "The barge was sunk in June, Ada Brun Lind, a retired clerk, said."
    content = (Span(0, text.index(", said") + len(end)),)
    cue = (Span(text.index("said"), len(text) - 1),)
    found = trimmed(text, Found((), cue, content, 0.5))
    assert quote(text, found.source) == "Ada Brun Lind, a retired clerk"
    assert quote(text, found.content) == "The barge was sunk in June"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The barge was sunk, Ada Brun, a retired clerk, believed", "believed"),
        ("They met the skipper, Ada Brun, last week, said", "said"),
    ],
)
def test_without_a_verb_of_saying_or_an_apposition_nobody_is_found(text: str, cue: str) -> None:
    at = text.index(cue)
    found = Found((), (Span(at, len(text)),), (Span(0, at - 2),), 0.5)
    assert trimmed(text, found) == found


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The barge was sunk, Ada Brun and Bo Lind recalled.",
            "Ada Brun and Bo Lind", "recalled", "The barge was sunk",
        ),
        (
            "It rained in Vell. Ada Brun, a clerk, said the barge was sunk.",
            "Ada Brun, a clerk,", "said", "the barge was sunk",
        ),
        (
            "According to Ada Brun, a clerk, the barge was sunk.",
            "Ada Brun, a clerk", "According to", "the barge was sunk",
        ),
        (
            "According to Ada Brun, a barge, the old one, was sunk.",
            "Ada Brun", "According to", "was sunk",
        ),
    ],
)  # fmt: skip
def test_a_source_that_ends_where_it_should_is_left(
    text: str, source: str, cue: str, content: str
) -> None:
    assert _parts(text, source, cue, content) == (source, content)


def test_without_a_source_or_content_nothing_changes() -> None:
    for found in (Found((), (), (), 0.5), Found((Span(0, 3),), (), (), 0.5)):
        assert trimmed("Ada said", found) == found


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("police", "the suspect, 34, fled through a window"),
        ("Ada Brun", "the contract, which was signed in May, is void"),
        ("Ada Brun", "the suspect, who is 34, fled through a window"),
        ("Ada Brun", "the clerk, 34, fled through a window"),
        ("Ada Brun", "the mayor, Bo Lind, had known"),
        ("Ada Brun", "the mayor, however, had known"),
        ("Ada Brun", "the mayor, accompanied by a clerk, left"),
        ("Ada Brun", "the contract of a clerk, the last one, is void"),
        ("the auditor", "the mayor, Bo Lind, had known"),
        ("the report", "the money, however, was never paid"),
    ],
)
def test_the_subject_of_a_clause_is_nobodys_description(source: str, content: str) -> None:
    text = f"According to {source}, {content}."
    assert _parts(text, source, "According to", content) == (source, content)


@pytest.mark.parametrize(
    "clause", ["Bo Lind left", "the quay was shut", "officials met", "he left"]
)
def test_a_description_ends_where_a_clause_begins(clause: str) -> None:
    text = f"According to Ada Brun, a professor of law, {clause}."
    assert _parts(text, "Ada Brun", "According to", f"a professor of law, {clause}") == (
        "Ada Brun, a professor of law",
        clause,
    )


@pytest.mark.parametrize(
    ("text", "source", "own"),
    [
        ("[Brun] wants to go.", "[Brun]", "Brun"),
        ("[Brun] wants to go.", "[Brun", "Brun"),
        ("The clerk [Brun] wants to go.", "The clerk [Brun]", "The clerk [Brun]"),
        ("A clerk of Brun, who said he would go.", "A clerk of Brun, who", "A clerk of Brun"),
        ("2. Brun wants to go.", "2. Brun", "Brun"),
        ("20 clerks want to go.", "20 clerks", "20 clerks"),
        ("Those who said he would go.", "Those who", "Those who"),
        ("Brun said he would go.", "run", "Brun"),
        ("Brun said he would go.", "Br", "Brun"),
        ("Brun's said he would go.", "Brun", "Brun"),
        ("It has been claimed that he would go.", "It", ""),
        ("it is widely believed that he would go.", "it", ""),
        ("It was told that he would go.", "It", "It"),
        ("It has claimed that he would go.", "It", "It"),
        ("It is said to know that he would go.", "It", "It"),
        ("北京日报说 he would go.", "北京日报", "北京日报"),
    ],
)
def test_what_is_no_part_of_a_source(text: str, source: str, own: str) -> None:
    at, content = text.index(source), text.index("go")
    given = Found((Span(at, at + len(source)),), (), (Span(content, content + 2),), 0.5)
    assert quote(text, trimmed(text, given).source) == own


def test_a_source_does_not_grow_into_a_content() -> None:
    given = Found((Span(2, 4),), (Span(5, 9),), (Span(0, 2),), 0.5)
    assert trimmed("Brun said", given) == given


@pytest.mark.parametrize(
    ("text", "source", "cue", "own"),
    [
        (
            "said Bo Lind, 61, while his wife, Deb, added so",
            "Bo Lind, 61, while his wife, Deb,", "said", "Bo Lind, 61",
        ),
        (
            "said Bo Lind, 61, while his wife, Deb, added so",
            "Bo Lind, 61, while his wife, Deb,", "added", "his wife, Deb,",
        ),
        ("Bo Lind, while visiting, added so", "Bo Lind, while visiting,", "added", None),
        ("Bo Lind, while a clerk, added so", "Bo Lind, while a clerk,", "added", None),
        ("The Lark: Your aide, Bo Lind, wrote so", "The Lark: Your aide, Bo Lind,", "wrote",
         "Your aide, Bo Lind,"),
        ("In “Vell: A History” he wrote so", "Vell: A History", "wrote", None),
    ],
)  # fmt: skip
def test_a_source_is_one_speaker(text: str, source: str, cue: str, own: str | None) -> None:
    at = text.index(source)
    given = Found((Span(at, at + len(source)),), (_span(text, cue),), (_span(text, "so"),), 0.5)
    assert quote(text, trimmed(text, given).source) == (own or source)


def _span(text: str, words: str) -> Span:
    return Span(text.rindex(words), text.rindex(words) + len(words))


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("BRASK - Mayor Ada Brun", "Mayor Ada Brun"),
        ("HALVERIN, Torvia – Bo Lind", "Bo Lind"),
        ("NEW BRASK — The mayor", "The mayor"),
        ("13:55 - Opposition leader Mira Solveng", "Opposition leader Mira Solveng"),
        ("9.05 pm – Police", "Police"),
        ("NATO - Vell council", "NATO - Vell council"),
        ("BBC - Lark unit", "BBC - Lark unit"),
        ("ADA BRUN - the mayor -", "ADA BRUN - the mayor -"),
        ("NORD-VELL officials", "NORD-VELL officials"),
        ("BRASK -", "BRASK -"),
        ("Brask - Vell officials", "Brask - Vell officials"),
    ],
)
def test_a_dateline_is_no_part_of_a_source(line: str, source: str) -> None:
    text = f"Ferries were late.\n\n{line} said the barge was sunk."
    assert _parts(text, line, "said", "the barge was sunk")[0] == source


def test_capitals_within_a_line_are_no_dateline() -> None:
    text = "Earlier VELL - Police said the barge was sunk."
    assert _parts(text, "VELL - Police", "said", "the barge was sunk")[0] == "VELL - Police"
