"""Takes the README's pictures of the desk: `python -m docs.screenshots`.

The sample pile is read, served, and looked at in Debian's chromium. The pictures lie in
docs/images; they are the only ones that git keeps.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from evals.browser import browser
from evals.desk.serving import served
from reportedly.sample import pile, question

IMAGES = Path(__file__).parent / "images"
_SIZE: ViewportSize = {"width": 1180, "height": 760}


def main() -> None:
    """Write the pictures anew."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(folder) / "sample.db"
        command = [sys.executable, "-m", "reportedly", "read", "--db", str(store), str(pile())]
        subprocess.run(command, check=True)
        chromium = playwright.chromium.launch(
            executable_path=browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_context(viewport=_SIZE, locale="en-GB").new_page()
        with served(store) as (url, _):
            take(page, url)
        chromium.close()


def take(page: Page, url: str) -> None:
    """A claim, an article with its cards, and the map of sources."""
    page.goto(f"{url}/ask?q={question()}")
    page.click("main section.claim h2 a")
    page.screenshot(path=IMAGES / "claim.png")
    page.click(".members a:has-text('in the text') >> nth=5")
    page.wait_for_timeout(500)  # it scrolls to its place first
    page.screenshot(path=IMAGES / "reader.png")
    page.goto(f"{url}/sources")
    page.screenshot(path=IMAGES / "sources.png")


if __name__ == "__main__":
    main()
