import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

import onnxruntime as ort  # noqa: E402

from evals.stancetexts import (  # noqa: E402
    FIRST_AGAINST,
    NEUTRAL,
    SECOND_FOR,
    Judged,
    five,
)
from reportedly.attribute.weights import load_weights, profile_folder  # noqa: E402
from reportedly.schema import Span  # noqa: E402
from reportedly.stance.model import StanceWeights, shares  # noqa: E402
from training.coreference.trunk import Trunk  # noqa: E402
from training.model import Linear, Shape  # noqa: E402
from training.stance import batch, evaluate, ship  # noqa: E402
from training.stance.data import AGAINST, FOR, NONE, Example, read_pairs, read_tones  # noqa: E402
from training.stance.model import Branch  # noqa: E402

TEXT = "Orla Fenn mocked the council and Davo Trent on Monday."
PAIR = Judged(TEXT, (Span(0, 9), Span(33, 43)), FIRST_AGAINST)


@pytest.fixture(scope="module")
def trunk() -> Trunk:
    return Trunk(profile_folder("full"), 3)


@pytest.fixture
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Linear, "exact", True)


def example(held: int, length: int = 7, holder: tuple[int, int] | None = (1, 2)) -> Example:
    vectors = np.random.default_rng(length).normal(size=(length, 384)).astype(np.float16)
    return Example(vectors, (3, 5), holder, held)


def test_a_pair_becomes_two_questions(trunk: Trunk) -> None:
    swapped = Judged(TEXT, PAIR.places, SECOND_FOR)
    (there, back, label), (one, two, _) = read_pairs(
        [PAIR, swapped], load_weights().tokenizer, trunk
    )
    assert (there.held, back.held, label) == (AGAINST, NONE, FIRST_AGAINST)
    assert (one.held, two.held) == (NONE, FOR)
    assert (there.holder, there.target) == (back.target, back.holder)


def test_a_sentence_among_others_keeps_its_places(trunk: Trunk) -> None:
    tokenizer = load_weights().tokenizer
    among = read_pairs(
        [PAIR, Judged("A long day. " * 9 + TEXT, (Span(108, 117), Span(141, 151)), 0), PAIR],
        tokenizer,
        trunk,
    )
    assert len({(p[0].target, p[0].holder) for p in (among[0], among[2])}) == 1
    assert [len(p[0].vectors) for p in (among[0], among[2])] == [len(among[0][0].vectors)] * 2


def test_what_lies_behind_the_longest_is_not_asked_about(trunk: Trunk) -> None:
    far = Judged("word " * 200 + TEXT, (Span(1000, 1009), Span(1033, 1043)), 1)
    assert read_pairs([far], load_weights().tokenizer, trunk) == []


def test_tones_have_no_holder(trunk: Trunk) -> None:
    (tone,) = read_tones([Judged(TEXT, (Span(33, 43),), 0)], load_weights().tokenizer, trunk)
    assert (tone.holder, tone.held) == (None, AGAINST)


def test_what_tells_is_asked_and_its_reverse_in_part() -> None:
    telling, other = example(FOR), example(NONE)
    rng = random.Random(1)
    assert batch.chosen([(other, telling, 2)], 0.0, rng) == [telling]
    assert len(batch.chosen([(telling, other, 1)], 1.0, rng)) == 2


def test_labels_are_the_likeliest_direction_or_neutral() -> None:
    there = np.array([[0.1, 0.8], [0.1, 0.1], [0.2, 0.1]], np.float32)
    back = np.array([[0.1, 0.2], [0.7, 0.1], [0.1, 0.1]], np.float32)
    assert five(there, back).tolist() == [FIRST_AGAINST, SECOND_FOR, NEUTRAL]


@pytest.mark.usefixtures("exact")
def test_the_shipped_graph_answers_as_the_branch(tmp_path: Path) -> None:
    torch.manual_seed(3)
    branch = Branch(Shape(384, 2, 1e-12)).eval()
    (tmp_path / "s.onnx").write_bytes(ship.build(branch).SerializeToString())
    weights = StanceWeights(ort.InferenceSession(str(tmp_path / "s.onnx")), (1.0, 1.0))
    examples = [example(NONE, 9, (6, 8)), example(NONE, 12, None)]
    ours = ship.ask(weights, examples)
    wanted = np.concatenate([evaluate.answers(branch, [one]) for one in examples])
    assert np.abs(ours - wanted).max() < 0.05 * max(1.0, np.abs(wanted).max())


def test_several_targets_and_holders_are_read_at_once(tmp_path: Path) -> None:
    branch = Branch(Shape(384, 1, 1e-12)).eval()
    (tmp_path / "s.onnx").write_bytes(ship.build(branch).SerializeToString())
    weights = StanceWeights.load(tmp_path / "s.onnx", (1.0, 2.0))
    vectors = np.random.default_rng(0).normal(size=(10, 384)).astype(np.float32)
    held, spoken = weights.read(vectors, [(1, 2), (4, 6)], [(7, 8), (1, 2), (8, 9)])
    assert held.shape == (2, 3, 2)
    assert spoken.shape == (2, 2)
    alone, _ = weights.read(vectors, [(4, 6)], [(8, 9)])
    assert np.allclose(alone[0, 0], held[1, 2], atol=0.03)
    assert weights.read(vectors, [(1, 2)], [])[0].shape == (1, 0, 2)


@pytest.mark.usefixtures("exact")
def test_the_branch_learns_who_is_against_whom() -> None:
    torch.manual_seed(3)
    branch = Branch(Shape(384, 1, 1e-12), 0.0)
    some = [example(held, 7 + held) for held in (NONE, FOR, AGAINST)]
    adam = torch.optim.Adam(branch.parameters(), 1e-3)
    for _ in range(30):
        x, target, holder, mask, held = batch.tensors(some)
        rows, _ = branch(x, target, mask)
        loss = torch.nn.functional.cross_entropy(branch.holds(rows, holder), held)
        adam.zero_grad()
        loss.backward()
        adam.step()
    assert evaluate.answers(branch, some).argmax(axis=1).tolist() == [NONE, FOR, AGAINST]


def test_heat_cools_what_is_too_sure() -> None:
    scores = np.array([[9.0, 0, 0], [0, 9, 0], [9, 0, 0]], np.float32)
    assert evaluate.heat(scores, np.array([0, 1, 1])) > 2


def test_shares_sum_to_one() -> None:
    assert shares([(1, 3)], 4).tolist() == [[0, 0.5, 0.5, 0]]
