"""What the model sees of mentions, beside the rules."""

import pytest
from resolve.marked import Seen, read

LYLE, MILA = "Lyle Venn", "Mila Venn"


def test_a_surname_that_two_bear_is_whose_the_model_says() -> None:
    marked = (
        "Lyle Venn met the board. Lyle Venn was late. His wife, Mila Venn, came too. "
        "{1s Venn} {1c said} {1p it was over}."
    )
    seen = (
        Seen("Lyle Venn", "name"),
        Seen("Lyle Venn", "name", takes_up=0),
        Seen("Mila Venn", "name"),
        Seen("Venn", "name", takes_up=2),
    )
    assert read(marked).speaker(1).name == LYLE
    assert read(marked, seen=seen).speaker(1).name == MILA
    unsure = (*seen[:3], Seen("Venn", "name", takes_up=2, share=0.3))
    assert read(marked, seen=unsure).speaker(1).name == LYLE


def test_a_description_is_whom_the_model_says_if_it_is_sure() -> None:
    marked = "Lyle Venn met Ada Brun in Osk. {1s The retired surgeon} {1c said} {1p it was over}."
    seen = (Seen("Lyle Venn", "name"), Seen("Ada Brun", "name"))
    sure = read(marked, seen=(*seen, Seen("The retired surgeon", takes_up=1)))
    assert sure.speaker(1).name == "Ada Brun"
    unsure = read(marked, seen=(*seen, Seen("The retired surgeon", takes_up=1, share=0.3)))
    assert (unsure.speaker(1).named, unsure.speaker(1).kind) == (False, "person")


def test_another_one_is_never_who_was_told_of_before() -> None:
    marked = "Ada Brun, a surgeon, spoke. {1s Another surgeon} {1c said} {1p it was over}."
    seen = (Seen("Ada Brun", "name"), Seen("Another surgeon", takes_up=0))
    assert not read(marked, seen=seen).speaker(1).named


def test_who_takes_up_what_the_model_says() -> None:
    marked = (
        "It drew the ire of Lyle Venn, a senior partner at Brun Bank, {1s who} {1c noted} "
        "{1p that it was over}."
    )
    seen = (Seen("Lyle Venn", "name"), Seen("who", "pronoun", takes_up=0))
    assert read(marked, seen=seen).speaker(1).name == LYLE


def test_who_may_take_up_what_nobody_told_of_before() -> None:
    marked = "It drew the ire of farmers {1s who} {1c thought} {1p that it was over}."
    seen = (Seen("farmers", kind="group"), Seen("who", "pronoun", takes_up=0))
    assert read(marked, seen=seen).speaker(1).name == "farmers"


def test_the_model_tells_a_kind_where_the_noun_tells_none() -> None:
    marked = (
        "{1s The flumk} {1c said} {1p it was over}. {2s Such flumes} {2c suggest} {2p it was not}."
    )
    seen = (Seen("The flumk"), Seen("Such flumes", kind="unknown"))
    made = read(marked, seen=seen)
    assert (made.speaker(1).kind, made.speaker(2).kind) == ("person", "unknown")
    assert read(marked).speaker(2).kind == "group"


def test_a_name_that_opens_a_sentence_is_one_if_the_model_sees_it() -> None:
    marked = "The board met. {1s Brun} openly {1c admitted} {1p it was over}."
    assert not read(marked).speaker(1).named
    seen = (Seen("Brun", "name"),)
    assert read(marked, seen=seen).speaker(1).name == "Brun"
    assert read(marked, seen=seen).speaker(1).kind == "person"


def test_a_headline_names_whom_the_story_names() -> None:
    marked = "{1s Tunnel engineer} {1c warns} {1p of floods}\n\nAda Brun works in Osk. She is ill."
    seen = (Seen("Tunnel engineer"), Seen("Ada Brun", "name", takes_up=0))
    assert read(marked, kinds=("headline",), seen=seen).speaker(1).name == "Ada Brun"


def test_a_name_behind_a_dash_tells_who_it_is() -> None:
    marked = "{1s Venn’s running mate — Gov. Ada Brun —} {1c backed} {1p the plan}."
    assert read(marked).speaker(1).name == "Ada Brun"


def test_a_department_is_called_by_its_letters_with_and_without_the_first() -> None:
    front = "The Department of Veterans Affairs met. "
    for letters in ("VA", "DVA"):
        marked = front + f"{{1s The {letters}}} {{1c said}} {{1p it was over}}."
        assert read(marked).speaker(1).name == "Department of Veterans Affairs"


def test_an_apposition_with_and_is_one_person() -> None:
    source = "Ada Brun, director of Venn Ghostwriters and an adviser in Osk"
    made = read(f"“{{1p No}},” {{1c said}} {{1s {source}}}.").speaker(1)
    assert (made.name, made.kind) == ("Ada Brun", "person")


def test_a_name_begins_where_the_model_sees_it_begin() -> None:
    marked = "Besides Venn nobody came. {1s Ada Brun} {1c said} {1p so}."
    seen = (Seen("Venn", "name"), Seen("Ada Brun", "name"))
    names = {e.name for e in read(marked, seen=seen).entities if e.named}
    assert {"Venn", "Ada Brun"} <= names
    assert "Besides Venn" not in names
    assert "Besides Venn" in {e.name for e in read(marked).entities}


def test_a_pronoun_may_mean_who_was_only_described() -> None:
    marked = (
        "The Osk board struck off thousands of voters, since {1s they} {1c did not answer} "
        "{1p letters}."
    )
    seen = (Seen("The Osk board", kind="institution"), Seen("thousands of voters", kind="group"))
    made = read(marked, seen=(*seen, Seen("they", "pronoun", takes_up=1)))
    assert made.speaker(1).name == "thousands of voters"


def test_whoever_speaks_through_somebody_is_not_that_one() -> None:
    marked = "Lyle Venn is ill. Through a spokesman, {1s he} {1c declined} {1p to comment}."
    seen = (
        Seen("Lyle Venn", "name"),
        Seen("a spokesman"),
        Seen("he", "pronoun", takes_up=1, share=0.6),
    )
    assert read(marked, seen=seen).speaker(1).name == LYLE


def test_the_one_whom_an_outlet_owns_is_the_one_named() -> None:
    marked = "Lyle Venn lost to the Courier’s Paul Brun. {1s He} {1c said} {1p so}."
    seen = (
        Seen("Lyle Venn", "name"),
        Seen("the Courier’s Paul Brun", "name"),
        Seen("He", "pronoun", takes_up=1),
    )
    assert read(marked, seen=seen).speaker(1).name == "Paul Brun"


def test_who_is_no_office_but_whoever_stands_before_it() -> None:
    marked = "It drew a party man close to the Osk Ministry, {1s who} {1c asked} {1p for quiet}."
    seen = (Seen("a party man close to the Osk Ministry, who asked for quiet"),)
    assert read(marked, seen=seen).speaker(1).name == "a party man close to the Osk Ministry"


def test_self_is_whoever_is_so_described() -> None:
    marked = "Ada Brun is back. She is a {1s self}-{1c described} {1p optimist}."
    seen = (
        Seen("Ada Brun", "name"),
        Seen("She", "pronoun", takes_up=0),
        Seen("a self-described optimist", takes_up=1),
    )
    assert read(marked, seen=seen).speaker(1).name == "Ada Brun"


def test_an_unnamed_source_stays_unnamed_whoever_is_named_behind() -> None:
    marked = "{1s A lawmaker} {1c said} {1p it was over}. Lyle Venn left."
    seen = (Seen("A lawmaker"), Seen("Lyle Venn", "name", takes_up=0))
    assert read(marked, seen=seen).speaker(1).name == "A lawmaker"


def test_a_bare_plural_is_a_mention_of_those_who_speak_in_its_words() -> None:
    marked = "Few like ferry pilots here. {1s Ferry pilots} {1c said} {1p it was over}."
    found = read(marked, seen=(Seen("ferry pilots"), Seen("Ferry pilots")))
    assert found.text.index("ferry") in {m.start for m in found.speaker(1).mentions}


@pytest.mark.parametrize(
    ("first", "share", "meant"),
    [
        ("A minister", 0.34, "Lyle Venn"),
        ("A minister", 0.1, "A minister"),
        ("A businessman", 0.34, "Lyle Venn"),
        ("A businesswoman", 0.34, "A businesswoman"),
    ],
)
def test_of_two_taken_for_one_a_pronoun_means_who_was_named_since(
    first: str, share: float, meant: str
) -> None:
    pronoun = "She" if first == "A businesswoman" else "He"
    marked = (
        f"{{1s {first}}} {{1c said}} {{1p no}}. Mr. Lyle Venn himself, at the harbour, was glum. "
        f"{{2s {pronoun}}} {{2c said}} {{2p yes}}."
    )
    seen = (
        Seen(first),
        Seen("Lyle Venn", "name", takes_up=0),
        Seen(pronoun, "pronoun", takes_up=1, share=share, also=0),
    )
    assert read(marked, seen=seen).speaker(2).name == meant
