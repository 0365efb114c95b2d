"""Names so frequent that bearing the same one tells little.

Surnames: the most frequent ones of the 2010 United States census (public domain), and of China,
Korea and Vietnam. Given names are those of the lexicon. A list, and no count over the pile: what
an article says must not depend on how many others were read.
"""

import re

from reportedly.lexicon.given import GIVEN

_COMMON = frozenset(
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez"
    " gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris"
    " sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill"
    " flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips"
    " evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers"
    " gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson"
    " watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo"
    " sanders patel myers long ross foster wang li zhang liu chen yang huang zhao wu zhou tran pham"
    " park choi singh kumar khan ali ivanov muller schmidt".split()
)
_SURNAME_FIRST = frozenset(
    "xi mao deng hu jiang zhu wen bo li wang zhang liu chen yang huang zhao wu zhou xu sun ma kim"
    " moon park choi ban roh lee nguyen tran pham chiang kang jang ri".split()
)
_SYLLABLE = re.compile(r"[^\W\d_aeiouyw]{0,2}[aeiouyw]+(?:ng?|[hklmpt])?")
"""What a given name of several words is made of there, in Latin letters: "dae", "hyuk", "hsien"."""


def is_common(given: str, surname: str) -> bool:
    """Whether two bearers of the name may well be two people."""
    return surname in _COMMON and given in GIVEN


def is_common_surname(surname: str) -> bool:
    """Whether a surname alone tells little of who is meant."""
    return surname in _COMMON


def is_given(word: str) -> bool:
    """Whether a word alone may well be a given name, whoever bears it as a surname."""
    return word in GIVEN


def is_surname_first(words: tuple[str, ...]) -> bool:
    """Whether a name begins with its surname, as Chinese, Korean and Vietnamese ones do.

    A surname that is a given name elsewhere does where two syllables follow: "Kim Dae Sol", but
    not "Kim Marr" or "Kim Holm Marr".
    """
    if len(words) < 2 or words[0] not in _SURNAME_FIRST:
        return False
    if words[-1] in GIVEN or words[-1] in _COMMON:
        return False
    syllables = len(words) > 2 and all(map(_SYLLABLE.fullmatch, words[1:]))
    return words[0] not in GIVEN or (syllables and not GIVEN & {*words[1:]})
