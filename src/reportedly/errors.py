"""Every exception that the program raises on purpose.

ReportedlyError
├── InputError            one input cannot be read; names the file and the reason
│   ├── Unreadable        it is not there, or may not be opened
│   ├── Empty             it holds no text
│   ├── TooLarge          it is beyond the limit of the settings
│   ├── NotText           its bytes are not a text in any encoding that we know
│   ├── Malformed         its format is damaged, encrypted or hostile
│   ├── Refused           its address may not be fetched: ours to say, or its robots.txt's
│   ├── Unreachable       its server does not answer, or not in time; may do so later
│   └── StageFailed       a stage could not deal with it: a mistake of ours
├── StoreError            the store cannot be used
│   ├── StoreTooNew       a newer version of the program wrote it
│   ├── StoreFull         the disk is full
│   └── StoreUnavailable  it cannot be opened, or is not a store
│       └── StoreBusy     another program is writing to it
├── ProcessLost           a process that works for this one died or was ended
├── BadPlugin             an installed package brings a format that cannot be used
├── CannotServe           the desk cannot listen there, or its certificate is none
├── WeightsMissing        the installed package lacks its weights, or they are damaged
├── NotFound              nothing in the store has this name or id
├── Ambiguous             several things in the store have this name; lists them
├── NotBorneOut           a rating that the counts do not bear out
└── BadReview             a review whose spans are not in its text, or that has none
"""

from typing import Literal

Cause = Literal["time", "memory", "crash"]
"""Why a process was lost: it took too long, it came to the end of its memory, or neither."""


class ReportedlyError(Exception):
    """Base of all of them; its text is one line that a user can act on."""


class InputError(ReportedlyError):
    """One input cannot be read."""

    def __init__(self, location: str, reason: str) -> None:
        self.location = location
        self.reason = reason
        super().__init__(location, reason)

    def __str__(self) -> str:
        return f"{printable(self.location)}: {self.reason}"


class Unreadable(InputError):
    """The input is not there, or may not be opened."""


class Empty(InputError):
    """The input holds no text."""


class TooLarge(InputError):
    """The input is beyond the limit of the settings."""


class NotText(InputError):
    """The input's bytes are not a text in any encoding that we know."""


class Malformed(InputError):
    """The input's format is damaged, encrypted or hostile."""


class Refused(InputError):
    """The address may not be fetched: it leads where nothing may go, or its site forbids it."""


class Unreachable(InputError):
    """The address's server does not answer, or not in time; it may do so at another time."""


class StageFailed(InputError):
    """A stage could not deal with the input: a mistake of ours, worth reporting."""


class StoreError(ReportedlyError):
    """The store cannot be used."""


class StoreTooNew(StoreError):
    """A newer version of the program wrote the store."""


class StoreFull(StoreError):
    """The disk is full."""


class StoreUnavailable(StoreError):
    """The store cannot be opened, is locked, or is not a store."""


class StoreBusy(StoreUnavailable):
    """Another program is writing to the store, and went on for longer than was waited."""


class ProcessLost(ReportedlyError):
    """A process that works for this one died or was ended; `started` is whether it ever worked."""

    def __init__(self, cause: Cause, how: str, started: bool = True) -> None:
        self.cause = cause
        self.how = how
        self.started = started
        super().__init__(cause, how, started)

    def __str__(self) -> str:
        if self.started:
            return f"a process was lost ({self.how})"
        return f"no other process can be started ({self.how}); is there memory left?"


class BadPlugin(ReportedlyError):
    """An installed package brings a format that cannot be used."""


class CannotServe(ReportedlyError):
    """The desk cannot listen where it should, or its certificate is none."""


class WeightsMissing(ReportedlyError):
    """The installed package lacks its weights, or they are damaged."""


class NotFound(ReportedlyError):
    """Nothing in the store has this name or id."""


class Ambiguous(ReportedlyError):
    """Several things in the store have this name."""

    def __init__(self, message: str, choices: list[str]) -> None:
        self.message = message
        self.choices = choices
        super().__init__(message, choices)

    @property
    def lead(self) -> str:
        """The message with "…" for the choices: for where these are listed below it."""
        return self.message.replace("; ".join(self.choices), "…", 1)

    def __str__(self) -> str:
        return self.message


class NotBorneOut(ReportedlyError):
    """A rating that the counts do not bear out."""


class BadReview(ReportedlyError):
    """A review whose spans are not in its text, or that has none where it needs some."""


def printable(text: str) -> str:
    """A file name on one line: newlines and other control characters escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
