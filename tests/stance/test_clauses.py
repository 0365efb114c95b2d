"""What a clause says outright of the two whom it names."""

import pytest

from reportedly.schema import Entity, EntityKind, Span
from reportedly.stance.clauses import Clauses

NAMES: dict[str, EntityKind] = {
    "Anton Reshko": "person", "Lena Voss": "person",
    "the opposition candidate, Lena Voss": "person",
    "Ostrava": "place", "Prime Minister Karel Dunn": "person", "The Liberal Alliance": "group",
    "Dunn": "person",
}  # fmt: skip


def entities(text: str, *more: str) -> list[Entity]:
    found = []
    for name, kind in [*NAMES.items(), *((m, NAMES["Lena Voss"]) for m in more)]:
        if (start := text.find(name)) >= 0:
            spans = (Span(start, start + len(name)),)
            found.append(Entity(f"x:{name}", "x", name, kind, True, 1, spans))
    return found


def told(text: str, *more: str) -> list[tuple[str, str, str]]:
    return [
        (text[slice(*c.holder)], c.side, text[slice(*c.target)])
        for c in Clauses(text, entities(text, *more)).found
    ]


@pytest.mark.parametrize(
    ("words", "holder", "side", "target"),
    [
        ("Anton Reshko prefers Lena Voss.", "Anton Reshko", "for", "Lena Voss"),
        ("Anton Reshko has long quietly favoured former mayor Lena Voss.", "Anton Reshko", "for",
         "Lena Voss"),
        ("They say Ostrava prefers the opposition candidate, Lena Voss, to him.", "Ostrava", "for",
         "the opposition candidate, Lena Voss"),
        ("Lena Voss, who is openly backed by Ostrava, won.", "Ostrava", "for", "Lena Voss"),
        ("Lena Voss was condemned by Anton Reshko.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko, a former spy, opposes Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("The Liberal Alliance is strongly opposed to Ostrava.", "The Liberal Alliance", "against",
         "Ostrava"),
        ("Lena Voss is a vocal critic of Prime Minister Karel Dunn.", "Lena Voss", "against",
         "Prime Minister Karel Dunn"),
        ("Anton Reshko sided with Lena Voss.", "Anton Reshko", "for", "Lena Voss"),
        ("Anton Reshko voted against Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko does not support Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
        ("Anton Reshko no longer supports Lena Voss.", "Anton Reshko", "against", "Lena Voss"),
    ],
)  # fmt: skip
def test_a_clause_takes_a_side(words: str, holder: str, side: str, target: str) -> None:
    assert told(words) == [(holder, side, target)]


@pytest.mark.parametrize(
    "words",
    [
        "A friend of Anton Reshko supports Lena Voss.",
        "They asked whether Anton Reshko supports Lena Voss.",
        "Does Anton Reshko support Lena Voss?",
        "Anton Reshko did not attack Lena Voss.",
        "Anton Reshko has not endorsed Lena Voss.",
        "Anton Reshko opposes Lena Voss's plan.",
        "Anton Reshko fears Lena Voss will win.",
        "Anton Reshko supports talks with Lena Voss.",
        "Anton Reshko met critics like Lena Voss.",
        "Anton Reshko came back. Lena Voss left.",
        "Anton Reshko spoke. Supports Lena Voss.",
        "Anton Reshko backs\nLena Voss",
    ],
)
def test_no_side_is_taken(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "side", "target"),
    [
        ("Anton Reshko wants Prime Minister Karel Dunn to lose next month's election.", "against",
         "Prime Minister Karel Dunn"),
        ("Anton Reshko hopes Lena Voss will be defeated, an aide said.", "against", "Lena Voss"),
        ("Anton Reshko hoped that Lena Voss would win.", "for", "Lena Voss"),
        ("Anton Reshko is hoping for Lena Voss to prevail.", "for", "Lena Voss"),
        ("Anton Reshko would like Lena Voss to be re-elected.", "for", "Lena Voss"),
        ("Anton Reshko would rather see Lena Voss win.", "for", "Lena Voss"),
        ("Anton Reshko wants to see Lena Voss voted out.", "against", "Lena Voss"),
        ("Anton Reshko wants Lena Voss to become the next prime minister.", "for", "Lena Voss"),
        ("Anton Reshko hopes Lena Voss does not win.", "against", "Lena Voss"),
        ("Anton Reshko does not want Lena Voss to win the presidency.", "against", "Lena Voss"),
        ("Anton Reshko is working to elect Lena Voss.", "for", "Lena Voss"),
        ("Anton Reshko is trying to unseat Lena Voss.", "against", "Lena Voss"),
        ("Anton Reshko is helping Lena Voss to win the election.", "for", "Lena Voss"),
        ("Anton Reshko is quietly helping his rival, Lena Voss.", "for", "Lena Voss"),
    ],
)  # fmt: skip
def test_who_is_wished_to_win_or_lose(words: str, side: str, target: str) -> None:
    assert told(words) == [("Anton Reshko", side, target)]


@pytest.mark.parametrize(
    "words",
    [
        "Anton Reshko wants Lena Voss to lose weight.",
        "Anton Reshko hopes Lena Voss will win over the voters.",
        "Anton Reshko hopes Lena Voss will fail to notice.",
        "Anton Reshko wants Lena Voss to win the tender.",
        "Anton Reshko wants Lena Voss's party to lose.",
        "Anton Reshko does not want Lena Voss to lose.",
        "Does Anton Reshko want Lena Voss to win?",
        "Anton Reshko wants Lena Voss to speak.",
        "Anton Reshko is helping Lena Voss with her luggage.",
        "Anton Reshko helped Lena Voss win.",
        "Anton Reshko wants to defeat inflation, Lena Voss said.",
        "Anton Reshko cannot praise Lena Voss enough.",
    ],
)
def test_no_contest_is_meant(words: str) -> None:
    assert told(words) == []


def test_a_subject_may_do_two_things() -> None:
    words = "Anton Reshko wants Karel Dunn to lose and is quietly helping his rival, Lena Voss."
    told_of = [("Anton Reshko", "against", "Karel Dunn"), ("Anton Reshko", "for", "Lena Voss")]
    assert told(words, "Karel Dunn") == told_of


@pytest.mark.parametrize(
    "words",
    [
        "Anton Reshko hopes Karel Dunn will lose and is quietly helping his rival, Lena Voss.",
        "Anton Reshko backs Karel Dunn, who lost, and is quietly helping his rival, Lena Voss.",
        "Anton Reshko backs Karel Dunn. The mayor resigned and is quietly supporting Lena Voss.",
    ],
)
def test_who_else_may_be_the_subject(words: str) -> None:
    assert "Lena Voss" not in [target for _, _, target in told(words, "Karel Dunn")]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Anton Reshko, who had supported Lena Voss, left.", "had"),
        ("Anton Reshko once supported Lena Voss.", "once"),
        ("Anton Reshko used to support Lena Voss.", "once"),
        ("Anton Reshko is a former supporter of Lena Voss.", "once"),
        ("Anton Reshko, formerly a supporter of Lena Voss, left.", "once"),
        ("Anton Reshko voted for Lena Voss in 2019.", "once"),
        ("Lena Voss, once backed by Anton Reshko, left.", "once"),
        ("Anton Reshko, a former spy, supports Lena Voss.", "now"),
        ("Anton Reshko has supported Lena Voss since 2019.", "now"),
    ],
)
def test_a_clause_tells_when_it_is_so(words: str, when: str) -> None:
    assert [c.when for c in Clauses(words, entities(words)).found] == [when]


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("Anton Reshko could no longer back him.", [("against", "him")]),
        ("Anton Reshko will vote against him.", [("against", "him")]),
        ("Anton Reshko backs her.", [("for", "her")]),
        ("Anton Reshko backs her plan.", []),
        ("Anton Reshko hopes she will lose.", [("against", "she")]),
    ],
)
def test_a_pronoun_that_is_resolved_is_an_object(
    words: str, told_of: list[tuple[str, str]]
) -> None:
    pronoun = next(w for w in ("him", "her", "she") if f" {w}" in words)
    start = words.index(f" {pronoun}") + 1
    mentions = (Span(start, start + len(pronoun)),)
    dunn = Entity("x:dunn", "x", "Karel Dunn", "person", True, 1, mentions)
    unnamed = Entity("x:e", "x", "a voter", "person", False, 1, mentions)
    others = entities(words)
    found = Clauses(words, [*others, dunn]).found
    assert [(c.side, words[slice(*c.target)]) for c in found] == told_of
    assert Clauses(words, [*others, unnamed]).found == []


def test_a_long_text_without_sides_costs_no_square() -> None:
    text = "Anton Reshko " + "and he " * 20_000 + "Lena Voss."
    assert told(text) == []


def test_a_long_list_of_wishes_costs_no_square() -> None:
    words = "Anton Reshko wants Lena Voss " + "to win and hopes that she will lose the " * 20_000
    assert told(words) == [("Anton Reshko", "for", "Lena Voss")]
