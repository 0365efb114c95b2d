"""Different: both origins are resolved, to different entities, and none may speak for the other."""

import re

from reportedly.gather.words import stems
from reportedly.schema import EntityKind, Verdict
from reportedly.weigh.bodies import may_be_one_body
from reportedly.weigh.origin import DESCRIBED, bare_name
from reportedly.weigh.private import is_private
from reportedly.weigh.statement import Context, Statement

_BEARERS = frozenset({"person", "unknown"})
_BODIES = frozenset({"institution", "group"})
_WHOSE = re.compile(r"['’]s?\s|\b(?:of|by|from)\s(?:the\s)?[^\W\d_a-z]")
"""What tells whose a paper is: "the Treasury's memo", "a memo of the Treasury"."""


def both_named(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Two entities with names, or two that are described and share no word of their descriptors.

    A person with a part of the other one's name may be that one, and so may a body whose name has
    the same words. An article that says it in its own voice is left undecided: its author has it
    from somebody, who may be the other.
    """
    if a.origin.standing != "resolved" or b.origin.standing != "resolved":
        return None
    if "author" in (a.origin.kind, b.origin.kind):
        return None
    described = any(s.origin.key.startswith(DESCRIBED) for s in (a, b))
    if (described or a.origin.kind == b.origin.kind == "document") and _alike(a, b):
        return None
    if may_be_one_body(a.origin, b.origin):
        return None
    if _may_be_behind(a, b, context) or _part_of_name(a, b, context):
        return None
    first, second = sorted((a.origin.called, b.origin.called))
    return "different", f"{first} and {second} are named as two"


def _may_be_behind(a: Statement, b: Statement, context: Context) -> bool:
    """Whether they are of two kinds, and the one may be all that is behind the other.

    A person may speak for a body or be one of a group, and a place is called for who governs it.
    Not so a person who speaks for himself and an institution, nor the paper of one body and others.
    """
    ours, theirs = _kinds(a, context), _kinds(b, context)
    if ours == theirs:
        return False
    if (_is_told_whose(a) and theirs <= _BODIES) or (_is_told_whose(b) and ours <= _BODIES):
        return False
    if "group" in ours | theirs:
        return True
    alone = (s for s in (a, b) if s.origin.kind == "person")
    return not any(is_private(s, context) for s in alone)


def _is_told_whose(statement: Statement) -> bool:
    return (
        statement.origin.kind == "document"
        and _WHOSE.search(statement.origin.descriptor) is not None
    )


def _kinds(statement: Statement, context: Context) -> set[EntityKind]:
    """What those behind an origin are; of those whom it takes together, what each is."""
    entity = context.entities.get(statement.origin.entity)
    members = entity.members if entity is not None else ()
    known = (context.entities.get(m) for m in members)
    return {e.kind for e in known if e is not None} or {statement.origin.kind}


def _alike(a: Statement, b: Statement) -> bool:
    return bool(set(stems(a.origin.descriptor)) & set(stems(b.origin.descriptor)))


def _part_of_name(a: Statement, b: Statement, context: Context) -> bool:
    """Whether somebody of the one bears a part of the name of somebody of the other ("Lund")."""
    ours, theirs = _people(a, context), _people(b, context)
    names = ((context.name(x), context.name(y)) for x in ours - theirs for y in theirs - ours)
    words = ((set(bare_name(x).split()), set(bare_name(y).split())) for x, y in names)
    return any(x != y and (x <= y or y <= x) for x, y in words)


def _people(statement: Statement, context: Context) -> set[str]:
    """The persons behind an origin, those whom it takes together each; by canonical entity."""
    entity = context.entities.get(statement.origin.entity)
    if entity is None:
        return set()
    known = (context.entities.get(m) for m in entity.members or (entity.id,))
    return {
        context.canonical.get(e.id, e.id) for e in known if e is not None and e.kind in _BEARERS
    }
