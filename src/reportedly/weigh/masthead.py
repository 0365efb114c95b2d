"""How an article is called: by its outlet, or by what else is known of it."""

LONGEST = 48
"""Characters of a title that stands for an outlet."""


def masthead(outlet: str, title: str, article: str) -> str:
    """The outlet; without one the title in quotation marks, cut at a word; else the id's start."""
    if outlet:
        return outlet
    if not title:
        return f"article {article[:8]}"
    if len(title) <= LONGEST:
        return f"“{title}”"
    return f"“{title[:LONGEST].rsplit(' ', 1)[0]} …”"
