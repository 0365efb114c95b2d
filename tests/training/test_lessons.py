"""A teacher's lessons, and the way they come back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tokenizers import Tokenizer

torch = pytest.importorskip("torch")
pytest.importorskip("scipy")

from reportedly.attribute.links import PARTS, WIDTH, Floats  # noqa: E402
from reportedly.attribute.meaning import MEANING  # noqa: E402
from reportedly.attribute.pieces import NEW_PARAGRAPH, Ints  # noqa: E402
from reportedly.attribute.quotation import OUTSIDE  # noqa: E402
from reportedly.attribute.tags import N_TAGS, TAGS  # noqa: E402
from training.config import Config  # noqa: E402
from training.data import Document, read_split, with_lessons  # noqa: E402
from training.lessons import BREAK, QUOTE, Reader, lessons  # noqa: E402

if TYPE_CHECKING:
    from training.model import Tagger


@pytest.fixture
def document(split: Path, tokenizer: Tokenizer) -> Document:
    return read_split(split, tokenizer)[0]


def test_lessons_come_back_as_they_were_written(
    document: Document, config: Config, small: "Callable[..., Tagger]", tmp_path: Path
) -> None:
    torch.manual_seed(1)
    made = lessons(small(), config, [document])
    tags = made[f"tags/{document.name}"]
    assert tags.shape == (len(document.pieces), N_TAGS)
    np.testing.assert_allclose(tags.sum(axis=1, dtype=np.float64), 1, atol=0.01)
    # One inner attribution of the first annotator's second: its cue and content.
    rows = [(0, 1, 0, 1, 3, 4), (0, 1, 0, 2, 4, 6)]
    made[f"inner/{document.name}"] = np.array(rows, np.int32)
    np.savez(tmp_path / "lessons.npz", **made)  # type: ignore[arg-type]
    (taught,) = with_lessons([document], tmp_path / "lessons.npz")
    assert taught.lessons is not None
    first, second, _ = taught.lessons.inner[0]
    assert first == []
    assert second == [{"source": [], "cue": [(3, 4)], "content": [(4, 6)]}]
    assert replace(taught, lessons=None) == document


class Remembering:
    """An encoder that sees a cue in the first piece and a content in the second."""

    def __init__(self) -> None:
        self.ids: Ints = np.zeros(0, np.int64)
        self.features: Ints = np.zeros((0, 3), np.int64)

    def __call__(self, ids: Ints, features: Ints) -> dict[str, Floats]:
        self.ids, self.features = ids, features
        scores = np.zeros((len(ids), N_TAGS), np.float32)
        scores[:, 0] = 20
        scores[0, TAGS.index("S-cue")] = scores[1, TAGS.index("S-content")] = 40
        parts = np.zeros((len(ids), len(PARTS), WIDTH), np.float32)
        return {"outer_tags": scores, "outer_parts": parts, "meaning": parts[:, 0, :MEANING]}


def test_a_content_is_read_as_a_text_that_nobody_is_quoted_with(
    document: Document, small: "Callable[..., Tagger]", config: Config
) -> None:
    encoder = Remembering()
    reader = replace(Reader.of(small(), config.tokenizer()), encoder=encoder)  # type: ignore[arg-type]
    quoted = document.annotations[0][0]["content"]
    list(reader.inside(document.pieces, quoted))
    words = [i for a, b in quoted for i in document.pieces.ids[a:b]]
    assert 0 < len(encoder.ids) < len(words)  # without the marks
    assert (encoder.features[:, QUOTE] == OUTSIDE).all()
    assert encoder.features[0, BREAK] == NEW_PARAGRAPH


def test_a_word_that_introduces_is_left_out_and_places_are_the_documents(
    document: Document, small: "Callable[..., Tagger]", config: Config
) -> None:
    encoder = Remembering()
    at, end = document.annotations[0][1]["content"][0]
    reader = replace(
        Reader.of(small(), config.tokenizer()),
        encoder=encoder,  # type: ignore[arg-type]
        opening=frozenset([int(document.pieces.ids[at])]),
    )
    found = list(reader.inside(document.pieces, [(at, end)]))
    assert encoder.ids.tolist() == document.pieces.ids[at + 1 : end].tolist()
    for one in found:
        assert all(at < a < b <= end for role in one.values() for a, b in role)


def test_no_content_no_lesson(
    small: "Callable[..., Tagger]", config: Config, document: Document
) -> None:
    reader = Reader.of(small(), config.tokenizer())
    assert list(reader.inside(document.pieces, [])) == []
