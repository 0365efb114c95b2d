"""How much a piece of text speaks for the site around a story."""

from reportedly.clean.vocabulary import CONTROL, PHRASES, SECTION, SPEECH

_TRIMMED = " \t»«›‹→←•·|–—-:.!>…+×\"'“”‘’"
# The length, in words, up to which a phrase counts in full.
_FULL_WEIGHT = 20
_DILUTION = 0.8
_SAID = 0.3
# So much text that reports speech could hardly reach 1 with any phrases, and need not be searched.
_LONG_REPORT = 40
# The weight of a phrase from which it is a site's own; lighter ones ("our", "today", "support" at
# the beginning) are in speeches, interviews and reports as well.
_TELLING = 0.9


def site_weight(text: str, words: int) -> float:
    """At least 1 where the text is furniture.

    2 for a control and 0.9 for the name of a section, if they fill the line; else the weights of
    the phrases found, less for long pieces and for those that report what somebody said.
    """
    line = text.strip(_TRIMMED)
    if not line:
        return 1.0 if len(text) < 40 else 0.0
    if words <= 6 and CONTROL.fullmatch(line):
        return 2.0
    if words <= 4 and SECTION.fullmatch(line):
        return 0.9
    said = SPEECH.search(text) is not None
    if said and words >= _LONG_REPORT:
        return 0.0
    weight = sum((weight for weight, phrase in PHRASES if phrase.search(text)), 0.0)
    if not weight:
        return 0.0
    weight /= float(max(1.0, words / _FULL_WEIGHT) ** _DILUTION)
    return weight * _SAID if said else weight


def has_telling_phrase(text: str) -> bool:
    """Whether any of the phrases in it is one that hardly anybody but a site uses."""
    return any(weight >= _TELLING and phrase.search(text) for weight, phrase in PHRASES)
