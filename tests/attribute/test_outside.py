"""Negations that stand before the source or the cue."""

import pytest

from reportedly.attribute.blocks import Blocks
from reportedly.attribute.outside import negated_outside
from reportedly.attribute.worded import worded
from reportedly.schema import Sentences, Span, Spans


def _roles(marked: str) -> tuple[str, Spans, Spans]:
    """The text, its source in square brackets, and its cue in angled ones."""
    text, at = "", {}
    for letter in marked:
        if letter in "[]<>":
            at[letter] = len(text)
        else:
            text += letter
    return text, (Span(at["["], at["]"]),), (Span(at["<"], at[">"]),)


@pytest.mark.parametrize(
    "marked",
    [
        "Nor did [Brun] <say> that she would resign.",
        "At no point did [Brun] <say> that she would resign.",
        "Never has [the clerk] <claimed> that it was sold.",
        "Not once did [Lind] <mention> the strike.",
        "Nowhere in the report does [the auditor] <claim> that it was sold.",
        "In no way did\n[she] <suggest> that he lied.",
        "Neither does [the union] <believe> the promise.",
        "Under no circumstances will [Lind] <say> who paid.",
        "[He] left without <saying> whether he would run.",
        "Instead of <denying> that he lied, [Lind] laughed.",
        "Rather than <say> he was wrong, [Lind] blamed the press.",
        "Far from <saying> it was sold, [Lind] said it was lost.",
        "Not [all senators] <agreed> that it was needed.",
        "No account that [we] <have seen proves> that the quay was sold.",
        "It rained. Nothing [the auditor] found <shows> that it was sold.",
    ],
)
def test_negated_outside(marked: str) -> None:
    assert negated_outside(*_roles(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "Not only did [she] <say> that it was sold.",
        "Never before has [the clerk] <claimed> that it was sold.",
        "Whether or not [all senators] <agreed>, it passed.",
        "Most, if not [all senators] <agreed> that it was needed.",
        "It was not for him, [she] <said>.",
        "He never replied.\n\nDid [she] <say> so?",
        "[Lind] left without a word and <said> later that it was sold.",
        "Far from [Brun] he <praised> Lind.",
        "Rather than [Brun] he <praised> Lind.",
        "No fewer than nine of [the letters] <prove> that it was sold.",
        "No vote was held, and [the minutes] <show> that it was sold.",
        "No, [the log] <shows> that it was sold.",
    ],
)
def test_no_negation(marked: str) -> None:
    assert not negated_outside(*_roles(marked))


def test_without_a_cue_or_a_source() -> None:
    text = "At no point was it said that he lied."
    assert negated_outside(text, (), (Span(19, 23),))
    assert not negated_outside(text, (Span(16, 18),), ())


def test_an_attribution_is_worded_with_it() -> None:
    text, source, cue = _roles("Nor did [Brun] <deny> that it was sold.")
    content = (Span(cue[0].end + 1, len(text) - 1),)
    sentences = Sentences("x", (Span(0, len(text)),))
    made = worded(text, "x:a0", (source, cue, content), 0.5, b"", Blocks([]), sentences)
    assert (made.negated, made.denies) == (True, False)


@pytest.mark.parametrize("text", ["nowhere " * 20_000, " " * 100_000, "without " * 20_000])
def test_a_text_of_any_length_is_read(text: str) -> None:
    assert not negated_outside(text, (), (Span(len(text) - 1, len(text)),))
