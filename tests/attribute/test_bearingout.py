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
        ("The information is accurate, in the words of a stoker.",
         "a stoker", "in the words of", "The information is accurate"),
        ("That's right, a second pilot chipped in.",
         "a second pilot", "chipped in", "That's right"),
        ("From a diver there came word that this was so.",
         "a diver", "there came word", "that this was so"),
        ("The reply from a porter came by telephone: the story is solid.",
         "a porter", "reply", "the story is solid"),
        ("A separate statement by a pilot was to the same effect.",
         "a pilot", "A separate statement by", "to the same effect"),
        ("The same version came from a stoker when asked.",
         "a stoker", "came", "The same version"),
        ("Pressed on the point, a diver answered in the affirmative.",
         "a diver", "answered in the affirmative", "the point"),
        ("A second pilot did not beat about the bush: it is all true.",
         "A second pilot", "did not beat about the bush", "it is all true"),
        ("A porter nodded at once when asked whether that held true.",
         "A porter", "nodded", "that held true"),
        ("Our reporter has obtained the same account from a diver.",
         "a diver", "obtained", "the same account"),
        ("Exactly that is what a second porter described.",
         "a second porter", "described", "Exactly that"),
        ("This squares with what a stoker related on Sunday.",
         "a stoker", "squares with", "This"),
        ("Quite so, came the answer from a pilot.",
         "a pilot", "came the answer from", "Quite so"),
        ("There was backing from a diver for this claim.",
         "a diver", "There was backing", "this claim"),
        ("In the words of a porter, that is precisely the position.",
         "a porter", "In the words of", "that is precisely the position"),
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
        "The reply from the port came by telephone: the ship is late.",
        "The same barge came from a yard in Osk.",
        "Pressed on the point, a diver walked away.",
        "None of them could say if that was true, a pilot said.",
        "A diver nodded when asked whether he was cold.",
    ],
)
def test_what_only_looks_alike_is_left(text: str) -> None:
    assert not _read(text)
