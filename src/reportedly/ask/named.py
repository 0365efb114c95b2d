"""Whom a form names: one entity, several to choose from, or nobody."""

import re
from collections.abc import Sequence

from reportedly.ask.dossier import described, shown
from reportedly.ask.pile import Pile
from reportedly.ask.request import Choose
from reportedly.errors import Ambiguous
from reportedly.identify.latin import words
from reportedly.schema.dossier import Choice

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def meant(pile: Pile, name: str, choose: Choose | None) -> Choice | None:
    """Who is meant by a name, or else by an office; None where nobody goes by it.

    Words in small letters are a name only if one entity has them all in its own. Raises Ambiguous
    where several bear the name or hold the office and nobody picks.
    """
    bare = _ARTICLE.sub("", name)
    found = (_bearing(pile, bare) or pile.holding(bare)) if bare else ()
    return picked(bare, found, choose) if found else None


def _bearing(pile: Pile, name: str) -> Sequence[Choice]:
    small = not any(w[:1].isupper() for w in name.split()) and ":" not in name
    found = pile.meant(name, alike=not small)
    if not small:
        return found
    held = [c for c in found if set(words(name)) <= set(words(c.name))]
    return held if len(held) == len(found) == 1 else ()


def told(choice: Choice, asked: str) -> str:
    """A choice's name, and beside it the office by which it was asked for, if it was."""
    if ":" in asked or set(words(asked)) & set(words(choice.name)):
        return choice.name
    return f"{choice.name} (“{_ARTICLE.sub('', asked)}”)"


def bearers(pile: Pile, name: str) -> Sequence[Choice]:
    """All who go by a name, or else hold an office, its article left out, most reported first."""
    bare = _ARTICLE.sub("", name)
    found = _bearing(pile, bare) or pile.holding(bare)
    return sorted(found, key=lambda c: -c.articles)


def picked(name: str, found: Sequence[Choice], choose: Choose | None) -> Choice:
    """The one of those who may be meant by a name; raises Ambiguous where nobody can pick."""
    if len(found) == 1:
        return found[0]
    if choose is not None:
        entity = choose(found)
        return next(c for c in found if c.entity == entity)
    every = [described(c) for c in found]
    raise Ambiguous(f"{shown(name)} may be: {'; '.join(every)}; name one by its id", every)
