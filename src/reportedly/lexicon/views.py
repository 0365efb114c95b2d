"""Nouns for what somebody holds to be so ("shares that view"), as a pattern's alternatives, and
patterns that those share who look for somebody standing by what was said.
"""

import re

VIEWS = (
    "assessment|belief|conclusion|impression|interpretation|judge?ment|memory|opinion|reading|recollection"
    "|understanding|view"
)

AGREES = "agree[ds]?|concur(?:red|s)?"
"""Verbs that are cue and content at once ("A third engineer agreed.")."""

MERELY_ALIKE = re.compile(
    r"\W*(?:an?\s+)?(?:(?:nearly|almost|virtually)\s+)?(?:similar|matching|identical)\s+(?:\w+\s+)?"
    r"(?:claims?|facts|figures?|findings?|numbers|observations?|reports?|results?|statements?|things?)\b",
    re.IGNORECASE,
)
""""Italy reported similar numbers": of something else, as large."""

BACKS_A_PLAN = re.compile(
    r"\b(?:back(?:s|ed|ing)?(?!\s+up)|support|endors|second(?:ed|s)?\b|uph[eo]ld|bolster|buttress"
    r"|replicat)",
    re.IGNORECASE,
)
"""Cues that with a bare "it" mostly tell of help for a plan or body: "it is supported by"."""
