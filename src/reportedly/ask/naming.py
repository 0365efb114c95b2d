"""How often the text names whoever speaks, and how often it leaves that to the reader."""

from collections.abc import Collection, Iterable, Mapping

from reportedly.identify.latin import words
from reportedly.lexicon.words import DETERMINERS, NOT_NAMES, PRONOUNS
from reportedly.schema import Attribution, quote
from reportedly.schema.dossier import Naming


def naming(
    said: Iterable[Attribution], texts: Mapping[str, str], called: Iterable[str], in_groups: int
) -> Naming:
    """Of some attributions how many have the name in their source, a pronoun or a description.

    `texts` are those of their articles.
    """
    names = {w for name in called for w in words(name) if w not in NOT_NAMES | DETERMINERS}
    forms = [form(quote(texts[a.article], a.source), names) for a in said]
    return Naming(
        named=forms.count("named"),
        pronoun=forms.count("pronoun"),
        description=forms.count("description"),
        untold=forms.count("untold"),
        in_groups=in_groups,
    )


def form(source: str, names: Collection[str]) -> str:
    """What a source's words are: named, pronoun, description, or untold where it has none."""
    if not source:
        return "untold"
    own = words(source)
    if any(w in names for w in own):
        return "named"
    alone = len(own) == 1 or own[1:2] in _SELVES
    return "pronoun" if alone and own[0] in PRONOUNS else "description"


_SELVES = [("himself",), ("herself",), ("itself",), ("themselves",)]
"""What may stand behind a pronoun that is a source by itself."""
