"""The stage: which entities of several articles are the same, by their names alone."""

from collections.abc import Sequence

from reportedly.identify.forms import Form, forms
from reportedly.identify.groups import Groups, Link
from reportedly.identify.rules import (
    acronyms,
    initials,
    lone_words,
    middle_names,
    outlets_short,
    spellings,
    surnames,
    word_order,
)
from reportedly.schema import Entity, Identity


def identify(entities: Sequence[Entity]) -> list[Identity]:
    """One Identity for each entity, in the order of their ids; in any order the same.

    Only names are compared: whoever has none is never joined with anybody, and neither is a
    surname that several persons of the pile bear. The cost grows with the pile, not with its
    square: spellings are compared within blocks, and there with neighbours alone.
    """
    ordered = sorted(entities, key=lambda e: e.id)
    groups = Groups(forms(ordered))
    groups.join([*middle_names(groups.forms), *spellings(groups.forms)])
    groups.join([*word_order(groups.forms), *lone_words(groups.forms)])
    for rule in (initials, surnames, outlets_short, acronyms):
        groups.join(list(rule(groups.forms, groups.root)))
    found = {e.id: Identity(e.id, e.id, 1.0, "stands alone") for e in ordered}
    links = _by_form(groups.links)
    for group in groups.members():
        for identity in _identities(group, links):
            found[identity.entity] = identity
    return [found[e.id] for e in ordered]


def _by_form(links: Sequence[Link]) -> dict[int, list[Link]]:
    """The links of each form, best first."""
    index: dict[int, list[Link]] = {}
    for link in sorted(links, key=lambda k: (-k.score, k.why)):
        for form in (link.one, link.other):
            index.setdefault(id(form), []).append(link)
    return index


def _identities(group: Sequence[Form], links: dict[int, list[Link]]) -> list[Identity]:
    canonical = min(i for form in group for i in form.ids)
    home = next(form for form in group if canonical in form.ids)
    made = []
    for form in group:
        score, why = _reason(form, home, links)
        for entity in form.ids:
            if entity == canonical:
                why_own = "the first of its group" if len(group) + len(home.ids) > 2 else ""
                made.append(Identity(entity, canonical, 1.0, why_own or "stands alone"))
            else:
                made.append(Identity(entity, canonical, score, why))
    return made


def _reason(form: Form, home: Form, links: dict[int, list[Link]]) -> tuple[float, str]:
    """Why a form is in the group: the same name, a direct link, or else its best link."""
    if form is home:
        return 1.0, f"the same name, “{form.name}”"
    own = links.get(id(form), [])
    direct = [k for k in own if home in (k.one, k.other)]
    best = (direct or own)[0]
    return best.score, best.why
