"""Piles with known origins, and whether the counts hold the truth: `python -m evals.origins`.

A seeded generator writes whole articles about invented people, bodies and towns, with the truth
beside them: which statements make the claim, which path each has, and who truly stands behind.

- `wording`: names, claims in several wordings, sentences about other things;
- `telling`: who tells it, as the text calls them, and the sentences that do so;
- `articles`: articles as text, in several styles of reporting, with the places of everything;
- `scenario`, `scenarios`: how a claim comes to its articles: relays, wire, unnamed sources, …;
- `truth`: how many distinct origins there are;
- `given`: the counts with attributions, paths and members given;
- `whole`: the counts of the program's own reading of the texts;
- `run`: the figures.
"""
