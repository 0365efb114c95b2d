"""Negation and denial: what the cue, the content or the source undoes."""

import pytest

from reportedly.attribute.negation import denies, negated


@pytest.mark.parametrize(
    "cue",
    [
        "did not say",
        "hasn’t said",
        "never believed",
        "has yet to explain",
        "refused to say",
        "declined",
        "stopped short of calling",
        "is steering clear of",
        "is unsure",
        "decided against",
        "ignored",
        "no evidence of",
        "failed to mention",
        "cannot trust him enough to call",
        "without naming",
        "stopped calling",
        "ceased saying",
        "ducked questions about",
        "sidestepped the question of",
        "evaded a direct question about",
        "kept quiet about",
        "held back from accusing",
        "fell short of accusing",
        "did not so much as mention",
        "far from saying",
        "is far from certain",
    ],
)
def test_negated(cue: str) -> None:
    assert negated(cue)


@pytest.mark.parametrize(
    "cue",
    [
        "said",
        "denied",
        "has no doubt",
        "has little doubt",
        "not only said",
        "could not help noticing",
        "never fails to mention",
        "did not hesitate to say",
        "didn't doubt",
        "broke his silence to say",
        "claimed without any evidence",
        "can hardly believe",
        "opposes",
        "forbade",
        "could not have been clearer:",
        "couldn’t be prouder of",
        "could not be more supportive of",
        "has nothing but praise for",
        "cannot stress enough",
        "said without elaborating",
        "claimed without citing",
        "has never been shy about saying",
        "is not alone in thinking",
        "isn’t alone in saying",
        "was hardly alone in believing",
        "wasted no time in saying",
        "lost little time in saying",
        "made no bones about saying",
        "pulled no punches, calling",
        "said, not for the first time,",
        "cannot deny",
        "can’t dispute",
        "cannot be denied",
        "has not stopped calling",
        "found it quite amusing",
        "said at a campaign stop praising",
        "stopped during",
        "has pleaded not guilty to",
        "didn't just say",
        "did not merely claim",
        "isn’t simply saying",
        "did not so much say",
        "did not duck questions about",
        "far from ignoring",
        "ducked out to say",
        "kept quiet until Monday, when she said",
        "held back tears as she said",
        "merely said",
    ],
)
def test_not_negated(cue: str) -> None:
    assert not negated(cue)


def test_source_and_content_may_carry_the_negation() -> None:
    assert negated("believes", "the bridge will hold", "Nobody in town")
    assert negated("requires", "ferries to wait", "there is no rule")
    assert not negated("believes", "the bridge will hold", "Nora Byrne")
    for source in ("Few experts", "Not everyone", "Hardly anyone", "Nothing in the log"):
        assert negated("believes", "the bridge will hold", source)
    assert not negated("believes", "the bridge will hold", "A few experts")
    assert negated("proposed", "nothing that costs money")
    assert not negated("said", "nothing holds for ever")


@pytest.mark.parametrize(
    "source",
    [
        "Little Brask officials",
        "Little-known senator Bo Lind",
        "No Banners",
        "No fewer than 40 lawmakers",
        "No less a figure than the mayor",
        "No small number of farmers",
        "None other than Brun",
        "Nobody but Lind",
    ],
)
def test_what_only_looks_like_nobody(source: str) -> None:
    assert not negated("said", "the bridge will hold", source)


@pytest.mark.parametrize(
    "source",
    ["No-one", "no Democrat", "No House Republican", "No high-ranking officer", "Little", "Few"],
)
def test_nobody(source: str) -> None:
    assert negated("said", "the bridge will hold", source)


def test_two_negations_undo_each_other() -> None:
    for source in ("No one", "Few Democrats"):
        assert not negated("doubts", "that the bridge will hold", source)
    assert not negated("doubt", "that the bridge will hold", "Ada Brun", outside=True)
    assert not negated("hesitate to say", "that the bridge will hold", "Ada Brun", outside=True)
    assert negated("say", "that the bridge will hold", "Ada Brun", outside=True)


def test_who_cannot_deny_or_confirm_does_neither() -> None:
    assert negated("cannot deny or confirm", "that the bridge is old")


def test_a_cue_may_go_on_in_its_content() -> None:
    assert not negated("cannot praise", "Ada Brun enough")
    assert negated("cannot praise", "Ada Brun")


def test_nobody_denies() -> None:
    for cue, source in (("denies", "Nobody"), ("dispute", "Few"), ("disputes", "Neither side")):
        assert not denies(cue, "that the bridge is old", source)
    assert denies("denies", "that the bridge is old", "Ada Brun")
    assert not denies("deny", "that the bridge is old", "Ada Brun", outside=True)


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("denied", "that the bridge is old", True),
        ("to deny", "that the bridge is old", False),
        ("denied", "any part in the sale", True),
        ("denied", "permission to land", False),
        ("disputes", "the account", True),
        ("rejected", "the claim that it would fall", True),
        ("rejects", "Ms. Holm’s remarks about ferries", True),
        ("rejects", "both figures", True),
        ("rejected", "an offer of two ferries", False),
        ("dismissed", "the idea", True),
        ("dismissed", "the ferry’s captain", False),
        ("disagreed", "that the bridge is old", True),
        ("disagrees with", "her brother", False),
        ("disavowed", "", True),
        ("did not deny", "that the bridge is old", False),
        ("said", "the claim is false", False),
        ("cannot deny", "that the bridge is old", False),
        ("cannot dispute", "the account", False),
        ("is not alone in denying", "that the bridge is old", True),
        ("did not just deny", "that the bridge is old", True),
        ("did not so much deny", "that the bridge is old", False),
        ("far from denying", "that the bridge is old", False),
    ],
)
def test_denies(cue: str, content: str, expected: bool) -> None:
    assert denies(cue, content) is expected


@pytest.mark.parametrize("cue", ["has pleaded not guilty to", "found him not guilty of"])
def test_not_guilty_denies_the_charge(cue: str) -> None:
    assert denies(cue, "theft")
    assert not negated(cue, "theft")


def test_a_plea_that_was_not_made_is_negated() -> None:
    assert negated("did not plead not guilty to", "theft")
    assert not denies("did not plead not guilty to", "theft")
    assert not denies("pleaded", "not guilty to theft")
