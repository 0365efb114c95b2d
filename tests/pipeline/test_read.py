"""Reading real files through all stages into a real store."""

import io
import itertools
import json
import os
import sqlite3
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import replace
from pathlib import Path

import pytest
from old_stores import back_to_the_first
from whole import Silent, read_into, rows_of

from reportedly.attribute.model import AttributionModel
from reportedly.errors import StageFailed
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline import article as article_stages
from reportedly.pipeline import extract, learned
from reportedly.pipeline.article import Task, work
from reportedly.pipeline.learned import model
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.ofpile import PILE_STAGES
from reportedly.pipeline.outcome import Outcome
from reportedly.pipeline.stage import Stage
from reportedly.pipeline.stages import LINK, runs
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Claim,
    Entity,
    Hand,
    Page,
    Sentences,
    Span,
)
from reportedly.store import Unit

NEWS = {
    "one.txt": "Harbour plan\n\nThe plan will cost 40 million crowns, said Minister Ada Brun.\n",
    "two.txt": "Plan attacked\n\n“The plan is a folly,” Bo Lind told the Lantern on Monday.\n",
    "three.md": "# Brun defends plan\n\nMs. Brun denied that the harbour plan was a folly.\n",
}


@pytest.fixture
def news(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in NEWS]
    for path in paths:
        path.write_text(NEWS[path.name], encoding="utf-8")
    return paths


def test_reading_twice_changes_nothing(news: list[Path], tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    assert read_into(db, *news).read == 3
    before = rows_of(db)
    again = read_into(db, *news)
    assert (again.read, again.unchanged, again.renewed) == (0, 3, 0)
    assert rows_of(db) == before
    assert all(before[t] for t in ("article", "block", "attribution", "entity", "hand", "claim"))


def test_the_store_itself_is_no_article(news: list[Path], tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    for _ in range(2):
        outcome = read_into(db, tmp_path)
        assert outcome.failed == []
    assert outcome.unchanged == 3


def test_any_order_gives_the_same_store(news: list[Path], tmp_path: Path) -> None:
    twin = tmp_path / "a twin.txt"
    twin.write_bytes(news[0].read_bytes())
    found = []
    for n, order in enumerate(itertools.permutations([*news, twin])):
        if n % 5 == 0:
            read_into(tmp_path / f"{n}.db", *order)
            found.append(rows_of(tmp_path / f"{n}.db"))
    assert len(found) == 5
    assert all(f == found[0] for f in found)


def test_one_by_one_is_as_good_as_at_once(news: list[Path], tmp_path: Path) -> None:
    read_into(tmp_path / "once.db", *news)
    for path in reversed(news):
        read_into(tmp_path / "each.db", path)
    assert rows_of(tmp_path / "each.db") == rows_of(tmp_path / "once.db")


def test_many_processes_write_the_same_store(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(26):
        (folder / f"{n}.txt").write_text(f"Count {n}\n\n“We counted {n} votes,” said Ada Brun.\n")
    read_into(tmp_path / "one.db", folder, jobs=1)
    read_into(tmp_path / "two.db", folder, jobs=2)
    assert rows_of(tmp_path / "two.db") == rows_of(tmp_path / "one.db")


def test_a_changed_stage_changes_its_run_and_those_after_it() -> None:
    before = runs("w")
    now = (*ARTICLE_STAGES, LINK, *PILE_STAGES)
    chained = [_raised(s) if s.name == "chain" else s for s in now]
    after = runs("w", chained)
    changed = {name for name in before if before[name].id != after[name].id}
    assert changed == {"chain", "weigh", "compare", "review"}
    reweighted = {name for name, run in runs("v").items() if run.id != before[name].id}
    after_the_model = (
        "attribute resolve describe chain stance link identify gather weigh compare review"
    )
    assert reweighted == set(after_the_model.split())


def test_only_what_depends_on_a_changed_stage_runs_anew(
    news: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "s.db"
    read_into(db, *news)
    before = rows_of(db)
    changed = tuple(_raised(s) if s.name == "chain" else s for s in ARTICLE_STAGES)
    for module in ("article", "renewing", "pile"):
        monkeypatch.setattr(f"reportedly.pipeline.{module}.ARTICLE_STAGES", changed)
    monkeypatch.setattr(
        "reportedly.pipeline.read.runs",
        lambda w: runs(w, (*changed, LINK, *PILE_STAGES)),
    )
    ran: list[tuple[str, ...]] = []

    def noted(task: Task) -> article_stages.Made:
        ran.append(task.stages)
        return work(task, changed)

    monkeypatch.setattr("reportedly.pipeline.article.work", noted)
    outcome = read_into(db)
    after = rows_of(db)
    assert outcome.renewed == 3
    assert ran == [("chain",)] * 3
    assert after["attribution"] == before["attribution"]
    assert after["entity"] == before["entity"]
    assert after["hand"] != before["hand"]


def test_a_store_of_hedges_without_kinds_is_read_anew(news: list[Path], tmp_path: Path) -> None:
    db, hedged = tmp_path / "s.db", tmp_path / "four.txt"
    hedged.write_text("Vote\n\nThe plan may reportedly fail, said Minister Ada Brun.\n")
    read_into(db, *news, hedged)
    now = rows_of(db)
    # As the first version left it: of hedges without kinds, and of no facts.
    first = ("clean", "attribute")
    old = [replace(s, version=1) if s.name in first else s for s in ARTICLE_STAGES]
    before = runs(model().digest, (*old, LINK, *PILE_STAGES))
    with sqlite3.connect(db) as raw:
        for run in before.values():
            raw.execute("UPDATE done SET run = ? WHERE stage = ?", (run.id, run.stage))
        raw.execute("UPDATE attribution SET hedges = '[[10, 13]]'")
        back_to_the_first(raw)
    assert rows_of(db) != now
    assert read_into(db).renewed == 4
    assert rows_of(db) == now
    assert "possibility" in repr(now["attribution"])


def test_another_profile_reads_every_article_anew(
    news: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "s.db"
    read_into(db, *news)
    full = _weights_of(db)
    asked: list[str] = []
    monkeypatch.setattr(learned, "_loaded", _as_profile(learned.model(), asked))
    monkeypatch.setenv("REPORTEDLY_PROFILE", "small")
    outcome = read_into(db, *news)
    assert (outcome.read, outcome.unchanged, outcome.renewed) == (0, 3, 3)
    assert set(asked) == {"small"}
    assert full != _weights_of(db) == {"small"}
    assert read_into(db).renewed == 0
    monkeypatch.undo()
    assert read_into(db).renewed == 3
    assert _weights_of(db) == full


def _as_profile(real: AttributionModel, asked: list[str]) -> Callable[[str], AttributionModel]:
    """The installed weights, whatever the profile, with its name for their digest."""

    def load(profile: str) -> AttributionModel:
        asked.append(profile)
        loaded = copy(real)
        loaded.digest = profile
        return loaded

    return load


def _weights_of(db: Path) -> set[str]:
    """The weights that the store names for the attributions it holds."""
    with sqlite3.connect(db) as raw:
        found = raw.execute("SELECT weights FROM run JOIN attribution ON run.id = attribution.run")
        return {weights for (weights,) in found}


def _raised(stage: Stage) -> Stage:
    return Stage(stage.name, stage.version + 1, stage.reads, stage.writes, stage.run, stage.weights)


def test_a_failing_stage_costs_one_article(
    news: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def picky(task: Task) -> article_stages.Made:
        if "folly,” Bo" in task.page.text:
            raise StageFailed(task.page.name, "the stage attribute failed")
        return work(task)

    monkeypatch.setattr("reportedly.pipeline.article.work", picky)
    outcome = read_into(tmp_path / "s.db", *news)
    assert [e.location for e in outcome.failed] == ["two"]
    assert len(rows_of(tmp_path / "s.db")["article"]) == 2
    assert read_into(tmp_path / "s.db").renewed == 0  # it fails again
    monkeypatch.undo()
    assert read_into(tmp_path / "s.db", *news).renewed == 1
    assert len(rows_of(tmp_path / "s.db")["article"]) == 3


def test_a_failing_stage_names_the_file(
    news: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (failing,) = (s for s in ARTICLE_STAGES if s.name == "attribute")

    def broken(nouns: object) -> list[object]:
        raise ZeroDivisionError("boom")

    changed = tuple(replace(s, run=broken) if s is failing else s for s in ARTICLE_STAGES)
    monkeypatch.setattr(work, "__defaults__", (changed,))
    db, why = tmp_path / "s.db", "the stage attribute failed (ZeroDivisionError: boom)"
    for inputs in (news, []):  # what is new, and what was read before
        failed = read_into(db, *inputs).failed
        assert sorted(map(str, failed)) == sorted(f"{path}: {why}" for path in news)
    told = Silent()
    extract.extract_lines(map(str, news[:1]), Limits(), {}, 1, told, io.BytesIO())
    assert [str(e) for e in told.errors] == [f"{news[0]}: {why}"]


def test_copies_are_told_from_what_is_unchanged(news: list[Path], tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    twin = tmp_path / "twin.txt"
    twin.write_bytes(news[0].read_bytes())
    first = read_into(db, *news, twin)
    assert (first.read, first.unchanged, first.copies) == (3, 0, 1)
    again = read_into(db, *news, twin)
    assert (again.read, again.unchanged, again.copies) == (0, 4, 0)


def test_a_copy_of_an_agency_is_counted_among_the_copies(
    sample_read: tuple[Path, Outcome],
) -> None:
    db, outcome = sample_read
    copied = {row[1] for row in rows_of(db)["lineage"] if row[2] == "'copy'"}
    assert outcome.read == 22
    assert outcome.copies == len(copied) > 0


def test_what_was_edited_counts_as_it_stands_now(news: list[Path], tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    read_into(db, *news)
    for path, now in ((news[0], "50 million"), (news[2], "a mistake")):
        text = path.read_text("utf-8").replace("40 million", now).replace("a folly", now)
        path.write_text(text, encoding="utf-8")
    edited = read_into(db, *news)
    assert (edited.read, edited.unchanged, edited.copies) == (2, 1, 0)
    read_into(tmp_path / "fresh.db", *news)
    found, wanted = rows_of(db), rows_of(tmp_path / "fresh.db")
    # Of names and of meanings that nobody has any more it stays known that there were such.
    assert [t for t in wanted if found[t] != wanted[t]] == ["called", "meaning"]


def test_what_only_moved_is_not_read_again(news: list[Path], tmp_path: Path) -> None:
    db, rows = tmp_path / "s.db", tmp_path / "rows.jsonl"
    told = [json.dumps({"text": text}) for text in NEWS.values()]
    rows.write_text("\n".join(told[:2]))
    assert read_into(db, rows).read == 2
    rows.write_text("\n".join(told[::-1]))
    moved = read_into(db, rows)
    assert (moved.read, moved.unchanged, moved.copies) == (1, 1, 1)
    assert len(rows_of(db)["article"]) == 3


def test_a_text_that_stands_elsewhere_too_stays(news: list[Path], tmp_path: Path) -> None:
    db, twin = tmp_path / "s.db", tmp_path / "twin.txt"
    twin.write_bytes(news[0].read_bytes())
    read_into(db, news[0], twin)
    news[0].write_text("Rain\n\nRain fell on Osk, said Ada Brun.\n", encoding="utf-8")
    assert read_into(db, news[0]).read == 1
    assert len(rows_of(db)["article"]) == 2


def test_a_name_that_is_no_text_is_read_like_any_other(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"odd\xff.txt")
    odd.write_text("Rain fell on Osk, said Ada Brun.")
    db = tmp_path / "s.db"
    assert read_into(db, odd).read == 1
    again = read_into(db, odd)
    assert (again.unchanged, again.failed) == (1, [])


def test_every_span_lies_in_its_article(sample_view: Unit) -> None:
    texts = {p.id: p.text for p in sample_view.all(Page)}
    for a in sample_view.all(Attribution):
        _check(texts[a.article], [*a.source, *a.cue, *a.content, *(h.span for h in a.hedges)])
    for e in sample_view.all(Entity):
        _check(texts[e.article], e.mentions)
    for h in sample_view.all(Hand):
        _check(texts[h.article], h.via)
    for s in sample_view.all(Sentences):
        _check(texts[s.article], s.spans)
    for b in sample_view.all(Block):
        assert 0 <= b.start < b.end <= len(texts[b.article])
    assert len(sample_view.all(Article)) == len(texts)
    assert sample_view.all(Claim)


def _check(text: str, spans: Iterable[Span]) -> None:
    for start, end in spans:
        assert 0 <= start < end <= len(text)


def test_extract_needs_no_store(news: list[Path]) -> None:
    (page,) = read_pages(news[0], Limits())
    found = article_stages.extract(page).all(Attribution)
    assert [page.text[a.cue[0].start : a.cue[0].end] for a in found] == ["said"]
