"""Taking down how people rate sources and claims: only ever added to."""

import hashlib
import json

from reportedly.errors import NotBorneOut
from reportedly.identify.verdicts import place_of
from reportedly.schema import Attribution, Entity, Place, Run, Weight
from reportedly.schema.grade import Grade, GradeOf
from reportedly.store import Store

_RUN = Run("graded-by-people", "grade", 1, "")

LEAST = 2
"""Distinct origins that must be resolved before a claim may be graded 1."""


def check(mark: str, weight: Weight) -> None:
    """Raises NotBorneOut for "1" where fewer than two distinct origins are resolved.

    The Admiralty system gives its 1 only to what others bear out; one origin told often is one.
    """
    if mark == "1" and weight.low < LEAST:
        counted = f"{weight.low} distinct origin{'' if weight.low == 1 else 's'}"
        raise NotBorneOut(
            f"1 takes two distinct origins that are resolved; this claim has {counted}"
        )


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
