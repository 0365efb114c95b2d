"""How well a branch reads, by the measures of `evals.mentions` and the product's own code."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from evals.mentions import PERSONAL, answers, on_gap, on_gum
from reportedly.refer import mentions
from reportedly.refer.chains import chains, likeliest
from reportedly.refer.model import ReferWeights, look, look_at, refer
from reportedly.schema import Mentions
from training.coreference.data import Puzzle, Text
from training.coreference.model import Reader
from training.coreference.reading import puzzle_mentions, rows_of, windows_of


def tables(branch: Reader) -> dict[str, NDArray[np.float32]]:
    """What the product needs beside the rows."""
    pairs = {k: v.detach().numpy() for k, v in branch.pairs.named_parameters()}
    return {"lengths": branch.lengths.detach().numpy(), **pairs}


def held_score(
    branch: Reader, texts: Sequence[Text], news: Sequence[Text], puzzles: Sequence[Puzzle]
) -> dict[str, float]:
    """Shares in [0, 1] of texts and puzzles that were held back."""
    own = ReferWeights.of(tables(branch), 0.0)
    gum = on_gum([(t.sample, read(branch, t, own)) for t in texts])
    gap = on_gap([p.given for p in puzzles], [likely(branch, p, own) for p in puzzles])
    told = {
        "mentions": gum["mentions"]["f1"],
        "conll": gum["conll"],
        "conll_all": gum["conll with singletons"],
        "pronouns": gum["of the third person"]["exact"],
        "gap": gap["f1"],
        **anaphora(branch, news, own),
    }
    return {name: round(value / 100, 4) for name, value in told.items()}


@torch.no_grad()
def read(branch: Reader, text: Text, own: ReferWeights) -> Mentions:
    """A text's mentions and antecedents."""
    parts = [r for some in windows_of(text) for r in rows_of(branch, some)]
    cut = [(a, b) for a, b, _ in text.cuts[0]]
    seen = look(torch.cat(parts).numpy(), cut, text.bounds, own)
    name, whole = text.sample.name, text.sample.text
    return mentions(name, whole, [(text.pieces, refer(seen, whole, text.pieces, own))])


def anaphora(branch: Reader, news: Sequence[Text], own: ReferWeights) -> dict[str, float]:
    """Of given mentions that have an antecedent, how many have a right one as their best."""
    marks: dict[str, list[bool]] = {"news": [], "news_he": [], "news_other": []}
    for text in news:
        best, clusters = best_antecedents(branch, text, own), text.golds.clusters
        for i, (start, end) in enumerate(text.golds.spans.tolist()):
            if clusters[i] in clusters[:i]:
                a, b = text.pieces.starts[start], text.pieces.ends[end - 1]
                he = text.sample.text[a:b].lower() in PERSONAL
                taken = best[i]
                right = taken is not None and bool(clusters[taken] == clusters[i])
                for name in ("news", "news_he" if he else "news_other"):
                    marks[name].append(right)
    return {name: 100 * sum(own) / max(1, len(own)) for name, own in marks.items()}


@torch.no_grad()
def best_antecedents(branch: Reader, text: Text, own: ReferWeights) -> list[int | None]:
    """For each gold mention the place of its likeliest antecedent, None where that is none."""
    rows = torch.cat([r for some in windows_of(text) for r in rows_of(branch, some)])
    found = refer(look_at(rows.numpy(), text.golds.spans), text.sample.text, text.pieces, own)
    linked = zip(chains(found.antecedents), likeliest(found.antecedents), strict=True)
    return [best if chain != i else None for i, (chain, best) in enumerate(linked)]


@torch.no_grad()
def likely(branch: Reader, puzzle: Puzzle, own: ReferWeights) -> tuple[float, float]:
    """How likely the pronoun means each of the two names."""
    rows = rows_of(branch, list(puzzle.text.cuts[0]))
    spans, _, _ = puzzle_mentions(branch, puzzle, rows)
    text = puzzle.text
    found = refer(look_at(torch.cat(rows).numpy(), spans), text.sample.text, text.pieces, own)
    given = puzzle.given
    return answers(given, mentions(given.name, given.text, [(text.pieces, found)]))
