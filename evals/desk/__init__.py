"""How the desk feels on a large store: `python -m evals.desk`.

Serves a store of `--statements` statements in a tenth as many articles (made by `evals.asking`, or
the one at `--store`) and prints, of every page in a real browser, the first paint, how far its
layout moves while it loads (cumulative layout shift, https://web.dev/articles/cls), its bytes, and
what answering took the processor. Then `--readers` readers and `--reviewers` reviewers use it for
`--seconds` seconds at once, five seconds to a page and two to a verdict: how many answers there
were, how long they took, and whether any failed or any verdict was lost.
"""
