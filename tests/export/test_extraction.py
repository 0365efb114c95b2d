import pytest
from resolve.marked import Read, read

from reportedly.export.extraction import Json, extraction
from reportedly.schema import Article, Page
from reportedly.schema.nouns import Nouns

NESTED = "{1s Aides} {1c said} {1p that {2s Ilko Marr} {2c thinks} {2p it is over}}. {3s He} left."


@pytest.fixture
def nested() -> Read:
    return read(NESTED, parents={2: 1})


def printed(found: Read, one_level: bool) -> Json:
    own = [Page("x", "x", "text", found.text), Article("x", "", "", "", "", "en", "")]
    made = (*found.attributions, *found.entities, *found.speakers, *found.hands)
    return extraction(Nouns([*own, *made]), one_level)


def test_inner_attributions_name_their_parent(nested: Read) -> None:
    found = printed(nested, one_level=False)["attributions"]
    assert [(a["id"], a["parent"]) for a in found] == [("a1", None), ("a2", "a1"), ("a3", None)]


def test_one_level_leaves_out_what_has_a_parent_and_nothing_else(nested: Read) -> None:
    every, one = printed(nested, one_level=False), printed(nested, one_level=True)
    assert one["attributions"] == [a for a in every["attributions"] if a["id"] in ("a1", "a3")]
    assert {**one, "attributions": []} == {**every, "attributions": []}
