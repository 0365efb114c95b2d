"""weigh: how many distinct origins stand behind each claim, and why it is counted so."""

from reportedly.weigh.stage import weigh

__all__ = ["weigh"]
