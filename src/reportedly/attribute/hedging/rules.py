"""Words that are hedges only in some company: a rule a word, asked in `judged`.

A rule is given the word's place and answers with the kind of hedge that it is there, or None.
The cases were collected on PolNeAR's train part; `docs/attribute.md` has what they are worth.
"""

from collections.abc import Callable

from reportedly.attribute.hedging import modals, numbers, others
from reportedly.attribute.hedging.phrases import Hit
from reportedly.attribute.hedging.place import Place, place
from reportedly.schema.hedge import HedgeKind

Rule = Callable[[Place], HedgeKind | None]


def judged(text: str, hit: Hit) -> HedgeKind | None:
    """What kind of hedge a listed phrase is at its place; None where it is none."""
    phrase = " ".join(text[hit.start : hit.end].lower().replace("’", "'").split())
    rule = RULES.get(phrase) or RULES.get("* " + phrase.rpartition(" ")[2])
    return hit.kind if rule is None else rule(place(text, *hit))


def _table(rules: dict[str, Rule]) -> dict[str, Rule]:
    return {phrase: rule for phrases, rule in rules.items() for phrase in phrases.split("/")}


RULES = _table(
    {
        "may/may well/may have": modals.may,
        "might/might well/might have": modals.might,
        "could/could well/could have": modals.could,
        "possible/it is possible/it's possible/conceivable": modals.possible,
        "likely/very likely/highly likely/quite likely": modals.likely,
        "unlikely/probable": modals.unlikely,
        "about": numbers.about,
        "around/some/roughly/estimated": numbers.numbered,
        "nearly/almost": numbers.almost,
        "as many as/as much as/as few as/as little as": numbers.numbered,
        "at least": numbers.at_least,
        "or so": numbers.or_so,
        "kind of/sort of": numbers.kind_of,
        "tend to/tends to/tended to": numbers.tend,
        "appear/appears/appeared/appearing": others.appear,
        "apparent/presumed": others.apparent,
        "seem/seems/seemed/seeming": others.seem,
        "suggest/suggests/suggested/suggesting": others.evidence,
        "point to/points to/pointed to/pointing to": others.evidence,
        "expected to/projected to/predicted to/forecast to/anticipated to": others.passive,
        "believed to/thought to/said to/reported to/understood to": others.passive,
        "considered to/assumed to/bound to": others.passive,
        "i think/we think/i believe/we believe": others.shield,
        "supposed": others.supposed,
        "suspected": others.suspected,
        "so-called": others.so_called,
        "claim/claims/claimed/claiming": others.claim,
        "clearly": others.clearly,
        "certainly/definitely/obviously/surely/absolutely/of course": others.certainly,
        "no question/chances are/odds are": others.standing,
        "* evidence/* proof": others.proof,
        "not known/isn't known/wasn't known/aren't known/weren't known": others.known,
    }
)
"""The rule of a phrase, by the phrase or by "*" and its last word."""
