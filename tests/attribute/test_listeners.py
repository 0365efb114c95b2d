"""Who hears what is said is not who says it."""

import pytest

from reportedly.attribute.attitude import attitude
from reportedly.attribute.edges import trimmed
from reportedly.attribute.found import Found
from reportedly.attribute.listeners import without_listener
from reportedly.schema import Span, quote


def _found(marked: str) -> tuple[str, Found]:
    """The text, its source in square brackets, its cue in angled and its content in curly ones."""
    text, at = "", {}
    for letter in marked:
        if letter in "[]<>{}":
            at[letter] = len(text)
        else:
            text += letter
    source, cue, content = ((Span(at[a], at[b]),) for a, b in ("[]", "<>", "{}"))
    return text, Found(source, cue, content, 0.5)


def _read(marked: str) -> tuple[str, str]:
    """Source and cue without the listener."""
    text, found = _found(marked)
    read = without_listener(text, found)
    return quote(text, read.source), quote(text, read.cue)


@pytest.mark.parametrize(
    "marked",
    [
        "[MPs] <were told> {that the dam will fail}.",
        "[Mayor Ada Brun] <has been told> {that the dam will fail}.",
        "[Brun] <had not been told> {that the dam was weak}.",
        "[Ministers] <were repeatedly warned> {that the dam would fail}.",
        "{The dam will fail}, [the committee] <was told on Monday>.",
        "[She] <was told> by phone {that the dam was weak}.",
        "{Harbourmaster took bribes}, [court] <told>\n\nVotes",
        "[Inquest] <told> {doors were locked}\n\nVotes",
        "[Court] <told of> {bribes}\n\nVotes",
    ],
)
def test_who_is_told_is_no_source(marked: str) -> None:
    text, found = _found(marked)
    assert _read(marked) == ("", quote(text, found.cue))


@pytest.mark.parametrize(
    ("marked", "cue"),
    [
        ("[Brask Crown Court] <heard> {that Hamm lied}.", "Brask Crown Court heard"),
        ("{Hamm lied}, [a court] <heard on Monday>.", "a court heard on Monday"),
        ("[Jurors at Brask] <have heard> {that Hamm lied}.", "Jurors at Brask have heard"),
        ("{Hamm lied}, [inquiry] <hears>", "inquiry hears"),
        ("[The judge] <heard> {that the case was weak}.", "The judge heard"),
        (
            "[The inquiry into the fire] <heard> {evidence that doors were locked}.",
            "The inquiry into the fire heard",
        ),
    ],
)
def test_what_a_court_heard_was_said_there(marked: str, cue: str) -> None:
    assert _read(marked) == ("", cue)
    assert attitude(cue, "that Hamm lied") == "said"


def test_a_teller_who_is_named_is_the_source() -> None:
    assert _read("[She] <was told> by engineers {that the dam was weak}.")[0] == "engineers"
    assert _read("[The panel] <heard> from Bo Lind {that the dam was weak}.")[0] == "Bo Lind"


@pytest.mark.parametrize(
    "marked",
    [
        "[Brun] <heard> {that the dam would fail}.",
        "[Voters] <heard> {that taxes would fall}.",
        "[A former judge] <heard> {that his son was safe}.",
        "[Judge Ada Brun] <heard> {that Hamm was sorry}.",
        "[The court] <told> the lawyers {that the case would end in May}.",
        "[Brask Crown Court] <told> the lawyers {that the case would end in May}.",
        "[Jury] <told> {reporters that it was hung}.",
        "[MPs] <told> {reporters they would leave}\n\nVotes",
        "[Prosecutor Una Ray] <told> the court {that Hamm lied}.",
        "[The court] <said it was told> {that Hamm lied}.",
        "[The court] <said> {that Hamm lied}.",
        "[The court] <heard> {the appeal on Monday}.",
        "[The council] <will hear> {that the dam was weak}.",
        "[Brun] <was told off> {for lying}.",
        "[She] <was told> by {engineers that the dam was weak}.",
    ],
)
def test_who_knows_or_speaks_stays(marked: str) -> None:
    text, found = _found(marked)
    assert without_listener(text, found) == found


def test_behind_and_no_cue_is_left_to_who_spoke_before() -> None:
    before = "Lind said it was arson, and "
    assert _read(before + "[the inquest] <heard> {that doors were locked}.") == ("", "heard")
    assert _read(before + "[Brun] <was told> {that doors were locked}.")[0] == "Brun"


def test_it_is_a_part_of_setting_sources_right() -> None:
    text, found = _found("[The jury] <heard> {that Hamm lied}.")
    assert trimmed(text, found).source == ()


@pytest.mark.parametrize("cue", ["was " * 50_000, "hear " * 50_000, "really " * 50_000])
def test_a_cue_of_any_length_is_read(cue: str) -> None:
    text, found = _found(f"[The court] <{cue}> {{that}}")
    assert without_listener(text, found) == found
