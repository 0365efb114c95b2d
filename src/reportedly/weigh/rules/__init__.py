"""The rules by which two statements of a claim have one origin, tried in this order.

0. `by_people`: a person judged the pair.
1. `same_entity`: one origin entity.
2. `taken_together`: the one is among those whom the other takes together ("both sources").
3. `text_tells_apart`: the text itself says that they are two ("another insider").
4. `speaks_for`: a person and an institution that the text names in one breath; not decided.
5. `both_named`: both resolved, to different entities of which none may speak for the other.
6. `part_of`: the one is picked out of the several that the other announces.
7. `sums_up`: a headline or caption sums up the body.
8. `same_words`: the same words stand in quotation marks in both.
9. `copied`: one article is a copy of the other, or reuses the passage that holds the statement.
10. `same_relay`: both stop at, or came through, the same report.
11. `two_bodies`: two bodies without a name, of two kinds ("the central bank", "police").
12. `undecided`: nothing tells; says what is missing.

What names and the text itself say stands above what is inferred from copies and relays: in two
copies of one article that quotes two people, the first statement of the one and the second of
the other are still two people's.
"""

from collections.abc import Callable

from reportedly.schema import Verdict
from reportedly.weigh.rules.both_named import both_named
from reportedly.weigh.rules.by_people import by_people
from reportedly.weigh.rules.copied import copied
from reportedly.weigh.rules.part_of import part_of
from reportedly.weigh.rules.same_entity import same_entity
from reportedly.weigh.rules.same_relay import same_relay
from reportedly.weigh.rules.same_words import same_words
from reportedly.weigh.rules.speaks_for import speaks_for
from reportedly.weigh.rules.sums_up import sums_up
from reportedly.weigh.rules.taken_together import taken_together
from reportedly.weigh.rules.text_tells_apart import text_tells_apart
from reportedly.weigh.rules.two_bodies import two_bodies
from reportedly.weigh.rules.undecided import undecided
from reportedly.weigh.statement import Context, Statement

Ruling = tuple[Verdict, str]
Rule = Callable[[Statement, Statement, Context], Ruling | None]

RULES: tuple[Rule, ...] = (
    by_people,
    same_entity,
    taken_together,
    text_tells_apart,
    speaks_for,
    both_named,
    part_of,
    sums_up,
    same_words,
    copied,
    same_relay,
    two_bodies,
    undecided,
)

__all__ = ["RULES", "Rule", "Ruling"]
