"""What is said of something told before by who stands by it: "it is all true", "the story stands
up", "none of that is made up". Patterns without groups, of small and capital letters alike.
"""

TOLD = (
    r"accounts?|accusations?|allegations?|assertions?|assessment|characteri[sz]ation|claims?"
    r"|conclusions?|description|details|disclosures?|explanation|facts|figures?|findings?|gist"
    r"|information|judge?ment|matter|narrative|news|numbers|particulars|picture|recollections?|reports?"
    r"|revelations?|rumou?rs?|sequence|statements?|story|stories|substance|suspicions?|tale|telling"
    r"|testimony|thing|tip-?off|truth|version|words?"
)
"""Nouns for what was told."""

_WHOSE = r"(?:th(?:is|at|e|ese|ose)|his|her|their|its|both|such)"
_NOUN = rf"{_WHOSE}\s+(?:(?!not\b)[\w-]{{1,20}}\s+)?(?:{TOLD})(?:\s+of\s+events)?"
_IT = rf"(?:(?:this|that)\s+much|it|this|that|{_NOUN})"
_ALL = (
    r"(?:(?:every|each)\s+(?:single\s+)?(?:bit|detail|line|part|word)\s+(?:of|in)"
    r"|all\s+(?:of\s+)?|everything\s+in"
    r"|the\s+(?:accuracy|gist|substance|truth|truthfulness|whole)\s+of)"
)
ALL_OF_IT = rf"(?:{_ALL}\s*{_IT}|all\s+of\s+it)"
"""The whole of what was told: "every word of it", "the accuracy of the account"."""

_PART = r"(?:bit|detail|line|part|word)"
_NONE = (
    rf"(?:none|nothing|no\s+part|not\s+an?\s+(?:\w+\s+)?{_PART}|not\s+one\s+{_PART})\s+"
    rf"(?:of|in|about)\s+{_IT}"
)
_HOW = (
    r"(?:(?:absolutely|all|broadly|completely|entirely|essentially|exactly|fully|in\s+fact|indeed"
    r"|just|largely|perfectly|precisely|quite|really|substantially|wholly)\s+)?"
)
_IS = r"(?:\s+(?:is|are|was|were)|['’](?:s|re))\s+"
_SO = (
    r"(?:true|right|correct|accurate|so|(?:simply\s+)?(?:an?\s+)?fact|the\s+position|the\s+case|the\s+truth|sound"
    r"|solid|spot[- ]on|gospel|genuine|factual"
    r"|beyond\s+(?:dispute|doubt|question)|what\s+happened"
    r"|(?:how|the\s+way)\s+(?:it|things|matters|events)\s+(?:was|were|stands?|stood|happened|went)"
    r"|as\s+(?:described|related|reported|stated|told))"
)
_HOLDS = (
    r"(?:st(?:ands?|ood)|h(?:olds?|eld)|check(?:s|ed)|add(?:s|ed))\s+(?:up|out)"
    r"|(?:rings?|rang|held|holds)\s+true"
)
_FALSE = (
    r"(?:in\s+(?:dispute|doubt|question)|made[- ]up|invented|untrue|false|wrong|mistaken"
    r"|exaggerated|fabricated|fiction|overstated)"
)
_NO_LIE = (
    r"no\s+(?:exaggeration|fabrication|fairy\s+tale|falsehood|fiction|invention|lie"
    r"|(?:mere\s+)?rumou?r|myth)"
)
_TRUTH = rf"{_HOW}{_SO}(?:\s+in\s+(?:all\s+(?:its|their)\s+parts|every\s+\w{{1,20}}|full))?"
IS_SO = rf"(?:is|are|was|were)\s+{_TRUTH}"
"""Such a clause without its subject."""
IT_IS_TRUE = (
    rf"(?:so\s+it\s+(?:is|was)|(?:such|all(?:\s+of\s+(?:the\s+above|it|this|that))?|everything(?:\s+\w{{1,20}}){{0,4}}|{_IT}|{ALL_OF_IT}|the\s+(?:foregoing"
    rf"|above))\s*…?"
    rf"(?:{_IS}(?:{_TRUTH}|{_NO_LIE})|\s+{_HOLDS})"
    rf"|{_NONE}\s*…?{_IS}{_FALSE}"
    rf"|there{_IS}(?:no\s+(?:errors?|exaggeration|mistakes?|untruth)|nothing\s+(?:false"
    rf"|inaccurate|untrue|wrong))\s+"
    rf"(?:about|in|with)\s+(?:any\s+of\s+)?{_IT})"
)
"""A whole clause that says so."""
