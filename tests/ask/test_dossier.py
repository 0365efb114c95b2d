from collections.abc import Iterable
from typing import TypeVar

import pytest

from reportedly.ask.dossier import dossier
from reportedly.errors import Ambiguous, NotFound
from reportedly.schema import Entity
from reportedly.schema.nouns import Nouns

Noun = TypeVar("Noun")


class Given:
    """Nouns at hand, asked as a store is."""

    def __init__(self, *names: str) -> None:
        self.nouns = Nouns(
            Entity(f"a:e{n}", "a", name, "person", True, 1, ()) for n, name in enumerate(names)
        )

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        wanted = set(among)
        found = self.nouns.all(kind)
        return [n for n in found if getattr(n, column) in wanted] if column else found


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("ada brun", "Ada Brun"),
        ("Brun", "Ada Brun"),
        ("Müller", "Jan Muller"),
        ("Muller", "Jan Müller"),
        ("Sheray", "Bo O’Sheray"),
        ("Петров", "Иван Петров"),
        ("Pavlovskiy", "Pavlovsky"),
    ],
)
def test_a_name_is_found_however_it_is_written(asked: str, name: str) -> None:
    assert dossier(Given("Cyr Dane", name), asked).name == name


def test_who_is_nobody_and_who_is_several() -> None:
    with pytest.raises(NotFound):
        dossier(Given("Ada Brun"), "?")
    with pytest.raises(Ambiguous, match="Ada Brun") as caught:
        dossier(Given("Ada Brun", "Eva Brun"), "Brun")
    assert len(caught.value.choices) == 2
