"""What the teacher of coreference tells, and that a branch learns it."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from evals.coreftexts import Sample  # noqa: E402
from reportedly.attribute.pieces import Pieces  # noqa: E402
from reportedly.attribute.weights import load_weights  # noqa: E402
from training.coreference import heads  # noqa: E402
from training.coreference.config import Config  # noqa: E402
from training.coreference.data import Window, read  # noqa: E402
from training.coreference.lesson import Lesson  # noqa: E402
from training.coreference.lessons import told  # noqa: E402
from training.coreference.model import Branch  # noqa: E402
from training.coreference.reading import rows_of  # noqa: E402
from training.coreference.steps import Part, together  # noqa: E402
from training.coreference.taught import Taught, taught_loss  # noqa: E402
from training.coreference.teacher import WIDEST, Teacher, Words  # noqa: E402
from training.model import Linear, Shape  # noqa: E402

NEWS = (
    "Paul Orban met Peter Hale in Osk. Hale had asked for money.\n"
    "The board was told of it when Orban left. Angela Marrane said that Hale knew. "
)
TINY = Shape(24, 1, 1e-12)
NEWEST = "training/coreference/news.toml"


@pytest.fixture(autouse=True)
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Linear, "exact", True)
    torch.manual_seed(6)


def noise(pieces: Pieces, first: int | None = None) -> list[Window]:
    """A trunk that knows each piece by a vector of its own."""
    made = []
    for a, b, _ in Words()(pieces, first):
        draw = np.random.default_rng(3)
        made.append((a, b, draw.normal(size=(b - a + 2, 384)).astype(np.float16)))
    return made


def lesson(text: str) -> Lesson:
    teacher = Teacher(TINY, 0.0).eval()
    with torch.no_grad():
        teacher.lengths.fill_(0.5)  # an untrained one would see no mention
    sample = Sample("news", text, ())
    return told(teacher, read(sample, load_weights().tokenizer, Words(), cuts=1))


def test_a_lesson_is_told_as_it_was_kept(tmp_path: Path) -> None:
    made = lesson(NEWS)
    assert len(made.spans) > 5
    made.save(tmp_path / "news.npz")
    known = Lesson.load(tmp_path / "news.npz")
    assert known.text == NEWS
    for name in ("spans", "labels", "near", "mention", "pairs", "antecedent", "none"):
        assert np.array_equal(getattr(known, name), getattr(made, name)), name


def test_what_a_lesson_tells_of_antecedents_sums_to_nearly_one() -> None:
    made = lesson(NEWS)
    total = made.none + np.bincount(made.pairs[:, 0], made.antecedent, len(made.none))
    assert (total <= 1.001).all()
    assert (total > 0.5).all()
    assert (made.pairs[:, 1] < made.pairs[:, 0]).all()


def test_a_branch_learns_what_its_teacher_tells() -> None:
    text = read(Sample("news", NEWS, ()), load_weights().tokenizer, noise, cuts=1)
    taught = Taught(text, lesson(NEWS))
    branch = Branch(Shape(384, 0, 1e-12), 0.0)
    adam = torch.optim.Adam(branch.parameters(), 1e-2)
    values = []
    for _ in range(40):
        loss = taught_loss(branch, taught, text.cuts[0], 0.0)
        adam.zero_grad()
        loss.backward()
        adam.step()
        values.append(float(loss.detach()))
    assert values[-1] < 0.6 * values[0]


def test_a_part_without_mentions_teaches_nothing() -> None:
    made = lesson(NEWS)
    text = read(Sample("news", NEWS, ()), load_weights().tokenizer, noise, cuts=1)
    none = Lesson(NEWS, made.spans[:0], made.labels[:0], made.near[:0], made.mention[:0],
                  made.pairs[:0], made.antecedent[:0], made.none[:0])  # fmt: skip
    branch = Branch(Shape(384, 0, 1e-12), 0.0)
    assert float(taught_loss(branch, Taught(text, none), text.cuts[0], 0.0).detach()) == 0


def test_the_teacher_sees_twice_as_wide_and_features_stay_where_pieces_are_hidden() -> None:
    text = NEWS * 20
    made = read(Sample("news", text, ()), load_weights().tokenizer, Words(), cuts=1)
    widths = [b - a for a, b, _ in made.cuts[0]]
    assert 300 < max(widths) <= WIDEST
    x = torch.from_numpy(made.cuts[0][0][2])[None].float()
    hidden = Teacher(TINY).blanked(x, 1.0)
    assert bool((hidden[..., 0] == 103).all())
    assert torch.equal(hidden[..., 1:], x[..., 1:])


def test_heads_begin_as_what_tells_best_what_ships() -> None:
    text = read(Sample("news", NEWS, ()), load_weights().tokenizer, Words(), cuts=1)
    teacher = Teacher(TINY, 0.0)
    shown = heads.Shown(NEWEST, 1)
    wanted = shown.rows(text)
    heads.begin(teacher, NEWEST, [text], 1)
    with torch.no_grad():
        told = torch.cat(rows_of(teacher, text.cuts[0]))
    assert float((told - wanted).square().mean()) < 0.8 * float(wanted.var(0).mean())
    assert torch.equal(teacher.lengths, shown.branch.lengths)
    assert torch.equal(teacher.pairs.table, shown.branch.pairs.table)


def test_small_steps_are_taken_together() -> None:
    text = read(Sample("news", NEWS, ()), load_weights().tokenizer, noise, cuts=1)
    part = Part(text, text.cuts[0])
    assert [len(s) for s in together([part] * 5, 2 * part.pieces)] == [2, 2, 1]
    assert [len(s) for s in together([part] * 3, 0)] == [1, 1, 1]
    assert together([], 10) == []


@pytest.mark.parametrize(
    "name", ["full", "full-on", "news", "small", "small-news", "taught", "teacher"]
)
def test_settings_are_read(name: str) -> None:
    config = Config.load(Path("training/coreference") / f"{name}.toml")
    assert set(config.corpora) <= {"gum", "litbank", "ecb", "labelled"}
    assert bool(config.base) == (name == "teacher")
