import pytest
from resolve.marked import Read, read

from reportedly.export.extraction import Json, extraction
from reportedly.schema import Article, Page, Source
from reportedly.schema.nouns import Nouns

NESTED = "{1s Aides} {1c said} {1p that {2s Ilko Marr} {2c thinks} {2p it is over}}. {3s He} left."


@pytest.fixture
def nested() -> Read:
    return read(NESTED, parents={2: 1})


def printed(found: Read) -> Json:
    own = [Page("x", "x", "text", found.text), Article("x", "", "", "", "", "en", "")]
    told = [Source(a.id, "x", "person", True, False, 1) for a in found.attributions]
    made = (*found.attributions, *found.entities, *found.speakers, *found.hands, *told)
    return extraction(Nouns([*own, *made]))


def test_inner_attributions_stand_apart_and_name_their_parent(nested: Read) -> None:
    found = printed(nested)
    assert [(a["id"], a["parent"]) for a in found["attributions"]] == [("a1", None), ("a3", None)]
    assert [(a["id"], a["parent"]) for a in found["nested"]] == [("a2", "a1")]


def test_both_say_the_same_of_an_attribution(nested: Read) -> None:
    found = printed(nested)
    assert found["nested"][0].keys() == found["attributions"][0].keys()
