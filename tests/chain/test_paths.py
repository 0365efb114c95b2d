import re

import pytest
from resolve.marked import OUTLET, read


@pytest.mark.parametrize(
    ("marked", "path"),
    [
        (
            "{1p He is liked}, {1c according to} {1s a former adviser to the king, quoted in a "
            "new report by Vandia expert Nadia Ferr appearing in The Lantern magazine}.",
            ["a former adviser to the king, quoted in a new report by Vandia expert Nadia Ferr "
             "appearing in The Lantern magazine", "Nadia Ferr", "Lantern"],
        ),
        (
            "Nadia Ferr, a reporter for the Sel Gazette, came. {1s Ilko Marr} {1c told} Ferr "
            "{1p that it was over}.",
            ["Ilko Marr", "Nadia Ferr", "Sel Gazette"],
        ),
        ("{1s Ilko Marr} {1c told} the Sel Gazette {1p no}.", ["Ilko Marr", "Sel Gazette"]),
        ("{1s Ilko Marr}, quoted in the Sel Gazette, {1c now says} {1p no}.", ["Ilko Marr"]),
        (
            "{1s Ilko Marr}, quoted in the Sel Gazette, {1c says} {1p no}.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c said} in an interview with the Sel Gazette.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c said} on Sel Television on Monday.",
            ["Ilko Marr", "Sel Television"],
        ),
        ("{1s Ilko Marr} {1c wrote} in the Sel Gazette {1p that}.", ["Ilko Marr", "Sel Gazette"]),
        (
            "In remarks to the Sel Gazette, {1s a member of staff} {1c said} {1p no}.",
            ["a member of staff", "Sel Gazette"],
        ),
        (
            "In an interview with Sel Lantern, {1s Ilko Marr, a miner,} {1c said} {1p no}.",
            ["Ilko Marr", "Sel Lantern"],
        ),
        (
            "Reached by the Sel Gazette, {1s Ilko Marr} {1c said} {1p no}.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1s Ilko Marr}, in a letter to the Sel Gazette, {1c said} {1p no}.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        ("In a letter to the Harbour Board, {1s Ilko Marr} {1c said} {1p no}.", ["Ilko Marr"]),
        ("In remarks to the Senate, {1s Ilko Marr} {1c said} {1p no}.", ["Ilko Marr"]),
        (
            "Speaking on Sel Television, {1s Ilko Marr} {1c said} {1p no}.",
            ["Ilko Marr", "Sel Television"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c said}, according to the Sel Gazette.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c said}, as the Sel Gazette first reported.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1s The Sel Gazette} {1c reported} {1p that Ilko Marr, the minister, said no}.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1s The Sel Gazette}, citing a senior official, {1c reported} {1p that it is over}.",
            ["a senior official", "Sel Gazette"],
        ),
        ("{1s The Sel Gazette} {1c reported} {1p that it was over}.", ["Sel Gazette"]),
        (
            "{1s A memo seen by the Sel Gazette} {1c calls for} {1p help}.",
            ["A memo seen by the Sel Gazette", "Sel Gazette"],
        ),
        (
            "{1s Two aides} {1c said} {1p they had heard it from a friend of the king}.",
            ["a friend of the king", "Two aides"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c was quoted as saying} by the Sel Gazette.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c was cited as saying} on Monday by the Sel Gazette.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        (
            "{1p “No,”} {1s Ilko Marr} {1c was quoted as saying} in the Sel Gazette.",
            ["Ilko Marr", "Sel Gazette"],
        ),
        ("{1s Sel Gazette’s sources} {1c said} {1p no}.", ["Sel Gazette’s sources", "Sel Gazette"]),
    ],
)  # fmt: skip
def test_hands_that_the_text_tells_of(marked: str, path: list[str]) -> None:
    assert read(marked).path(1) == [*path, OUTLET]


@pytest.mark.parametrize(
    "told",
    ["reporters", "a crowd in Sel", "parliament", "me", "us", "this newspaper", "Pavel Orm",
     "the Observer", "The Sel Observer", "police"],
)  # fmt: skip
def test_hearers_who_hand_nothing_on(told: str) -> None:
    marked = f"{{1s Ilko Marr}} {{1c told}} {told} {{1p that it was over}}."
    assert read(marked).path(1) == ["Ilko Marr", OUTLET]


@pytest.mark.parametrize(
    "marked",
    [
        "{1s A spokesman for the Sel Gazette} {1c said} {1p no}.",
        "{1s Ilko Marr} {1c said} {1p that the Sel Gazette reported it}.",
        "{1s Ilko Marr} {1c attacked} {1p the Sel Gazette}.",
        "{1p “No,”} {1s Ilko Marr} {1c was quoted as saying} in a lawsuit against the Sel Gazette.",
        "{1s Ilko Marr} {1c said} {1p no}. The Sel Gazette was closed.",
    ],
)
def test_an_outlet_nearby_is_no_hand(marked: str) -> None:
    assert len(read(marked).path(1)) == 2


def test_two_relays_are_in_the_order_of_the_hands() -> None:
    found = read(
        "A new report by Nadia Ferr in the Sel Gazette is out.\n"
        "{1s Experts quoted in Ferr’s report} {1c say} {1p no}."
    )
    assert found.path(1)[1:] == ["Nadia Ferr", "Sel Gazette", OUTLET]


def test_a_source_that_was_cut_behind_quoted_in() -> None:
    found = read(
        "A new report by Nadia Ferr in the Sel Gazette is out.\n"
        "Experts quoted in {1s Ferr’s report} {1c say} {1p no}."
    )
    assert found.path(1) == ["Experts", "Nadia Ferr", "Sel Gazette", OUTLET]


def test_what_stands_inside_goes_on_along_the_outer_path() -> None:
    found = read(
        "{1s The Sel Gazette} {1c reported} {1p that {2s Ilko Marr} {2c said} {2p no}}.",
        parents={2: 1},
    )
    assert found.path(2) == ["Ilko Marr", "Sel Gazette", OUTLET]
    assert found.path(1) == ["Sel Gazette", OUTLET]


def test_a_report_that_stands_between_cue_and_content_is_the_first_hand() -> None:
    found = read(
        "{1s The Sel Gazette} {1c wrote} that the Vell Courier had reported {1p it was so}."
    )
    assert found.path(1) == ["Vell Courier", "Sel Gazette", OUTLET]
    aside = read("{1s Ilko Marr} {1c said} of the Vell Courier, as before, {1p it was so}.")
    assert aside.path(1) == ["Ilko Marr", OUTLET]


@pytest.mark.parametrize(
    ("marked", "origin"),
    [
        ("{1p It is over}, {1s the Sel Gazette} {1c said}, {2c citing} {2p two port officials}.",
         "two port officials"),
        ("{1s The Sel Gazette}, {2c citing} {2p two people familiar with it}, {1c reported} "
         "{1p that it is over}.", "two people familiar with it"),
        ("{2c Citing} {2p a senior aide}, {1s the Sel Gazette} {1c said} {1p it is over}.",
         "a senior aide"),
        ("{1s The Sel Gazette} {1c reported}, {2c citing} {2p Ilko Marr, the mayor}, {1p that}.",
         "Ilko Marr"),
        ("{1s The Sel Gazette} reported on Monday, {1c citing} {1p a senior aide, that it is so}.",
         "a senior aide"),
        ("{1s The Sel Gazette} {1c reported}, {2c citing} {2p Mayor Ilko Marr's memo}, {1p no}.",
         "Ilko Marr"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("own_source", [True, False])
def test_who_is_cited_in_an_attribution_beside(
    marked: str, origin: str, *, own_source: bool
) -> None:
    if own_source:
        marked = re.sub(r"\{1s (.+?)\}", r"{1s {2s \1}}", marked) if "{2c" in marked else marked
    assert read(marked).path(1) == [origin, "Sel Gazette", OUTLET]


@pytest.mark.parametrize(
    "cited",
    ["a lack of evidence from Ilko Marr", "Ilko Marr's health", "two officials and Ilko Marr",
     "budget cuts"],
)  # fmt: skip
def test_what_is_cited_and_has_said_nothing_is_no_origin(cited: str) -> None:
    found = read(f"{{1s The Sel Gazette}} {{1c reported}} {{1p no}}, {{2c citing}} {{2p {cited}}}.")
    assert found.path(1) == ["Sel Gazette", OUTLET]


def test_who_is_cited_belongs_to_the_cue_before() -> None:
    found = read(
        "{1s {2s {3s The Sel Gazette}}} {1c reported} {1p no}, {2c citing} {2p two officials}, "
        "and {3c said} {3p that the mayor was away}."
    )
    assert found.path(1) == ["two officials", "Sel Gazette", OUTLET]
    assert found.path(3) == ["Sel Gazette", OUTLET]
    assert read("{1s The Sel Gazette} {1c was quoted} {1p Ilko Marr as a case}.").path(1) == [
        "Sel Gazette",
        OUTLET,
    ]


@pytest.mark.parametrize(
    ("heard", "origin"),
    [
        ("they had heard of it from a friend of the king", "a friend of the king"),
        ("they had learned from a friend of the king that it was over", "a friend of the king"),
        ("they had been told by a friend of the king that it was over", "a friend of the king"),
        ("they were told this by a friend of the king", "a friend of the king"),
        ("they had been told by a friend of the king to stay at home", ""),
        ("they had been told to leave by a friend of the king", ""),
        ("they had learned a great deal about bridges from a friend of the king", ""),
        ("they had heard nothing from a friend of the king", ""),
    ],
)
def test_hearsay_is_what_was_heard_and_no_order_or_lesson(heard: str, origin: str) -> None:
    path = [*([origin] if origin else []), "Two aides", OUTLET]
    assert read(f"{{1s Two aides}} {{1c said}} {{1p {heard}}}.").path(1) == path


@pytest.mark.parametrize(
    "marked",
    [
        "In response to the Sel Gazette story, {1s Ilko Marr} {1c said} {1p no}.",
        "{1s Ilko Marr} {1c said in reply} to the Sel Gazette's editorial {1p no}.",
        "In a response to the Sel Gazette story, {1s Ilko Marr} {1c said} {1p no}.",
        "{1s Ilko Marr} {1c told} Sel Gazette staff {1p no}.",
        "{1s Ilko Marr} {1c told} the Sel Gazette's critics {1p no}.",
        "{1s Ilko Marr, who was described by the Sel Gazette as a liar,} {1c said} {1p no}.",
        "{1s Ilko Marr}, who was described by the Sel Gazette as a liar, {1c said} {1p no}.",
        "{1s Ilko Marr, a lawyer who has appeared on Sel Television,} {1c said} {1p no}.",
        "{1s Ilko Marr}, a lawyer who has appeared on Sel Television, {1c said} {1p no}.",
    ],
)
def test_who_answers_an_outlet_or_was_seen_on_it_told_it_nothing(marked: str) -> None:
    assert read(marked).path(1) == ["Ilko Marr", OUTLET]


@pytest.mark.parametrize(
    ("marked", "relays"),
    [
        ("{1s Ilko Marr} {1c said} in an emailed response to the Sel Gazette {1p no}.", []),
        ("{1s Ilko Marr} {1c told} Sel Gazette staff writer Nadia Ferr {1p no}.", ["Nadia Ferr"]),
        ("{1s Ilko Marr} {1c told} the Sel Gazette's Nadia Ferr {1p no}.", ["Nadia Ferr"]),
        ("{1s Ilko Marr} {1c told} the Sel Gazette's morning show {1p no}.", []),
    ],
)
def test_whoever_tells_an_outlets_own_people(marked: str, relays: list[str]) -> None:
    assert read(marked).path(1) == ["Ilko Marr", *relays, "Sel Gazette", OUTLET]


@pytest.mark.parametrize(
    ("byline", "line", "credited"),
    [
        ("Nadia Gazettesson", "", False),
        ("Nadia Gazette", "", False),
        ("Nadia Ferr, the Gazette", "", True),
        ("Nadia Ferr / Gazette", "", True),
        ("Nadia Ferr for the Gazette", "", True),
        ("", "Nadia Ferr (the Gazette) — a long piece\n", False),
        ("", "HALV (Gazette) — So it is.\n", True),
        ("", "It was over. " * 40 + "\nHALV (Gazette) — So it is.\n", False),
    ],
)
def test_who_is_credited_at_the_top(byline: str, line: str, credited: bool) -> None:
    found = read(
        f"{line}{{1s Ilko Marr}} {{1c said}} {{1p no}}. A spokesman for the Gazette was there.",
        byline=byline,
    )
    assert ("Gazette" in found.path(1)) is credited


def test_a_masthead_that_was_read_as_a_byline_hands_nothing_on() -> None:
    said = "{1s Ilko Marr} {1c said} {1p no}."
    memo = read(f"Vell Courier\n{said}", outlet="", byline="Vell Courier")
    assert "Vell Courier" not in memo.path(1)
    credited = read(f"Vell Courier\n{said}", byline="Vell Courier")
    assert credited.path(1) == ["Ilko Marr", "Vell Courier", OUTLET]


def test_parents_in_a_circle_end() -> None:
    found = read(
        "{1s Dana Voss} {1c says} {1p {2s Ilko Marr} {2c says} {2p no}}.", parents={1: 2, 2: 1}
    )
    assert found.path(1)[-1] == OUTLET
    assert sorted(found.path(1)) == sorted(found.path(2))


@pytest.mark.parametrize(
    "marked",
    [
        "HALV (NPA) — {1s Ilko Marr} {1c said} {1p no}. The Northern Press Agency has seen it.",
        "By the Northern Press Agency\nHALV — {1s Ilko Marr} {1c said} {1p no}.",
    ],
)
def test_wire_credit_is_a_hand_before_the_outlet(marked: str) -> None:
    found = read(marked, kinds=("byline",) if marked.startswith("By") else ())
    assert found.path(1) == ["Ilko Marr", "Northern Press Agency", OUTLET]
    assert read(marked, outlet="Northern Press Agency").path(1)[1:] == ["Northern Press Agency"]


def test_the_same_conversation_goes_on() -> None:
    found = read(
        "“{1p No},” {1s Ilko Marr} {1c told} the Sel Gazette. “{2p Never},” {2s he} {2c said}.\n"
        "“{3p Maybe},” {3s he} {3c told} reporters."
    )
    assert found.path(2) == found.path(1) == ["Ilko Marr", "Sel Gazette", OUTLET]
    assert found.path(3) == ["Ilko Marr", OUTLET]


def test_somebody_who_talks_to_the_outlet_inherits_nothing() -> None:
    found = read(
        "“{1p No},” {1s Ilko Marr} {1c told} the Sel Gazette. “{2p Never},” {2s he} {2c said}.\n"
        "“{3p Maybe},” {3s he} {3c told} me."
    )
    assert found.path(2) == ["Ilko Marr", OUTLET]


def test_via_are_the_words_that_tell_of_the_hand() -> None:
    found = read("{1s Ilko Marr} {1c told} the Sel Gazette {1p that it was over}.")
    origin, relay, own = found.hands
    assert [found.text[v.start : v.end] for v in origin.via] == ["Ilko Marr"]
    assert [found.text[v.start : v.end] for v in relay.via] == ["told the Sel Gazette"]
    assert own.via == ()
    assert [h.kind for h in found.hands] == ["person", "outlet", "outlet"]


def test_the_outlet_itself_is_its_whole_path() -> None:
    assert read(f"{{1s {OUTLET}}} {{1c says}} {{1p no}}.").path(1) == [OUTLET]


def test_whom_the_outlet_itself_cites_stands_before_it() -> None:
    found = read(f"{{1s {OUTLET}}}, citing two clerks, {{1c reported}} {{1p it was over}}.")
    assert found.path(1) == ["two clerks", OUTLET]
