"""What the text says about a named person right in front of the name and right behind it."""

from collections.abc import Sequence

from reportedly.lexicon.nouns import BODIES
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.people import TITLES
from reportedly.lexicon.roles import CALLINGS, WRITTEN_OUT
from reportedly.lexicon.verbs import SAYING
from reportedly.lexicon.words import BREAKS, DETERMINERS, PREPOSITIONS
from reportedly.resolve.names import Name, singular
from reportedly.resolve.nations import nation_of
from reportedly.resolve.served import speaking
from reportedly.resolve.tokens import Word

Role = tuple[str, ...]
"""Words of one description in lower case, its head last ("former", "interior", "minister")."""

_WINDOW = 9
_HEADS = CALLINGS | {"head", "boss", "member", "mp"}


def roles(sentence: Sequence[Word], name: Name) -> list[Role]:
    """Every description of the name that its sentence gives."""
    found = [*_titled(sentence, name), before(sentence, name.front), apposed(sentence, name)]
    if not _subject_follows(sentence, name):
        found += [_behind(sentence, name), _serving(sentence, name)]
    found += [_speaking(sentence, name), _party(sentence, name)]
    return [role for role in found if role]


def _subject_follows(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it ends what opens the sentence: "In remarks to X, a member of staff said"."""
    opening = sentence[: name.front]
    if not opening or opening[0].lower not in _LEADS or any(w.stem == "," for w in opening):
        return False
    if name.last >= len(sentence) or sentence[name.last].stem != ",":
        return False
    for word in sentence[name.last + 1 : name.last + 1 + _CLAUSE]:
        if word.lower in _RELATIVE or not word.stem[0].isalnum():
            return False
        if word.lower in SAYING:
            return True
    return False


_LEADS = PREPOSITIONS | frozenset("speaking talking writing asked contacted reached".split())
_RELATIVE = frozenset("who whose whom which that".split())
_CLAUSE = 14
"""Words behind a comma in which the verb of a subject is looked for."""


def _titled(sentence: Sequence[Word], name: Name) -> list[Role]:
    """The role that titles tell, and once more with the country or party in front of them."""
    known = [t for t in name.titles if t in TITLES or t in CALLINGS | _BESIDE]
    if not known:
        return []
    begin = name.front
    while begin > 0 and _qualifies(sentence[begin - 1]):
        begin -= 1
    sides = [w.lower for w in sentence[begin : name.front]]
    front = [sentence[begin - 1].lower] if begin else []
    held = [w for w in _NOT_NOW if w in (*front, *name.titles)]
    titles = (*held, *(word for t in known for word in WRITTEN_OUT.get(t, (TITLES.get(t, t),))))
    return [titles, (*sides, *titles)] if sides else [titles]


_BESIDE = frozenset({"prime", "vice", "head"})
_NOT_NOW = ("former", "shadow")
"""What tells in front of a title that somebody else holds the office."""


def _qualifies(word: Word) -> bool:
    """Whether it is the country or party of "Vandian President X" and "Republican Sen. X"."""
    named = word.stem[0].isupper() and not word.owns
    return named and (word.lower in _SIDES or nation_of(word.lower) != "")


_SIDES = frozenset("republican democratic gop labour conservative libertarian".split())


def before(sentence: Sequence[Word], at: int) -> Role:
    """The role in front of the token `at` ("former interior minister"), or nothing."""
    while at > 0 and sentence[at - 1].stem == ".":
        at -= 1
    if at == 0 or not _head(sentence[at - 1]):
        return ()
    begin = at - 1
    while begin > max(0, at - 6) and _goes_on(sentence[begin - 1]):
        begin -= 1
    return tuple(w.lower for w in sentence[begin:at])


def _head(word: Word) -> bool:
    return word.lower in _HEADS or (word.lower in TITLES and word.stem.islower())


def _goes_on(word: Word) -> bool:
    return word.stem[0].isalpha() and word.lower not in DETERMINERS and word.lower not in BREAKS


def _behind(sentence: Sequence[Word], name: Name) -> Role:
    """What follows in "X, a onetime adviser to …," and "X, 41, spokesman for …"."""
    at = _skip_brackets(sentence, name.last)
    if at >= len(sentence) or sentence[at].stem not in {",", "—", "–", "("}:
        return ()
    at += 1
    if at + 1 < len(sentence) and sentence[at].stem.isdigit() and sentence[at + 1].stem == ",":
        at += 2
    return _apposition(sentence, at)


def _skip_brackets(sentence: Sequence[Word], at: int) -> int:
    if at < len(sentence) and sentence[at].stem == "(":
        for end in range(at + 1, min(len(sentence), at + _WINDOW)):
            if sentence[end].stem == ")":
                return end + 1
    return at


def _apposition(sentence: Sequence[Word], at: int) -> Role:
    """The description that begins here: its words up to the head, which it must have.

    Without a determiner it must go on or be closed: "X, spokesman for Y,", not "X, aides say".
    """
    words: list[str] = []
    head = 0
    for word in sentence[at : at + _WINDOW]:
        if word.lower in BREAKS or not word.stem[0].isalnum():
            break
        words.append(word.lower)
        if word.lower in _HEADS or word.lower in TITLES or word.lower in BODIES | PUBLISHED:
            head = len(words)
    end = at + len(words)
    behind = sentence[end] if end < len(sentence) else None
    if len(words) != head or not (behind is None or _ends(behind)) or _names(sentence, end):
        return ()
    return tuple(w for w in words if w not in DETERMINERS)


def _names(sentence: Sequence[Word], at: int) -> bool:
    """Whether a full stop here is a title's: "X, Mrs. Brun's secretary," tells no role "Mrs."."""
    if at + 1 >= len(sentence) or sentence[at].stem != ".":
        return False
    return sentence[at - 1].lower in TITLES and sentence[at + 1].capital


def _ends(word: Word) -> bool:
    return word.lower in BREAKS or not word.stem[0].isalnum()


def returning(sentence: Sequence[Word], name: Name) -> Role:
    """The role in "X, the former adviser,": the definite one of somebody met before."""
    at = _skip_brackets(sentence, name.last)
    if at + 2 < len(sentence) and sentence[at].stem == "," and sentence[at + 1].lower == "the":
        role = _apposition(sentence, at + 1)
        end = at + 2 + len(role)
        if role and end < len(sentence) and sentence[end].stem == ",":
            return role
    return ()


def apposed(sentence: Sequence[Word], name: Name) -> Role:
    """What precedes in "the minister, X," and "his spokesman X"."""
    at = name.front
    if at < 2 or sentence[at - 1].stem != ",":
        return ()
    role = before(sentence, at - 1)
    if role and speaking(sentence, at - 1, name.last):
        return ()
    begin = at - 1 - len(role)
    opened = begin > 0 and (sentence[begin - 1].lower in DETERMINERS or sentence[begin - 1].owns)
    indefinite = begin > 0 and sentence[begin - 1].lower in {"a", "an"}
    return role if role and opened and not indefinite else ()


_SERVES = frozenset({"for", "of", "to", "with", "at"})
_OPENING = frozenset({"a", "an", "the", "one", "another"})
_PARTIES = {"r": "republican", "d": "democrat", "i": "independent", "l": "libertarian"}


def _serving(sentence: Sequence[Word], name: Name) -> Role:
    """Whom somebody serves, in "a lawyer for Marr, X," and "X, a lawyer for Marr,"."""
    at = name.front
    if at > 3 and sentence[at - 1].stem == "," and _closed(sentence, name.last):
        for begin in range(at - 2, max(-1, at - 2 - _WINDOW), -1):
            if sentence[begin].lower in _OPENING:
                return _served(sentence, begin + 1, at - 1)
    if name.last + 2 < len(sentence) and sentence[name.last].stem == ",":
        begin = name.last + 1 + (sentence[name.last + 1].lower in _OPENING)
        return _served(sentence, begin, begin + _WINDOW)
    return ()


def _closed(sentence: Sequence[Word], at: int) -> bool:
    """Whether the name's own comma ends it, and no list goes on."""
    if at >= len(sentence) or sentence[at].stem != ",":
        return False
    return at + 1 >= len(sentence) or not (
        sentence[at + 1].capital or sentence[at + 1].lower in {"and", "or"}
    )


def _speaking(sentence: Sequence[Word], name: Name) -> Role:
    """What the one is who is named behind the office served, in "an aide to the mayor, X, said"."""
    at = name.front - 1
    if at < 1 or sentence[at].stem != ",":
        return ()
    found = speaking(sentence, at, name.last)
    return () if found is None else tuple(w.lower for w in sentence[found.begin + 1 : found.end])


def _served(sentence: Sequence[Word], begin: int, end: int) -> Role:
    """The role that begins here, with the words that tell whom it serves in front of its head."""
    role: list[str] = []
    for at in range(begin, min(end, len(sentence))):
        word = sentence[at]
        if role and role[-1] in CALLINGS and word.lower in _SERVES:
            whom = _whom(sentence, at + 1, end)
            return (*role[:-1], *whom, role[-1]) if whom else ()
        if not word.stem[0].isalpha() or word.lower in BREAKS:
            return ()
        role.append(word.lower)
    return ()


_GENITIVE = frozenset("'’")


def _whom(sentence: Sequence[Word], begin: int, end: int) -> Role:
    """The words up to the next mark or verb; none where a further role stands among them."""
    words: list[str] = []
    for word in sentence[begin:end]:
        if words and word.stem in _GENITIVE and words[-1].endswith("s"):
            words[-1] += "'"  # "the teachers' union" is no teacher
            continue
        if not word.stem[0].isalnum() or word.lower in BREAKS:
            break
        if word.lower not in DETERMINERS:
            words.append(word.lower)
    return () if any(singular(w) in CALLINGS for w in words) else tuple(words)


def _party(sentence: Sequence[Word], name: Name) -> Role:
    """The party in "X (R-Osk)"."""
    if name.last + 1 < len(sentence) and sentence[name.last].stem == "(":
        mark = sentence[name.last + 1].lower.partition("-")[0]
        return (_PARTIES[mark],) if mark in _PARTIES else ()
    return ()


def head(role: Role) -> str:
    """The head noun of a role, in the singular."""
    return singular(role[-1]) if role else ""
