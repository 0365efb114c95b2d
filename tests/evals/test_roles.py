"""The measure of roles, on invented text; the labels themselves."""

from hashlib import sha1

import pytest

from evals import roles
from evals.corpus import absent, data_folder
from evals.roles import (
    DRAWN,
    HALVES,
    LABELS,
    Judged,
    Passage,
    Wanted,
    agree,
    day,
    figures,
    judge,
    read_labels,
    same_title,
)
from reportedly.schema import Entity, Role, Span

BRUN = Entity("a:e1", "a", "Ada Brun", "person", True, 1, (Span(6, 14),))
LIND = Entity("a:e2", "a", "Bo Lind", "person", True, 1, (Span(40, 47),))
KNOWN = {e.id: e for e in (BRUN, LIND)}
MAYOR = Wanted("Ada Brun", Span(6, 14), "name", (Span(0, 5),), "mayor", "former", ("", "2010", ""))
READ = Role("a:r1", "a", "a:e1", (Span(0, 5),), "Mayor", "former", until="2010")


def passage(*wanted: Wanted) -> Passage:
    return Passage("a", "choose", "name", Span(0, 50), wanted)


def test_a_role_agrees_by_words_and_bearer() -> None:
    assert agree(MAYOR, READ, BRUN)
    assert not agree(MAYOR, READ, LIND)
    elsewhere = Role("a:r1", "a", "a:e1", (Span(20, 25),), "mayor", "former")
    assert not agree(MAYOR, elsewhere, BRUN)


def test_a_bearer_agrees_by_place_or_by_name() -> None:
    nowhere = Entity("a:e3", "a", "Brun", "person", True, 1, ())
    other = Entity("a:e3", "a", "Eva Brun", "person", True, 1, ())
    assert agree(MAYOR, READ, nowhere)
    assert not agree(MAYOR, READ, other)


def test_each_role_is_right_once() -> None:
    twice = Role("a:r2", "a", "a:e1", (Span(3, 8),), "mayor", "current")
    judged = judge(passage(MAYOR), [READ, twice], KNOWN)
    assert (judged.tally.right, judged.tally.read, judged.tally.gold) == (1, 2, 1)


def test_what_is_read_outside_of_the_passage_does_not_count() -> None:
    outside = Role("a:r2", "a", "a:e1", (Span(60, 65),), "mayor", "current")
    assert judge(passage(), [outside], KNOWN).tally.read == 0


def test_states_titles_and_dates_are_told_of_what_is_right() -> None:
    wrong = Role("a:r1", "a", "a:e1", (Span(0, 5),), "mayor of Osk", "current", since="2010")
    half = Judged(passage(MAYOR), (READ, wrong), ((MAYOR, READ), (MAYOR, wrong)))
    made = figures([half])
    assert made["state"] == {"accuracy": 50.0, "right": 1, "of": 2}
    assert made["title"]["right"] == 1
    assert (made["dates"]["right"], made["dates"]["read"], made["dates"]["gold"]) == (1, 2, 2)
    assert made["forms"] == {"name": "2 of 1"}


def test_titles_are_compared_without_case_and_articles() -> None:
    assert same_title("The mayor of Osk", "Mayor of the Osk")
    assert not same_title("mayor", "deputy mayor")


def test_the_day_stands_in_the_name() -> None:
    assert day("osk_2016-05-01_a-title") == "2016-05-01"
    assert day("osk") == ""


def test_errors_are_told_one_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        roles, "_text", lambda doc: "Mayor Ada Brun met the senator and then Bo Lind."
    )
    extra = Role("a:r2", "a", "a:e2", (Span(23, 30),), "senator", "current")
    current = Role("a:r1", "a", "a:e1", (Span(0, 5),), "mayor", "current")
    missed = list(roles.errors(Judged(passage(MAYOR), (extra,), ())))
    assert [line[0] for line in missed] == ["-", "+"]
    assert "Ada Brun: Mayor" in missed[0]
    (wrong,) = roles.errors(Judged(passage(MAYOR), (current,), ((MAYOR, current),)))
    assert wrong.startswith("~ mayor ('former'")
    assert list(roles.errors(Judged(passage(MAYOR), (READ,), ((MAYOR, READ),)))) == []


def test_labels_are_well_formed() -> None:
    labels = read_labels(LABELS)
    assert len({one.doc for one in labels}) == len(labels) == 118
    for one in labels:
        even = int(sha1(one.doc.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0
        assert one.half == HALVES[0 if even else 1]
        assert one.drawn in DRAWN
        for wanted in one.roles:
            assert wanted.state in {"current", "former", "future", "then"}
            for span in (*wanted.words, wanted.mention):
                assert one.span.start <= span.start < span.end <= one.span.end


@pytest.mark.skipif(absent() is not None, reason="needs the corpora")
def test_labelled_words_are_whole_words_of_the_texts() -> None:
    folder = data_folder() / "polnear" / "train" / "text"
    for one in read_labels(LABELS):
        text = (folder / f"{one.doc}.txt").read_bytes().decode("utf-8")
        for wanted in one.roles:
            for span in (*wanted.words, wanted.mention):
                assert not text[span.start - 1 : span.start].isalpha()
                assert not text[span.end : span.end + 1].isalpha()
            told = " ".join(text[s.start : s.end] for s in wanted.words)
            assert set(wanted.title.split()) <= set(told.replace("then-", "").split())


def test_nothing_is_measured_without_the_corpora(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(roles, "absent", lambda: "skipped: none here")
    monkeypatch.setattr("sys.argv", ["roles"])
    assert roles.main() == 0
    assert capsys.readouterr().err == "skipped: none here\n"
