"""One invented site: its name, its places and people, and how it fills the templates."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from training.lines import words

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Site:
    """How one site writes: `titled` where its headlines are in the case of titles."""

    rng: random.Random
    headlines: list[str]
    name: str = field(init=False)
    titled: bool = field(init=False)

    def __post_init__(self) -> None:
        self.titled = self.rng.random() < 0.5
        paper = f"{self.place()} {self.rng.choice(words.PAPERS)}"
        self.name = self.rng.choice((paper, f"The {paper}", self.place(), f"{self.place()}.com"))

    def fill(self, template: str) -> str:
        """A template with its slots filled."""
        return _SLOT.sub(lambda slot: self._slot(slot[1].rstrip("2")), template)

    def some(self, templates: tuple[str, ...] | list[str]) -> str:
        """One of the templates, filled."""
        return self.fill(self.rng.choice(templates))

    def place(self) -> str:
        """An invented town."""
        return self.rng.choice(words.STARTS) + self.rng.choice(words.ENDS)

    def person(self) -> str:
        """An invented name."""
        return f"{self.rng.choice(words.GIVEN)} {self.place().title()}"

    def date(self) -> str:
        """A day as sites write it, perhaps with a clock."""
        day, year = self.rng.randint(1, 28), self.rng.randint(1998, 2031)
        month = self.rng.choice(words.MONTHS.split())
        forms = (
            f"{month} {day}, {year}",
            f"{day} {month[:3]} {year}",
            f"{day}.{self.rng.randint(1, 12)}.{year}",
            f"{year}-{self.rng.randint(1, 12):02}-{day:02}",
            f"{month[:3]} {day}",
            f"{self.rng.randint(2, 23)} hours ago",
            f"{self.rng.randint(2, 6)} days ago",
            f"{self.rng.randint(1, 12)}:{self.rng.randint(0, 59):02} PM",
            f"{self.rng.choice(words.DAYS)} {day} {month}, {day % 12}:{day:02} am",
        )
        return self.rng.choice(forms)

    def headline(self) -> str:
        """Another story's headline, invented or one of those given."""
        own = self.rng.random() < 0.5
        text = self.some(words.PLANS) if own else self.rng.choice(self.headlines).rstrip(".")
        if self.titled:
            return " ".join(w if w[:1].isupper() or len(w) < 4 else w.title() for w in text.split())
        return text

    def _slot(self, name: str) -> str:
        pick = self.rng.choice
        make: dict[str, Callable[[], str]] = {
            "site": lambda: self.name,
            "place": self.place,
            "name": self.person,
            "section": lambda: pick(words.SECTIONS),
            "headline": self.headline,
            "number": lambda: str(self.rng.choice((3, 7, 12, 25, 48, 130, 905, 4071))),
            "price": lambda: f"{pick('$€£')}{self.rng.randint(1, 60)}",
            "day": lambda: pick(words.DAYS),
            "date": self.date,
            "year": lambda: str(self.rng.randint(1890, 2031)),
            "domain": lambda: f"{self.place().lower()}.com",
            "handle": lambda: self.place().lower(),
            "agency": lambda: pick(words.AGENCIES),
            "noun": lambda: pick(words.NOUNS),
        }
        return make[name]()
