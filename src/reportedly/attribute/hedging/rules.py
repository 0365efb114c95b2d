"""Words that are hedges only in some company: a rule a word, asked in `judged`.

A rule is given the word's place and answers with the kind of hedge that it is there, or None.
The cases were collected on PolNeAR's train part; `docs/attribute.md` has what they are worth.
"""

from collections.abc import Callable

from reportedly.attribute.hedging import certainty, hearsay, modals, numbers, saying, seeming
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
        "likely/very likely/highly likely/quite likely/* likely": modals.likely,
        "unlikely/probable": modals.unlikely,
        "about": numbers.about,
        "around/some/roughly": numbers.numbered,
        "estimated": numbers.estimated,
        "somewhat": numbers.somewhat,
        "as many as/as much as/as few as/as little as": numbers.numbered,
        "at least": numbers.at_least,
        "or so": numbers.or_so,
        "kind of/sort of": numbers.kind_of,
        "tend to/tends to/tended to": numbers.tend,
        "appear/appears/appeared/appearing/would appear": seeming.appear,
        "apparent/presumed": seeming.apparent,
        "seem/seems/seemed/seeming": seeming.seem,
        "seem to/seems to/seemed to/seeming to": seeming.seem,
        "suggest/suggests/suggested/suggesting": seeming.suggest,
        "point to/points to/pointed to/pointing to": seeming.evidence,
        "expected to/projected to/predicted to/forecast to/anticipated to": seeming.expected,
        "* to": seeming.expected,
        "believed to/thought to/said to/reported to/understood to": seeming.passive,
        "considered to/assumed to": seeming.passive,
        "bound to": seeming.bound,
        "i think/we think/i believe/we believe/i reckon/we reckon": hearsay.shield,
        "i do not think/we do not think/i don't think/we don't think": hearsay.shield,
        "i do not believe/we do not believe/i don't believe/we don't believe": hearsay.shield,
        "supposed": hearsay.supposed,
        "suspected": hearsay.suspected,
        "claim/claims/claimed/claiming": hearsay.claim,
        "clearly": certainty.clearly,
        "certainly/definitely/obviously/surely/absolutely/of course": certainty.certainly,
        "no question/chances are/odds are": certainty.standing,
        "all but certain": certainty.nearly,
        "* it": hearsay.reading,
        "on the face of it": certainty.at_first,
        "* confident/fairly sure/pretty sure/fairly certain/pretty certain": certainty.assured,
        "* evidence/* proof": certainty.proof,
        "* clear/* sure/* certain": certainty.unsettled,
        "* known": certainty.known,
        "falsely/baselessly/wrongly/incorrectly/inaccurately": saying.untruly,
        "erroneously/mistakenly/misleadingly/untruthfully": saying.untruly,
    }
)
"""The rule of a phrase, by the phrase or by "*" and its last word."""
