"""Ship: export a checkpoint, choose what its decoders need, write a profile's weights.

`python -m training.ship training/config.toml CHECKPOINT [FOLDER]` does it for one checkpoint;
`training.train` does it at its end.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from reportedly.attribute.encoder import LEVELS, Encoder
from reportedly.attribute.tags import TAGS
from reportedly.attribute.weights import (
    FOLDER,
    GRAPH,
    LINK_KINDS,
    META,
    SHARED,
    TABLES,
    file_digest,
    profile_folder,
)  # fmt: skip
from reportedly.attribute.windows import SIZE
from training import checkpoint, export
from training.cases import (
    Case,
    Golds,
    Reading,
    as_scored,
    cases,
    nested_readings,
    outer_readings,
)  # fmt: skip
from training.choose import Choice, choose, f1, passage_f1
from training.config import Config, data_folder
from training.data import Document, read_split
from training.evaluate import decoder_of, load_scorer
from training.meaning.head import teach
from training.model import SHAPES, Linear, Tagger
from training.say import say
from training.words import part_words

SLACK = 0.4
"""Points of F1 that finding more may cost."""


def ship(
    model: Tagger, config: Config, tokenizer: Tokenizer, cache: Path, to: Path | None = None
) -> None:
    """Teach the head of meaning, choose on dev, and write graph, tables and meta."""
    to = to or profile_folder(config.shape)
    to.mkdir(parents=True, exist_ok=True)
    folder = data_folder() / "polnear"
    train, dev = (read_split(folder / split, tokenizer) for split in ("train", "dev"))
    Linear.exact = True
    model.eval()
    agreement = teach(model, config, train, dev, tokenizer, cache)
    export.write(model, to / GRAPH)
    encoder = Encoder(to / GRAPH)
    readings = outer_readings(encoder, dev)
    outer, summary = choose_outer(model, config, readings, dev)
    chosen = {"outer": outer, "inner": choose_inner(model, config, encoder, tokenizer)}
    part_words(to / GRAPH)
    write_tables(to / TABLES, model, config)
    figures = {
        "polnear_dev_f1": {k: v["f1"] for k, v in summary["attribution"].items()},
        "polnear_dev_f1_95": summary["attribution_f1_95"],
        "recall_of_gold": summary["recall_of_gold"],
        "meaning_spearman": agreement,
    }
    say(figures)
    write_meta(to, config, chosen, figures)


def choose_outer(
    model: Tagger, config: Config, readings: Sequence[Reading], dev: Sequence[Document]
) -> tuple[Choice, dict[str, Any]]:
    """What is best for main F1 on PolNeAR dev; with the scorer's summary of what is kept."""
    scorer = load_scorer()
    gold = scorer.read_gold(data_folder() / "polnear", "dev")
    gold = {d.name: gold[d.name] for d in dev}
    decoder = decoder_of(model.level("outer"), config.passes)
    found = cases(readings, "outer", decoder, Golds(scorer, gold))
    choice = choose(found, lambda kept: f1(found, kept), SLACK)
    say({"outer": choice.least, "error": choice.error})
    summary: dict[str, Any] = scorer.score(gold, predicted(found, choice, dev), 1000)
    return choice, summary


def predicted(
    found: Sequence[Case], choice: Choice, dev: Sequence[Document]
) -> dict[str, list[dict[str, list[list[int]]]]]:
    """The attributions kept, as the scorer reads them, by document."""
    made: dict[str, list[dict[str, list[list[int]]]]] = {d.name: [] for d in dev}
    pieces = {d.name: d.pieces for d in dev}
    for case, kept in zip(found, choice.kept, strict=True):
        made[case.document] += [as_scored(case.drafts[i], pieces[case.document]) for i in kept]
    return made


def choose_inner(model: Tagger, config: Config, encoder: Encoder, tokenizer: Tokenizer) -> Choice:
    """What is best on the labelled contents, for finding what is in them."""
    readings, marked = nested_readings(encoder, tokenizer)
    decoder = decoder_of(model.level("inner"), config.passes)
    found = cases(readings, "inner", decoder, Golds(load_scorer(), marked))
    choice = choose(found, lambda kept: f1(found, kept), SLACK)
    say({"inner": choice.least, "error": choice.error, "f1": f1(found, choice.kept),
         "passages": passage_f1(found, choice.kept)})  # fmt: skip
    return choice


def write_tables(path: Path, model: Tagger, config: Config) -> None:
    """The small tables beside the graph."""
    tables = {}
    for name in LEVELS:
        heads = model.level(name)
        tables[f"{name}.bias"] = decoder_of(heads, config.passes).bias
        tables[f"{name}.steps"] = heads.steps.detach().numpy()
        for kind in LINK_KINDS:
            for part, value in getattr(heads, kind).named_parameters():
                tables[f"{name}.{kind}.{part}"] = value.detach().numpy()
    np.savez(path, allow_pickle=False, **tables)


def write_meta(
    to: Path, config: Config, chosen: dict[str, Choice], figures: dict[str, Any]
) -> None:
    """What the files are, for their reader and for people."""
    files = {name: to / name for name in (GRAPH, TABLES)}
    files |= {name: FOLDER / name for name in SHARED}
    meta = {
        "labels": TAGS,
        "window": SIZE,
        "levels": {
            name: {
                "calibration": asdict(choice.calibration),
                "least": choice.least,
                "expected_calibration_error": round(choice.error, 4),
                "reliability": choice.bins,
            }
            for name, choice in chosen.items()
        },
        "sha256": {name: file_digest(path) for name, path in files.items()},
        "trained_on": "PolNeAR train",
        "base": config.base,
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
        **figures,
    }
    (to / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path, nargs="?")
    options = parser.parse_args()
    config = Config.load(options.config)
    model, average = (Tagger(SHAPES[config.shape]) for _ in range(2))
    checkpoint.load(options.checkpoint, model, average)
    torch.set_num_threads(1)
    torch.manual_seed(config.seed)
    ship(average, config, config.tokenizer(), options.checkpoint.parent, options.folder)


if __name__ == "__main__":
    main()
