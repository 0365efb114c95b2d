"""Lessons: what a trained teacher tells of pairs that nobody labelled, to learn from.

`python -m training.reader.lessons training/reader/teacher.toml CHECKPOINT FILE` draws pairs of
texts of two documents of PolNeAR train and ECB+ train, half of them those that share most words,
and writes a line each: both texts, and how likely each class is (Hinton et al. 2015).
"""

import json
import random
from collections.abc import Iterator

from tokenizers import Tokenizer

from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.gather.pair_reader import pieces
from training import checkpoint
from training.arguments import of_checkpoint
from training.claims.sheets import PILES, texts_of
from training.reader.boundary import unread
from training.reader.config import Config
from training.reader.data import Example
from training.reader.model import Reader
from training.reader.train import probabilities
from training.say import say

Texts = tuple[str, str]


def main() -> None:
    """Command line."""
    parser = of_checkpoint(__doc__, "file")
    parser.add_argument("--pairs", type=int, default=50_000)
    options = parser.parse_args()
    size = Config.load(options.config).size()
    teacher = checkpoint.mean(lambda: Reader(size), [options.checkpoint])
    texts = list(drawn(options.pairs, random.Random(options.pairs)))
    say({"pairs": len(texts)})
    with options.file.open("w", encoding="utf-8") as file:
        for line in told(teacher, texts):
            file.write(line + "\n")


def drawn(wanted: int, draw: random.Random) -> Iterator[Texts]:
    """Pairs of every pile, those with most words in common and as many of the others."""
    for pile, part in PILES.items():
        texts = texts_of(pile, data_folder())
        pairs = [(texts[a], texts[b]) for a, b in unread(texts, 10 * wanted)]
        half = round(part * wanted / 2)
        rest = pairs[half:]
        yield from pairs[:half]
        yield from draw.sample(rest, min(half, len(rest)))


def told(teacher: Reader, texts: list[Texts]) -> Iterator[str]:
    """A line of JSON a pair: both texts, and the probability of each class."""
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    examples = [Example(pieces(tokenizer, a), pieces(tokenizer, b), "") for a, b in texts]
    for pair, shares in zip(texts, probabilities(teacher, examples), strict=True):
        yield json.dumps([*pair, [round(float(x), 4) for x in shares]], ensure_ascii=False)


if __name__ == "__main__":
    main()
