"""The words in which somebody stands by what was said before, as patterns (see `seconding`).

Each names the words of its `cue` and of its `content`; the source stands in front of the cue
(`BEFORE`) or is the pattern's own (`WITHIN`).
"""

import re

from reportedly.attribute.quotedas import NOT_SAID
from reportedly.lexicon.truth import ALL_OF_IT, IT_IS_TRUE
from reportedly.lexicon.views import AGREES, VIEWS

NOUNS = (
    "accounts?|accusations?|allegations?|assertions?|assessment|characteri[sz]ation|claims?|"
    "conclusions?|description|details|explanation|facts|figures?|findings?|gist|information|"
    "judge?ment|memory|narrative|news|numbers|observations?|outline|particulars|picture|point|"
    "recollections?|reports?|sequence|statements?|story|stories|substance|suspicions?|tale|"
    "testimony|things?|truth|version|view|words?"
)
"""What can be stood by."""

_ADVERBS = r"(?:(?:also|later|independently|separately|largely|broadly|likewise|then|too)\s+){0,2}"
_SAME = (
    r"(?:(?:the\s+(?:very\s+|exact\s+)?same"
    r"|(?:just\s+|exactly\s+)?(?:that|this)\s+very"
    r"|(?:an?\s+)?(?:(?:nearly|almost|virtually)\s+)?(?:identical|similar|matching)|a\s+like))"
)
THAT = r"(?:this|that|these|those|the|his|her|their|its|what)"
OWNED = r"(?:(?:[\w.-]{1,30}\s+){0,3}[\w.-]{1,30}['’]s)"
TAIL = r"(?:\s+of\s+(?:\w+\s+){0,2}\w+)?"
_TELLS = (
    r"gave|give[sn]?|told|tells?|offer(?:ed|s)?|provide[ds]?|made|makes?|recount(?:ed|s)?|"
    r"relate[ds]?|repeat(?:ed|s)?|present(?:ed|s)?|paint(?:ed|s)?|describe[ds]?|report(?:ed|s)?|"
    r"supplie[ds]|carr(?:ied|ies)|reached|came\s+to|drew"
)
_BACKS = (
    r"confirm(?:ed|s)?|corroborate[ds]?|(?<!take\s)(?<!took\s)back(?:ed|s)?(?:\s+up)?|support(?:ed|s)?|echo(?:ed|es)?|"
    r"second(?:ed|s)?|bore\s+out|bears?\s+out|verif(?:ied|ies)|repeat(?:ed|s)?|endorse[ds]?|"
    r"st(?:ood|ands?)\s+(?:\w+\s+)?(?:by|behind)|ratif(?:ied|ies)|upheld|subscribed?s?\s+to|vouch(?:ed|es)\s+for|attest(?:ed|s)\s+to|affirm(?:ed|s)?|"
    r"reaffirm(?:ed|s)?|substantiate[ds]?|acknowledge[ds]?|agree[ds]?\s+with|"
    r"concur(?:red|s)\s+with"
)
_PASSIVE = (
    r"confirmed|corroborated|backed(?:\s+up)?|supported|echoed|seconded|borne\s+out|verified|"
    r"repeated|retold|endorsed|affirmed|substantiated|upheld|authenticated|acknowledged|replicated|"
    r"attested|bolstered|buttressed|vouched\s+for"
)
_BACKING = (
    r"confirming|corroborating|backing|supporting|making|attesting\s+to|vouching\s+for|echoing|"
    r"endorsing|sharing|seconding"
)
_MATCHES = (
    r"(?:closely\s+|broadly\s+|largely\s+)?(?:match(?:ed|es)?|square[ds]?\s+with|"
    r"tall(?:y|ies|ied)\s+with|(?:is|was|were|are)\s+(?:\w+\s+)?consistent\s+with|"
    r"agree[ds]?\s+with|accord(?:ed|s)?\s+with|jibe[ds]?\s+with|chime[ds]?\s+with|mirror(?:ed|s)?)"
)
BEHIND = (
    r"(?=\s*[.;,!?—–]|\s+(?:and|but|to|in|on|when|after|as|too|for|during|by|through|at|from|with|"
    r"over|under|before|without|again|also|hours|late|minutes|early|shortly|soon|yesterday|today|tonight|this|last|\w+day|\w+\s+(?:later|earlier))\b)"
)
_HAS = (
    rf"(?:had|ha[sv]e?)(?=\s+{_SAME}\s+(?:\w+\s+to\s+(?:tell|give|offer|report|relate|say)"
    r"|memory|recollection|understanding)\b)"
)
_SO = r"(?:as\s+much|the\s+(?:very\s+|exact\s+)?same(?:\s+thing)?|so)"
_TRUE = (
    r"(?:this|that|it|these|those|(?:the|these|those)\s+\w+)\s+(?:was|were|is|are)\s+"
    r"(?:indeed\s+|really\s+)?(?:true|so|the\s+case|correct|right|accurate)"
)

START = r"(?:^|(?<=[.!?]\s)|(?<=\n))"
"""The beginning of a sentence or a paragraph: a search from a place on knows no other "^"."""
SOMEBODY = r"(?P<source>[^.,;:!?\n“”\"]{2,80}?)"
"""A source that a mark ends."""

_WHAT = rf"(?:{_SAME}|{THAT}|{OWNED})\s+(?:\w+\s+)?(?:{NOUNS}|answer)\b{TAIL}"

BEFORE = (
    re.compile(
        rf"\b{_ADVERBS}(?P<cue>(?:{_TELLS})(?=\s+(?:\w+\s+)?{_SAME})|{_HAS}|(?:{_BACKS}))\s+"
        rf"(?P<content>{_WHAT}|{ALL_OF_IT}|(?:that|as)\s+much|(?:this|that|it)(?=\W)){BEHIND}",
        re.IGNORECASE,
    ),
    # "gave the investigators the same answer"
    re.compile(
        rf"\b(?P<cue>gave|give[sn]?|told|tells?|offered|made)\s+(?!{_SAME})(?:\w+\s+){{1,2}}"
        rf"(?P<content>{_SAME}\s+(?:{NOUNS}|answer)\b){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:was|were|is|are|ha(?:s|ve)\s+(?:(?:also|since)\s+)?been)\s+(?:also\s+)?(?P<cue>quoted|cited)\b"
        rf"[^.;!?“”\"\n]{{0,80}}?\bas\s+(?:saying|telling\s+\w+)\s+{NOT_SAID}"
        r"(?P<content>[“\"][^“”\"\n]{3,400}[”\"](?=\W*$)|(?:that\s+)?[^.!?\n]{12,400})",
        re.IGNORECASE,
    ),
    # "said as much", "told the Herald the same", "testified to the same effect"
    re.compile(
        rf"\b(?P<cue>said|says?|told|tells?|testified|wrote)\s+(?:(?!that\b)\w+\s+){{0,5}}?"
        rf"(?P<content>(?<!do\s)(?<!did\s)(?<!does\s)(?<!doing\s){_SO}|likewise){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>testified|spoke|wrote)\s+(?P<content>to\s+the\s+same\s+effect)\b", re.IGNORECASE
    ),
    # "bore this out", "is of that view", "remembers it that way"
    re.compile(
        r"\b(?P<cue>bore|bears?|back(?:ed|s)?)\s+(?P<content>(?:this|that|it|him|her|them)\s+"
        rf"(?:out|up))\b{BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>(?:is|are|was|were)\s+(?:also\s+)?of)\s+(?P<content>(?:the\s+same|that|this)\s+"
        rf"(?:{VIEWS}|mind)){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>remember(?:ed|s)?|recall(?:ed|s)?)\s+(?P<content>(?:it|this|that|things)\s+"
        rf"(?:that\s+way|the\s+same(?:\s+way)?|likewise|no\s+differently)){BEHIND}",
        re.IGNORECASE,
    ),
    # "shares that view", "has come to the same conclusion", "subscribe to this assessment"
    re.compile(
        rf"\b(?P<cue>(?:ha[sv]e?\s+)?{_ADVERBS}(?:shares?d?|subscribed?s?\s+to))\s+"
        rf"(?P<content>(?:{_SAME}|{THAT})\s+(?:{VIEWS})){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<cue>(?:ha[sv]e?\s+)?{_ADVERBS}(?:takes?|took|holds?|reached|c[ao]me\s+to))\s+"
        rf"(?P<content>(?:{_SAME}|this|that)\s+(?:{VIEWS})){BEHIND}",
        re.IGNORECASE,
    ),
    # "made that claim as well", "testified to this too", "swore to it"
    re.compile(
        rf"\b(?P<cue>made|gave|told|heard|carried|leveled)\s+(?P<content>{THAT}\s+(?:{NOUNS}|charge)"
        r",?\s+(?:too|as\s+well))(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<cue>testified\s+to|sw(?:ore|ears?)\s+to|attest(?:ed|s)?\s+to|b(?:ore|ears?)\s+"
        rf"witness\s+to|vouch(?:ed|es)?\s+for)\s+(?P<content>this|that|it){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>nod(?:ded|s)?|was|were|is|are)\s+(?P<content>in\s+(?:full\s+)?(?:agreement|assent))"
        r"(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    # "Call logs are consistent with his telling", "The receipts prove her right"
    re.compile(
        rf"\b(?P<cue>{_MATCHES})\s+(?P<content>(?:{THAT}|{OWNED})\s+(?:\w+\s+)?"
        rf"(?:{NOUNS}|telling)\b{TAIL}){BEHIND}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>prove[ds]?)\s+(?P<content>(?:him|her|them|it|this|that)\s+(?:right|true|correct))"
        r"(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<cue>(?:lends?|lent)\s+(?:\w+\s+)?(?:weight|support|credence)\s+to)\s+"
        rf"(?P<content>(?:{THAT}|{OWNED})\s+(?:{NOUNS}))(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    # "The porter thought so too", "The inspectors tell it the same way"
    re.compile(
        r"\b(?P<cue>thought|thinks?|believed?s?)\s+(?P<content>so)(?:,?\s+too|,?\s+as\s+well)?(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>tells?|told|recounts?|recounted|puts?)\s+(?P<content>it\s+(?:(?:in\s+)?(?:much\s+|just\s+|"
        r"exactly\s+)?the\s+(?:very\s+)?same\s+(?:way|words|terms)|no\s+other\s+way|no\s+differently"
        r"|just\s+so|that\s+way))(?=\s*[.;,])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>heard)\s+(?P<content>as\s+much|(?:exactly\s+|just\s+)?the\s+same(?:\s+thing)?)\s+from\b",
        re.IGNORECASE,
    ),
    # "A third engineer agreed."
    re.compile(rf"\b(?P<cue>(?P<content>{AGREES}))(?=\s*[.])", re.IGNORECASE),
    # "her brother's recollection was the same"
    re.compile(
        r"['’]s\s+(?P<cue>(?:own\s+)?(?:account|description|memory|recollection|story|testimony|"
        r"version)\s+(?:is|was))\s+(?P<content>(?:exactly\s+|much\s+)?the\s+same|identical|"
        r"no\s+different)(?=\s*[.;,])",
        re.IGNORECASE,
    ),
)
"""Those behind whose source the cue stands."""

WHO = (
    r"(?P<source>(?!the\s+\w+\s+that\b)[^.;!?\n]{3,120}?)"
    r"(?=[.;!?\n]|,?\s+(?:but|while|although|though|too|as\s+well|when)\b"
    r"|,\s+[^,.;]{2,60}\b(?:said|says|told)\b|$)"
)
"""A source up to the end of its clause."""

WITHIN = (
    re.compile(
        rf"(?P<content>\b(?:{THAT}|{_SAME}|{OWNED})\s+(?:\w+\s+)?(?:{NOUNS})\b{TAIL})\s+"
        rf"(?:was|were|is|are|ha(?:s|ve)\s+(?:(?:also|since)\s+)?been)\s+{_ADVERBS}(?P<cue>{_PASSIVE}),?\s+"
        rf"(?:[\w\s,]{{0,40}}?\s)??by\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<content>what\s+[^.,;!?\n]{3,60}?\s+(?:described?s?|said|says|told\s+\w+|saw|claim(?:ed|s)?))\s+"
        rf"(?:was|is|has\s+(?:(?:also|since)\s+)?been)\s+{_ADVERBS}(?P<cue>{_PASSIVE})\s+by\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<content>th(?:at|is)|it)\s+(?:was|is|has\s+(?:(?:also|since)\s+)?been)\s+{_ADVERBS}(?P<cue>{_PASSIVE})\s+"
        rf"by\s+{WHO}",
        re.IGNORECASE,
    ),
    # "That assessment is shared by two clerks", "The same account was given by a porter"
    re.compile(
        rf"(?P<content>\b(?:{THAT}|{_SAME}|an?)\s+(?:{VIEWS}))\s+(?:(?:was|were|is|are)\s+)?"
        rf"{_ADVERBS}(?P<cue>shared|held)\s+by\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<content>\b{_SAME}\s+(?:{NOUNS}))\s+(?:was|were)\s+(?:\w+\s+)?(?P<cue>given|told|made|offered|painted)\s+"
        rf"by\s+{WHO}",
        re.IGNORECASE,
    ),
    # "True, says her husband.", "So says a porter, too."
    re.compile(
        rf"{START}(?P<content>yes|true|correct|exactly|indeed|so)\b,?\s+(?P<cue>said|says?)\s+"
        r"(?P<source>(?!(?:he|she|they|it|we|i)\b)[^.;!?\n“”\"]{3,100}?)(?=(?:,?\s+too)?\s*[.])",
        re.IGNORECASE,
    ),
    # "So did two of the porters", "Ditto the landlord"
    re.compile(
        rf"{START}(?P<cue>(?P<content>so,?(?:\s+too,?)?\s+d(?:id|oes|o)|ditto))\s+{WHO}",
        re.IGNORECASE,
    ),
    # "The same was said by an aide", "That he is right was acknowledged by an officer"
    re.compile(
        rf"{START}(?P<content>(?:(?:much|exactly|just|precisely)\s+)?the\s+same(?:\s+thing)?|as\s+much)\s+(?:was|is|has\s+(?:(?:also|since)\s+)?been)\s+"
        r"(?P<cue>said|told|reported|attested|heard|recalled|recounted|related)\b(?:[\w\s,]{0,40}?\s)??(?:by|from)\s+"
        rf"{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}(?P<content>that\s+(?:this|that|it|he|she|they|the\s+\w+)\s+(?:is|was|are|were)\s+"
        r"(?:so|true|right|correct|sound|accurate|the\s+case))\s+(?:was|is|has\s+(?:(?:also|since)\s+)?been)\s+"
        rf"(?P<cue>{_PASSIVE}),?\s+(?:[\w\s,]{{0,40}}?\s)??by\s+{WHO}",
        re.IGNORECASE,
    ),
    # "Support for his version comes from a batch of cables", "Her claim found an echo in a memoir"
    re.compile(
        rf"{START}(?:further\s+)?(?P<cue>(?:support|backing|corroboration)\s+for)\s+(?P<content>"
        rf"(?:{THAT}|{OWNED})\s+(?:{NOUNS}))\s+(?:comes?|came)(?:,[^,.;\n]{{3,40}},)?\s+from\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<content>\b(?:{THAT}|{OWNED})\s+(?:\w+\s+)?(?:{NOUNS}){TAIL})\s+(?P<cue>(?:finds?|found|receive[ds]?|"
        rf"gets?|got)\s+(?:an?\s+|the\s+)?(?:echo|backing|support|confirmation|corroboration))\s+(?:in|from|of)\s+"
        rf"{WHO}",
        re.IGNORECASE,
    ),
    # "Confirmation came from a porter", "There was further corroboration from two clerks"
    re.compile(
        r"\b(?P<content>(?:(?:independent|further|similar|matching|the\s+same)\s+)?"
        r"(?:confirmation|corroboration)(?:\s+of\s+(?:this|that|it|the\s+\w+))?"
        r"|(?:similar|matching|the\s+same)\s+testimony)\s+"
        r"(?P<cue>(?:later\s+)?(?:came|arrived|was\s+(?:provided|offered|given)))\s+(?:\w+\s+){0,3}?"
        rf"(?:from|by)\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<cue>there\s+(?:was|is|has\s+(?:also\s+)?been))\s+(?P<content>(?:(?:independent|further)\s+)?"
        rf"(?:confirmation|corroboration)(?:\s+(?:for|of)\s+(?:this|that|it|(?:this|that|the|these|those)\s+(?:{NOUNS})))?)\s+from\s+"
        rf"{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}(?:also\s+)?(?P<cue>{_BACKING})\s+"
        rf"(?P<content>{THAT}\s+(?:{NOUNS})|it|this|that)(?:\s+(?:was|were|is|are)|:)\s+{WHO}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{START}also\s+(?P<cue>of)\s+(?P<content>(?:the\s+same|that|this)\s+(?:{VIEWS}|mind))"
        rf"\s+(?:was|were|is|are)\s+{WHO}",
        re.IGNORECASE,
    ),
    # "That was also the recollection of a porter", "This was the word from the palace too"
    re.compile(
        rf"{START}(?P<content>th(?:at|is)|such)\s+(?P<cue>(?:was|is)\s+(?:also\s+the\s+"
        rf"(?:\w+\s+)?(?:{NOUNS}|{VIEWS})|the\s+(?:\w+\s+)?(?:account|memory|opinion|recollection|"
        rf"testimony|understanding|version|view|word))\s+(?:of|from))\s+{WHO}",
        re.IGNORECASE,
    ),
    # "His account squares with that of a porter", "The story matches what two clerks told us"
    re.compile(
        rf"(?P<content>\b(?:{THAT}|{OWNED})\s+(?:\w+\s+)?(?:{NOUNS}))\s+(?P<cue>{_MATCHES})\s+"
        rf"(?:(?:that|those|(?:the|an?)\s+(?:\w+\s+)?(?:{NOUNS}|evidence|one))\s+(?:(?:given|told|offered|made)\s+)?"
        rf"(?:of|by|from)\s+{WHO}|what\s+(?P<teller>[^.,;!?\n]{{3,80}}?)\s+"
        r"(?:told|said|saw|remember\w*|recall\w*|describ\w*|ha[ds]\s+\w+))",
        re.IGNORECASE,
    ),
    # "Asked whether this was true, a porter said yes"
    re.compile(
        rf"\b(?:Asked|(?:To|On)\s+the\s+question)\s+(?:[\w-]+\s+){{0,5}}?(?:whether|if)\s+(?P<content>{_TRUE}|{IT_IS_TRUE}),\s+(?P<source>[^.;!?\n“”\"]{{3,80}}?)\s+"
        r"(?P<cue>said|answered|replied|nodded)(?:\s+(?:(?:and\s+said\s+)?yes|with\s+a\s+nod|in\s+the\s+affirmative|[“\"]?(?:yes|absolutely|correct)\b"
        r"|(?:that\s+)?(?:it|this|that)\s+(?:was|is)(?:\s+(?:true|so|correct))?"
        r"|(?:he|she|they)\s+did)(?=\s*[.,;”\"])|(?=\s*[.]))",
        re.IGNORECASE,
    ),
)
"""Those that hold their source."""
