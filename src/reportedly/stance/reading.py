"""One leaning whose holder and target are known: who is for or against whom, and who says so."""

from dataclasses import dataclass

from reportedly.schema import Attribution, Polarity, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """`holder` and `target` are entities, `places` where they are named, the holder's if at all.

    `told` is the attribution that says so, None in the article's own voice. `likely` is the model's
    probability, LEAST where the model said nothing. `leads` tells that what the holder says or
    feels begins with the target ("mocked Trent", "Trent is a disgrace"), `sided` that the cue
    itself takes the side; so does a clause whose subject and object they are (`outright`).
    """

    holder: str
    target: str
    told: Attribution | None
    places: tuple[Span | None, Span]
    polarity: Polarity
    likely: float
    leads: bool = False
    sided: bool = False
    outright: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """Of several readings with one key only one is told."""
        return self.holder, self.target, self.told.id if self.told else ""
