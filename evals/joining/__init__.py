"""Articles that join claims one by one, beside the same pile done anew.

`python -m evals.joining agree --db STORE` replays the articles of a store that was read, one by one
and all at once, and tells how often claims differ. `python -m evals.joining time` fills a store
with articles of an invented world and measures what one more costs, beside doing all anew.
"""
