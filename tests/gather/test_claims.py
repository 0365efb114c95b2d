import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Pile

from reportedly.attribute.attitude import attitude
from reportedly.attribute.negation import negated
from reportedly.gather import gather
from reportedly.gather.anaphora import rebuttals
from reportedly.schema import Attribution, Member, Span


def _claims(pile: Pile) -> dict[str, list[str]]:
    """Attribution ids by claim."""
    _, members = pile.gather()
    found: dict[str, list[str]] = {}
    for member in members:
        found.setdefault(member.claim, []).append(member.attribution)
    return found


def _relations(pile: Pile) -> dict[str, str]:
    return {m.attribution: m.relation for m in pile.gather()[1]}


def _together(one: str, other: str, speaker: str = "Jon Pell") -> bool:
    pile = Pile()
    pile.say("a", "Mira Holt", one)
    pile.say("b", speaker, other)
    return len(_claims(pile)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "that the harbour board will close the northern quay in autumn",
            "the northern quay would be closed by the harbour board this autumn",
        ),
        (
            "Dara Oske will resign before the second round",
            "that Dara Oske is going to quit before the second round",
        ),
        (
            "the ferry company paid 2 million marks for the posters",
            "2 million marks were paid for the posters by the ferry company",
        ),
    ],
)
def test_one_claim_in_other_words(one: str, other: str) -> None:
    assert _together(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "the ferry company paid $2 million for the posters",
            "the ferry company paid $20 million for the posters",
        ),
        (
            "that the harbour board favours Oske for the post of captain",
            "that the harbour board favours Brandt for the post of captain",
        ),
        ("that Norland prefers Dara Oske", "that Norland fears Dara Oske"),
        (
            "that Oske asked Brandt to leave the harbour board",
            "that Brandt asked Oske to leave the harbour board",
        ),
        ("the harbour reform", "the harbour"),
        ("that the quay is closed", "that the parliament sits again on the island"),
    ],
)
def test_two_claims_in_like_words(one: str, other: str) -> None:
    assert not _together(one, other)


def test_a_fragment_is_one_claim_only_of_one_speaker() -> None:
    fragments = "more money for the northern harbour quay in winter", "money for a northern harbour"
    assert not _together(*fragments)
    assert _together(*fragments, "Mira Holt")


def test_a_negation_denies() -> None:
    pile = Pile()
    said = pile.say("a", "Mira Holt", "that the harbour board will close the northern quay")
    other = pile.say("b", "Jon Pell", "the harbour board will not close the northern quay")
    assert _relations(pile) == {said: "asserts", other: "denies"}
    (claim,), _ = pile.gather()
    assert claim.text == "the harbour board will close the northern quay"


def test_a_question_behind_an_assertion_leaves_nothing_open() -> None:
    pile = Pile()
    asked = pile.say("a", "Mira Holt", "Did Gov. Oske want the quay closed?")
    said = pile.say("b", "Jon Pell", "“Of course Oske wanted the quay closed. Who did not?”")
    split = pile.say("c", "Ilko Brun", "“Of course Oske wanted it,” “Who in the town did not?”")
    relations = _relations(pile)
    assert (relations[asked], relations[said], relations[split]) == (
        "questions", "asserts", "asserts",
    )  # fmt: skip


def test_a_denying_cue_denies_and_a_question_questions() -> None:
    pile = Pile()
    claim = "that the harbour board will close the northern quay"
    said = pile.say("a", "Mira Holt", claim)
    denied = pile.say("b", "Jon Pell", claim, "denied", denies=True)
    asked = pile.say("c", "Ida Lund", claim.replace("that", "whether"), "asked", attitude="asked")
    doubted = pile.say("d", "Per Voss", claim, "doubted")
    assert _relations(pile) == {
        said: "asserts",
        denied: "denies",
        asked: "questions",
        doubted: "questions",
    }


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("did not know", "whether"),
        ("was not aware", "that"),
        ("had no idea", "that"),
        ("is not sure", "that"),
        ("had never heard", "that"),
        ("was unaware", "that"),
    ],
)
def test_not_to_know_is_neither_to_assert_nor_to_deny(cue: str, word: str) -> None:
    pile = Pile()
    claim = "the harbour board will close the northern quay"
    said = pile.say("a", "Mira Holt", f"that {claim}")
    told: dict[str, Any] = {"attitude": attitude(cue, claim), "negated": negated(cue, claim)}
    ignorant = pile.say("b", "Jon Pell", f"{word} {claim}", cue, **told)
    assert told == {"attitude": "thought", "negated": True}
    assert _claims(pile)[_home(pile, said)] == [said, ignorant]
    assert _relations(pile)[ignorant] == "questions"


def test_not_to_believe_is_to_deny() -> None:
    pile = Pile()
    claim = "that the harbour board will close the northern quay"
    pile.say("a", "Mira Holt", claim)
    no = pile.say("b", "Jon Pell", claim, "does not believe", attitude="thought", negated=True)
    assert _relations(pile)[no] == "denies"


def test_no_evidence_denies() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that the voter rolls were copied by hackers in March")
    none = pile.say("b", "Jon Pell", "no evidence that the voter rolls were copied by hackers")
    assert _relations(pile)[none] == "denies"


def test_this_account_means_what_was_said_before() -> None:
    pile = Pile()
    first = pile.say("a", "A clerk", "that the minister slept through the vote", named=False)
    pile.say("a", "A clerk", "nobody dared to wake him", named=False)
    back = pile.say("a", "Another clerk", "this account", "confirmed", named=False)
    no = pile.say("a", "Jon Pell", "the story as nonsense", "dismissed", denies=True)
    claims = _claims(pile)
    home = next(members for members in claims.values() if first in members)
    assert home == [first, back, no]
    assert _relations(pile)[back] == "asserts"
    assert _relations(pile)[no] == "denies"


def test_any_such_promise_means_the_promise() -> None:
    pile = Pile()
    promise = pile.say("a", "A clerk", "that Oske made a promise to the fishermen", named=False)
    pile.say("a", "Mira Holt", "the harbour is cold in winter")
    denied = pile.say("a", "Jon Pell", "that any such promise was made", "denied", denies=True)
    more = pile.say("a", "Jon Pell", "there was no promise")
    assert _claims(pile)[_home(pile, promise)] == [promise, denied, more]
    assert _relations(pile)[more] == "denies"


def _home(pile: Pile, attribution: str) -> str:
    return next(m.claim for m in pile.gather()[1] if m.attribution == attribution)


def test_a_preference_in_many_words_is_one_claim() -> None:
    pile = Pile()
    ids = [
        pile.say("a", "Mira Holt", "that Norland prefers Dara Oske"),
        pile.say("b", "Jon Pell", "that the rulers of Norland want Dara Oske to win"),
        pile.say("c", "Ida Lund", "that Norland is working for the election of Dara Oske"),
        pile.say("d", "Per Voss", "that Norland has no favourite"),
    ]
    assert list(_claims(pile).values()) == [ids]
    assert list(_relations(pile).values()) == ["asserts"] * 3 + ["denies"]


def test_another_preference_is_another_claim() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that Norland prefers Dara Oske")
    pile.say("b", "Jon Pell", "that Sundland prefers Dara Oske")
    pile.say("c", "Ida Lund", "that Norland prefers Tom Brandt")
    assert len(_claims(pile)) == 3


def test_furniture_and_teasers_make_no_claims() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that the quay is closed in winter", block="teaser")
    pile.say("a", "Mira Holt", "that the quay is closed in winter", block="furniture")
    assert _claims(pile) == {}


def test_short_contents_stay_alone() -> None:
    pile = Pile()
    for article, content in zip("abcd", ["yes", "it", "Oske", "“No.”"], strict=True):
        pile.say(article, "Mira Holt", content)
        pile.say(article, "Jon Pell", content)
    assert all(len(members) == 1 for members in _claims(pile).values())


CONTENTS = [
    "that the harbour board will close the northern quay in autumn",
    "the northern quay would be closed by the harbour board",
    "the harbour board will not close the northern quay",
    "that Norland prefers Dara Oske",
    "that Norland wants Dara Oske to win",
    "this account",
    "turnout will fall below 40 percent",
    "fewer than 40 percent turnout",
    "",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(CONTENTS), min_size=1, max_size=9), st.randoms())
def test_the_order_of_reading_changes_nothing(said: list[str], chance: random.Random) -> None:
    pile = Pile()
    for at, content in enumerate(said):
        pile.say(f"art{at % 3}", f"Speaker {at % 4}", content, "confirmed" if at % 2 else "said")
    before = pile.gather()
    for rows in (pile.attributions, pile.speakers, pile.blocks):
        chance.shuffle(rows)
    pile.articles = dict(chance.sample(sorted(pile.articles.items()), len(pile.articles)))
    pile.entities = dict(chance.sample(sorted(pile.entities.items()), len(pile.entities)))
    assert pile.gather() == before
    claims, members = before
    assert sorted(m.attribution for m in members) == sorted(a.id for a in pile.attributions)
    assert {m.claim for m in members} == {c.id for c in claims}
    assert all(0 <= m.score <= 1 and m.why for m in members)


def _bare(id_: str, text: str, spans: tuple[Span, ...]) -> Attribution:
    return Attribution(
        id_, "a", (), (), spans, "body", "direct", "said", False, False, (), None, 0.5
    )


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_gathered(text: str) -> None:
    spans = (Span(0, len(text)),)
    attributions = [_bare(f"a:a{i}", text, spans) for i in range(3)]
    claims, members = gather({"a": text}, attributions, [], [], [])
    assert len(members) == 3
    assert {m.claim for m in members} == {c.id for c in claims}


def test_members_come_with_their_claim_worded_as_it_stands() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that the northern quay will close in autumn")
    (claim,), (member,) = pile.gather()
    assert claim.text in pile.texts["a"]
    assert member == Member(claim.id, "a:a0", "asserts", 1.0, "the claim is worded after it")


def test_a_description_stands_for_the_name_of_whom_it_means() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that Dara Oske promised Norland the naval quay")
    denied = pile.say("b", "Jon Pell", "that the senator promised Norland the naval quay", "denied")
    at = pile.texts["b"].index("the senator")
    pile.entity("b", "Dara Oske", "person", True, mention=Span(at, at + len("the senator")))
    assert len(_claims(pile)) == 1
    swapped = pile.say("c", "Ida Lund", "that Norland promised the senator the naval quay")
    at = pile.texts["c"].index("the senator")
    pile.entity("c", "Dara Oske", "person", True, mention=Span(at, at + len("the senator")))
    assert sorted(map(len, _claims(pile).values())) == [1, 2]
    assert [swapped] in _claims(pile).values()
    assert denied not in _claims(pile)[_home(pile, swapped)]


def test_a_denial_that_names_only_its_noun_means_what_was_said_of_it() -> None:
    pile = Pile()
    said = pile.say("a", "Mira Holt", "that Oske promised the fishermen a quay", block="headline")
    pile.say("a", "A clerk", "that the dinner took place on 9 March", named=False)
    no = pile.say("a", "Jon Pell", "“There was soup,” and then: “There was no promise.”")
    such = pile.say("a", "Per Voss", "that any such promise had been made", "denied", denies=True)
    assert _claims(pile)[_home(pile, said)] == [said, no, such]
    assert _relations(pile)[no] == _relations(pile)[such] == "denies"


def test_a_headline_s_denial_means_what_the_body_denies() -> None:
    pile = Pile()
    head = pile.say("a", "Oske", "quay promise", "denies", denies=True, block="headline")
    body = pile.say("a", "Oske", "that she promised the fishermen a quay", "denied", denies=True)
    assert _claims(pile)[_home(pile, head)] == [head, body]
    assert set(_relations(pile).values()) == {"denies"}


def test_what_is_lacking_in_any_matter_means_no_statement() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that the plan of the harbour board raises doubts")
    pile.say("a", "Jon Pell", "“There is no doubt.”")
    pile.say("a", "Per Voss", "that she has no promise of help from the harbour board")
    assert len(_claims(pile)) == 3


def test_a_sentence_is_its_speaker_s_wherever_it_stands() -> None:
    pile = Pile()
    long = "“The quay will stay open all winter. We are fishermen. Nobody takes it from us.”"
    one = pile.say("a", "Mira Holt", long)
    other = pile.say("b", "Mira Holt", "“the quay will stay open all winter”", "insisted")
    pile.say("c", "Jon Pell", "“the ferries will stay in the harbour all winter”")
    assert _claims(pile)[_home(pile, one)] == [one, other]


def test_a_denial_repeated_elsewhere_means_what_it_meant_before() -> None:
    pile = Pile()
    said = pile.say("a", "Mira Holt", "that Oske promised the fishermen a quay")
    no = pile.say("a", "Jon Pell", "“There was no promise.”")
    again = pile.say("b", "Jon Pell", "“It rained. There was no promise.”")
    pile.say("b", "Per Voss", "“There was no promise.”")
    assert _claims(pile)[_home(pile, said)] == [said, no, again]
    assert _relations(pile)[again] == "denies"


def test_figures_mean_a_statement_with_a_number() -> None:
    pile = Pile()
    sum_ = pile.say("a", "Mira Holt", "that the ferry company paid 20 million marks for posters")
    pile.say("a", "A clerk", "that the true sum was hard to tell", named=False)
    no = pile.say("a", "Jon Pell", "both figures", "rejected", denies=True)
    assert _claims(pile)[_home(pile, sum_)] == [sum_, no]
    assert _relations(pile)[no] == "denies"


@pytest.mark.parametrize("denies", [True, False])
def test_who_denies_goes_on_to_say_why(denies: bool) -> None:
    pile = Pile()
    said = pile.say("a", "A clerk", "that the minister is ill", named=False)
    story = pile.say("a", "Jon Pell", "the story", "dismissed", denies=denies)
    why = pile.say("a", "Jon Pell", "that the minister is in good health")
    voices = {s.attribution: s.entity for s in pile.speakers}
    meant = {story: said}
    found = rebuttals(pile.attributions, lambda *_: False, lambda *_: True, meant, voices)
    assert found == ({why: said} if denies else {})
    assert rebuttals(pile.attributions, lambda *_: False, lambda *_: False, meant, voices) == {}
