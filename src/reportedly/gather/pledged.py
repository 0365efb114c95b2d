"""Whether a quotation tells of a promise that nothing in front of it speaks of.

"She gave her word, and I gave mine" tells something of its own behind "she now supports the draft";
behind "the mayor promised to keep the quay" it stands by what was said.
"""

import re

_PLEDGE = r"(?:oath|pledge|promise|vow|word)s?\b"
_GAVE = re.compile(
    r"\W*[\"“‘]\W*(?:he|she|they)(?:\s+(?:had|has|have)|['’](?:d|s|ve))?\s+"
    r"(?:broken?|gave|given|kept)\s+"
    rf"(?:(?:me|us|you)\s+)?(?:her|his|their)\s+(?:\w{{2,20}}\s+)?{_PLEDGE}(?!\s+(?:for|that)\b)",
    re.IGNORECASE,
)
_BROKE = re.compile(
    rf"\bbr(?:eak|eaking|eaks|oke|oken)\s+(?:\w{{2,20}}\s+){{0,3}}?{_PLEDGE}", re.IGNORECASE
)
_PLEDGED = re.compile(
    r"\b(?:assur|commit|guarante|oath|pledg|promis|sw(?:ear|or)|undert[ao]|vow|words?\b)",
    re.IGNORECASE,
)


def tells_of_a_pledge(content: str, before: str) -> bool:
    """Whether a content says that somebody gave or broke a word nobody told of before.

    A promise that was told to be broken is another matter than the word that is given now, but not
    than one that is said to be broken.
    """
    found = _GAVE.match(content)
    if found is None:
        return False
    gave = re.search(r"\bg(?:ave|iven)\b", found[0], re.IGNORECASE) is not None
    return _PLEDGED.search(_BROKE.sub("", before) if gave else before) is None
