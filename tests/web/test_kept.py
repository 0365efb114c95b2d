from pathlib import Path

from reportedly.schema import Run
from reportedly.store import Store
from reportedly.web.kept import Kept, Last


def test_it_is_made_once_until_something_is_written(tmp_path: Path) -> None:
    store, kept, made = Store(str(tmp_path / "s.db")), Kept[int](), list[str]()

    def count() -> int:
        made.append("once more")
        return len(made)

    assert [kept.get(store.stamp(), "a", count) for _ in range(3)] == [1, 1, 1]
    with store.unit() as unit:
        unit.add(Run("r", "judge", 1, ""), [])
    assert kept.get(store.stamp(), "a", count) == 2
    store.close()


def test_only_the_last_are_kept() -> None:
    kept = Kept[str](most=2)
    for name in "abca":
        assert kept.get(1, name, lambda name=name: name) == name  # type: ignore[misc]
    assert len(kept._made) == 2


def test_of_what_is_made_anew_the_oldest_goes() -> None:
    last = Last[str, int](most=2)
    for at, key in enumerate("abac"):
        last.put(key, at)
    assert [last.get(key) for key in "abc"] == [2, None, 3]
