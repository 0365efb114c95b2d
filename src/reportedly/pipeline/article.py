"""Running the stages that need one article only. Pure: nothing here touches the store."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.errors import ReportedlyError, StageFailed
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.stage import Stage
from reportedly.schema import Page
from reportedly.schema.nouns import Nouns

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """A page, what earlier runs made of it and still holds, and the stages to run anew.

    `at` is where it was read, for whoever is told that a stage failed.
    """

    page: Page
    kept: tuple[object, ...] = ()
    stages: tuple[str, ...] = tuple(stage.name for stage in ARTICLE_STAGES)
    at: str = field(default="", compare=False)

    @property
    def called(self) -> str:
        """Its file or address; where that is not known, the page's name."""
        return self.at or self.page.name


Made = dict[str, list[object]]
"""What each stage made, by the stage's name, in the order of the flow."""


def work(task: Task, stages: Sequence[Stage] = ARTICLE_STAGES) -> Made:
    """Run a task's stages.

    Raises StageFailed, naming page and stage, where a stage cannot deal with the page: one
    article's bad luck must not end the reading of the others.
    """
    nouns = Nouns([task.page, *task.kept])
    made: Made = {}
    for stage in stages:
        if stage.name in task.stages:
            made[stage.name] = _run(stage, nouns, task)
            nouns.add(made[stage.name])
    return made


def _run(stage: Stage, nouns: Nouns, task: Task) -> list[object]:
    try:
        return list(stage.run(nouns))
    except ReportedlyError:
        raise
    except Exception as error:
        _log.debug("stage %s on page %s", stage.name, task.page.id, exc_info=True)
        reason = f"the stage {stage.name} failed ({type(error).__name__}: {error})"
        raise StageFailed(task.called, reason) from error


def attempt(task: Task) -> Made | StageFailed:
    """What a task's stages make, or why one of them failed."""
    try:
        return work(task)
    except StageFailed as error:
        return error


def extract(page: Page) -> Nouns:
    """Everything that the article stages make of one page. Raises StageFailed."""
    return Nouns([page, *(noun for made in work(Task(page)).values() for noun in made)])
