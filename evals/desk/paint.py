"""First paint and moving layout of pages, in a real browser."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from evals.browser import browser
from evals.desk.serving import empty_page, processor_seconds

_WATCH = """() => {
  window.moved = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
  }).observe({type: "layout-shift", buffered: true});
}"""
_TOLD = """() => ({
  paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1,
  moved: window.moved,
  bytes: performance.getEntriesByType("navigation")[0].decodedBodySize,
})"""


def painted(url: str, pid: int, addresses: Sequence[str], rounds: int) -> Iterator[dict[str, Any]]:
    """For every address: medians in ms, the shift of its layout, kilobytes.

    Beside each the same of an empty page, visited in turn with it.
    """
    with sync_playwright() as playwright, empty_page() as empty:
        chromium = playwright.chromium.launch(
            executable_path=browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        for address in addresses:
            once(chromium, url + address)  # warms up what is kept between requests
            before = processor_seconds(pid)
            both = [(once(chromium, url + address), once(chromium, empty)) for _ in range(rounds)]
            found = [one for one, _ in both]
            yield {
                "page": address[:60],
                "ms to first paint of an empty page": round(median(e["paint"] for _, e in both)),
                "ms to first paint, median and most": [
                    round(median(f["paint"] for f in found)),
                    round(max(f["paint"] for f in found)),
                ],
                "ms of the server's processor": round(
                    1000 * (processor_seconds(pid) - before) / rounds
                ),
                "layout shift": round(max(f["moved"] for f in found), 4),
                "kB": round(found[0]["bytes"] / 1000),
            }
        chromium.close()


def once(chromium: Browser, address: str) -> dict[str, float]:
    """One visit with nothing kept from before."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(f"({_WATCH})()")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)  # a late move of the layout would come by now
    found: dict[str, float] = page.evaluate(_TOLD)
    context.close()
    return found
