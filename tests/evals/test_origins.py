"""The generator of piles with known origins, and both measurements on some of them."""

import json
import sys

import pytest

from evals.origins.articles import page, write
from evals.origins.given import given
from evals.origins.phrases import HELD_OUT, KNOWN, Forms, parts
from evals.origins.run import cases, figures, main, read, weighed
from evals.origins.scenario import Case
from evals.origins.scenarios import SCENARIOS
from evals.origins.telling import Told, Voice
from evals.origins.truth import as_told, heads
from evals.origins.unseen import UNSEEN
from reportedly.schema import quote

EACH = len(SCENARIOS)


@pytest.fixture(scope="module")
def drawn() -> list[Case]:
    return list(cases(4 * EACH, seed=11))


def test_a_seed_tells_the_same_stories(drawn: list[Case]) -> None:
    assert list(cases(4 * EACH, seed=11)) == drawn
    assert list(cases(EACH, seed=12)) != drawn[:EACH]
    assert {c.scenario for c in drawn} == set(SCENARIOS)


def test_every_telling_stands_where_it_is_said_to(drawn: list[Case]) -> None:
    for case in drawn:
        for plan in case.plans:
            written = write(plan)
            assert page(written)[1]
            for placed in written.tellings:
                words = {part: quote(written.text, (span,)) for part, span in placed.parts.items()}
                assert placed.told.voice.words.lower() in words["source"].lower()
                assert words["content"]


def test_a_form_is_cut_into_its_parts() -> None:
    form = "[via:{outlet} wrote], [cue:citing] [source], that [content]."
    assert parts(form, outlet="The Lark") == [
        ("via", "The Lark wrote"), ("", ", "), ("cue", "citing"), ("", " "), ("source", ""),
        ("", ", that "), ("content", ""), ("", "."),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="no such part: whom"):
        parts("[whom] said")


@pytest.mark.parametrize("forms", [HELD_OUT, UNSEEN])
def test_what_is_held_out_is_told_in_no_other_pile(forms: Forms, drawn: list[Case]) -> None:
    held = list(cases(2 * EACH, 11, forms))
    assert {c.scenario for c in held} == set(SCENARIOS)
    for known, other in ((KNOWN.confirms, forms.confirms), (KNOWN.relayed, forms.relayed)):
        assert not set(known) & set(other)
    headlines = {p.headline for c in drawn for p in c.plans}
    assert not headlines & {p.headline for c in held for p in c.plans if not p.original}
    texts = [write(p).text for c in [*drawn, *held] for p in c.plans]
    assert not [t for t in texts if ",," in t or ",." in t]


def test_the_truth_lies_in_the_interval_where_all_else_is_given(drawn: list[Case]) -> None:
    outcomes = [weighed(case) for case in drawn]
    assert [o.case.id for o in outcomes if not o.held] == []
    assert figures(outcomes)["width"] <= 1  # type: ignore[operator]


def test_only_plurals_without_a_number_have_no_upper_end(drawn: list[Case]) -> None:
    outcomes = [weighed(case) for case in drawn]
    assert {o.case.scenario for o in outcomes if o.weight.open_ended} == {"uncounted"}
    several = [o for o in outcomes if o.weight.open_ended]
    assert figures(several)["open"] == 1
    assert figures(several)["width"] is None
    assert any(o.truth > o.weight.high for o in several)


def test_a_copy_is_noted_as_one(drawn: list[Case]) -> None:
    copied = [case for case in drawn if case.scenario == "wire"]
    assert all(len(given(case).lineages) == len(case.plans) - 1 for case in copied)


def test_all_behind_a_plural_count_and_a_report_is_one() -> None:
    aides = Told(Voice("aides", "anonymous", False, frozenset("abc"), None))
    one = Told(Voice("one of the aides", "anonymous", False, frozenset("a")))
    no = Told(Voice("Una Ray", "person", True, frozenset("d")), "denies")
    assert (as_told([aides]), as_told([aides, one, no])) == (3, 3)
    report = Told(Voice("The Lark", "outlet", True, frozenset("ab"), None))
    other = Told(Voice("The Wren", "outlet", True, frozenset("e"), None))
    assert (as_told([report, other]), heads([report, other])) == (2, 3)
    assert as_told([report, one]) == 1
    assert as_told([Told(Voice("two aides", "anonymous", False, frozenset("ab"), 2)), one]) == 2


def test_the_program_reads_the_written_articles() -> None:
    every = [c for c in cases(EACH, seed=11) if c.scenario in ("one_person", "unnamed", "counted")]
    outcomes = list(read(every, pile=3))
    assert [o.case for o in outcomes] == every
    assert sum(o.gathered for o in outcomes) >= 0.7 * sum(o.articles for o in outcomes)
    assert all(0 <= o.weight.low <= o.weight.high for o in outcomes)


def test_the_figures_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["evals.origins", "--claims", "16", "--whole", "0"])
    main()
    told = json.loads(capsys.readouterr().out)["given"]
    assert told["claims"] == 16
    assert set(told["scenarios"]) == set(SCENARIOS)
