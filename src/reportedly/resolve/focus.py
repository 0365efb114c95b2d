"""Who is being talked about at a place of the article: what pronouns can refer to."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportedly.resolve.draft import Draft

_REMEMBERED = 60


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention as the reader remembers it."""

    draft: Draft
    sentence: int
    start: int
    subject: bool
    quoted: bool
    owns: bool


@dataclass(slots=True)
class Focus:
    """The latest mentions and speakers, newest last."""

    seen: deque[Seen] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    speakers: deque[tuple[Draft, int]] = field(default_factory=lambda: deque(maxlen=8))

    def see(self, mention: Seen) -> None:
        """Remember a mention."""
        self.seen.append(mention)

    def hear(self, draft: Draft, sentence: int) -> None:
        """Remember a speaker."""
        self.speakers.append((draft, sentence))

    def recent(self, sentence: int, reach: int) -> Iterator[Seen]:
        """Mentions of the last `reach` sentences, newest first."""
        for mention in reversed(self.seen):
            if sentence - mention.sentence > reach:
                return
            yield mention

    def last_speaker(self, sentence: int, reach: int) -> Draft | None:
        """Who spoke last, if that was not longer ago than `reach` sentences."""
        if self.speakers and sentence - self.speakers[-1][1] <= reach:
            return self.speakers[-1][0]
        return None

    def rename(self, old: Draft, new: Draft) -> None:
        """One draft turned out to be another."""
        kept = (replace(s, draft=new) if s.draft is old else s for s in self.seen)
        self.seen = deque(kept, maxlen=_REMEMBERED)
        self.speakers = deque(((new if d is old else d, n) for d, n in self.speakers), maxlen=8)

    def forget(self) -> None:
        """Begin another story."""
        self.seen.clear()
        self.speakers.clear()
