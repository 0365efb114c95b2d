"""Verbs by which somebody gives up what stands behind them: "withdrew her endorsement of"."""

WITHDRAWING = frozenset(
    "abandon cease drop end pull quit renounce rescind retract revoke stop suspend withdraw"
    " withdrawn withdrew".split()
)
"""Lemmas, and the forms that no ending makes of them. Who is "reconsidering" has not done it."""
