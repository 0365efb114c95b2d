"""What people judged of one entity over all articles, and still holds."""

from reportedly.ask.judged import in_force
from reportedly.ask.statements import Source
from reportedly.schema import Entity, Identity
from reportedly.schema.profile import JudgedLine


def judged_of(source: Source, group: str) -> list[JudgedLine]:
    """Every judgement in force on somebody of a group, those first that hold two apart."""
    held = in_force(source)
    ids = {i for v in held for i in (v.one, v.other)}
    of = {i.entity: i.canonical for i in source.all(Identity, "entity", ids)}
    entities = {e.id: e for e in source.all(Entity, "id", ids)}
    found = []
    for verdict in held:
        one, other = verdict.one, verdict.other
        if of.get(one, one) != group:
            one, other = other, one
        if of.get(one, one) == group:
            far = entities[other]
            found.append(JudgedLine(one, other, far.name, verdict.same, verdict.by, far.article))
    return sorted(found, key=lambda j: (j.same, j.name, j.other))
