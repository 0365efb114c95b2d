import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import onnxruntime as ort  # noqa: E402

from reportedly.attribute.meaning import MEANING, MeaningWeights, unit  # noqa: E402
from reportedly.attribute.weights import load_weights, profile_folder  # noqa: E402
from training.coreference.trunk import Halves, Trunk  # noqa: E402
from training.data import read_split  # noqa: E402
from training.meaning.evaluate import agreement  # noqa: E402
from training.meaning.model import Branch, loss  # noqa: E402
from training.meaning.ship import build  # noqa: E402
from training.meaning.texts import contents  # noqa: E402
from training.meaning.train import tensors, vectors  # noqa: E402
from training.model import Linear, Shape  # noqa: E402
from training.steps import by_length  # noqa: E402

SHAPE = Shape(384, 1, 1e-12)


@pytest.fixture(autouse=True)
def _exact(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(5)
    monkeypatch.setattr(Linear, "exact", True)


def texts(n: int) -> list[Halves]:
    rng = np.random.default_rng(n)
    return [rng.normal(size=(3 + i % 5, 384)).astype(np.float16) for i in range(n)]


def test_the_graph_answers_as_the_model(tmp_path: Path) -> None:
    branch = Branch(SHAPE).eval()
    path = tmp_path / "meaning.onnx"
    path.write_bytes(build(branch).SerializeToString())
    own = MeaningWeights.load(path)
    read = texts(6)
    wanted = vectors(branch, read)
    for x, row in zip(read, wanted, strict=True):
        assert own.read([x[:2].astype(np.float32), x[2:].astype(np.float32)]) @ row > 0.995
    assert ort.InferenceSession(str(path)).get_outputs()[0].shape == [1, MEANING]


def test_padding_changes_nothing() -> None:
    branch = Branch(SHAPE).eval()
    read = texts(5)
    together = vectors(branch, read)
    for x, row in zip(read, together, strict=True):
        assert np.allclose(vectors(branch, [x])[0], row, atol=1e-5)


def test_it_learns_to_stand_as_its_teacher_does() -> None:
    branch, read = Branch(SHAPE), texts(24)
    rng = np.random.default_rng(0)
    aim = np.stack([unit(row) for row in rng.normal(size=(24, 384)).astype(np.float32)])
    goal = torch.from_numpy(aim), torch.from_numpy(np.stack([unit(r) for r in aim[:, :MEANING]]))
    adam = torch.optim.Adam(branch.parameters(), 1e-3)
    losses = []
    for _ in range(30):
        found = loss(branch(*tensors(read)), *goal)
        adam.zero_grad()
        found.backward()
        adam.step()
        losses.append(float(found.detach()))
    assert losses[-1] < 0.7 * losses[0]


def test_the_loss_is_least_where_all_is_as_the_teacher_has_it() -> None:
    aim = torch.nn.functional.normalize(torch.randn(8, MEANING), dim=1)
    other = torch.nn.functional.normalize(torch.randn(8, MEANING), dim=1)
    assert loss(aim, aim, aim) < loss(other, aim, aim)


def test_each_text_is_in_one_batch_of_texts_of_its_length() -> None:
    read = texts(100)
    lengths = [len(x) for x in read]
    made = by_length(lengths, 10, random.Random(1))
    assert sorted(i for some in made for i in some) == list(range(100))
    spread = [max(len(read[i]) for i in b) - min(len(read[i]) for i in b) for b in made]
    assert sum(spread) / len(spread) < 2
    assert made != by_length(lengths, 10, random.Random(2))


def test_a_content_is_read_in_its_article_and_alone(split: Path) -> None:
    tokenizer = load_weights().tokenizer
    document = [d for d in read_split(split, tokenizer) if d.annotations and d.annotations[0]]
    found = contents(document, tokenizer, Trunk(profile_folder("full"), 3))
    assert found.texts[0] == "“We mend roads,” “and bridges.”"
    for within, alone in zip(found.within, found.alone, strict=True):
        assert within.shape == alone.shape
        assert not np.array_equal(within, alone)


def test_agreement_is_of_ranks() -> None:
    rng = np.random.default_rng(3)
    rows = np.stack([unit(r) for r in rng.normal(size=(60, MEANING)).astype(np.float32)])
    other = np.stack([unit(r) for r in rng.normal(size=(60, MEANING)).astype(np.float32)])
    assert agreement(rows, rows) == 1.0
    assert abs(agreement(rows, other)) < 0.3
