"""The settings of a training of the branch: full.toml says what each number means."""

from dataclasses import dataclass, field

from training.branch import BranchConfig

WINDOWS = 6
"""Windows of one text that are read at once."""


@dataclass(frozen=True)
class Config(BranchConfig):
    """One training of a profile's branch."""

    dropout: float
    blank: float
    puzzle_weight: float
    puzzle_share: float
    masked: int
    variants: int
    corpora: list[str]
    text_share: float = 1.0
    lesson_share: float = 1.0
    lessons: str = ""
    lesson_mentions: float = 1.0
    begin: str = ""
    together: int = 0
    windows: int = WINDOWS
    heads: str = ""
    base: dict[str, str] = field(default_factory=dict)
