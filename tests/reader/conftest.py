"""A report in a store, and what the Reader shows of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from piles import Pile
from readable import Shelf, add

from reportedly.schema import Span


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Callable[..., Shelf]]:
    """Puts a pile into a store."""
    numbers = count()
    with ExitStack() as stack:

        def made(pile: Pile, *nouns: object) -> Shelf:
            store = pile.store(tmp_path / f"{next(numbers)}.db")
            stack.callback(store.close)
            add(store, pile, *nouns)
            return Shelf(stack.enter_context(store.view()))

        yield made


@pytest.fixture
def report() -> Pile:
    """Jon Pell says something; a source says that the mayor wants something, one in the other."""
    pile = Pile()
    pile.article("osk", "Osk Herald", "2031-05-01", "Ida Lund")
    pile.say("osk", "Jon Pell", "that the bridge may be shut until May", hedge="may")
    outer = pile.say(
        "osk", "A source", "that the mayor wants a new bridge", kind="anonymous", named=False
    )
    said = pile.attributions[-1]
    start = said.content[0].start + len("that ")
    pile.attributions.append(
        replace(
            said,
            id="osk:a2",
            source=(Span(start, start + 9),),
            cue=(Span(start + 10, start + 15),),
            content=(Span(start + 16, said.content[0].end),),
            attitude="wanted",
            parent=outer,
        )
    )
    return pile
