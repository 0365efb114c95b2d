"""What kind of source a description's head noun tells, and the nouns that it tells it by."""

import re
from collections.abc import Sequence

from reportedly.lexicon.nouns import BODIES, CLASSES, DOCUMENTS, UNNAMED
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.people import OFFICES, ROLES
from reportedly.schema.entity import EntityKind

PARTICULAR = frozenset(
    "source insider official person individual adviser advisor aide staffer spokesman spokeswoman"
    " spokesperson operative informant whistleblower whistle-blower confidant employee officer"
    " executive analyst expert observer strategist consultant ally associate colleague lawyer"
    " attorney investigator prosecutor witness friend acquaintance relative agent bureaucrat"
    " negotiator functionary specialist scholar researcher scientist economist historian professor"
    " academic journalist reporter correspondent editor diplomat envoy ambassador pollster lobbyist"
    " reviewer surrogate doctor physician nurse engineer hacker organiser organizer fundraiser"
    " banker trader planner manager director counsel".split()
)
"""Several of these are still some particular ones, whom somebody spoke to: "officials say"."""

PUBLIC = frozenset(
    "lawmaker legislator senator representative congressman congresswoman deputy parliamentarian"
    " councillor governor mayor minister leader politician delegate superdelegate candidate"
    " democrat republican conservative liberal member advocate activist veteran attendee"
    " participant guest businessman businesswoman rival competitor opponent loyalist man woman"
    " other staff donor".split()
)
"""Several of these are a class ("lawmakers say"), unless the text picks some out ("two")."""

KNOWN_BY_OFFICE = (
    (ROLES | PUBLIC | OFFICES)
    - PARTICULAR
    - frozenset(
        "man woman gentleman lady boy girl person individual other staff member attendee"
        " participant guest pensioner driver farmer student worker teacher citizen veteran"
        " volunteer neighbor neighbour".split()
    )
)
"""One of these with "the" is somebody whom the text takes for known ("the senator")."""

EVENTS = frozenset(
    "test attack vote debate election event meeting speech-act case history experience success"
    " failure victory defeat move deal crisis war market economy rise fall reality fact logic"
    " incident scandal race trend".split()
)
"""What reporters let speak without its being anybody: "the test reflects"."""

SHARES = frozenset(
    "half third quarter fifth tenth percent % majority minority plurality percentage"
    " proportion".split()
)
"""Parts of the asked: "a third", "nearly half", "eight in 10"."""

COLLECTIVES = frozenset(
    "everyone everybody nobody crowd audience public electorate majority minority community"
    " plurality clergy elite left right personnel generation side population populace diaspora"
    " citizenry workforce plenty fewer countless".split()
)
"""These are several, though they are one word."""

MORE_BODIES = frozenset(
    "bureaucracy operation chain caucus lobby retailer airline automaker manufacturer carrier"
    " utility insurer lender startup nonprofit outfit consortium conglomerate brokerage giant"
    " enterprise machine apparatus alliance wing arm branch directorate management chancellery"
    " legislature convention".split()
)
"""Bodies by what they are called in passing; in a name they tell nothing."""

PAPERS = DOCUMENTS | frozenset(
    "average tally clip chart graphic sign placard trailer opinion dissent slogan banner voiceover"
    " narration quotation rumor rumour wording result finding figure number statistic projection"
    " comment spot disclosure guideline reply form photo photograph picture image legislation"
    " passage ranking argument novel ordinance statute question pitch return regulation plank"
    " voice-over thriller film movie song skit sketch rhetoric remark joke missive update"
    " communication advertising constitution guidance screenshot hashtag meme broadcast episode"
    " lyric poem parody monologue advisory questionnaire".split()
)
"""Documents, and other things that can be read or heard and belong to nobody's speech."""

ANYBODY = frozenset({"person", "source", "insider", "individual", "man", "woman"})
"""Words for whoever was told of before, whatever else they were called."""

SPEAKING_FOR = frozenset(
    "spokesman spokeswoman spokesperson adviser advisor aide staffer lawyer attorney counsel"
    " manager strategist surrogate consultant assistant press mate ally friend campaign".split()
)
"""What somebody is called who may speak of another one's plans as of his own."""

PARTISANS = frozenset(
    "republican democrat libertarian conservative tory liberal socialist communist".split()
)
"""What one of a party is called."""

HUMANS = PARTICULAR | PUBLIC | UNNAMED | ROLES
"""Nouns for people."""

NOUNS = (
    PARTICULAR
    | PUBLIC
    | UNNAMED
    | ROLES
    | CLASSES
    | BODIES
    | MORE_BODIES
    | PAPERS
    | PUBLISHED
    | COLLECTIVES
)
"""Nouns that can head a source."""

_MEDIA = frozenset({"media", "press"})
"""Outlets taken together."""

_CROWDS = COLLECTIVES | frozenset(
    "many most some few others all none people men women youth family police troop press media"
    " half third quarter percent opposition one everyone anyone those american each either"
    " neither both".split()
)
"""These are several in the singular too; one voter, reader or critic is somebody particular."""
_AGED = "-year-old"
"""One is somebody, whatever the number."""
_HUNDREDS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands"
    " million millions scores".split()
)

_EVERY = frozenset("many most all every each any none nobody everybody everyone no not".split())
_SOME = frozenset("several few couple handful multiple dozen".split())
_NEARNESS = frozenset(
    "familiar close briefed knowledge knowledgeable direct privy involved anonymity anonymous"
    " anonymously unnamed condition inside source access".split()
)
_CONTENDERS = frozenset("candidate nominee contender rival".split())
"""Several of these are hardly ever meant to stay unnamed."""
_PERSONAL = re.compile(r".(?:er|or|ist|man|woman|ian|ee|crat|person)$")
_THINGS = frozenset(
    "center border order power number sector factor error weather layer tower water river banner"
    " poster computer server matter corner dinner summer winter october december september november"
    " chapter mirror motor floor door tenor terror horror behavior behaviour color colour labor"
    " labour favor harbor honor rumor humor twitter letter paper hour four answer either neither"
    " committee".split()
)
"""These end like nouns for people."""


def described_kind(
    noun: str, words: Sequence[str], *, plural: bool, counted: bool, definite: bool
) -> EntityKind:
    """The kind of a description: its head noun in the singular, and its words in lower case.

    `counted` tells that the text says how many they are; then they are some particular ones.
    """
    thing = _thing(noun, definite and not plural, "news" in words)
    if thing:
        return thing
    if noun.endswith(_AGED) and not plural:
        return "person" if definite else "anonymous"
    if noun[:1].isdigit() or noun in SHARES | COLLECTIVES:
        return "group"
    if plural or noun in {"people", "those", "some", "many", "few"}:
        return _several(noun, words, counted, definite)
    if _every(words) and noun in UNNAMED | ROLES | PUBLIC | {"one"}:
        return "group"
    if noun in UNNAMED | ROLES | PARTICULAR | PUBLIC or noun in {"another", "one", "someone"}:
        return "person" if noun in KNOWN_BY_OFFICE and definite else "anonymous"
    if noun in _CROWDS:
        return "group"
    human = (noun not in _THINGS and _PERSONAL.search(noun)) or "who" in words or noun in CLASSES
    return "anonymous" if human else "unknown"


def _thing(noun: str, one: bool, news: bool) -> EntityKind | None:
    """The kind of a noun that is no human's; `news` tells that the words speak of news."""
    if noun in _MEDIA or (news and noun in BODIES - CLASSES):
        return "outlet"
    if noun == "agency":
        return "institution"
    if noun in PUBLISHED and (noun not in PAPERS or one):
        return "outlet"
    if noun in PAPERS:
        return "document"
    if noun in CLASSES and noun not in {"police"}:
        return None
    if noun in BODIES - COLLECTIVES or noun in MORE_BODIES:
        return "institution"
    return "unknown" if noun in EVENTS else None


def _several(noun: str, words: Sequence[str], counted: bool, definite: bool) -> EntityKind:
    """Particular ones without a name, or a class of people."""
    if _NEARNESS & set(words):
        return "anonymous"
    if _every(words) or {"surveyed", "polled"} & set(words) or _hundreds(words):
        return "group"
    if noun in {"person", "people"}:
        near = bool({"near", "around"} & set(words[1:3]))  # "people near the government"
        return "anonymous" if near or counted or (definite and len(words) < 3) else "group"
    if noun in PARTICULAR:
        return "anonymous"
    picked = (counted and not definite) or bool(_SOME & set(words))
    human = noun in (PUBLIC | UNNAMED | ROLES) - _CONTENDERS
    return "anonymous" if picked and human else "group"


def _hundreds(words: Sequence[str]) -> bool:
    """Whether they are more than a reporter speaks with ("fifty officers", "721 delegates")."""
    told = [w.replace(",", "") for w in words[:4]]
    return any(w in _HUNDREDS or (w.isdecimal() and int(w) > _TABLE) for w in told)


_TABLE = 12
"""More people than so many are a crowd, of whom none is a particular one."""


def _every(words: Sequence[str]) -> bool:
    """Whether it speaks of all or of none; "not authorised" further on does not."""
    return bool(_EVERY & set(words[:2]))
