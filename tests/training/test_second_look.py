import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tokenizers import Tokenizer  # noqa: E402

from reportedly.attribute.weights import FOLDER, TOKENIZER, file_digest  # noqa: E402
from reportedly.schema import Span  # noqa: E402
from reportedly.stance.second_look import GRAPH, LONGEST, META, SecondLook, framed  # noqa: E402
from training import checkpoint  # noqa: E402
from training.model import Linear, Shape  # noqa: E402
from training.second_look.config import Config  # noqa: E402
from training.second_look.data import PAIRS, Data, Example, is_held  # noqa: E402
from training.second_look.model import Marked, batch  # noqa: E402
from training.second_look.ship import PLACES, ask, build  # noqa: E402
from training.second_look.train import figures, fit, probabilities  # noqa: E402

SHAPE = Shape(384, 1, 1e-12)
SETTINGS = Path(__file__).parents[2] / "training" / "second_look"
PIECES = Tokenizer.from_file(str(FOLDER / TOKENIZER))
LONG = "so " * LONGEST


def example(text: str, label: int, *names: str) -> Example:
    places = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    two = len(places) > 1
    window, turned = framed(PIECES, text, places), framed(PIECES, text, places[::-1])
    assert window
    return Example(window, turned if two else None, label)


TWO = [
    example("Fenn praised Trent.", 1, "Fenn", "Trent"),
    example("Fenn attacked Trent on Monday in Osk.", 3, "Fenn", "Trent"),
    example(f"Fenn met Trent {LONG}", 0, "Fenn", "Trent"),
]
ONE = [example("Trent is a hero.", 2, "Trent"), example("Trent is a liar, he said.", 0, "Trent")]
DATA = Data(TWO, ONE, TWO, TWO, ONE)


@pytest.fixture(autouse=True)
def _exact(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(5)
    monkeypatch.setattr(Linear, "exact", True)


def test_the_graph_answers_as_the_model(tmp_path: Path) -> None:
    marked = Marked(SHAPE).eval()
    (tmp_path / GRAPH).write_bytes(build(marked).SerializeToString())
    (tmp_path / META).write_text(json.dumps({"sha256": {GRAPH: file_digest(tmp_path / GRAPH)}}))
    (tmp_path / "words.onnx").write_bytes(b"")  # the table is in the graph until it is parted
    own = SecondLook.load(tmp_path, tmp_path / "words.onnx")
    assert len(TWO[2].window.ids) == PLACES
    for some in (TWO, ONE):
        assert np.allclose(ask(own, some), probabilities(marked, some), atol=0.03)


def test_padding_changes_nothing() -> None:
    marked = Marked(SHAPE)
    together = probabilities(marked, TWO)
    for one, row in zip(TWO, together, strict=True):
        assert np.allclose(probabilities(marked, [one])[0], row, atol=1e-5)
    assert batch([e.window for e in ONE]).shares.shape[1] == 1


def test_a_pair_turned_round_has_the_other_label() -> None:
    turned = TWO[0].other_way()
    assert (turned.label, turned.window.marks) == (2, [2 * (m == 1) or m // 2 for m in
                                                       TWO[0].window.marks])  # fmt: skip
    assert turned.other_way() == TWO[0]


def test_it_learns_what_it_is_told_and_goes_on_where_it_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = replace(
        Config.load(SETTINGS / "first.toml"),
        batch=2, epochs=60, rate_encoder=5e-4, rate_heads=5e-3, average=0.5, blank=0.0,
        tones=1.0, tone_weight=1.0,
    )  # fmt: skip
    monkeypatch.setattr("training.second_look.train.begin", lambda *_: Marked(SHAPE))
    fit(replace(config, epochs=30), DATA, tmp_path)
    average = fit(config, DATA, tmp_path)
    told = figures(lambda some: probabilities(average, some), DATA)
    assert told["held"][1] == told["held"][2] == told["held"][4] == 1.0
    assert told["newsmtsc devtest_rw"][1] == told["newsmtsc devtest_rw"][3] == 1.0
    again = checkpoint.mean(lambda: Marked(SHAPE), [tmp_path / "last.safetensors"] * 2)
    assert np.allclose(probabilities(again, TWO), probabilities(average, TWO), atol=1e-5)


def test_labels_are_places_of_documents_in_both_parts() -> None:
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    assert {row["label"] for row in rows} == set(range(5))
    for row in rows:
        assert row["sentence"][0] <= row["one"][0] < row["one"][1] <= row["other"][0]
        assert row["other"][0] < row["other"][1] <= row["sentence"][1]
    assert 0 < sum(is_held(row["doc"]) for row in rows) < len(rows) / 5


@pytest.mark.parametrize("name", ["first", "second"])
def test_settings_are_read(name: str) -> None:
    assert Config.load(SETTINGS / f"{name}.toml").size().layers == 6
