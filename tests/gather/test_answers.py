"""What is said to a denial, to a charge and to one person's account."""

import pytest
from piles import Pile

from reportedly.gather.owners import bearers
from reportedly.gather.pointing import points_back
from reportedly.schema import Member

PAID = "that the builder Kurt Osk paid Mayor Anna Lindt for the harbour contract"
CLEARED = "there was no evidence that Ms. Lindt's husband knew about the cash"


def _members(pile: Pile) -> dict[str, Member]:
    return {m.attribution: m for m in pile.gather()[1]}


def _stand(pile: Pile, said: str, first: str) -> str:
    """How a statement stands to the claim of an earlier one; "" if it is in another."""
    members = _members(pile)
    return members[said].relation if members[said].claim == members[first].claim else ""


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the allegation was false", "said"),
        ("the allegation a lie", "called"),
        ("“These claims are false,”", "said"),
        ("the allegations as a fantasy cooked up by frightened people", "dismissed"),
    ],
)
def test_a_charge_is_not_that_there_is_no_evidence(content: str, cue: str) -> None:
    pile = Pile()
    paid = pile.say("a", "Two officials", PAID, named=False)
    pile.say("a", "A third official", CLEARED, named=False)
    no = pile.say("a", "A spokesman for Ms. Lindt", content, cue, denies=cue == "dismissed")
    assert _stand(pile, no, paid) == "denies"


@pytest.mark.parametrize(
    ("first", "cleared", "content"),
    [
        (PAID, "there was no evidence that Ms. Lindt took bribes", "the allegation was false"),
        (PAID, "there was no evidence that Ms. Lindt broke the law", "the allegation was false"),
        ("that the pier was sold to a brewery", CLEARED, "the allegation was false"),
        (PAID, CLEARED, "that claim was false"),
        (PAID, CLEARED, "it was false"),
    ],
)
def test_what_tells_of_a_charge_itself_may_be_meant(first: str, cleared: str, content: str) -> None:
    pile = Pile()
    paid = pile.say("a", "Two officials", first, named=False)
    pile.say("a", "A third official", cleared, named=False)
    no = pile.say("a", "A spokesman for Ms. Lindt", content)
    assert _stand(pile, no, paid) == ""


@pytest.mark.parametrize(
    ("content", "cue", "points"),
    [
        ("the claims as politically driven", "dismissed", True),
        ("the report as a tale", "rejected", True),
        ("the clerk as harbour master", "dismissed", False),
        ("the claims as a ruse that hides how the quay was sold", "dismissed", False),
        ("the claims as a ruse", "described", True),
        ("the report as planned on Monday", "published", False),
        ("her", "contradicted", True),
        ("her", "dismissed", False),
        ("her plan", "contradicted", False),
    ],
)
def test_what_is_dismissed_as_something_was_said_before(
    content: str, cue: str, points: bool
) -> None:
    assert points_back(content, cue) == points


@pytest.mark.parametrize(
    ("speaker", "content", "cue", "relation"),
    [
        ("A person close to the talks", "That", "was contradicted by", "asserts"),
        ("A clerk", "that", "disputed", "asserts"),
        ("Two clerks", "her", "contradicted", "asserts"),
        ("A clerk", "that", "also disputed", "denies"),
        ("A spokesman for Volk", "that", "disputed", "denies"),
        ("A clerk", "it", "disputed", "denies"),
        ("A clerk", "that", "denied", "denies"),
    ],
)
def test_who_contradicts_a_denial_asserts(
    speaker: str, content: str, cue: str, relation: str
) -> None:
    pile = Pile()
    offered = "that the Coast Party had been offered a seat in the cabinet"
    no = pile.say("a", "Clara Volk", offered, "denied", denies=True)
    back = pile.say("a", speaker, content, cue, denies=True, named=False)
    assert _members(pile)[no].relation == "denies"
    assert _stand(pile, back, no) == relation


def test_who_contradicts_a_statement_denies() -> None:
    pile = Pile()
    said = pile.say("a", "Clara Holt", "that the northern pier was sold to a brewery")
    no = pile.say("a", "Two clerks", "her", "contradicted", denies=True, named=False)
    assert _stand(pile, no, said) == "denies"


def test_nobody_called_her_is_contradicted() -> None:
    pile = Pile()
    said = pile.say("a", "Viktor Brand", "that the northern pier was sold to a brewery")
    no = pile.say("a", "Two clerks", "her", "contradicted", denies=True, named=False)
    assert _stand(pile, no, said) == ""


@pytest.mark.parametrize(
    ("content", "cue", "relation"),
    [
        ("it", "denied", "asserts"),
        ("this", "confirmed", "denies"),
        ("that he had made no such promise", "said", "asserts"),
    ],
)
def test_who_contradicts_an_answer_takes_the_other_side(
    content: str, cue: str, relation: str
) -> None:
    pile = Pile()
    said = pile.say("a", "Clara Holt", "that Viktor Brand had promised to renew the lease")
    pile.say("a", "Viktor Brand", content, cue, denies=cue == "denied")
    back = pile.say("a", "Ada Brun", "him", "contradicted", denies=True)
    if cue == "confirmed":  # nobody rejected anything, so it is not known what she rejects
        assert _stand(pile, back, said) == ""
    else:
        assert _stand(pile, back, said) == relation


SOLD = "Premier Jost Kade of selling two ships in secret"


@pytest.mark.parametrize(
    ("account", "backed"),
    [
        ("the premier's account", "denial"),
        ("Kade's version", "denial"),
        ("Ms. Harl's account", "charge"),
    ],
)
def test_somebodys_account_is_what_they_said(account: str, backed: str) -> None:
    pile = Pile()
    charge = pile.say("a", "Mina Harl", SOLD, "accused")
    denial = pile.say(
        "a", "Jost Kade", "that any ship had been sold since spring", "denied", denies=True
    )
    back = pile.say("a", "Lutz Perin", account, "supported")
    goes_on = pile.say("a", "Lutz Perin", "“No ship has been sold, and none will be,”")
    assert _stand(pile, back, charge) == ("asserts" if backed == "charge" else "")
    assert _stand(pile, back, denial) == ("denies" if backed == "denial" else "")
    if backed == "denial":
        assert _stand(pile, goes_on, denial) == "denies"


@pytest.mark.parametrize(
    ("content", "cue", "relation"),
    [
        ("the premier's account", "backed", "denies"),
        ("Kade's account was false", "said", "asserts"),
    ],
)
def test_somebodys_account_may_be_a_bare_no(content: str, cue: str, relation: str) -> None:
    pile = Pile()
    charge = pile.say("a", "Mina Harl", SOLD, "accused")
    pile.say("a", "Jost Kade", "it", "denied", denies=True)
    back = pile.say("a", "Lutz Perin", content, cue)
    assert _stand(pile, back, charge) == relation


def test_a_title_of_two_is_nobodys() -> None:
    text = "Premier Jost Kade met Premier Ada Zorn. Former Governor Ada L. Brun left Osk."
    assert bearers(text)["premier"] == {"kade", "zorn"}
    assert bearers(text)["governor"] == {"brun"}


@pytest.mark.parametrize(("content", "last"), [("that", True), ("it", False)])
def test_that_is_what_was_said_just_before(content: str, last: bool) -> None:
    pile = Pile()
    first = pile.say("a", "Tage Ferm", "that the northern pier was sold to a brewery")
    then = pile.say("a", "Tage Ferm", "that two clerks had left the harbour board")
    no = pile.say("a", "Jon Wick", content, "denied", denies=True)
    assert _stand(pile, no, then if last else first) == "denies"


@pytest.mark.parametrize(
    ("speaker", "denial"),
    [("Jon Wick", "No such promise was ever made"), ("Olle Brix", "I made no such promise")],
)
@pytest.mark.parametrize("before", [True, False])
def test_no_such_promise_is_what_was_promised(speaker: str, denial: str, before: bool) -> None:
    pile = Pile()
    said = pile.say("a", "Tage Ferm", "that Olle Brix had promised to withdraw the bill in July")
    pile.say("a", "Tage Ferm", "that the weather had been bad on the quay")
    bare = pile.say("a", speaker, "it", "denied", denies=True) if before else ""
    no = pile.say("a", speaker, denial)
    assert _stand(pile, no, said) == "denies"
    assert not bare or _stand(pile, bare, said) == "denies"


@pytest.mark.parametrize(
    "denial",
    [
        "No such thing was ever said",
        "No such offer was ever made",
        "If no such promise is made, we will go",
    ],
)
def test_no_such_thing_is_nothing_that_was_said(denial: str) -> None:
    pile = Pile()
    said = pile.say("a", "Tage Ferm", "that Olle Brix had promised to withdraw the thing in July")
    no = pile.say("a", "Jon Wick", denial)
    assert _stand(pile, no, said) == ""


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ("that Premier Zorn is preparing to revive the salt levy", "denies"),
        ("that Premier Zorn is planning to revive the salt levy", "denies"),
        ("that Premier Zorn revived the salt levy", ""),
    ],
)
def test_who_prepares_a_thing_has_plans_for_it(said: str, relation: str) -> None:
    pile = Pile()
    first = pile.say("a", "Two clerks", said, named=False)
    last = pile.say("a", "A third clerk", "that Zorn had been shaken by a briefing", named=False)
    bare = pile.say("a", "Arno Pell", "it", "denied", denies=True)
    no = pile.say("a", "Arno Pell", "“There are no plans for a salt levy,”")
    assert _stand(pile, no, first) == relation
    assert _stand(pile, bare, first if relation else last) == "denies"


def test_who_goes_on_against_an_answer_does_not_deny() -> None:
    pile = Pile()
    said = pile.say("a", "Clara Holt", "that Viktor Brand had promised to renew the lease")
    pile.say("a", "Viktor Brand", "it", "denied", denies=True)
    back = pile.say("a", "Ada Brun", "him", "contradicted", denies=True)
    then = pile.say("a", "Ada Brun", "the promise was made twice")
    assert _stand(pile, back, said) == "asserts"
    assert _stand(pile, then, said) != "denies"


def test_who_contradicts_that_there_is_no_sign_takes_the_other_side() -> None:
    pile = Pile()
    said = pile.say("a", "Clara Holt", "that Viktor Brand had ordered a raid on the brewery")
    no = pile.say("a", "Mina Harl", "there was no sign of an order")
    back = pile.say("a", "Ada Brun", "that", "contradicted", denies=True)
    too = pile.say("a", "Joseph Abt", "it", "denied", denies=True)
    assert _stand(pile, no, said) == "denies"
    assert _stand(pile, back, said) == "asserts"
    assert _stand(pile, too, said) == "denies"
