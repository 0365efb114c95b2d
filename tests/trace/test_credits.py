import pytest

from reportedly.schema import Article, Block, BlockKind
from reportedly.trace.credits import credits
from reportedly.trace.outlets import is_called, is_own


def _credits(text: str, outlet: str = "The Herald", kind: BlockKind = "body") -> list[str]:
    found = credits(
        Article("a", "", outlet, "", "", "en", ""), [Block("a", 0, len(text), kind)], text
    )
    for credit in found:
        assert credit.outlet in text[credit.start : credit.end]
    return [f"{c.kind}: {c.outlet}" for c in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("OSKA (Norwire) - The quay will close.", "wire: Norwire"),
        ("VELL, March 3 (NPA) — The quay will close.", "wire: NPA"),
        ("The Associated Press contributed to this report.", "contributed: The Associated Press"),
        ("The vote was first reported by the Osk Post.", "first: the Osk Post"),
        ("As the Halverin Courier reported, it will close.", "reported: the Halverin Courier"),
        ("It will close, according to a report in the Osk Beacon.", "reported: the Osk Beacon"),
        ("It will close, according to the Beacon.", "reported: the Beacon"),
        ("This piece first appeared in Six Rivers Quarterly.", "republished: Six Rivers Quarterly"),
        ("“It will close,” he told Jan Orr of the Osk Times.", "told: the Osk Times"),
        ("He said so in an interview with CNN on Monday.", "told: CNN"),
        ("In a recent Fox News interview he said so.", "told: Fox News"),
        ("Letters obtained by The Lantern Gazette show it.", "reported: The Lantern Gazette"),
    ],
)
def test_who_is_credited_for_what(text: str, wanted: str) -> None:
    assert _credits(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Orr told the Herald that it will close.",
        "Mr Orr told the Herald on Sunday that it will close.",
        "Jan Orr contributed to this report.",
        "A New York Times/CBS News poll found that few mind.",
        "By the AP's count she has 40 delegates.",
        "He told a Wall Street Journal lunch group that it will close.",
        "“No,” he said on “Meet the Press.”",
        "Jon Pell (D-Conn.) — who else — was there.",
        "He posted a letter, the mail came, and the press of people grew.",
        "The harbour office reported on Tuesday that the water had risen.",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert _credits(text) == []


def test_a_byline_of_an_agency_is_wire_copy() -> None:
    assert _credits("By Ana Holt, Associated Press", kind="byline") == ["wire: Associated Press"]
    assert _credits("By Ana Holt, Herald Staff", kind="byline") == []
    assert _credits("By Herald Staff", kind="byline") == []
    assert _credits("By Osk Post Staff", kind="byline") == ["wire: Osk Post"]
    assert _credits("In The Osk Post report she is tired.") == ["reported: The Osk Post"]
    assert _credits("The Osk Post told readers", kind="teaser") == []


def test_short_forms_mean_an_outlet() -> None:
    assert is_called("the Post", "The Osk Post")
    assert is_called("NPA", "Northern Press Agency")
    assert is_called("AP", "Associated Press")
    assert not is_called("the Post", "Osk Courier")
    assert not is_called("Norwire", "Newsnet")
    assert not is_called("", "Osk Courier")
    assert is_called("A.P.", "Associated Press")
    assert not is_called("the Daily Courier", "Daily Chronicle")
    assert not is_called("DAILY COURIER", "DAILY CHRONICLE")
    assert is_own("Osk Courier Weekend", "The Osk Courier")
    assert not is_called("Osk Courier Weekend", "The Osk Courier")
