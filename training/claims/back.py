"""Fits what points back: `python -m training.claims.back` writes weights/back.npz.

`back.jsonl` holds sentences that language models wrote for it, 28 writers, without seeing the
program: in half of them a further source stands by what was just said, the others look alike. Each
is read behind a sentence that reports something. Contents of PolNeAR train are told apart from
them, but for those that the rules (`gather.pointing`) know. `--apart` leaves out each writer in
turn and prints what the regression alone finds of that one's sentences. About four minutes of one
core.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from evals.corpus import data_folder
from reportedly.gather.back import WEIGHTS, BackModel, Floats, may_point, numbers
from reportedly.gather.pointing import points_back
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution, Metadata, Page, quote
from training.descent import descend

SENTENCES = Path(__file__).with_name("back.jsonl")
HELD_WRITERS = (9, 11, 19)
"""Whose sentences are measured on: neither the regression nor the reader learns from them. 20 to 27
wrote when the reader that ships had learned."""

BEFORE = (
    "The dam at Vell has been leaking since March, a source close to the ministry said. ",
    "Ada Brun will step down before the vote, an aide told the Courier. ",
    "“They knew about the contract all along,” a former clerk said. ",
)
EVERY = 2
RIDGE = 3e-3
EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """A content's numbers, whether it points back, whether the rules say so, and whose it is."""

    numbers: Floats
    back: bool
    by_rule: bool
    writer: int


def written() -> Iterator[Row]:
    """What the program reads in the sentences of `back.jsonl`."""
    for row, text, start in behind_a_report():
        for own in contents(text, start):
            yield Row(own[0], row["back"], own[1], row["writer"])


def behind_a_report() -> Iterator[tuple[dict[str, Any], str, int]]:
    """Each line of `back.jsonl`, its sentence behind a report, and where the sentence begins."""
    for n, line in enumerate(SENTENCES.read_text("utf-8").splitlines()):
        row, before = json.loads(line), BEFORE[n % len(BEFORE)]
        yield row, f"{before}{row['text']}\n", len(before)


def contents(text: str, start: int = 0) -> Iterator[tuple[Floats, bool]]:
    """The numbers of contents that begin behind `start`, and what the rules say."""
    read = extract(Page("p", "p", "text", text, (), Metadata()))
    for a in read.all(Attribution):
        content, cue = quote(text, a.content), quote(text, a.cue)
        if a.content and may_point(a, content) and a.content[0].start >= start:
            yield numbers(content, cue, a.vector), points_back(content, cue)


def of_news(folder: Path) -> Iterator[Row]:
    """Contents of real news, that hardly ever point back."""
    for path in sorted(folder.glob("*.txt"))[::EVERY]:
        for own, by_rule in contents(path.read_text("utf-8")):
            if not by_rule:
                yield Row(own, False, by_rule, -1)


def fit(rows: Sequence[Row]) -> BackModel:
    """The regression, by its loss with a ridge on scaled numbers."""
    x = np.stack([r.numbers for r in rows])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    scaled = torch.from_numpy(((x - mean) / spread).astype(np.float32))
    wanted = torch.tensor([float(r.back) for r in rows])
    net = nn.Linear(x.shape[1], 1)
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
    loss = nn.BCEWithLogitsLoss()
    descend(net, lambda: loss(net(scaled)[:, 0], wanted) + RIDGE * net.weight.square().sum(), 300)
    table = net.weight.detach().numpy()[0] / spread
    return BackModel(table.astype(np.float32), float(net.bias.item() - mean @ table))


def told(model: BackModel, rows: Iterable[Row]) -> str:
    """How many of those that point back are found, by rule and in all, and what is wrong."""
    every = [(r, model.likely(r.numbers)) for r in rows]
    right = [(r.by_rule, r.by_rule or p >= EVEN) for r, p in every if r.back]
    wrong = [p >= EVEN and not r.by_rule for r, p in every if not r.back]
    return (
        f"{len(right)} point back: by rule {np.mean([a for a, _ in right]):.3f}, "
        f"in all {np.mean([b for _, b in right]):.3f}; of {len(wrong)} others {sum(wrong)} more"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Fits what only points back.")
    parser.add_argument("--apart", action="store_true", help="leave out each writer in turn")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows = [*written(), *of_news(data_folder() / "polnear" / "train" / "text")]
    if options.apart:
        for writer in sorted({r.writer for r in rows if r.writer >= 0}):
            model = fit([r for r in rows if r.writer != writer])
            print(writer, told(model, [r for r in rows if r.writer == writer]), flush=True)
    model = fit([r for r in rows if r.writer not in HELD_WRITERS])
    np.savez(options.out, table=model.table, constant=np.float32(model.constant))


if __name__ == "__main__":
    main()
