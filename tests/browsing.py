"""A real browser: Debian's chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, sync_playwright

WIDE = {"viewport": {"width": 1280, "height": 900}}
NARROW = {"viewport": {"width": 360, "height": 740}}
CONTRAST = "color-contrast"
"""Axe's rule that takes longest, and the only one that a dark page may break alone."""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser. Without one tests are skipped on a machine of one's own, and fail in CI."""
    if CHROMIUM is None:
        told = "there is no chromium: apt-get install chromium"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*_FLAGS])
        yield browser
        browser.close()


@contextmanager
def quiet_page(browser: Browser, **options: object) -> Iterator[Page]:
    """A page of a fresh visit; at its end the browser must have had nothing to complain of."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


def follow(page: Page, what: str | Locator) -> None:
    """Click what leads to another page, and wait until that page is there whole.

    A click alone may return before a busy browser has so much as left the page.
    """
    with page.expect_navigation():
        (page.locator(what).first if isinstance(what, str) else what).click()


def serious(page: Page, **options: object) -> list[tuple[str, str, list[str]]]:
    """What axe finds serious or worse on a page: the rule, how bad it is, and where."""
    run = Axe().run(page, options={"resultTypes": ["violations"], **options})
    found = run.response["violations"]
    told = [(v["id"], v["impact"], [n["html"] for n in v["nodes"]][:3]) for v in found]
    return [t for t in told if t[1] in ("serious", "critical")]


def assert_reads_well(page: Page) -> None:
    """Asserts that axe finds nothing serious on a page, wide, dark and narrow, and that it fits.

    Colours are those of the wide page on a narrow one, and a dark page differs in nothing else.
    """
    _open_details(page)
    assert serious(page) == []
    assert fits(page)
    page.emulate_media(color_scheme="dark")
    assert serious(page, runOnly=[CONTRAST]) == []
    page.emulate_media(color_scheme="light")
    wide = page.viewport_size
    page.set_viewport_size(NARROW["viewport"])  # type: ignore[arg-type]
    page.reload()
    _open_details(page)
    assert serious(page, rules={CONTRAST: {"enabled": False}}) == []
    assert fits(page)
    page.set_viewport_size(wide)  # type: ignore[arg-type]


def _open_details(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")


def fits(page: Page) -> bool:
    """Whether nothing on a page is wider than the screen."""
    width = page.evaluate("document.documentElement.scrollWidth")
    return bool(width <= page.viewport_size["width"])  # type: ignore[index]
