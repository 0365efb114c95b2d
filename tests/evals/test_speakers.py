"""The measure of who speaks, on invented text; the labels themselves."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evals import speakers
from evals.corpus import absent, texts
from evals.speakers import (
    FORMS,
    LABELS,
    PARTS,
    Judged,
    Label,
    Resolved,
    Wanted,
    agree,
    docs,
    errors,
    figures,
    folded,
    judge,
    read_labels,
    resolve_given,
)
from reportedly.attribute.found import Found
from reportedly.ingest import read_pages
from reportedly.schema import Entity, Span, Spans

TEXT = (
    "Ada Brun, the mayor of Osk, said the dam would hold. She said nobody would be moved.\n\n"
    "Engineers said that it leaks. “Everybody knows,” Pia Holm said.\n"
)
OUTLET = "a:e0"


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def label(form: str, source: str, cue: Spans, *wanted: Wanted) -> Label:
    return Label("a", at(source) if source else (), cue, form, wanted, "")


def cue_behind(words: str) -> Spans:
    start = TEXT.index("said", TEXT.index(words))
    return (Span(start, start + 4),)


BRUN = Wanted("Ada Brun", "person", at("Ada Brun"))
HOLM = Wanted("Pia Holm", "person", at("Pia Holm"))
ENGINEERS = Wanted("Engineers", "anonymous", at("Engineers"))
UNKNOWN = Wanted("unknown", "unknown", ())
NAMED = label("name", "Ada Brun, the mayor of Osk,", cue_behind("Osk"), BRUN)
SHE = label("pronoun", "She", cue_behind("She"), BRUN)
THEY = label("description", "Engineers", cue_behind("Engineers"), ENGINEERS)


@pytest.fixture
def resolved(tmp_path: Path) -> Resolved:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (page,) = read_pages(tmp_path / "a.txt")
    contents = {
        NAMED: "the dam would hold",
        SHE: "nobody would be moved",
        THEY: "it leaks",
    }
    gold = [Found(one.source, one.cue, at(said), 1.0) for one, said in contents.items()]
    return resolve_given(page, gold)


def entity(name: str, **own: Any) -> Entity:
    made = Entity("a:e7", "a", name, "person", True, 1, ())
    return replace(made, **own)


def test_given_attributions_are_resolved_and_judged(resolved: Resolved) -> None:
    assert all(judge(one, resolved).right for one in (NAMED, SHE, THEY))
    wrong = judge(replace(SHE, speakers=(HOLM,)), resolved)
    assert (wrong.hits, wrong.right) == (0, False)
    assert [e.name for e in wrong.found] == ["Ada Brun"]


def test_an_attribution_that_is_not_there_has_no_speaker(resolved: Resolved) -> None:
    lost = judge(replace(NAMED, cue=at("leaks")), resolved)
    assert (lost.found, lost.right) == ((), False)


def test_every_speaker_must_be_found_and_nobody_else(resolved: Resolved) -> None:
    two = judge(replace(NAMED, speakers=(BRUN, HOLM)), resolved)
    assert (two.hits, two.right) == (1, False)
    assert judge(replace(NAMED, speakers=(HOLM, BRUN)), resolved).hits == 1
    both = entity("both", named=False, members=("a:e7", "a:e8"))
    made = resolved.attributions[0]
    told = Resolved(
        resolved.sentences,
        [made],
        {
            "a:e7": entity("Ada Brun"),
            "a:e8": entity("Pia Holm", id="a:e8"),
            "a:e9": replace(both, id="a:e9"),
        },
        {made.id: "a:e9"},
        OUTLET,
        resolved.mentions,
    )
    # An entity with members stands for them, in whatever order they are labelled.
    assert judge(replace(NAMED, speakers=(HOLM, BRUN)), told).right
    assert not judge(NAMED, told).right
    assert judge(NAMED, told).hits == 1


def test_a_mention_must_be_half_of_the_labelled_one() -> None:
    campaign = Wanted("the Osk campaign", "institution", (Span(10, 26),))
    assert agree(campaign, entity("x", mentions=(Span(10, 26),)), (), OUTLET)
    # "Osk" alone lies in it and is somebody else.
    assert not agree(campaign, entity("Osk", mentions=(Span(14, 17),)), (), OUTLET)


def test_a_mention_of_a_description_may_go_on() -> None:
    poll = Wanted("Osk poll", "document", (Span(4, 12),))
    assert agree(poll, entity("the Osk poll, which", mentions=(Span(0, 60),)), (), OUTLET)
    assert not agree(poll, entity("polls of the Osk poll", mentions=(Span(0, 3),)), (), OUTLET)
    paper = Wanted("an affidavit, written by Ada Brun", "document", (Span(50, 83),))
    assert agree(paper, entity("an affidavit", mentions=(Span(50, 62),)), (), OUTLET)
    assert not agree(paper, entity("Ada Brun", mentions=(Span(75, 83),)), (), OUTLET)
    aides = Wanted("Osk's aides", "anonymous", (Span(0, 11),))
    assert not agree(aides, entity("Osk", mentions=(Span(0, 3),)), (), OUTLET)
    speaker = Wanted("House Speaker Ada Brun", "person", (Span(0, 22),))
    assert agree(speaker, entity("Ada Brun", mentions=(Span(14, 22),)), (), OUTLET)
    # "Osk's aides, who" begin with Osk and are somebody else.
    osk = Wanted("Osk", "place", (Span(0, 3),))
    assert not agree(osk, entity("Osk's aides", mentions=(Span(0, 30),)), (), OUTLET)


def test_names_agree_but_for_case_and_marks() -> None:
    assert agree(BRUN, entity("ADA BRUN"), (), OUTLET)
    assert not agree(BRUN, entity("Brun"), (), OUTLET)
    assert not agree(ENGINEERS, entity("engineers"), (), OUTLET)
    assert folded("The U.S. Court") == folded("u s court")


def test_a_class_with_a_name_agrees_by_its_name() -> None:
    greens = Wanted("Greens", "group", (Span(0, 6),))
    assert agree(greens, entity("Greens", named=False), (), OUTLET)
    assert not agree(
        replace(greens, name="some greens"), entity("some greens", named=False), (), OUTLET
    )


def test_authors_and_the_unknown_agree_by_kind() -> None:
    author = Wanted("author", "author", ())
    assert agree(author, entity("the author", kind="author"), (), OUTLET)
    assert agree(author, entity("The Osk Post", id=OUTLET, kind="outlet"), (), OUTLET)
    assert not agree(author, entity("The Osk Post", kind="outlet"), (), OUTLET)
    source = (Span(5, 9),)
    assert agree(UNKNOWN, entity("unknown", kind="unknown"), source, OUTLET)
    assert agree(UNKNOWN, entity("some", mentions=source), source, OUTLET)
    assert not agree(UNKNOWN, entity("Ada", mentions=(*source, Span(20, 23))), source, OUTLET)


def test_accuracy_is_told_by_form() -> None:
    ada = (entity("Ada Brun"),)
    half = replace(SHE, speakers=(BRUN, HOLM))
    made = figures([Judged(NAMED, ada, 1), Judged(SHE, ada, 0), Judged(half, ada, 1)])
    assert made["name"]["accuracy"] == 100
    assert (made["pronoun"]["right"], made["pronoun"]["some"]) == (0, 1)
    assert made["all"]["accuracy"] == 33.3
    assert "description" not in made


def test_errors_name_place_and_both_speakers(tmp_path: Path, resolved: Resolved) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    wrong = judge(replace(SHE, speakers=(HOLM,)), resolved)
    (line,) = errors([judge(NAMED, resolved), wrong], {"a": tmp_path / "a.txt"})
    assert line.endswith("pronoun: She | said: Pia Holm <> Ada Brun (person)")
    assert f" {SHE.source[0].start} " in line


def test_a_part_may_be_absent_and_faulty_rows_are_left_out(tmp_path: Path) -> None:
    row: dict[str, Any] = {"doc": "a", "source": [[0, 3]], "cue": [], "form": "name"}
    row["speakers"] = [{"name": "Ada", "kind": "person", "mention": [0, 3]}]
    rows = [row, {**row, "faulty": True}]
    (tmp_path / "speakers-d.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (found,) = read_labels(tmp_path)
    assert found.speakers == (Wanted("Ada", "person", (Span(0, 3),)),)
    assert found.half == PARTS["d"] == "read"


def test_halves_share_no_document() -> None:
    names = [f"doc{n}" for n in range(9)]
    even, odd = docs(names, "even"), docs(names, "odd")
    assert not even & odd
    assert even | odd == set(names)


def test_labels_are_well_formed() -> None:
    for one in read_labels(LABELS):
        assert one.form in FORMS
        assert (one.form == "none") == (not one.source)
        assert one.speakers
        assert all(w.mention or w.kind in {"author", "unknown"} for w in one.speakers)


def test_nothing_is_measured_without_the_corpora(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(speakers, "absent", lambda: "skipped: none here")
    monkeypatch.setattr("sys.argv", ["speakers"])
    assert speakers.main() == 0
    assert capsys.readouterr().err == "skipped: none here\n"


@pytest.mark.skipif(absent() is not None, reason="needs the corpora")
def test_labelled_mentions_hold_the_labelled_names() -> None:
    files = {file.stem: file for split in ("dev", "train") for file in texts(split=split)}
    for one in read_labels(LABELS):
        text = files[one.doc].read_bytes().decode("utf-8")
        for wanted in one.speakers:
            for span in wanted.mention:
                assert folded(text[span.start : span.end]) in folded(wanted.name)
