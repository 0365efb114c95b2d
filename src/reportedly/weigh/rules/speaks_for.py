"""Unknown: a person and the institution that the text names in one breath with that person."""

import re
from itertools import pairwise, product

from reportedly.gather.words import words
from reportedly.schema import Entity, EntityKind, Verdict
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement

NEAR = 60
"""Characters between two names in one clause ("Ada Lund, who heads the Institute")."""

_BODIES: frozenset[EntityKind] = frozenset({"institution", "group", "place"})
_STOP = re.compile(r"[.!?;:“”\"]\s|\n")


def speaks_for(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Who heads an institution or speaks for it may be all that is behind "the institution".

    So may its own paper.
    """
    for person, body in ((a, b), (b, a)):
        if _wrote(body, person):
            return "unknown", f"{person.origin.called} is a paper of {body.origin.called}"
        if person.origin.kind != "person" or body.origin.kind not in _BODIES:
            continue
        if clause := _together(person.origin.key, body.origin.key, context):
            who, what = person.origin.called, body.origin.called
            told = f"{who} is named together with {what} (“{clause}”)"
            return "unknown", f"{told} and may speak for it"
    return None


def _wrote(body: Statement, paper: Statement) -> bool:
    """Whether a document names the institution whose paper it is."""
    if paper.origin.kind != "document" or body.origin.kind not in _BODIES:
        return False
    named, told = (_words(s.origin.descriptor) for s in (body, paper))
    return f" {named} " in f" {told} "


def _words(descriptor: str) -> str:
    """A descriptor's words, without what belongs to whom: "the UN" is not in "the union's"."""
    return " ".join(w.removesuffix("'s") for w in words(bare_name(descriptor).replace("’", "'")))


def _together(person: str, body: str, context: Context) -> str:
    """The words in which an article of the claim names the two side by side; empty where none."""
    for article, fellows in sorted(context.fellows.items()):
        people = context.local.get((article, person), ())
        bodies = context.local.get((article, body), ())
        for one, other in product(people, bodies):
            if clause := _side_by_side(one, other, fellows[0].text):
                return clause
    return ""


def _side_by_side(one: Entity, other: Entity, text: str) -> str:
    spans = sorted([(m, 0) for m in one.mentions] + [(m, 1) for m in other.mentions])
    for (first, whose), (second, others) in pairwise(spans):
        between = text[first.end : max(first.end, second.start)]
        if whose != others and second.start - first.end <= NEAR and not _STOP.search(between):
            return " ".join(text[first.start : max(first.end, second.end)].split())
    return ""
