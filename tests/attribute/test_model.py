"""The installed weights, on sentences about people who do not exist."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute.found import Found
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.rules import RuleModel
from reportedly.attribute.weights import (
    BRANCH_META,
    META,
    TABLES,
    TOKENIZER,
    load_weights,
    profile_folder,
)
from reportedly.errors import WeightsMissing
from reportedly.schema import Span, Spans
from reportedly.segment import sentences
from reportedly.settings import PROFILES

TEXT = """Harbour vote divides Vellin

Mayor Tilda Ombre said on Monday that the harbour would stay open until the spring.

“We have no money for a second pier,” said Corin Hale, a member of the harbour board. “Ask us \
again next year.”

According to a report by the Vellin Courier, two officials believe that the vote was postponed \
for other reasons."""


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load()


def read(reader: AttributionModel | RuleModel, text: str) -> list[Found]:
    return reader.read(text, [sentences(text)])


def told(found: list[Found]) -> list[tuple[object, ...]]:
    """All but the vectors, which have no single truth value."""
    return [(f.source, f.cue, f.content, f.confidence, f.inner) for f in found]


def words(text: str, spans: Spans) -> str:
    return " … ".join(text[s.start : s.end] for s in spans)


def test_plain_reports_are_read(model: AttributionModel) -> None:
    found = {words(TEXT, f.source): f for f in read(model, TEXT)}
    mayor = found["Mayor Tilda Ombre"]
    assert words(TEXT, mayor.cue).startswith("said")
    assert "the harbour would stay open" in words(TEXT, mayor.content)
    hale = next(f for source, f in found.items() if source.startswith("Corin Hale"))
    assert [TEXT[s.start] for s in hale.content] == ["“", "“"]
    assert all(0.3 < f.confidence <= 1 for f in (mayor, hale))


def test_what_is_found_is_in_order_and_has_a_vector(model: AttributionModel) -> None:
    found = read(model, TEXT)
    assert [f.key for f in found] == sorted(f.key for f in found)
    for one in found:
        assert one.vector is not None
        assert one.vector.dtype == np.float32
        assert np.linalg.norm(one.vector) == pytest.approx(1, abs=1e-4)


def test_reading_twice_gives_the_same(model: AttributionModel) -> None:
    one, two = read(model, TEXT), read(model, TEXT)
    assert [(f.source, f.cue, f.content, f.confidence) for f in one] == [
        (f.source, f.cue, f.content, f.confidence) for f in two
    ]


def test_sections_are_read_apart(model: AttributionModel) -> None:
    cut = sentences(TEXT)
    apart = model.read(TEXT, [cut[:2], cut[2:]])
    assert {f.cue for f in apart} >= {f.cue for f in model.read(TEXT, [cut[:2]])}
    assert model.read(TEXT, []) == []


def test_like_meanings_have_like_vectors(model: AttributionModel) -> None:
    vectors = model.embed(
        ["the harbour will stay open", "the port is going to remain open", "a dog ate my shoes", ""]
    )
    alike, unlike = vectors[0] @ vectors[1], vectors[0] @ vectors[2]
    assert alike > unlike + 0.2
    assert model.embed([]).shape == (0, vectors.shape[1])


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "a" * 200_000, "😀\0 said \0😀 “\ud83d", "said " * 2000, '"' * 3000]
)
def test_any_text_is_survived(model: AttributionModel, text: str) -> None:
    for reader in (model, RuleModel()):
        for found in read(reader, text):
            assert inside(found, text)
    assert model.embed([text]).shape[0] == 1


WORDS = ["Ode", "said", "“", "”", '"', "''", ",", ".", "the", "board", "according", "to", "denied"]
ODD = ["that", "\n\n", "\n", "he", "İ", "😀", "who", "told", "ﬁ", "é", "\u200b", "-", "\ud83d"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS + ODD), max_size=60))
def test_offsets_lie_inside_the_text(model: AttributionModel, tokens: list[str]) -> None:
    text = " ".join(tokens)
    for reader in (model, RuleModel()):
        assert all(inside(found, text) for found in read(reader, text))


def inside(found: Found, text: str) -> bool:
    every = (found.source, found.cue, found.content)
    ordered = all(list(spans) == sorted(spans) for spans in every)
    return ordered and all(0 <= s.start < s.end <= len(text) for spans in every for s in spans)


def test_rules_read_the_usual_patterns() -> None:
    found = [(words(TEXT, f.source), words(TEXT, f.cue)) for f in read(RuleModel(), TEXT)]
    assert ("Corin Hale, a member of the harbour board", "said") in found
    assert ("Mayor Tilda Ombre", "said") in found


def test_rules_skip_a_lonely_word() -> None:
    assert RuleModel().read("said", [[Span(0, 4)]]) == []


def test_missing_or_damaged_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        load_weights(folder=tmp_path)
    for name in profile_folder("full").iterdir():
        shutil.copy(name, tmp_path)
    (tmp_path / TABLES).write_bytes(b"nothing")
    with pytest.raises(WeightsMissing, match="SHA-256"):
        load_weights(folder=tmp_path)
    meta = json.loads((profile_folder("full") / META).read_text())
    (tmp_path / META).write_text(json.dumps(meta | {"window": 1}))
    with pytest.raises(WeightsMissing, match="another version"):
        load_weights(folder=tmp_path)


def test_a_branch_of_another_encoder_is_refused(tmp_path: Path) -> None:
    for name in profile_folder("full").iterdir():
        shutil.copy(name, tmp_path)
    told = json.loads((tmp_path / BRANCH_META).read_text())
    told["trunk"]["sha256"] = "0" * 64
    (tmp_path / BRANCH_META).write_text(json.dumps(told))
    with pytest.raises(WeightsMissing, match=r"made for another attribution\.onnx"):
        load_weights(folder=tmp_path)


def test_a_bare_model_reads_the_same_attributions() -> None:
    bare = read(AttributionModel.load(bare=True), TEXT)
    assert told(bare) == told(read(AttributionModel.load(), TEXT))


def test_a_damaged_tokenizer_is_refused(tmp_path: Path) -> None:
    (tmp_path / TOKENIZER).write_text("{}")
    with pytest.raises(WeightsMissing, match="SHA-256"):
        load_weights(shared=tmp_path)


SAID = (
    "Corin Hale, a member of the harbour board, said on Monday that the mayor believes that the"
    " harbour can be saved."
)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_reads(profile: str) -> None:
    found = read(AttributionModel.load(profile=profile), SAID)
    outer = next(f for f in found if not f.inner)
    assert words(SAID, outer.source).startswith("Corin Hale")
    assert "the mayor believes" in words(SAID, outer.content)


def test_what_is_said_inside_a_content_is_found(model: AttributionModel) -> None:
    (inner,) = [f for f in read(model, SAID) if f.inner]
    assert words(SAID, inner.source) == "the mayor"
    assert words(SAID, inner.cue) == "believes"
    assert "the harbour can be saved" in words(SAID, inner.content)


def test_marks_do_not_part_what_is_told_inside(model: AttributionModel) -> None:
    text = (
        "Officials said the president believes that the treaty “will never be signed.” He refused"
        " to say whether talks had failed."
    )
    (inner,) = [f for f in read(model, text) if f.inner]
    assert words(text, inner.cue) == "believes"
    (content,) = inner.content
    assert text[content.start : content.end] == "that the treaty “will never be signed.”"


def test_a_given_content_is_read_inside(model: AttributionModel) -> None:
    at = SAID.index("that the mayor")
    given = [(Span(at, len(SAID) - 1),), (Span(0, 5),)]
    inner, none = model.inside(SAID, [sentences(SAID)], given)
    assert [words(SAID, f.cue) for f in inner] == ["believes"]
    assert none == []


def test_inside_a_passage_it_reads_the_same_whatever_else_is_asked_for(
    model: AttributionModel,
) -> None:
    said = "Corin Hale told the board that the mayor believes that the harbour can be saved."
    filler = "The ferries left at noon, and nobody at the pier saw them come back that day. " * 60
    text = f"{filler}\n\n{said}\n\n{filler}\n\n{said}\n\n{filler}"
    start = text.index("the mayor")
    places = [(Span(at, at + 50),) for at in (start, text.index("the mayor", start + 1))]
    both = model.inside(text, [sentences(text)], places)
    assert all("believes" in words(text, f.cue) for found in both for f in found)
    assert [len(found) for found in both] == [1, 1]
    for own, place in zip(both, places, strict=True):
        (alone,) = model.inside(text, [sentences(text)], [place])
        assert told(alone) == told(own)
