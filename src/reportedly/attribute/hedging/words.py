"""The words of hedges by kind, each group with its published source.

Words of a phrase are parted by spaces. "a|b" is either word, "x?" may be missing, "*" is any
word and "*?" any word or none, "~" an adverb. A straight apostrophe stands for a curly one too.
The first word is never one that may be missing. `rules.py` says which of these need a look at
their neighbours before they count.
"""

from reportedly.schema.hedge import HedgeKind

_IS_NOT = "not|isn't|wasn't|aren't|weren't"
_NOT = f"{_IS_NOT}|n't"

MODALS = ("may", "might", "could", "may|might|could well", "may|might|could well? have")
"""Epistemic modals (Palmer 2001, chapter 2)."""

POSSIBILITY = (
    *("perhaps", "maybe", "possibly", "conceivably", "potentially", "arguably", "tentatively"),
    *("hypothetically", "theoretically", "in theory", "in principle", "if true", "if accurate"),
    *("possible", "possibility", "plausible", "plausibly", "conceivable", "it is|'s possible"),
    *("unclear", "doubtful", "unsure", "undetermined", "uncertain", "open question"),
    *("cannot|can't be ruled out", "can not be ruled out", "could not be ruled out"),
    *("not|n't rule|ruled|ruling out", "not|n't been ruled out"),
    *(f"{_NOT} ~? clear|sure|certain|known", "not|n't make|made ~? clear", "no guarantee"),
    *(
        "not|n't be|been|seem|feel|look ~? clear|sure|certain|known",
        "by no means clear|sure|certain",
    ),
    *("remains|remain|remained to be seen", "hard|difficult|impossible to say|tell|know"),
    *("no telling", "no way to know", "no way of knowing", "anyone's|anybody's guess"),
    "not|n't necessarily",
    *("speculate|speculates|speculated", "speculation that|about|over", "low confidence"),
)
"""Epistemic adverbs, adjectives and what leaves a question open (Hyland 2005; Rubin 2007)."""

LIKELIHOOD = (
    *("almost no chance", "remote chance|possibility", "very|highly|extremely unlikely"),
    *("highly improbable", "unlikely", "improbable", "improbably", "roughly even chance|odds"),
    *("even chance|odds", "likely", "probable", "probably", "very|highly|quite likely"),
    *(
        "very|highly probable",
        "almost|nearly certain|certainly",
        "all but certain",
        "more likely than not",
    ),
    *("moderate|medium confidence", f"{_NOT} ~? likely|unlikely|probable", "not|n't be likely"),
)
"""Terms of the seven likelihood bands of ICD 203 (2015), section D.6.e.2.a, with their adverbs,
and its middle level of confidence."""

JUDGEMENT = (
    *("seem|seems|seemed|seeming to?", "would seem|appear", "appear|appears|appeared|appearing"),
    *("seemingly", "apparently", "apparent", "evidently", "presumably", "presumed"),
    *("in all likelihood|probability", "chances are", "odds are", "good|fair|decent|slim chance"),
    *("suggest|suggests|suggested|suggesting", "points|point|pointed|pointing to"),
    *("expected|projected|predicted|forecast|anticipated to", "bound to"),
    "thought|believed|considered likely|unlikely to",
    f"{_IS_NOT} ~? expected|projected|predicted|forecast|anticipated to",
    "i|we think|believe|guess|reckon|suppose|suspect|assume|imagine|presume",
    *("fairly|pretty sure|certain|confident", "on the face of it"),
    *("i|we do not|n't think|believe", "i|we don't think|believe", "in my|our opinion|view|mind"),
    *(
        "as|so far as i|we|he|she|they|anyone|anybody know|knows|knew",
        "as far as i|we can tell|see",
    ),
    "as|so far as i|we|he|she|they am|is|are|was|were|'m|'s|'re aware",
    *("to my|our knowledge", "to the best of my|our|his|her|their knowledge"),
    "as i|we|he|she|they understand|understands it",
    *("from my|our perspective", "my guess is", "my sense is", "my understanding is"),
)
"""Evidential judgement and plausibility shields (Palmer 2001; Prince, Frader and Bosk 1982)."""

ATTRIBUTION = (
    *("reportedly", "allegedly", "supposedly", "purportedly", "reputedly", "ostensibly"),
    *("rumored", "rumoured", "rumor|rumour has it", "alleged", "alleges|allege|alleging"),
    *("purported", "purports|purport|purporting", "supposed", "suspected"),
    "claim|claims|claimed|claiming",
    "believed|thought|said|reported|understood|considered|assumed to",
    "it is|was|'s *? said|believed|thought|rumored|rumoured|reported|understood|assumed",
    "it has been *? said|reported|suggested|rumored|rumoured|claimed",
)
"""Attribution shields and hearsay (Prince, Frader and Bosk 1982; Hyland 2005).

"So-called" is left out: in the news it mostly introduces a term ("the so-called harbour clause").
"""

BOOST = (
    *("undoubtedly", "doubtless", "certainly", "clearly", "obviously", "surely", "definitely"),
    *("unquestionably", "undeniably", "undeniable", "indisputably", "indisputable"),
    *("inarguably", "conclusively", "incontrovertible", "unmistakably", "absolutely"),
    *("without|beyond a|any? shadow|sliver? of? a? doubt|question", "no doubt", "no question"),
    *("without a doubt|question", "beyond a|any doubt|question", "make no mistake", "of course"),
    *("high confidence", "hard|strong|clear|solid|overwhelming|irrefutable evidence|proof"),
    *("needless to say", "there is|'s no denying", "to be sure"),
)
"""Boosters (Hyland 2005, appendix), ICD 203's highest confidence, and proof that is claimed."""

DENIAL = (
    "no|little|scant|insufficient *? evidence|proof|indication|indications",
    "without any|providing|citing|offering|presenting|giving? *? evidence|proof",
    *("without evidence|proof|basis|foundation", "lack|absence of *? evidence|proof"),
    *("not|n't *? any *? evidence|proof", "no reason to believe|think"),
    *("no sign|signs", "no basis", "nothing|little to suggest"),
    "could|can not ~? be *? confirmed|verified|substantiated|corroborated",
    "couldn't|cannot|can't ~? be *? confirmed|verified|substantiated|corroborated",
    "not|n't|never been *? confirmed|verified|substantiated|corroborated|proven|proved",
    "could|can not ~? confirm|verify|substantiate|corroborate",
    "couldn't|cannot|can't ~? confirm|verify|substantiate|corroborate",
    "not|n't ~? verified|substantiated|corroborated",
    "not|n't independently confirmed|confirm|verify|corroborate",
    "unable to ~? confirm|verify|substantiate|corroborate",
    "not|n't been? able to ~? confirm|verify|substantiate|corroborate",
    "yet to be confirmed|verified|substantiated|corroborated|proven|proved",
    *("unconfirmed", "unverified", "unproven", "unsubstantiated", "unfounded", "baseless"),
    *("groundless", "uncorroborated", "thin on details", "not *? convincing", "evidence-free"),
    *("falsely", "baselessly", "wrongly", "incorrectly", "inaccurately", "erroneously"),
    *("mistakenly", "misleadingly", "untruthfully"),
)
"""What denies that there is evidence (Rubin 2007, level and focus of certainty)."""

APPROXIMATION = (
    *("about", "around", "some", "roughly", "approximately", "nearly", "almost", "estimated"),
    *("as many|much|few|little as", "at least", "at most", "at best", "or so", "or thereabouts"),
    *("more or less", "sort of", "kind of", "kinda", "sorta", "somewhat", "give or take"),
    *("to some|a|an|any? degree|extent", "in a sense", "in some sense|ways"),
    *("tend|tends|tended to", "in the vicinity|neighborhood|neighbourhood of"),
)
"""Approximators (Prince, Frader and Bosk 1982; Hyland 2005)."""

WORDS: dict[HedgeKind, tuple[str, ...]] = {
    "possibility": MODALS + POSSIBILITY,
    "likelihood": LIKELIHOOD + JUDGEMENT,
    "approximation": APPROXIMATION,
    "attribution": ATTRIBUTION,
    "boost": BOOST,
    "denial": DENIAL,
}
"""Every phrase that is looked at, by the kind that it has unless a rule says otherwise."""
