"""Counts of the program's own reading of the written articles."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.origins.articles import Placed, Written, page, write
from evals.origins.scenario import Case
from reportedly.ingest import read_pages
from reportedly.pipeline.article import extract
from reportedly.pipeline.ofpile import PILE_STAGES
from reportedly.schema import (
    Article,
    Attribution,
    Entity,
    Hand,
    Member,
    Page,
    Pair,
    Weight,
    quote,
)
from reportedly.schema.nouns import Nouns

COVERED = 0.5
"""Part of a telling's content that an attribution's content must hold to be that telling."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the program made of one claim: of its own claims the one with most of the articles."""

    weight: Weight
    articles: int
    gathered: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A read pile, with its articles by the names of their files."""

    nouns: Nouns
    pages: dict[str, Page]


def read_pile(cases: Sequence[Case]) -> Iterator[tuple[Case, Found]]:
    """Write the articles of some claims, read them together, and look for each claim."""
    written = {plan.id: write(plan) for case in cases for plan in case.plans}
    read = _read(list(written.values()))
    said: dict[str, list[Attribution]] = defaultdict(list)
    for a in read.nouns.all(Attribution):
        said[a.article].append(a)
    members = {m.attribution: m for m in read.nouns.all(Member)}
    for case in cases:
        yield case, _found(case, written, read, said, members)


def _read(written: Sequence[Written]) -> Read:
    nouns, pages = Nouns(), {}
    with tempfile.TemporaryDirectory() as folder:
        for one in written:
            name, text = page(one)
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            (pages[one.plan.id],) = read_pages(path)
    for one in written:
        made = extract(pages[one.plan.id])
        for kind in (Page, *_made()):
            nouns.add(made.all(kind))
    for stage in PILE_STAGES:
        nouns.add(list(stage.run(nouns)))
    return Read(nouns, pages)


def _made() -> Sequence[type]:
    """The nouns that the pile's stages read of single articles."""
    kinds = (kind for stage in PILE_STAGES for kind in stage.reads)
    written = {kind for stage in PILE_STAGES for kind in stage.writes}
    return [k for k in dict.fromkeys(kinds) if k not in written and k is not Page]


def _found(
    case: Case,
    written: dict[str, Written],
    read: Read,
    said: dict[str, list[Attribution]],
    members: dict[str, Member],
) -> Found:
    homes: dict[str, set[str]] = defaultdict(set)
    tellings: Counter[str] = Counter()
    missed: list[str] = []
    for plan in case.plans:
        for placed in written[plan.id].tellings:
            claims = _claims(placed, written[plan.id], read.pages[plan.id], said, members)
            missed += [] if claims else [f"{plan.id} not read: {_words(placed, written[plan.id])}"]
            for claim in claims:
                homes[claim].add(plan.id)
                tellings[claim] += 1
    best = min(homes, key=lambda c: (-len(homes[c]), -tellings[c], c), default="")
    weights = {w.claim: w for w in read.nouns.all(Weight)}
    weight = weights.get(best, Weight("", 0, 0, 0))
    apart = [f"elsewhere {sorted(homes[c])}" for c in homes if c != best]
    why = (*missed, *apart, *_told(best, read))
    return Found(weight, len(case.plans), len(homes.get(best, ())), why)


def _claims(
    placed: Placed,
    written: Written,
    page: Page,
    said: dict[str, list[Attribution]],
    members: dict[str, Member],
) -> set[str]:
    """The program's claims that a telling is a member of."""
    words = _words(placed, written)
    near = written.text[placed.parts["content"].start - 20 : placed.parts["content"].end]
    start = page.text.find(near)
    start = start + len(near) - len(words) if start >= 0 else page.text.find(words)
    if start < 0:
        return set()
    fits = (a for a in said[page.id] if _covers(a, start, start + len(words)))
    return {members[a.id].claim for a in fits if a.id in members}


def _covers(a: Attribution, start: int, end: int) -> bool:
    held = sum(max(0, min(end, s.end) - max(start, s.start)) for s in a.content)
    return held >= COVERED * (end - start)


def _words(placed: Placed, written: Written) -> str:
    return quote(written.text, (placed.parts["content"],))


def _told(claim: str, read: Read) -> list[str]:
    """The claim's statements with their paths, and the verdicts on them."""
    texts = {p.id: p.text for p in read.nouns.all(Page)}
    names = {e.id: e.name for e in read.nouns.all(Entity)}
    outlets = {a.id: a.outlet for a in read.nouns.all(Article)}
    paths: dict[str, list[Hand]] = defaultdict(list)
    for hand in read.nouns.all(Hand):
        paths[hand.attribution].append(hand)
    ids = {m.attribution: m.relation for m in read.nouns.all(Member) if m.claim == claim}
    told = [
        f"{a.id[-3:]} {outlets[a.article]} {ids[a.id]}: "
        f"{' > '.join(names.get(h.entity, '?') for h in sorted(paths[a.id], key=_at))} "
        f"| {quote(texts[a.article], a.source)} | {quote(texts[a.article], a.content)[:90]}"
        for a in read.nouns.all(Attribution)
        if a.id in ids
    ]
    verdicts = Counter(f"{p.verdict}: {p.why}" for p in read.nouns.all(Pair) if p.claim == claim)
    return [*told, *(f"{count} x {why}" for why, count in sorted(verdicts.items()))]


def _at(hand: Hand) -> int:
    return hand.position
