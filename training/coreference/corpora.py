"""What the branch is trained on, and the texts on which its epoch is chosen."""

import hashlib
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from evals.coreftexts import Ambiguous, Sample, gap, gum, litbank
from reportedly.attribute.weights import FOLDER, TOKENIZER, profile_folder
from training.config import ROOT, data_folder
from training.coreference.config import Config
from training.coreference.data import Puzzle, Reads, Text, read, read_gap
from training.coreference.masked import masked
from training.coreference.news import labelled, news
from training.coreference.taught import Taught, lessons
from training.coreference.teacher import Words
from training.coreference.trunk import Trunk
from training.coreference.varied import surnames_of, varied
from training.say import say


@dataclass(frozen=True, slots=True)
class Corpora:
    """What is trained on, and what the epoch is chosen on."""

    texts: Sequence[Text]
    puzzles: Sequence[Sequence[Puzzle]]
    lessons: Sequence[Taught]
    held: Sequence[Text]
    held_news: Sequence[Text]
    held_puzzles: Sequence[Puzzle]


def corpora(config: Config, limit: int | None = None) -> Corpora:
    """Read everything through the trunk."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    trunk = trunk_of(config)
    folder = data_folder()
    known = [sample for name in config.corpora for sample in READERS[name](folder)]
    samples = known[:: 1 if limit is None else 10][:limit]
    texts = [read(s, tokenizer, trunk) for s in samples]
    say({"texts": len(texts), "pieces": sum(len(t.pieces) for t in texts)})
    held = [t for t in texts if is_held(t.sample.name)]
    puzzles = [
        [read_gap(g, tokenizer, trunk) for g in own]
        for own in told_again(config, list(gap(folder, "development"))[:limit])
    ]
    rng = random.Random(config.seed)
    made = list(masked(folder / "polnear" / "train" / "text", rng))
    chosen = rng.sample(made, min(config.masked, limit or len(made), len(made)))
    puzzles += [[read_gap(g, tokenizer, trunk)] for g in chosen]
    say({"puzzles": len(puzzles), "of news": len(chosen), "found": len(made)})
    chosen_on = [read_gap(g, tokenizer, trunk) for g in list(gap(folder, "validation"))[:limit]]
    kinds = ([t for t in held if t.sample.complete], [t for t in held if not t.sample.complete])
    taught = list(lessons(ROOT / config.lessons, tokenizer, trunk)) if config.lessons else []
    say({"lessons": len(taught), "pieces": sum(len(t.text.pieces) for t in taught)})
    own = [t for t in texts if not is_held(t.sample.name)]
    return Corpora(own, puzzles, taught, *kinds, chosen_on)


READERS: Mapping[str, Callable[[Path], Iterable[Sample]]] = {
    "gum": partial(gum, measured=False),
    "litbank": litbank,
    "ecb": news,
    "labelled": labelled,
}


def trunk_of(config: Config) -> Reads:
    """What reads a text's pieces before the branch does; before the teacher nothing does."""
    if config.base:
        return Words()
    return Trunk(profile_folder(config.profile), config.trunk, config.threads)


def told_again(config: Config, given: Sequence[Ambiguous]) -> list[list[Ambiguous]]:
    """Each puzzle, with other names as often as the configuration says."""
    rng = random.Random(config.seed)
    surnames = surnames_of(given)
    return [[g, *(varied(g, surnames, rng) for _ in range(config.variants))] for g in given]


def is_held(name: str) -> bool:
    """A tenth of GUM and of the labelled texts of PolNeAR, by hash; nothing of the others."""
    of = name.startswith("GUM_") or "_2016-" in name or "_2015-" in name
    return of and hashlib.sha1(name.encode()).digest()[1] % 10 == 0
