"""Roles of invented people, each told in one sentence."""

import re
from collections.abc import Sequence

import pytest
from slowness import at_most

from reportedly.describe.roles import roles
from reportedly.schema import Article, Block, Entity, EntityKind, Role, Sentences, Span

PUBLISHED = "2016-05-01"  # a Sunday


def read(text: str, *names: str, date: str = PUBLISHED, kind: EntityKind = "person") -> list[Role]:
    """The roles in one sentence; of "Ada Brun|she" both are mentions."""
    entities = [entity(n, text, name.split("|"), kind) for n, name in enumerate(names)]
    article = Article("a", "", "", "", date, "en", "")
    whole = Span(0, len(text))
    return roles(article, text, [Block("a", *whole, "body")], Sentences("a", (whole,)), entities)


def entity(n: int, text: str, forms: Sequence[str], kind: EntityKind = "person") -> Entity:
    found = [m for form in forms for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    mentions = tuple(sorted(Span(m.start(), m.end()) for m in found))
    return Entity(f"a:e{n}", "a", forms[0], kind, True, 1, mentions)


def short(role: Role) -> str:
    """The role in one line: title, state and dates."""
    times = f" {role.since}..{role.until}" if role.since or role.until else ""
    return f"{role.title} [{role.state}{times}{' @' + role.at if role.at else ''}]"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Bo Lind spoke.", ["President [current]"]),
        ("He met former adviser Bo Lind.", ["adviser [former]"]),
        ("He met ex-minister Bo Lind.", ["minister [former]"]),
        ("It was then-president Bo Lind.", ["president [then]"]),
        ("He met President-elect Bo Lind.", ["President [future]"]),
        ("the incoming foreign minister Bo Lind", ["foreign minister [future]"]),
        ("the outgoing mayor Bo Lind", ["mayor [current]"]),
        ("acting director Bo Lind", ["acting director [current]"]),
        ("retired general Bo Lind", ["general [former]"]),
        ("Korvath's president Bo Lind", ["Korvath's president [current]"]),
        ("On Monday Democratic Senator Bo Lind spoke", ["Democratic Senator [current]"]),
        ("the former Osk chief of staff Bo Lind", ["Osk chief of staff [former]"]),
        ("former Gov. Bo Lind of Osk said", ["Gov. of Osk [former]"]),
        ("told campaign manager Bo Lind", ["campaign manager [current]"]),
        ("Speaker of the House Rep. Bo Lind", ["Speaker of the House [current]", "Rep. [current]"]),
        ("candidate and former mayor Bo Lind", ["candidate [current]", "mayor [former]"]),
        ("2012 Green nominee Bo Lind", ["Green nominee [then @2012]"]),
        ("As of 2012 senator Bo Lind", ["senator [then @2012]"]),
        ("the soldier's sister, Bo Lind's wife Ada, Mr. Bo Lind", []),
        ("the president of Osk told Bo Lind", []),
        ("his golden head pleased Bo Lind", []),
    ],
)
def test_titles_in_front_of_a_name(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Bo Lind")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bo Lind, a former adviser to the president, spoke.",
            ["adviser to the president [former]"],
        ),
        ("Bo Lind, 41, mayor of Osk, spoke.", ["mayor of Osk [current]"]),
        ("Bo Lind, R-O.S., a long-shot candidate, spoke.", ["long-shot candidate [current]"]),
        (
            "Bo Lind (G-Osk), once an aide and now head of the Osk Fund, spoke.",
            ["aide [former]", "head of the Osk Fund [current]"],
        ),
        ("Bo Lind, an aide during her 2008 run,", ["aide [then @2008]"]),
        ("The minister, Bo Lind, spoke.", ["minister [current]"]),
        ("Korvath's lawyer, Bo Lind, spoke.", ["lawyer [current]"]),
        ("The head of the Osk Fund, Bo Lind, spoke.", ["head of the Osk Fund [current]"]),
        (
            "the former mayor and current senator, Bo Lind, spoke",
            ["mayor [former]", "senator [current]"],
        ),
        ("According to Bo Lind, the senator said so.", []),
        ("Bo Lind, aides said, is away.", []),
        ("Bo Lind, President Ada Brun and others", []),
    ],
)
def test_appositions(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Bo Lind")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bo Lind is the mayor of Osk.", ["mayor of Osk [current]"]),
        ("Bo Lind was the mayor.", ["mayor [then]"]),
        ("Bo Lind was mayor in 2010.", ["mayor [then @2010]"]),
        (
            "Bo Lind, who was mayor until 2010, is now a senator",
            ["mayor [former ..2010]", "senator [current]"],
        ),
        (
            "Bo Lind, who served as mayor from 2009 to 2013 and as judge until May 2015, left.",
            ["mayor [former 2009..2013]", "judge [former ..2015-05]"],
        ),
        ("Bo Lind was party spokesman (2009-13).", ["party spokesman [former 2009..2013]"]),
        ("Bo Lind has been mayor since 2010.", ["mayor [current 2010..]"]),
        ("Bo Lind became prime minister in May 2014.", ["prime minister [then 2014-05..]"]),
        ("In May 2014 Bo Lind became prime minister.", ["prime minister [then 2014-05..]"]),
        ("Bo Lind was elected mayor on 3 May 2014.", ["mayor [then 2014-05-03..]"]),
        ("Bo Lind was re-elected mayor in 2014.", ["mayor [then @2014]"]),
        ("Bo Lind resigned as minister in May 2014.", ["minister [former ..2014-05]"]),
        ("Bo Lind served until 2014 as minister.", ["minister [former ..2014]"]),
        ("Bo Lind will become chancellor in June 2017.", ["chancellor [future 2017-06..]"]),
        ("Bo Lind was nominated to be ambassador in May.", ["ambassador [future]"]),
        ("Bo Lind is no longer the president of the club.", ["president of the club [former]"]),
        ("They elected Bo Lind president in 2016.", ["president [then 2016..]"]),
        ("Bo Lind is not the mayor.", []),
        ("If Bo Lind is president, fine.", []),
        ("Bo Lind is a man of Osk.", []),
    ],
)
def test_verbs(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Bo Lind")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In 2014, Mr. Bo Lind, as chairman of the Osk Board, wrote",
            ["chairman of the Osk Board [then @2014]"],
        ),
        ("As a senator, Bo Lind voted for it in 2001", ["senator [then @2001]"]),
        ("As a senator, Bo Lind has voted for it", ["senator [current]"]),
        ("In 2012, when he was senator, Bo Lind voted", ["senator [then @2012]"]),
        ("Bo Lind’s letters while secretary of state", ["secretary of state [then]"]),
        ("They described Bo Lind as a leader of crooks", []),
    ],
)
def test_roles_in_passing(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Bo Lind")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bo Lind was elected mayor last year.", "mayor [then 2015..]"),
        ("Bo Lind was named envoy in January.", "envoy [then 2016-01..]"),
        ("Bo Lind was named envoy in June.", "envoy [then 2015-06..]"),
        ("Bo Lind was named envoy two years ago.", "envoy [then 2014..]"),
        ("Bo Lind resigned on Monday as envoy.", "envoy [former ..2016-04-25]"),
        ("Bo Lind is mayor until January.", "mayor [current ..2017-01]"),
        ("Bo Lind will be mayor from next month.", "mayor [future 2016-06..]"),
    ],
)
def test_some_dates_lean_on_the_day_of_publication(text: str, wanted: str) -> None:
    (dated,) = read(text, "Bo Lind")
    assert short(dated) == wanted
    (undated,) = read(text, "Bo Lind", date="")
    assert (undated.since, undated.until, undated.at) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bo Lind was elected mayor on Nov. 8.", "mayor [then 2015-11-08..]"),
        ("Bo Lind was elected mayor on Nov. 2.", "mayor [then 2016-11-02..]"),
        ("Bo Lind was elected mayor on November 1.", "mayor [then 2016-11-01..]"),
        ("Bo Lind is mayor until Nov. 1.", "mayor [current ..2017-11-01]"),
        ("Bo Lind is mayor until Nov. 8.", "mayor [current ..2016-11-08]"),
        ("Bo Lind is mayor until November.", "mayor [current ..2016-11]"),
    ],
)
def test_a_day_of_the_month_of_publication_is_told_by_its_day(text: str, wanted: str) -> None:
    (dated,) = read(text, "Bo Lind", date="2016-11-02")
    assert short(dated) == wanted


def test_impossible_dates_are_left_out() -> None:
    assert [short(r) for r in read("Bo Lind was mayor from 2013 to 2009.", "Bo Lind")] == [
        "mayor [former]"
    ]
    (role,) = read("Bo Lind became mayor on 31 February 2014.", "Bo Lind")
    assert role.since == ""


def test_a_list_has_one_title() -> None:
    found = read(
        "Sens. Bo Lind (Osk), Ada Brun (Lund) and Jan Tor met", "Bo Lind", "Ada Brun", "Jan Tor"
    )
    assert [(r.entity, r.title) for r in found] == [(f"a:e{n}", "Sens.") for n in range(3)]


def test_words_are_exact_and_ids_in_order() -> None:
    text = (
        "The then-Osk mayor Bo Lind and Ada Brun, a former aide to Tor,\nmet Gov. Jan Tor of Lund."
    )
    found = read(text, "Bo Lind", "Ada Brun", "Jan Tor")
    words = [[text[s.start : s.end] for s in r.words] for r in found]
    assert words == [["then-Osk mayor"], ["former aide to Tor"], ["Gov.", "of Lund"]]
    assert [r.id for r in found] == ["a:r1", "a:r2", "a:r3"]


def test_pronouns_and_descriptions_count_where_they_are_resolved() -> None:
    text = "Bo Lind came. He served as a judge. The former mayor of Osk spoke."
    found = read(text, "Bo Lind|He|The former mayor of Osk")
    assert [short(r) for r in found] == ["judge [former]", "mayor of Osk [former]"]


def test_only_the_name_of_a_longer_mention_counts() -> None:
    text = "Mr. Lind, as chairman of the Board, met former Sen. Ada Brun of Osk."
    found = read(
        text, "Bo Lind|Mr. Lind, as chairman of the Board", "Ada Brun|former Sen. Ada Brun of Osk"
    )
    assert [(r.entity, short(r)) for r in found] == [
        ("a:e0", "chairman of the Board [then]"),
        ("a:e1", "Sen. of Osk [former]"),
    ]


def test_the_sentence_tells_more_of_a_description_than_its_own_words() -> None:
    text = "In 2014, Mr. Bo Lind, as chairman of the Board, wrote."
    (role,) = read(text, "Bo Lind|chairman of the Board")
    assert short(role) == "chairman of the Board [then @2014]"


def test_only_named_people_have_roles() -> None:
    assert read("President Bo Lind spoke.", "Bo Lind", kind="institution") == []
    text = "A former adviser spoke."
    nobody = Entity("a:e0", "a", "A former adviser", "anonymous", False, 1, (Span(0, 16),))
    article, whole = Article("a", "", "", "", "", "en", ""), Span(0, len(text))
    found = roles(article, text, [Block("a", *whole, "body")], Sentences("a", (whole,)), [nobody])
    assert found == []


def test_menus_tell_no_roles() -> None:
    text = "President Bo Lind"
    article, whole = Article("a", "", "", "", "", "en", ""), Span(0, len(text))
    known = [entity(0, text, ["Bo Lind"])]
    block = Block("a", *whole, "furniture")
    assert roles(article, text, [block], Sentences("a", (whole,)), known) == []


@pytest.mark.parametrize(
    "text",
    [
        "former president " * 20_000 + "Bo Lind",
        "President Bo Lind, " * 20_000,
        "Bo Lind, a former aide of " * 20_000,
        "as when while Bo Lind in 2012 " * 20_000,
        "Bo " + "Lind" * 20_000 + " is mayor",
        "Президент Бо Линд 总统 الرئيس " * 5_000,
    ],
)
def test_hostile_sentences_cost_no_square(text: str) -> None:
    with at_most(100):
        read(text, "Bo Lind")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bo Lind, who as of 2012 was senator for Osk, spoke.",
            ["senator for Osk [then @2012]"],
        ),
        ("As of 2012 Bo Lind was a senator.", ["senator [then @2012]"]),
        ("Bo Lind, mayor of Osk from 2009 to 2013, spoke.", ["mayor of Osk [former 2009..2013]"]),
        ("Bo Lind, a senator (2001-2007), spoke.", ["senator [former 2001..2007]"]),
        ("Bo Lind, the envoy until May 2014, spoke.", ["envoy [former ..2014-05]"]),
        ("Bo Lind, mayor from 2013 to 2018, spoke.", ["mayor [current 2013..2018]"]),
        ("Bo Lind, who until 2012 was mayor, spoke.", ["mayor [former ..2012]"]),
        (
            "Bo Lind served as chief of police until May 2014.",
            ["chief of police [former ..2014-05]"],
        ),
        ("Bo Lind was elected in 2009 as senator.", ["senator [then 2009..]"]),
        (
            "Bo Lind was elected in 2009 as senator and was once chairman of Osk Mills.",
            ["senator [then 2009..]", "chairman of Osk Mills [then]"],
        ),
        ("Bo Lind, until last year the police chief, spoke.", ["police chief [former ..2015]"]),
        ("Bo Lind, until recently a judge, spoke.", ["judge [former]"]),
    ],
)
def test_time_in_front_of_a_role(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Bo Lind")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brun, who was senator for Osk, became minister in May 2014.",
        "The senator for Osk was mayor before.",
        "The wife of Osk is the mayor.",
    ],
)
def test_what_only_completes_a_description_holds_no_role(text: str) -> None:
    assert read(text, "Osk") == []


def test_a_relative_pronoun_means_what_completes_a_description() -> None:
    found = read("The wife of Bo Lind, who was mayor, spoke.", "Bo Lind")
    assert [short(r) for r in found] == ["mayor [then]"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bo Lind's ex-boss to back Ada Brun", []),
        ("Ex-boss Ada Brun to back Bo Lind", ["boss [former]"]),
        ("Ada Brun, a former boss to back Bo Lind, spoke", ["boss [former]"]),
        (
            "Ada Brun, an adviser to candidate Bo Lind, spoke",
            ["adviser to candidate Bo Lind [current]"],
        ),
        ("Nobody except activist Ada Brun spoke", ["activist [current]"]),
        ("Ada Brun, author of that boast, spoke", []),
        ("Ada Brun, author of the book, spoke", ["author of the book [current]"]),
        ("Ada Brun, director of that agency, spoke", ["director [current]"]),
    ],
)
def test_where_a_title_ends(text: str, wanted: list[str]) -> None:
    assert [short(r) for r in read(text, "Ada Brun", "Bo Lind") if r.entity == "a:e0"] == wanted
