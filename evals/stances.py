"""How well it is read who is for or against whom: `python -m evals.stances`.

Prints JSON. `directed`: F1 of the five labels of directed-sentiment dev and their mean, each pair
of names asked both ways of the shipped branch; `tones`: the same for NewsMTSC's devtest_rw (none,
for, against), whoever speaks; `news`: as `directed`, of 2,633 pairs of PolNeAR train on which
nothing was trained; all again by the `second look`. `seesaw`: precision, recall and F1 of the
distinct (holder, polarity, target) of each SEESAW article, read end to end, given nothing but the
text; entities are the annotators' where their names match (`evals.seesaw.names_match`). Who is not
in the annotators' list of an article's entities is left out on both sides.

Beside it two baselines that are given the annotators' names: `majority` (of two that a sentence
names, the first is against the second, as most are), and `sentence` (for or against by the
sentence's sentiment after VADER, Hutto and Gilbert 2014; nothing where it is neutral).
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, permutations
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from evals.corpus import data_folder
from evals.seesaw import Story, Triple, names_match, stands_in, stories
from evals.stancetexts import NEWS, TURNED, Judged, directed, five, read_pairs, toned
from reportedly.attribute.encoder import OPENING, TRUNK
from reportedly.attribute.pieces import read_pieces
from reportedly.attribute.weights import Weights, load_weights, profile_folder
from reportedly.ingest.document import Document
from reportedly.ingest.limits import Limits
from reportedly.ingest.plain import read_plain
from reportedly.pipeline.article import extract
from reportedly.schema import Entity, Span, Stance, quote
from reportedly.schema.nouns import Nouns
from reportedly.stance.glance import Floats
from reportedly.stance.model import LONGEST
from reportedly.stance.second_look import SecondLook, framed, second_look


class Labels(TypedDict):
    """Mean F1 of some labels, that of each in order, and how many were judged, in per cent."""

    macro: float
    f1: list[float]
    n: int


NEUTRAL = 0.05
"""VADER's compound score between minus this and this is neutral, as its authors say."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", default="full")
    parser.add_argument("--stories", type=int, help="so many of SEESAW's articles only")
    parser.add_argument("--least", type=float, nargs="*", default=[0.0])
    parser.add_argument("--without", nargs="*", default=[], choices=["directed", "seesaw"])
    options = parser.parse_args()
    found: dict[str, object] = {}
    if "directed" not in options.without:
        found |= by_sentence(load_weights(2, profile_folder(options.profile)))
        found["second look"] = by_second_look()
    if "seesaw" not in options.without:
        some = list(stories(data_folder()))[: options.stories]
        found["seesaw"] = whole(some, options.least)
    print(json.dumps(found, indent=1))


def judged(*names: str) -> dict[str, list[Judged]]:
    """The sentences of SETS, or of those that are named."""
    return {name: SETS[name]() for name in names or SETS}


SETS: Mapping[str, Callable[[], list[Judged]]] = {
    "directed": lambda: directed(data_folder(), "dev"),
    "tones": lambda: toned(data_folder(), "devtest_rw"),
    "news": lambda: [one for _, one in read_pairs(NEWS, data_folder())],
}


def by_sentence(weights: Weights, *names: str) -> dict[str, Labels]:
    """F1 of the labels of single sentences, by the branch that ships."""
    return {name: _by_branch(weights, some) for name, some in judged(*names).items()}


def _by_branch(weights: Weights, some: Sequence[Judged]) -> Labels:
    asked = [probabilities(weights, one) for one in some]
    gold = np.array([one.label for one in some])
    there, back, spoken = (np.stack([a[i] for a in asked]) for i in range(3))
    if len(some[0].places) > 1:
        return labelled(gold, five(there, back), 5)
    none = 1 - spoken.sum(axis=1, keepdims=True)
    order = np.concatenate([spoken[:, 1:], none, spoken[:, :1]], axis=1)
    return labelled(gold, order.argmax(axis=1), 3)


def by_second_look(*names: str) -> dict[str, Labels]:
    """The same by the second look, which all profiles share; pairs are read both ways round."""
    own, found = second_look(), {}
    for name, some in judged(*names).items():
        read = np.stack([_looked_at(own, one.text, one.places) for one in some])
        gold = np.array([one.label for one in some])
        found[name] = labelled(gold, read.argmax(axis=1), read.shape[1])
    return found


def _looked_at(own: SecondLook, text: str, places: Sequence[Span]) -> NDArray[np.float64]:
    """Probabilities of the labels of two places, or of one; none where they are not read."""
    window = framed(own.pieces, text, places)
    if window is None:
        return np.array([1.0, 0, 0, 0, 0] if len(places) > 1 else [0, 1.0, 0])
    pair, tone = own.read(window)
    if len(places) == 1:
        return tone
    turned = framed(own.pieces, text, places[::-1])
    assert turned
    back = own.read(turned)[0]
    return np.add(pair, back[[*TURNED]])


def probabilities(weights: Weights, one: Judged) -> tuple[Floats, Floats, Floats]:
    """For and against: the first of the second, the second of the first, who speaks of the last."""
    assert weights.stance is not None
    pieces = read_pieces(weights.tokenizer, one.text, [Span(0, len(one.text))])
    heads = weights.encoder(pieces.ids[:LONGEST], pieces.features[:LONGEST])
    vectors = np.concatenate([heads[OPENING], heads[TRUNK]])
    size = len(vectors)
    places = [
        (min(int(np.searchsorted(pieces.ends, p.start, side="right")) + 1, size - 1),
         min(int(np.searchsorted(pieces.starts, p.end)) + 1, size))
        for p in one.places
    ]  # fmt: skip
    held, spoken = weights.stance.read(vectors, places, places)
    last = len(places) - 1
    return held[last, 0], held[0, last], spoken[last]


def labelled(gold: NDArray[np.int64], found: NDArray[np.int64], labels: int) -> Labels:
    """F1 of each label in order, and their mean."""
    both = [((gold == k) & (found == k)).sum() for k in range(labels)]
    every = [(gold == k).sum() + (found == k).sum() for k in range(labels)]
    f1 = [100 * 2 * b / max(1, e) for b, e in zip(both, every, strict=True)]
    macro = round(float(sum(f1)) / labels, 1)
    return {"macro": macro, "f1": [round(float(x), 1) for x in f1], "n": len(gold)}


def whole(some: Sequence[Story], least: Sequence[float]) -> dict[str, object]:
    """The program and the baselines over whole articles."""
    read = [_read(story, i, len(some)) for i, story in enumerate(some)]
    told = {
        f"ours from {at}": [
            triples(story, nouns, at) for story, nouns in zip(some, read, strict=True)
        ]
        for at in least
    }
    told["majority"] = [sides(story, lambda _: "against") for story in some]
    told["sentence"] = [sides(story, by_sentiment(), both=True) for story in some]
    return {name: scored(some, found) for name, found in told.items()}


def _read(story: Story, done: int, of: int) -> Nouns:
    if done % 25 == 0:
        print(f"{done} of {of} articles", file=sys.stderr)
    place = f"{story.id}.txt"
    (page,) = read_plain(Document(place, story.id, story.text.encode()), Limits())
    return extract(page)


def triples(story: Story, nouns: Nouns, least: float) -> frozenset[Triple]:
    """What the program reads, in the annotators' names."""
    text = story.text
    entities = {e.id: e for e in nouns.all(Entity)}
    meant = {i: named(story, e, text) for i, e in entities.items()}
    return frozenset(
        (holder, s.polarity, target)
        for s in nouns.all(Stance)
        if s.confidence >= least and s.polarity in {"for", "against"}
        for holder in meant[s.holder]
        for target in meant[s.target]
        if holder != target
    )


def named(story: Story, entity: Entity, text: str) -> set[str]:
    """The annotators' names that the entity may be."""
    if not entity.named and not entity.mentions:
        return set()
    forms = {entity.name, *(quote(text, (m,)) for m in entity.mentions[:30])}
    return {
        name
        for name in story.names
        if any(names_match(name, form, name in story.people) for form in forms)
    }


def sides(story: Story, of: Callable[[str], str], both: bool = False) -> frozenset[Triple]:
    """Triples of all pairs that a sentence names."""
    made: set[Triple] = set()
    for sentence in story.sentences:
        there = [n for n in story.names if stands_in(n, sentence, n in story.people)]
        there.sort(key=lambda n: sentence.find(n.split()[-1]))
        polarity = of(sentence) if len(there) > 1 else ""
        pairs = permutations(there, 2) if both else pairwise(there)
        made |= {(a, polarity, b) for a, b in pairs if polarity}
    return frozenset(made)


def by_sentiment() -> Callable[[str], str]:
    """VADER's word of a sentence."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()

    def told(sentence: str) -> str:
        score = analyzer.polarity_scores(sentence)["compound"]
        return "for" if score >= NEUTRAL else "against" if score <= -NEUTRAL else ""

    return told


def scored(some: Iterable[Story], found: Iterable[frozenset[Triple]]) -> dict[str, float]:
    """Micro precision, recall and F1 in percent."""
    hits = ours = theirs = 0
    for story, told in zip(some, found, strict=True):
        hits += len(told & story.distinct)
        ours += len(told)
        theirs += len(story.distinct)
    precision, recall = hits / max(1, ours), hits / max(1, theirs)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    told_as = {"precision": precision, "recall": recall, "f1": f1}
    return {k: round(100 * v, 1) for k, v in told_as.items()} | {"found": ours, "gold": theirs}


if __name__ == "__main__":
    main()
