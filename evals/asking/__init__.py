"""How long a question takes on a large store: `python -m evals.asking`."""
