"""How the Reader words what it knows of an attribution and of twins."""

from collections.abc import Sequence

from reportedly.export.wording import number, origins
from reportedly.reader.card import Card, CardClaim
from reportedly.reader.view import Run, TwinLine
from reportedly.schema import Attitude, BlockKind, Fact, Lineage, Manner, Polarity, Relation, Span

_MANNERS: dict[Manner, str] = {
    "direct": "word for word",
    "indirect": "in the article's words",
    "mixed": "partly word for word",
}
_ATTITUDES: dict[Attitude, str] = {
    "said": "said",
    "wrote": "written",
    "thought": "thought",
    "felt": "felt",
    "wanted": "wanted",
    "planned": "planned",
    "asked": "asked",
    "ordered": "ordered",
}
_RELATIONS: dict[Relation, str] = {
    "asserts": "asserts the claim",
    "denies": "denies the claim",
    "questions": "questions the claim",
}
POLARITIES: dict[Polarity, str] = {
    "for": "▲ for",
    "against": "▼ against",
    "neutral": "= denied to be for or against",
    "mixed": "◆ for and against",
}
KINDS: dict[BlockKind, str] = {
    "caption": "Caption",
    "pullquote": "Pull quote",
    "disclaimer": "Disclaimer",
    "furniture": "Not part of the article",
    "teaser": "Start of another story",
}
SHOWN = ("content", "source", "cue", "hedge")
"""The roles that are always seen; the others when their card is looked at."""


def manner(card: Card) -> str:
    """How it is told: "said, partly word for word"; with what a cue under a negation means."""
    told = f"{_ATTITUDES[card.attitude]}, {_MANNERS[card.manner]}"
    if card.negated:
        told = f"not {told}: the cue is under a negation"
    return f"{told}; the cue denies it" if card.denies else told


def confidence(value: float) -> str:
    """A calibrated probability in words: of marks like this one, so many are right.

    Where a person set or added them, there is no such probability.
    """
    if value == 1.0:
        return "a person set these words"
    tenths = round(value * 10)
    many = {0: "hardly any", 10: "nearly all"}.get(tenths, f"about {tenths} in 10")
    return f"{value:.2f}: {many} of the marks that the program is so sure of are right"


def claim(found: CardClaim) -> str:
    """A claim's counts: "asserts the claim: 3 statements in 2 articles, 1 distinct origin"."""
    counts = f"{number(found.statements, 'statement')} in {number(found.articles, 'article')}"
    if not found.statements:
        counts = "nobody in this pile asserts it"
    weight = found.weight
    told = f"{counts}, {origins(weight.low, weight.high, weight.unresolved, weight.open_ended)}"
    return f"{_RELATIONS[found.relation]}: {told if found.statements else counts}"


def place(fact: Fact) -> Span | None:
    """Where the text tells a fact; None where it stands elsewhere."""
    if fact.start is None or fact.end is None:
        return None
    return Span(fact.start, fact.end)


def roles(run: Run) -> str:
    """The roles of a run as class names; "deep" where one content lies in another."""
    found = [m.role for m in run.marks]
    deep = ["deep"] if found.count("content") > 1 else []
    return " ".join([*dict.fromkeys(found), *deep])


def owners(run: Run) -> str:
    """Whose the run is, for a script to find it: each role with its attribution or entity."""
    return " ".join(f"{m.role}:{m.of}" for m in run.marks if m.of)


def twin(line: TwinLine) -> str:
    """What a twin is to the article: "Copied from", "A copy of this", "Shares text with"."""
    if line.kind == "link":
        return "Links to" if line.came == "from" else "Is linked from"
    if line.came == "unknown":
        return "Shares text with"
    if line.kind == "copy":
        return "Copied from" if line.came == "from" else "Copied by"
    return "Has a passage from" if line.came == "from" else "Has passed text on to"


def first(lineage: Lineage | None) -> str:
    """Which of two came first, and why, as one sentence."""
    if lineage is None:
        return "The pile was not found to hold one text twice here; these are simply compared."
    if not lineage.directed:
        return f"Which is the original cannot be told: {lineage.why}."
    return f"The left one is taken for the original: {lineage.why}."


def shared(both: int, words: int) -> str:
    """How many of a text's words stand in the other: "212 of 230 words"."""
    return f"{both:,} of {number(words, 'word')}" if words else "no words"


def signs(found: Sequence[str]) -> str:
    """The words that say where an article is from, in quotation marks."""
    return ", ".join(f"“{words}”" for words in found)
