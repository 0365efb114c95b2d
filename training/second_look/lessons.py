"""Lessons: what a trained teacher tells of pairs of places that nobody labelled, to learn from.

`python -m training.second_look.lessons training/second_look/teacher.toml CHECKPOINT FILE` draws
pairs of places of PolNeAR train as `training.second_look.sheets` does, more of each text, and
writes a line each: the places, and how likely each label is (Hinton et al. 2015).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from evals.corpus import data_folder
from evals.stancetexts import TURNED, pairs_at
from reportedly.attribute.weights import FOLDER, TOKENIZER
from training import checkpoint
from training.arguments import of_checkpoint
from training.say import say
from training.second_look.config import Config
from training.second_look.data import examples, is_held
from training.second_look.model import Marked
from training.second_look.sheets import drawn_texts, pairs_of
from training.second_look.train import probabilities

READ, RANDOM = 24, 12
"""Pairs of a text at most: those between which the branch reads something, and others."""

KEPT = ("doc", "sentence", "one", "other")


def main() -> None:
    """Command line."""
    parser = of_checkpoint(__doc__, "file")
    options = parser.parse_args()
    size = Config.load(options.config).size()
    teacher = checkpoint.mean(lambda: Marked(size), [options.checkpoint])
    texts = [path for path in drawn_texts() if not is_held(path.stem)]
    drawn = [row | {"label": 0} for path in texts for row in pairs_of(path, READ, RANDOM)]
    say({"pairs": len(drawn)})
    made = (json.dumps(row) + "\n" for row in told(teacher, drawn, data_folder()))
    options.file.write_text("".join(made), "utf-8")


def told(teacher: Marked, rows: list[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    """The places of each pair that is read, with the probability of each label, both ways round."""
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    judged = zip(rows, pairs_at(rows, folder), strict=True)
    found = [(row, e) for row, (_, one) in judged for e in examples(tokenizer, [one])]
    own = [e for _, e in found]
    both = (
        probabilities(teacher, own)
        + probabilities(teacher, [e.other_way() for e in own])[:, TURNED]
    ) / 2
    for (row, _), shares in zip(found, both, strict=True):
        yield {key: row[key] for key in KEPT} | {
            "label": 0,
            "told": [round(float(x), 4) for x in shares],
        }


if __name__ == "__main__":
    main()
