"""Desks and a browser for the tests of its pages."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from browsing import chromium, quiet_page
from desks import copied, served
from playwright.sync_api import Browser, Page
from web.posting import token

from reportedly.store import Store
from reportedly.web import Desk


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with quiet_page(browser) as found:
        yield found


@pytest.fixture(scope="session")
def sample_url(sample_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk over the sample pile, for looking only."""
    with served(copied(sample_db, tmp_path_factory.mktemp("desk"))) as url:
        yield url


@pytest.fixture
def desk(sample_db: Path, tmp_path: Path) -> Desk:
    """A desk over a copy of the sample pile, to be judged at."""
    return copied(sample_db, tmp_path)


@pytest.fixture
def url(desk: Desk) -> Iterator[str]:
    """The address of `desk`."""
    with served(desk) as found:
        yield found


@pytest.fixture
def empty_url(tmp_path: Path) -> Iterator[str]:
    """A desk over an empty store."""
    db = str(tmp_path / "empty.db")
    with served(Desk(Store(db), db)) as found:
        yield found


@pytest.fixture
def visit(url: str) -> Iterator[httpx.Client]:
    """A visitor of `url` without a browser."""
    with httpx.Client(base_url=url, timeout=30) as client:
        yield client


@pytest.fixture
def named(visit: httpx.Client) -> httpx.Client:
    """A visitor who gave a name."""
    visit.post("/name", data={"token": token(visit), "by": "Cyr", "back": "/review"})
    return visit
