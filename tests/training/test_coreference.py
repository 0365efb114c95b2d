import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from evals.coreftexts import Ambiguous  # noqa: E402
from evals.crosstexts import Document, Told  # noqa: E402
from reportedly.attribute.encoder import BRANCH_OUTPUT, Encoder  # noqa: E402
from reportedly.attribute.pieces import read_pieces  # noqa: E402
from reportedly.attribute.weights import (  # noqa: E402
    BRANCH,
    FOLDER,
    GRAPH,
    WORDS,
    load_weights,
    profile_folder,
)
from reportedly.refer import detect  # noqa: E402
from reportedly.refer.parts import SIZE  # noqa: E402
from reportedly.schema import Span  # noqa: E402
from reportedly.segment import sentences  # noqa: E402
from training.coreference import model, shipped  # noqa: E402
from training.coreference.config import Config  # noqa: E402
from training.coreference.losses import (  # noqa: E402
    antecedent_loss,
    puzzle_loss,
    rank,
    span_loss,
)
from training.coreference.masked import masked  # noqa: E402
from training.coreference.news import closed  # noqa: E402
from training.coreference.sheets import clusters, marked, nested  # noqa: E402
from training.coreference.ship import build, mixed  # noqa: E402
from training.coreference.trunk import Trunk, layer_weights, output_of, padded  # noqa: E402
from training.coreference.varied import varied  # noqa: E402
from training.model import Linear, Shape  # noqa: E402

NEWS = (
    "Paul Orban met Peter Hale in Osk. Hale had asked for money. The board was told of it when"
    " Orban left. Angela Marrane said that Hale knew."
)


@pytest.fixture(autouse=True)
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Linear, "exact", True)


def rows(n: int) -> "torch.Tensor":
    return torch.from_numpy(np.random.default_rng(2).normal(size=(n, SIZE)).astype(np.float32))


def test_torch_and_numpy_score_spans_alike() -> None:
    lengths = torch.linspace(-1, 1, detect.LONGEST)
    ours = detect.span_scores(rows(50).numpy(), lengths.numpy())
    theirs = model.span_scores(rows(50), lengths).numpy()
    seen = np.isfinite(ours)
    assert np.allclose(ours[seen], theirs[seen], atol=1e-4)
    assert (theirs[~seen] < -1e3).all()


def test_torch_and_numpy_sum_spans_alike() -> None:
    spans = np.array([[0, 3], [2, 9], [4, 5]])
    for side in ("asking", "asked"):
        ours = detect.vectors(rows(12).numpy(), spans, side)
        assert np.allclose(ours, model.summed(rows(12), spans, side).numpy(), atol=1e-3)


def test_a_branch_on_its_trunk_reads_as_the_graph_with_the_branch(tmp_path: Path) -> None:
    import onnx

    folder, layers = profile_folder("full"), 3
    branch = model.Branch(Shape(384, 2, 1e-12)).eval()
    for i, layer in enumerate(branch.layers):
        known = layer_weights(folder, layers + i)
        layer.load_state_dict({k: torch.from_numpy(v) for k, v in known.items()})
    part = build(branch, output_of(onnx.load(folder / GRAPH), layers))
    (tmp_path / BRANCH).write_bytes(part.SerializeToString())
    pieces = read_pieces(load_weights().tokenizer, NEWS, sentences(NEWS))
    (window,) = Trunk(folder, layers)(pieces)
    x, mask = padded([window[2]])
    wanted = branch(torch.from_numpy(x), torch.from_numpy(mask))[0, 1:-1].detach().numpy()
    encoder = Encoder(folder / GRAPH, 1, FOLDER / WORDS, tmp_path / BRANCH)
    seen = encoder(pieces.ids, pieces.features)[BRANCH_OUTPUT]
    assert seen.shape == wanted.shape
    assert np.corrcoef(seen.ravel(), wanted.ravel())[0, 1] > 0.99


def test_what_ships_is_mixed_with_itself_and_sharper() -> None:
    config = Config.load(Path("training/coreference/taught.toml"))
    ships = model.Branch(config.shape())
    shipped.load(ships, profile_folder(config.profile))
    made = mixed(config, ["shipped=0.25", "shipped=0.75"], sharper=1.5)
    assert torch.allclose(made.pairs.weight, 1.5 * ships.pairs.weight)
    assert torch.allclose(made.rows.weight, ships.rows.weight)


def test_losses_fall_where_the_model_learns_them() -> None:
    torch.manual_seed(5)
    branch = model.Branch(Shape(384, 0, 1e-12), 0.0)
    pieces = read_pieces(load_weights().tokenizer, NEWS, sentences(NEWS))
    x = torch.randn(len(pieces), 384)
    spans = np.array([[0, 2], [3, 5], [9, 10], [20, 21]])
    clusters = np.array([0, 1, 1, 0])
    adam = torch.optim.Adam(branch.parameters(), 1e-2)
    values = []
    for _ in range(25):
        made = branch.rows(x)
        ranked = rank(branch, made, spans, NEWS, pieces)
        loss = (
            antecedent_loss(ranked, clusters, np.ones(4))
            + puzzle_loss(ranked, np.array([3, 0, 1]), (True, False))
            + span_loss(model.span_scores(made, branch.lengths), spans, np.ones(len(pieces), bool))
        )
        adam.zero_grad()
        loss.backward()
        adam.step()
        values.append(float(loss.detach()))
    assert values[-1] < 0.3 * values[0]


def test_a_name_told_again_becomes_a_pronoun(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (puzzle,) = masked(tmp_path, random.Random(3))
    word = puzzle.text[puzzle.pronoun.start : puzzle.pronoun.end]
    names = [puzzle.text[s.start : s.end] for s in puzzle.names]
    assert word in {"He", "he"}
    assert sum(puzzle.means) == 1
    assert {n.split()[-1] for n in names} == {"Orban", "Hale"}
    assert all(s.end < puzzle.pronoun.start for s in puzzle.names)
    cut = Span(puzzle.pronoun.start, puzzle.pronoun.end)
    right = names[puzzle.means.index(True)].split()[-1]
    assert right in NEWS[cut.start - 8 :]


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_people_of_a_puzzle_get_other_names_everywhere() -> None:
    names = (at(NEWS, "Paul Orban"), at(NEWS, "Peter Hale"))
    given = Ambiguous("p", NEWS, at(NEWS, "it"), names, (True, False))
    made = varied(given, ["Venn", "Ashby", "Corrie"], random.Random(4))
    assert made.text[made.pronoun.start : made.pronoun.end] == "it"
    assert not {"Orban", "Hale", "Paul", "Peter"} & set(made.text.replace(".", "").split())
    shown = [made.text[n.start : n.end] for n in made.names]
    assert made.text.startswith(f"{shown[0]} met {shown[1]} in Osk. {shown[1].split()[1]} had")
    assert made.means == given.means


def test_a_name_that_ends_inside_a_word_is_left() -> None:
    text = "The Angels met Ann Bell. She left."
    given = Ambiguous("p", text, at(text, "She"), (at(text, "Angel"), at(text, "Ann Bell")),
                      (False, True))  # fmt: skip
    assert varied(given, ["Venn"], random.Random(4)) == given


def test_marks_are_closed_up_to_their_words() -> None:
    text = "Ann Bell , who ( she said ) won 't go .\nBell 's aide left ."
    told = (
        Told(at(text, "Ann Bell"), "b"),
        Told(at(text, "she"), "b"),
        Told(at(text, "Bell 's"), "b"),
    )
    sample = closed(Document("t", "d", text, (), told))
    assert sample.text == "Ann Bell, who (she said) won 't go.\nBell's aide left.\n"
    shown = [sample.text[m.span.start : m.span.end] for m in sample.mentions]
    assert shown == ["Ann Bell", "she", "Bell's"]
    assert {m.cluster for m in sample.mentions} == {"b"}


def test_a_sheet_numbers_its_mentions_and_what_is_told_is_read() -> None:
    text = "The mayor of Osk left. She is ill."
    spans = nested(
        [at(text, "Osk"), at(text, "The mayor of Osk"), at(text, "Osk left"), at(text, "She")]
    )
    assert marked(text, spans) == "[1|The mayor of [2|Osk]] left. [3|She] is ill."
    places = [list(s) for s in spans]
    assert clusters(places, [("mayor", [1, 3])], set()) == sorted(
        [[places[0], places[2]], [places[1]]]
    )
    assert clusters(places, [("mayor", [1, 3]), ("wrong", [2])], set()) == [[places[0], places[2]]]
