"""Who is meant by "he" behind "Another baker was against it."."""

import pytest
from resolve.marked import Read, Seen, read

_ENGINEER = "{1s A retired engineer} {1c said} {1p the dam was safe}."
_MOE = "{1s A baker, Sara Moe,} {1c said} {1p the market would thrive}."
_SHE = "{2s She} {2c said} {2p the rents would rise}."


def _takes_up(told: str, one: str, pronoun: str) -> Read:
    """A text whose pronoun the model takes for somebody told of before."""
    seen = (Seen(one), Seen(f"{pronoun} ", form="pronoun", takes_up=0))
    return read(told, seen=seen)


@pytest.mark.parametrize(
    ("subject", "verb"),
    [
        ("Another engineer", "disagreed"),
        ("A second engineer", "was more cautious"),
        ("But a different engineer", "did not"),
        ("Yet another engineer", "had doubts"),
        ("An engineer from the north", "disagreed"),
    ],
)
def test_a_pronoun_goes_on_with_who_is_new(subject: str, verb: str) -> None:
    told = f"{_ENGINEER} {subject} {verb}. {{2s She}} {{2c said}} {{2p it could break}}."
    found = _takes_up(told, "A retired engineer", "She").speaker(2)
    assert found.kind == "anonymous"
    assert found.name.lower() in subject.lower()


@pytest.mark.parametrize(
    "tag",
    [
        "{2p “It is mud,”} {2s he} {2c said}.",
        "{2p “It is mud. It will go,”} {2s he} {2c said}.",
        "\n\n{2p “It is mud,”} {2s he} {2c said}.",
    ],
)
def test_so_does_a_tag_behind_a_quotation(tag: str) -> None:
    told = "{1s Ole Brandt} {1c said} {1p it was oil}. A second fisherman was calmer."
    assert _takes_up(f"{told} {tag}", "Ole Brandt", "he").speaker(2).name == "A second fisherman"


def test_who_is_new_may_have_spoken_already() -> None:
    told = f"{_MOE} {{3s Another baker}} {{3c was against}} {{3p it}}. {_SHE}"
    found = _takes_up(told, "Sara Moe", "She")
    assert found.speaker(2) == found.speaker(3)


def test_who_is_new_may_be_named() -> None:
    told = "{1s A senator, Rita Moss,} {1c backed} {1p it}. Another senator, Ida Lie, disagreed."
    found = _takes_up(f"{told} {{2s She}} {{2c called}} {{2p it a trap}}.", "Rita Moss", "She")
    assert found.speaker(2).name == "Ida Lie"


@pytest.mark.parametrize(
    "between",
    [
        "Another problem was the roof.",
        "Another baker asked her about it.",
        "Another baker said she was wrong.",
        "Another baker, Karl Lie, disagreed.",
        "Another baker attacked Sara Moe.",
        "Another baker was arrested.",
        "Another reporter was in doubt.",
        "Another baker was lazy, {3s Sara Moe} {3c said}.",
        "The other stalls were shut.",
        "A farmer was in doubt.",
        "Another baker disagreed. The market is old.",
    ],
)
def test_otherwise_the_text_before_tells(between: str) -> None:
    found = _takes_up(f"{_MOE} {between} {_SHE}", "Sara Moe", "She")
    assert found.speaker(2).name == "Sara Moe"


def test_who_speaks_first_in_the_sentence_is_not_left() -> None:
    told = f"{_MOE} Another baker disagreed. {{2s Ida Lie}} {{2c said}} {{2p {{3s she}} {{3c was}}"
    found = _takes_up(f"{told} {{3p right}}}}.", "Sara Moe", "she")
    assert found.speaker(3).name != "Another baker"
