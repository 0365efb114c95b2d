"""More words in which somebody stands by what was said: records that bear it out, witnesses.

"The log is in line with what he told us", "Two waiters overheard it as well", "Inquiries elsewhere
found as much". Patterns as in `secondingforms`, whose own come first.
"""

import re

from reportedly.attribute import secondingforms
from reportedly.attribute.secondingforms import BEHIND, NOUNS, OWNED, TAIL, THAT, WHO

_ACCOUNT = rf"(?:{THAT}|{OWNED})\s+(?:\w+\s+)?(?:{NOUNS}|telling)\b{TAIL}"
_SAYING = (
    r"(?:described?s?|said|says?|told(?:\s+\w+)?|alleged?s?|recalled|remembered|claim(?:ed|s)?)"
)
_TOLD = rf"what\s+(?:the\s+)?[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}?\s+(?:had\s+)?{_SAYING}"
_TOO = r",?\s+(?:too|as\s+well)"
_END = r"(?=\s*[.;,])"

BEFORE = (
    *secondingforms.BEFORE,
    # "The figures are in keeping with the envoy's statement", "consistent with what he told us"
    re.compile(
        r"\b(?P<cue>(?:is|are|was|were)\s+(?:\w+\s+)?(?:in\s+(?:line|keeping|accord)|consistent|at\s+one)"
        rf"\s+with)\s+(?P<content>{_ACCOUNT}|{_TOLD}|that|this){BEHIND}",
        re.IGNORECASE,
    ),
    # "Timestamps fit his version", "Footage vindicates her account"
    re.compile(
        rf"\b(?P<cue>fit(?:s|ted)?|vindicate[ds]?)\s+(?P<content>{_ACCOUNT}){BEHIND}",
        re.IGNORECASE,
    ),
    # "The cable reads just as the counsellor described it"
    re.compile(
        r"\b(?P<cue>reads?|tells?|told|ha[sd]|have|put)\s+(?P<content>(?:it\s+|things\s+)?(?:just|exactly|"
        rf"precisely)\s+as\s+(?:the\s+)?\w+(?:\s+\w+)?\s+(?:had\s+)?{_SAYING}(?:\s+(?:it|them|things))?)"
        rf"{_END}",
        re.IGNORECASE,
    ),
    # "Two waiters overheard it as well", "The transcript has it, too"
    re.compile(
        r"\b(?P<cue>witnessed|overheard|saw|heard|ha[sd]|have|said|says?|tells?|told)\s+(?P<content>"
        rf"(?:it|this|that|so|(?:just|exactly|precisely)\s+(?:this|that)){_TOO}){_END}",
        re.IGNORECASE,
    ),
    # "An inquiry had earlier found as much", "has reported likewise"
    re.compile(
        r"\b(?P<cue>found|finds?|establish(?:ed|es)|concluded?s?|reported|reports?|learned|learnt|heard)\s+"
        rf"(?P<content>as\s+much|likewise|(?:just|exactly|precisely)\s+(?:this|that)){_END}",
        re.IGNORECASE,
    ),
    # "related it in like terms"
    re.compile(
        r"\b(?P<cue>related?s?|told|tells?|describe[ds]?|recount(?:ed|s)?|put)\s+(?P<content>(?:it|this|that|"
        rf"things)\s+in\s+(?:much\s+)?(?:like|identical|similar|(?:the\s+)?same)\s+(?:terms|words)){_END}",
        re.IGNORECASE,
    ),
    # "found nothing amiss in his account"
    re.compile(
        r"\b(?P<cue>found|finds?|sees?|saw)\s+(?P<content>nothing\s+(?:amiss|untrue|false|to\s+(?:quarrel|"
        r"quibble)\s+with)\s+(?:in|with)\s+(?:it|(?:his|her|their|that|this)\s+(?:account|description|story|"
        rf"telling|testimony|version))){_END}",
        re.IGNORECASE,
    ),
)  # fmt: skip
"""Those behind whose source the cue stands."""

WITHIN = (
    *secondingforms.WITHIN,
    # "Agreeing with her is an engineer"
    re.compile(
        r"(?:^|(?<=[.!?]\s))(?:also\s+)?(?P<cue>agreeing\s+with|backing|seconding|bearing)\s+(?P<content>"
        rf"(?:her|him|them)(?:\s+out)?)\s+(?:was|were|is|are)\s+{WHO}",
        re.IGNORECASE,
    ),
    # "“Word for word,” was how a senator put it"
    re.compile(
        r"(?P<content>“[^“”\n]{2,300}”|\"[^\"\n]{2,300}\"),?\s+(?:was|is)\s+how\s+(?P<source>"
        r"[^.;!?\n“”\"]{2,100}?)\s+(?P<cue>put|described|saw|characteri[sz]ed|summed\s+up|remembered)\s+"
        r"(?:it|that|this|things|matters)\b",
        re.IGNORECASE,
    ),
)
"""Those that hold their source."""
