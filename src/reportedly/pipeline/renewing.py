"""Articles that are to be read anew: which, with what of them at hand, and keeping what comes."""

from collections.abc import Iterable, Mapping

from reportedly.pipeline import pile
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.stages import ARTICLE_STAGES, LINK, Stage
from reportedly.schema import Page, Review, Run
from reportedly.store import Store, Unit, reviews


def stale_pages(unit: Unit, now: Mapping[str, Run]) -> dict[str, tuple[str, ...]]:
    """{page id: names of the stages to run anew}, for pages that have any."""
    done = {s.name: unit.done(s.name) for s in ARTICLE_STAGES}
    said = reviews.digests(unit.connection)
    stale = {
        page: _with_later(
            s.name
            for s in ARTICLE_STAGES
            if not _is_done(s, done[s.name].get(page), now[s.name], said.get(page, ""))
        )
        for _, page in unit.locations()
    }
    return {page: stages for page, stages in stale.items() if stages}


def task_of(unit: Unit, page: str, stages: tuple[str, ...]) -> Task:
    """A page that was read before, with what is kept of it."""
    kept: list[object] = [*unit.all(Review, "article", [page])]
    for stage in ARTICLE_STAGES:
        if stage.name not in stages:
            for kind in stage.writes:
                column = "id" if kind.__name__ == "Article" else "article"
                kept += unit.all(kind, column, [page])
    (whole,) = unit.all(Page, "id", [page])
    return Task(whole, tuple(kept), stages)


def new_task(unit: Unit, page: Page) -> Task:
    """A page that is new; or was here before, reviewed and forgotten."""
    return Task(page, tuple(unit.all(Review, "article", [page.id])))


def keep(store: Store, runs: Mapping[str, Run], task: Task, made: Made) -> None:
    """Write what stages made of an article, in the place of what they made before."""
    said = reviews.digest((r.id, r.verdict) for r in task.kept if isinstance(r, Review))
    with store.unit() as unit:
        unit.drop([k for s in ARTICLE_STAGES if s.name in task.stages for k in s.writes],
                  task.page.id)  # fmt: skip
        pile.overdue(unit, task.page.id)
        # Links were made for what its entities and roles were.
        unit.overdue(task.page.id, LINK.name)
        for stage in ARTICLE_STAGES:
            if stage.name in made:
                unit.add(runs[stage.name], made[stage.name])
                unit.mark(task.page.id, runs[stage.name], said if Review in stage.reads else "")


def _is_done(stage: Stage, done: tuple[str, str] | None, now: Run, said: str) -> bool:
    run, inputs = done or ("", "")
    return run == now.id and (Review not in stage.reads or inputs == said)


def _with_later(names: Iterable[str]) -> tuple[str, ...]:
    """Some stages and those that read what they write, in the order of the flow."""
    stale = set(names)
    written: set[type] = set()
    for stage in ARTICLE_STAGES:
        if stage.name in stale or written & set(stage.reads):
            stale.add(stage.name)
            written |= set(stage.writes)
    return tuple(s.name for s in ARTICLE_STAGES if s.name in stale)
