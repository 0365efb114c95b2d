"""Articles that are to be read anew: which, with what of them at hand, and keeping what comes."""

from collections.abc import Iterable, Mapping

from reportedly.pipeline import pile
from reportedly.pipeline.article import Made, Task
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.reviewing import note
from reportedly.pipeline.stage import Stage
from reportedly.pipeline.stages import LINK
from reportedly.schema import Page, Review, Run
from reportedly.store import Store, Unit, reviews
from reportedly.store.within import read_at


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
        for page in unit.pages()
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
    return Task(whole, tuple(kept), stages, next(iter(read_at(unit.connection, page)), ""))


def new_task(unit: Unit, page: Page, at: str) -> Task:
    """A page that is new; or was here before, reviewed and forgotten."""
    return Task(page, tuple(unit.all(Review, "article", [page.id])), at=at)


def keep(store: Store, runs: Mapping[str, Run], task: Task, made: Made) -> None:
    """Write what stages made of an article, in the place of what they made before."""
    with store.unit() as unit:
        put(unit, runs, task, made)


def put(unit: Unit, runs: Mapping[str, Run], task: Task, made: Made) -> None:
    """The same within a unit of work."""
    article, read = task.page.id, {r.id: r for r in task.kept if isinstance(r, Review)}
    said = reviews.digest((r.id, r.verdict) for r in read.values())
    unit.drop([k for s in ARTICLE_STAGES if s.name in task.stages for k in s.writes], article)
    pile.overdue(unit, article)
    # Links were made for what its entities and roles were.
    unit.overdue(article, LINK.name)
    for stage in ARTICLE_STAGES:
        if stage.name in made:
            unit.add(runs[stage.name], made[stage.name])
            unit.mark(article, runs[stage.name], said if Review in stage.reads else "")
    if len(read) < len(reviews.ids(unit.connection, article)):
        note(unit, article)  # something was reviewed while it was read


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
