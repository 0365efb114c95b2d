"""What is said not to be so in other words than "denied": "rejected", "hit back at claims that".

Most such words are said of other things too ("rejected the offer", "shot down a drone"). What is
rejected tells: it denies only where that can be untrue. It may end the cue or open the content.
"""

import re
from itertools import takewhile

from reportedly.attribute.lexicon import ASSERTIONS, REJECTIONS, lemma, words

_HEAD = 160
"""Characters of a content that are read."""
_PHRASES = re.compile(
    r"\b(?:rubbish(?:e[sd]|ing)|(?:^|to )rubbish|pooh-?pooh(?:s|ed|ing)?|scoff(?:s|ed|ing)? at"
    r"|laugh(?:s|ed|ing)? (?:it )?off|sho(?:t|ot(?:s|ing)?) (?:it )?down"
    r"|(?:hit(?:s|ting)?|push(?:es|ed|ing)?|fir(?:e|es|ed|ing)) back (?:at|on|against)"
    r"|(?:brush(?:es|ed|ing)?|wav(?:e|es|ed|ing)) (?:it )?(?:aside|off|away)"
    r"|t(?:ook|ak(?:e|es|en|ing)) issue with"
    r"|(?:pour(?:s|ed|ing)?|thr(?:ew|ow(?:s|n|ing)?)) (?:cold water|scorn) on"
    r"|(?:knock|slap)(?:s|p?ed|p?ing)? (?:it )?down"
    r"|(?:swat|bat)(?:s|ted|ting)? (?:it )?(?:aside|away)"
    r"|(?:scotch|quash|squelch)(?:es|ed|ing)|(?:ridicul|derid)(?:es|ed|ing)"
    r"|g[ai]v(?:e[sn]?|ing) short shrift to"
    r"|(?:brand|call|describ|denounc|dismiss|label|reject)(?:e[sd]?|ed|s|es|led|ing) as (?:\w+ )?"
    r"(?:\w+ly )?(?:baseless|bogus|fabricated|fabrications?|fake(?: news)?|false|fiction"
    r"|groundless|invented|lies|nonsense|rubbish|unfounded|untrue))(?![\w-])"
)
_ENDS_OBJECT = frozenset(
    "about after against as by for from in of on that to when which who".split()
)
_OPENS_CONTENT = frozenset("about by from of on that".split())
"""Words behind a noun with which its content may begin: "hit back at claims that"."""


def rejects(cue: str, content: str) -> bool:
    """Whether the cue holds an assertion to be untrue; some verbs do so without a content too."""
    low = " ".join(cue.lower().replace("…", " ").split())
    phrases = list(_PHRASES.finditer(low))
    behind = words(low[phrases[-1].end() :]) if phrases else []
    if phrases and (behind or content):
        return _ends_with_assertion(behind) or (not behind and _is_assertion(content))
    found = words(low)
    at = max((i for i, w in enumerate(found) if lemma(w) in REJECTIONS), default=-1)
    if at < 0:
        return False
    return _ends_with_assertion(found[at + 1 :]) or not _object(content) or _is_assertion(content)


def _ends_with_assertion(behind: list[str]) -> bool:
    """Whether what a cue has behind its verb names an assertion: "claims", "the claim that"."""
    named = list(behind)
    while named and named[-1] in _OPENS_CONTENT:
        del named[-1]
    if not named or lemma(named[-1]) not in ASSERTIONS:
        return False
    return _ENDS_OBJECT.isdisjoint(named[named[0] == "of" :])


def _is_assertion(content: str) -> bool:
    return not _object(content).isdisjoint(ASSERTIONS)


def _object(content: str) -> set[str]:
    """Lemmas of the noun phrase at the content's head; a clause with "that" counts as an idea."""
    found = words(content[:_HEAD])
    if found[:1] == ["that"]:
        return {"idea"}
    return {lemma(w) for w in takewhile(lambda w: w not in _ENDS_OBJECT, found[:8])}
