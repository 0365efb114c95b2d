from collections.abc import Iterator

import pytest
from local_web import QUICK, LocalWeb, serving

from reportedly.fetch.client import Client


@pytest.fixture
def web() -> Iterator[LocalWeb]:
    with serving() as found:
        yield found


@pytest.fixture
def client() -> Iterator[Client]:
    found = Client(QUICK)
    yield found
    found.close()
