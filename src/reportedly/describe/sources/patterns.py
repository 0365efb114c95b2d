"""The word lists of `lexicon/anonymity.py` as patterns.

Every branch begins with a word and repeats at most a fixed number of words, so that a search costs
no more than a constant for each word of the text.
"""

import re

from reportedly.lexicon.anonymity import ACCESS, FORBIDDEN, LEADING, UNNAMING, any_of

UNNAMED = any_of(UNNAMING)
KEPT = any_of(FORBIDDEN)
KNOWS = any_of(ACCESS)
RELATIVE = re.compile(r"(?:who|that|which)\s(?=\w)", re.IGNORECASE)
BECAUSE = re.compile(
    r"\b(?:because|since|as)\s(?:[\w'’]+\s){1,6}$",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"[\s,]{1,3}(?:(?:about|for|in)\s[^,.;]{0,60}?\s)?(?:"
    + "|".join(w.replace(" ", r"\s") for w in sorted(LEADING, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"[;:”\"!?)—–]|\s-\s|,(?!\d)|\.(?=\s|$)|\b(?:said|told|added|says|tells|confirmed|but|who)\b",
    re.IGNORECASE,
)
