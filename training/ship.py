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
from training.data import Document, read_split
from training.evaluate import decoder_of, load_scorer
from training.model import Linear, Tagger
from training.train import read_tokenizer, say


def ship(
    model: Tagger, config: Config, dev: list[Document], tokenizer: Tokenizer, to: Path
) -> None:
    """Write graph, tables, tokenizer and meta."""
    to.mkdir(parents=True, exist_ok=True)
    Linear.exact = True
    export.write(model.eval(), to / GRAPH)
    tokenizer.save(str(to / TOKENIZER), pretty=False)
    scorer = load_scorer()
    judge = Judge(scorer, scorer.read_gold(data_folder() / "polnear", "dev"), dev)
    outputs = answers(Encoder(to / GRAPH), dev)
    decoder = choose_bias(decoder_of(model, config), judge, outputs)
    drafts = decode_all(decoder, judge, outputs)
    calibration, error = calibrate(judge, drafts)
    write_tables(to / TABLES, decoder, model)
    kept = [[d for d in x if calibration.confidence(d) >= calibration.threshold] for x in drafts]
    summary = judge.summary(kept, bootstrap=1000)
    say({"attribution": summary["attribution"], "before threshold": judge.main(drafts),
         "bias": decoder.bias.tolist(), "calibration error": error,
         "threshold": calibration.threshold})  # fmt: skip
    write_meta(to, config, calibration, error, summary)


def write_tables(path: Path, decoder: Decoder, model: Tagger) -> None:
    """The small tables beside the graph."""
    tables = {"bias": decoder.bias, "steps": model.steps.detach().numpy()}
    for kind in ("to_cue", "to_source"):
        for part, value in getattr(model, kind).named_parameters():
            tables[f"{kind}.{part}"] = value.detach().numpy()
    np.savez(path, allow_pickle=False, **tables)


def write_meta(
    to: Path, config: Config, calibration: Calibration, error: float, summary: dict[str, Any]
) -> None:
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
    tokenizer = read_tokenizer(config)
    model, average = Tagger(), Tagger()
    checkpoint.load(options.checkpoint, model, average)
    dev = read_split(data_folder() / "polnear" / "dev", tokenizer)
    ship(average, config, dev, tokenizer, options.folder)


if __name__ == "__main__":
    main()
