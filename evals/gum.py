"""Attributions of GUM's discourse trees, found by `extract`: `python -m evals.gum`.

A discourse tree marks an attribution wherever a clause says who says, thinks or knows what another
clause tells (`discourse.py`), inside the contents of others too: nested ones. It knows no
attribution inside one clause ("her plan to leave", "backs the bill") and counts picture credits,
so only recall tells of the program; how many of ours are in GUM is printed to compare those with a
parent and those without. Prints JSON, by genre and together:

- `all`, `nested`: recall, pairing one-to-one, by content (half of the characters shared) and by
  cue (a character shared; of those whose cue is signalled);
- `parents`: of the nested ones, how many were found (by content or cue), how many together with
  the one around them, and of these, how many have it as parent, and as parent or farther above;
- `ours`: how many of ours are in GUM by content or cue, and how many are nested there.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.corpus import SKIPPED, data_folder
from evals.discourse import Relation, enclosing, relations
from evals.gumtext import ARCHIVE, Document, documents
from evals.matching import Agreement, Roles, by_content, by_cue, pairs
from reportedly.ingest import read_pages
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution

NEWS = ("news", "interview", "speech")
OTHERS = ("academic", "bio", "conversation", "court", "textbook", "vlog", "voyage")
"""With NEWS, the genres whose texts are not under a NonCommercial licence."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document's attributions in GUM, which of them is around which, and ours."""

    genre: str
    gold: Sequence[Relation]
    around: Mapping[int, int]
    ours: Sequence[Attribution]


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Attributions of GUM found by extract.")
    parser.add_argument("--genres", nargs="+", choices=NEWS + OTHERS, default=NEWS)
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    every = [read(d) for d in documents(data_folder() / ARCHIVE, options.genres)]
    genres = {g: figures([r for r in every if r.genre == g]) for g in options.genres}
    print(json.dumps({**genres, "together": figures(every)}, indent=1))
    return 0


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    return None if (data_folder() / ARCHIVE).exists() else SKIPPED.format(data_folder())


def read(document: Document) -> Read:
    """A document as `reportedly extract` reads it when it is saved as plain text."""
    gold = relations(document.tree, document.tokens)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{document.name}.txt"
        file.write_bytes(document.text.encode("utf-8"))
        (page,) = read_pages(file)
    return Read(document.genre, gold, enclosing(gold), extract(page).all(Attribution))


def figures(every: Sequence[Read]) -> dict[str, Any]:
    """All figures of some documents."""
    return {
        "documents": len(every),
        "all": {n: recall(every, a, nested=False) for n, a in _AGREEMENTS.items()},
        "nested": {n: recall(every, a, nested=True) for n, a in _AGREEMENTS.items()},
        "parents": parents(every),
        "ours": {"with a parent": ours(every, True), "without": ours(every, False)},
    }


_AGREEMENTS: Mapping[str, Agreement] = {"content": by_content, "cue": by_cue}


def recall(every: Iterable[Read], agreement: Agreement, nested: bool) -> dict[str, float]:
    """Of GUM's attributions, or of its nested ones, those found."""
    marks: list[bool] = []
    for one in every:
        found = dict(pairs(one.gold, one.ours, agreement))
        counted = one.around if nested else range(len(one.gold))
        marks += [n in found for n in counted if agreement is not by_cue or one.gold[n].cue]
    return share(marks)


def either(one: Roles, other: Roles) -> float:
    """Contents that share half of their characters, or cues that share one; both is best."""
    return by_content(one, other) + by_cue(one, other)


def parents(every: Iterable[Read]) -> dict[str, Any]:
    """Of the nested attributions that were found with the one around them: what is their parent."""
    inner: list[bool] = []
    direct: list[bool] = []
    above: list[bool] = []
    for one in every:
        found = {i: one.ours[j] for i, j in pairs(one.gold, one.ours, either)}
        inner += [n in found for n in one.around]
        both = [(found[n], found[m]) for n, m in one.around.items() if n in found and m in found]
        direct += [child.parent == top.id for child, top in both]
        above += [top.id in ancestors(child, one.ours) for child, top in both]
    return {"found": share(inner), "parent": share(direct), "above": share(above)}


def ancestors(child: Attribution, every: Iterable[Attribution]) -> list[str]:
    """Ids of what stands around an attribution, the nearest first."""
    parent = {a.id: a.parent for a in every}
    made: list[str] = []
    at = child.parent
    while at is not None:
        made.append(at)
        at = parent[at]
    return made


def ours(every: Iterable[Read], with_parent: bool) -> dict[str, Any]:
    """Of our attributions with a parent, or without: those in GUM, and of these those nested."""
    marks: list[bool] = []
    nested: list[bool] = []
    for one in every:
        known = {j: i for i, j in pairs(one.gold, one.ours, either)}
        chosen = [j for j, a in enumerate(one.ours) if (a.parent is not None) == with_parent]
        marks += [j in known for j in chosen]
        nested += [known[j] in one.around for j in chosen if j in known]
    return {"in GUM": share(marks), "nested there": share(nested)}


def share(marks: Sequence[bool]) -> dict[str, float]:
    """How many of how many, and per cent."""
    return {
        "right": sum(marks),
        "of": len(marks),
        "per cent": round(100 * sum(marks) / max(1, len(marks)), 1),
    }


if __name__ == "__main__":
    sys.exit(main())
