"""Which pages are measured: one of each kind, found by following the desk's own links."""

import re

import httpx

from evals.asking.world import STAR

_LISTS = (
    "/",
    "/claims",
    "/articles",
    "/people",
    "/search",
    "/sources",
    "/review",
    "/review/progress",
)
_QUESTIONS = (f"What of {STAR} and the ferry?", f"What did {STAR} say since 2020?")
_KINDS = {"claim": r"/claim/c[0-9a-f]+", "article": r"/article/[0-9a-f]+", "who": r"/who/[^\"?#]+"}


def addresses(url: str) -> list[str]:
    """Lists, questions, a search, and the first claim, article and dossier on the lists."""
    with httpx.Client(base_url=url, timeout=60) as client:
        found = [a for a in _LISTS if client.get(a).status_code == 200]
        texts = [client.get(a).text for a in found]
        asked = re.findall(r'placeholder="([^"]+\?)"', texts[0])
    for pattern in _KINDS.values():
        first = next((m[0] for text in texts if (m := re.search(pattern, text))), None)
        found += [first] if first else []
    return [*found, *(f"/ask?q={q}" for q in (*asked[:1], *_QUESTIONS)), "/search?q=election"]
