"""More words in which somebody stands by what was said: records that bear it out, witnesses.

"The log is in line with what he told us", "Two waiters overheard it as well", "Inquiries elsewhere
found as much". Patterns as in `secondingforms`, whose own come first.
"""

import re

from reportedly.attribute import secondingforms
from reportedly.attribute.secondingforms import (
    BEHIND,
    NOUNS,
    OWNED,
    SOMEBODY,
    START,
    TAIL,
    THAT,
    WHO,
)
from reportedly.lexicon.truth import ALL_OF_IT, IS_SO, IT_IS_TRUE, TOLD

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
    # "was able to verify the information", "was just as sure of it"
    re.compile(
        rf"\b(?P<cue>(?:was|were|is|are)\s+(?:able\s+to\s+(?:confirm|corroborate|verify)"
        r"|(?:able|glad|happy|prepared|ready|willing)\s+to\s+(?:attest\s+to|vouch\s+for)))\s+(?P<content>{_ACCOUNT}|it|this"
        rf"|that|{ALL_OF_IT}){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>(?:was|were|sounded|seemed)\s+(?:just\s+as|equally|no\s+less)\s+\w+\s+(?:about|of|on))\s+"
        rf"(?P<content>it|this|that|the\s+point){_END}",
        re.IGNORECASE,
    ),
    # "did not beat about the bush: it is all true"
    re.compile(
        r"\b(?P<cue>did(?:\s+not|n['’]t)\s+(?:beat\s+about\s+the\s+bush|mince\s+(?:(?:his|her|their)\s+)?words)"
        r"|(?:was|were)\s+(?:blunt|brief|categorical|clear|emphatic))(?:\s+about\s+(?:it|this|that))?:\s+"
        rf"[“\"]?(?P<content>{IT_IS_TRUE}){_END}",
        re.IGNORECASE,
    ),
    # "nodded on camera when asked whether that held true"
    re.compile(
        r"\b(?P<cue>nodded|said\s+yes|answered\s+(?:yes|with\s+a\s+nod|in\s+the\s+affirmative))(?:\s+[\w-]+){0,4}?"
        rf"\s+when\s+asked\s+(?:whether|if)\s+(?P<content>{IT_IS_TRUE}){_END}",
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

_SAYS = (
    r"(?:said|says?|added|agreed|answered|chimed\s+in|chipped\s+in|commented|confirmed|insisted|noted"
    r"|observed|piped\s+up|pointed\s+out|put\s+in|remarked|replied|told\s+\w+)"
)
_BEGINS = r"(?:^|(?<=[.!?]\s)|(?<=[\n“\"]))"

WITHIN = (
    *secondingforms.WITHIN,
    # "The information is accurate, in the words of an aide", "That checks out, per a clerk"
    re.compile(
        rf"{_BEGINS}(?P<content>{IT_IS_TRUE}),?[”\"]?\s+(?P<cue>in\s+the\s+words\s+of|per|by\s+the\s+account\s+of)\s+{WHO}",
        re.IGNORECASE,
    ),
    # "In the words of an aide, that is precisely the position"
    re.compile(
        rf"{START}(?P<cue>In\s+the\s+words\s+of|By\s+the\s+account\s+of)\s+{SOMEBODY},\s+"
        rf"[“\"]?(?P<content>{IT_IS_TRUE}){_END}",
        re.IGNORECASE,
    ),
    # "That, a second clerk underlined on the radio, is a fact."
    re.compile(
        rf"{START}(?:that|this|all\s+(?:of\s+)?th(?:at|is)),\s+(?P<source>(?!(?:he|she|they|it|we|i)\b)[^.,;:!?\n“”\"]{{2,80}}?)\s+"
        rf"(?P<cue>{_SAYS}|stressed|underlined)\b[^.,;:!?\n]{{0,40}},\s+(?P<content>{IS_SO}){_END}",
        re.IGNORECASE,
    ),
    # "That's right, a second clerk chipped in."
    re.compile(
        rf"{_BEGINS}(?P<content>{IT_IS_TRUE}),[”\"]?\s+(?P<source>(?!(?:he|she|they|it|we|i)\b)"
        rf"[^.,;:!?\n“”\"]{{2,80}}?)\s+(?P<cue>{_SAYS})\b",
        re.IGNORECASE,
    ),
    # "Exactly that is what a second clerk described"
    re.compile(
        rf"{START}(?P<content>(?:exactly|just|precisely)\s+(?:that|this)|(?:(?:exactly|just|much|precisely)\s+)?the\s+same"
        rf"(?:\s+thing)?|that|this)\s+(?:is|was)\s+(?:also\s+|exactly\s+|just\s+|precisely\s+)?what\s+{SOMEBODY}\s+"
        r"(?:also\s+|(?:has|had)\s+)?(?P<cue>described|recalled|recounted|remembered|related|reported|said|says|told)\b",
        re.IGNORECASE,
    ),
    # "Our correspondent has obtained the same account from a clerk"
    re.compile(
        r"\b(?P<cue>obtained|received|was\s+given|were\s+given|got)\s+(?P<content>(?:exactly\s+|much\s+)?(?:the\s+(?:very\s+)?same|an?\s+"
        rf"(?:identical|matching|similar))\s+(?:{TOLD}|thing))\s+from\s+{WHO}",
        re.IGNORECASE,
    ),
    # "What a clerk says squares with this account", "This squares with what a clerk related"
    re.compile(
        rf"{START}What\s+{SOMEBODY}\s+(?:(?:has|had)\s+)?(?P<cue>(?:says?|said|told\s+\w+|recalls?|recalled"
        r"|relate[ds]|described?s?)\s+(?:match(?:es|ed)|squares?d?\s+with|tall(?:ies|ied)\s+with|fits|agree[ds]\s+with|bears?\s+out|bore\s+out))"
        rf"\s+(?P<content>{_ACCOUNT}|this|that|it)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}(?P<content>this|that|all\s+(?:of\s+)?this)\s+(?P<cue>match(?:es|ed)|squares?d?\s+with|tall(?:ies|ied)\s+with"
        rf"|agree[ds]\s+with|fits(?:\s+with)?|chimes?d?\s+with)\s+what\s+{SOMEBODY}\s+(?:(?:has|had)\s+)?"
        r"(?:said|says?|told|described?s?|recalls?|recalled|relate[ds]|reported)\b",
        re.IGNORECASE,
    ),
    # "Quite so, came the answer from a clerk", "So it is, said a clerk"
    re.compile(
        rf"{_BEGINS}(?P<content>{IT_IS_TRUE}|(?:just|quite)\s+so),?[”\"]?\s+(?P<cue>(?:came|was)\s+the\s+(?:answer|reply|response|word)\s+from)\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_BEGINS}(?P<content>so\s+it\s+(?:is|was)|(?:just|quite)\s+so),[”\"]?\s+(?P<cue>said|says)\s+{WHO}",
        re.IGNORECASE,
    ),
    # "There was backing from a clerk for this assertion"
    re.compile(
        r"\b(?P<cue>there\s+(?:was|is|has\s+been)\s+(?:\w+\s+)?(?:backing|confirmation|corroboration|support))\s+from\s+"
        rf"{SOMEBODY}\s+(?:for|of)\s+(?P<content>{_ACCOUNT}|this|that|it){_END}",
        re.IGNORECASE,
    ),
    # "From a second clerk there came word that this was so"
    re.compile(
        rf"{START}From\s+{SOMEBODY}\s+(?:there\s+)?(?P<cue>c[ao]mes?\s+(?:confirmation|news|word))\s+"
        rf"(?P<content>that\s+{IT_IS_TRUE}|of\s+(?:it|this|that|(?:much\s+)?the\s+same(?:\s+thing)?))",
        re.IGNORECASE,
    ),
    # "The reply from a clerk came by telephone: the story is solid"
    re.compile(
        rf"{START}(?:The|An?)\s+(?P<cue>answer|message|reply|response|word)\s+from\s+{SOMEBODY}"
        rf"(?:\s+(?:came|arrived|was|is)\b[^.,;:!?\n]{{0,40}})?:\s+[“\"]?(?P<content>{IT_IS_TRUE}){_END}",
        re.IGNORECASE,
    ),
    # "A separate statement by a clerk was to the same effect"
    re.compile(
        rf"{START}(?P<cue>(?:The|An?)\s+(?:\w+\s+)?(?:{TOLD}|answer|letter|reply)\s+(?:by|from|of))\s+"
        rf"{SOMEBODY}\s+(?:was|were|is|ran|came)\s+"
        rf"(?P<content>to\s+(?:(?:much\s+)?the\s+same|that|this)\s+effect|(?:much\s+)?the\s+same|identical|no\s+different){_END}",
        re.IGNORECASE,
    ),
    # "What an aide had to say on the subject amounted to the same thing"
    re.compile(
        rf"{START}What\s+{SOMEBODY}\s+(?P<cue>(?:had\s+to\s+say|said|told\s+\w+)"
        r"(?:\s+(?:about|of|on)\s+[^.,;:!?\n]{2,30}?)?\s+(?:amount(?:s|ed)|c[ao]mes?|boil(?:s|ed)\s+down)\s+to)\s+"
        rf"(?P<content>(?:much\s+)?the\s+same(?:\s+thing)?){_END}",
        re.IGNORECASE,
    ),
    # "The same version came from a clerk when asked"
    re.compile(
        rf"{START}(?P<content>(?:much\s+)?the\s+(?:very\s+|exact\s+)?same\s+(?:{NOUNS}|thing))\s+"
        rf"(?P<cue>c[ao]mes?)\s+from\s+{WHO}",
        re.IGNORECASE,
    ),
    # "Pressed on the point, an aide answered in the affirmative"
    re.compile(
        rf"{START}(?:Asked|Confronted|Pressed|Questioned|Quizzed)\s+(?:[\w-]+\s+)?(?:about|on|over|with)\s+(?P<content>it|this"
        r"|that|the\s+(?:matter|point|subject)|(?:the|this|that|these|those)\s+"
        rf"(?:{TOLD})),\s+(?P<source>[^.;!?\n“”\"]{{3,80}}?)\s+(?P<cue>answered\s+in\s+the\s+affirmative"
        r"|(?:said|answered|replied|nodded\s+and\s+said)\s+[“\"]?yes\b)",
        re.IGNORECASE,
    ),
    # "Agreeing with her is an engineer"
    re.compile(
        rf"{START}(?:also\s+)?(?P<cue>agreeing\s+with|backing|seconding|bearing)\s+(?P<content>"
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
