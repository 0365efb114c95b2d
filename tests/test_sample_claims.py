"""Gather, weigh and ask on the sample pile's key: each stage by itself, measured.

The nouns before the stage are the key's, so no other stage's mistakes are counted. The floors
stand just below what was measured when they were set.
"""

from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from gold import gold

from reportedly.ask import Memory, Part, ask
from reportedly.export.sheet_terminal import sheet_text
from reportedly.gather import gather
from reportedly.sample import key
from reportedly.schema import Attribution, Claim, Flag, Lineage, Member, Pair, Weight, quote
from reportedly.trace import trace
from reportedly.weigh import weigh

Gathered = tuple[list[Claim], list[Member]]
Weighed = tuple[list[Pair], list[Weight], list[Flag]]


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return _gather(vectors=False)


@cache
def _gather(vectors: bool) -> Gathered:
    g = gold()
    said = _with_vectors() if vectors else g.attributions
    return gather(g.texts, said, g.speakers, g.entities, g.identities)


@cache
def _lineages() -> list[Lineage]:
    g = gold()
    return trace(g.articles, g.texts, g.blocks)[0]


def _with_vectors() -> list[Attribution]:
    """The key's attributions with the meaning that the installed weights see in their contents."""
    from reportedly.attribute.model import AttributionModel

    g = gold()
    contents = [quote(g.texts[a.article], a.content) for a in g.attributions]
    rows = AttributionModel.load().embed(contents).astype("<f2")
    return [replace(a, vector=v.tobytes()) for a, v in zip(g.attributions, rows, strict=True)]


@pytest.fixture(scope="module")
def weighed() -> Weighed:
    """The key's own claims, weighed."""
    claims = [Claim(c.id, c.text) for c in key().claims]
    members = [
        Member(c.id, m.attribution, m.relation, 1.0, "by the key")
        for c in key().claims
        for m in c.members
    ]
    return _weigh(claims, members, _lineages())


def _weigh(claims: list[Claim], members: list[Member], lineages: list[Lineage]) -> Weighed:
    g = gold()
    return weigh(
        claims,
        members,
        g.attributions,
        g.hands,
        g.entities,
        g.identities,
        lineages,
        g.texts,
        g.articles,
    )


def _homes(gathered: Gathered) -> dict[str, set[str]]:
    """The key's claims of each attribution that takes part in gathering."""
    took_part = {m.attribution for m in gathered[1]}
    homes: dict[str, set[str]] = defaultdict(set)
    for claim in key().claims:
        for member in claim.members:
            if member.attribution in took_part:
                homes[member.attribution].add(claim.id)
    return homes


@pytest.mark.parametrize(("vectors", "floor"), [(False, 0.35), (True, 0.31)])
def test_statements_of_one_claim_come_together(vectors: bool, floor: float) -> None:
    """Pairs of the key's members; measured: precision 1.00; recall 0.36, with vectors 0.32.

    What is missed takes knowledge of the world ("She has been tired" for "she is ill") or is
    worded so freely ("the good neighbour") that neither words nor vectors tell.
    """
    gathered = _gather(vectors)
    homes = _homes(gathered)
    found = {m.attribution: m.claim for m in gathered[1]}
    same = {p for p in combinations(sorted(homes), 2) if homes[p[0]] & homes[p[1]]}
    put = {p for p in combinations(sorted(homes), 2) if found[p[0]] == found[p[1]]}
    right = len(same & put)
    assert right / len(put) >= 0.97
    assert right / len(same) >= floor


@pytest.mark.parametrize(("vectors", "floor"), [(False, 0.41), (True, 0.38)])
def test_every_statement_is_near_its_fellows(vectors: bool, floor: float) -> None:
    """B-cubed over the key's members; measured: precision 1.00; recall 0.42, with vectors 0.39."""
    gathered = _gather(vectors)
    homes = _homes(gathered)
    found = {m.attribution: m.claim for m in gathered[1]}
    precision, recall = [], []
    for one in homes:
        fellows = {o for o in homes if homes[o] & homes[one]}
        put = {o for o in homes if found[o] == found[one]}
        precision.append(len(fellows & put) / len(put))
        recall.append(len(fellows & put) / len(fellows))
    assert sum(precision) / len(precision) >= 0.97
    assert sum(recall) / len(recall) >= floor


def test_who_denies_is_told(gathered: Gathered) -> None:
    """Relations of members that are gathered with others; measured: 57 of 57."""
    found = {m.attribution: m for m in gathered[1]}
    sizes: dict[str, int] = defaultdict(int)
    for m in gathered[1]:
        sizes[m.claim] += 1
    judged = [
        (found[m.attribution].relation, m.relation)
        for claim in key().claims
        for m in claim.members
        if m.attribution in found and sizes[found[m.attribution].claim] > 1
    ]
    assert sum(got == wanted for got, wanted in judged) / len(judged) >= 0.95


def test_copies_are_found_and_directed() -> None:
    found = {(x.original, x.derived): x for x in _lineages()}
    for wanted in key().lineages:
        if wanted.kind == "copy":
            assert found[wanted.original, wanted.derived].kind == "copy"
            assert found[wanted.original, wanted.derived].directed


def test_the_truth_lies_in_every_interval(weighed: Weighed) -> None:
    weights = {w.claim: w for w in weighed[1]}
    for claim in key().claims:
        weight = weights[claim.id]
        assert weight.low <= claim.truth <= weight.high, claim.text


def test_most_intervals_are_the_key_s(weighed: Weighed) -> None:
    """Measured: 8 of 11; the others are wider."""
    weights = {w.claim: w for w in weighed[1]}
    equal = [c for c in key().claims if (weights[c.id].low, weights[c.id].high) == (c.low, c.high)]
    assert len(equal) >= 8


def test_pairs_are_judged_as_a_reader_does(weighed: Weighed) -> None:
    """The pairs that the key judges; one that it knows better is the only miss."""
    found = {(p.claim, p.a, p.b): p.verdict for p in weighed[0]}
    wrong = []
    for claim in key().claims:
        for pair in claim.pairs:
            a, b = sorted((pair.a, pair.b))
            verdict = found.get((claim.id, a, b))
            if verdict is not None and verdict != pair.verdict:
                wrong.append((a, b, verdict))
    assert len(wrong) <= 1, wrong
    assert all(verdict == "unknown" for _, _, verdict in wrong)


@pytest.mark.parametrize("rule", ["plural-sources", "bare-source", "single-source"])
def test_flags_are_raised_where_the_key_has_them(weighed: Weighed, rule: str) -> None:
    raised = {(f.claim, f.rule) for f in weighed[2]}
    wanted = {f.claim for f in key().flags if f.rule.startswith(rule) and f.claim}
    hit = [claim for claim in wanted if (claim, rule) in raised]
    assert len(hit) >= len(wanted) - 1


def test_each_claim_s_question_finds_it(gathered: Gathered) -> None:
    """The first claims on the sheet hold a member of the claim asked for; measured: 11 of 11."""
    lineages, (claims, members) = _lineages(), gathered
    pairs, weights, flags = _weigh(claims, members, lineages)
    g = gold()
    pile = Memory(
        Part(
            claims,
            members,
            pairs,
            weights,
            flags,
            g.attributions,
            g.speakers,
            g.hands,
            g.entities,
            g.identities,
            lineages,
            g.articles,
            g.texts,
        )
    )
    hits = 0
    for claim in key().claims:
        sheet = ask(claim.question, pile)
        assert sheet_text(sheet)
        shown = {m.attribution for c in sheet.claims for m in c.members}
        hits += bool(shown & {m.attribution for m in claim.members})
    assert hits >= 10
