"""A claim on its way into articles: who there is to tell it, and the articles so far."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from evals.origins import telling, wording
from evals.origins.articles import STYLES, Plan, Style
from evals.origins.phrases import HELD_OUT, KNOWN, Forms
from evals.origins.telling import (
    Sentence,
    Told,
    Voice,
    according,
    after,
    direct,
    indirect,
    plain,
)
from evals.origins.unseen import UNSEEN, UNSEEN_TOPICS
from reportedly.schema import Relation

_ROLES = (
    "a senior official",
    "a former adviser",
    "a member of staff",
    "an aide",
    "a lawyer",
    "a diplomat",
)
_NEAR = (
    "a source close to the talks",
    "an insider",
    "a person familiar with the matter",
    "a source",
)
_TITLES = ("a lawmaker", "an engineer", "a retired judge", "a former treasurer", "a historian")


@dataclass(frozen=True, slots=True)
class Case:
    """One claim with its articles; `scenario` is how it came to them."""

    id: str
    scenario: str
    plans: tuple[Plan, ...]

    @property
    def tellings(self) -> list[Told]:
        """Every telling of the claim, in the order of the articles."""
        every = (s.told for p in self.plans for para in p.paragraphs for s in para)
        return [t for t in every if t is not None]


_TOPICS = {KNOWN: wording.TOPICS, HELD_OUT: wording.HELD_OUT_TOPICS, UNSEEN: UNSEEN_TOPICS}


@dataclass(slots=True)
class Story:
    """Draws the words for one claim and collects its articles."""

    id: str
    draw: random.Random
    forms: Forms = KNOWN
    plans: list[Plan] = field(default_factory=list)
    day: int = 1
    people: list[str] = field(init=False)
    topic: wording.Topic = field(init=False)
    slots: dict[str, str] = field(init=False)
    outlets: list[str] = field(init=False)
    agency: tuple[str, str] = field(init=False)
    roles: list[str] = field(init=False)
    fillers: list[str] = field(default_factory=lambda: list(wording.FILLERS))
    quotes: dict[frozenset[str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = wording.people(self.draw)
        self.topic = self.draw.choice(_TOPICS[self.forms])
        self.slots = wording.slots_of(self.topic, self.draw, self.people)
        self.outlets = wording.outlets(self.draw)
        self.agency = self.draw.choice(wording.AGENCIES)
        self.roles = [*_ROLES, *_NEAR]
        self.draw.shuffle(self.roles)
        self.draw.shuffle(self.fillers)

    @property
    def about(self) -> str:
        """What the claim says, in its first wording."""
        return wording.filled(self.topic.wordings[0], self.slots)

    def clause(self) -> str:
        """The claim in one of its wordings."""
        return wording.filled(self.draw.choice(self.topic.wordings), self.slots)

    def says(self, voice: Voice, relation: Relation = "asserts") -> Sentence:
        """A voice tells it to the outlet, or denies it; quoted alone, and always in its own words.

        Two people do not say a sentence alike word for word.
        """
        if relation == "denies":
            return indirect(voice, self.draw.choice(self.forms.denials), self.clause(), relation)
        form = self.draw.choice(("indirect", "indirect", "according", "after", "direct", "direct"))
        own = self.quotes.get(voice.minds) or self._unsaid(voice)
        if form == "direct" and own:
            return direct(voice, wording.filled(own, self.slots), self.draw)
        if form == "according":
            return according(voice, self.clause())
        if form == "after":
            return after(voice, self.clause())
        return indirect(voice, self.draw.choice(self.forms.cues), self.clause())

    def confirms(self, voice: Voice) -> Sentence:
        """A voice stands by what was said before."""
        return telling.confirms(self.draw.choice(self.forms.confirms), voice)

    def relayed(self, voice: Voice, outlet: str) -> Sentence:
        """A voice is said to have told it to another outlet; by its name alone where it is cited.

        A title behind a name would end between commas.
        """
        form = self.draw.choice(self.forms.relayed)
        told = replace(voice, title="") if form.startswith(("[via", "[content")) else voice
        return telling.relayed(form, told, outlet, self.clause())

    def reported(self, outlet: str, minds: frozenset[str], through: str = "") -> Sentence:
        """An outlet is said to have reported it, at first or second hand."""
        form = self.draw.choice(self.forms.passed if through else self.forms.reported)
        return telling.reported(form, outlet, minds, self.clause(), through)

    def _unsaid(self, voice: Voice) -> str:
        """A wording in which nobody has been quoted; from now on it is this voice's."""
        left = [w for w in self.topic.wordings if w not in self.quotes.values()]
        if not left or voice.count != 1:
            return ""
        self.quotes[voice.minds] = self.draw.choice(left)
        return self.quotes[voice.minds]

    def somebody(self) -> Voice:
        """A named person who has not spoken yet, introduced by a title."""
        name = self.people.pop()
        return Voice(name, "person", True, frozenset({name}), title=self.draw.choice(_TITLES))

    def nameless(self, mind: str) -> Voice:
        """An unnamed source in words that nobody else has in this story."""
        return Voice(self.roles.pop(), "anonymous", False, frozenset({mind}))

    def several(self, words: str, minds: Sequence[str], count: int | None) -> Voice:
        """A plural source."""
        return Voice(words, "anonymous", False, frozenset(minds), count)

    def article(
        self,
        *sentences: Sentence,
        outlet: str = "",
        style: Style | None = None,
        agency: tuple[str, str] = ("", ""),
    ) -> Plan:
        """Publish an article with these sentences among others; a day after the one before."""
        drawn: Style = self.draw.choice(STYLES) if style is None else style
        outlet = outlet or self.outlets.pop()
        plan = Plan(
            id=f"{self.id}-{len(self.plans)}",
            outlet=outlet,
            date=f"2025-05-{self.day:02d}",
            byline=self.people.pop() if drawn != "memo" else "",
            style=drawn,
            town=self.draw.choice(wording.TOWNS),
            headline=wording.filled(self.topic.noun, self.slots),
            paragraphs=self._paragraphs(sentences),
            agency=agency,
        )
        self.day += 1
        self.plans.append(plan)
        return plan

    def copy(self, of: Plan, *, credit: bool, agency: tuple[str, str]) -> Plan:
        """Another outlet prints an article, with or without saying whose it is."""
        style: Style = self.draw.choice(("broadsheet", "tabloid"))
        kept = of.paragraphs if self.draw.random() < 0.6 else of.paragraphs[:-1]
        plan = Plan(
            id=f"{self.id}-{len(self.plans)}",
            outlet=self.outlets.pop(),
            date=f"2025-05-{self.day:02d}",
            byline="" if credit else self.people.pop(),
            style=style,
            town=of.town,
            headline=f"{self.draw.choice(('Today', 'Read this', 'New'))}: {of.headline}",
            paragraphs=kept,
            agency=agency if credit else ("", ""),
            original=of.id,
        )
        self.day += 1
        self.plans.append(plan)
        return plan

    def _paragraphs(self, sentences: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences in their order, with other matters after each and at the end.

        What others say stands at the end only: nobody writes "another insider confirmed this
        account" right after what a nurse said of the buses, and means an earlier account.
        """
        made = [(s, *self._fillers(self.draw.randint(0, 1), silent=True)) for s in sentences]
        return (*made, self._fillers(2), self._fillers(1))

    def _fillers(self, count: int, *, silent: bool = False) -> tuple[Sentence, ...]:
        return tuple(plain(self._filler(silent)) for _ in range(count))

    def _filler(self, silent: bool) -> str:
        """A sentence about something else, that this story does not have yet."""
        fits = (f for f in reversed(self.fillers) if not silent or "{bystander}" not in f)
        filler = next(fits)
        self.fillers.remove(filler)
        slots = {"town": self.draw.choice(wording.TOWNS), "bystander": self._bystander()}
        return wording.filled(filler, slots)

    def _bystander(self) -> str:
        return f"{self.draw.choice(wording.GIVEN)} {self.draw.choice(('Tulley', 'Mabbott'))}"
