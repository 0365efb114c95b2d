"""Names in plain Latin letters, so that those of all scripts can be compared.

`anyascii` transliterates; what it does not know of names is done here: Han names are cut behind
the surname, and Arabic articles and Hebrew or Arabic words without vowels are marked.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from reportedly.letters import unmarked

APOSTROPHES = re.compile(r"['’ʼ`´ʿʾ‘]")
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"(?<!\w)ال(?=\w{2})")
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_DOUBLE_SURNAMES = frozenset("欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒".split())


def plain(name: str) -> str:
    """A name in lower case Latin letters, without marks."""
    if name.isascii():
        return APOSTROPHES.sub("", name.casefold())
    bare = unmarked(name)
    if not bare.isascii():
        composed = unicodedata.normalize("NFKC", _ARTICLE.sub("", name))
        bare = anyascii(_HAN.sub(_spaced, _unmarked(composed))).casefold()
    return APOSTROPHES.sub("", bare)


def _unmarked(name: str) -> str:
    """Without marks over Latin letters; those of other scripts are letters of their own there."""
    return "".join(unicodedata.normalize("NFD", c)[0] if "À" <= c <= "ɏ" else c for c in name)


def _spaced(run: re.Match[str]) -> str:
    """A Han name with a space behind its surname, which stands in front."""
    name = run.group()
    cut = 2 if name[:2] in _DOUBLE_SURNAMES else 1
    latin = ("".join(anyascii(c) for c in part).casefold() for part in (name[:cut], name[cut:]))
    return " ".join(latin)


def is_without_vowels(name: str) -> bool:
    """Whether the script leaves vowels out, so that only consonants can be compared."""
    return bool(_ABJAD.search(name))


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain letters."""
    return tuple(_WORD.findall(plain(name)))
