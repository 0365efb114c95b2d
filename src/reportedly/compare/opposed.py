"""Whether two tellings of one claim are opposed indeed, held against each other.

`gather` holds each member against the claim's wording. Two that are each a little off it may say
the same ("is not ready to support it", "would not support it"), and on other texts than the
sample's most of what it took for a denial was none (docs/compare.md). What is shown as a
contradiction must bear a closer look.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.compare.telling import Telling
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.ground import Ground
from reportedly.gather.learned import decided
from reportedly.gather.lexicon import NEGATORS
from reportedly.gather.negation import without_sureness
from reportedly.gather.opposites import denied_whole, turned
from reportedly.gather.scale import Scale
from reportedly.gather.words import stem, words
from reportedly.schema import quote, touches

READ = 600
"""Characters of a content in which a negation is looked for."""

FEWEST = 4
"""Words from which a statement is known again inside another one."""

_SAYS_NO = NEGATORS | {"unlikely"}
_EDGES = " .,;:!?…“”‘’\"'"
_LONGER = frozenset({meaning(stem("longer"))})
"""What "no longer" negates is the verb after it."""

_OF_ITSELF = re.compile(
    r"^\W{0,3}(?:(?:that|why|whether|how)\s+)?(?:he|she|they|we|I|it)\b", re.IGNORECASE
)
"""Contents that open with a pronoun: said of themselves, and two people are two."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What tellings are held against each other with: their contents by attribution id."""

    contents: Mapping[str, Content]
    scale: Scale
    texts: Mapping[str, str]

    def denies(self, telling: Telling) -> bool:
        """Whether a cue denies its content; what is "dismissed as" so is said to be so."""
        a = telling.attribution
        return a.denies and not quote(self.texts[a.article], a.cue).lower().endswith(" as")


def bench(tellings: Iterable[Telling], ground: Ground) -> Bench:
    """The contents of the given tellings."""
    contents = ground.contents(t.attribution for t in tellings)
    return Bench({c.attribution: c for c in contents}, ground.scale(contents), ground.texts)


def opposes(denial: Telling, other: Telling, at: Bench) -> bool:
    """Whether a denial stands against an assertion.

    The assertion must be a sentence, a preference or a number: a topic cannot be denied. Neither
    may stand inside the other, and they must not both say no. A denial in words of its own must
    be about the same by these words; one that names or points back to what it denies has been
    tied to it by `gather`.
    """
    one, two = at.contents[denial.id], at.contents[other.id]
    if one.article == two.article and touches(
        denial.attribution.content, other.attribution.content
    ):
        return False
    says = two.clause or two.stance is not None or bool(two.quantities)
    if not says or (is_negative(denial, at) and is_negative(other, at)):
        return False
    if denial.attribution.denies and not at.denies(denial):
        return False
    if at.denies(denial) or one.lacks:  # it names what it denies, or points back to it
        return True
    nobody = one.stance is not None and one.stance.target is None  # "has no favourite"
    return not _are_two_peoples(one, two) and (nobody or _is_contrary(denial, other, at))


def _are_two_peoples(one: Content, two: Content) -> bool:
    """Whether both open with a pronoun in two articles, and so are said of two."""
    apart = one.article != two.article
    return apart and bool(_OF_ITSELF.match(one.text) and _OF_ITSELF.match(two.text))


def _is_contrary(denial: Telling, other: Telling, at: Bench) -> bool:
    """Whether a denial in words of its own is about the same thing, and says the contrary."""
    one, two = at.contents[denial.id], at.contents[other.id]
    if not one.clause:
        return not denial.attribution.negated  # "this", "the account"
    if not decided(one, two, at.scale).linked or _says_too(one.text, two.text):
        return False
    return _does_not_think(denial) or at.denies(other) or _contradicts(one, two)


def _does_not_think(denial: Telling) -> bool:
    """A negated cue of a mind; "did not like" is no denial of what was not liked."""
    return denial.attribution.negated and denial.attribution.attitude != "felt"


def _says_too(one: str, two: str) -> bool:
    """Whether the longer says all of the shorter in a sentence or quotation of its own.

    "The one is nonsense, but he said: “the other”" denies nothing of the other; after "it is not
    true that" the same words stand inside a sentence.
    """
    shorter, longer = sorted((_flat(one), _flat(two)), key=len)
    inner = shorter.removeprefix("that ").strip(_EDGES)
    at = longer.find(inner)
    return len(inner.split()) >= FEWEST and at >= 0 and _opens(longer[:at])


def _opens(before: str) -> bool:
    """Whether what comes next opens a sentence or a quotation."""
    plain = before.strip()
    return plain in ("", "that") or plain[-1] in _EDGES


def _flat(text: str) -> str:
    return " ".join(text.lower().split())


def _contradicts(one: Content, two: Content) -> bool:
    """Whether a word, no name, is negated in one and stands plain in the other, one denies the
    other whole, or it is turned round without a no.
    """
    left = one.negated & (two.meanings - two.negated) - one.called - _LONGER
    right = two.negated & (one.meanings - one.negated) - two.called - _LONGER
    return denied_whole(one, two) or bool(left or right) != turned(one, two)


def is_negative(telling: Telling, at: Bench) -> bool:
    """Whether a telling as a whole says that something is not so, by its words and its cue."""
    a = telling.attribution
    said = words(without_sureness(at.contents[telling.id].text[:READ]))
    negated = any(w.lower().replace("’", "'") in _SAYS_NO for w in said)
    return negated != (at.denies(telling) or a.negated)
