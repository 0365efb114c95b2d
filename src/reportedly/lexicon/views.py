"""Nouns for what somebody holds to be so ("shares that view"), as a pattern's alternatives."""

VIEWS = (
    "assessment|belief|conclusion|impression|interpretation|judge?ment|memory|opinion|reading|recollection"
    "|understanding|view"
)

AGREES = "agree[ds]?|concur(?:red|s)?"
"""Verbs that are cue and content at once ("A third engineer agreed.")."""
