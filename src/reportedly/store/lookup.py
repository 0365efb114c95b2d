"""Look-ups for asking that are cheaper in the database than over nouns."""

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, or_, select

from reportedly.store.tables import attribution, entity, identity


def groups_named(connection: Connection, beginnings: list[str]) -> dict[str, list[str]]:
    """{canonical entity: every name of its group}, where a name holds one of the strings."""
    if not beginnings:
        return {}
    held = or_(*(func.instr(func.lower(entity.c.name), b) > 0 for b in beginnings))
    own = func.coalesce(identity.c.canonical, entity.c.id).label("own")
    joined = entity.outerjoin(identity, identity.c.entity == entity.c.id)
    some = select(own).select_from(joined).where(entity.c.named, held)
    query = select(own, entity.c.name).select_from(joined).where(entity.c.named, own.in_(some))
    groups: dict[str, set[str]] = {}
    for row in connection.execute(query):
        groups.setdefault(row.own, set()).add(row.name)
    return {key: sorted(names) for key, names in sorted(groups.items())}


def vectors(connection: Connection) -> tuple[list[str], NDArray[np.float32]]:
    """The ids of all attributions that have a vector, and the vectors, (n, d)."""
    query = select(attribution.c.id, attribution.c.vector).where(
        func.length(attribution.c.vector) > 0
    )
    rows = connection.execute(query.order_by(attribution.c.id)).all()
    if not rows:
        return [], np.zeros((0, 0), np.float32)
    whole = np.frombuffer(b"".join(row.vector for row in rows), dtype="<f2")
    return [row.id for row in rows], whole.reshape(len(rows), -1).astype(np.float32)
