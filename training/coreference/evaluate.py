"""How well a branch reads: mentions, CoNLL F1, pronouns, and GAP; by the product's own code."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import torch

from evals.coreference import conll, score_mentions
from reportedly.attribute.pieces import Ints
from reportedly.refer.chains import chains, sameness
from reportedly.refer.model import Referred, ReferWeights, look, look_at, refer
from training.coreference.data import Puzzle, Text
from training.coreference.model import Branch
from training.coreference.train import puzzle_mentions, rows_of, windows_of

Clusters = list[frozenset[tuple[int, int]]]


def tables(branch: Branch) -> dict[str, "np.typing.NDArray[np.float32]"]:
    """What the product needs beside the rows."""
    pairs = {k: v.detach().numpy() for k, v in branch.pairs.named_parameters()}
    return {"lengths": branch.lengths.detach().numpy(), **pairs}


@torch.no_grad()
def read(branch: Branch, text: Text, own: ReferWeights, given: Ints | None = None) -> Referred:
    """A text's mentions and antecedents; with `given`, of these mentions."""
    parts = [r for some in windows_of(text) for r in rows_of(branch, some)]
    rows = torch.cat(parts).numpy()
    cut = [(a, b) for a, b, _ in text.cuts[0]]
    seen = look(rows, cut, text.begins, own) if given is None else look_at(rows, given)
    return refer(seen, text.sample.text, text.pieces, own)


def clusters(spans: Ints, numbers: Iterable[int], singletons: bool = True) -> Clusters:
    """Mentions with one number, as sets."""
    made: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for (a, b), number in zip(spans.tolist(), numbers, strict=True):
        made[number].add((a, b))
    return [frozenset(c) for c in made.values() if singletons or len(c) > 1]


def held_score(
    branch: Branch, texts: Sequence[Text], puzzles: Sequence[Puzzle]
) -> dict[str, float]:
    """All figures of some texts and puzzles."""
    own = ReferWeights.of(tables(branch), 0.0)
    read_texts = [(t, read(branch, t, own)) for t in texts]
    return {**text_figures(read_texts), "gap": gap_f1(branch, puzzles, own)["f1"]}


def text_figures(read_texts: Sequence[tuple[Text, Referred]]) -> dict[str, float]:
    """Mention F1, CoNLL F1 with and without singletons, and pronouns, over all texts together."""
    both: dict[bool, tuple[list[frozenset[object]], list[frozenset[object]]]] = {
        True: ([], []), False: ([], [])
    }  # fmt: skip
    right = asked = 0
    for text, found in read_texts:
        for alone, (gold, ours) in both.items():
            name = text.sample.name
            gold += [frozenset((name, m) for m in c) for c in
                     clusters(text.golds.spans, text.golds.clusters.tolist(), alone)]  # fmt: skip
            ours += [frozenset((name, m) for m in c) for c in
                     clusters(found.spans, chains(found.antecedents), alone)]  # fmt: skip
        r, n = pronouns(text, found)
        right, asked = right + r, asked + n
    return {
        "mentions": round(score_mentions(*both[True])["f1"], 4),
        "conll": round(conll(*both[False]), 4),
        "conll_all": round(conll(*both[True]), 4),
        "pronouns": round(right / max(asked, 1), 4),
        "n_pronouns": asked,
    }


PERSONAL = frozenset(
    "he him his himself she her hers herself they them their theirs themselves it its"
    " itself".split()
)


def pronouns(text: Text, found: Referred) -> tuple[int, int]:
    """Personal pronouns whose best antecedent means the same, of those that have one in gold."""
    cluster = dict(
        zip(map(tuple, text.golds.spans.tolist()), text.golds.clusters.tolist(), strict=True)
    )
    place = {tuple(s): i for i, s in enumerate(found.spans.tolist())}
    first: dict[int, tuple[int, int]] = {}
    right = asked = 0
    for (a, b), number in zip(text.golds.spans.tolist(), text.golds.clusters.tolist(), strict=True):
        start, end = text.pieces.starts[a], text.pieces.ends[b - 1]
        anaphoric = number in first
        first.setdefault(number, (a, b))
        if text.sample.text[start:end].lower() not in PERSONAL or not anaphoric:
            continue
        asked += 1
        at = place.get((a, b))
        best = found.antecedents[at][:1] if at is not None else []
        right += any(cluster.get(tuple(found.spans[j].tolist())) == number for j, _ in best)
    return right, asked


@torch.no_grad()
def gap_f1(
    branch: Branch, puzzles: Sequence[Puzzle], own: ReferWeights, least: float = 0.08
) -> Mapping[str, float]:
    """GAP's F1 over the two names of each text, overall and by the pronoun's gender."""
    counts: dict[str, list[int]] = {g: [0, 0, 0] for g in ("all", "masculine", "feminine")}
    for puzzle in puzzles:
        told = gap_likely(branch, puzzle, own)
        likely = [p > least and p == max(told) for p in told]
        for group in ("all", "feminine" if puzzle.feminine else "masculine"):
            for said, true in zip(likely, puzzle.means, strict=True):
                counts[group][0] += said and true
                counts[group][1] += said
                counts[group][2] += true
    f1 = {g: round(2 * tp / max(1, said + true), 4) for g, (tp, said, true) in counts.items()}
    return {"f1": f1["all"], "masculine": f1["masculine"], "feminine": f1["feminine"]}


@torch.no_grad()
def gap_likely(branch: Branch, puzzle: Puzzle, own: ReferWeights) -> list[float]:
    """How likely the pronoun means each of the two names."""
    rows = rows_of(branch, list(puzzle.text.cuts[0]))
    spans, places = puzzle_mentions(branch, puzzle, rows)
    text = puzzle.text
    seen = look_at(torch.cat(rows).numpy(), spans)
    found = refer(seen, text.sample.text, text.pieces, own)
    pronoun, *names = places.tolist()
    return [float(p) for p in sameness(found.antecedents)[pronoun, names]]
