"""The measure of speed, on an invented text: that it runs and adds up, not how fast."""

import pytest

from evals.speed import timed, who_speaks
from reportedly.attribute.rules import RuleModel

TEXT = "Ada Brun, the mayor of Osk, said the dam would hold. She said nobody would be moved.\n"


def test_what_who_speaks_adds_is_the_difference() -> None:
    spent = who_speaks([TEXT])
    rest = spent["with who speaks and stances"] - spent["stances"]
    assert spent["added"] == pytest.approx(rest - spent["attributions alone"], abs=2e-4)
    assert spent["attributions alone"] > 0


def test_a_reader_is_timed_an_article() -> None:
    assert set(timed(RuleModel(), [TEXT])) == {"cpu_s", "wall_s"}
