"""What kind of thing a name stands for, by its words and what stands beside it."""

from collections import Counter
from collections.abc import Sequence

from reportedly.lexicon.given import EITHER, FEMALE, FEMALE_ENDINGS, GIVEN, MALE, MALE_ENDINGS
from reportedly.lexicon.nouns import NAMED_BODIES, PRESS_DOCUMENTS
from reportedly.lexicon.outlets import (
    KNOWN_OUTLETS,
    OUTLET_WORDS,
    PUBLISHED,
    STRONG_OUTLET_WORDS,
)
from reportedly.lexicon.people import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    ROLES,
    TITLES,
    WRITERS,
)
from reportedly.lexicon.places import PLACE_WORDS, PLACES
from reportedly.lexicon.verbs import HELPERS, SAYING
from reportedly.lexicon.words import BREAKS
from reportedly.resolve.carriers import SURE, called_carrier
from reportedly.resolve.names import Name
from reportedly.resolve.roles import Role, head
from reportedly.resolve.tokens import Word
from reportedly.schema import EntityKind

_LAWS = frozenset(
    "act constitution treaty accord accords agreement convention protocol amendment bill".split()
)
_MEETING = frozenset("national constitutional state party democratic republican".split())
"""With one of these a convention is a body and no law."""
_REPORTED = frozenset("reported reports quoted quotes cites cited citing".split())
Votes = Counter[EntityKind]


def own_kind(key: tuple[str, ...], the: bool) -> EntityKind | None:
    """The kind that a name's own words tell, or None."""
    last = key[-1]
    if is_outlet(key, the):
        return "outlet"
    if last in _LAWS and len(key) > 1 and not (last == "convention" and _MEETING & set(key)):
        return "document"
    if last in NAMED_BODIES or (len(key) > 1 and any(w in NAMED_BODIES for w in key)):
        return "institution"
    if " ".join(key) in PLACES or (len(key) > 1 and last in PLACE_WORDS):
        return "place"
    if len(key) > 1 and key[0] in GIVEN:
        return "person"
    return None


def _is_agency(key: tuple[str, ...]) -> bool:
    """Whether it is a service or network that the name says is for news."""
    return key[-1] in _CARRIERS and bool(_CARRIED & set(key[:-1]))


_CARRIERS = frozenset("agency service network channel online".split())
_CARRIED = frozenset("press news telegraph wire television tv radio broadcasting".split())


def is_outlet(key: tuple[str, ...], the: bool = False) -> bool:
    """Whether a name's words alone tell an outlet."""
    if "-".join(key) in KNOWN_OUTLETS and "-".join(key) not in {
        "time",
        "salon",
        "slate",
        "fortune",
    }:
        return True
    if _is_agency(key):
        return True
    if key[-2:] == ("on", "sunday"):
        key = key[:-2]
    if len(key) == 1:
        return the and key[0] in OUTLET_WORDS - _WEAK
    if key[0] in GIVEN and key[-1] not in STRONG_OUTLET_WORDS:
        return False
    return key[-1] in STRONG_OUTLET_WORDS or (key[-1] in OUTLET_WORDS and key[-1] not in _WEAK)


_WEAK = frozenset("agency nation world independent intelligencer reporter evening morning".split())


def votes(sentence: Sequence[Word], name: Name, told: Sequence[Role]) -> Votes:
    """Hints at the kind of a name from one of its mentions, each with its weight."""
    hints: Votes = Counter()
    kind = own_kind(name.key, name.the)
    if kind:
        sure = kind == "outlet" and len(name.key) > 1
        hints[kind] += 6 if sure else 4 if kind != "person" else 3
    for role in told:
        _count_role(hints, role)
    if name.titles and any(t in TITLES for t in name.titles):
        hints["person"] += 5
    _count_neighbours(hints, sentence, name)
    if called_carrier(sentence, name):
        hints["outlet"] += SURE
    return hints


def shaped(name: Name) -> bool:
    """Whether a name has the shape of a person's: a weak hint, however often it is seen."""
    shouts = any(w.isupper() and len(w) > 2 for w in name.words)
    return 2 <= len(name.words) <= 4 and not name.the and not shouts


def _count_role(hints: Votes, role: Role) -> None:
    noun = head(role)
    if noun in PUBLISHED and noun not in ROLES:
        hints["outlet"] += 4
    elif noun in NAMED_BODIES:
        hints["institution"] += 3
    elif noun:
        hints["person"] += 4


def _count_neighbours(hints: Votes, sentence: Sequence[Word], name: Name) -> None:
    before = sentence[name.first - 1].lower if name.first else ""
    if before == "the" and name.first > 1:
        before = sentence[name.first - 2].lower
    after = sentence[name.last].lower if name.last < len(sentence) else ""
    long, single = len(name.words) > 1 and not name.the, len(name.words) == 1
    if long and not name.owns and (after in SAYING or _who(sentence, name.last)):
        hints["person"] += 2
    if long and shaped(name) and _answers(sentence, name):
        hints["person"] += 2
    if before in _WHERE and not name.the and not name.owns:
        hints["place"] += 1
    acronym = single and name.words[0].isupper() and 1 < len(name.words[0]) <= _ACRONYM
    if acronym and not (name.first == 0 and after == ":"):  # "HN: No." labels a turn
        hints["outlet" if before in {"told", "telling"} else "institution"] += 2
    modifies = after[:1].islower() and after not in SAYING | HELPERS | BREAKS
    if name.the and not name.titles and not modifies:
        hints["institution"] += 1
    hints["outlet"] += _published(sentence, name, before, after)
    hints["place"] += 3 * _datelined(sentence, name)


def _datelined(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it is where a report was written ("SELMOND — Ilko Marr said")."""
    shouts = all(w.isupper() and len(w) > 1 for w in name.words)
    return shouts and not name.first and _stem(sentence, name.last) in _DASHES


def _stem(sentence: Sequence[Word], at: int) -> str:
    return sentence[at].stem if at < len(sentence) else ""


_DASHES = frozenset({"—", "–", "-", "--"})


def _published(sentence: Sequence[Word], name: Name, before: str, after: str) -> int:
    """How much the words beside a name tell an outlet."""
    if name.owns:
        return 3 * (after in _STAFF)
    weight = 4 * (after in PUBLISHED) + 3 * (before in PUBLISHED)
    if after in _LOCAL and _whence(sentence, name):
        weight = 0
    if name.the:
        weight += 2 * (after in _REPORTED) + (after in PRESS_DOCUMENTS)
        weight += 4 * _cites(sentence, name)
    return weight + 2 * _titled(sentence, name) + 2 * _hears(sentence, name)


def _cites(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it tells on whose word it reports: "the X, citing aides", "the X said, citing"."""
    behind = [w.lower for w in sentence[name.last : name.last + _NEAR]]
    at = next((i for i, word in enumerate(behind) if word in {"citing", "quoting"}), 0)
    return at > 0 and behind[at - 1] == "," and (at == 1 or behind[0] in SAYING | _REPORTED)


_NEAR = 6
"""Words and marks behind a name in which that is looked for."""

_LOCAL = frozenset(
    "newspaper tabloid broadsheet channel broadcaster station paper daily weekly tv television"
    " radio".split()
)
_ONE = frozenset({"a", "an", "one", "another"})
_ADJECTIVES = frozenset("local regional private public state leading small daily weekly".split())


def _whence(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it only says whence an outlet without a name is: "told a Boston radio station".

    In "a Kommersant newspaper interview" it is the outlet.
    """
    front = [w.lower for w in sentence[max(0, name.first - 2) : name.first]]
    if front[-1:] and front[-1] in _ADJECTIVES:
        front.pop()
    end = name.last
    while end < len(sentence) and sentence[end].lower in PUBLISHED:
        end += 1
    made = _stem(sentence, end).lower() in PRESS_DOCUMENTS | WRITERS
    return bool(front) and front[-1] in _ONE and not made


def _hears(sentence: Sequence[Word], name: Name) -> bool:
    """Whether it is spoken to as outlets are: "in remarks to X", "in an interview with X"."""
    at = name.first - (name.first > 0 and sentence[name.first - 1].lower == "the")
    if at < 2 or name.titles or sentence[at - 1].lower not in {"to", "with"}:
        return False
    return sentence[at - 2].lower in _SPOKEN and not _answers(sentence, name)


def _answers(sentence: Sequence[Word], name: Name) -> bool:
    """Whether a heading says who answers below: "An interview with X"."""
    front = [w.lower for w in sentence[: name.first][-_HEADING:]]
    return front[-2:] == ["interview", "with"] and front[:-2] in _HEADS


_HEADING = 5
_HEADS: tuple[list[str], ...] = (
    [], ["a"], ["an"], ["the"], ["our"], ["my"], ["exclusive"], ["an", "exclusive"]
)  # fmt: skip
_HEADING = 5
_HEADS = ([], ["a"], ["an"], ["the"], ["our"], ["my"], ["exclusive"], ["an", "exclusive"])


_SPOKEN = frozenset("remarks comments interview interviews".split())


_ACRONYM = 6
"""Longer words in capitals are shouted, as names of speakers in transcripts are."""


_STAFF = frozenset(
    "sources reporters correspondent correspondents readers newsroom website".split()
)


_WHERE = frozenset("in near at across throughout outside within".split())


def _titled(sentence: Sequence[Word], name: Name) -> bool:
    """Whether "The" in a capital inside a sentence belongs to the name."""
    if name.first < 2 or sentence[name.first - 1].stem != "The":
        return False
    before = [w.stem[0] for w in sentence[max(0, name.first - 3) : name.first - 1]]
    while before and before[-1] in "*_":
        before.pop()
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


def _who(sentence: Sequence[Word], at: int) -> bool:
    """Whether "who" follows, with or without a comma."""
    return any(w.lower in {"who", "whose"} for w in sentence[at : at + 2])


def decide(hints: Votes, plain: bool) -> EntityKind:
    """The kind with most weight; `plain` where it spoke: whoever speaks is no place."""
    order: tuple[EntityKind, ...] = ("person", "outlet", "institution", "document", "place")
    best = max(order, key=lambda kind: (hints[kind], -order.index(kind)))
    if hints[best] < (1 if plain else 2):
        return "person" if plain else "unknown"
    return best


def gender(name: Name, told: Sequence[Role]) -> str:
    """Tell "m", "f" or "" for a person, by title, role, given name and the surname's ending."""
    words = {*name.titles, *map(head, told)}  # a strategist for Mrs. Brun is no woman for it
    if words & (FEMALE_TITLES | FEMALE_NOUNS):
        return "f"
    if words & (MALE_TITLES | MALE_NOUNS) - _OF_EITHER:
        return "m"
    given = name.key[0]
    if len(name.key) > 1 and given not in EITHER and (given in MALE) != (given in FEMALE):
        return "m" if given in MALE else "f"
    if words & _OF_EITHER:
        return "m"
    if name.key[-1].endswith(FEMALE_ENDINGS):
        return "f"
    return "m" if name.key[-1].endswith(MALE_ENDINGS) else ""


_OF_EITHER = frozenset("chairman spokesman congressman councilman assemblyman ombudsman".split())
"""Nouns for men by which women in the office are called too."""
