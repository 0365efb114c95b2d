"""The stages in their order: what each reads, what it writes, and its version.

A stage's version is raised with every change that can change what it writes; the store then
runs it anew, and what depends on it, and nothing else. Stages know nothing of each other:
the functions of `ofarticle` and `ofpile` hand them the nouns that they ask for.
"""

import hashlib
import json
from collections.abc import Sequence

from reportedly.pipeline.learned import kinds
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.ofpile import PILE_STAGES
from reportedly.pipeline.stage import Stage
from reportedly.schema import Article, Entity, Link, Page, Role, Run

INGEST = Stage("ingest", 3, (), (Page,), lambda _: ())
"""Read by hand in `read.py`, since it alone meets files; its rows name this run."""

LINK = Stage("link", 4, (Page, Article, Entity, Role), (Link,), lambda _: ())
"""Needs one article, and what is known beforehand, which `linking.py` hands it."""


def runs(
    weights: str, stages: Sequence[Stage] = (*ARTICLE_STAGES, LINK, *PILE_STAGES)
) -> dict[str, Run]:
    """The run of each stage, by its name, with the given digest of the model's weights.

    A page is not tied to the run that read it: its text never changes, so a new version of
    ingest makes new pages where it reads differently, and leaves the others as they are.
    """
    made: dict[str, Run] = {}
    learned = kinds().digest
    for stage in stages:
        earlier = [s for s in stages if s.name in made and set(s.writes) & set(stage.reads)]
        digest = {"": "", "model": weights, "kinds": learned}[stage.weights]
        made[stage.name] = _run(stage, digest, [made[s.name].id for s in earlier])
    return made


def ingest_run() -> Run:
    """The run that pages carry."""
    return _run(INGEST, "", [])


def _run(stage: Stage, weights: str, earlier: list[str]) -> Run:
    key = json.dumps([stage.name, stage.version, weights, sorted(earlier)])
    return Run(hashlib.sha256(key.encode()).hexdigest()[:16], stage.name, stage.version, weights)
