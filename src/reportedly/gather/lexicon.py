"""Word lists of general English and of news usage that comparing contents needs."""

STOPWORDS = frozenset(
    """
    a about above according across actually after again ago all already also although always am
    among amid an and another any anybody anyone anything are aren't around as at away be became
    because become been before being believe believed believes below besides between both but by
    came can can't cannot come comes could couldn't did didn't do does doesn't doing don't done
    down during each either else enough even ever every everybody everyone everything few for from
    further get gets getting go goes going gone got had hadn't has hasn't have haven't having he
    he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in
    indeed instead into is isn't it it'd it'll it's its itself just kind know known knows let let's
    like likely little lot lots made make makes making many may maybe me might mine more most much
    must my myself near nearly need needs neither never no nobody none nor not nothing now of off
    often on once one ones only onto or other others ought our ours ourselves out over own per
    perhaps possible possibly probably quite rather really reportedly said say saying says see seem
    seemed seems seen several shall shan't she she'd she'll she's should shouldn't simply since so
    some somebody someone something sort still such take taken takes tell tells than that that's
    the their theirs them themselves then there there's these they they'd they'll they're they've
    thing things think thinks this those though thought through thus til till to today together
    told tomorrow tonight too toward towards under unless until up upon us used using very via want
    wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't what
    whatever when where whether which while who whoever whole whom whose why will with within
    without won't would wouldn't yes yesterday yet you you'd you'll you're you've your yours
    yourself mr mrs ms dr asked added told claim claimed claims allegedly apparently certainly
    clearly
    """.split()
)

IRREGULAR: dict[str, str] = {
    form: base
    for base, forms in {
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "choose": "chose chosen choice choosing",
        "cut": "cutting",
        "deal": "dealt",
        "draw": "drew drawn",
        "driv": "drove driven",
        "drop": "dropping",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "flee": "fled",
        "fly": "flew flown",
        "forget": "forgot forgotten",
        "freez": "froze frozen freeze",
        "give": "gave given giving",
        "grow": "grew grown growth",
        "hear": "heard",
        "hide": "hid hidden hiding",
        "hold": "held",
        "keep": "kept",
        "know": "knew",
        "lead": "led",
        "leav": "left leave leaving",
        "lie": "lied",
        "lose": "lost losing loss",
        "man": "men",
        "mean": "meant",
        "meet": "met",
        "pay": "paid payment payments",
        "policy": "policies",
        "person": "people persons",
        "rise": "rose risen rising",
        "run": "ran running",
        "seek": "sought",
        "sell": "sold sale",
        "send": "sent",
        "shak": "shook shaken shake",
        "show": "shown",
        "sit": "sat sitting",
        "sleep": "slept",
        "speak": "spoke spoken speech",
        "spend": "spent",
        "spy": "spied",
        "stand": "stood",
        "steal": "stole stolen",
        "strik": "struck strike",
        "swear": "sworn swore",
        "tak": "took",
        "teach": "taught",
        "throw": "threw thrown",
        "try": "tried tries",
        "win": "won winning",
        "withdraw": "withdrew withdrawn withdrawal withdrawing",
        "woman": "women",
        "write": "wrote written writing",
    }.items()
    for form in [base, *forms.split()]
}
"""Forms that no ending tells, to one stem each."""

NEGATORS = frozenset(
    """
    not never no nobody none nothing neither nor cannot can't couldn't didn't doesn't don't hadn't
    hasn't haven't isn't mustn't shouldn't wasn't weren't won't wouldn't aren't ain't without
    """.split()
)

CLAUSE_BREAKS = frozenset({"but", "although", "though", "while", "whereas", "because", "if"})

CONTRASTS = frozenset({"over", "than", "against", "beat", "beats", "defeat", "defeats"})
"""What stands right before the one who loses by the statement."""

PREPOSITIONS = frozenset(
    """
    about after against among at before behind between by despite during for from in inside into
    near of on outside over since than through to toward towards under until with within without
    """.split()
)

PRONOUNS = frozenset(
    """
    he she it they him her them his hers its their theirs this that these those so such one ones
    i we me us my our you your who which what
    """.split()
)

TITLES = frozenset(
    """
    president presid senator senat minist minister prim governor gov representative rep congressman
    chairman secretar chancellor mayor judge general king queen prince sir lord lady professor
    """.split()
)
"""Stems of titles; they stand before the same name in one outlet and not in another."""

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """.split()
)
"""Capitalised words that name no one."""
