"""FNC-1 (Pomerleau and Rao 2017): a headline and a body that agrees, disagrees or is unrelated."""

import csv
import lzma
import random
from collections.abc import Sequence
from dataclasses import dataclass

from evals.claimpairs import ranked_right
from evals.corpus import data_folder
from evals.standing import standing
from reportedly.attribute.model import AttributionModel
from reportedly.gather.content import Content
from reportedly.gather.decision import Shares, shares
from reportedly.gather.learned import compare
from reportedly.gather.scale import Scale
from reportedly.gather.similar import LINKED, by_hand
from reportedly.segment import sentences

AGREES, DISAGREES, UNRELATED = "0", "1", "3"
EACH, SEED = 300, 13
"""Pairs that are drawn of each kind."""

TRIED, MOST = 3, 30
"""Sentences of a body that are read: the likest by words, among so many first ones."""


@dataclass(frozen=True, slots=True)
class Read:
    """A headline and a body: the kind, and its likest sentence by hand and by the decision."""

    kind: str
    hand: float
    now: float
    learned: Shares


def rumours_lines(model: AttributionModel) -> list[str]:
    """The figures: how many of each kind are put together, and how well they are ranked."""
    read = _read(_drawn(), model)
    kinds = {"agrees": AGREES, "disagrees": DISAGREES, "unrelated": UNRELATED}
    counts = ", ".join(f"{sum(r.kind == k for r in read)} {n}" for n, k in kinds.items())
    lines = [f"rumours: {counts}"]
    for name, joined in (
        ("hand", [r.hand >= LINKED for r in read]),
        ("product", [r.now >= LINKED for r in read]),
        ("learned", [r.learned.together >= 0.5 for r in read]),
    ):
        shares_ = "  ".join(f"{n} {_share(read, joined, k):.2f}" for n, k in kinds.items())
        lines.append(f"  put together, {name:8} {shares_}")
    belong = [r.kind != UNRELATED for r in read]
    by_hand_, by_decision = [r.hand for r in read], [r.learned.together for r in read]
    lines.append(
        f"  AUC hand {ranked_right(by_hand_, belong):.3f}, "
        f"learned {ranked_right(by_decision, belong):.3f}"
    )
    turned = [r.kind == DISAGREES for r in read if r.kind != UNRELATED]
    against = [r.learned.contradicts - r.learned.same for r in read if r.kind != UNRELATED]
    return [*lines, f"  disagrees from agrees: AUC {ranked_right(against, turned):.3f}"]


def _share(read: Sequence[Read], joined: Sequence[bool], kind: str) -> float:
    own = [j for r, j in zip(read, joined, strict=True) if r.kind == kind]
    return sum(own) / max(1, len(own))


def _drawn() -> list[tuple[str, str, str]]:
    """Headline, body and kind; as many of each kind, seeded."""
    folder, draw = data_folder() / "fnc1", random.Random(SEED)
    csv.field_size_limit(1 << 24)
    with lzma.open(folder / "train_bodies.csv.xz", "rt", encoding="utf-8", newline="") as file:
        bodies = {r["Body ID"]: r["articleBody"] for r in csv.DictReader(file)}
    with lzma.open(folder / "train_stances.csv.xz", "rt", encoding="utf-8", newline="") as file:
        rows = [(r["Headline"], bodies[r["Body_ID"]], r["Stance"]) for r in csv.DictReader(file)]
    return [
        pair
        for kind in (AGREES, DISAGREES, UNRELATED)
        for pair in draw.sample([r for r in rows if r[2] == kind], EACH)
    ]


def _read(drawn: Sequence[tuple[str, str, str]], model: AttributionModel) -> list[Read]:
    cuts = [[b[s.start : s.end] for s in sentences(b)[:MOST]] for _, b, _ in drawn]
    texts = list(
        dict.fromkeys(t for (h, _, _), own in zip(drawn, cuts, strict=True) for t in (h, *own))
    )
    bare = dict(zip(texts, standing(texts), strict=True))
    scale = Scale(bare.values())
    tried = [
        _likest(bare[h], [bare[t] for t in own], scale)
        for (h, _, _), own in zip(drawn, cuts, strict=True)
    ]
    chosen = list(dict.fromkeys([h for h, _, _ in drawn] + [t for own in tried for t in own]))
    ready = dict(zip(chosen, standing(chosen, model.embed(chosen)), strict=True))
    return [
        _best(ready[h], [ready[t] for t in own], kind, scale)
        for (h, _, kind), own in zip(drawn, tried, strict=True)
    ]


def _likest(headline: Content, own: Sequence[Content], scale: Scale) -> list[str]:
    ranked = sorted(own, key=lambda c: -scale.shared(headline.meanings & c.meanings))
    return [c.text for c in ranked[:TRIED]]


def _best(headline: Content, own: Sequence[Content], kind: str, scale: Scale) -> Read:
    learned = max((shares(headline, c, scale) for c in own), key=lambda s: s.together)
    hand = max(by_hand(headline, c, scale).score for c in own)
    return Read(kind, hand, max(compare(headline, c, scale).score for c in own), learned)
