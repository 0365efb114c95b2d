"""Names of people, agencies and papers, as they stand in the lines around a headline."""

import re
from collections.abc import Collection

from reportedly.clean.vocabulary import CONTROL, SECTION, STOP_WORDS

AGENCY = re.compile(
    r"(?:The )?(?:Associated Press|AP|Reuters|Agence France-Presse|AFP|Bloomberg|dpa|"
    r"Press Association|PA Media|United Press International|UPI|Interfax|TASS|Xinhua|"
    r"Kyodo(?: News)?|[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:News Agency|Press Agency|News Service|Wire))"
)
# The words that papers, stations and agencies are called by.
_PAPER = re.compile(
    r"\b(?:Agency|Beacon|Broadcasting|Bulletin|Chronicle|Courier|Daily|Dispatch|Enquirer|Examiner|"
    r"Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Insider|Institute|Journal|Ledger|"
    r"Leader|Magazine|Mail|Media|Mercury|Mirror|Monitor|News|Newswire|Observer|Post|Press|Radio|"
    r"Record|Register|Reporter|Report|Republic|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|"
    r"Today|Tribune|TV|Weekly|Wire|World|Zeitung)\b"
)
# Those with an article of their own language; a person may be called Courrier, none "Le Courrier".
_ARTICLED = re.compile(
    r"(?:(?:Le|La|Les|El|Il|Der|Die|Das) |L['’])"
    r"(?:Anzeiger|Corriere|Courrier|Diario|Dépêche|Echo|Gaceta|Gazette|Gazzetta|Giornale|Heraldo|"
    r"Journal|Kurier|Nouvelliste|Quotidien|Quotidiano|Rundschau|Tageblatt|Tagblatt|Tribuna|"
    r"Tribune|Zeitung)"
    r"(?:(?: (?:am|de|de la|del|della|der|des|di|du|d['’]))?[ ’'][^\W\d_a-z][\w-]{0,30}){0,3}"
)
# The words that a nameless hand goes by.
_DESK = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} "
    r"(?:Desk|Staff|Newsroom|Bureau|Editors?|Correspondents?|Reporters?|Writers?|Team|Service)"
)
_PARTICLE = "de|da|del|der|di|du|van|von|la|le|el|al|bin|ibn|ben|ter|ten|y"
_TOKEN = rf"(?:[^\W\d_a-z][\w.'’-]*|{_PARTICLE})"
_NAME = rf"[^\W\d_a-z][\w.'’-]*(?: {_TOKEN}){{1,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,4}}")
_OUTLET = re.compile(r"(?:[A-Z][\w.&’'-]*|the)(?: (?:of|and|the|for|&|[A-Z][\w.&’'-]*)){0,5}")
_BY = re.compile(
    r"(?:(?:words|text|story|analysis|report|written|reported|opinion|posted|published)\s+)?\bby:?\s+"
    r"(?:the\s+)?(?-i:(?P<who>[^\W\d_a-z].*))",
    re.IGNORECASE | re.DOTALL,
)
# Lower-case words between names, or before what somebody is called.
_LINK = frozenset(
    "a an and as at by e et for from in of on the to und via with our posted published updated "
    "special".split()
) | frozenset(_PARTICLE.split("|"))
# What a hand is called, and what it adds: "staff writer", "photos".
_ROLE = re.compile(
    r"(?:agenc(?:y|ies)|analyst|author|bureau|columnist|contributor|correspondent|desk|editor|"
    r"fellow|graphics|illustration|intern|journalist|photo|photographer|picture|producer|reporter|"
    r"staff|staffer|team|video|writer)s?"
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december "
    "early late mid last next this morning noon midday afternoon evening night midnight".split()
)
# Words that begin lines in title case which are no names.
_NO_NAME = frozenset(
    "access account advertisement analysis annual app article best breaking campaign center centre "
    "city committee congress content council country court daily day democratic department digital "
    "editor editors election elections federal free full government house latest league live "
    "magazine main member minister ministry month more national new news newsletter newsletters "
    "north office online opinion parliament party photo podcast policy politics president press "
    "privacy read related report republican republic research save section senate senator share "
    "sign skip source south special staff standard state states stories story street subscribe "
    "supreme terms times today top trial unlimited update updates us video washington watch week "
    "weekly west white world year your".split()
)


def after_by(text: str) -> str:
    """What follows "By" where a text begins with it; else nothing."""
    found = _BY.match(text)
    return found["who"] if found else ""


def plain_words(text: str) -> list[str]:
    """Its words in lower case that neither join names nor end in what a hand is called."""
    small = [word for token in text.split() if (word := token.strip(",.;:()“”\"'’")).isalpha()]
    small = [word for word in small if word[0].islower() and word not in _LINK]
    return [] if small and _ROLE.fullmatch(small[-1]) else small


def is_time(text: str) -> bool:
    """Whether it tells nothing but when: "Tuesday evening", "March"; Sunday Falk is a person."""
    return all(word.strip(",.").lower() in _TIMES for word in text.split())


def is_person(text: str, common: Collection[str] = ()) -> bool:
    """Whether it may be one person's name or several: two to five words with capitals each.

    `common` are words that the page also writes in lower case: these are not names.
    """
    if (
        not _NAMES.fullmatch(text)
        or is_time(text)
        or CONTROL.fullmatch(text)
        or SECTION.fullmatch(text)
    ):
        return False
    tokens = {word.lower() for word in re.findall(r"[\w.]+", text)} - {"and"}
    stops = STOP_WORDS - {"may", "will"}
    return not (tokens & _NO_NAME or tokens & stops or any(word in common for word in tokens))


def is_desk(text: str) -> bool:
    """Whether it is what a paper calls a nameless hand: "Politics Desk", "Herald Staff"."""
    return _DESK.fullmatch(text) is not None


def is_agency(text: str) -> bool:
    """Whether it is a news agency's name."""
    return AGENCY.fullmatch(text) is not None


def is_paper(text: str) -> bool:
    """Whether it is written like a name and holds a word that papers are called by."""
    return _ARTICLED.fullmatch(text) is not None or _is_english_paper(text)


def _is_english_paper(text: str) -> bool:
    return _OUTLET.fullmatch(text) is not None and _PAPER.search(text) is not None


def is_title_like(text: str) -> bool:
    """Whether it could be the name of anything: one to six words with capitals."""
    return _OUTLET.fullmatch(text) is not None and not CONTROL.fullmatch(text)
