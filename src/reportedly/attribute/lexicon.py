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
        "accuse acknowledge add admit affirm agree allege announce answer applaud argue"
        " assail assert assure attack attest aver avow blame blast boast brag call caution"
        " charge chide cite claim comment complain concede conclude condemn confess confide"
        " confirm congratulate contend contest contradict convey counter criticise criticize"
        " debunk declare decry defend denounce deny depict describe detail disavow disclose discuss"
        " dismiss dispute echo elaborate emphasise emphasize endorse estimate exclaim explain"
        " express find forecast hail hint identify imply indicate inform insist interject issue"
        " joke lament laud lie maintain mention mock mutter name note object observe opine paint"
        " point portray praise predict proclaim project pronounce quip rail reaffirm"
        " reassure rebuke rebut recall reckon recount refer refute reiterate reject relate remark"
        " remind repeat reply report repudiate respond retort reveal ridicule say scoff scold"
        " shout show signal slam speak specify speculate state stress suggest sum summarize talk"
        " tell testify thank tout trumpet underline underscore vent voice volunteer vouch warn"
        " whisper yell".split()
    ),
    "wrote": frozenset(
        "author blog caption co-author email e-mail entitle headline pen post publish read retweet"
        " scrawl text title tweet write".split()
    ),
    "thought": frozenset(
        "anticipate appear assess assume believe calculate comprehend consider contemplate deem"
        " determine discover doubt envisage envision examine expect fathom figure foresee gather"
        " grasp guess hear ignore imagine infer interpret investigate judge know learn look notice"
        " overlook perceive ponder presume realise realize recognise recognize regard remember see"
        " seem sense suppose surmise suspect take theorize think understand view watch weigh"
        " witness wonder".split()
    ),
    "felt": frozenset(
        "abhor admire adore appreciate back bemoan bristle care champion cherish delight deplore"
        " despise detest disagree disapprove dislike distrust dread embrace empathize enjoy envy"
        " favor favour fear feel fret hate like loathe love mind mistrust mourn oppose"
        " regret rejoice relish resent resist resonate respect revere revile savor seethe support"
        " sympathize tolerate treasure trust vote worry".split()
        # What stirs a feeling: "that worries farmers".
        + "alarm anger annoy concern dismay disturb enrage excite frighten frustrate impress"
        " incense infuriate irk irritate outrage rattle scare startle terrify thrill trouble"
        " unsettle upset".split()
    ),
    "wanted": frozenset(
        "aspire bid covet crave desire hope long need prefer seek strive want wish yearn".split()
    ),
    "planned": frozenset(
        "aim choose commit decide decline design intend mean mull offer opt plan pledge plot prep"
        " prepare promise propose refuse resolve swear threaten undertake vow".split()
    ),
    "asked": frozenset(
        "advise advocate ask beg beseech encourage enquire entreat exhort implore inquire invite"
        " lobby petition plead press push query question recommend request solicit urge".split()
    ),
    "ordered": frozenset(
        "abolish allow appoint approve authorize ban bar block command compel decree demand direct"
        " enact enforce forbid grant impose instruct legalize lift mandate nominate obligate oblige"
        " order oust outlaw overrule override overturn pass permit prohibit quash ratify repeal"
        " require rescind restrict revoke rule sanction sentence sign summon suspend uphold"
        " veto".split()
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
        "apparently assumption aware belief certain conclusion confident consensus conviction"
        " convinced doubtful expectation eye idea impression interpretation opinion outlook"
        " perception presumably sceptical scepticism seemingly skeptical skepticism speculation"
        " sure suspicion theory unaware uncertain unconvinced understanding unsure".split()
    ),
    "felt": frozenset(
        "admiration admirer adulation affection afraid alarmed ambivalence ambivalent anger angry"
        " annoyed antipathy anxiety anxious apprehension backer bitter concerned contempt critical"
        " defender disappointed disappointment disdain disgust dismay dismissive dissatisfied"
        " distaste empathy enamored enthusiasm enthusiastic excitement fan favorite favourite fond"
        " frustrated frustration furious glad grateful gratitude happy hatred horrified hostile"
        " hostility indignation joy leery loyal loyalty misgiving nervous obsessed obsession"
        " opponent opposed opposition optimism optimistic outrage outraged passion passionate"
        " pessimism pessimistic pleased pride proponent proud qualm resentment reservation"
        " resistance sad scorn shocked sorry supporter supportive surprised sympathetic sympathy"
        " thrilled unease uneasy unhappy upbeat wary worried".split()
    ),
    "wanted": frozenset(
        "ambition appetite dream eager eagerness hesitant hopeful hungry interest interested keen"
        " longing preference reluctance reluctant unwilling unwillingness willing"
        " willingness".split()
    ),
    "planned": frozenset(
        "agreement commitment decision determination determined goal intent intention poised"
        " promise proposal purpose ready refusal strategy threat".split()
    ),
    "asked": frozenset("advice appeal inquiry invitation plea recommendation".split()),
    "ordered": frozenset(
        "appointment directive edict injunction instruction law nomination restriction ruling"
        " subpoena".split()
    ),
}

DENIALS = frozenset("contradict debunk deny denial disprove dispute rebut refute refutal".split())
"""Cues that hold their content to be untrue. "Did not say" is negation, not denial."""

REJECTIONS = frozenset(
    "contest disagree disavow disclaim discount dismiss reject rejection repudiate".split()
)
"""Cues that deny an assertion, but of other things say something else: "rejected the offer"."""

ASSERTIONS = frozenset(
    "account accusation allegation argument assertion assessment belief characterization"
    " charge claim comment complaint conclusion consensus contention criticism data"
    " description estimate explanation figure finding idea implication insinuation"
    " interpretation it narrative notion number perception portrayal prediction premise remark"
    " report rumor rumour speculation statement story suggestion suspicion tale talk theory this"
    " verdict version view".split()
)
"""What can be held to be untrue."""

REFUSABLE = frozenset(
    "access admission appeal application asylum bail benefit citizenship clemency counsel entry"
    " exemption injunction lawyer license motion pardon parole permission permit petition request"
    " right service visa waiver".split()
)
"""What is denied to somebody, which is no denial of an assertion."""

NEGATIONS = frozenset(
    "cannot hardly n't neither never no nobody none nor not nothing scarcely without".split()
)

UNDONE = frozenset(
    "avoid decline doubt doubtful fail failure forget hesitant ignore lack loath mum neglect omit"
    " overlook refusal refuse reluctance reluctant sceptical scepticism shun silence silent"
    " skeptical skepticism unable unaware uncertain unclear unconvinced unsure unwilling"
    " unwillingness".split()
)
"""Words that by themselves tell that something is not said, thought or wanted."""

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
    "words": "word", "eyes": "eye", "forgot": "forget", "overrode": "override",
    "overridden": "override", "shrank": "shrink", "strove": "strive", "besought": "beseech",
}  # fmt: skip

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """The words of a phrase in lower case, "didn't" as one."""
    return [w.lower().replace("’", "'") for w in WORD.findall(text)]


@cache
def known() -> frozenset[str]:
    """Every lemma of the lists."""
    lists = (*VERBS.values(), *NOUNS.values(), DENIALS, REJECTIONS, ASSERTIONS, REFUSABLE, UNDONE)
    return frozenset().union(*lists)


def lemma(word: str) -> str:
    """The listed lemma of an inflected word, or the word itself."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    return next((base for base in bases(word) if base in known()), word)


def bases(word: str) -> list[str]:
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
