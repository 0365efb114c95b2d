"""Names by their capital letters, with the titles that stand in front of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import (
    CLASSES,
    HANDED_ON,
    IRREGULAR,
    NAMED_BODIES,
    SINGULAR_S,
    UNNAMED,
)
from reportedly.lexicon.outlets import OUTLET_WORDS
from reportedly.lexicon.people import BEFORE_TITLE, TITLES
from reportedly.lexicon.roles import BEFORE_NAMES
from reportedly.lexicon.verbs import HELPERS, SAYING
from reportedly.lexicon.words import CONNECTORS, DEMONYM_ENDINGS, NOT_NAMES, PREPOSITIONS
from reportedly.resolve.bodies import DAYS, body_goes_on, paper_of_day
from reportedly.resolve.classes import cut_behind, inside_genitive, of_class, written
from reportedly.resolve.clock import is_zone
from reportedly.resolve.nameless import is_nameless
from reportedly.resolve.nations import NATIONS
from reportedly.resolve.plurals import opens_many
from reportedly.resolve.titles import CALLED, ENTITLING, title_end, title_start
from reportedly.resolve.tokens import Word

_OPENERS = frozenset("\"“”'‘«»:;([—–•*-…?!.")
_CLOSING = frozenset("\"”’'»)]")
_FIRST_OF_MANY = frozenset("new north south east west great black white free first second".split())
_ADJECTIVES = NATIONS | frozenset(
    "democratic catholic islamic arctic atlantic baltic slavic hispanic nordic jewish".split()
)
_SUFFIXES = frozenset({"jr", "sr"})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: `words` without title, `first` and `last` its tokens in the sentence.

    `front` is the token at which its titles begin. `opens` tells that its capital may come from
    the beginning of a sentence alone.
    """

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    owns: bool
    opens: bool
    the: bool
    first: int
    last: int
    front: int

    @property
    def key(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(w.lower() for w in self.words)

    @property
    def shown(self) -> str:
        """The name as it is shown: initials keep the full stop that is no part of a word."""
        inner = range(len(self.words) - 1)
        initial = [i in inner and len(w) == 1 and w.isupper() for i, w in enumerate(self.words)]
        dotted = (f"{w}." if i else w for w, i in zip(self.words, initial, strict=True))
        return " ".join(dotted)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the article writes its words: in lower case, or with a capital inside a sentence.

    `surnames` stand right behind a given name or an initial.
    """

    low: Collection[str]
    inner: Collection[str]
    surnames: Collection[str] = frozenset()


def vocabulary(sentences: Iterable[Sequence[Word]]) -> Vocabulary:
    """Count forms over an article's sentences, without those that are all capitals."""
    low: set[str] = set()
    inner: set[str] = set()
    surnames: set[str] = set()
    for sentence in sentences:
        for at, word in enumerate(sentence):
            if word.foreign or (word.capital and not _opening(sentence, at)):
                inner.add(word.stem)
            elif word.stem[0].islower():
                low.add(word.lower)
            if word.capital and len(word.stem) > 1 and _given_before(sentence, at):
                surnames.add(word.stem)
    return Vocabulary(low, inner, surnames)


def _given_before(sentence: Sequence[Word], at: int) -> bool:
    """Whether a given name, or a given name and an initial, stand right before a word."""
    if at > 2 and sentence[at - 1].stem == "." and len(sentence[at - 2].stem) == 1:
        at -= 2
    before = sentence[at - 1] if at else None
    return before is not None and before.capital and before.lower in GIVEN and not before.owns


def shouted(sentence: Sequence[Word]) -> bool:
    """Whether nearly every word has a capital, as in headlines; then capitals tell nothing."""
    plain = [w for w in sentence if w.stem[0].isalpha() and not w.foreign]
    if len(plain) > 2 and all(w.stem.isupper() for w in plain):
        return True
    long = [w for w in plain if len(w.stem) > 3 or w.lower not in NOT_NAMES]
    many = len(long) > 4 and sum(w.capital for w in long) >= 0.9 * len(long)
    return many and not _lists(sentence)


def _lists(sentence: Sequence[Word]) -> bool:
    """Whether it lists names: commas part its capitals, and it ends as sentences do."""
    ends = next((w.stem in ".!?;" for w in reversed(sentence) if w.stem not in _CLOSING), False)
    parts = zip(sentence, sentence[1:], sentence[2:], strict=False)
    return ends and any(a.capital and b.stem in ",;" and c.capital for a, b, c in parts)


def names(sentence: Sequence[Word], seen: Vocabulary) -> list[Name]:
    """The names of one sentence in order; linear in its length."""
    found: list[Name] = []
    at = 0
    while at < len(sentence):
        end = _run(sentence, at) if _may_start(sentence, at) else at
        if end > at and not is_nameless([w.lower for w in sentence[at:end]]):
            found += _split(sentence, at, end, seen)
        at = max(end, at + 1)
    return found


def _opening(sentence: Sequence[Word], at: int) -> bool:
    return at == 0 or sentence[at - 1].stem in _OPENERS


def _may_start(sentence: Sequence[Word], at: int) -> bool:
    word = sentence[at]
    if not word.capital or is_zone(sentence, at):
        return False
    if word.lower in DAYS:
        return paper_of_day(sentence, at)
    if word.lower in _FIRST_OF_MANY and at + 1 < len(sentence) and sentence[at + 1].capital:
        return sentence[at + 1].lower not in NOT_NAMES
    if word.acronym and word.lower not in {"the", "it", "he", "we"}:
        plain = word.lower not in NOT_NAMES or _is_title(sentence, at)
        return plain or not _opening(sentence, at)
    given = word.lower in GIVEN and at + 1 < len(sentence) and sentence[at + 1].capital
    return given or word.lower not in NOT_NAMES or _is_title(sentence, at)


def _is_title(sentence: Sequence[Word], at: int) -> bool:
    """Whether this is a title of a name behind it ("Mr.", "Gov.")."""
    word = sentence[at]
    behind = sentence[at + 1 : at + 3]
    if not (word.lower in TITLES or word.lower in BEFORE_NAMES) or not behind:
        return False
    return behind[0].capital or (behind[0].stem == "." and len(behind) > 1 and behind[1].capital)


def _run(sentence: Sequence[Word], at: int) -> int:
    """Where the run of capitals that begins here ends."""
    end = at + 1
    while end < len(sentence) and end - at < _LONGEST and not cut_behind(sentence, end - 1):
        step = _step(sentence, at, end)
        if not step:
            break
        end += step
    return end


def _step(sentence: Sequence[Word], first: int, at: int) -> int:
    """How many tokens belong to the run that began at `first` and has come up to `at`."""
    word, before = sentence[at], sentence[at - 1]
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if owned := inside_genitive(sentence, at):
        return owned
    if word.start - before.end > 2:
        return 0
    if word.capital:
        initial = len(word.stem) == 1 and after is not None and after.stem == "."
        return 0 if word.lower in DAYS or (_sentence_word(word, before) and not initial) else 1
    if word.stem == "." and after is not None and after.capital:
        return 1 if _abbreviated(before) else 0
    if word.stem == "," and after is not None and after.lower in _SUFFIXES:
        return 2
    linked = word.lower in CONNECTORS or word.stem == "&"
    return (
        1 if linked and after is not None and after.capital else body_goes_on(sentence, first, at)
    )


def _sentence_word(word: Word, before: Word) -> bool:
    """A small word in capitals that cannot be inside a name ("The", "But")."""
    return (
        word.lower in NOT_NAMES
        and not word.acronym
        and before.stem not in {"of", "and"}
        and word.lower not in _IN_NAMES
    )


_IN_NAMES = frozenset("may today week new great black first mr second third will watch".split())


def _abbreviated(word: Word) -> bool:
    low = word.lower
    return low in TITLES or (len(word.stem) == 1) or low in {"st", "ft", "mt", "jr", "sr", "u.s"}


def _split(sentence: Sequence[Word], first: int, last: int, seen: Vocabulary) -> list[Name]:
    """The names of one run: what stands before a title, and whom the title introduces."""
    first, opens = _opened(sentence, first, last, seen)
    first += _of_state(sentence, first, last)
    if first >= last:
        return []
    cut = _title(sentence, first, last, seen) or _given(sentence, first, last)
    if cut is None:
        return _named(sentence, first, last, (), opens, seen)
    begin, behind = cut
    titles = tuple(w.lower for w in sentence[begin:behind] if w.stem != ".")
    before = _named(sentence, first, begin, (), opens, seen) if begin > first else []
    whom = _named(sentence, behind, last, titles, opens and begin == first, seen)
    return before + [replace(name, front=begin) for name in whom]


def _of_state(sentence: Sequence[Word], first: int, last: int) -> int:
    """1 where the run begins with the office of "secretary of State X"."""
    before = [w.lower for w in sentence[max(0, first - 2) : first]]
    return int(last - first > 1 and before == ["secretary", "of"])


def _opened(sentence: Sequence[Word], first: int, last: int, seen: Vocabulary) -> tuple[int, bool]:
    """The run without a first word that merely opens a sentence, and whether it still does."""
    if not _opening(sentence, first):
        return first, False
    if sentence[first].lower in _FIRST_OF_MANY and last - first > 1:
        return first, False
    word = sentence[first]
    if word.lower in GIVEN or word.lower in TITLES or word.acronym or word.stem in seen.inner:
        return first, False
    if _long_title(sentence, first, last) or of_class(sentence, first):
        return first, False
    if last - first == 1:
        return first, True
    following = sentence[first + 1]
    introduced = last - first > 2 and following.lower in GIVEN and following.capital
    if word.lower in seen.low or introduced:
        return first + (word.lower not in CALLED), False
    return first, False


def _long_title(sentence: Sequence[Word], first: int, last: int) -> bool:
    """Whether a title of several words begins here ("Vice President", not "Under Mayor")."""
    at = first
    while at < last and sentence[at].lower in BEFORE_TITLE - PREPOSITIONS:
        at += 1
    return first < at < last - 1 and sentence[at].lower in TITLES  # behind it stands a name


def _title(
    sentence: Sequence[Word], first: int, last: int, seen: Vocabulary
) -> tuple[int, int] | None:
    """Where in the run the last title begins, and where the name behind it does."""
    if any(w.lower in NAMED_BODIES for w in sentence[first + 1 : last]) and not any(
        w.lower in TITLES for w in sentence[first + 1 : last]
    ):
        return None
    surname = sentence[last - 1].stem in seen.surnames and not _determined(sentence, last - 1)
    named = last - (surname or sentence[last - 1].lower not in TITLES)
    for at in range(named - 1, first - 1, -1):
        if _entitles(sentence, first, at, last):
            return title_start(sentence, first, at), title_end(sentence, at, last)
    return None


def _given(sentence: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """Where a person's name begins behind an office that we do not know for a title."""
    for at in range(first + 2, last - 1):
        rest = {w.lower for w in sentence[at:last]}
        if sentence[at].lower in GIVEN and not rest & (NAMED_BODIES | OUTLET_WORDS):
            named = sentence[at - 1].lower in GIVEN or sentence[at - 1].stem in {".", "of"}
            return None if named else (at, at)
    return None


def _entitles(sentence: Sequence[Word], first: int, at: int, last: int) -> bool:
    word = sentence[at]
    if word.owns or word.lower not in ENTITLING:
        return False
    if first < at == last - 1 and _given_before(sentence, at):
        return False  # it ends a full name ("Martin Luther King", "Ida T. King")
    if first < at - 1 and at == last - 1 and sentence[at - 1].lower == "of":
        return False  # it ends a body's name ("Department of Justice")
    if at == first or sentence[at - 1].lower not in GIVEN:
        return True
    following = sentence[at + 1].lower if at + 1 < len(sentence) else ""
    return word.lower in TITLES and following in GIVEN


def _named(
    sentence: Sequence[Word],
    first: int,
    last: int,
    titles: tuple[str, ...],
    opens: bool,
    seen: Vocabulary,
) -> list[Name]:
    if last - first > 1 and (
        _is_class(sentence[last - 1].lower) or _campaigns(sentence, first, last, seen)
    ):
        last -= 1
    run = sentence[first:last]
    if not run or (len(run) == 1 and not titles and _no_name(sentence, first, opens, seen)):
        return []
    the = first > 0 and not titles and sentence[first - 1].lower == "the"
    stems = written(run)
    if not stems:
        return []  # a full stop behind a lone initial or a title
    return [
        Name(run[0].start, run[-1].end, stems, titles, run[-1].owns, opens, the, first, last, first)
    ]


def _campaigns(sentence: Sequence[Word], first: int, last: int, seen: Vocabulary) -> bool:
    """Whether it is somebody's campaign in the capitals of a headline ("Ada Brun Campaign")."""
    somebody = sentence[first].lower in GIVEN or sentence[last - 2].stem in seen.surnames
    return somebody and sentence[last - 1].stem in {"Campaign", "Camp"}


def _is_class(low: str) -> bool:
    """Whether this is a class of people in the plural ("Senate Republicans", "Vandians")."""
    if low.endswith(tuple(e + "s" for e in DEMONYM_ENDINGS)) and len(low) > 6:
        return True
    return low.endswith("s") and singular(low) in CLASSES and low not in {"press"}


def _no_name(sentence: Sequence[Word], at: int, opens: bool, seen: Vocabulary) -> bool:
    """Whether a single capital is an adjective, a class of people or a sentence's first word."""
    word = sentence[at]
    low = word.lower
    if low in GIVEN or (word.stem in seen.surnames and not _determined(sentence, at)):
        return False
    if low.endswith("i") and word.stem[:-1] in seen.inner:
        return True
    if singular(low) in CLASSES and not word.acronym:
        return True
    if word.stem[-1] == "s" and word.stem[:-1].isupper() and singular(low) in _LETTERED:
        return True
    if low in _ADJECTIVES or (low.endswith(DEMONYM_ENDINGS) and not word.owns and len(low) > 5):
        following = sentence[at + 1] if at + 1 < len(sentence) else word
        return following.stem[0].isalpha() and following.lower not in SAYING | HELPERS
    if low.endswith(tuple(e + "s" for e in DEMONYM_ENDINGS)) and len(low) > 6:
        return True
    if not opens:
        return low in CALLED or low in TITLES
    one = singular(low)
    several = one != low and (one in UNNAMED or one in HANDED_ON)
    several = several or opens_many(sentence, at, one)
    return several or low in seen.low or one in seen.low or low in CALLED or one in CALLED


_LETTERED = frozenset("mp mep msp mla ceo cfo".split())
"""Offices in letters, whose plural is a class of people: "MPs"."""


def _determined(sentence: Sequence[Word], at: int) -> bool:
    """Whether an article stands before a word: "the King" is no surname."""
    return at > 0 and sentence[at - 1].lower in {"the", "a", "an"}


def singular(low: str) -> str:
    """A noun in the singular, by the usual endings."""
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low in SINGULAR_S:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
