"""The stage: which entities of several articles are the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.identify.change import Placed, place
from reportedly.identify.index import Index, Memory, bearer_of
from reportedly.identify.nodes import Nodes
from reportedly.identify.verdicts import entities_at, verdicts
from reportedly.schema import Entity, Identity, Judgement


def identify(
    entities: Sequence[Entity],
    vectors: Mapping[str, bytes] | None = None,
    judgements: Sequence[Judgement] = (),
) -> list[Identity]:
    """One Identity for each entity, in the order of their ids; in any order the same.

    `vectors` are what stands around an entity (`around.means`). Whoever has no name is never
    joined with anybody, but by people's judgements, which come before everything else.
    """
    places = [p for j in judgements for p in (j.one, j.other)]
    judged = verdicts(judgements, entities_at(places, entities))
    index = Memory(map(bearer_of, entities), vectors, judged)
    nodes = Nodes(index)
    found = {i.entity: i for i in identities(index, place(nodes, index.labels))}
    return [found[key] for key in sorted(found)]


def identities(index: Index, placed: Iterable[Placed]) -> Iterator[Identity]:
    """One identity for each bearer of what was placed."""
    for one in placed:
        bearers = [b.entity for b in index.bearers(one.node)] if one.whole else [one.node]
        alone = "the first of its group" if one.joined or len(bearers) > 1 else "stands alone"
        for entity in bearers:
            if entity == one.canonical:
                yield Identity(entity, entity, 1.0, alone)
            else:
                yield Identity(entity, one.canonical, one.score, one.why)
