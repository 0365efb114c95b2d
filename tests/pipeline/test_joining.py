"""Articles that come one by one, go, or are read anew: what becomes of claims."""

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from filled import Filled
from piles import Pile

from reportedly.pipeline import gathering

PEOPLE = ("Ilko Marr", "Dana Brun", "Teva Holm", "Orsk Lund", "Mira Vass", "Pell Garan")
CLAIMS = (
    "the harbour board of Osk will sell the northern dredger to the salvage yard",
    "the ferry company Brisk Lines has hidden three leaking hulls from inspectors",
    "the mayor of Tarn promised the weavers a covered market before autumn",
    "the observatory on Mount Kell will be closed for want of a roof",
)
OTHERS = (
    "the choir of Saint Elva lost its only organist to a travelling circus",
    "beekeepers near Tarn found their hives painted in the colours of a rival club",
    "the library of Osk lends umbrellas and has never had one returned",
    "the chess league forbade spectators from humming during endgames",
    "a bakery in Kell sells loaves shaped like retired aldermen",
    "the lighthouse lamp was replaced by a thousand household bulbs",
)


@pytest.fixture(autouse=True)
def never_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """In small piles each article is much growth, for which all would be done anew."""
    monkeypatch.setattr(gathering, "GROWN", 1e9)


def a_pile(seed: int, articles: int = 12) -> Pile:
    """Articles with ids in no order of time, that tell of the same few things in other words."""
    rng, pile = Random(seed), Pile()
    for n in range(articles):
        id_ = f"{(n * 2654435761 + seed) % 2**32:08x}"
        pile.article(id_, f"Outlet {n}", f"2031-03-{n + 1:02d}")
        for claim in rng.sample(CLAIMS, 2):
            words = claim if rng.random() < 0.5 else claim.replace("will", "is going to")
            denied = rng.random() < 0.2
            pile.say(id_, rng.choice(PEOPLE), words, "denied that" if denied else "said that",
                     denies=denied)  # fmt: skip
        pile.say(id_, "An aide", rng.choice(OTHERS), "said that", kind="anonymous", named=False)
        if rng.random() < 0.3:
            pile.say(id_, rng.choice(PEOPLE), "the account", "dismissed", denies=True)
    return pile


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_makes_the_same_claims(tmp_path: Path, seed: int) -> None:
    pile = a_pile(seed)
    once = Filled.at(tmp_path / "once.db", pile)
    order = list(pile.articles)
    Random(seed).shuffle(order)
    each = Filled.at(tmp_path / "each.db", pile, *([a] for a in order))
    some = Filled.at(tmp_path / "some.db", pile, order[:4], order[4:5], order[5:])
    assert len(once.claims()) < len(pile.attributions) / 2
    assert each.claims() == once.claims()
    assert each.intervals() == once.intervals()
    assert some.claims() == once.claims()
    assert some.intervals() == once.intervals()


def test_claims_keep_their_ids_as_others_join(tmp_path: Path) -> None:
    pile = a_pile(3)
    order = sorted(pile.articles, reverse=True)  # so that a smaller id joins each time
    filled = Filled.at(tmp_path / "s.db", pile, order[:1])
    before = filled.homes()
    for article in order[1:]:
        filled.read([article])
        now = filled.homes()
        assert {s: now[s] for s in before} == before
        before = now


def test_an_article_that_goes_leaves_nothing(tmp_path: Path) -> None:
    pile = a_pile(4)
    *kept, gone = pile.articles
    wanted = Filled.at(tmp_path / "wanted.db", pile, kept)
    filled = Filled.at(tmp_path / "s.db", pile)
    filled.forget(gone)
    assert filled.claims() == wanted.claims()
    assert filled.intervals() == wanted.intervals()


def test_an_article_read_anew_stands_where_it_stood(tmp_path: Path) -> None:
    pile = a_pile(5)
    filled = Filled.at(tmp_path / "s.db", pile)
    homes, said = filled.homes(), filled.said()
    for article in list(pile.articles)[::3]:
        filled.read([article])
    assert filled.homes() == homes
    assert filled.said() == said


def test_statements_that_are_no_longer_read_leave_their_claims(tmp_path: Path) -> None:
    pile = a_pile(6)
    filled = Filled.at(tmp_path / "s.db", pile)
    lost = pile.attributions[0]
    for kept in (pile.attributions, pile.speakers, pile.hands):
        kept[:] = [x for x in kept if getattr(x, "attribution", getattr(x, "id", "")) != lost.id]
    filled.read([lost.article])
    assert lost.id not in filled.homes()
    assert filled.claims() == Filled.at(tmp_path / "wanted.db", pile).claims()


def test_a_denial_finds_its_statement_in_an_article_that_comes_later(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("b", "Ilko Marr", "there was no promise", "said")
    pile.say("a", "Dana Brun", "the mayor had promised to renew the lease", "said")
    pile.say("a", "Ilko Marr", "there was no promise", "said")
    once = Filled.at(tmp_path / "once.db", pile)
    for order in (["a", "b"], ["b", "a"]):
        each = Filled.at(tmp_path / f"{order[0]}.db", pile, *([a] for a in order))
        assert each.claims() == once.claims()
    assert len(once.claims()) == 1


def test_a_merge_is_taken_back_without_a_trace(tmp_path: Path) -> None:
    pile = a_pile(7)
    filled = Filled.at(tmp_path / "s.db", pile)
    homes, said = filled.homes(), filled.said()
    one, other = (sorted(g)[0] for g in sorted(filled.claims(), key=len)[-2:])
    together = {s for s, c in homes.items() if c in (homes[one], homes[other])}
    filled.judge(one, other, "same", 1)
    assert frozenset(together) in filled.claims()
    filled.judge(other, one, "unknown", 2)
    assert filled.homes() == homes
    assert filled.said() == said


def test_a_split_outlives_new_articles_and_new_readings(tmp_path: Path) -> None:
    pile = a_pile(8)
    *most, last = pile.articles
    filled = Filled.at(tmp_path / "s.db", pile, most)
    claim = sorted(max(filled.claims(), key=len))
    leaves, stays = claim[0], claim[1]
    filled.judge(leaves, stays, "different", 1)
    assert {frozenset(claim[1:]), frozenset(claim[:1])} <= filled.claims()
    filled.read([last])
    filled.read([leaves.partition(":")[0]])
    homes = filled.homes()
    assert homes[leaves] != homes[stays]
    assert len({homes[s] for s in claim[1:]}) == 1
    again = Filled.at(tmp_path / "again.db", pile)
    again.judge(leaves, stays, "different", 1)
    assert again.claims() == filled.claims()


@pytest.mark.parametrize("seed", [9, 10, 11])
def test_the_interval_moves_the_right_way(tmp_path: Path, seed: int) -> None:
    pile = a_pile(seed)
    filled = Filled.at(tmp_path / "s.db", pile)
    before = filled.intervals()
    one, other = sorted(before, key=len)[-2:]
    filled.judge(min(one), min(other), "same", 1)
    low, high = filled.intervals()[one | other]
    assert max(before[one][1], before[other][1]) <= high <= before[one][1] + before[other][1]
    assert low >= max(before[one][0], before[other][0])
    filled.judge(min(one), min(other), "unknown", 2)
    assert filled.intervals() == before
    for when, (leaves, stays) in enumerate(pairwise(sorted(one)[:3]), 3):
        was = filled.intervals()
        home = next(g for g in was if {leaves, stays} <= g)
        filled.judge(leaves, stays, "different", when)
        low, high = filled.intervals()[home - {leaves}]
        assert low <= was[home][0]
        assert high <= was[home][1]


def test_judging_an_origin_weighs_its_claim_alone(tmp_path: Path) -> None:
    pile = Pile()
    for n in range(3):
        pile.say(f"a{n}", "An aide", CLAIMS[0], "said that", kind="anonymous", named=False)
    filled = Filled.at(tmp_path / "s.db", pile, ["a0"], ["a1"], ["a2"])
    assert [*filled.intervals().values()] == [(1, 3)]
    filled.judge("a0:a0", "a1:a0", "same", 1, claim=False)
    assert [*filled.intervals().values()] == [(1, 2)]
    filled.judge("a0:a0", "a1:a0", "unknown", 2, claim=False)
    assert [*filled.intervals().values()] == [(1, 3)]
