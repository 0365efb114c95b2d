"""What stands above and right below the headline of a page without markup."""

from collections.abc import Sequence

from reportedly.clean.core import MARGINS
from reportedly.clean.credit import Credit, credit_of
from reportedly.clean.dates import date_line
from reportedly.clean.masthead import is_told
from reportedly.clean.names import is_paper
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import ends_sentence, furniture, is_credit, is_link_like, is_prose
from reportedly.schema import BlockKind


def above(pieces: Sequence[Piece], kinds: list[BlockKind], title: int) -> None:
    """Above the headline stands the site, if any of it shows; paragraphs may be the article's."""
    shows = sum(foreign_weight(pieces[i], kinds[i]) for i in range(title)) >= 1
    for i in range(title):
        if kinds[i] == "body" and not is_prose(pieces[i], 15):
            kind = _overline(pieces, i, title)
            sure = shows or kind != "furniture" or _is_masthead(pieces[i], pieces[title + 1 :])
            kinds[i] = kind if sure else "body"


def _is_masthead(piece: Piece, below: Sequence[Piece]) -> bool:
    """Whether it is a paper's name, above a headline with a byline or a day right below."""
    signed = any(credit_of(p) or date_line(p.text) for p in below[:1])
    return signed and (is_paper(piece.text) or is_told(piece.text, below))


def _overline(pieces: Sequence[Piece], i: int, title: int) -> BlockKind:
    """The line right above the headline may be its first half, or a byline."""
    if i != title - 1:
        return "furniture"
    if pieces[title].gap == 1 and pieces[i].text.endswith((";", ":")):
        return "headline"
    credit = credit_of(pieces[i])
    return "byline" if credit and credit.names else "furniture"


def below(pieces: Sequence[Piece], kinds: list[BlockKind], title: int, first: int) -> None:
    """Between headline and running text: who and when, the headline again, the name of a desk."""
    common = lower_words(pieces[first:])
    for i in range(title + 1, first):
        piece = pieces[i]
        if piece.key == pieces[title].key:
            kinds[i] = "headline"
        elif kinds[i] == "caption" and is_credit(piece):
            continue
        elif credit := credit_of(piece, common):
            kinds[i] = kind_of(credit)
        elif kinds[i] == "body" and furniture(piece) >= 0.8 and not ends_sentence(piece):
            kinds[i] = "furniture"


def kind_of(credit: Credit) -> BlockKind:
    """A line that names somebody is a byline, one that only tells place or day a dateline."""
    return "byline" if credit.names or not credit.date else "dateline"


def lower_words(pieces: Sequence[Piece]) -> set[str]:
    """Words that stand in lower case somewhere in these pieces."""
    return {word for piece in pieces for word in piece.cased if word.islower()}


def foreign_weight(piece: Piece, kind: BlockKind) -> float:
    """How much a piece speaks for standing outside of the article."""
    if kind == "furniture":
        return 0.0 if piece.tag in MARGINS else 1.0
    return 0.3 if kind == "body" and is_link_like(piece) and len(piece.words) >= 2 else 0.0
