"""`python -m evals.joining agree|time`; prints JSON."""

import argparse
import json
import tempfile
from pathlib import Path

from evals.joining.agree import agree
from evals.joining.time import measure
from reportedly.pipeline import gathering


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="evals.joining")
    parser.add_argument("what", choices=("agree", "time"))
    parser.add_argument("--db", help="agree: a store that was read")
    parser.add_argument("--first", type=int, default=1, help="agree: articles that come at once")
    parser.add_argument(
        "--grown", type=float, help="agree: growth after which all is done anew; the program's"
    )
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--statements", type=int, default=15)
    parser.add_argument("--more", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.what == "agree" and not asked.db:
        parser.error("agree needs --db: a store that was read")
    gathering.GROWN = asked.grown or gathering.GROWN
    with tempfile.TemporaryDirectory() as folder:
        if asked.what == "agree":
            found = agree(Path(asked.db), Path(folder), asked.first, asked.seed)
        else:
            size = asked.articles, asked.statements, asked.more
            found = measure(Path(folder), *size, asked.seed)
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
