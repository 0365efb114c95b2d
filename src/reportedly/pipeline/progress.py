"""Who is told how long work goes on."""

from typing import Protocol

from reportedly.errors import InputError


class Progress(Protocol):
    """Who is told how the reading goes on."""

    def total(self, inputs: int) -> None:
        """Work on so many inputs begins."""

    def step(self, name: str) -> None:
        """One more input is done, or failed."""

    def article(self) -> None:
        """One more article is done. An input may hold any number of them."""

    def failed(self, error: InputError) -> None:
        """An input cannot be read; the rest goes on."""

    def doing(self, what: str) -> None:
        """What is under way now."""
