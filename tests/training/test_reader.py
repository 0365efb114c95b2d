import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from reportedly.attribute.weights import file_digest  # noqa: E402
from reportedly.gather.decision import CLASSES  # noqa: E402
from reportedly.gather.pair_reader import GRAPH, META, PairReader  # noqa: E402
from training.claims.sheets import read  # noqa: E402
from training.model import Linear, Shape  # noqa: E402
from training.reader import shipped  # noqa: E402
from training.reader.config import Config  # noqa: E402
from training.reader.data import Example, is_held, length  # noqa: E402
from training.reader.model import Reader, batch  # noqa: E402
from training.reader.ship import PLACES, ask, build  # noqa: E402
from training.reader.train import optimizer, probabilities, run_epoch, targets, told  # noqa: E402
from training.steps import by_length  # noqa: E402

SHAPE = Shape(384, 1, 1e-12)
CONFIG = replace(
    Config.load(Path(__file__).parents[2] / "training" / "reader" / "taught.toml"),
    batch=4, epochs=30, rate_encoder=1e-3, rate_heads=1e-2, average=0.5, blank=0.0,
)  # fmt: skip
PAIRS = [
    Example((2003, 3007, 4000), (2003, 3007), "same"),
    Example((5000, 6000), (7000, 8000, 9000), "unrelated"),
]


@pytest.fixture(autouse=True)
def _exact(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(5)
    monkeypatch.setattr(Linear, "exact", True)


def model() -> Reader:
    made = Reader(SHAPE)
    torch.nn.init.normal_(made.head.weight, std=0.05)
    torch.nn.init.normal_(made.sides.weight, std=0.05)
    return made.eval()


def test_the_graph_answers_as_the_model(tmp_path: Path) -> None:
    reader = model()
    (tmp_path / GRAPH).write_bytes(build(reader).SerializeToString())
    (tmp_path / META).write_text(json.dumps({"sha256": {GRAPH: file_digest(tmp_path / GRAPH)}}))
    (tmp_path / "words.onnx").write_bytes(b"")  # the table is in the graph until it is parted
    own = PairReader.load(tmp_path, tmp_path / "words.onnx")
    longest = Example(tuple(range(1000, 1100)), tuple(range(2000, 2100)), "same")
    every = [*PAIRS, longest]
    assert len(longest.one) + len(longest.other) + 3 == PLACES
    assert np.allclose(ask(own, every), probabilities(reader, every), atol=0.03)


def test_what_ships_is_read_back(tmp_path: Path) -> None:
    reader, empty = model(), Reader(SHAPE).eval()
    (tmp_path / GRAPH).write_bytes(build(reader).SerializeToString())
    shipped.load(empty, tmp_path)
    empty.encoder.words.load_state_dict(reader.encoder.words.state_dict())
    assert np.allclose(probabilities(empty, PAIRS), probabilities(reader, PAIRS), atol=0.03)
    places = [m.encoder.positions.weight[:PLACES].detach().numpy() for m in (empty, reader)]
    assert np.allclose(*places, atol=0.05)


def test_padding_changes_nothing() -> None:
    reader = model()
    together = probabilities(reader, PAIRS)
    for pair, row in zip(PAIRS, together, strict=True):
        assert np.allclose(probabilities(reader, [pair])[0], row, atol=1e-5)
    assert batch([(p.one, p.other) for p in PAIRS]).ids.shape == (2, 8)


def test_it_learns_what_it_is_told() -> None:
    reader, average = Reader(SHAPE), Reader(SHAPE)
    aims, adam = targets(CONFIG, PAIRS), optimizer(reader, CONFIG)
    losses = [run_epoch(CONFIG, n, PAIRS, aims, reader, average, adam) for n in range(30)]
    assert losses[-1] < losses[0]
    assert told(probabilities(reader, PAIRS), [p.label for p in PAIRS])["same"] == 1.0


def test_rarer_labels_weigh_more_and_all_of_a_pair_is_told() -> None:
    some = [PAIRS[0]] * 4 + [PAIRS[1], replace(PAIRS[0], label="contradicts")]
    some.append(replace(PAIRS[0], label="related"))
    sums = targets(CONFIG, some).sum(1)
    assert sums[0] == pytest.approx(1)
    assert sums[-1] == pytest.approx(2)  # the root of four times as rare


def test_every_pair_is_in_one_batch() -> None:
    made = by_length([length(p) for p in PAIRS * 11], 4, random.Random(1))
    assert sorted(i for own in made for i in own) == list(range(22))


def test_a_tenth_of_the_documents_is_held_back() -> None:
    assert 0.07 < np.mean([is_held(f"doc{n}") for n in range(2000)]) < 0.13


def test_sheets_are_read_and_what_is_no_label_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("training.claims.sheets.READ", tmp_path / "read.jsonl")
    (tmp_path / "part-0").mkdir()
    rows = [{"one": ["a", 1], "other": ["b", 2], "drawn": "alike"}] * 2
    (tmp_path / "part-0" / "00.json").write_text(json.dumps(rows))
    (tmp_path / "part-0" / "00.told").write_text("1 same\n2 perhaps\n9 related\n")
    assert read(tmp_path) == 0
    (row,) = [json.loads(line) for line in (tmp_path / "read.jsonl").read_text().splitlines()]
    assert row == {**rows[0], "label": "same"}
    assert row["label"] in CLASSES
    assert "2 perhaps" in capsys.readouterr().err
