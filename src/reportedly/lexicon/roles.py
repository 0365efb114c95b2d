"""Words of roles beside those in `people`: marks of time, what may stand in a title."""

from reportedly.lexicon.people import OFFICES, ROLES, TITLES

FORMER = frozenset(
    "former ex ex- erstwhile onetime one-time sometime past retired ousted deposed late then-former"
    " disgraced fired formerly previous previously once".split()
)
FUTURE = frozenset(
    "incoming future soon-to-be designate prospective president-elect would-be".split()
)
THEN = frozenset({"then", "then-"})
CURRENT = frozenset("current sitting incumbent outgoing departing now now- currently".split())
"""In front of a role, these tell when it was, is or will be held, and are no part of its title."""

ELECT = ("-elect", "-designate", "-select", "-in-waiting")
"""Behind a role, these tell that it is yet to begin."""

HONORIFICS = frozenset("mr mrs ms miss mx dr sir madam madame hon mister lord lady dame".split())

KIN = frozenset(
    "brother cousin daughter father heir heiress husband mother sister son widow wife aunt uncle"
    " nephew niece grandson granddaughter fiance fiancee girlfriend boyfriend".split()
)

_NO_ROLES = KIN | frozenset(
    "boy citizen doctor gentleman girl human individual lady man neighbor neighbour newcomer person"
    " woman honourable resident del dep atty colleague friend communist conservative democrat"
    " independent liberal moderate nationalist republican socialist".split()
)
"""Nouns for people that tell no office, job or task: kin, membership of a party, or nothing."""

_MORE_ROLES = frozenset(
    "mate hopeful neurosurgeon manufacturer ranger seal superstar contestant commander-in-chief"
    " co-host co-director laureate medalist secretary-general director-general attorney-general"
    " governor-general firebrand headmaster headmistress rector provost chaplain deacon imam"
    " ayatollah emir sultan burgomaster alderman alderwoman comptroller controller auditor intern"
    " trainee standard-bearer warlord militant hacker spy detective constable paramedic firefighter"
    " sailor soldier marine midwife therapist psychiatrist chemist biologist geologist architect"
    " builder baker chef restaurateur hotelier rapper singer songwriter choreographer sculptor"
    " biographer essayist cartoonist illustrator showman footballer boxer golfer quarterback"
    " wrestler athlete anchorman anchorwoman podcaster pm headteacher vice-chancellor vice-rector"
    " prefect abbot abbess".split()
)

CALLINGS = ROLES | _MORE_ROLES
"""Nouns for one person by what he or she does or is, kin among them."""

WRITTEN_OUT = {"pm": ("prime", "minister")}
"""Short words for offices of several words."""

BEFORE_NAMES = frozenset(
    "pm rector provost imam ayatollah comptroller headmaster headmistress detective constable"
    " secretary-general director-general attorney-general governor-general commander-in-chief"
    " vice-chancellor".split()
)
"""These stand in front of a name as titles do; few of the other callings, which are names too."""

ROLE_HEADS = (
    (ROLES | frozenset(TITLES) | frozenset(TITLES.values()) | _MORE_ROLES) - _NO_ROLES - HONORIFICS
)
"""Nouns that head a role, in the singular."""

WEAK_HEADS = frozenset(
    "star host fellow guard seal mate marine agent pilot soldier chief head general major speaker"
    " member guest crown intern runner builder baker butcher minor player".split()
)
"""Ordinary words too: they head a role only with something beside them ("reality TV star")."""

SEATED = OFFICES | frozenset(
    "senator representative congressman congresswoman deputy mp legislator".split()
)
"""What these are "of" or "for" is a place or a body."""

MAKERS = frozenset("author architect writer creator builder maker".split())
"""Of a thing that is only pointed to these tell no role ("author of that boast")."""

TITLE_WORDS = frozenset(
    "vice deputy prime foreign interior defence defense finance justice attorney first second third"
    " acting interim assistant associate chief senior junior lt maj brig sgt house senate majority"
    " minority lieutenant major brigadier state federal district city county presidential"
    " gubernatorial vice-presidential mayoral congressional senatorial parliamentary legislative"
    " campaign press policy communications security national foreign-policy economic legal"
    " political"
    " military financial special general executive managing founding co-founding honorary"
    " presumptive longtime long-time veteran top leading lead principal key prominent renowned"
    " influential outspoken conservative liberal progressive libertarian populist socialist"
    " billionaire millionaire self-described self-proclaimed failed defeated long-shot"
    " front-running"
    " losing winning running independent opposition ruling real estate reality tv television radio"
    " hedge fund news sports movie film pop rock action junior high school university college law"
    " public private supreme appeals circuit court chief-of-staff nobel peace prize olympic world"
    " trade labor labour health education energy environment agriculture transport transportation"
    " housing commerce treasury interior homeland budget spokes immigration human rights civil"
    " climate data digital marketing opinion investigative political-science religious evangelical"
    " catholic democratic republican spiritual party regional local provincial fellow police"
    " fire".split()
)
"""Words in lower case that may stand in front of a role's head, even where that has a capital."""

INSIDE_HEAD = frozenset(
    "staff state defense defence war justice finance interior health labor labour commerce energy"
    " education treasury house operations intelligence police navy army security affairs parliament"
    " transportation agriculture command senate assembly commons representatives delegates mission"
    " missions protocol communications state-elect government counterintelligence".split()
)
"""Behind "of", these are the end of a title that a name may follow ("chief of staff X")."""

NOT_IN_TITLE = KIN | frozenset(
    "said says told asked added noted and or but nor not never than that if when while because"
    " also even just only still who whom which whose yet so both either neither where why how"
    " meanwhile however including especially met saw beat led hit sent gave took left won lost ran"
    " held kept made put let got went came sought fought heard brought paid sued drew chose meet"
    " beats leads sees gives takes runs makes puts became become becomes except"
    " excepting besides".split()
)
"""These end a title that is read backwards."""
