"""Ship: export a checkpoint, choose on dev what the decoder needs, write the package's weights.

`python -m training.ship training/config.toml CHECKPOINT [FOLDER]` does it for one checkpoint;
`training.train` does it at its end.
"""

import argparse
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from reportedly.attribute.calibration import Calibration
from reportedly.attribute.decode import Decoder
from reportedly.attribute.encoder import Encoder
from reportedly.attribute.tags import TAGS
from reportedly.attribute.weights import FOLDER, GRAPH, META, TABLES, TOKENIZER, file_digest
from reportedly.attribute.windows import SIZE
from training import checkpoint, export
from training.choose import Judge, answers, calibrate, choose_bias, decode_all
from training.config import Config, data_folder
from training.data import read_split
from training.evaluate import decoder_of, load_scorer
from training.meaning import teach
from training.model import Linear, Tagger
from training.say import say


def ship(
    model: Tagger, config: Config, tokenizer: Tokenizer, cache: Path, to: Path = FOLDER
) -> None:
    """Teach the head of meaning, choose on dev, and write graph, tables, tokenizer and meta."""
    to.mkdir(parents=True, exist_ok=True)
    folder = data_folder() / "polnear"
    train, dev = (read_split(folder / split, tokenizer) for split in ("train", "dev"))
    Linear.exact = True
    model.eval()
    agreement = teach(model, config, train, dev, tokenizer, cache)
    export.write(model, to / GRAPH)
    tokenizer.save(str(to / TOKENIZER), pretty=False)
    scorer = load_scorer()
    judge = Judge(scorer, scorer.read_gold(folder, "dev"), dev)
    outputs = answers(Encoder(to / GRAPH), dev)
    decoder = choose_bias(decoder_of(model, config), judge, outputs)
    write_tables(to / TABLES, decoder, model)
    drafts = decode_all(decoder, judge, outputs)
    calibration, error = calibrate(judge, drafts)
    summary = judge.summary(drafts, bootstrap=1000)
    say({"attribution": summary["attribution"], "bias": decoder.bias.tolist()[1::4],
         "calibration error": error, "meaning": agreement})  # fmt: skip
    write_meta(to, config, calibration, error, agreement, summary)


def write_tables(path: Path, decoder: Decoder, model: Tagger) -> None:
    """The small tables beside the graph."""
    tables = {"bias": decoder.bias, "steps": model.steps.detach().numpy()}
    for kind in ("to_cue", "to_source"):
        for part, value in getattr(model, kind).named_parameters():
            tables[f"{kind}.{part}"] = value.detach().numpy()
    np.savez(path, allow_pickle=False, **tables)


def write_meta(
    to: Path, config: Config, calibration: Calibration, error: float,
    agreement: dict[str, float], summary: dict[str, Any],
) -> None:  # fmt: skip
    """What the files are, for their reader and for people."""
    scores = {k: v["f1"] for k, v in summary["attribution"].items()}
    meta = {
        "labels": TAGS,
        "window": SIZE,
        "calibration": asdict(calibration),
        "sha256": {name: file_digest(to / name) for name in (GRAPH, TABLES, TOKENIZER)},
        "trained_on": "PolNeAR train",
        "base": config.base,
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
        "polnear_dev_f1": scores,
        "polnear_dev_f1_95": summary["attribution_f1_95"],
        "recall_of_gold": summary["recall_of_gold"],
        "meaning_spearman": agreement,
        "expected_calibration_error": round(error, 4),
    }
    (to / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    options = parser.parse_args()
    config = Config.load(options.config)
    tokenizer = config.tokenizer()
    model, average = Tagger(), Tagger()
    checkpoint.load(options.checkpoint, model, average)
    torch.set_num_threads(1)
    torch.manual_seed(config.seed)
    ship(average, config, tokenizer, options.checkpoint.parent, options.folder)


if __name__ == "__main__":
    main()
