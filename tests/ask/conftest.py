"""A pile to ask, in memory and in a store: both must answer alike."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from piles import Asked
from piles import Pile as Piled

from reportedly.ask import Pile
from reportedly.ask.stored import StoredPile


@pytest.fixture(params=["memory", "store"])
def asked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Asked]:
    """Turns a pile of sentences into one that can be asked."""
    numbers = count()
    with ExitStack() as stack:

        def made(pile: Piled) -> Pile:
            if request.param == "memory":
                return pile.memory()
            store = pile.store(tmp_path / f"{next(numbers)}.db")
            stack.callback(store.close)
            return StoredPile(stack.enter_context(store.view()))

        yield made
