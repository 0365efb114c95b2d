"""How much of what `back.jsonl` holds is read end to end.

`python -m training.claims.secondings 9 11`: each sentence of the writers that are named stands
behind one that reports something, as a text of its own. Told for each writer: of the sentences
that stand by what was said, in how many the program reads an attribution at all, how many are
found by rule, and how many in all; and how many of the others are taken for such. `--missed`
prints what goes wrong; not to be asked of HELD_WRITERS, by whom it is measured.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.gather.anaphora import pointing
from reportedly.gather.pointing import points_back
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution, Metadata, Page, quote
from training.claims.back import HELD_WRITERS, behind_a_report


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, whether it stands by what was said, and what the program makes of it."""

    text: str
    back: bool
    read: bool
    by_rule: bool
    found: bool


def told(writer: int) -> Iterator[Told]:
    """What the program makes of each sentence of a writer."""
    for row, text, start in behind_a_report():
        if row["writer"] == writer:
            yield _told(text, start, row["back"])


def _told(text: str, start: int, back: bool) -> Told:
    read = extract(Page("p", "p", "text", text, (), Metadata())).all(Attribution)
    own = [a for a in read if a.content and a.content[0].start >= start]
    by_rule = any(points_back(quote(text, a.content), quote(text, a.cue)) for a in own)
    return Told(text[start:], back, bool(own), by_rule, bool(pointing(own, {"p": text})))


def line(writer: int, every: list[Told]) -> str:
    """The figures of one writer."""
    yes, no = [t for t in every if t.back], [t for t in every if not t.back]
    return (
        f"writer {writer}: stand by it {len(yes)}, read at all {sum(t.read for t in yes)}, by rule "
        f"{sum(t.by_rule for t in yes)}, found {sum(t.found for t in yes)}; lookalikes {len(no)}, "
        f"by rule {sum(t.by_rule for t in no)}, taken for it {sum(t.found for t in no)}"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="What is read of sentences that point back.")
    parser.add_argument("writers", type=int, nargs="*", default=HELD_WRITERS)
    parser.add_argument("--missed", action="store_true", help="print what goes wrong")
    options = parser.parse_args()
    for writer in options.writers:
        every = list(told(writer))
        print(line(writer, every), flush=True)
        for one in every if options.missed else ():
            if one.back != one.found:
                kind = "+" if one.found else "-" if one.read else "- unread"
                print(f"  {kind} {one.text.strip()}")


if __name__ == "__main__":
    main()
