"""Different: the text itself says that they are two."""

from reportedly.schema import Entity, Verdict, quote
from reportedly.weigh.statement import Context, Statement


def text_tells_apart(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """An entity that the text sets against the other: "another insider", "a second official"."""
    for one, other in ((a, b), (b, a)):
        entity = context.entities.get(one.origin.entity)
        if entity is not None and _set_against(entity, other, context):
            words = quote(one.text, one.attribution.source) or entity.name
            return "different", f"the text says “{words}”, so it is another than before"
    return None


def _set_against(entity: Entity, other: Statement, context: Context) -> bool:
    apart = {context.canonical.get(e, e) for e in entity.distinct_from} | set(entity.distinct_from)
    return other.origin.entity in apart or other.origin.key in apart
