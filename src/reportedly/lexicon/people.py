"""Titles, roles and other nouns for people."""

MALE_TITLES = frozenset("mr sir lord king prince duke baron sheikh father brother".split())
FEMALE_TITLES = frozenset(
    "mrs ms miss madam madame lady dame queen princess duchess baroness sister".split()
)

KNIGHTED = frozenset("sir dame".split())
BY_GIVEN = KNIGHTED | frozenset("king pope prince princess queen".split())
"""With these a single word is the given name: "Sir Lionel"; with "Lord" it is the surname."""

GENERATIONS = frozenset("jr sr ii iii iv".split())
"""What stands behind a name and tells one of a family from another."""

TITLES = {
    **{word: word for word in MALE_TITLES | FEMALE_TITLES},
    "adm": "admiral",
    "admiral": "admiral",
    "amb": "ambassador",
    "ambassador": "ambassador",
    "archbishop": "archbishop",
    "assemblyman": "assemblyman",
    "assemblywoman": "assemblywoman",
    "atty": "attorney",
    "bishop": "bishop",
    "brig": "brigadier",
    "capt": "captain",
    "captain": "captain",
    "cardinal": "cardinal",
    "chair": "chair",
    "chairman": "chairman",
    "chairwoman": "chairwoman",
    "chairperson": "chair",
    "chancellor": "chancellor",
    "chief": "chief",
    "cmdr": "commander",
    "col": "colonel",
    "colonel": "colonel",
    "commander": "commander",
    "commissioner": "commissioner",
    "congressman": "representative",
    "congresswoman": "representative",
    "councilman": "councillor",
    "councilwoman": "councillor",
    "councillor": "councillor",
    "del": "delegate",
    "dep": "deputy",
    "deputy": "deputy",
    "director": "director",
    "dr": "doctor",
    "emperor": "emperor",
    "envoy": "envoy",
    "gen": "general",
    "general": "general",
    "gov": "governor",
    "governor": "governor",
    "hon": "honourable",
    "inspector": "inspector",
    "judge": "judge",
    "justice": "justice",
    "lt": "lieutenant",
    "maj": "major",
    "major": "major",
    "marshal": "marshal",
    "mayor": "mayor",
    "minister": "minister",
    "mp": "lawmaker",
    "officer": "officer",
    "ombudsman": "ombudsman",
    "pastor": "pastor",
    "patriarch": "patriarch",
    "pope": "pope",
    "premier": "premier",
    "pres": "president",
    "president": "president",
    "prof": "professor",
    "professor": "professor",
    "prosecutor": "prosecutor",
    "rabbi": "rabbi",
    "rep": "representative",
    "representative": "representative",
    "rev": "reverend",
    "reverend": "reverend",
    "secretary": "secretary",
    "sen": "senator",
    "senator": "senator",
    "sergeant": "sergeant",
    "sgt": "sergeant",
    "sheriff": "sheriff",
    "speaker": "speaker",
    "spokesman": "spokesman",
    "spokeswoman": "spokeswoman",
    "spokesperson": "spokesperson",
    "supt": "superintendent",
    "treasurer": "treasurer",
    "whip": "whip",
}

TITLE_WORDS = frozenset(TITLES) | {"prime", "vice"}
"""Words that may stand in front of a name without belonging to it."""
"""What stands before a name, without its full stop, and the role that it tells of."""

BEFORE_TITLE = frozenset(
    "prime vice deputy foreign interior defence defense finance justice attorney first former"
    " acting assistant associate chief senior lt maj brig sgt house senate majority minority"
    " lieutenant major brigadier under".split()
)
"""Words of longer titles ("Prime Minister", "Attorney General", "House Speaker")."""

ROLES = frozenset(
    "academic activist actor actress adviser advisor advocate agent aide ally ambassador analyst"
    " anchor anthropologist appointee archbishop aristocrat artist assistant associate"
    " assemblyman assemblywoman astronaut attorney author backer ballerina banker bishop blogger"
    " boss broadcaster broker brother bureaucrat businessman businesswoman candidate captain"
    " cardinal ceo cfo vp chair chairman chairperson chairwoman challenger chancellor chief citizen"
    " clergyman clerk coach co-author co-chair co-chairman co-founder colleague colonel columnist"
    " comedian commander commentator commissioner confidant congressman congresswoman consultant"
    " coordinator correspondent councillor councilman councilwoman counsel counsellor counselor"
    " cousin critic daughter dean defector delegate democrat deputy designer developer dictator"
    " diplomat director dissident doctor donor economist editor editor-in-chief educator emissary"
    " employee engineer entrepreneur envoy ex-minister ex-president executive ex-adviser expert"
    " farmer father fellow filmmaker financier fisherman founder friend front-runner frontrunner"
    " fundraiser general governor guard head historian host human husband incumbent independent"
    " insider inspector instructor intellectual investigator investor jeweller journalist judge"
    " jurist justice king lawmaker lawyer leader lecturer legislator liaison lieutenant lobbyist"
    " loyalist magistrate magnate major manager mayor mediator member mentor merchant minister"
    " mogul monitor moderate moderator mother mp musician negotiator neighbor neighbour newcomer"
    " nominee novelist nurse observer officer official oligarch ombudsman ombudswoman operative"
    " opponent organiser organizer owner painter panelist parliamentarian partner pastor patriarch"
    " philanthropist philosopher photographer physician physicist pilot planner playwright poet"
    " policeman policewoman politician pollster pope preacher predecessor premier presenter"
    " president priest prime-minister prince princess principal producer professor programmer"
    " propagandist prosecutor psychologist publisher pundit queen rabbi registrar regulator"
    " reporter representative republican researcher resident reverend rival runner-up scholar"
    " scientist secretary senator sheriff shopkeeper sister socialist sociologist solicitor son"
    " speaker specialist spokesman spokesperson spokeswoman staffer star statesman statistician"
    " strategist student successor superintendent supporter surgeon surrogate surveyor teacher"
    " technician technologist theorist trader translator treasurer trustee tycoon veteran"
    " vice-chair vice-chairman vice-president vicar volunteer watchdog whip whistle-blower"
    " whistleblower widow wife witness worker writer billionaire millionaire businessperson"
    " consul attaché attache contender heiress heir founder farmer pensioner teacher driver"
    " nationalist liberal conservative communist man woman gentleman lady boy girl person"
    " individual".split()
)
"""Nouns for one person by what he or she does."""

ABOUT_ANYBODY = frozenset(
    "candidate businessman businesswoman billionaire millionaire star nominee politician mogul"
    " front-runner frontrunner contender challenger incumbent lawmaker veteran tycoon hopeful man"
    " woman magnate newcomer legislator author journalist reporter columnist economist expert"
    " analyst historian professor".split()
)
"""Definite, these mean the person in focus, whether the text gave that role before or not."""

OFFICES = frozenset(
    "president premier pope king queen chancellor prime-minister minister governor mayor speaker"
    " monarch emperor pontiff".split()
)
"""Definite and without a name, these mean whoever holds the office."""

SAME_ROLE = (
    frozenset({"adviser", "advisor", "aide", "counsellor", "counselor"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"chair", "chairman", "chairwoman", "chairperson", "head", "president", "boss"}),
    frozenset({"head", "director", "chief", "boss", "leader", "manager"}),
    frozenset({"lawyer", "attorney", "counsel", "solicitor"}),
    frozenset({"premier", "minister"}),
    frozenset({"candidate", "nominee", "contender", "hopeful", "challenger", "front-runner"}),
    frozenset(
        {
            "representative",
            "senator",
            "lawmaker",
            "legislator",
            "deputy",
            "mp",
            "parliamentarian",
            "congressman",
            "congresswoman",
            "assemblyman",
            "assemblywoman",
        }
    ),
    frozenset({"reporter", "journalist", "correspondent", "columnist", "writer", "author"}),
    frozenset({"analyst", "expert", "specialist", "scholar", "researcher", "academic"}),
    frozenset({"businessman", "businesswoman", "entrepreneur", "executive", "tycoon", "magnate"}),
    frozenset({"prosecutor", "attorney"}),
    frozenset({"diplomat", "ambassador", "envoy", "consul"}),
    frozenset({"pollster", "strategist", "consultant", "operative"}),
    frozenset({"professor", "academic", "scholar", "economist", "historian"}),
    frozenset({"commissioner", "official"}),
)
"""Roles that a text uses for one another; being in one set is enough."""

MALE_NOUNS = frozenset(
    "man husband father son brother businessman chairman spokesman congressman king prince actor"
    " gentleman boy policeman councilman assemblyman statesman ombudsman fisherman".split()
)
FEMALE_NOUNS = frozenset(
    "woman wife mother daughter sister widow businesswoman chairwoman spokeswoman congresswoman"
    " queen princess actress lady girl policewoman councilwoman assemblywoman".split()
)

WRITERS = frozenset(
    "reporter journalist correspondent columnist writer author editor anchor host presenter"
    " moderator blogger interviewer broadcaster".split()
)
"""Roles that hand on what they were told."""
