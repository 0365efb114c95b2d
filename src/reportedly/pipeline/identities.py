"""Keeping `identify` up to date in the store: what one more article moves, and nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import select

from reportedly.identify.around import mean
from reportedly.identify.blocks import blocks
from reportedly.identify.change import Placed, look, place, region
from reportedly.identify.index import Bearer, Index, Memory, bearer_of, is_alone
from reportedly.identify.nodes import Nodes
from reportedly.identify.verdicts import Verdict, entities_at, verdicts
from reportedly.schema import Entity, Judgement, Place, Run
from reportedly.store import Unit
from reportedly.store.bearers import Bearers
from reportedly.store.tables import entity as entity_table

PILE = "*"
_JUDGED = "judgements"
_WHOLE_FROM = 200
"""So many new articles at once, if they are a tenth of the pile, and all of it is done anew."""
_AT_ONCE = 20_000
_ALONE = (1.0, "stands alone")


class Stored:
    """The pile's index in the store. What is asked for is kept while the object lives."""

    def __init__(self, bearers: Bearers, judged: Sequence[Verdict]) -> None:
        self._bearers = bearers
        self.forms_in = lru_cache(maxsize=None)(bearers.in_block)
        self.articles = lru_cache(maxsize=None)(bearers.articles)
        self.is_doubled = lru_cache(maxsize=None)(bearers.is_doubled)
        self.spelled = lru_cache(maxsize=None)(bearers.spelled)
        self.label = lru_cache(maxsize=None)(self._label)
        self._forms: dict[str, frozenset[str]] = {}
        self._vectors: dict[str, bytes] = {}
        self.bearers = lru_cache(maxsize=None)(self._of_form)
        self._verdicts = _by_form(judged, self.label)

    def _of_form(self, label: str, most: int = -1) -> Sequence[Bearer]:
        if is_alone(label):
            key = label.partition(" ")[2]
            return [Bearer(key, key.partition(":")[0], label, "")]
        return [Bearer(*row) for row in self._bearers.of_form(label, most)]

    def get_ready(self, bearers: Sequence[Bearer]) -> None:
        """Ask at once for what would be many queries."""
        self._forms |= self._bearers.of_articles({b.article for b in bearers} - self._forms.keys())
        lacking = {b.entity for b in bearers} - self._vectors.keys()
        self._vectors |= _means(self._bearers, lacking)

    def forms_of(self, article: str) -> frozenset[str]:
        """The forms that an article has."""
        return self._forms[article]

    def vector(self, entity: str) -> bytes:
        """What stands around an entity."""
        return self._vectors[entity]

    def _label(self, entity: str) -> str:
        return self._bearers.label(entity) or f"x {entity}"

    def verdicts(self, label: str) -> Sequence[Verdict]:
        """What people judged of bearers of a form."""
        return self._verdicts.get(label, ())


def _means(bearers: Bearers, entities: Iterable[str]) -> dict[str, bytes]:
    return {entity: mean(vectors) for entity, vectors in bearers.vectors(entities).items()}


def _by_form(judged: Iterable[Verdict], label: Callable[[str], str]) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for verdict in judged:
        for home in {label(verdict.one), label(verdict.other)}:
            found.setdefault(home, []).append(verdict)
    return found


class _Loaded(Memory):
    """The whole pile in memory, but for the vectors, few of which are ever asked for."""

    def __init__(self, bearers: Bearers, judged: Sequence[Verdict], others: list[Bearer]) -> None:
        super().__init__([*(Bearer(*row) for row in bearers.every()), *others], {}, judged)
        self._store = bearers

    def get_ready(self, bearers: Sequence[Bearer]) -> None:
        self._near = _means(self._store, {b.entity for b in bearers})

    def vector(self, entity: str) -> bytes:
        return self._near[entity]


def bring_up_to_date(unit: Unit, runs: dict[str, Run]) -> None:
    """Place what is new, was read anew, forgotten, or judged since the last time."""
    now = {article: run for article, (run, _) in unit.done("resolve").items()}
    noted = unit.done("identify")
    noted.pop(PILE, None)
    judgements = unit.all(Judgement)
    counted = noted.pop(_JUDGED, ("", "0"))[1]
    own = runs["identify"]
    stale = any(run != own.id for run, _ in noted.values())
    new = sorted(a for a, run in now.items() if stale or noted.get(a) != (own.id, run))
    judged = _judged(unit, judgements)
    unit.mark(_JUDGED, own, str(len(judgements)))
    if stale or (len(new) >= _WHOLE_FROM and len(new) * 10 >= len(now)):
        _whole(unit, own, judged)
    else:
        known = Bearers(unit.connection).every_article() | noted.keys()
        # Whom a person judged, unnamed ones too, may have stood for others in an article that went.
        asked = {p.article for j in judgements for p in (j.one, j.other)}
        again = sorted((known & {*new}) | ((known | asked) - now.keys()))
        add(unit, own, new, judged, again, counted != str(len(judgements)))
    for article in new:
        unit.mark(article, own, now[article])


def _judged(unit: Unit, judgements: Sequence[Judgement]) -> list[Verdict]:
    return verdicts(judgements, _at_places(unit, judgements))


def _at_places(unit: Unit, judgements: Sequence[Judgement]) -> Mapping[Place, str]:
    """The entities that stand where judgements point."""
    places = [p for j in judgements for p in (j.one, j.other)]
    entities = unit.all(Entity, "article", {p.article for p in places}) if places else []
    return entities_at(places, entities)


def _whole(unit: Unit, run: Run, judged: Sequence[Verdict]) -> None:
    """The whole pile anew, in memory."""
    bearers = Bearers(unit.connection)
    bearers.clear()
    asked = {e for v in judged for e in (v.one, v.other)}
    others: list[Bearer] = []
    rows = []
    for one in map(bearer_of, _entities(unit)):
        if not is_alone(one.label):
            rows.append((one.entity, one.article, one.label, one.name))
        elif one.entity in asked:
            others.append(one)
        if len(rows) >= _AT_ONCE:
            bearers.put(rows, blocks)
            rows = []
    bearers.put(rows, blocks)
    index = _Loaded(bearers, judged, others)
    _write(bearers, index, place(Nodes(index), index.labels), run)
    bearers.place((e, e, *_ALONE, run.id) for e in bearers.unplaced())


def _entities(unit: Unit) -> Iterator[Entity]:
    """All entities, without what identify does not ask for: a whole pile's mentions are large."""
    table = entity_table.c
    query = select(table.id, table.article, table.name, table.kind, table.named)
    for row in unit.connection.execute(query.execution_options(yield_per=5_000)):
        yield Entity(row.id, row.article, row.name, row.kind, row.named, 1, ())


def add(
    unit: Unit,
    run: Run,
    articles: Sequence[str],
    judged: Sequence[Verdict] = (),
    again: Sequence[str] = (),
    newly_judged: bool = False,
) -> None:
    """Place the entities of new articles, and what they move.

    `again` are articles that were known before: read again, or forgotten since.
    """
    bearers = Bearers(unit.connection)
    made = [bearer_of(e) for e in unit.all(Entity, "article", articles)]
    old = [label for some in bearers.of_articles(again).values() for label in some]
    known = {b.entity for b in made}
    orphans = [e for e in bearers.unplaced() if e not in known] if again else []
    index = Stored(bearers, judged)
    touched = {b.label for b in made if not is_alone(b.label)} | set(old)
    touched |= {index.label(e) for e in orphans}
    judged_now = [v for v in judged if newly_judged or _article(v.one) in articles
                  or _article(v.other) in articles]  # fmt: skip
    before = look(Nodes(index), touched)
    for article in again:
        bearers.remove(article)
    bearers.put(
        ((b.entity, b.article, b.label, b.name) for b in made if not is_alone(b.label)), blocks
    )
    index = Stored(bearers, judged)
    asked = {index.label(e) for v in judged_now for e in (v.one, v.other)}
    if newly_judged:
        asked |= _once_judged(unit, index)
    nodes = Nodes(index)
    labels = region(nodes, touched | asked, before, bearers.mates)
    _write(bearers, index, place(nodes, labels), run)
    placed = {b.entity for b in made if is_alone(b.label)} - _placed_alone(labels)
    bearers.place((e, e, *_ALONE, run.id) for e in sorted(placed))


def _article(entity: str) -> str:
    return entity.rpartition(":")[0]


def _once_judged(unit: Unit, index: Index) -> set[str]:
    """The forms of everybody on whom a judgement was ever passed, taken back or not."""
    return {index.label(e) for e in _at_places(unit, unit.all(Judgement)).values()}


def _placed_alone(labels: Iterable[str]) -> set[str]:
    return {label.partition(" ")[2] for label in labels if is_alone(label)}


def _write(bearers: Bearers, index: Index, placed: Iterable[Placed], run: Run) -> None:
    single: list[tuple[object, ...]] = []
    for one in placed:
        told = (one.canonical, one.score, one.why)
        several = one.joined or (one.whole and len(index.bearers(one.node, 2)) > 1)
        if one.whole and not is_alone(one.node):
            bearers.place_form(one.node, told, run.id)
        else:
            entity = one.node.partition(" ")[2] if one.whole else one.node
            if entity != one.canonical:
                single.append((entity, *told, run.id))
        why = "the first of its group" if several else _ALONE[1]
        single.append((one.canonical, one.canonical, 1.0, why, run.id))
    bearers.place(single)
