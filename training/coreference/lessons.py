"""Lessons: what a trained teacher tells of whole texts, for the branch to learn from.

`python -m training.coreference.lessons training/coreference/teacher.toml CHECKPOINT FOLDER` reads
the texts of PolNeAR train on which nothing is measured, GUM's, and GAP's with their names and with
others, and writes a file each (Hinton et al. 2015).
"""

import random
from collections.abc import Iterator

import numpy as np
import torch
from tokenizers import Tokenizer

from evals.coreftexts import Sample, gap, gum
from reportedly.attribute.pieces import Ints
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.refer.antecedents import probabilities
from reportedly.refer.detect import detect
from reportedly.refer.parts import TYPES
from training import checkpoint
from training.arguments import of_checkpoint
from training.config import data_folder
from training.coreference.config import Config
from training.coreference.corpora import is_held, trunk_of
from training.coreference.data import Text, read
from training.coreference.lesson import Floats, Lesson
from training.coreference.losses import rank
from training.coreference.model import Reader, span_scores, summed
from training.coreference.news import measured_on
from training.coreference.reading import rows_of, windows_of
from training.coreference.teacher import Teacher
from training.coreference.varied import surnames_of, varied
from training.model import Linear
from training.say import say

DOUBTFUL = -2.0
"""The least score of a mention that a lesson is given of."""
FAINT = 0.01
"""Spans and antecedents that are less likely are taken for none."""


def main() -> None:
    """Command line."""
    parser = of_checkpoint(__doc__, "folder")
    options = parser.parse_args()
    config = Config.load(options.config)
    torch.set_num_threads(config.threads)
    teacher = halved(checkpoint.mean(Teacher, [options.checkpoint]).eval())
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    options.folder.mkdir(parents=True, exist_ok=True)
    for n, sample in enumerate(drawn(random.Random(config.seed))):
        path = options.folder / f"{sample.name}.npz"
        if not path.exists():
            told(teacher, read(sample, tokenizer, trunk_of(config), cuts=1)).save(path)
        if n % 100 == 0:
            say({"read": n})


def halved(teacher: Teacher) -> Teacher:
    """Its products' weights in bfloat16 once and for all, not anew for each short text."""
    for part in teacher.modules():
        if isinstance(part, Linear) and not Linear.exact:
            part.bfloat16()
    return teacher


def drawn(draw: random.Random) -> Iterator[Sample]:
    """The texts, none that is measured on or held back."""
    folder, apart = data_folder(), measured_on()
    for path in sorted((folder / "polnear" / "train" / "text").glob("*.txt")):
        if path.stem not in apart and not is_held(path.stem):
            yield Sample(path.stem, path.read_bytes().decode("utf-8"), ())
    yield from (s for s in gum(folder, measured=False) if not is_held(s.name))
    puzzles = list(gap(folder, "development"))
    surnames = surnames_of(puzzles)
    for puzzle in puzzles:
        yield Sample(puzzle.name, puzzle.text, ())
        yield Sample(f"{puzzle.name}-varied", varied(puzzle, surnames, draw).text, ())


@torch.no_grad()
def told(teacher: Reader, text: Text) -> Lesson:
    """What the teacher tells of a text."""
    parts = [r for some in windows_of(text) for r in rows_of(teacher, some)]
    seen = [_spans(teacher, text, *w) for w in zip(text.cuts[0], parts, strict=True)]
    spans, near, mention = (np.concatenate(arrays) for arrays in zip(*seen, strict=True))
    rows = torch.cat(parts)
    ranked = rank(teacher, rows, spans, text.sample.text, text.pieces)
    likely, none = probabilities(ranked.scores.numpy(), ranked.none.numpy(), ranked.asking)
    kept = likely > FAINT
    labels = summed(rows, spans, "label")
    both = [part.softmax(1) for part in labels.tensor_split((len(TYPES),), 1)]
    pairs = np.stack([ranked.asking, ranked.asked], axis=1)[kept]
    shares = torch.cat(both, 1).numpy()
    return Lesson(text.sample.text, spans, shares, near, mention, pairs, likely[kept], none)


def _spans(
    teacher: Reader, text: Text, window: tuple[int, int, object], rows: torch.Tensor
) -> tuple[Ints, Ints, Floats]:
    """A window's mentions, spans that may be one, and how likely they are."""
    a, b, _ = window
    scores = span_scores(rows, teacher.lengths)
    found, _ = detect(scores.numpy(), text.bounds.part(a, b), DOUBTFUL)
    likely = scores.sigmoid().numpy()
    near = np.stack(np.nonzero(likely > FAINT), axis=1)
    return found + a, near + np.array([a, 0]), likely[likely > FAINT]


if __name__ == "__main__":
    main()
