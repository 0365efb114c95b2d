"""Which of people's verdicts stand: the newest on each two, but for those taken back."""

from collections.abc import Callable, Iterable

from reportedly.schema import Judgement

Two = frozenset[str]
Find = Callable[[Judgement], tuple[str, str]]
"""The two of today on whom a judgement was made; "" for one who is not there any more."""


def standing(judgements: Iterable[Judgement], find: Find) -> dict[Two, Judgement]:
    """The judgement that holds of each two, the one that was made last at the end.

    Who takes back takes back the newest verdict on these two, as if it had never been given: what
    was judged of them before holds again. Somebody who says the same again says it once. A
    judgement on somebody who is not there any more, or on two who are by now one, says nothing.
    """
    given: dict[Two, list[Judgement]] = {}
    for judgement in sorted(judgements, key=lambda j: (j.when, j.id)):
        two = frozenset(find(judgement))
        if len(two) == 2 and "" not in two:
            _add(given.setdefault(two, []), judgement)
    last = {two: some[-1] for two, some in given.items() if some}
    return dict(sorted(last.items(), key=lambda held: (held[1].when, held[1].id)))


def _add(given: list[Judgement], judgement: Judgement) -> None:
    said = (judgement.verdict, judgement.by)
    if given and (judgement.verdict == "unknown" or said == (given[-1].verdict, given[-1].by)):
        given.pop()
    if judgement.verdict != "unknown":
        given.append(judgement)
