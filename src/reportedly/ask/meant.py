"""Which entity somebody means by a name or an id, where a single one must be told."""

import unicodedata

from reportedly.ask.dossier import choices, described, nobody, shown
from reportedly.ask.people import People
from reportedly.errors import Ambiguous
from reportedly.schema import Entity, Identity


def one_meant(source: People, reference: str) -> Entity:
    """The entity of an id, or of a name that one entity of the pile alone bears.

    Of one entity's several names it is one that is written just so: of two names that the program
    took for one, each stands for its own bearers. Raises NotFound, or Ambiguous where several
    bear the name.
    """
    by_id = source.all(Entity, "id", [reference]) if ":" in reference else []
    if by_id:
        return by_id[0]
    exact = _written_so(source, reference)
    of = {i.entity: i.canonical for i in source.all(Identity, "entity", [e.id for e in exact])}
    if exact and len({of.get(e.id, e.id) for e in exact}) == 1:
        return min(exact, key=lambda e: e.id)
    found = choices(source, reference)
    if not found:
        raise nobody(reference)
    if len(found) > 1:
        told = [described(c) for c in found]
        raise Ambiguous(f"{shown(reference)} may be: {'; '.join(told)}; name one by its id", told)
    return source.all(Entity, "id", [found[0].entity])[0]


def _written_so(source: People, name: str) -> list[Entity]:
    wanted = _folded(name)
    same = [known for known in source.names() if _folded(known) == wanted]
    return [e for e in source.all(Entity, "name", same) if e.named]


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
