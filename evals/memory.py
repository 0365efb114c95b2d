"""Memory: `python -m evals.memory` reads ever longer texts, each in a process of its own.

The texts are the sample pile's sentences in any order. Peak memory is what the system counted as
the process's largest resident set, weights and interpreter included.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from random import Random

from evals.invariants import broken
from reportedly.ingest import read_pages
from reportedly.pipeline.article import Task, work
from reportedly.sample import pile
from reportedly.schema import Attribution, Page
from reportedly.schema.nouns import Nouns
from reportedly.segment import sentences

SIZES = (750, 100_000, 1_000_000)
"""Words."""
MOST = 500
"""MB that reading the attributions of a text may take, however long it is."""
_PARAGRAPH = 3
_STAGES = ("clean", "segment", "attribute")


def main() -> int:
    """Command line; returns 1 where reading takes more than MOST."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, nargs="*", default=SIZES)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one)))
        return 0
    print(f"{'words':>9} {'CPU s':>8} {'peak MB':>8} {'attributions':>13} {'broken':>7}")
    worst = 0.0
    for words in options.words:
        command = [sys.executable, "-m", "evals.memory", "--one", str(words)]
        made = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        worst = max(worst, made["peak_mb"])
        print(f"{words:>9} {made['cpu_s']:>8.1f} {made['peak_mb']:>8.0f}", end="")
        print(f" {made['attributions']:>13} {made['broken']:>7}", flush=True)
    return 1 if worst > MOST else 0


def measure(words: int) -> dict[str, float]:
    """Read a text of so many words here and now."""
    page = Page("p", "p", "text", text_of(words))
    began = time.process_time()
    made = work(Task(page, (), _STAGES))
    took = time.process_time() - began
    # In KiB on Linux, in bytes on macOS.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak *= 1 if sys.platform == "darwin" else 1024
    nouns = Nouns([page, *(noun for own in made.values() for noun in own)])
    return {
        "cpu_s": took,
        "peak_mb": peak / 1e6,
        "attributions": len(nouns.all(Attribution)),
        "broken": sum("speaker" not in line for line in broken(nouns)),
    }


def text_of(words: int) -> str:
    """Sentences of the sample pile in any order, three a paragraph."""
    pages = (p for f in sorted(pile().iterdir()) if f.is_file() for p in read_pages(f))
    known = [p.text[s.start : s.end] for p in pages for s in sentences(p.text)]
    random, made, count = Random(1), [], 0
    while count < words:
        paragraph = " ".join(random.choices(known, k=_PARAGRAPH))
        made.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(made)


if __name__ == "__main__":
    sys.exit(main())
