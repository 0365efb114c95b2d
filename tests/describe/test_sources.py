import pytest
from describe.told import said, told, words


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ada Brun", "person"),
        ("Chief Justice Pia Holm Jr.", "person"),
        ("One delegate, Ada Brun of Osk,", "person"),
        ("A worker named Ada Brun", "person"),
        ("Voters", "group"),
        ("Many lawmakers", "group"),
        ("Not everyone", "group"),
        ("Nearly four in 10 likely voters", "group"),
        ("Experts like Ada Brun, a botanist,", "group"),
        ("A wide array of economists", "anonymous"),
        ("Fifty of the country's top officers", "group"),
        ("The 10,000 people in the arena", "group"),
        ("Many in the party", "group"),
        ("An electorate he no longer knew", "group"),
        ("Ada Brun and her aides", "group"),
        ("Green voters and their allies", "group"),
        ("Aides and officials", "anonymous"),
        ("Vandian officials, including Gov. Ada Brun,", "group"),
        ("Donors", "group"),
        ("Two donors", "anonymous"),
        ("One reader", "anonymous"),
        ("A critic", "anonymous"),
        ("Other news organizations", "outlet"),
        ("The civil protection agency", "institution"),
        ("The Democratic National Convention", "institution"),
        ("Polls there", "document"),
        ("A poll last week", "document"),
        ("The skit", "document"),
        ("Officials", "anonymous"),
        ("Two lawmakers", "anonymous"),
        ("Two Democrats", "group"),
        ("Several Democrats familiar with the talks", "anonymous"),
        ("Our experts", "group"),
        ("The mayor's inner circle", "anonymous"),
        ("The dull, long-winded headline", "document"),
        ("The complete but unofficial returns", "document"),
        ("The retired neurosurgeon", "person"),
        ("Those close to the mayor", "anonymous"),
        ("A Green official who was not authorized to speak", "anonymous"),
        ("The ministry", "institution"),
        ("Hungary", "institution"),
        ("The Sel Gazette", "outlet"),
        ("A Sel Gazette poll", "document"),
        ("The polls conducted after the debate", "document"),
        ("An analysis by Ada Brun, a botanist,", "document"),
        ("Projections", "document"),
        ("The third test", "unknown"),
    ],
)
def test_kind(source: str, kind: str) -> None:
    assert said(source).kind == kind


@pytest.mark.parametrize(
    ("source", "named", "plural", "count"),
    [
        ("Ada Brun", True, False, 1),
        ("Ada Brun and Ilko Marr", True, True, 2),
        ("Two officials", False, True, 2),
        ("Officials", False, True, None),
        ("46 percent of voters", False, True, None),
        ("A Sel Gazette poll", True, False, 1),
        ("A new poll", False, False, 1),
        ("A poll of Republican voters", False, False, 1),
        ("The crowd", False, True, None),
    ],
)
def test_named_and_number(source: str, named: bool, plural: bool, count: int | None) -> None:
    found = said(source)
    assert (found.named, found.plural, found.count) == (named, plural, count)


def test_a_pronoun_is_of_the_kind_of_whom_it_means() -> None:
    _, (first, second) = told(
        "{1s A senior official} {1c said} {1p no}. {2s He} {2c added} {2p that it was over}."
    )
    assert first.kind == second.kind == "anonymous"
    assert second.descriptor == first.descriptor


@pytest.mark.parametrize(
    ("marked", "descriptor", "reason", "access"),
    [
        (
            "{1s A source close to the mayor} {1c said} {1p no}.",
            "A source close to the mayor",
            "",
            "close to the mayor",
        ),
        (
            "{1p No}, {1c said} {1s two people briefed on the talks, who spoke on condition of"
            " anonymity because they were not authorised to speak publicly}.",
            "two people briefed on the talks",
            "because they were not authorised to speak publicly",
            "briefed on the talks",
        ),
        (
            "{1s A Green aide}, who requested anonymity to discuss a private call, {1c said}"
            " {1p no}.",
            "A Green aide",
            "to discuss a private call",
            "",
        ),
        (
            "{1s One teacher who asked not to be named, citing fear of losing her job,} {1c said}"
            " {1p no}.",
            "One teacher",
            "citing fear of losing her job",
            "",
        ),
        (
            "{1s An envoy who was not permitted to discuss the talks} {1c said} {1p no}.",
            "An envoy",
            "not permitted to discuss the talks",
            "",
        ),
        (
            "{1s An official with direct knowledge of the plan} {1c said} {1p no}.",
            "An official with direct knowledge of the plan",
            "",
            "with direct knowledge of the plan",
        ),
        (
            "Speaking on condition of anonymity, {1s a general} {1c said} {1p no}.",
            "a general",
            "",
            "",
        ),
        (
            "{1s Three officials} {1c said} {1p no}. The officials spoke on condition of anonymity"
            " because the talks are secret.",
            "Three officials",
            "because the talks are secret",
            "",
        ),
        (
            "{1s Two officials, neither of whom was authorized to speak publicly,} {1c said} "
            "{1p no}.",
            "Two officials",
            "neither of whom was authorized to speak publicly",
            "",
        ),
        (
            "{1c According to} {1s a person who attended the dinner}, {1p no}.",
            "a person who attended the dinner",
            "",
            "attended the dinner",
        ),
    ],
)
def test_what_an_unnamed_source_tells_of_itself(
    marked: str, descriptor: str, reason: str, access: str
) -> None:
    assert words(marked) == (descriptor, reason, access)


def test_what_is_told_once_holds_for_the_same_source_later() -> None:
    marked = (
        "{1s An official briefed on the plan, who asked not to be named because it is secret,}"
        " {1c said} {1p no}. {2p It is over}, {2s the official} {2c added}."
    )
    assert words(marked, 2) == ("the official", "because it is secret", "briefed on the plan")


@pytest.mark.parametrize("number", ["At least two", "Nearly a dozen", "No fewer than six"])
def test_a_bound_stays_with_its_number_where_a_pronoun_takes_it_up(number: str) -> None:
    marked = f"{{1s {number} officials}} {{1c said}} {{1p no}}. {{2s They}} {{2c left}} {{2p it}}."
    assert words(marked, 1)[0] == words(marked, 2)[0] == f"{number} officials"


def test_a_named_source_tells_nothing_of_anonymity() -> None:
    marked = "{1s Ada Brun}, who is close to the mayor, {1c said} {1p no}."
    assert words(marked) == ("", "", "")


def test_the_anonymity_of_somebody_in_the_content_is_not_the_sources() -> None:
    marked = "{1s Officials} {1c said} {1p a clerk had requested anonymity because he was afraid}."
    assert words(marked) == ("Officials", "", "")


def test_anonymity_belongs_to_the_nearest_source_in_front() -> None:
    marked = (
        "{1s An aide} {1c said} {1p no} and {2s a guard, who asked not to be named for fear of"
        " the mayor,} {2c said} {2p yes}."
    )
    assert words(marked, 1)[1] == ""
    assert words(marked, 2)[1] == "for fear of the mayor"


def test_words_that_say_so_outweigh_the_class() -> None:
    _, (found,) = told("{1s Republicans}, speaking on condition of anonymity, {1c said} {1p no}.")
    assert found.kind == "anonymous"


def test_without_a_source_nobody_is_known() -> None:
    _, (found,) = told("{1p It is over}, it was {1c said}.")
    assert (found.kind, found.named, found.plural, found.count) == ("unknown", False, False, None)


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("The official", "because the talks are secret"),
        ("The Sel Hall official", "because the talks are secret"),
        ("The Fleet House official", ""),
        ("The ministry official", ""),
        ("The official from Osk", ""),
        ("The other official", ""),
    ],
)
def test_a_reason_in_the_sentence_behind_is_that_of_its_subject(subject: str, reason: str) -> None:
    marked = (
        "{1s A Sel Hall official} {1c said} {1p no}. "
        f"{subject}, who asked not to be named because the talks are secret, left."
    )
    assert words(marked)[1] == reason


def test_one_and_the_other_of_two_are_unnamed_too() -> None:
    found = told(
        "{1s Two clerks} {1c denied} {1p it}. {2s One of them} {2c said} {2p it was false}. "
        "{3s The other} {3c said} {3p it never happened}."
    )[1]
    assert [(s.kind, s.plural, s.count) for s in found[1:]] == [("anonymous", False, 1)] * 2
