"""Contents that only point back: "confirmed this account", "called the report false"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from reportedly.gather.lexicon import PRONOUNS
from reportedly.gather.words import is_telling, words
from reportedly.schema import Attribution

REACH = 1500
"""Characters back in which the statement that is meant must end."""

_NOUNS = (
    "account|accusation|accusations|allegation|allegations|assertion|assertions|assessment|charge|"
    "charges|claim|claims|comment|comments|description|details|explanation|figure|figures|"
    "finding|findings|idea|information|matter|news|notion|number|numbers|point|reason|remark|"
    "remarks|report|reports|rumor|rumors|rumour|rumours|sentiment|speculation|statement|"
    "statements|story|suggestion|suggestions|theory|version|view"
)
_BACK = re.compile(
    rf"(?:that\s+)?(?:(?:all|much|most|some)\s+of\s+)?"
    rf"(?:this|that|the|these|those|such|any\s+such|his|her|its|their)\s+(?:\w{{1,20}}\s+)?"
    rf"(?:{_NOUNS})\b",
    re.IGNORECASE,
)
_TELLING_LEFT = 3
"""Telling words beside the pointing phrase from which a content speaks for itself."""


def points_back(text: str) -> bool:
    """Whether a content means an earlier statement and says hardly anything of its own."""
    match = _BACK.search(text[:120])
    if match is None:
        return all(w.lower() in PRONOUNS or not is_telling(w) for w in words(text)[:12])
    rest = text[: match.start()] + text[match.end() :]
    return sum(is_telling(w) for w in words(rest)) < _TELLING_LEFT


def antecedents(
    attributions: Sequence[Attribution],
    texts: Mapping[str, str],
    pointing: Iterable[str],
    speakers: Mapping[str, str],
) -> dict[str, str]:
    """What each pointing attribution means: the nearest earlier one of another speaker.

    Keys and values are attribution ids; an attribution whose antecedent lies out of reach has
    no entry. A pointing attribution is never an antecedent.
    """
    back = set(pointing)
    found: dict[str, str] = {}
    earlier: list[Attribution] = []
    for a in sorted(attributions, key=lambda a: (a.article, _start(a), a.id)):
        if earlier and earlier[-1].article != a.article:
            earlier = []
        if a.id in back:
            meant = _meant(a, earlier, speakers)
            if meant is not None:
                found[a.id] = meant.id
        else:
            earlier.append(a)
    return found


def _meant(
    a: Attribution, earlier: Sequence[Attribution], speakers: Mapping[str, str]
) -> Attribution | None:
    here = min(s.start for s in (*a.content, *a.cue))
    for candidate in reversed(earlier):
        if here - candidate.content[-1].end > REACH:
            return None
        speaker = speakers.get(a.id)
        if speaker is None or speakers.get(candidate.id) != speaker:
            return candidate
    return None


def _start(a: Attribution) -> int:
    return a.content[0].start
