"""Words that turn a statement round: denials, and pairs of which one is the other's opposite."""

import re

from reportedly.gather.barred import barred
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.small_words import by_small_words
from reportedly.gather.words import stem, words

_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|refut(?:e|es|ed)|rebut(?:s|ted)?|disput(?:e|es|ed)|disavow(?:s|ed)?|"
    r"reject(?:s|ed)?|contradict(?:s|ed|ory)?|false(?:ly|hood)?s?|untrue|incorrect(?:ly)?|"
    r"baseless|unfounded|groundless|inaccurate|fabricated|myth|lied|lies|lying|wrong(?:ly)?)\b",
    re.IGNORECASE,
)
_UNTRUE = frozenset(
    meaning(stem(word))
    for word in (
        "false untrue baseless unfounded groundless fabricated nonsense fiction fantasy hoax"
        " invention lie"
    ).split()
)
_PAIRS = (
    "support oppose|legal illegal|legally illegally|constitutional unconstitutional|"
    "increase decrease|increase reduce|raise cut|raise lower|rise fall|rise drop|safe dangerous|"
    "succeed fail|success failure|win lose|approve reject|accept reject|better worse|best worst|"
    "strong weak|help hurt|guilty innocent|high low|higher lower|more fewer|more less|"
    "always never|everybody nobody|all none|likely unlikely|fit unfit|qualified unqualified|"
    "before after|allow ban|allow bar|open close|start end|begin end|join leave|praise criticize|"
    "confirm deny|release withhold|hire fire|credible baseless|friend enemy|good bad|true false|"
    "ahead behind|lead trail|majority minority|yes no|expand shrink|agree disagree|"
    "trust distrust|honest dishonest|peaceful violent|keep scrap|pass fail|sober drunk|safe unsafe|"
    "genuine fake|genuine forge|genuine counterfeit|authentic fake|authentic forge|"
    "authentic counterfeit|real fake|real forge|real counterfeit"
)
OPPOSITES: dict[str, frozenset[str]] = {}
for _one, _other in (pair.split() for pair in _PAIRS.split("|")):
    OPPOSITES[stem(_one)] = OPPOSITES.get(stem(_one), frozenset()) | {stem(_other)}
    OPPOSITES[stem(_other)] = OPPOSITES.get(stem(_other), frozenset()) | {stem(_one)}
"""Each stem with those that say the opposite."""


def denials(text: str) -> int:
    """How many words of denial a text holds."""
    return len(_DENIAL.findall(text))


def opposed(one: str, other: str) -> int:
    """How many words of a text have an opposite in the other, where neither text holds both."""
    left, right = ({stem(w) for w in words(text)} for text in (one, other))
    return sum(bool(OPPOSITES[s] & right - left) for s in left - right if s in OPPOSITES)


def contradicts(one: Content, other: Content) -> bool:
    """Whether a word that one negates stands unnegated in the other, one denies it whole, or it is
    turned round without a no; the two undo each other ("not above", "below").
    """
    if denied_whole(one, other):
        return True
    left = one.negated & (other.meanings - other.negated)
    right = other.negated & (one.meanings - one.negated)
    negates = bool(left or right)
    if turned(one, other):
        return not negates
    return negates and not (left <= barred(other.text) and right <= barred(one.text))


def turned(one: Content, other: Content) -> bool:
    """Whether the two stand on two sides without a no: by a small word ("for it", "against it"),
    or as one preference that holds in the one and has ended in the other.
    """
    return by_small_words(one, other) != _has_ended(one, other)


def _has_ended(one: Content, other: Content) -> bool:
    if one.stance is None or other.stance is None or not one.stance.matches(other.stance):
        return False
    return {one.stance.holds, other.stance.holds} == {True, False}


def denied_whole(one: Content, other: Content) -> bool:
    """Whether one of the two says that there is nothing in what it tells, and the other does not.

    Where both hold the word for it, both say so ("were fabricated", "fabricated them").
    """
    if one.groundless == other.groundless:
        return False
    denial, told = (one, other) if one.groundless else (other, one)
    held = denial.meanings & _UNTRUE
    return not held or not held <= told.meanings
