"""Mentions: everywhere an article names, describes or points to somebody or something."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.entity import EntityKind
from reportedly.schema.span import Spans

MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mentions:
    """An article's mentions as the model reads them, in the order of their first characters.

    `spans[i]` may lie inside another one ("the mayor of Osk" and "Osk"). `antecedents[i]` are
    (j, p): the mention j < i means the same with probability p, best first; what is left of 1 is
    the probability that i is first mentioned here. Ng and Cardie (2002) rank antecedents so, Lee
    et al. (2017) learn it. `types[i]` are the probabilities that i is a person, an organization, a
    place, an object, an event, something abstract, a time or something else, in this order (the
    entity types of GUM, Zeldes 2017, rare ones taken together); empty where nobody asked.
    """

    article: str
    spans: Spans
    forms: tuple[MentionForm, ...]
    kinds: tuple[EntityKind, ...]
    antecedents: tuple[tuple[tuple[int, float], ...], ...]
    types: tuple[tuple[float, ...], ...] = ()
