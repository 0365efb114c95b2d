"""Who the byline says wrote an article."""

import pytest

from reportedly.resolve.entities import author
from reportedly.schema import Article


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Orla Brun", "Orla Brun"),
        ("Posted By Orla Brun", "Orla Brun"),
        ("Story by Orla Brun", "Orla Brun"),
        ("Analysis by Orla Brun, Guest Columnist", "Orla Brun"),
        ("By Story Brun", "Story Brun"),
        ("By The Editorial Board", "the author"),
        ("By Guest Contributor", "the author"),
        ("Opinion Contributor", "the author"),
        ("By Special Correspondent", "the author"),
        ("By Agence France-Presse", "the author"),
    ],
)
def test_a_byline_names_a_person_or_nobody(line: str, name: str) -> None:
    written = author(Article("x", "", "The Sel Observer", line, "", "en", ""), [], "")
    assert (written.name, written.named) == (name, name != "the author")
