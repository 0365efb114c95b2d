"""What the second look learns from: two corpora, and pairs of news labelled by reading."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from evals.stancetexts import TURNED, Judged, directed, pairs_at, read_pairs, toned
from reportedly.stance.second_look import Window, framed

PAIRS = Path(__file__).with_name("pairs.jsonl")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its places marked, and the label; `turned` has the marks exchanged."""

    window: Window
    turned: Window | None
    label: int
    told: tuple[float, ...] = ()
    """What a teacher tells of it, a probability for each label, where nobody labelled it."""

    def other_way(self) -> "Example":
        """The same pair with the marks exchanged."""
        assert self.turned
        told = tuple(self.told[i] for i in TURNED) if self.told else ()
        return Example(self.turned, self.window, TURNED[self.label], told)


@dataclass(frozen=True, slots=True)
class Data:
    """Pairs and single targets to learn from; what is measured on."""

    pairs: list[Example]
    tones: list[Example]
    held: list[Example]
    dev_pairs: list[Example]
    dev_tones: list[Example]


def data(folder: Path, tokenizer: Tokenizer, *, labelled: bool) -> Data:
    """The corpora, and if told so what was labelled by reading but for a tenth of documents."""
    read = list(read_pairs(PAIRS, folder))
    own = list(examples(tokenizer, (one for doc, one in read if not is_held(doc))))
    return Data(
        [*examples(tokenizer, directed(folder, "train")), *(own if labelled else [])],
        list(examples(tokenizer, toned(folder, "train"))),
        list(examples(tokenizer, (one for doc, one in read if is_held(doc)))),
        list(examples(tokenizer, directed(folder, "dev"))),
        list(examples(tokenizer, toned(folder, "devtest_rw"))),
    )


def lessons(file: Path, folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """Pairs that a teacher read (`training.second_look.lessons`)."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for row, (_, one) in zip(rows, pairs_at(rows, folder), strict=True):
        for example in examples(tokenizer, [one]):
            yield replace(example, told=tuple(row["told"]))


def is_held(doc: str) -> bool:
    """Whether a document is held back: one in ten, by the SHA-1 of its name."""
    digest = hashlib.sha1(doc.encode(), usedforsecurity=False).hexdigest()
    return int(digest, 16) % 10 == 0


def examples(tokenizer: Tokenizer, judged: Iterable[Judged]) -> Iterator[Example]:
    """Those whose places are read."""
    for one in judged:
        window = framed(tokenizer, one.text, one.places)
        if window is not None:
            two = len(one.places) > 1
            turned = framed(tokenizer, one.text, one.places[::-1]) if two else None
            yield Example(window, turned, one.label)
