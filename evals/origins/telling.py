"""Who tells a claim, as the text calls them, and the sentences that say so."""

import random
from dataclasses import dataclass
from itertools import pairwise

from evals.origins.phrases import Part, parts
from reportedly.schema import EntityKind, Manner, Relation


@dataclass(frozen=True, slots=True)
class Voice:
    """A source as an article tells of it, and who truly stands behind.

    `minds` are the people or papers it truly is. `count` is the number that the words give, None
    for a plural without one, or for a report that tells no source: then `minds` may be any number.
    `apart` and `members` are the words of earlier voices of the article from which it is told
    apart, or which it takes together. `title` follows the name where it is first given.
    """

    words: str
    kind: EntityKind
    named: bool
    minds: frozenset[str]
    count: int | None = 1
    apart: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    title: str = ""
    body: str = ""
    """The body that `title` ends with ("a spokeswoman for the council")."""


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of the claim: by whom, through which outlets, and how it stands to the claim."""

    voice: Voice
    relation: Relation = "asserts"
    relays: tuple[str, ...] = ()
    manner: Manner = "indirect"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces, each with its part in the attribution; `told` where it tells."""

    pieces: tuple[tuple[Part, str], ...]
    told: Told | None = None

    def __post_init__(self) -> None:
        """Take the comma that closes an apposition from where another stop follows."""
        kept = list(self.pieces)
        for at, ((part, words), (_, after)) in enumerate(pairwise(self.pieces)):
            if part == "source" and words.endswith(",") and after[:1] in (",", "."):
                kept[at] = (part, words[:-1])
        object.__setattr__(self, "pieces", tuple(kept))

    @property
    def text(self) -> str:
        """The words."""
        return "".join(words for _, words in self.pieces)


def capital(words: str) -> str:
    """With a capital letter in front."""
    return words[:1].upper() + words[1:]


def plain(text: str) -> Sentence:
    """A sentence that tells nothing of the claim."""
    return Sentence((("", text),))


def according(voice: Voice, clause: str) -> Sentence:
    """According to a voice it is so."""
    head: tuple[tuple[Part, str], ...] = (("cue", "According to"), ("", " "))
    rest: tuple[tuple[Part, str], ...] = (("", ", "), ("content", clause), ("", "."))
    return Sentence((*head, *_source(voice), *rest), Told(voice))


def after(voice: Voice, clause: str) -> Sentence:
    """It is so, a voice said."""
    opening: tuple[tuple[Part, str], ...] = (("content", capital(clause)), ("", ", "))
    closing: tuple[tuple[Part, str], ...] = (("", " "), ("cue", "said"), ("", "."))
    return Sentence((*opening, *_source(voice), *closing), Told(voice))


def indirect(voice: Voice, cue: str, clause: str, relation: Relation = "asserts") -> Sentence:
    """A voice said, or denied, that it is so."""
    first, *rest = _source(voice)
    head = (first[0], capital(first[1]))
    tail: tuple[tuple[Part, str], ...] = (
        ("", " "),
        ("cue", cue),
        ("", " that "),
        ("content", clause),
        ("", "."),
    )
    return Sentence((head, *rest, *tail), Told(voice, relation))


def direct(voice: Voice, clause: str, draw: random.Random) -> Sentence:
    """A voice is quoted word for word."""
    told = Told(voice, manner="direct")
    said = capital(clause)
    if draw.random() < 0.5:
        pieces: tuple[tuple[Part, str], ...] = (("content", f"“{said},”"), ("", " "))
        return Sentence((*pieces, ("cue", "said"), ("", " "), *_source(voice), ("", ".")), told)
    first, *rest = _source(voice)
    head = (first[0], capital(first[1]))
    return Sentence(
        (head, *rest, ("", " "), ("cue", "said"), ("", ": "), ("content", f"“{said}.”")), told
    )


def _source(voice: Voice) -> tuple[tuple[Part, str], ...]:
    if not voice.title:
        return (("source", voice.words),)
    return (("source", f"{voice.words}, {voice.title},"),)


def relayed(form: str, voice: Voice, outlet: str, clause: str) -> Sentence:
    """A voice is said to have told it to another outlet."""
    told = Told(voice, relays=(outlet,))
    return _filled(form, voice, clause, told, outlet=outlet)


def reported(
    form: str, outlet: str, minds: frozenset[str], clause: str, through: str = ""
) -> Sentence:
    """Another outlet is said to have reported it, without a word on its source.

    `through` is an outlet that passed that report on.
    """
    report = Voice(outlet, "outlet", True, minds, None)
    told = Told(report, relays=(through,) if through else ())
    return _filled(form, report, clause, told, outlet=outlet, through=through)


def confirms(form: str, voice: Voice) -> Sentence:
    """A voice stands by what was said before: "another insider confirmed this account"."""
    return _filled(form, voice, "", Told(voice))


def _filled(form: str, voice: Voice, clause: str, told: Told, **names: str) -> Sentence:
    """A form with its source and its clause; its first letter is a capital."""
    made: list[tuple[Part, str]] = []
    for part, words in parts(form, **names):
        if words:
            made.append((part, words))
        elif part == "source":
            made += _source(voice)
        else:
            made.append((part, clause))
    first, *rest = made
    return Sentence(((first[0], capital(first[1])), *rest), told)


def paper_says(voice: Voice, clause: str, outlet: str, draw: random.Random) -> Sentence:
    """A paper that the outlet has seen says it."""
    told = Told(voice)
    seen = draw.choice((f", seen by {outlet},", f" obtained by {outlet}", ""))
    head: tuple[tuple[Part, str], ...] = (("source", capital(voice.words)), ("", seen), ("", " "))
    return Sentence((*head, ("cue", "says"), ("", " that "), ("content", clause), ("", ".")), told)
