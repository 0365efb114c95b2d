"""Who of those known an article's entities are, or that nobody known is meant."""

from reportedly.link.names import wanted
from reportedly.link.stage import link

__all__ = ["link", "wanted"]
