"""How long a question takes on a large store: `python -m evals.asking`.

Makes a store of `--statements` statements of an invented world (`world`, `rows`; the same for the
same `--seed`; nothing is read by a model) or takes the one at `--store`, and asks questions of
every form (`run`). Of each it prints the median and the most of the clock and of the processor
over `--rounds` rounds, in milliseconds: from the question to the sheet, and to the printed text.
What a question's embedding by the installed weights takes is told apart, and so is the memory.
"""
