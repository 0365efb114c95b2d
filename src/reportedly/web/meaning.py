"""A question that names somebody whom several bear: the same question for each of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from reportedly.ask.forms import Form, read_form
from reportedly.ask.named import bearers
from reportedly.ask.pile import Pile
from reportedly.schema.dossier import Choice
from reportedly.web import addresses

_PLACES = 8
"""Places of a name in a question that are tried."""


@dataclass(frozen=True, slots=True)
class Several:
    """A name in a question, who may be meant, and the address of the question for one's id."""

    name: str
    choices: Sequence[Choice]
    address: Callable[[str], str]


def several(asked: str, pile: Pile, today: date) -> Several | None:
    """The first name of a question that several bear, or an office that several hold."""
    form = read_form(asked, today)
    for name, put in ((form.speaker, _speaker), (form.about, _about)):
        found = bearers(pile, name) if name else ()
        if len(found) > 1:
            return Several(name, found, partial(_address, asked, name, form, put, today))
    return None


def _speaker(form: Form, entity: str) -> Form:
    return replace(form, speaker=entity)


def _about(form: Form, entity: str) -> Form:
    return replace(form, about=entity)


def _address(
    asked: str, name: str, form: Form, put: Callable[[Form, str], Form], today: date, entity: str
) -> str:
    """The question with an id where the name stands; the dossier where it cannot be put there.

    The words of a name may stand elsewhere too: right is the place at which the form stays.
    """
    text, wanted = " ".join(asked.split()), put(form, entity)
    places = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    for at in islice(places, _PLACES):
        made = text[: at.start()] + entity + text[at.end() :]
        if read_form(made, today) == wanted:
            return addresses.ask(made)
    return addresses.entity(entity)
