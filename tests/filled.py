"""Piles that are said sentence by sentence, written to real stores as a reading would."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from piles import Pile

from reportedly.pipeline import pile as stages
from reportedly.pipeline.judging import judge, judgement_of_claims, judgement_of_origins
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.stages import runs
from reportedly.schema import (
    Attribution,
    Block,
    Difference,
    Flag,
    Judgement,
    JudgementVerdict,
    Member,
    Metadata,
    Page,
    Pair,
    Run,
    Weight,
)
from reportedly.store import Store

NOW = runs("")
Groups = set[frozenset[str]]


@dataclass
class Filled:
    """A store that some articles of a pile were read into."""

    store: Store
    pile: Pile

    @classmethod
    def at(cls, path: Path, pile: Pile, *batches: Iterable[str]) -> "Filled":
        """A new store, with the pile brought up to date after each batch of articles."""
        made = cls(Store(str(path)), pile)
        for batch in batches or [pile.articles]:
            made.read(batch)
        return made

    def read(self, articles: Iterable[str]) -> None:
        """Read some articles, for the first time or anew."""
        with self.store.unit() as unit:
            for id_ in articles:
                unit.drop([kind for stage in ARTICLE_STAGES for kind in stage.writes], id_)
                unit.keep_page(NOW["clean"], Page(id_, id_, "text", self.pile.texts[id_], (),
                                                  Metadata()), id_)  # fmt: skip
                unit.add(NOW["chain"], self._nouns(id_))
                for stage in ARTICLE_STAGES:
                    unit.mark(id_, NOW[stage.name])
                stages.overdue(unit, id_)
        self.update()

    def _nouns(self, id_: str) -> list[object]:
        said = self.pile
        blocks = [b for b in said.blocks if b.article == id_]
        rows = (*said.attributions, *said.entities.values(), *said.speakers, *said.hands)
        seen: dict[tuple[int, int], Block] = {(b.start, b.end): b for b in blocks}
        return [said.articles[id_], *seen.values(), *(r for r in rows if r.article == id_)]

    def update(self, now: dict[str, Run] = NOW) -> None:
        """Bring the pile up to date."""
        stages.bring_up_to_date(self.store, now)

    def forget(self, article: str) -> None:
        """Remove an article."""
        with self.store.unit() as unit:
            unit.forget_page(article)
            stages.overdue(unit, article)
        self.update()

    def judge(
        self, one: str, other: str, verdict: JudgementVerdict, when: int, claim: bool = True
    ) -> None:
        """Somebody judges two statements: whether they are one claim, or have one origin."""
        said = {a.id: a for a in self.pile.attributions}
        make = judgement_of_claims if claim else judgement_of_origins
        at = f"2031-06-01T08:00:{when:02d}+00:00"
        judge(self.store, [make((said[one], said[other]), verdict, "Ana", at, "")], NOW)

    def homes(self) -> dict[str, str]:
        """From each statement to its claim."""
        with self.store.view() as view:
            return {m.attribution: m.claim for m in view.all(Member)}

    def claims(self) -> Groups:
        """The members of every claim."""
        found: dict[str, set[str]] = {}
        for statement, claim in self.homes().items():
            found.setdefault(claim, set()).add(statement)
        return set(map(frozenset, found.values()))

    def intervals(self) -> dict[frozenset[str], tuple[int, int]]:
        """The interval of every claim, by its members."""
        homes = self.homes()
        with self.store.view() as view:
            weights = view.all(Weight)
        return {
            frozenset(s for s, c in homes.items() if c == w.claim): (w.low, w.high) for w in weights
        }

    def said(self) -> set[tuple[object, ...]]:
        """All that is written of claims, but for their ids."""
        with self.store.view() as view:
            rows: list[tuple[object, ...]] = [
                *((m.attribution, m.relation, m.score, m.why) for m in view.all(Member)),
                *((p.a, p.b, p.verdict, p.why) for p in view.all(Pair)),
                *((f.rule, f.attribution, f.why) for f in view.all(Flag)),
                *((d.kind, d.one, d.other, d.why) for d in view.all(Difference)),
            ]
        return {*rows, *self.intervals().items()}

    def judgements(self) -> list[Judgement]:
        """All that was ever judged."""
        with self.store.view() as view:
            return view.all(Judgement)

    def statements(self) -> list[Attribution]:
        """All statements."""
        with self.store.view() as view:
            return view.all(Attribution)
