"""Nouns that head a source without a name: the unnamed, classes of people, bodies, documents."""

UNNAMED = frozenset(
    "source insider official person adviser advisor aide diplomat staffer spokesman spokeswoman"
    " spokesperson operative informant whistleblower whistle-blower confidant employee officer"
    " lawmaker legislator minister deputy representative executive analyst expert observer"
    " strategist consultant ally associate colleague lawyer attorney investigator prosecutor"
    " witness participant delegate member friend acquaintance bureaucrat negotiator functionary"
    " individual man woman agent veteran commentator pundit specialist scholar researcher"
    " economist historian professor journalist reporter correspondent editor campaigner organiser"
    " organizer volunteer resident neighbour neighbor senator mayor governor ambassador envoy"
    " soldier guard engineer clerk driver worker teacher guest attendee".split()
)
"""One of these without a name is a person who stays unnamed."""

ANONYMOUS_CLASS = (
    frozenset({"source", "insider", "person", "informant", "individual", "people"}),
    frozenset({"official", "officer", "bureaucrat", "functionary"}),
    frozenset({"adviser", "advisor", "aide", "staffer", "confidant"}),
    frozenset({"diplomat", "envoy", "ambassador"}),
    frozenset({"lawmaker", "legislator", "deputy", "senator", "representative"}),
    frozenset({"analyst", "expert", "observer", "specialist", "commentator", "pundit"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
)
"""Nouns for the unnamed that a text uses for one another."""


def same_class(one: str, other: str) -> bool:
    """Whether two nouns for the unnamed may be used for one another."""
    return one == other or any(one in group and other in group for group in ANONYMOUS_CLASS)


CLASSES = frozenset(
    "voter citizen protester demonstrator supporter critic opponent republican democrat"
    " conservative liberal socialist nationalist libertarian progressive moderate independent"
    " respondent student worker pensioner farmer resident follower fan backer loyalist activist"
    " american european russian pollster viewer reader user crowd audience public majority"
    " minority many most some few others all none people men women youth family parent child"
    " police troop soldier elite rival politician candidate leader delegate superdelegate donor"
    " investor economist historian scholar researcher scientist pundit commentator media press"
    " reporter journalist half third quarter percent opposition one everyone everybody nobody"
    " somebody someone anyone those".split()
)
"""In the plural, or as a mass, these are groups rather than unnamed persons."""

BODIES = frozenset(
    "government administration ministry department agency board committee commission council"
    " parliament senate congress court bank party campaign company firm corporation group"
    " organisation organization association union office bureau institute university college"
    " school centre center foundation league federation coalition alliance movement police army"
    " military navy force service authority authorities cabinet assembly chamber house regime"
    " embassy consulate mission panel tribunal jury union church museum hospital fund trust"
    " thinktank think-tank team delegation camp staff leadership presidency kremlin state"
    " establishment community secretariat inspectorate prosecution defence defense watchdog"
    " regulator operator ombudsman club society network platform nation country city town region"
    " county district pac nonprofit non-profit bloc".split()
)
"""Heads of names and descriptions of institutions."""

NAMED_BODIES = (
    BODIES
    | frozenset(
        "kremlin pentagon interpol un eu nato fbi cia nsa doj gop rnc dnc imf opec osce who wto"
        " unicef unesco fda epa irs sec fcc nra aclu naacp afl-cio isis".split()
    )
) - frozenset("state community nation country city town region county platform".split())
"""Words that, in a name, make it an institution's."""

DOCUMENTS = frozenset(
    "report article memo memorandum filing letter document story study survey poll paper"
    " dossier transcript book statement editorial column dispatch bulletin communiqué"
    " communique release email e-mail cable tweet post lawsuit complaint suit indictment"
    " affidavit brief briefing record file review audit analysis assessment account notice"
    " note op-ed essay piece publication advertisement ad video recording footage tape"
    " message text manifesto petition declaration resolution ruling judgment decision"
    " verdict order bill law draft forecast index census interview newsletter profile"
    " investigation findings finding excerpt minutes protocol leaflet pamphlet headline"
    " caption blog website page speech remarks list spreadsheet ledger log contract"
    " agreement plan proposal data figures statistics results evidence testimony"
    " deposition summary proclamation leak expose exposé exposee exclusive research"
    " estimate model polling numbers documents minutes chapter".split()
)

PRESS_DOCUMENTS = frozenset(
    "report article story editorial column dispatch piece op-ed interview profile investigation"
    " exclusive blog newsletter exposé expose account findings coverage reporting broadcast"
    " program programme show podcast documentary review essay".split()
)
"""Documents that outlets and writers publish: quoting one means that its makers relayed."""

HANDED_ON = PRESS_DOCUMENTS | frozenset(
    "memo memorandum filing letter document study survey poll paper dossier transcript book"
    " editorial cable email e-mail lawsuit indictment affidavit briefing audit analysis recording"
    " video tape leak assessment testimony deposition newsletter summary dispatch".split()
)
"""Documents whose mention in running text tells of a hand that a statement passed through."""


PLURAL_ONLY = frozenset(
    "people police men women media press youth children authorities findings minutes data figures"
    " statistics results remarks those others many some few several most all both elites".split()
)

SINGULAR_S = frozenset(
    "press news congress boss witness analysis crisis politics economics campus census actress"
    " princess headquarters series house-of-commons business process class princess hostess".split()
)

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "spokespeople": "spokesperson",
    "businessmen": "businessman",
    "congressmen": "congressman",
    "chairmen": "chairman",
    "policemen": "policeman",
    "wives": "wife",
    "lives": "life",
    "memoranda": "memorandum",
    "analyses": "analysis",
    "elites": "elite",
    "media": "media",
    "police": "police",
    "data": "data",
}

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "both": 2,
    "couple": 2,
    "pair": 2,
    "trio": 3,
}

OTHER = frozenset(
    "another other second third fourth fifth sixth different separate additional further".split()
)
"""These say that somebody else is meant than before."""
