"""What a number counts: the noun behind it."""

import re

from reportedly.gather.words import WORD, is_telling

_OF = re.compile(r"^\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+)?")
_BREAK = re.compile(r"[^\w\s'’-]")
_PLURALS = frozenset("people men women children police troops".split())
_WITHIN = 3
"""Words after a number in which its head noun is looked for ("2 million fake voters")."""


def counted(text: str, end: int) -> tuple[str, int]:
    """The head noun after a number and where it ends: the first plural in a few words, else the
    first word; "" where none follows.
    """
    if of := _OF.match(text[end : end + 20]):
        end += of.end()
    following = text[end : end + 60]
    cut = _BREAK.search(following.lstrip("%"))
    reach = following[: cut.start()] if cut else following
    taken: list[tuple[str, int]] = []
    for match in WORD.finditer(reach):
        word = match.group()
        if not is_telling(word) or word[0].isdigit() or len(taken) == _WITHIN:
            break
        taken.append((word, end + match.end()))
    plural = (t for t in taken if is_plural(t[0]))
    return next(plural, taken[0] if taken else ("", end))


def is_plural(word: str) -> bool:
    """Whether a word looks like a noun in the plural."""
    if word.lower() in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
