"""Who says so, how do they know, and how many are really saying it?"""

from reportedly.version import __version__

__all__ = ["__version__"]
