"""Forms of the review page, sent without a browser."""

import re

import httpx


def token(client: httpx.Client) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get("/review").text)
    assert found
    return found[1]


def fields(client: httpx.Client) -> dict[str, str]:
    """What the form of the review page would send."""
    text = client.get("/review").text
    names = ("token", "article", "shown")
    found = {n: re.search(rf'name="{n}" value="([^"]*)"', text) for n in names}
    made = {n: m[1].replace("&#34;", '"') for n, m in found.items() if m}
    assert set(made) == set(names)
    return {**made, "verdict": "right", "spans": made["shown"]}
