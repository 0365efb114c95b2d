"""Evidence sheets of the sample pile, word for word.

A change in what a user sees shows here as a difference to look at. When it is meant:
`REPORTEDLY_GOLDEN=write make test`, and read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest

from reportedly.ask import ask
from reportedly.ask.stored import StoredPile
from reportedly.export.sheet_markdown import sheet_markdown
from reportedly.export.sheet_terminal import sheet_text
from reportedly.pipeline.learned import model
from reportedly.sample import key
from reportedly.schema.sheet import Sheet
from reportedly.store import Unit

HERE = Path(__file__).parent
QUESTIONS = {
    "demo": next(c.question for c in key().claims if c.id == key().demo),
    "turnout": "Will turnout fall below 40 percent?",
    "intrusion": "Were the voter rolls broken into from Korvath?",
    "nothing": "Who won the football cup in Brazil?",
}


def sheet(view: Unit, question: str, limit: int) -> Sheet:
    return ask(question, StoredPile(view), model().embed, limit)


@pytest.mark.parametrize("name", QUESTIONS)
def test_terminal(sample_view: Unit, name: str) -> None:
    compare(f"{name}.txt", sheet_text(sheet(sample_view, QUESTIONS[name], 2), 100))


def test_markdown(sample_view: Unit) -> None:
    compare("intrusion.md", sheet_markdown(sheet(sample_view, QUESTIONS["intrusion"], 1)))


def compare(name: str, shown: str) -> None:
    path = HERE / name
    if os.environ.get("REPORTEDLY_GOLDEN") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
