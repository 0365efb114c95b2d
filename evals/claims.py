"""How well the same claim is known again: `python -m evals.claims [posts rumours pairs]`.

- posts: CLEF 2020 CheckThat! task 2, dev. For each post the checked claims are ranked as `ask`
  ranks claims for a question: by the part of its words that they hold, and by vectors; MAP@5.
- rumours: FNC-1, train. A headline against a body's likest sentence: of pairs that agree or
  disagree, and as many that are unrelated, which does the pair decision put together?
- pairs: the labelled sentences of `labels/pairs.jsonl` (`labels/pairs.md`), half "measure".
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from evals.claimpairs import pairs_lines
from evals.corpus import SKIPPED, data_folder
from evals.posts import posts_lines
from evals.rumours import rumours_lines
from reportedly.attribute.model import AttributionModel

PARTS: dict[str, Callable[[AttributionModel], list[str]]] = {
    "posts": posts_lines,
    "rumours": rumours_lines,
    "pairs": pairs_lines,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the parts that are named; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    options = parser.parse_args(arguments)
    if unknown := sorted(set(options.parts) - set(PARTS)):
        parser.error(f"no such part: {', '.join(unknown)}")
    if not (data_folder() / "seesaw").exists():
        print(SKIPPED.format(data_folder()), file=sys.stderr)
        return 0
    model = AttributionModel.load()
    for name in options.parts or PARTS:
        print("\n".join(PARTS[name](model)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
