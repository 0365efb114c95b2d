"""Mentions and coreference within an article: `python -m evals.mentions`.

GUM news, interview and speech, the fifth that is kept for measuring (by the SHA-1 of the name), as
plain text, with each profile of the model: mention F1 (exact places, all of GUM's mentions),
CoNLL F1 (the mean of MUC, B3 and CEAFe; with and without mentions that stand alone), the share of
personal pronouns whose best antecedent is right, of those that have one.

GAP test: F1 over the two names of each text, overall and by the pronoun's gender, the two names and
the pronoun being given as mentions among those that the model finds. Prints JSON.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from evals.coreference import conll, score_mentions
from evals.coreftexts import Ambiguous, Sample, gap, gum
from evals.corpus import SKIPPED, data_folder
from reportedly.attribute.model import AttributionModel
from reportedly.lexicon.words import FEMININE, FIRST, MASCULINE, NEUTER, PLURAL, SECOND
from reportedly.refer import mentions
from reportedly.refer.chains import chains, likeliest, sameness
from reportedly.resolve.pointers import is_head
from reportedly.schema import Mentions, Span
from reportedly.segment import sentences
from reportedly.settings import PROFILES

Cluster = frozenset[tuple[str, Span]]

THIRD = MASCULINE | FEMININE | PLURAL | NEUTER
PERSONAL = THIRD | FIRST | SECOND | {"yourself", "yourselves"}
LIKELY = 0.05
"""From this probability on the likelier name is taken for a pronoun's; chosen on GAP validation."""


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Mentions and coreference on GUM and GAP.")
    parser.add_argument("--gap", default="test", choices=("test", "validation", "none"))
    options = parser.parse_args()
    if not (data_folder() / "gap").exists():
        print(SKIPPED.format(data_folder()), file=sys.stderr)
        return 0
    print(json.dumps({p: figures(p, options.gap) for p in PROFILES}, indent=1))
    return 0


def figures(profile: str, part: str) -> dict[str, Any]:
    """All figures of one profile."""
    model = AttributionModel.load(profile=profile)
    read_texts = [(s, read(model, s.name, s.text)) for s in gum(data_folder(), measured=True)]
    made: dict[str, Any] = {"gum": on_gum(read_texts)}
    if part != "none":
        puzzles = list(gap(data_folder(), part))
        made[f"gap {part}"] = on_gap(puzzles, [likely(model, p) for p in puzzles])
    return made


def read(model: AttributionModel, name: str, text: str, given: Sequence[Span] = ()) -> Mentions:
    """A text's mentions, all of it being one run of sentences."""
    return mentions(name, text, model.read_all(text, [sentences(text)], given).referred)


def on_gum(read_texts: Sequence[tuple[Sample, Mentions]]) -> dict[str, Any]:
    """Scores over all texts together."""
    gold = [c for sample, _ in read_texts for c in _gold(sample)]
    ours = [c for _, found in read_texts for c in _ours(found)]
    pairs = [_several(gold), _several(ours)]
    return {
        "documents": len(read_texts),
        "mentions": {k: round(100 * v, 1) for k, v in score_mentions(gold, ours).items()},
        "conll": round(100 * conll(*pairs), 1),
        "conll with singletons": round(100 * conll(gold, ours), 1),
        "personal pronouns": pronouns(read_texts, PERSONAL),
        "of the third person": pronouns(read_texts, THIRD),
    }


def _several(clusters: Iterable[Cluster]) -> list[Cluster]:
    return [c for c in clusters if len(c) > 1]


def _gold(sample: Sample) -> list[Cluster]:
    made: dict[str, set[tuple[str, Span]]] = defaultdict(set)
    for m in sample.mentions:
        made[m.cluster].add((sample.name, m.span))
    return list(map(frozenset, made.values()))


def _ours(found: Mentions) -> list[Cluster]:
    made: dict[int, set[tuple[str, Span]]] = defaultdict(set)
    for span, chain in zip(found.spans, chains(found.antecedents), strict=True):
        made[chain].add((found.article, span))
    return list(map(frozenset, made.values()))


def pronouns(read_texts: Sequence[tuple[Sample, Mentions]], words: Set[str]) -> dict[str, Any]:
    """Pronouns whose best antecedent is right, of those that have one in gold.

    "exact" asks that the antecedent has the places of one of gold's right mentions; "within", that
    the smallest of gold's mentions around it is one ("Marrane" of "the mayor, Marrane").
    """
    marks = [mark for sample, found in read_texts for mark in _pronouns(sample, found, words)]
    exact, within = (sum(column) for column in zip(*marks, strict=True))
    share = {
        "exact": round(100 * exact / len(marks), 1),
        "within": round(100 * within / len(marks), 1),
    }
    return {"of": len(marks), **share}


def _pronouns(sample: Sample, found: Mentions, words: Set[str]) -> Iterator[tuple[bool, bool]]:
    cluster = {m.span: m.cluster for m in sample.mentions}
    place = {span: i for i, span in enumerate(found.spans)}
    best = likeliest(found.antecedents)
    met: set[str] = set()
    for m in sample.mentions:
        if m.cluster in met and sample.text[m.span.start : m.span.end].lower() in words:
            taken = best[place[m.span]] if m.span in place else None
            spans = [] if taken is None else [found.spans[taken]]
            exact = any(cluster.get(s) == m.cluster for s in spans)
            yield exact, exact or any(_around(sample, s) == m.cluster for s in spans)
        met.add(m.cluster)


def _around(sample: Sample, span: Span) -> str:
    """The cluster of the smallest mention around a span, "" where there is none."""
    around = [m for m in sample.mentions if m.span.start <= span.start and span.end <= m.span.end]
    return min(around, key=lambda m: m.span.end - m.span.start).cluster if around else ""


def likely(model: AttributionModel, puzzle: Ambiguous) -> tuple[float, float]:
    """How likely the pronoun means each of the two names."""
    given = (puzzle.pronoun, *puzzle.names)
    return answers(puzzle, read(model, puzzle.name, puzzle.text, given))


def answers(puzzle: Ambiguous, found: Mentions) -> tuple[float, float]:
    """The same, by mentions among which the pronoun and the names are."""
    same = sameness(found.antecedents)[_place(found, puzzle.pronoun)]
    one, other = (
        sorted({_place(found, name), *called(puzzle.text, found.spans, name)})
        for name in puzzle.names
    )
    return min(1.0, float(same[one].sum())), min(1.0, float(same[other].sum()))


def called(text: str, spans: Sequence[Span], name: Span) -> list[int]:
    """Which mentions are the name, or lie around it and are called by it.

    "Ada Brun, the mayor of Osk," is a mention, and "Ada Brun" in it, which GAP gives, is one too.
    """
    around = (i for i, s in enumerate(spans) if s.start <= name.start and name.end <= s.end)
    return [i for i in around if is_head(text, spans[i], name)]


def _place(found: Mentions, span: Span) -> int:
    """The mention that stands there; the encoder's pieces may end a character later."""
    return min(
        range(len(found.spans)),
        key=lambda i: abs(found.spans[i].start - span.start) + abs(found.spans[i].end - span.end),
    )


def on_gap(puzzles: Sequence[Ambiguous], answers: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """F1 in per cent, overall and by gender, and how far the genders are apart."""
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for puzzle, answer in zip(puzzles, answers, strict=True):
        word = puzzle.text[puzzle.pronoun.start : puzzle.pronoun.end].lower()
        gender = "feminine" if word in {"she", "her", "hers"} else "masculine"
        said = [p > LIKELY and p == max(answer) for p in answer]
        marks = list(zip(said, puzzle.means, strict=True))
        for group in ("f1", gender):
            groups[group] += marks
    made: dict[str, Any] = {g: round(100 * f1(marks), 1) for g, marks in groups.items()}
    return {"texts": len(puzzles), **made, "bias": round(made["feminine"] / made["masculine"], 2)}


def f1(marks: Sequence[tuple[bool, bool]]) -> float:
    """F1 of (said, true) pairs."""
    both = sum(said and true for said, true in marks)
    return 2 * both / max(1, sum(said + true for said, true in marks))


if __name__ == "__main__":
    sys.exit(main())
