"""Roles: what somebody is, was or will be, as the text says and when."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Spans

RoleState = Literal["current", "former", "future", "then"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an entity; `id` is "<article>:r<n>".

    `words` are where the text says so, word for word; `title` is the role in them without marks of
    time ("adviser to the president" of "a former adviser to the president"). `state` is as seen
    from the article's date: "then" for a role at the time that is told of ("then-president").
    `since`, `until` and `at` (a moment at which it was held) are ISO dates, whole or cut off
    ("2012", "2012-05"), empty where the text does not tell.
    """

    id: str
    article: str
    entity: str
    words: Spans
    title: str
    state: RoleState
    since: str = ""
    until: str = ""
    at: str = ""
