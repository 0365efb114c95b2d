"""What a question asks for: names, with every other name of the same entity, and words."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.gather.quantities import Quantity, quantities
from reportedly.gather.words import is_telling, stem, words

LONGEST = 1000
"""Characters of a question that are read."""

_ASKING = frozenset(
    "who whom whose what which when where why how does did do is are was were will would can could "
    "tell show give list find many origins origin statements articles claims report reports "
    "reported according anybody anyone really".split()
)

_HOW_MANY = re.compile(
    r"\bhow many\b(?! (?:times|origins?|statements?|articles?)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name in the question: its wording, the stems it goes by, the entities it may mean.

    It goes by its last word. Where nobody in the pile is called so its other words are looked for
    as words.
    """

    text: str
    stems: frozenset[str]
    entities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """A question read: `names` weigh most, `stems` are its other telling words.

    `words` are all words to look for, in lower case, with the aliases of the names. `counts` is the
    stem of what is to be counted, if it asks "how many": of what they do, or else of what they are.
    """

    text: str
    names: tuple[Asked, ...]
    stems: frozenset[str]
    words: tuple[str, ...]
    quantities: frozenset[Quantity]
    counts: str = ""


def terms(text: str) -> list[str]:
    """The telling words of a question, as written, without the words of asking."""
    kept = [w for w in words(text[:LONGEST]) if is_telling(w) and w.lower() not in _ASKING]
    return list(dict.fromkeys(kept))


def may_name(text: str) -> list[str]:
    """The telling words of a question that somebody's name may hold, as written (see `read`)."""
    every = words(text[:LONGEST])
    capitals = any(w[0].isupper() for w in every[1:])
    return [w for w in terms(text) if w[0].isupper() or not (capitals or _is_common(w))]


def read(text: str, aliases: Mapping[str, Sequence[str]]) -> Question:
    """A question with the entities of the pile that its words may mean (see `Pile.aliases`)."""
    told = terms(text)
    runs = _runs(text[:LONGEST], told, aliases)
    names = [_asked(run, aliases) for run in runs]
    in_names = {
        stem(w)
        for run, name in zip(runs, names, strict=True)
        for w in (run if name.entities else run[-1:])
    }
    others = frozenset(stem(w) for w in told) - in_names
    meant = {e for name in names for e in name.entities}
    called = [w for e in sorted(meant) for n in aliases[e] for w in words(n) if is_telling(w)]
    looked_for = dict.fromkeys(w.lower().replace("’s", "").replace("'s", "") for w in told + called)
    return Question(
        text, tuple(names), others, tuple(looked_for), quantities(text[:LONGEST]), _counts(text)
    )


def _counts(text: str) -> str:
    asked = _HOW_MANY.search(text[:LONGEST])
    told = terms(text[asked.end() : LONGEST])[:2] if asked else []
    return stem(told[-1]) if told else ""


def _runs(
    text: str, told: Sequence[str], aliases: Mapping[str, Sequence[str]]
) -> list[tuple[str, ...]]:
    """Runs of neighbouring words that are names, each as the words it is made of."""
    surnames = {stem(words(n)[-1]) for names in aliases.values() for n in names if words(n)}
    known = {stem(w) for names in aliases.values() for n in names for w in words(n)}
    runs: list[tuple[str, ...]] = []
    run: list[str] = []
    wanted = set(told)
    every = words(text)
    # Who writes capitals means them: in a large pile somebody goes by nearly every word.
    small = surnames if not any(w[0].isupper() for w in every[1:]) else set()
    for at, word in enumerate([*every, ""]):
        if word in wanted and _is_name(word, at == 0, small, known):
            run.append(word)
        elif run:
            runs.append(tuple(run))
            run = []
    return list(dict.fromkeys(runs))


def _is_name(word: str, first: bool, small: set[str], known: set[str]) -> bool:
    """Capitals tell a name, but at the start; small letters only if somebody goes by it."""
    if word[0].isupper():
        return not first or stem(word) in known
    return stem(word) in small and not _is_common(word)


def _is_common(word: str) -> bool:
    """Whether a word in small letters is likelier a word than a name."""
    return word.lower() in _ROLES


_ROLES = frozenset(
    "party office commission government ministry court agency house council press union bank "
    "parliament senate congress committee department campaign service institute company times "
    "post news today election president minister".split()
)


def _asked(run: Sequence[str], aliases: Mapping[str, Sequence[str]]) -> Asked:
    """A name with the entities that may be meant: those who go by its last word come first."""
    wanted = [stem(w) for w in run]
    named = {e: [[stem(w) for w in words(n)] for n in names] for e, names in aliases.items()}
    tests: tuple[Callable[[list[str]], bool], ...] = (
        lambda name: set(wanted) <= set(name) and name[-1] == wanted[-1],
        lambda name: set(wanted) <= set(name),
        lambda name: wanted[-1] in name,
    )
    for test in tests:
        meant = frozenset(e for e, names in named.items() if any(test(n) for n in names if n))
        if meant:
            return Asked(" ".join(run), frozenset(wanted[-1:]), meant)
    return Asked(" ".join(run), frozenset(wanted[-1:]), frozenset())
