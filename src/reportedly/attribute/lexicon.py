"""Words of attribution: cue verbs by attitude, what negates them, what denies.

Attitudes follow the kinds of propositional attitude in PolNeAR's guidelines (statements,
beliefs, feelings, desires, intentions, decrees) and split statements into said, wrote and
asked. The lists are lemmas; `lemma` undoes regular English inflection and a table of the
irregular forms.
"""

import re
from functools import cache

from reportedly.schema import Attitude

VERBS: dict[Attitude, frozenset[str]] = {
    "said": frozenset(
        "accuse acknowledge add admit advise affirm agree allege announce answer applaud argue"
        " assail assert assure attack attest aver avow blame blast boast brag call caution"
        " charge chide cite claim comment complain concede conclude condemn confess confide"
        " confirm congratulate contend contest contradict convey counter criticise criticize"
        " declare decline decry defend denounce deny depict describe detail disclose dismiss"
        " dispute echo elaborate emphasise emphasize endorse estimate exclaim explain express"
        " find forecast hail hint identify imply indicate inform insist interject joke lament"
        " laud lie maintain mention mock mutter name note object observe offer opine paint point"
        " portray praise predict proclaim project pronounce quip rail read reaffirm reassure"
        " rebuke rebut recall reckon recount refer refuse refute reiterate reject relate remark"
        " remind repeat reply report respond retort reveal ridicule say scoff scold shout show"
        " signal slam speak specify speculate state stress suggest sum summarize talk tell"
        " testify thank tout trumpet underline underscore vent voice volunteer vouch warn"
        " whisper yell".split()
    ),
    "wrote": frozenset("blog email e-mail pen post publish retweet text tweet write".split()),
    "thought": frozenset(
        "appear assess assume believe calculate consider deem determine discover doubt expect"
        " figure foresee gather guess hear imagine infer interpret judge know learn notice"
        " perceive ponder presume question realise realize recognise recognize regard remember"
        " see seem sense suppose suspect take think understand view watch weigh witness".split()
    ),
    "felt": frozenset(
        "abhor admire appreciate back bemoan care delight despise detest disagree dislike enjoy"
        " envy favor favour fear feel fret hate like loathe love mind mourn oppose prefer regret"
        " relish resent respect support sympathize trust vote worry".split()
    ),
    "wanted": frozenset("aspire crave desire hope long need seek want wish yearn".split()),
    "planned": frozenset(
        "aim choose commit decide intend mean mull opt plan pledge plot prepare promise propose"
        " resolve swear threaten undertake vow".split()
    ),
    "asked": frozenset(
        "ask beg encourage enquire inquire petition plead query question wonder".split()
    ),
    "ordered": frozenset(
        "allow appoint approve authorize ban bar command decree demand direct forbid impose"
        " instruct issue mandate nominate order pass permit prohibit require restrict rule"
        " sanction sign urge".split()
    ),
}
"""Lemmas by attitude. A lemma that stands in several takes the first in PRECEDENCE."""

PRECEDENCE: tuple[Attitude, ...] = (
    "wrote", "asked", "planned", "wanted", "felt", "thought", "ordered", "said",
)  # fmt: skip

NOUNS: dict[Attitude, frozenset[str]] = {
    "said": frozenset(
        "according account accusation allegation announcement argument assertion assessment"
        " claim comment complaint confirmation criticism denial description estimate explanation"
        " finding message poll projection remark report review speech statement study survey"
        " testimony version warning word".split()
    ),
    "wrote": frozenset("column essay letter memo op-ed".split()),
    "thought": frozenset(
        "assumption aware belief certain conclusion confident consensus conviction convinced"
        " doubt expectation eye idea impression interpretation opinion perception sceptical"
        " sense skeptical speculation sure suspicion theory understanding".split()
    ),
    "felt": frozenset(
        "afraid anger angry annoyed anxiety concern concerned critical disappointed dismay"
        " enthusiasm fan favorite favourite frustration glad happy opponent opposition outrage"
        " preference proud sad sorry supporter surprised sympathy upset wary worried".split()
    ),
    "wanted": frozenset("appetite dream eager wish willing hopeful interested".split()),
    "planned": frozenset(
        "commitment decision determined goal intention plan promise proposal ready set".split()
    ),
    "asked": frozenset("inquiry appeal plea request".split()),
    "ordered": frozenset("decree demand directive instruction law ruling subpoena".split()),
}

DENIALS = frozenset(
    "contest contradict debunk denial deny disavow disclaim discount dismiss disprove"
    " dispute rebut rebuttal refutal refute reject rejection repudiate".split()
)
"""Cues that hold their content to be untrue. "Did not say" is negation, not denial."""

NEGATIONS = frozenset(
    "barely cannot hardly n't neither never no nobody none nor not n’t scarcely without".split()
)

IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "wrote": "write", "written": "write",
    "thought": "think", "felt": "feel", "meant": "mean", "knew": "know", "known": "know",
    "saw": "see", "seen": "see", "heard": "hear", "found": "find", "understood": "understand",
    "spoke": "speak", "spoken": "speak", "sought": "seek", "swore": "swear", "sworn": "swear",
    "shown": "show", "took": "take", "taken": "take", "chose": "choose", "chosen": "choose",
    "forbade": "forbid", "forbidden": "forbid", "foresaw": "foresee", "foreseen": "foresee",
    "went": "go", "gone": "go", "goes": "go", "lay": "lie", "lied": "lie", "lying": "lie",
    "held": "hold", "gave": "give", "given": "give", "made": "make", "put": "put", "lain": "lie",
    "denied": "deny", "denies": "deny", "denying": "deny", "dreamt": "dream", "pled": "plead",
    "words": "word", "eyes": "eye",
}  # fmt: skip

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """The words of a phrase in lower case, "didn't" as one."""
    return [w.lower().replace("’", "'") for w in WORD.findall(text)]


@cache
def known() -> frozenset[str]:
    """Every lemma of the lists."""
    return frozenset().union(*VERBS.values(), *NOUNS.values(), DENIALS)


def lemma(word: str) -> str:
    """The listed lemma of an inflected word, or the word itself."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    return next((base for base in _bases(word) if base in known()), word)


def _bases(word: str) -> list[str]:
    """What a word may be an inflection of, the likeliest first."""
    found = [word]
    for ending in ("'s", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found += [stem + "e", stem] if ending in ("ing", "ed") else [stem]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
    return found
