"""The figures that docs/clean.md gives still hold; skipped where there are no corpora."""

import pytest

from evals.blocks import absent, agreement, lost_on_polnear, main, texts
from evals.corpus import data_folder
from reportedly.schema import Block, Page

GOLD = "The ferry was late because the harbour had been closed since noon."


def test_agreement_counts_characters_in_shared_runs_of_words() -> None:
    page = Page("p", "p", "text", f"Share this page with all of your friends now!\n{GOLD}")
    body, menu = (len(page.text) - len(GOLD), len(page.text)), (0, 45)
    exact = [Block("p", *menu, "furniture"), Block("p", *body, "body")]
    assert agreement(page, exact, GOLD) == (1.0, 1.0)
    precision, recall = agreement(page, [Block("p", 0, len(page.text), "body")], GOLD)
    assert recall == 1.0
    assert 0.4 < precision < 0.7
    assert agreement(page, [], GOLD) == (1.0, 0.0)


def test_absent_corpora_are_told_plainly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", "/nowhere")
    assert main() == 0
    assert "set REPORTEDLY_DATA" in capsys.readouterr().err


@pytest.mark.skipif(absent() is not None, reason=absent() or "")
def test_clean_texts_lose_less_than_half_a_per_cent() -> None:
    kinds, _ = lost_on_polnear(data_folder())
    lost = kinds["furniture"] + kinds["teaser"] + kinds["disclaimer"]
    assert lost < 0.005 * kinds.total()
    assert kinds["furniture"] + kinds["teaser"] < 0.001 * kinds.total()
    assert texts(data_folder())["polnear titles"] > 95
