"""A pile whose names are made to break pages."""

from itertools import pairwise
from pathlib import Path

from piles import Pile

from reportedly.schema import Run, Span, Stance
from reportedly.store import Store

MARKUP = "<script>alert(1)</script><b onclick=x>Brun</b>"
LONG = "Brunhild " * 1_111 + "X"
TURNED = "\u202eadA nurB\u2066"
NAMES = (MARKUP, LONG, TURNED, '" onload="alert(1)', "{{ 7 * 7 }}", "~", "../../etc", "李明")


def hostile(path: Path) -> Store:
    """A store in which everybody bears such a name, says something, and is for somebody."""
    pile = Pile()
    pile.article("aa", '</title><img src="https://evil.example/x">', "2020-01-01")
    for at, name in enumerate(NAMES):
        said = pile.say(
            "aa", name, f"plan {at} of {name[:40]} is late", via=[(NAMES[at - 1], "outlet")]
        )
    store = pile.store(path)
    ids = [pile.entities["aa", name].id for name in NAMES]
    with store.unit() as unit:
        run = Run("s", "test", 1, "")
        span = Span(0, len(pile.texts["aa"]))
        unit.add(run, [
            Stance(f"aa:s{n}", "aa", one, other, "for", said, "body", span, None, span, 0.9)
            for n, (one, other) in enumerate(pairwise(ids))
        ])  # fmt: skip
    return store
