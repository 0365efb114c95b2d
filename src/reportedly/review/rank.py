"""What is due to be reviewed first: what the program is least sure of and most hangs on."""

from reportedly.schema import Stake


def priority(stake: Stake) -> float:
    """Doubt times reach; the higher, the sooner it is due.

    Doubt is what the program's confidence leaves open. Reach is how many articles assert the
    claim: twice as many where all of them go back to one origin, with which the claim stands or
    falls; and as many more as it has origins where nobody else tells this one, so that a
    mistake here would move the count.
    """
    reach = stake.articles * (2 if stake.high == 1 and stake.articles > 1 else 1)
    reach += stake.high if stake.alone else 0
    return (1.0 - stake.confidence) * max(reach, 1)
