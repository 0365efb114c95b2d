"""Many at once: nothing that anybody says is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from newsroom import Newsroom

from reportedly.ask.history import history
from reportedly.ask.progress import progress
from reportedly.pipeline.reviewing import review, write
from reportedly.schema import Review

NAMES = [f"Reviewer {n}" for n in range(10)]
EACH = 20
START = datetime(2031, 3, 4, tzinfo=UTC)


def test_ten_write_twenty_each_and_none_is_lost(room: Newsroom) -> None:
    said = [room.said("halls were full"), room.said("more time"), room.said("port of Vell")]
    shown = [room.shown(a) for a in said]

    def work(name: str) -> list[str]:
        made = []
        for n in range(EACH):
            at, roles = said[n % 3], shown[n % 3]
            verdict = "accepted" if n % 2 else "rejected"
            right = roles if verdict == "accepted" else None
            when = (START + timedelta(seconds=n)).isoformat()
            one = review(at.article, roles, right, verdict, blind=True, by=name, when=when)
            write(room.store, [one])
            made.append(one.id)
        return made

    with ThreadPoolExecutor(len(NAMES)) as threads:
        made = {id_ for ids in threads.map(work, NAMES) for id_ in ids}
    assert len(made) == len(NAMES) * EACH
    with room.store.view() as view:
        assert {r.id for r in view.all(Review)} == made
        assert history(view).total == len(made)
        told = progress(view)
    assert [s.by for s in told.shares] == sorted(NAMES)
    assert {s.total for s in told.shares} == {3}
    assert told.agreement.items == 3
