"""What the index of `trace` finds: `python -m evals.candidates`.

Copies of which a part of the words was changed, by the length of the text and the part: how many
are still copies (half of the words, and 40), and of those how many share a fingerprint, a band, or
either. Texts are the beginnings of PolNeAR's and seesaw's articles, changed words are drawn from
all of theirs. Prints JSON, a line for each length and part.
"""

import json
from random import Random

from evals import editing
from evals.corpus import absent, data_folder
from evals.pairs import pairs
from reportedly.schema import Span
from reportedly.trace.passages import overlap
from reportedly.trace.relate import COPIED, SHORTEST
from reportedly.trace.shingles import bands, fingerprints
from reportedly.trace.tokens import Tokens, tokens

_LENGTHS = (45, 60, 90, 150, 600)
_PARTS = (0.05, 0.10, 0.15, 0.20, 0.25)


def _tokens(text: str) -> Tokens:
    return tokens(text, [Span(0, len(text))])


def counts(texts: list[str], length: int, part: float, vocabulary: list[str]) -> dict[str, int]:
    """Copies, and those that each index finds."""
    rng = Random(4)
    found = {"copies": 0, "fingerprint": 0, "band": 0, "either": 0}
    for text in texts:
        begun = " ".join(text.split()[:length])
        one, other = _tokens(begun), _tokens(editing.changed(begun, rng, part, vocabulary))
        shared = overlap(one, other)
        if shared.share < COPIED or shared.words < SHORTEST:
            continue
        prints = bool({*fingerprints(one.codes)} & {*fingerprints(other.codes)})
        band = bool({*bands(one.codes)} & {*bands(other.codes)})
        found["copies"] += 1
        found["fingerprint"] += prints
        found["band"] += band
        found["either"] += prints or band
    return found


def main() -> None:
    """Print a line for each length and part."""
    if reason := absent():
        raise SystemExit(reason)
    texts = [p.original.whole for p in pairs(data_folder()) if p.label == "copy"]
    vocabulary = sorted({w for t in texts for w in t.lower().split() if w.isalpha()})
    for length in _LENGTHS:
        for part in _PARTS:
            found = counts(texts, length, part, vocabulary)
            print(json.dumps({"words": length, "changed": part, **found}))


if __name__ == "__main__":
    main()
