from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reportedly.attribute.weights import profile_folder
from reportedly.describe.sources.evidence import KINDS, SIZE, evidence
from reportedly.describe.sources.judging import Judge
from reportedly.describe.sources.learned import FILE, KindWeights, load_kinds
from reportedly.describe.sources.phrase import Phrase, read
from reportedly.describe.sources.seen import Look, Seen
from reportedly.errors import WeightsMissing
from reportedly.schema import Entity, MentionForm, Mentions, Span
from reportedly.settings import PROFILES

TEXT = "A lawmaker wants the dam gone. Ada Brun, whom a nominee who won met, said so."
PERSON = (1.0, *[0.0] * 7)
PLACES: tuple[tuple[str, MentionForm], ...] = (
    ("A lawmaker", "nominal"),
    ("Ada Brun", "name"),
    ("a nominee who won", "nominal"),
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def seen(taken_up: float = 0.24) -> Mentions:
    """The model's view of TEXT: the name takes up the lawmaker with this probability."""
    return Mentions(
        "x",
        tuple(span(words) for words, _ in PLACES),
        tuple(form for _, form in PLACES),
        ("person", "person", "person"),
        ((), ((0, taken_up),), ((1, 0.5),)),
        (PERSON,) * 3,
    )


def anybody(kind: str = "anonymous") -> Entity:
    return Entity("x:e1", "x", "a lawmaker", kind, False, 1, ())  # type: ignore[arg-type]


def test_whom_a_later_name_takes_up_is_seen_to_be_called_by_it() -> None:
    look = Seen(seen()).look((span("A lawmaker"),))
    assert look.taken_up == pytest.approx(0.24 / 0.3)
    assert (look.called, look.new, look.types[0]) == (0.0, 1.0, 1.0)
    assert Seen(seen(0.9)).look((span("A lawmaker"),)).taken_up == 1.0


def test_what_takes_up_a_name_is_called_by_it() -> None:
    look = Seen(seen()).look((span("a nominee who won"),))
    assert (look.called, look.new, look.before[0]) == (0.5, 0.5, 0.5)


def test_a_relative_pronoun_is_seen_inside_the_mention_around_it() -> None:
    look = Seen(seen()).look((span("who won"),))
    assert (look.inside, look.called) == (1.0, 0.5)


def test_where_no_mention_stands_nothing_is_seen() -> None:
    assert Seen(seen()).look((span("the dam"),)) == Look()
    assert Seen(Mentions("x", (), (), (), ())).look(()) == Look()


def test_evidence_has_a_number_for_each_weight() -> None:
    phrase = read(TEXT, (span("A lawmaker"),))
    row = evidence(phrase, anybody(), "anonymous", False, Look())
    assert len(row) == SIZE
    assert row[KINDS.index("anonymous")] == 1.0
    assert len(evidence(Phrase(), anybody("place"), "unknown", True, Look())) == SIZE


def always(kind: str) -> KindWeights:
    """Weights that say one kind whatever the evidence."""
    constant = np.zeros(len(KINDS), np.float32)
    constant[KINDS.index(kind)] = 9  # type: ignore[arg-type]
    return KindWeights(np.zeros((SIZE, len(KINDS)), np.float32), constant)


def test_what_was_learned_goes_before_the_rules_but_not_for_the_author() -> None:
    source, phrase = (span("A lawmaker"),), read(TEXT, (span("A lawmaker"),))
    learned = Judge.of(seen(), always("group"))
    assert learned.kind(source, phrase, anybody(), False) == "group"
    assert learned.kind(source, phrase, anybody("author"), False) == "author"
    assert learned.kind((), Phrase(), anybody("document"), False) == "document"
    assert learned.kind(source, phrase, anybody(), True) == "anonymous"  # the text says so
    for rules in (Judge.of(None, always("group")), Judge.of(seen(), None)):
        assert rules.kind(source, phrase, anybody(), False) == "anonymous"


@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_has_learned_what_an_unnamed_official_is(profile: str) -> None:
    weights = load_kinds(profile_folder(profile))
    text = "A senior official"
    phrase = read(text, (Span(0, len(text)),))
    row = evidence(phrase, anybody(), "anonymous", False, Look(PERSON, (0.0, 1.0, 0.0), 1.0))
    assert weights.kind(row) == "anonymous"
    assert weights.shares(row).sum() == pytest.approx(1)


def test_too_unsure_to_be_unnamed() -> None:
    row = [0.0] * SIZE
    unsure = always("anonymous")
    unsure.constant[KINDS.index("group")] = 8.9
    assert unsure.kind(row) == "anonymous"
    assert replace(unsure, least=0.6).kind(row) == "group"
    assert replace(unsure, least=0.6).digest != unsure.digest


def test_another_number_another_digest() -> None:
    assert always("group").digest != always("person").digest


@pytest.mark.parametrize("shape", [(SIZE - 1, len(KINDS)), (SIZE, len(KINDS) - 1)])
def test_weights_for_other_evidence_are_refused(tmp_path: Path, shape: tuple[int, int]) -> None:
    np.savez(tmp_path / FILE, weights=np.zeros(shape), constant=np.zeros(shape[1]), least=0.5)
    with pytest.raises(WeightsMissing, match="another version"):
        load_kinds(tmp_path)


def test_damaged_weights_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="cannot read"):
        load_kinds(tmp_path)
    (tmp_path / FILE).write_bytes(b"PK\x03\x04 torn")
    with pytest.raises(WeightsMissing, match="cannot read"):
        load_kinds(tmp_path)
