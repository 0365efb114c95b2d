"""A story that is told twice, in a store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from piles import Pile

from reportedly.store import Unit


@pytest.fixture
def story() -> Pile:
    """A report of three paragraphs with a quotation in a quotation, and a later copy of it."""
    pile = Pile()
    pile.article("first", "Osk Herald", "2031-05-01", "Ida Lund")
    pile.say("first", "Jon Pell", "that the bridge over the Sel may be shut until May", hedge="may")
    pile.say("first", "a source", "that the mayor wants a new one", kind="anonymous", named=False)
    return pile


@pytest.fixture
def told(story: Pile, tmp_path: Path) -> Iterator[Unit]:
    """A look at a store that has the story."""
    store = story.store(tmp_path / "story.db")
    with store.view() as view:
        yield view
    store.close()
