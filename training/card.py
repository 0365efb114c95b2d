"""The figures of the model card: `python -m training.card` prints them from the shipped weights."""

import json
import sys
from typing import Any

from reportedly.attribute.weights import FOLDER, META


def main() -> None:
    """Print a Markdown table of what was measured when the weights were made."""
    meta: dict[str, Any] = json.loads((FOLDER / META).read_text("utf-8"))
    low_high = meta["polnear_dev_f1_95"]
    rows = [
        f"| {name} | {value} | {low_high[name][0]} to {low_high[name][1]} |"
        for name, value in meta["polnear_dev_f1"].items()
    ]
    recall = [f"| {kind} | {v['r']} | {v['gold']} |" for kind, v in meta["recall_of_gold"].items()]
    lines = [
        "| measure | F1 on PolNeAR dev | 95% by bootstrap over documents |",
        "|---|---|---|",
        *rows,
        "",
        "| gold attributions that are | found, per cent | number |",
        "|---|---|---|",
        *recall,
        "",
        f"Expected calibration error {meta['expected_calibration_error']}; "
        f"rank correlation of meanings {json.dumps(meta['meaning_spearman'])}.",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
