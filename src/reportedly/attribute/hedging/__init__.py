"""Which words hedge: the lists by kind, and what their neighbours must be."""
