"""Who stands by what was said before, in sentences that the model left unread."""

from itertools import pairwise

import pytest

from reportedly.attribute.found import Found
from reportedly.attribute.seconding import with_seconding
from reportedly.schema import Sentences, Span, quote


def _read(text: str, *known: Found) -> list[tuple[str, str, str]]:
    found = with_seconding(text, Sentences("x", (Span(0, len(text)),)), known)
    added = found[len(known) :]
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in added]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "A second porter gave the same description.",
            "A second porter", "gave", "the same description",
        ),
        (
            "Ilko Marr later corroborated her testimony.",
            "Ilko Marr", "later corroborated", "her testimony",
        ),
        (
            "Three more stewards stood by that narrative of the night.",
            "Three more stewards", "stood by", "that narrative of the night",
        ),
        (
            "His statement was backed up by a gardener.",
            "a gardener", "was backed up", "His statement",
        ),
        (
            "Another cook also offered an identical explanation, and left.",
            "Another cook", "also offered", "an identical explanation",
        ),
        (
            "Two of the porters had the same story to tell.",
            "Two of the porters", "had", "the same story",
        ),
        (
            "The quay's pilot gave the board the same answer.",
            "The quay's pilot", "gave", "the same answer",
        ),
        (
            "Two stokers testified to the same effect.",
            "Two stokers", "testified", "to the same effect",
        ),
        ("A third pilot said as much on Sunday.", "A third pilot", "said", "as much"),
        ("The log bore that out.", "The log", "bore", "that out"),
        (
            "Corroboration later came from a tug's stoker.",
            "a tug's stoker", "later came", "Corroboration",
        ),
        (
            "There was further confirmation from the pilots.",
            "the pilots", "There was", "further confirmation",
        ),
        (
            "Asked if this was so, the harbour master nodded.",
            "the harbour master", "nodded", "this was so",
        ),
        ("It has been verified by a diver.", "a diver", "has been verified", "It"),
        (
            "Her account squares with that of a stoker on the tug.",
            "a stoker on the tug", "squares with", "Her account",
        ),
        (
            "That story matches what two stokers told the board.",
            "two stokers", "matches", "That story",
        ),
        (
            "This was also the recollection of a diver.",
            "a diver", "was also the recollection of", "This",
        ),
        ("Also attesting to it was a cook.", "a cook", "attesting to", "it"),
        ("Also of that opinion is the pilots' union.", "the pilots' union", "of", "that opinion"),
        ("True, says her brother.", "her brother", "says", "True"),
        ("A steward told the court likewise.", "A steward", "told", "likewise"),
        ("The cook's brother confirmed it.", "The cook's brother", "confirmed", "it"),
        (
            "Three guards could not confirm that report.",
            "Three guards", "could not confirm", "that report",
        ),
        (
            "Log books in the pilots' office are consistent with his telling.",
            "Log books in the pilots' office", "are consistent with", "his telling",
        ),
        ("A bill from the yard proves her right.", "A bill from the yard", "proves", "her right"),
        (
            "Letters in the chapel lend weight to her claim.",
            "Letters in the chapel", "lend weight to", "her claim",
        ),
        ("The sexton thought so too.", "The sexton", "thought", "so"),
        (
            "On Sunday two cooks on the tug told it the same way.",
            "two cooks on the tug", "told", "it the same way",
        ),
        (
            "At least four people who slept on the quay share that memory.",
            "At least four people who slept on the quay", "share", "that memory",
        ),
        (
            "The same was said, almost word for word, by a bell founder.",
            "a bell founder", "was said", "The same",
        ),
        (
            "That she is right was acknowledged, in the end, by the dean.",
            "the dean", "was acknowledged", "That she is right",
        ),
        (
            "What the sexton described has been attested by two ringers.",
            "two ringers", "has been attested", "What the sexton described",
        ),
        (
            "Support for his story came from a crate of letters.",
            "a crate of letters", "Support for", "his story",
        ),
        (
            "Her account found an echo in a verger's diary.",
            "a verger's diary", "found an echo", "Her account",
        ),
        ("Both ringers gave us that very account.", "Both ringers", "gave", "that very account"),
        ("Her uncle swears to it as well.", "Her uncle", "swears to", "it"),
    ],
)  # fmt: skip
def test_a_second_source_is_read(text: str, source: str, cue: str, content: str) -> None:
    assert _read(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The porter gave the same waiter a tip.",
        "The porter told a different story.",
        "The porter told the story of his life.",
        "She backed this candidate.",
        "The pilot reached the same quay.",
        "He is of the same height.",
        "Asked if this was his barge, the pilot said no.",
        "The testimony came too late.",
        "The ministry confirmed that the quay would close.",
        "Confirmed the account.",
        "The minutes match those of last year.",
        "The dean lent his support to the plan.",
        "Her proposal received backing from the board.",
        "The dean thought so little of it that he left.",
        "",
    ],
)
def test_nothing_else_is_read(text: str) -> None:
    assert _read(text) == []


def test_who_is_quoted_elsewhere_is_read() -> None:
    text = "A night porter was also quoted by the Sel Gazette as saying the safe stood open."
    assert _read(text) == [("A night porter", "was also quoted", "the safe stood open")]
    assert _read("The price was quoted in marks. He was cited as an example.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A porter was quoted as saying that the safe stood open.", "that the safe stood open"),
        ("A porter was quoted as saying by 2030 it will be shut.", "by 2030 it will be shut"),
        ("A porter was quoted as saying in May it will be shut.", "in May it will be shut"),
        ("A porter was quoted as saying this is a safe that shuts.", "this is a safe that shuts"),
        ("A porter was quoted as saying today is a feast day.", "today is a feast day"),
        ("A porter was quoted as saying by the Lark that it was open.", "that it was open"),
        ("A porter was quoted as saying on Monday that it was open.", "that it was open"),
        ("A porter was quoted as saying last week that it was open.", "that it was open"),
        ("A porter was quoted as saying by the Lark: “It was open.”", "“It was open.”"),
    ],
)  # fmt: skip
def test_where_and_when_it_was_said_is_no_part_of_it(text: str, content: str) -> None:
    assert _read(text) == [("A porter", "was quoted", content)]


@pytest.mark.parametrize(
    "behind",
    ["", " by the Osk Beacon", " in the Osk Beacon", " by state media on Monday", " on Monday",
     " in an interview with the Osk Beacon", " by KSA, which is run by the state"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("Talks with Korvath are over", "Foreign minister Lena Tarn"),
        ("The quay, it seems, will be shut", "a clerk at the ministry"),
        ("Nothing has been decided", "she"),
        ("“It is over,”", "the clerk"),
    ],
)
def test_what_was_said_is_told_in_front(content: str, source: str, behind: str) -> None:
    comma = "" if content.endswith("”") else ","
    text = f"{content}{comma} {source} was quoted as saying{behind}."
    assert _read(text) == [(source, "was quoted as saying", content)]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Tarn was quoted as saying by the Osk Beacon.",
        "After the vote was lost, Lena Tarn was quoted as saying by the Osk Beacon.",
        "Two days after the quay was shut, Tarn was quoted as saying in the Osk Beacon.",
        "Asked whether it was shut, Tarn was quoted as saying by the Osk Beacon.",
        "The day the quay was shut, Tarn was quoted as saying by the Osk Beacon.",
        "The quay was shut, and Tarn was quoted as saying by the Osk Beacon.",
        "The minister, Lena Tarn, was quoted as saying by the Osk Beacon.",
        "The quay is run by Lena Tarn, who was quoted as saying by the Osk Beacon.",
        "Is the quay shut, Tarn was quoted as saying?",
        "A porter was quoted as saying after the meeting.",
        "The quay is shut, a porter said. It was quoted in marks.",
    ],
)
def test_what_stands_in_front_is_not_always_what_was_said(text: str) -> None:
    assert _read(text) == []


def test_behind_saying_it_is_not_told_in_front() -> None:
    text = "The quay is shut, Tarn was quoted as saying by the Osk Beacon that it would open."
    assert _read(text) == [("Tarn", "was quoted", "that it would open")]


@pytest.mark.parametrize(
    "text",
    ["The quay is shut, he was quoted as saying " * 500,
     "was quoted as saying by the " * 2_000,
     "The quay is shut, he was quoted as saying" + " " * 100_000 + "x"],
)  # fmt: skip
def test_a_long_run_of_quoting_ends(text: str) -> None:
    assert all(len(content) <= 400 for _, _, content in _read(text))


def test_what_the_model_read_is_left_to_it() -> None:
    text = "A second porter confirmed this account."
    cue = Span(text.index("confirmed"), text.index("confirmed") + len("confirmed"))
    assert _read(text, Found((), (cue,), (Span(0, 8),), 0.9)) == []


def test_what_two_patterns_read_is_there_once() -> None:
    text = "A pilot attested to it."
    assert len(_read(text)) == 1


def test_a_word_without_end_ends() -> None:
    assert _read("a.b" * 40_000 + " was confirmed by a pilot.") == []


def test_a_long_run_of_such_words_ends() -> None:
    text = "the same " * 20_000 + "was confirmed by " * 5_000
    assert _read(text) == []


def test_what_the_next_sentence_tells_is_not_what_was_seconded() -> None:
    text = "A second cook told the same story. Wheat fell again."
    cut, cue = text.index("Wheat"), text.index("told")
    sentences = Sentences("x", (Span(0, cut - 1), Span(cut, len(text))))
    astray = Found((Span(0, 13),), (Span(cue, cue + 4),), (Span(cut, len(text)),), 0.9)
    (found,) = with_seconding(text, sentences, [astray])
    assert quote(text, found.content) == "the same story"
    held = Found((Span(0, 13),), (Span(cue, cue + 4),), (Span(cue + 5, cut - 2),), 0.9)
    assert with_seconding(text, sentences, [held]) == [held]


def _after(first: str, cue: str, behind: str) -> list[tuple[str, str, str]]:
    """What is added behind a sentence of which everything behind its cue was read."""
    at = first.index(cue)
    spoken, content = Span(at, at + len(cue)), Span(at + len(cue) + 1, len(first) - 1)
    text = f"{first} {behind}"
    sentences = Sentences("x", (Span(0, len(first)), Span(len(first) + 1, len(text))))
    found = with_seconding(text, sentences, [Found((Span(0, at - 1),), (spoken,), (content,), 0.9)])
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in found[1:]]


def test_who_agrees_agrees_with_what_was_said_before() -> None:
    said = ("A pilot said the quay would close.", "said")
    assert _after(*said, "A stoker agreed.") == [("A stoker", "agreed", "agreed")]
    assert _after(*said, "A stoker did not agree.") == [("A stoker", "did not agree", "agree")]
    assert _after("A pilot asked her to leave the quay.", "asked", "A stoker agreed.") == []
    assert _after("A pilot said to leave the quay.", "said", "A stoker agreed.") == []
    assert _read("A stoker agreed.") == []


def test_who_agrees_behind_a_quotation_of_two_sentences() -> None:
    text = "Bo Lind said: “It is shut. It stays shut.”\n\nA stoker agreed."
    cuts = (0, text.index("It stays"), text.index("A stoker"), len(text))
    sentences = Sentences("x", tuple(Span(a, b) for a, b in pairwise(cuts)))
    said = Found((Span(0, 7),), (Span(8, 13),), (Span(14, cuts[2] - 2),), 0.9)
    _, agreed = with_seconding(text, sentences, [said])
    assert quote(text, agreed.source) == "A stoker"
    apart = Found((Span(0, 7),), (Span(8, 13),), (Span(14, cuts[1] - 1),), 0.9)
    assert with_seconding(text, sentences, [apart]) == [apart]


def test_so_did_another_counts_where_something_was_said() -> None:
    said = ("A pilot said the quay would close.", "said")
    assert _after(*said, "So did two stokers.") == [("two stokers", "So did", "So did")]
    assert _after(*said, "Ditto the verger.") == [("the verger", "Ditto", "Ditto")]
    assert _after("A pilot asked her to leave the quay.", "asked", "So did two stokers.") == []


def test_a_content_ends_before_the_sentence_that_stands_by_it() -> None:
    text = "The quay is closed, a pilot said. His claim was confirmed by a stoker."
    end, at, cue = text.index("."), text.index("His claim"), text.index("said")
    sentences = Sentences("x", (Span(0, end + 1), Span(end + 2, len(text))))
    astray = Found((Span(20, 27),), (Span(cue, cue + 4),), (Span(0, 18), Span(at, at + 9)), 0.9)
    first, second = with_seconding(text, sentences, [astray])
    assert quote(text, first.content) == "The quay is closed"
    assert quote(text, second.content) == "His claim"


def test_a_source_is_not_another_ones_content() -> None:
    text = "True, says her brother."
    brother, cue = Span(11, 22), Span(6, 10)
    astray = Found((Span(0, 4),), (cue,), (brother,), 0.9)
    (found,) = with_seconding(text, Sentences("x", (Span(0, len(text)),)), [astray])
    assert quote(text, found.source) == "her brother"


@pytest.mark.parametrize(
    "text",
    [
        "None of the allegations has been substantiated by investigators.",
        "None of this was confirmed by the ministry.",
        "No part of his story was corroborated by other witnesses.",
        "No confirmation came from the castle.",
        "The most dramatic testimony came from the pilot's mother.",
        "If two more labs confirm that, the quay will close.",
        "It is unclear whether the reports were confirmed by a doctor.",
        "An autopsy will confirm that.",
        "A test could confirm this.",
        "Do you share that view?",
        "Who confirmed this?",
        "Asked whether this was true, a pilot said it was not.",
        "Asked if that was the case, the minister said it was too early to say.",
        "It is supported by the Brun Foundation.",
        "Forty members supported it.",
        "Osk reported similar numbers.",
        "This is the story of two brothers.",
        "The trial reached its conclusion on Friday.",
        "The suspect's barge matched the description.",
        "The account was verified by Chirper.",
        "The dean told the firm to do so by Friday.",
        "History proved him right.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("That account was backed by two officers but disputed by a third.", "two officers"),
        ("This was confirmed by the police, but the army said nothing.", "the police"),
        ("The claim was supported by a video, the minister said.", "a video"),
    ],
)
def test_a_source_ends_with_its_clause(text: str, source: str) -> None:
    assert [found[0] for found in _read(text)] == [source]


def test_gold_says_nothing() -> None:
    said = ("Traders said the price of oil fell.", "said")
    assert _after(*said, "So did gold.") == []
    assert _after(*said, "So did two clerks.") == [("two clerks", "So did", "So did")]


def test_a_quotation_in_front_of_the_cue_is_no_source() -> None:
    assert _read('A memo, marked "destroy after reading", says as much.') == []
