"""Adding articles bit by bit gives what reading all at once gives."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify import identify
from reportedly.identify.change import look, place, region
from reportedly.identify.index import Memory, bearer_of
from reportedly.identify.nodes import Nodes
from reportedly.identify.stage import identities
from reportedly.identify.verdicts import entities_at, verdicts
from reportedly.schema import Entity, Identity, Judgement, Place, Span

NAMES = (
    "Ilko Marr", "Ilko Mar", "I. Marr", "Marr", "Dana Marr", "Yurin Dashko", "Yuryn Daszko",
    "Юрин Дашко", "Dashko", "Post", "SPA", "Sel Press Agency", "The Sel Post", "John Smith",
    "Jon Smith", "Smith", "J. Smith", "Mary Smith", "John Henry Smith", "Bob Marr", "Robert Marr",
    "Anna Berg (née Marr)", "Anna Marr", "Anna Berg", "Marr Institute", "Korvath", "Sel Korvath",
    "Anna Marr-Berg", "Harry", "Ilse Harry", "Kim Dae-sol", "Kim", "Ilko J. Marr", "Ilko T. Marr",
    "Ilko Marr Jr.", "Ilko Marr Sr.", "Marr Jr.", "John Smith Jr.",
)  # fmt: skip
KINDS = ("person", "person", "person", "outlet", "institution", "unknown", "anonymous")
ROWS = st.tuples(st.integers(0, 5), st.sampled_from(NAMES), st.sampled_from(KINDS))
BATCHES = st.lists(st.lists(ROWS, min_size=1, max_size=8), min_size=1, max_size=4)
VERDICTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["same", "different"])),
    max_size=4,
)


def entities_of(batches: list[list[tuple[int, str, str]]]) -> list[list[Entity]]:
    """Each batch adds articles of its own."""
    made = []
    for at, rows in enumerate(batches):
        some = []
        for n, (article, name, kind) in enumerate(rows):
            # Later batches have smaller ids too, so that groups get another first entity.
            home = f"{(at * 7 + article) % 10}{at}"
            some.append(
                Entity(f"{home}:e{n}", home, name, kind, kind != "anonymous", 1, (Span(n, n + 1),))
            )
        made.append(some)
    return made


def judged(entities: list[Entity], picks: list[tuple[int, int, str]]) -> list[Judgement]:
    places = [Place(e.article, e.mentions[0].start, e.mentions[0].end, e.kind) for e in entities]
    return [
        Judgement(f"j{n}", places[a % len(places)], places[b % len(places)], verdict, "Ana", "", "")
        for n, (a, b, verdict) in enumerate(picks)
    ]


def step(
    known: list[Entity], new: list[Entity], judgements: list[Judgement], old: dict[str, Identity]
) -> dict[str, Identity]:
    """What identify makes of new entities beside those that it knows."""
    touched = {bearer_of(e).label for e in new}
    before = look(Nodes(memory(known, judgements)), touched)
    after = memory(known + new, judgements)
    nodes = Nodes(after)
    homes = {e.id: bearer_of(e).label for e in known}
    groups: dict[str, set[str]] = {}
    for found in old.values():
        groups.setdefault(found.canonical, set()).add(homes[found.entity])

    def mates(labels: object) -> set[str]:
        return set().union(*(g for g in groups.values() if g & set(labels)))  # type: ignore[call-overload]

    labels = region(nodes, touched, before, mates)
    return {**old, **{i.entity: i for i in identities(after, place(nodes, labels))}}


def memory(entities: list[Entity], judgements: list[Judgement]) -> Memory:
    places = [p for j in judgements for p in (j.one, j.other)]
    found = verdicts(judgements, entities_at(places, entities))
    return Memory(map(bearer_of, entities), {}, found)


@settings(max_examples=300, deadline=None)
@given(BATCHES)
def test_bit_by_bit_is_as_all_at_once(batches: list[list[tuple[int, str, str]]]) -> None:
    known: list[Entity] = []
    made: dict[str, Identity] = {}
    for new in entities_of(batches):
        made = step(known, new, [], made)
        known = known + new
        assert [made[key] for key in sorted(made)] == identify(known)


@settings(max_examples=200, deadline=None)
@given(BATCHES, VERDICTS)
def test_so_it_is_with_judgements(
    batches: list[list[tuple[int, str, str]]], picks: list[tuple[int, int, str]]
) -> None:
    parts = entities_of(batches)
    judgements = judged([e for part in parts[:1] for e in part], picks)
    known: list[Entity] = []
    made: dict[str, Identity] = {}
    for new in parts:
        made = step(known, new, judgements, made)
        known = known + new
    assert [made[key] for key in sorted(made)] == identify(known, {}, judgements)


@settings(max_examples=200, deadline=None)
@given(BATCHES, VERDICTS)
def test_the_newest_of_each_pair_holds(
    batches: list[list[tuple[int, str, str]]], picks: list[tuple[int, int, str]]
) -> None:
    entities = [e for part in entities_of(batches) for e in part]
    judgements = [replace(j, when=j.id) for j in judged(entities, picks)]
    if not judgements or judgements[-1].one == judgements[-1].other:
        return
    canonical = {i.entity: i.canonical for i in identify(entities, {}, judgements)}
    places = [judgements[-1].one, judgements[-1].other]
    found = entities_at(places, entities)
    one, other = (canonical[found[p]] for p in places)
    assert (one == other) == (judgements[-1].verdict == "same")
