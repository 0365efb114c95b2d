"""Whether an address holds a later version of what it held before, or something else.

A site may answer with a paywall, a notice or another story where an article stood. What it said
before must not be lost by that; a later version of the article takes its place.
"""

from collections.abc import Mapping

import numpy as np

from reportedly.pipeline.stages import ingest_run
from reportedly.schema import Page, Span
from reportedly.store import Unit
from reportedly.trace.shingles import SHINGLE, Codes, runs
from reportedly.trace.tokens import tokens

KEPT = 0.3
"""Part of the earlier text that a version still has; a paywall shows the first paragraph or two."""


def keep_what_is_no_version(unit: Unit, now: Mapping[str, Page], before: Mapping[str, str]) -> None:
    """Give earlier texts of an address a place of their own, where none of today's is a version.

    `now` and `before` are by place; files are left out, as whoever has them changed them.
    """
    ids = {page.id for page in now.values()}
    for place, page in before.items():
        if place.startswith(("http://", "https://")) and page not in ids:
            (old,) = unit.all(Page, "id", [page])
            if not any(is_version(old.text, new.text) for new in now.values()):
                unit.keep_page(ingest_run(), old, f"{place}#before-{page}")


def is_version(old: str, new: str) -> bool:
    """Whether a text still has a fair part of another one, by the shingles that copies share."""
    before = _shingles(old)
    return bool(np.isin(before, _shingles(new)).sum() >= KEPT * len(before))


def _shingles(text: str) -> Codes:
    return np.unique(runs(tokens(text, [Span(0, len(text))]).codes, SHINGLE))
