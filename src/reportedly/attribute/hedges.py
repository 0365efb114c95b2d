"""Hedges: words that weaken or strengthen a report, kept word for word.

A plain list of phrases, each group with its published source. Nothing here turns a hedge into
a number, and nothing guesses: a phrase that is not listed is not found. Where phrases overlap,
the longest at a place wins ("very likely" before "likely").
"""

import re
from collections.abc import Iterable

from reportedly.schema import Span

LIKELIHOOD = (
    "almost no chance", "remote", "very unlikely", "highly improbable", "unlikely",
    "improbable", "roughly even chance", "roughly even odds", "even chance", "likely", "probable",
    "probably", "very likely", "highly probable", "highly likely", "almost certain",
    "almost certainly", "nearly certain", "improbably", "more likely than not", "remote chance",
)  # fmt: skip
"""Terms of the seven likelihood bands of ICD 203 (2015), section D.6.e.2.a, and their adverbs."""

CONFIDENCE = (
    "high confidence", "moderate confidence", "medium confidence", "low confidence",
)  # fmt: skip
"""Levels of analytic confidence (ICD 203, D.6.e.2)."""

MODALS = ("may", "might", "could", "may have", "might have", "could have", "may well", "might well",
          "could well", "would seem", "would appear", "can be seen as")  # fmt: skip
"""Epistemic modals (Palmer 2001, chapter 2). "May" is matched in lower case only: the month."""

ADVERBS = (
    "perhaps", "maybe", "possibly", "conceivably", "potentially", "presumably", "supposedly",
    "seemingly", "evidently", "arguably", "apparently", "ostensibly", "reputedly", "purportedly",
    "allegedly", "reportedly", "rumored", "rumoured", "certainly", "undoubtedly", "clearly",
    "surely", "definitely", "unquestionably", "without a doubt", "no doubt", "beyond doubt",
    "tentatively", "hypothetically", "in all likelihood", "in theory", "in all probability",
)  # fmt: skip
"""Adverbs of likelihood and of hearsay (Hyland 2005, appendix: hedges and boosters)."""

VERBS = (
    "seem", "seems", "seemed", "seeming", "seems to", "seemed to", "seem to", "appear to",
    "appears to", "appeared to", "appears that", "tend to", "tends to", "tended to",
    "is believed to", "are believed to", "was believed to", "were believed to",
    "is thought to", "are thought to", "was thought to", "were thought to",
    "is said to", "are said to", "was said to", "were said to", "is reported to",
    "are reported to", "was reported to", "were reported to", "is expected to",
    "are expected to", "is rumored to", "is rumoured to", "is alleged to", "are alleged to",
    "is understood to", "are understood to", "is considered to", "is likely to",
    "are likely to", "is unlikely to", "are unlikely to", "it is possible", "it's possible",
    "it is likely", "it's likely", "it is unclear", "it's unclear", "is possible",
    "unclear whether", "remains unclear", "unclear", "alleged", "supposed",
    "purported", "suspected", "so-called",
    "suggests", "suggest that", "suggests that", "suggested that", "speculate", "speculated",
    "could not be confirmed", "could not be verified", "could not be independently verified",
    "not been confirmed", "not been verified", "unconfirmed", "unverified", "unproven",
)  # fmt: skip
"""Verbs of seeming and hearsay, bare and passive (Hyland 2005; Rubin 2007, certainty markers)."""

SCOPE = (
    "at least", "at most", "at best", "not particularly", "not necessarily", "to some extent",
    "to a degree", "in part", "more or less", "sort of", "kind of", "in a sense", "somewhat",
    "largely", "mostly", "mainly", "generally", "usually", "often", "sometimes", "about",
    "around", "roughly", "approximately", "some kind of", "a kind of", "as far as i know",
    "as far as we know", "to my knowledge", "to our knowledge", "in my opinion", "in our view",
    "in my view", "i think", "i believe", "i guess", "we believe", "we think",
)  # fmt: skip
"""Approximators and shields (Prince, Frader and Bosk 1982)."""

EVIDENCE = (
    "no hard proof", "no proof", "no evidence", "little evidence", "hard proof", "hard evidence",
    "scant evidence", "some evidence", "strong evidence", "clear evidence", "thin on details",
    "without evidence", "without citing evidence", "not convincing", "not particularly convincing",
    "cannot be ruled out", "can't be ruled out", "not ruled out", "if true", "if confirmed",
    "hard to say", "hard to tell", "open question", "hardly possible", "hardly",
)  # fmt: skip
"""What is said of the evidence itself (Rubin 2007, level and focus of certainty)."""

_SKIPPED = frozenset({"about", "around", "often", "usually", "generally", "mostly", "mainly",
                      "suggests", "largely", "remote"})  # fmt: skip
"""Listed by their sources, but in news mostly something else: left out, and written down here."""

PHRASES = tuple(
    sorted(
        {*LIKELIHOOD, *CONFIDENCE, *MODALS, *ADVERBS, *VERBS, *SCOPE, *EVIDENCE} - _SKIPPED,
        key=lambda p: (-len(p), p),
    )
)
"""Every phrase that is looked for, longest first."""

_PATTERN = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’]") for p in PHRASES)
    + r")(?![\w-]|['’]\w)",
    re.IGNORECASE,
)


def hedges(text: str, within: Iterable[Span]) -> tuple[Span, ...]:
    """The hedges that lie in one of the spans, in order, without doubles."""
    found = {
        Span(m.start(), m.end())
        for s in within
        for m in _PATTERN.finditer(text, s.start, s.end)
        if not _is_month(m.group())
    }
    return tuple(sorted(found))


def _is_month(word: str) -> bool:
    return word in ("May", "MAY")
