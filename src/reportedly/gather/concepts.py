"""Words of political news that mean nearly the same, so that "quits" meets "steps down".

A small thesaurus of general news usage, one line a meaning. A content is compared by meanings:
each word that stands here counts as its line, every other word as its stem.
"""

import re
from functools import cache

from reportedly.gather.words import stem

_MEANINGS = """
favour favor favourite favorite favourable prefer preference preferred back backing\
  support supporter endorse endorsement
win victory winner triumph prevail
lose defeat loss beaten
resign resignation quit withdraw withdrawal
fire dismiss sack oust remove
appoint nominate nomination
election vote poll ballot electoral voting
fall drop sink decline decrease shrink slide plunge
rise increase grow climb surge jump soar
pay finance fund bankroll sponsor spend spent
advert advertisement ad advertising poster commercial advertise
hack intrusion intrude intruder breach hacker break
meddle interfere interference meddling intervene intervention sway
attack assault raid
kill murder slay assassinate
die died dying dead death fatality fatalities perish perished
ill illness sick sickness disease ailing unwell suffer health healthy
promise pledge vow commit commitment assure
lie falsehood untruth lying
warn warning alert caution
know aware awareness knowledge
meet meeting talks encounter
agreement deal pact accord treaty
law legislation statute
tax levy taxation
company firm business corporation
war conflict fighting
soldier troop troops forces army
quarrel dispute discord chaos turmoil unrest strife
fraud rigging cheat rig rigged
jobs employment unemployment
raise lift hike
cut slash reduce reduction trim
begin start launch
end stop halt cease finish
stay remain continue
agree accept approve approval
refuse reject oppose opposition
paralyse paralyze paralysis gridlock deadlock stalemate
leader leadership ruler rulers
adviser advisor aide
spy espionage intelligence
prison jail imprison
arrest detain detention custody
investigate investigation probe inquiry
accuse accusation allege allegation
fear worry concern afraid worried
child children kids
doctor physician
border frontier
settle resolve settled
hide conceal concealment
close closure shut
rail train railway
"""

_PHRASES = (
    (r"cover(?:s|ed|ing)?[ -]up", "hide"),
    (r"step(?:s|ped|ping)? (?:down|aside)", "resign"),
    (r"l(?:ay|ays|aid|aying) off|los(?:e|es|ing) (?:their|its|his|her) jobs?", "dismiss"),
    (r"shut(?:s|ting)? down", "close"),
    (r"call(?:s|ed|ing)? off", "cancel"),
    (r"turn(?:s|ed|ing)? down", "refuse"),
    (r"put(?:s|ting)? off", "delay"),
)
_IDIOMS = (
    (r"dead[ -](?:end|heat)s?", "deadlock"),
    (r"dead(?= (?:certain|last|set|wrong)\b)", "very"),
    (r"deadl(?:y|ier|iest)", "mortal"),
    (r"death(?= (?:penalty|row|sentences?|squads?|tax(?:es)?|threats?)\b)", "mortal"),
)
"""Words of death that tell of nobody that he has died."""
_IDIOM = re.compile("|".join(rf"(?P<p{n}>\b(?:{p})\b)" for n, (p, _) in enumerate(_IDIOMS)), re.I)
_PHRASE = re.compile("|".join(rf"(?P<p{n}>\b(?:{p})\b)" for n, (p, _) in enumerate(_PHRASES)), re.I)


def plain(text: str) -> str:
    """A text with verbs of two words as one: "covered up" hides as "hid" does."""
    return _PHRASE.sub(lambda m: _PHRASES[int((m.lastgroup or "p0")[1:])][1], literal(text))


def literal(text: str) -> str:
    """A text in whose words somebody has died only where he has: no "dead heat"."""
    return _IDIOM.sub(lambda m: _IDIOMS[int((m.lastgroup or "p0")[1:])][1], text)


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _MEANINGS.replace("\\\n", "").strip().splitlines():
        first, *_ = words = line.split()
        for word in words:
            table.setdefault(stem(word.replace("-", "")), f"={first}")
    return table


def meaning(stemmed: str) -> str:
    """The meaning that a stem stands for, marked by "=", or the stem itself."""
    return _table().get(stemmed, stemmed)
