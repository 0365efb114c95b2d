"""Sheets of pairs that a trained reader is least sure of, to label by reading.

`python -m training.reader.boundary training/reader/taught.toml CHECKPOINT FOLDER` reads the pairs
of texts that share most words and were not labelled yet, and writes sheets as
`training.claims.sheets` does, which also reads them back. What is labelled near the boundary
teaches more than what is drawn by chance (uncertainty sampling: Lewis and Gale 1994).
"""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from tokenizers import Tokenizer

from evals.corpus import data_folder
from evals.standing import standing
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.gather.candidates import candidates
from reportedly.gather.pair_reader import pieces
from reportedly.gather.scale import Scale
from training import checkpoint
from training.arguments import of_checkpoint
from training.claims.places import Place
from training.claims.sheets import PILES, READ, Drawn, cosine, texts_of, write_sheets
from training.reader.config import Config
from training.reader.data import Example, is_held
from training.reader.model import Reader
from training.reader.train import Floats, probabilities
from training.say import say

BANDS = {(0.85, 1.01): 0.3, (0.6, 0.85): 0.35, (0.3, 0.6): 0.3, (0.1, 0.3): 0.05}
"""Which part of the pairs has which probability of being put together."""

READ_MOST = 26_000
"""Pairs of a pile that are read."""

OVERLAP = (0.15, 0.999)
"""Cosines of the words of pairs that are read."""

MOST = 3
"""Pairs in which a text stands at most."""


def main() -> None:
    """Command line."""
    parser = of_checkpoint(__doc__, "folder")
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--pairs", type=int, default=3600)
    parser.add_argument("--seed", type=int, default=18)
    options = parser.parse_args()
    size = Config.load(options.config).size()
    reader = checkpoint.mean(lambda: Reader(size), [options.checkpoint])
    draw = random.Random(options.seed)
    made = [d for pile, part in PILES.items() for d in unsure(reader, pile, part * options.pairs)]
    draw.shuffle(made)
    write_sheets(options.folder, options.parts, made)


def unsure(reader: Reader, pile: str, wanted: float) -> Iterator[Drawn]:
    """Pairs of a pile in each band, each text in a few of them."""
    texts = texts_of(pile, data_folder())
    pairs = list(unread(texts))
    together = _together(reader, [(texts[a], texts[b]) for a, b in pairs])
    say({"pile": pile, "read": len(pairs), "from 0.5": int((together >= 0.5).sum())})
    used: Counter[Place] = Counter()
    for (low, high), part in BANDS.items():
        left = round(part * wanted)
        for at in np.flatnonzero((together >= low) & (together < high)).tolist():
            one, other = pairs[at]
            if left > 0 and used[one] < MOST and used[other] < MOST:
                used.update((one, other))
                left -= 1
                yield Drawn(one, other, (texts[one], texts[other]), "boundary")


def unread(texts: dict[Place, str], most: int = READ_MOST) -> Iterator[tuple[Place, Place]]:
    """Pairs of two documents that nobody labelled, those with most words in common."""
    places, said = list(texts), standing(list(texts.values()))
    scale, known = Scale(said), _labelled()
    low, high = OVERLAP
    found = []
    for i, j in candidates(said, scale.weights):
        one, other = places[i], places[j]
        held = is_held(one.document) or is_held(other.document)
        fresh = one.document != other.document and _key((one.row, other.row)) not in known
        shared = cosine(said[i], said[j], scale)
        if fresh and not held and low < shared < high:
            found.append((shared, i, j))
    for _, i, j in sorted(found, reverse=True)[:most]:
        yield places[i], places[j]


def _labelled() -> set[str]:
    rows = map(json.loads, READ.read_text("utf-8").splitlines())
    return {_key((row["one"], row["other"])) for row in rows}


def _key(rows: Iterable[object]) -> str:
    return "\n".join(sorted(map(json.dumps, rows)))


def _together(reader: Reader, pairs: Sequence[tuple[str, str]]) -> Floats:
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    examples = [Example(pieces(tokenizer, a), pieces(tokenizer, b), "") for a, b in pairs]
    told: Floats = probabilities(reader, examples)[:, :2].sum(axis=1)
    return told


if __name__ == "__main__":
    main()
