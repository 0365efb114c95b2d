"""The figures: `python -m evals.origins [--claims N] [--whole N] [--seed S] [--shown N]
[--words known|held-out|unseen]`.

Prints JSON. `given`: over `--claims` claims with everything given but the counts. `whole`: over
`--whole` claims of the same generator, written as files and read by the program, in piles of
`--pile` claims. In both `held` is the share of claims whose truth lies in the interval, `above`
that of claims whose low is more than the truth, `open` that of those whose interval has no upper
end, `width` the mean of high minus low over the others, by scenario too. `heads above` is the
share of claims behind whose reports without a source more stand than the interval's high: what no
text tells. `--words` takes other claims and sentences than those that rules were made with: of
those held out the failures have been read since, of those unseen none. Claims that fail are told on
standard error, up to `--shown` of each scenario; of unseen ones none is.
"""

import argparse
import json
import random
import sys
from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import mean

from evals.origins.given import explained, given
from evals.origins.phrases import HELD_OUT, KNOWN, Forms
from evals.origins.scenario import Case, Story
from evals.origins.scenarios import SCENARIOS
from evals.origins.truth import as_told, heads
from evals.origins.unseen import UNSEEN
from evals.origins.whole import read_pile
from reportedly.schema import Weight


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim and what was counted; `articles` and `gathered` count those that tell of it."""

    case: Case
    weight: Weight
    articles: int
    gathered: int
    why: tuple[str, ...]

    @property
    def truth(self) -> int:
        """Distinct origins as told."""
        return as_told(self.case.tellings)

    @property
    def held(self) -> bool:
        """Whether the truth lies in the interval."""
        return self.weight.low <= self.truth and self.reaches(self.truth)

    def reaches(self, number: int) -> bool:
        """Whether the interval's upper end allows so many."""
        return self.weight.open_ended or number <= self.weight.high

    @property
    def width(self) -> int | None:
        """High minus low; None where there is no upper end."""
        return None if self.weight.open_ended else self.weight.high - self.weight.low


WORDS = {"known": KNOWN, "held-out": HELD_OUT, "unseen": UNSEEN}

APART = 64
"""Claims in a row that are about different things."""


def cases(wanted: int, seed: int, forms: Forms = KNOWN) -> Iterator[Case]:
    """Claims of all scenarios in turn; the n-th of a seed is always the same."""
    names = list(SCENARIOS)
    told: deque[str] = deque(maxlen=APART)
    for number in range(wanted):
        name = names[number % len(names)]
        story = _other(f"s{seed}n{number}", f"{seed} {number}", told, forms)
        told.append(story.about)
        SCENARIOS[name](story)
        yield Case(story.id, name, tuple(story.plans))


def _other(id_: str, seed: str, told: Collection[str], forms: Forms) -> Story:
    """A story about something else than those told lately: the same would be one claim."""
    tries = (Story(id_, random.Random(f"{seed} {n}"), forms) for n in count())
    return next(story for story in tries if story.about not in told)


def weighed(case: Case) -> Outcome:
    """A claim with everything given but the counts."""
    noted = given(case)
    pairs, weight = noted.weigh()
    articles = len(case.plans)
    return Outcome(case, weight, articles, articles, tuple(explained(noted, pairs)))


def read(every: Sequence[Case], pile: int) -> Iterator[Outcome]:
    """Claims as the program reads them, so many in a pile."""
    for start in range(0, len(every), pile):
        for case, found in read_pile(every[start : start + pile]):
            yield Outcome(case, found.weight, found.articles, found.gathered, found.why)


def figures(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The shares and means of some claims."""
    articles = sum(o.articles for o in outcomes)
    return {
        "claims": len(outcomes),
        "held": _share([o.held for o in outcomes]),
        "held where all are gathered": _share(
            [o.held for o in outcomes if o.gathered == o.articles]
        ),
        "above": _share([o.weight.low > o.truth for o in outcomes]),
        "width": _mean([o.width for o in outcomes if o.width is not None]),
        "open": _share([o.weight.open_ended for o in outcomes]),
        "gathered": round(sum(o.gathered for o in outcomes) / articles, 4),
        "heads above": _share([not o.reaches(heads(o.case.tellings)) for o in outcomes]),
    }


def _mean(widths: Sequence[int]) -> float | None:
    return round(mean(widths), 3) if widths else None


def _share(held: Sequence[bool]) -> float | None:
    return round(sum(held) / len(held), 4) if held else None


def by_scenario(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The figures of all, then of each scenario."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.case.scenario].append(outcome)
    return figures(outcomes) | {"scenarios": {n: figures(g) for n, g in groups.items()}}


def show(outcomes: Sequence[Outcome], shown: int) -> None:
    """Tell of the claims whose truth the interval misses, that are wide, or not gathered."""
    left = dict.fromkeys(SCENARIOS, shown)
    for o in outcomes:
        narrow = o.width is None or o.width <= 1
        if (o.held and narrow and o.gathered == o.articles) or not left[o.case.scenario]:
            continue
        left[o.case.scenario] -= 1
        end = " or more" * o.weight.open_ended
        counted = f"{o.weight.low} to {o.weight.high}{end}, truth {o.truth}"
        print(f"{o.case.id} {o.case.scenario}: {counted}, articles {o.gathered} of {o.articles}",
              *o.why, sep="\n    ", file=sys.stderr)  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="evals.origins", description=__doc__)
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--whole", type=int, default=0)
    parser.add_argument("--pile", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shown", type=int, default=3)
    parser.add_argument("--words", choices=WORDS, default="known")
    asked = parser.parse_args()
    forms, shown = WORDS[asked.words], 0 if asked.words == "unseen" else asked.shown
    told: dict[str, object] = {"seed": asked.seed}
    if asked.claims:
        outcomes = [weighed(case) for case in cases(asked.claims, asked.seed, forms)]
        told["given"] = by_scenario(outcomes)
        show(outcomes, shown)
    if asked.whole:
        outcomes = list(read(list(cases(asked.whole, asked.seed, forms)), asked.pile))
        told["whole"] = by_scenario(outcomes)
        show(outcomes, shown)
    print(json.dumps(told, indent=2))
