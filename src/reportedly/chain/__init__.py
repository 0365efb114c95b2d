"""Chain: through which hands each statement came, from its origin to the article's outlet."""

from reportedly.chain.stage import chain

__all__ = ["chain"]
