"""What people add as missed by the program, in a store that is read for real."""

from dataclasses import replace

import pytest
from newsroom import DELAY, Newsroom
from program import run
from whole import read_into, rows_of

from reportedly.ask.history import history
from reportedly.ask.lessons import lessons
from reportedly.ask.progress import progress
from reportedly.errors import BadReview
from reportedly.export.review_words import agreement_words, pending_words
from reportedly.export.standoff import annotations
from reportedly.pipeline.reviewing import addition, review, withdrawal, write
from reportedly.schema import Attribution, Claim, Hand, Member, Place, Review, Roles, Weight
from training.data import read_brat

MISSED = "the halls were full"


def missed(room: Newsroom) -> Roles:
    """What a clerk said, in a room where the program does not find it."""
    clerk = room.said("halls were full")
    roles = room.shown(clerk)
    room.judge(clerk, "rejected", by="Nobody")
    return replace(roles, speaker=None)


def add(room: Newsroom, article: str, roles: Roles, by: str = "Ana") -> Review:
    room.hour += 1
    made = addition(article, roles, by=by, when=f"2031-03-04T{room.hour:02d}:00:00+00:00")
    write(room.store, [made])
    return made


def port(room: Newsroom, **spans: str) -> tuple[str, Roles]:
    """A second reading of the one sentence of an article, which the program does not have."""
    article = room.said("port of Vell").article
    given = {"cue": "told", "content": "on Friday", **spans}
    found = {role: (room.span(article, words),) for role, words in given.items() if words}
    return article, Roles(found.get("source", ()), found.get("cue", ()), found["content"])


def said_by(room: Newsroom, words: str) -> list[Attribution]:
    with room.store.view() as view:
        texts = {a.article: view.texts([a.article])[a.article] for a in view.all(Attribution)}
        return [
            a
            for a in view.all(Attribution)
            if a.content and texts[a.article][a.content[0].start : a.content[-1].end] == words
        ]


def test_it_is_an_attribution_like_those_that_were_read(room: Newsroom) -> None:
    before = room.said("halls were full")
    roles = missed(room)
    room.apply()
    assert said_by(room, MISSED) == []
    add(room, before.article, roles)
    assert room.apply() == 1
    (said,) = said_by(room, MISSED)
    assert said.confidence == 1.0
    worded = ("source", "cue", "content", "manner", "attitude", "negated", "hedges", "block")
    assert [getattr(said, f) for f in worded] == [getattr(before, f) for f in worded]
    assert room.speaker(said).name == "A clerk"
    with room.store.view() as view:
        (member,) = view.all(Member, "attribution", [said.id])
        (weight,) = view.all(Weight, "claim", [member.claim])
        assert view.all(Claim, "id", [member.claim])[0].text == MISSED
        assert view.all(Hand, "attribution", [said.id])
    assert (weight.low, weight.high) == (1, 1)


def test_it_joins_a_claim_and_moves_its_count(room: Newsroom) -> None:
    marr = room.said(DELAY, at="Vote late")
    roles = room.shown(marr)
    room.judge(marr, "rejected", by="Nobody")
    room.apply()
    fresh = Place(marr.article, *roles.source[0], "anonymous")
    add(room, marr.article, replace(roles, speaker=fresh, fresh=True))
    room.apply()
    with room.store.view() as view:
        (claim,) = [c for c in view.all(Claim) if c.text == DELAY]
        assert len(view.all(Member, "claim", [claim.id])) == 2
        (weight,) = view.all(Weight, "claim", [claim.id])
    assert weight.high == 2


def test_a_speaker_of_the_article_is_given_the_words(room: Newsroom) -> None:
    article, roles = port(room)
    holm = room.shown(room.said("port of Vell")).speaker
    add(room, article, replace(roles, speaker=holm))
    room.apply()
    (said,) = said_by(room, "on Friday")
    assert room.speaker(said).name == "Sten Holm"


def test_it_holds_when_the_article_is_read_anew_and_by_another_model(room: Newsroom) -> None:
    article, roles = port(room)
    add(room, article, roles)
    room.apply()
    before = rows_of(room.file)
    room.outdate()
    read_into(room.file)
    after = rows_of(room.file)
    assert {t for t in after if after[t] != before[t]} <= {"run"}
    empty = room.file.parent / "nothing"
    empty.mkdir()
    done = run("read", empty, "--db", room.file, REPORTEDLY_PROFILE="small")
    assert "brought up to date" in done.stderr
    (said,) = said_by(room, "on Friday")
    assert (said.cue, said.confidence) == (roles.cue, 1.0)


def test_what_is_taken_back_is_as_before(room: Newsroom) -> None:
    before = rows_of(room.file)
    made = add(room, *port(room))
    room.apply()
    assert said_by(room, "on Friday")
    write(room.store, [withdrawal(made, "Ana", "2031-03-05T00:00:00+00:00")])
    room.apply()
    after = rows_of(room.file)
    for table in ("attribution", "entity", "speaker", "hand", "claim", "member", "weight", "due"):
        assert after[table] == before[table], table


def test_another_person_corrects_and_rejects_it(room: Newsroom) -> None:
    article, roles = port(room)
    add(room, article, roles)
    room.apply()
    (said,) = said_by(room, "on Friday")
    wider = (room.span(article, "the Herald on Friday"),)
    room.judge(said, "corrected", by="Bo", right=replace(roles, content=wider))
    room.apply()
    assert said_by(room, "on Friday") == []
    (said,) = said_by(room, "the Herald on Friday")
    room.judge(said, "rejected", by="Cyr")
    room.apply()
    assert said_by(room, "the Herald on Friday") == []


def test_nonsense_is_refused_in_one_line(room: Newsroom) -> None:
    article, roles = port(room)
    known = room.shown(room.said("port of Vell"))
    wrong = {
        "needs a cue": replace(roles, cue=()),
        "needs a content": replace(roles, content=()),
        "cue and content share words": replace(roles, cue=roles.content),
        "is marked already": replace(known, speaker=None),
        "not in the text": replace(roles, cue=(roles.cue[0]._replace(end=10**6),)),
        "not mentioned in this article": replace(roles, speaker=Place("x", 0, 1, "person")),
    }
    for told, made in wrong.items():
        with pytest.raises(BadReview, match=told):
            add(room, article, made)
    with pytest.raises(BadReview, match="no article nowhere"):
        add(room, "nowhere", roles)
    with room.store.view() as view:
        assert view.all(Review) == []


def test_it_is_told_in_history_and_progress_and_exported(room: Newsroom) -> None:
    article, roles = port(room)
    add(room, article, roles)
    with room.store.view() as view:
        (line,) = history(view).lines
        (share,) = progress(view).shares
        (lesson,) = lessons(view)
    assert (line.verdict, line.quoted[0].words, line.now) == ("added", "on Friday", "cue: told")
    assert (share.by, share.total, dict(share.verdicts)) == ("Ana", 1, {"added": 1})
    written = annotations(lesson.text, lesson.found)
    (gold,) = read_brat(written)
    assert gold["cue"] == [tuple(span) for span in roles.cue]
    assert "Verdict E1 added" in written


def test_a_second_reading_of_it_is_no_part_of_alpha(room: Newsroom) -> None:
    article, roles = port(room)
    add(room, article, roles)
    when = "2031-03-05T00:00:00+00:00"
    seen = review(article, roles, None, "rejected", blind=True, by="Bo", when=when)
    write(room.store, [seen])
    with room.store.view() as view:
        found = progress(view).agreement
    assert (found.items, found.added, found.kept_added) == (0, 1, 0)
    assert "1 statement that one added was seen by another, and 0 kept" in agreement_words(found)[1]


def test_what_is_pending_is_told_in_words() -> None:
    told = pending_words(["corrected", "corrected"], "", reading=False)
    assert told == "2 corrections are being counted"
    many = ["rejected", "added", "corrected"]
    assert pending_words(many, "", reading=True) == (
        "1 correction, 1 rejection and 1 addition wait for what is being read"
    )
    assert pending_words(["added"], "the disk is full", reading=False) == (
        "1 addition is not counted yet (the disk is full); the desk tries again by itself"
    )
