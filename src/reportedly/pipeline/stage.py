"""A stage, as the pipeline knows it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from reportedly.schema.nouns import Nouns


@dataclass(frozen=True, slots=True)
class Stage:
    """One verb of the flow. `weights` tells what was learned that takes part in it, if anything:
    the model, or the kinds of sources.
    """

    name: str
    version: int
    reads: tuple[type, ...]
    writes: tuple[type, ...]
    run: Callable[[Nouns], Iterable[object]]
    weights: Literal["", "model", "kinds"] = ""
