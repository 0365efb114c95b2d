"""Whose countrymen people are said to be: a French minister, the Kenyan president.

A closed list, as endings tell nothing: Jewish, Kurdish, Sicilian and Californian people, let alone
politicians, may be of any country.
"""

from collections.abc import Collection

_COUNTRIES = frozenset(
    "afghan albanian algerian american andorran angolan antiguan argentine argentinian armenian"
    " australian austrian azerbaijani azeri bahamian bahraini bajan bangladeshi barbadian basotho"
    " belarusian belgian belizean beninese bhutanese bolivian bosnian botswanan brazilian british"
    " bruneian bulgarian burkinabe burmese burundian cambodian cameroonian canadian chadian"
    " chilean chinese colombian comorian congolese croatian cuban cypriot czech danish djiboutian"
    " dominican dutch ecuadorean ecuadorian egyptian emirati english equatoguinean eritrean"
    " estonian ethiopian fijian filipino finnish french gabonese gambian georgian german ghanaian"
    " greek grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic indian"
    " indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh"
    " kazakhstani kenyan korean kosovan kosovar kuwaiti kyrgyz lankan lao laotian latvian"
    " lebanese leonean liberian libyan lithuanian luxembourgish macedonian malagasy malawian"
    " malaysian maldivian malian maltese marshallese mauritanian mauritian mexican micronesian"
    " moldovan monacan monegasque mongolian montenegrin moroccan mozambican namibian nauruan"
    " nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palauan palestinian"
    " panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran"
    " salvadorean sammarinese samoan saudi scottish senegalese serbian seychellois singaporean"
    " slovak slovakian slovene slovenian somali spanish sudanese surinamese swazi swedish swiss"
    " syrian taiwanese tajik tanzanian thai timorese togolese tongan trinidadian tunisian turkish"
    " turkmen tuvaluan ugandan ukrainian uruguayan uzbek vanuatuan venezuelan vietnamese welsh"
    " yemeni zambian zimbabwean".split()
)
NATIONS = _COUNTRIES | {"arab"}
"""Adjectives of countries, and of several at once."""
_SAME = {
    **dict.fromkeys(("u.s.", "us"), "american"),
    **dict.fromkeys(("u.k.", "uk"), "british"),
    "argentinian": "argentine", "azeri": "azerbaijani", "bajan": "barbadian",
    "ecuadorean": "ecuadorian", "kazakhstani": "kazakh", "kosovar": "kosovan", "lao": "laotian",
    "monacan": "monegasque", "nepali": "nepalese", "salvadorean": "salvadoran",
    "slovakian": "slovak", "slovene": "slovenian",
}  # fmt: skip
"""Other words for one nation."""
_WITHIN = dict.fromkeys(("english", "scottish", "welsh"), "british")
"""Nations of a larger one: a Scottish minister may be the British one, never the Welsh one."""


def nation_of(low: str) -> str:
    """The nation that a word in lower case tells, or nothing."""
    same = _SAME.get(low, low)
    return same if same in _COUNTRIES else ""


def of_one(some: Collection[str], others: Collection[str]) -> bool:
    """Whether two descriptions share a nation, or one tells the larger one of the other's."""
    return not _with(some).isdisjoint(others) or not _with(others).isdisjoint(some)


def _with(nations: Collection[str]) -> set[str]:
    return {*nations, *(_WITHIN[nation] for nation in nations if nation in _WITHIN)}
