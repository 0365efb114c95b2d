"""Unknown: a person and the institution that the text names in one breath with that person."""

import re

from reportedly.schema import Entity, EntityKind, Verdict
from reportedly.weigh.statement import Context, Statement

NEAR = 60
"""Characters between two names in one clause ("Ada Lund, who heads the Institute")."""

_BODIES: frozenset[EntityKind] = frozenset({"institution", "group", "place", "outlet"})
_STOP = re.compile(r"[.!?;:“”\"]\s|\n")


def speaks_for(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Who heads an institution or speaks for it may be all that is behind "the institution"."""
    for person, body in ((a, b), (b, a)):
        if person.origin.kind == "person" and body.origin.kind in _BODIES:
            if _together(person, body, context):
                who, what = person.origin.descriptor, body.origin.descriptor
                return "unknown", f"{who} is named together with {what} and may speak for it"
    return None


def _together(person: Statement, body: Statement, context: Context) -> bool:
    """Whether the two names stand side by side in either article."""
    for statement in (person, body):
        article = statement.article.id
        people = context.local.get((article, person.origin.key), ())
        bodies = context.local.get((article, body.origin.key), ())
        if any(_side_by_side(p, q, statement.text) for p in people for q in bodies):
            return True
    return False


def _side_by_side(one: Entity, other: Entity, text: str) -> bool:
    spans = sorted([(m, 0) for m in one.mentions] + [(m, 1) for m in other.mentions])
    for (first, whose), (second, others) in zip(spans, spans[1:], strict=False):
        if whose != others and second.start - first.end <= NEAR:
            if not _STOP.search(text[first.end : max(first.end, second.start)]):
                return True
    return False
