"""The labelled pairs of seesaw's sentences, and what the pair decision makes of them."""

import hashlib
import json
import lzma
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np

from evals.corpus import data_folder, is_even
from evals.standing import standing
from reportedly.attribute.model import AttributionModel
from reportedly.gather.content import Content
from reportedly.gather.decision import CLASSES, shares
from reportedly.gather.learned import LIKELY, TOGETHER, compare
from reportedly.gather.opposites import contradicts
from reportedly.gather.pair_reader import pair_reader
from reportedly.gather.scale import Scale
from reportedly.gather.similar import GUARDED, LINKED, by_hand

LABELS = Path(__file__).with_name("labels") / "pairs.jsonl"
SAMPLES, SEED = 1000, 13

Place = tuple[str, int]
Texts = dict[Place, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two sentences of one story, what they are to each other, and how the pair was drawn."""

    one: str
    other: str
    label: str
    drawn: str
    story: str

    @property
    def half(self) -> str:
        """Thresholds are chosen on the one half of the stories and measured on the other."""
        return "choose" if is_even(self.story) else "measure"


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair's label, and what the decision and the thresholds set by hand make of it.

    `reader` is what the reader of pairs tells; `product` the likeness that gathering goes by.
    """

    pair: Labelled
    learned: str
    reader: str
    hand: str
    together: float
    read: float
    likeness: float
    product: float


def pairs_lines(model: AttributionModel) -> list[str]:
    """The figures of both halves."""
    texts = sentences()
    judged = judge(labelled(texts), texts, model)
    return [line for half in ("choose", "measure") for line in half_lines(judged, half)]


def sentences() -> Texts:
    """The sentences of seesaw by document and number."""
    with lzma.open(data_folder() / "seesaw" / "seesaw.jsonl.xz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {(r["id"], s["id"]): s["text"] for r in rows for s in r["article"]["text"]}


def labelled(texts: Texts) -> list[Labelled]:
    """The labelled pairs. Raises SystemExit where a sentence is not the one that was labelled."""
    found = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        one, other = (texts[row[side][0], row[side][1]] for side in ("one", "other"))
        if hashlib.sha1(f"{one}\n{other}".encode()).hexdigest()[:12] != row["digest"]:
            raise SystemExit(f"{row['one']}, {row['other']}: other sentences than were labelled")
        story = row["one"][0].split("_")[1]
        found.append(Labelled(one, other, row["label"], row["drawn"], story))
    return found


def judge(pairs: Sequence[Labelled], texts: Texts, model: AttributionModel) -> list[Judged]:
    """Each pair read both ways; words are as rare as in all sentences of the stories."""
    stories = {p.story for p in pairs}
    own = list(dict.fromkeys(t for p in pairs for t in (p.one, p.other)))
    contents = dict(zip(own, standing(own, model.embed(own)), strict=True))
    pile = [t for (name, _), t in texts.items() if name.split("_")[1] in stories]
    scale = Scale([*standing(pile), *contents.values()])
    return [_judged(p, contents[p.one], contents[p.other], scale) for p in pairs]


def _judged(pair: Labelled, one: Content, other: Content, scale: Scale) -> Judged:
    likeness, decided = by_hand(one, other, scale), shares(one, other, scale)
    read = pair_reader().shares(pair.one, pair.other)
    if likeness.apart:
        hand = "related"
    elif likeness.score >= LINKED:
        hand = "contradicts" if contradicts(one, other) else "same"
    else:
        hand = "related" if likeness.score >= GUARDED else "unrelated"
    product = compare(one, other, scale).score
    best, together = (decided.best, read.best, hand), (decided.together, read.together)
    return Judged(pair, *best, *together, likeness.score, product)


def half_lines(judged: Iterable[Judged], half: str) -> list[str]:
    """A half's figures: macro F1 with its interval and each class; who belongs together."""
    own = [j for j in judged if j.pair.half == half]
    gold = [j.pair.label for j in own]
    lines = [f"pairs, {half}: {len(own)} ({', '.join(f'{gold.count(c)} {c}' for c in CLASSES)})"]
    for name in ("hand", "learned", "reader"):
        read = [str(getattr(j, name)) for j in own]
        low, high = interval(gold, read, [j.pair.story for j in own])
        each = "  ".join(f"{c} {f1(gold, read, c):.2f}" for c in CLASSES)
        lines.append(f"  {name:8} macro F1 {macro(gold, read):.3f} [{low:.3f}, {high:.3f}]  {each}")
    belong = [label in ("same", "contradicts") for label in gold]
    for name, scores in (
        ("hand", [j.likeness for j in own]),
        ("learned", [j.together for j in own]),
        ("reader", [j.read for j in own]),
        ("product", [j.product for j in own]),
    ):
        least = {"learned": TOGETHER, "reader": LIKELY}.get(name, LINKED)
        right = sum(b for s, b in zip(scores, belong, strict=True) if s >= least)
        put = sum(s >= least for s in scores)
        lines.append(
            f"  one claim, {name:8} precision {right / max(1, put):.2f} ({right} of {put}), "
            f"recall {right / sum(belong):.2f}, AUC {ranked_right(scores, belong):.3f}"
        )
    return lines


def f1(gold: Sequence[str], read: Sequence[str], kind: str) -> float:
    """F1 of a class; 0 where nothing is of it."""
    right = sum(g == r == kind for g, r in zip(gold, read, strict=True))
    return 2 * right / max(1, gold.count(kind) + read.count(kind))


def macro(gold: Sequence[str], read: Sequence[str]) -> float:
    """Mean F1 of the four classes."""
    return fmean(f1(gold, read, kind) for kind in CLASSES)


def ranked_right(scores: Sequence[float], belong: Sequence[bool]) -> float:
    """How often one that belongs scores above one that does not (area under the ROC curve)."""
    yes = np.array([s for s, b in zip(scores, belong, strict=True) if b])
    no = np.array([s for s, b in zip(scores, belong, strict=True) if not b])
    above = (yes[:, None] > no).mean() + (yes[:, None] == no).mean() / 2
    return float(above)


def interval(
    gold: Sequence[str], read: Sequence[str], stories: Sequence[str]
) -> tuple[float, float]:
    """95% percentile bootstrap interval of macro F1 over stories."""
    by_story: dict[str, list[int]] = {}
    for at, story in enumerate(stories):
        by_story.setdefault(story, []).append(at)
    groups, draw = list(by_story.values()), np.random.default_rng(SEED)
    found = []
    for _ in range(SAMPLES):
        chosen = [i for g in draw.integers(len(groups), size=len(groups)) for i in groups[g]]
        found.append(macro([gold[i] for i in chosen], [read[i] for i in chosen]))
    low, high = np.percentile(found, (2.5, 97.5))
    return float(low), float(high)
