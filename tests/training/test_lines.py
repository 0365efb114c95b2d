"""The invented pages that the model of lines learns from, and how it is fitted."""

import random

import numpy as np
import pytest

from reportedly.clean.linemodel import line_model
from training.lines.page import Row, Story, page
from training.lines.tongue import tongue

STORIES = [
    Story(
        f"The {noun} of Norrby Opens", [f"Mayor Ana Brandt opened a {noun} today. It is big."] * 6
    )
    for noun in ("ferry", "mill", "bridge", "tower")
]


def pages(seed: int, count: int = 40) -> list[list[Row]]:
    rng = random.Random(seed)
    return [page(rng, STORIES[0], STORIES[1:]) for _ in range(count)]


def test_the_same_seed_writes_the_same_pages() -> None:
    assert pages(3) == pages(3)
    assert pages(3) != pages(4)


def test_pages_hold_an_article_and_mostly_a_site() -> None:
    made = pages(1, 200)
    assert all(any(row.body for row in rows) for rows in made)
    alone = sum(not any(row.body is False for row in rows) for rows in made)
    assert 20 <= alone <= 80
    assert all(row.text.strip() and row.gap >= 1 for rows in made for row in rows)


def test_some_pages_are_in_no_language() -> None:
    texts = {tongue(random.Random(seed))("Mayor Brandt, 12.") for seed in range(40)}
    assert "Mayor Brandt, 12." in texts
    assert any("、" in text for text in texts)
    assert all("12" in text for text in texts)


def test_the_fit_tells_what_the_numbers_tell() -> None:
    pytest.importorskip("torch")
    from training.lines.fit import examples, fit

    x, y, weight = examples(STORIES * 10, 30, 1)
    assert x.shape[1] == len(line_model().mean)
    assert weight.mean() == pytest.approx(1, abs=1e-3)
    found = fit(x, y, weight, 1)
    assert ((found.odds(x) > 0) == (y > 0)).mean() > 0.8
    assert np.array_equal(found.inner, fit(x, y, weight, 1).inner)
