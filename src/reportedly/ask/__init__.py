"""ask: the claims of a pile that bear on a question, with their evidence."""

from reportedly.ask.memory import Memory
from reportedly.ask.pile import Part, Pile, Vector
from reportedly.ask.stage import ask

__all__ = ["Memory", "Part", "Pile", "Vector", "ask"]
