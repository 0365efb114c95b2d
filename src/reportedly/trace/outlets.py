"""Names of outlets and agencies as they stand in running text, and whether two mean one."""

import re
from collections.abc import Iterator

from reportedly.lexicon.outlets import KNOWN_OUTLETS, OUTLET_WORDS
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Span

_WORD = r"[A-Z][\w&-]*(?:\.[\w&-]+)*"
# "of" and "the" only where one more capital follows: "Times of Oskava", not "Times of".
_RUN = re.compile(rf"(?:[Tt]he )?{_WORD}(?: {_WORD}){{0,7}}(?: of {_WORD}(?: {_WORD}){{0,2}})?")
_SITE = re.compile(r"\w[\w-]{0,40}(?:\.\w[\w-]{0,40})*\.(?:com|org|net|news|info|co\.uk|de|fr|tv)")
_AGENCY = re.compile(r"(?:Associated Press|Press Association|Agence France-Presse|Agence France)")
_LONGEST = 6
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_LAST = OUTLET_WORDS | {name.rpartition("-")[2] for name in KNOWN_OUTLETS}
"""Words in which a name of an outlet ends, but for sites and "Times of Oskava"."""
_BEFORE = PREPOSITIONS | frozenset("and as but if that then when where while because".split())
"""What opens a sentence with a capital and is no part of a name."""
_PROGRAMMES = frozenset({"meet the press", "face the nation"})
_NO_OUTLETS = frozenset(
    "news press times post today mail radio television tv wire world daily weekly morning evening"
    " star standard record review online nation time".split()
)
"""Of the words for outlets these alone mean one only behind an article, or not even so."""
_WITH_ARTICLE = frozenset({"times", "post", "mail", "star", "standard", "record", "nation"})


def outlets_in(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of outlets in a part of a text, with their articles, in order."""
    for match in _RUN.finditer(text, start, end):
        if found := _within(text, match.start(), match.end()):
            yield found


def _within(text: str, start: int, end: int) -> Span | None:
    """The name in a run of capitalised words: up to the last word that tells an outlet."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text[start:end])]
    several = " of " in text[start:end]
    for last in range(len(words) - 1, -1, -1):
        word = text[start + words[last][0] : start + words[last][1]].lower()
        if not several and word not in _LAST and "." not in word:
            continue
        for first in range(max(0, last - _LONGEST), last + 1):
            name = text[start + words[first][0] : start + words[last][1]]
            if name.split()[0].lower() not in _BEFORE and _is_outlet(name):
                return _unless_programme(text, start + words[first][0], start + words[last][1])
    return None


def _unless_programme(text: str, start: int, end: int) -> Span | None:
    around = text[max(0, start - 10) : end].lower()
    return None if around.endswith(tuple(_PROGRAMMES)) else Span(start, end)


def _is_outlet(name: str) -> bool:
    bare = _ARTICLE.sub("", name, count=1) if name[:4].lower() == "the " else name
    words = bare.lower().split()
    if "-".join(words) in KNOWN_OUTLETS or _SITE.fullmatch(bare):
        return len(words) > 1 or bare != bare.lower()
    if len(words) == 1 and words[0] in _NO_OUTLETS:
        return words[0] in _WITH_ARTICLE and bare != name
    if _AGENCY.fullmatch(bare):
        return True
    kind = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return kind in OUTLET_WORDS


def is_called(written: str, outlet: str) -> bool:
    """Whether a name as written may mean an outlet: the same, its last words, or its initials.

    "the Post" may mean The Osk Post, "NPA" Norland Press Agency; but the Osk Mail is not the
    Oskava Mirror, whose initials are the same.
    """
    one, other = _words(written), _words(outlet)
    if not one or not other:
        return False
    low = [[w.lower() for w in name] for name in (one, other)]
    short, long = sorted(low, key=len)
    return long[-len(short) :] == short or _are_initials(one, other) or _are_initials(other, one)


def is_own(written: str, outlet: str) -> bool:
    """Whether a name may mean the outlet itself, or an edition that has its name in front."""
    one, other = ([w.lower() for w in _words(name)] for name in (written, outlet))
    return is_called(written, outlet) or bool(other and one[: len(other)] == other)


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", _ARTICLE.sub("", name.strip(), count=1))
    return [w for w in words if w.lower() not in ("com", "org", "net", "www")]


def _are_initials(written: list[str], name: list[str]) -> bool:
    """Whether the one is written as initials ("NPA", "A.P.") and they are those of the other."""
    letters = "".join(written)
    alone = len(written) == 1 or len(letters) == len(written)
    first = "".join(w[0] for w in name)
    return alone and len(name) > 1 and letters.isupper() and letters.lower() == first.lower()
