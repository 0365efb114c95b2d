"""Taking down how people rate sources and claims: only ever added to."""

import hashlib
import json

from reportedly.errors import NotBorneOut
from reportedly.identify.verdicts import place_of
from reportedly.pipeline.around import around
from reportedly.schema import (
    Attribution,
    Entity,
    Judgement,
    Member,
    Pair,
    Place,
    Run,
    Weight,
    article_in,
)
from reportedly.schema.grade import Grade, GradeOf
from reportedly.store import Store, Unit
from reportedly.weigh.judged import judged
from reportedly.weigh.stage import count_origins
from reportedly.weigh.statement import groups, statements

_RUN = Run("graded-by-people", "grade", 1, "")

LEAST = 2
"""Distinct origins that must be resolved before a claim may be graded 1."""


def check(mark: str, weight: Weight, view: Unit) -> None:
    """Raises NotBorneOut for "1" where fewer than two distinct origins are resolved.

    The Admiralty system gives its 1 only to what others bear out; one origin told often is one,
    and nobody can ask the two officials who have no name.
    """
    if mark != "1":
        return
    count = min(weight.low, _resolved(weight.claim, view))
    if count < LEAST:
        raise NotBorneOut(f"1 takes two distinct origins that are resolved; this claim has {count}")


def _resolved(claim: str, view: Unit) -> int:
    """How many distinct origins a claim has at least if only its resolved ones are counted."""
    members = view.all(Member, "claim", [claim])
    at = around(view, members, view.texts({article_in(m.attribution) for m in members}))
    entities, canonical = {e.id: e for e in at.entities}, groups(at.identities)
    told = (at.members, at.attributions, at.hands, entities, canonical, at.texts, at.articles)
    said = [s for s in statements(*told).get(claim, []) if s.origin.standing == "resolved"]
    ids = {s.id for s in said}
    pairs = [p for p in view.all(Pair, "claim", [claim]) if p.a in ids and p.b in ids]
    by_people = judged(view.all(Judgement), at.attributions)
    return count_origins(said, pairs, {e for e in by_people if ids.issuperset(e)}).low


def grade_source(entity: Entity, mark: str, by: str, when: str, why: str) -> Grade:
    """A grade of a source, tied to where it is mentioned."""
    return _grade("source", place_of(entity), mark, by, when, why)


def grade_claim(said: Attribution, mark: str, by: str, when: str, why: str) -> Grade:
    """A grade of a claim, tied to a statement of it."""
    start, end = said.content[0]
    return _grade("claim", Place(said.article, start, end, "unknown"), mark, by, when, why)


def _grade(of: GradeOf, place: Place, mark: str, by: str, when: str, why: str) -> Grade:
    key = json.dumps([of, str(place), mark, by, when, why])
    name = hashlib.sha256(key.encode()).hexdigest()[:16]
    return Grade(name, of, place, mark, by, when, why)


def grade(store: Store, made: Grade) -> None:
    """Write a grade down."""
    with store.unit() as unit:
        if not unit.all(Grade, "id", [made.id]):
            unit.add(_RUN, [made])
