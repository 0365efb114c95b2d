"""Whose countrymen people are said to be: a French minister, the Vandian president."""

from reportedly.lexicon.words import DEMONYM_ENDINGS

NATIONS = frozenset(
    "french dutch german greek swiss welsh czech thai arab iraqi israeli saudi pakistani romanian"
    " slovak afghan bangladeshi kuwaiti qatari emirati yemeni omani".split()
)
"""Adjectives of countries without one of the usual endings, or that are often met."""
_SAME = {
    **dict.fromkeys(("u.s.", "us"), "american"),
    **dict.fromkeys(("u.k.", "uk", "english", "scottish", "welsh"), "british"),
}
_NONE = frozenset(
    "republican libertarian christian anglican civilian metropolitan humanitarian european african"
    " asian".split()
)
"""Parties, faiths and parts of the world: whoever is called by one may be of any country."""
_SHORTEST = 6


def nation_of(low: str) -> str:
    """The adjective of a country that a word in lower case is, or nothing."""
    if low in _SAME:
        return _SAME[low]
    ends = len(low) >= _SHORTEST and low.endswith(DEMONYM_ENDINGS) and low not in _NONE
    return low if ends or low in NATIONS else ""
