"""What kind of source a description's head noun tells, and the nouns that it tells it by."""

import re

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
    " banker trader planner manager director counsel donor".split()
)
"""Several of these are still some particular ones, whom somebody spoke to: "officials say"."""

PUBLIC = frozenset(
    "lawmaker legislator senator representative congressman congresswoman deputy parliamentarian"
    " councillor governor mayor minister leader politician delegate superdelegate candidate"
    " democrat republican conservative liberal member advocate activist veteran attendee"
    " participant guest businessman businesswoman rival competitor opponent loyalist man woman"
    " other staff".split()
)
"""Several of these are a class ("lawmakers say"), unless the text picks some out ("two", "several")."""

EVENTS = frozenset(
    "test attack vote debate election event meeting speech-act case history experience success"
    " failure victory defeat move deal crisis war market economy rise fall reality fact logic"
    " incident scandal race trend".split()
)
"""What reporters let speak without its being anybody: "the test reflects"."""

SHARES = frozenset("half third quarter fifth tenth percent % majority minority plurality".split())
"""Parts of the asked: "a third", "nearly half", "eight in 10"."""

COLLECTIVES = frozenset(
    "everyone everybody nobody crowd audience public electorate majority minority community"
    " plurality clergy elite".split()
)
"""These are several, though they are one word."""

MORE_BODIES = frozenset(
    "bureaucracy operation chain caucus lobby retailer airline automaker manufacturer carrier"
    " utility insurer lender startup nonprofit outfit consortium conglomerate brokerage giant"
    " enterprise machine apparatus alliance wing arm branch directorate".split()
)
"""Bodies by what they are called in passing; in a name they tell nothing."""

NOUNS = (
    PARTICULAR | PUBLIC | UNNAMED | ROLES | CLASSES | BODIES | MORE_BODIES | DOCUMENTS | PUBLISHED
)
"""Nouns that can head a source."""

_EVERY = frozenset("many most all every nobody everybody everyone no".split())
_SOME = frozenset("several few couple handful multiple dozen".split())
_NEARNESS = frozenset(
    "familiar close briefed knowledge knowledgeable direct privy involved anonymity anonymous"
    " anonymously unnamed condition inside source access".split()
)
_PERSONAL = re.compile(r".(?:er|or|ist|man|woman|ian|ee|eer|crat|ocrat|person)$")


def described_kind(
    noun: str, words: frozenset[str], *, plural: bool, counted: bool, definite: bool
) -> EntityKind:
    """The kind of a description: its head noun in the singular, and the words that it holds.

    `counted` tells that the text says how many they are; then they are some particular ones.
    """
    thing = _thing(noun, definite and not plural)
    if thing:
        return thing
    if noun[:1].isdigit() or noun in SHARES | COLLECTIVES:
        return "group"
    if plural or noun in {"people", "those", "other", "some", "many", "few"}:
        return _several(noun, words, counted, definite)
    if noun in UNNAMED | ROLES | PARTICULAR | PUBLIC or noun in {"another", "one", "someone"}:
        return "person" if noun in OFFICES and definite else "anonymous"
    if noun in CLASSES:
        return "group"
    return "anonymous" if _PERSONAL.match(noun) else "unknown"


def _thing(noun: str, one: bool) -> EntityKind | None:
    """The kind of a noun that is no human's."""
    if noun in PUBLISHED and (noun not in DOCUMENTS or one):
        return "outlet"
    if noun in DOCUMENTS:
        return "document"
    if noun in CLASSES and noun not in {"police"}:
        return None
    if noun in BODIES - COLLECTIVES or noun in MORE_BODIES:
        return "institution"
    return "unknown" if noun in EVENTS else None


def _several(noun: str, words: frozenset[str], counted: bool, definite: bool) -> EntityKind:
    """Particular ones without a name, or a class of people."""
    if _NEARNESS & words:
        return "anonymous"
    if _EVERY & words:
        return "group"
    if noun in {"person", "people"}:
        return "anonymous" if definite or counted else "group"
    if noun in PARTICULAR:
        return "anonymous"
    picked = counted or bool(_SOME & words)
    human = noun in PUBLIC | UNNAMED | ROLES
    return "anonymous" if picked and human else "group"
