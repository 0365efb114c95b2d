"""Fetch: from an address of the web to documents, politely and within bounds.

Nothing heavy is imported here: who names only files waits for no HTTP.
"""

from reportedly.fetch.manners import Manners
from reportedly.fetch.memory import Forgetful, Memory

__all__ = ["Forgetful", "Manners", "Memory"]
