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
    """Who is meant by a name; None where nobody goes by it.

    Words in small letters are a name only if one entity has them all in its own. Raises Ambiguous
    where several bear the name and nobody picks.
    """
    bare = _ARTICLE.sub("", name)
    small = not any(w[:1].isupper() for w in bare.split()) and ":" not in bare
    found = pile.meant(bare, alike=not small) if bare else ()
    if small:
        held = [c for c in found if set(words(bare)) <= set(words(c.name))]
        return held[0] if len(held) == len(found) == 1 else None
    if len(found) < 2:
        return found[0] if found else None
    return _picked(bare, found, choose)


def bearers(pile: Pile, name: str) -> Sequence[Choice]:
    """All who go by a name, its article left out, the most reported first."""
    return sorted(pile.meant(_ARTICLE.sub("", name), alike=True), key=lambda c: -c.articles)


def _picked(name: str, found: Sequence[Choice], choose: Choose | None) -> Choice:
    if choose is not None:
        picked = choose(found)
        return next(c for c in found if c.entity == picked)
    told = [described(c) for c in found]
    raise Ambiguous(f"{shown(name)} may be: {'; '.join(told)}; name one by its id", told)
