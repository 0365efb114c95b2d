"""Records that bear out what was said, witnesses of it, and that each of them points back."""

import pytest

from reportedly.attribute.seconding import with_seconding
from reportedly.gather.pointing import points_back
from reportedly.schema import Sentences, Span, quote


def _read(text: str) -> list[tuple[str, str, str]]:
    found = with_seconding(text, Sentences("x", (Span(0, len(text)),)), ())
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Two porters from the quay overheard it as well.",
         "Two porters from the quay", "overheard", "it as well"),
        ("The stoker's diary has it, too.", "The stoker's diary", "has", "it, too"),
        ("The barge's log is in line with what the pilot told us.",
         "The barge's log", "is in line with", "what the pilot told us"),
        ("Tide tables are in keeping with her testimony.",
         "Tide tables", "are in keeping with", "her testimony"),
        ("Film from the lock vindicates the diver's account.",
         "Film from the lock", "vindicates", "the diver's account"),
        ("The telegram reads just as the clerk described it.",
         "The telegram", "reads", "just as the clerk described it"),
        ("An inquiry in Osk had found as much.", "An inquiry in Osk", "had found", "as much"),
        ("A stoker related it in like terms.", "A stoker", "related", "it in like terms"),
        ("The coroner found nothing amiss in his account.",
         "The coroner", "found", "nothing amiss in his account"),
        ("Agreeing with her is Bo Marr, a diver.", "Bo Marr, a diver", "Agreeing with", "her"),
    ],
)  # fmt: skip
def test_they_are_read_and_point_back(text: str, source: str, cue: str, content: str) -> None:
    assert _read(text) == [(source, cue, content)]
    assert points_back(content, cue)


def test_how_somebody_put_it_is_said() -> None:
    text = "“Rotten to the keel,” was how Bo Marr, a diver, put it on Sunday."
    assert _read(text) == [("Bo Marr, a diver,", "put", "“Rotten to the keel,”")]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether she had heard it too, the pilot turned away.",
        "The coat fits the porter.",
        "The clerks found nothing amiss in the hold.",
        "The barge is in line with the others.",
    ],
)
def test_what_only_looks_alike_is_left(text: str) -> None:
    assert not _read(text)
