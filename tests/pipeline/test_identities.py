"""Who is who in a store: article by article, in batches, read again, or all at once."""

import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evals.manyarticles import articles, fill, measure
from reportedly.pipeline import identities
from reportedly.pipeline.pile import overdue
from reportedly.pipeline.stages import runs
from reportedly.schema import Entity, Speaker
from reportedly.store import Store

NOW = runs("")
Rows = list[tuple[str, str, float, str]]


def written(path: Path) -> Rows:
    query = "SELECT entity, canonical, score, why FROM identity ORDER BY entity"
    with sqlite3.connect(path) as raw:
        return raw.execute(query).fetchall()


def vectors(article: str) -> np.random.Generator:
    """The same for an article, whenever it is read."""
    return np.random.default_rng(int(article, 16) % 2**32)


def read(path: Path, batches: Sequence[Sequence[list[Entity]]]) -> Rows:
    store = Store(str(path))
    for batch in batches:
        with store.unit() as unit:
            for found in batch:
                fill(unit, NOW, found, vectors(found[0].article))
        with store.unit() as unit:
            identities.bring_up_to_date(unit, NOW)
    store.close()
    return written(path)


@pytest.mark.parametrize("seed", [1, 2])
def test_any_batches_give_the_same(tmp_path: Path, seed: int) -> None:
    pile = list(articles(60, 30, 0, seed))
    whole = read(tmp_path / "whole.db", [pile])
    assert len(whole) == sum(map(len, pile))
    assert len({canonical for _, canonical, _, _ in whole}) < len(whole)
    random.Random(seed).shuffle(pile)
    assert read(tmp_path / "single.db", [[found] for found in pile]) == whole
    assert read(tmp_path / "some.db", [pile[:7], pile[7:50], pile[50:]]) == whole


def test_an_article_read_again_changes_nothing(tmp_path: Path) -> None:
    pile = list(articles(40, 30, 0, 3))
    whole = read(tmp_path / "s.db", [pile])
    store = Store(str(tmp_path / "s.db"))
    for found in sorted(pile, key=lambda some: some[0].id)[:3]:  # with the first ids of groups
        article = found[0].article
        heard = [Speaker(f"{article}:a{n}", article, e.id) for n, e in enumerate(found[:10])]
        with store.unit() as unit:
            unit.drop([Entity], article)
            overdue(unit, article)
            unit.add(NOW["resolve"], [*found, *heard])
    assert len(written(tmp_path / "s.db")) < len(whole)
    with store.unit() as unit:
        identities.bring_up_to_date(unit, NOW)
    store.close()
    assert written(tmp_path / "s.db") == whole


def test_an_article_that_was_forgotten_leaves_no_trace(tmp_path: Path) -> None:
    pile = sorted(articles(40, 30, 0, 5), key=lambda some: some[0].id)
    wanted = read(tmp_path / "wanted.db", [pile[3:]])
    read(tmp_path / "s.db", [pile])
    with Store(str(tmp_path / "s.db")).unit() as unit:
        for found in pile[:3]:  # with the first ids of groups, in whose names others were told
            unit.forget_page(found[0].article)
    more = list(articles(41, 30, 0, 6))[-1:]
    found = read(tmp_path / "s.db", [more])
    assert found == read(tmp_path / "wanted.db", [more])
    assert len(found) > len(wanted)
    with sqlite3.connect(tmp_path / "s.db") as raw:
        lost = "SELECT count(*) FROM bearer WHERE entity NOT IN (SELECT id FROM entity)"
        assert raw.execute(lost).fetchone() == (0,)


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    pile = list(articles(40, 30, 1, 4))
    read(tmp_path / "s.db", [pile[:-1]])
    before = set(written(tmp_path / "s.db"))
    after = set(read(tmp_path / "s.db", [pile[-1:]]))
    assert len(after - before) < len(before) / 2
    assert len(before - after) < len(before) / 4


def test_the_measurement_runs(tmp_path: Path) -> None:
    found = measure(tmp_path, 20, 20, 2)
    assert found["entities"] == 400
    assert len(found["one_more_seconds"]) == 2  # type: ignore[arg-type]
