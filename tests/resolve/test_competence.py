import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("NATO met in Sel on Sunday.", "The electoral commission"),
        ("The EU opened talks in Sel.", "The health ministry"),
        ("The IMF sent a team to Sel.", "The election board"),
        ("FIFA fined the club.", "The court"),
        ("The Osk Council met.", "The electoral commission"),
        ("The Kremlin denied it.", "The foreign ministry"),
        ("The State Department spoke.", "The foreign ministry"),
    ],
)
def test_a_body_with_another_portfolio_is_none_named_before(before: str, body: str) -> None:
    speaker = read(f"{before} {{1s {body}}} {{1c said}} {{1p it was over}}.").speaker(1)
    assert (speaker.name, speaker.named, speaker.kind) == (body, False, "institution")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Federal Election Commission", "The commission"),
        ("Federal Election Commission", "The electoral commission"),
        ("FBI", "The bureau"),
        ("UN", "The organisation"),
        ("FEC", "The commission"),
        ("NTSB", "The board"),
        ("ICC", "The court"),
        ("DOJ", "The department"),
        ("Pentagon", "The defence department"),
        ("Ministry of Health", "The health ministry"),
        ("Osk County Council", "The county council"),
        ("Supreme Court", "The country’s highest court"),
    ],
)
def test_a_body_is_called_by_what_its_name_or_letters_tell(name: str, body: str) -> None:
    found = read(f"The {name} met on Sunday. {{1s {body}}} {{1c said}} {{1p it was over}}.")
    assert found.speaker(1).name == name
