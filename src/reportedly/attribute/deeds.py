"""Deeds that look like speech: "will dismiss 300 workers", "accepted bribes from the builder".

Some verbs tell of speech with one kind of object and of an act with another. What is dismissed as
wrong is said; who is dismissed from a job is not, and nobody says a bribe. The reader knows the
verb better than its object, and an act inside what somebody said would stand in for it.
"""

import re

from reportedly.attribute.lexicon import words
from reportedly.attribute.refused import is_clause

_STAFF = frozenset(
    "apprentice clerk cleaner contractor driver employee engineer guard job labourer laborer"
    " manager miner nurse officer official people person personnel pilot porter position post"
    " secretary staff teacher worker workforce".split()
)
_GAINS = frozenset(
    "bribe cash commission donation envelope fee gift kickback loan money payment payoff present"
    " salary sum sweetener".split()
)
_TARGETS = frozenset(
    "airfield airport base bridge building bus camp checkpoint computer convoy depot embassy fleet"
    " hospital house machine mill network office outpost pipeline plant port post school server"
    " ship site station system tanker town train village website".split()
)
_GUESTS = _STAFF | frozenset(
    "auditor child diver doctor envoy fan guest inspector journalist lawyer member migrant monitor"
    " observer passenger patient photographer police pupil refugee reporter student tourist"
    " traveller visitor".split()
)
_PAPERS = frozenset(
    "account ballot book certificate contract count data date document figure invoice ledger list"
    " log measurement minute passport permit photo picture reading receipt record report result"
    " return sample signature statistic tally test title will".split()
)
_STRUCK = re.compile(r"\b(?:attack|assault|hit|target)(?:s|ed|ing|ting)?$", re.IGNORECASE)
_DEEDS = (
    (re.compile(r"\b(?:dismiss(?:es|ed|ing)?|lay(?:s|ing)? off|laid off)$", re.IGNORECASE), _STAFF),
    (re.compile(r"\b(?:accept(?:s|ed|ing)?|tak(?:e|es|en|ing)|took)$", re.IGNORECASE), _GAINS),
    (
        re.compile(r"\bcharg(?:e|es|ed|ing)$", re.IGNORECASE),
        frozenset({"fee", "fare", "price", "toll"}),
    ),
    (
        re.compile(
            r"\b(?:forg(?:e|es|ed|ing)|falsif(?:y|ies|ied|ying)|doctor(?:s|ed|ing)?|fak(?:e|es|ed|ing)"
            r"|alter(?:s|ed|ing)?|tamper(?:s|ed|ing)? with)$",
            re.IGNORECASE,
        ),
        _PAPERS,
    ),
    (re.compile(r"\b(?:admit(?:s|ted|ting)?|turn(?:s|ed|ing)? away)$", re.IGNORECASE), _GUESTS),
    (
        re.compile(
            r"\b(?:expel(?:s|led|ling)?|deport(?:s|ed|ing)?|evict(?:s|ed|ing)?)$", re.IGNORECASE
        ),
        _GUESTS | {"diplomat", "attaché", "family", "tenant"},
    ),
    (
        re.compile(r"\brecall(?:s|ed|ing)?$", re.IGNORECASE),
        frozenset(
            "adviser ambassador attaché battalion car consul diplomat envoy fleet product ship"
            " soldier squad troop vehicle".split()
        ),
    ),
    (
        re.compile(r"\bclaim(?:s|ed|ing)?$", re.IGNORECASE),
        frozenset("life live crown medal prize scalp seat title trophy victim".split()),
    ),
    (_STRUCK, _TARGETS),
)
"""Verbs at the end of a cue, and what makes a deed of each."""
_SOON = re.compile(r"\b(?:is|are|was|were|be) (?:just )?about$", re.IGNORECASE)
_BRIBED = re.compile(
    r"\b(?:accept(?:s|ed|ing)?|tak(?:e|es|en|ing)|took)\s+(?:\w+\s+)?(?:bribe|kickback|payoff)s?\b",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(
    r"\b(?:of|from|in|for|to|at|on|by|with|over|after|before|who|which|that|and|or)\b|[,.;:()]"
)
_VIEWED = re.compile(r"\bas\b")
"""Who is dismissed as something is spoken of."""
_BLAMED = re.compile(r"\bfor (?:its|his|her|their|[a-z]{3,20}ing)\b")
"""What is attacked for its words is attacked with words."""
_ADMITS = re.compile(r"\badmit(?:s|ted|ting)?$", re.IGNORECASE)
_DOING = re.compile(r"[a-z]{2,20}ing\b")
_VISITING = frozenset("paying touring training travelling visiting working".split())
_DETERMINERS = frozenset("a an any her him his it its me my no the their them this us you".split())


def is_deed(cue: str, content: str) -> bool:
    """Whether the cue tells an act: its content is a thing or people that nobody says or thinks."""
    if _BRIBED.search(cue) or (_SOON.search(cue) and content.startswith("to ")):
        return True
    if _VIEWED.search(content) or (_STRUCK.search(cue) and _BLAMED.search(content)):
        return False
    found = words(_HEAD_ENDS.split(content, maxsplit=1)[0])
    if is_clause(found[:-1]) or _is_owned(cue, found):
        return False
    return any(
        verb.search(cue) and {w, w.removesuffix("s")} & objects
        for verb, objects in _DEEDS
        for w in found[-1:]
    )


def _is_owned(cue: str, found: list[str]) -> bool:
    """Whether somebody owns to have done it: "admitted paying a lawyer", not "nursing staff"."""
    if len(found) < 2 or not _DOING.fullmatch(found[0]):
        return False
    owned = _ADMITS.search(cue) is not None and found[0] not in _VISITING
    return owned or found[1] in _DETERMINERS
