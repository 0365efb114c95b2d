"""Small words: pronouns, determiners, prepositions, and what opens sentences in capitals."""

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "which", "whose", "whom", "that"})
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
SECOND = frozenset({"you", "your", "yours"})
POINTING = frozenset({"this", "these", "those"})
PRONOUNS = MASCULINE | FEMININE | PLURAL | NEUTER | RELATIVE | FIRST | SECOND | POINTING

POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})

DEFINITE = frozenset({"the", "these", "those", "this", "that", "said"})
INDEFINITE = frozenset({"a", "an", "some", "several", "any", "many", "multiple", "various"})
DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVES | frozenset({"each", "every", "no", "both"})

PREPOSITIONS = frozenset(
    "of for to in at with from on by inside within near among about over under against between"
    " behind across around through throughout during after before since into outside along"
    " including like beside besides".split()
)

BREAKS = (
    PREPOSITIONS
    | RELATIVE
    | frozenset(
        "close familiar quoted cited appearing seen briefed speaking involved working interviewed"
        " published obtained aligned linked loyal responsible present who when where while if as"
        " because than based running seeking leading representing opposed critical knowledgeable"
        " privy such but citing quoting named called known identified".split()
    )
)
"""What ends the head of a noun phrase and begins what qualifies it."""

SUBJECTS = frozenset({"i", "you", "he", "she", "we", "they"})
"""Behind a noun, one of these begins a clause about it ("an electorate he had lost")."""

TRAILING = frozenset(
    "last this next out there here today yesterday tonight earlier later monday tuesday wednesday"
    " thursday friday saturday sunday".split()
)
"""Behind a noun, these say when or where ("a poll last week", "officials there")."""

CONNECTORS = frozenset(
    "de da do dos das del della di du van von der den ter ten la le el al bin ibn ben bint abu y e"
    " zu af av".split()
)
"""In lower case inside of names of persons."""

NOT_NAMES = frozenset(
    "i a an the this that these those there here he she it they we you his her its their"
    " our my your who what when where why how which whose whom if in on at by for from of"
    " to with without into onto over under after before since until while as and or but"
    " nor so yet because though although unless whether once then than thus hence also"
    " even only just still already again ever never not no yes some any all both each"
    " every either neither many most much more few several such other another others one"
    " two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " sixty seventy eighty ninety hundreds thousands millions dozens first second third"
    " last next is are was were be been being am do does did has have had will would can"
    " could may might must shall should let says said according asked despite during"
    " through throughout between among against about across along around behind beyond"
    " inside outside near off out up down above below like unlike amid among instead"
    " however meanwhile moreover nevertheless otherwise perhaps maybe indeed rather quite"
    " very too now today yesterday tomorrow later earlier recently soon finally eventually"
    " suddenly still back early late monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november"
    " december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov"
    " dec a.m p.m am pm new old good great well please thank thanks yeah ok okay nothing"
    " something everything anything nobody everybody somebody everyone someone anyone per"
    " via plus minus versus vs mr mrs ms dr asked speaking adding citing quoting following"
    " given based regardless according read photo image picture video source share"
    " comments subscribe advertisement related more watch listen update updated breaking"
    " exclusive editor's note former current ex under overall generally because at least"
    " part whatever whoever wherever whenever having being using getting making taking"
    " including among".split()
)
"""These open sentences in capitals, and are no names."""

DEMONYM_ENDINGS = ("ian", "ean", "ish", "ese", "can", "tan")
"""With a noun behind them such words are adjectives ("a Vandian official")."""
