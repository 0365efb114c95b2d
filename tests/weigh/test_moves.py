"""How the interval moves when an article goes, a person judges, or everything is shuffled."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from piles import Pile, member

from reportedly.places import place_of
from reportedly.schema import Judgement, JudgementVerdict, Lineage, Pair, Weight

CLAIM = "that the minister slept through the long vote on the harbour"
PEOPLE = ["Dara Oske", "Tom Brandt", "Mira Holt"]
HOWS = ["named", "unnamed", "another", "two", "several", "relayed", "told", "quoted"]

Told = tuple[int, str, int]
"""Who says it, how it is told, and in which article."""

told = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(HOWS), st.integers(0, 3)), min_size=2, max_size=7
)
moves = settings(max_examples=120, deadline=None)


def _pile(said: Sequence[Told]) -> Pile:
    pile = Pile()
    for at, (person, how, article) in enumerate(said):
        id_ = f"art{article}"
        if id_ not in pile.articles:
            pile.article(id_, f"Outlet {article}", f"2025-03-0{article + 1}")
        _say(pile, id_, PEOPLE[person], how, at)
    return pile


def _say(pile: Pile, article: str, name: str, how: str, at: int) -> None:
    other = f"Outlet {(at + 1) % 4}"
    if how == "named":
        pile.say(article, name, CLAIM)
    elif how == "unnamed":
        pile.say(article, f"a clerk of {name}", CLAIM, kind="anonymous", named=False)
    elif how == "another":
        before = [n for (a, n), e in pile.entities.items() if a == article and not e.named][:1]
        words = f"another clerk in room {at}"
        pile.say(article, words, CLAIM, kind="anonymous", named=False, apart=before)
    elif how == "two":
        pile.say(article, "two guards", CLAIM, kind="anonymous", named=False, count=2)
    elif how == "several":
        pile.say(article, "guards", CLAIM, kind="anonymous", named=False, count=None)
    elif how == "relayed":
        pile.say(article, other, CLAIM, "reported", kind="outlet")
    elif how == "told":
        pile.say(article, "a clerk", CLAIM, kind="anonymous", named=False, via=[(other, "outlet")])
    else:
        words = f"“He slept {'very ' * len(name)}long and snored like an old walrus,”"
        pile.say(article, name, words, manner="direct")


def _weighed(pile: Pile, *judgements: Judgement, without: str = "") -> tuple[list[Pair], Weight]:
    kept = [member(a.id) for a in pile.attributions if a.article != without]
    pairs, (weight,), _ = pile.weigh(kept, judgements=judgements)
    return pairs, weight


def _judgement(pile: Pile, a: str, b: str, verdict: JudgementVerdict, when: int = 1) -> Judgement:
    one, other = (next(x for x in pile.attributions if x.id == i) for i in (a, b))
    at = f"2025-06-0{when}T08:00:00+00:00"
    return Judgement(
        f"j{when}", *(place_of(x, "statement") for x in (one, other)), verdict, "Ana", at, ""
    )


def _groups(pairs: Sequence[Pair], left: set[str]) -> int:
    """How many groups those left make by what is the same among them and with the others."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(left)
    graph.add_edges_from((p.a, p.b) for p in pairs if p.verdict == "same")
    return sum(bool(group & left) for group in nx.connected_components(graph))


@moves
@given(told)
def test_an_article_less_never_raises_low_nor_high_but_by_what_it_tied_together(
    said: list[Told],
) -> None:
    pile = _pile(said)
    pairs, weight = _weighed(pile)
    for gone in pile.articles:
        left = {a.id for a in pile.attributions if a.article != gone}
        if not left:
            continue
        _, less = _weighed(pile, without=gone)
        kept = [p for p in pairs if p.a in left and p.b in left]
        parted = _groups(kept, left) - _groups(pairs, left)
        sizes = 2 if any(how == "two" for _, how, _ in said) else 1
        assert less.low <= weight.low
        assert less.open_ended <= weight.open_ended
        assert less.high <= weight.high + parted * sizes


@moves
@given(told, st.randoms(use_true_random=False))
def test_who_judges_two_to_be_one_never_raises_high(said: list[Told], chance: Random) -> None:
    pile = _pile(said)
    _, weight = _weighed(pile)
    for a, b in combinations(sorted(x.id for x in pile.attributions), 2):
        _, judged = _weighed(pile, _judgement(pile, *chance.sample((a, b), 2), "same"))
        assert judged.high <= weight.high
        assert judged.low <= judged.high
        assert judged.open_ended <= weight.open_ended


@moves
@given(told)
def test_who_judges_two_to_be_two_never_lowers_either_end(said: list[Told]) -> None:
    pile = _pile(said)
    pairs, weight = _weighed(pile)
    for pair in pairs:
        _, judged = _weighed(pile, _judgement(pile, pair.a, pair.b, "different"))
        assert judged.high >= weight.high
        assert judged.open_ended == weight.open_ended
        if pair.verdict != "same":
            assert judged.low >= weight.low


@moves
@given(told, st.randoms(use_true_random=False))
def test_the_order_of_what_is_read_leaves_no_trace(said: list[Told], chance: Random) -> None:
    pile = _pile(said)
    before = _weighed(pile)
    pile.articles = dict(chance.sample(list(pile.articles.items()), len(pile.articles)))
    pile.entities = dict(chance.sample(list(pile.entities.items()), len(pile.entities)))
    for rows in (pile.attributions, pile.hands, pile.speakers):
        chance.shuffle(rows)
    assert _weighed(pile) == before


def test_who_cite_each_other_in_a_circle_are_counted_and_unresolved() -> None:
    pile = Pile()
    for at in range(3):
        pile.article(f"art{at}", f"Outlet {at}")
    for at in range(3):
        pile.say(f"art{at}", f"Outlet {(at + 1) % 3}", CLAIM, "reported", kind="outlet")
    around = [Lineage(f"art{a}", f"art{(a + 1) % 3}", "copy", True, 0.9, "") for a in range(3)]
    _, (weight,), _ = pile.weigh(lineages=around)
    assert weight.low == 0
    assert 1 <= weight.high <= 3


def test_a_person_s_judgement_stands_above_the_rules_until_it_is_taken_back() -> None:
    pile = Pile()
    a = pile.say("a", "a clerk", CLAIM, kind="anonymous", named=False)
    b = pile.say("b", "an aide", CLAIM, kind="anonymous", named=False)
    same, two = (_judgement(pile, a, b, v, n) for n, v in enumerate(("same", "different"), 1))
    (pair,), weight = _weighed(pile, same)
    assert (weight.low, weight.high) == (1, 1)
    assert (pair.verdict, pair.why) == ("same", "Ana judged them to have one origin")
    assert _weighed(pile, two, same)[1].low == 2
    undone = [_judgement(pile, a, b, "unknown", n) for n in (3, 4)]
    assert _weighed(pile, undone[0], two, same) == _weighed(pile, same)
    assert _weighed(pile, *undone, two, same) == _weighed(pile)


def test_what_a_person_holds_to_be_two_no_third_makes_one() -> None:
    pile = Pile()
    ids = [pile.say(x, "the Gazette", CLAIM, "reported", kind="outlet") for x in "abc"]
    assert _weighed(pile)[1].high == 1
    assert _weighed(pile, _judgement(pile, ids[0], ids[1], "different"))[1].high == 2


def test_who_tells_how_many_closes_the_interval_until_it_is_taken_back() -> None:
    pile = Pile()
    a = pile.say("a", "guards", CLAIM, kind="anonymous", named=False, count=None)
    b = pile.say("b", "three guards", CLAIM, kind="anonymous", named=False, count=3)
    before = _weighed(pile)[1]
    assert (before.low, before.high, before.open_ended) == (3, 4, True)
    same = _judgement(pile, a, b, "same")
    judged = _weighed(pile, same)[1]
    assert (judged.low, judged.high, judged.open_ended) == (3, 3, False)
    assert _weighed(pile, same, _judgement(pile, a, b, "unknown", 2))[1] == before
