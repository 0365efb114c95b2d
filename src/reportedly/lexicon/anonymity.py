"""How reports say that a source is not named, why not, and how it is said to know."""

import re

UNNAMING = (
    r"(?:on|under|with|given|granted|by) (?:the |an? |strict ){0,2}"
    r"(?:condition|promise|assurance|grant)s?"
    r" (?:of|for) (?:strict |complete )?(?:anonymity|confidentiality)",
    r"(?:on|under) (?:the |a )?condition (?:that )?(?:of )?(?:not |(?:he|she|they|his|her|their)"
    r" (?:names? |identit(?:y|ies) )?not )(?:being |be )?(?:named|identified|quoted|used)",
    r"(?:request|ask|seek|insist|demand|want|receiv|prefer|requir)\w*"
    r"(?: for| on| to)? (?:strict )?(?:anonymity|confidentiality)",
    r"(?:sought|was given|were given|been given|granted|promised|allowed|guaranteed) anonymity",
    r"(?:chos\w+|choos\w+|ask\w*|wish\w*|want\w*|prefer\w*|request\w*|insist\w*)(?: to| on)?"
    r" (?:remain|remaining|stay|staying|be kept) (?:anonymous|unnamed|unidentified|nameless)",
    r"(?:sp(?:eak|oke)\w*|talk\w*|brief\w*|said|comment\w*|respond\w*|discuss\w*) (?:\w+ ){0,4}"
    r"(?:anonymously|on background|on deep background|off the record|not for attribution"
    r"|without attribution)",
    r"(?:declin|refus|ask|request|insist|prefer|want|wish|agre|desir|hop)\w*(?: only)?"
    r"(?: that)?(?: I| we| \w+'?s?)?(?: not| never)?(?: to)?(?: not)?(?: to)?"
    r" (?:be|being|have been) (?:publicly |further |fully )?(?:named|identified|quoted by name"
    r"|quoted|attributed)",
    r"(?:did|does|do|would|will|could|can|may|should)(?: not|n['’]t) (?:want|wish|like|agree|care)"
    r" (?:to be |being |their |his |her |the )(?:\w+ ){0,2}?(?:named|names?|identified|identity"
    r"|quoted|used)\b",
    r"(?:declin|refus)\w* to (?:give|provide|disclose|reveal|state|share|offer)"
    r" (?:his|her|their|a|the) (?:\w+ ){0,3}?names?",
    r"(?:would|will|could|did|does)(?: not|n['’]t) (?:give|provide|disclose|reveal|share)"
    r" (?:his|her|their|a) (?:\w+ ){0,3}?names?",
    r"ask\w* that (?:I|we|his|her|their|the|\w+)(?: \w+){0,3}?"
    r" (?:names? )?(?:not |only |identify )",
    r"ask\w* to be (?:identified|named|referred to|quoted) (?:only )?(?:by|as)",
    r"(?:declin|refus)\w* to (?:speak|be quoted|comment)"
    r" (?:for attribution|on the record|publicly)",
    r"(?:would|could|did)(?: not|n['’]t) (?:speak|talk|comment) (?:for attribution|on the record)",
)
"""Expressions that say that somebody who is quoted is not named; `\\w*` is cheap, nothing nests."""

FORBIDDEN = (
    r"(?:not|n['’]t|never|without being|nor|neither|(?:neither|none|not one)"
    r"(?: of (?:whom|them)| of the (?:\w+ ){0,2}\w+| \w+)? (?:was|were|is|are|has|have|had))"
    r" (?:been |being |yet |legally |officially ){0,3}"
    r"(?:authori[sz]ed|permitted|allowed|cleared|empowered|entitled|supposed|at liberty|free)"
    r" to (?:be |publicly |openly |freely ){0,2}(?:speak|talk|discuss|comment|disclose|reveal|share"
    r"|brief|release|describe|address|quote|give|make|publicly|identif|nam|say|do so|provide)",
    r"lack(?:s|ed|ing)? (?:the )?authori[sz]ation to",
    r"(?:was|were|is|are|being) (?:barred|forbidden|prohibited)"
    r" from (?:speaking|talking|discussing)",
)
"""Expressions that tell by themselves why somebody is not named."""

LEADING = (
    "because",
    "since",
    "as",
    "citing",
    "given",
    "due to",
    "owing to",
    "for fear",
    "fearing",
    "out of",
    "for reasons",
    "in order to",
    "so as to",
    "so that",
    "so they could",
    "so he could",
    "so she could",
    "lest",
    "in line with",
    "in accordance with",
    "in keeping with",
    "per",
    "under rules",
    "under",
    "while",
    "to",
    "amid",
    "due",
)
"""Words that lead from the anonymity to its reason."""

ACCESS = (
    r"(?:intimately |directly |closely |personally |very |deeply )?(?:familiar|conversant"
    r"|acquainted) with\b",
    r"(?:regularly |recently |directly |who (?:was|were|is|are|had been|have been|has been) )?"
    r"briefed (?:on|about|by|in)\b",
    r"(?:with|who (?:has|have|had)|having|claiming) (?:\w+ ){0,3}?(?:knowledge|understanding"
    r"|awareness|access|insight|ties|links|connections?|information)\b",
    r"(?:with|who (?:has|have|had)) (?:a )?(?:\w+[ -]){0,2}?(?:relationship|relationships|contact"
    r"|contacts|line)s? (?:with|to|into)\b",
    r"privy to\b",
    r"(?:very |particularly |extremely )?close to\b",
    r"(?:directly |closely |deeply |also )?involved (?:in|with)\b",
    r"(?:well |highly )?(?:knowledgeable|informed|aware|cognizant) (?:about|of|on)\b",
    r"in (?:direct |regular |frequent )?(?:contact|touch|communication) with\b",
    r"(?:in attendance|in the room|on the call|at the meeting|who was present|present at|present"
    r" during|present for)\b",
    r"(?:who|that) (?:\w+ )?(?:attended|witnessed|observed|saw|heard|read|reviewed|participated in"
    r"|took part in|sat in on|listened to|worked (?:on|with)|works with|dealt with|deals with"
    r"|spoke (?:with|to)|talked to|was there|were there|viewed|examined)\b",
    r"(?:who|that) (?:has|have|had) (?:\w+ )?(?:seen|read|reviewed|heard|viewed|attended|spoken"
    r" (?:with|to)|talked (?:with|to)|discussed|worked (?:on|with)|dealt with"
    r"|been (?:there|present|shown|briefed|told (?:of|about|that|what|how|why)))\b",
    r"working (?:directly |closely )?(?:on|with)\b",
    r"(?:inside|within|in) (?:the )?(?=(?:\w+ ){0,3}?(?:camp|campaign|white house|tower|circle"
    r"|party|team|administration)\b)",
)
"""Openings of what says how a source knows; a relative pronoun in front is not part of it."""


def any_of(expressions: tuple[str, ...]) -> re.Pattern[str]:
    """One of the expressions, whatever white space stands between their words."""
    spaced = (e.replace(" ", r"\s") for e in expressions)
    return re.compile(r"(?<!\w)(?:" + "|".join(spaced) + ")", re.IGNORECASE)
