"""Many at once: readers who go from page to page, and reviewers who give verdict after verdict."""

import asyncio
import html
import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

import httpx

READING, JUDGING = 5.0, 2.0
"""Seconds that a reader stays on a page, and a reviewer on a statement."""

_FIELD = re.compile(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"')


@dataclass
class Seen:
    """What came of the requests: seconds of answers by who asked, failures, verdicts given."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"reads": [], "verdicts": []})
    failed: Counter[str] = field(default_factory=Counter)
    given: int = 0


async def load(
    url: str, addresses: Sequence[str], readers: int, reviewers: int, seconds: float
) -> Seen:
    """Use the desk for so long; every answer that is no success is counted as failed."""
    seen, until = Seen(), time.monotonic() + seconds
    limits = httpx.Limits(max_connections=None)
    people = [_reader(url, addresses, n, until, seen, limits) for n in range(readers)]
    people += [_reviewer(url, n, until, seen, limits) for n in range(reviewers)]
    await asyncio.gather(*people)
    return seen


async def _reader(
    url: str, addresses: Sequence[str], number: int, until: float, seen: Seen, limits: httpx.Limits
) -> None:
    async with httpx.AsyncClient(base_url=url, timeout=60, limits=limits) as client:
        at = number
        while time.monotonic() < until:
            await _asked(client, "reads", seen, "GET", addresses[at % len(addresses)])
            at += 1
            await asyncio.sleep(READING)


async def _reviewer(url: str, number: int, until: float, seen: Seen, limits: httpx.Limits) -> None:
    async with httpx.AsyncClient(base_url=url, timeout=60, limits=limits) as client:
        page = await _asked(client, "reads", seen, "GET", "/review")
        token = _form(page.text if page else "").get("token", "")
        named = {"token": token, "by": f"reviewer {number}", "back": "/review"}
        await client.post("/name", data=named)
        while time.monotonic() < until:
            page = await _asked(client, "reads", seen, "GET", "/review")
            form = _form(page.text if page else "")
            if "shown" not in form:
                break
            done = await _asked(
                client, "verdicts", seen, "POST", "/review", {**form, "verdict": "wrong"}
            )
            seen.given += done is not None
            await asyncio.sleep(JUDGING)


def _form(page: str) -> dict[str, str]:
    """The fields of a page's forms that nobody sees."""
    return {name: html.unescape(value) for name, value in _FIELD.findall(page)}


async def _asked(
    client: httpx.AsyncClient,
    kind: str,
    seen: Seen,
    method: str,
    address: str,
    form: dict[str, str] | None = None,
) -> httpx.Response | None:
    """One request; None where it failed."""
    begun = time.monotonic()
    try:
        found = await client.request(method, address, data=form)
    except httpx.HTTPError as error:
        seen.failed[f"{method} {address.partition('?')[0]}: {type(error).__name__}"] += 1
        return None
    seen.seconds[kind].append(time.monotonic() - begun)
    if found.status_code >= 400:
        seen.failed[f"{method} {address.partition('?')[0]}: {found.status_code}"] += 1
        return None
    return found


def told(seen: Seen, kept: int) -> dict[str, Any]:
    """The figures, beside how many verdicts the store holds."""
    return {
        **{kind: _spread(seconds) for kind, seconds in seen.seconds.items()},
        "failed": dict(seen.failed),
        "verdicts given": seen.given,
        "verdicts kept": kept,
    }


def _spread(seconds: Sequence[float]) -> dict[str, float]:
    if len(seconds) < 2:
        return {"answers": len(seconds)}
    return {
        "answers": len(seconds),
        "ms, median": round(1000 * median(seconds)),
        "ms, 19 of 20 within": round(1000 * quantiles(seconds, n=20)[-1]),
        "ms, most": round(1000 * max(seconds)),
    }
