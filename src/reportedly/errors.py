"""Every exception that the program raises on purpose.

ReportedlyError
├── InputError            one input cannot be read; names the file and the reason
│   ├── Unreadable        it is not there, or may not be opened
│   ├── Empty             it holds no text
│   ├── TooLarge          it is beyond the limit of the settings
│   ├── NotText           its bytes are not a text in any encoding that we know
│   ├── Malformed         its format is damaged, encrypted or hostile
│   └── StageFailed       a stage could not deal with it: a mistake of ours
├── StoreError            the store cannot be used
│   ├── StoreTooNew       a newer version of the program wrote it
│   ├── StoreFull         the disk is full
│   └── StoreUnavailable  it cannot be opened, is locked, or is not a store
├── BadPlugin             an installed package brings a format that cannot be used
├── WeightsMissing        the installed package lacks its weights, or they are damaged
├── NotFound              nothing in the store has this name or id
└── Ambiguous             several things in the store have this name; lists them
"""


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


class BadPlugin(ReportedlyError):
    """An installed package brings a format that cannot be used."""


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

    def __str__(self) -> str:
        return self.message


def printable(text: str) -> str:
    """A file name on one line: newlines and other control characters escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
