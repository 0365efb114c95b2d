"""Pages that leave out the tags between head and body, as HTML allows and minifiers do."""

from lxml.html import HtmlElement

# What may stand in a head (WHATWG HTML, 4.2.1); anything else ends it.
_OF_HEADS = frozenset("title meta link base script style template noscript".split())


def end_head(tree: HtmlElement) -> None:
    """Moves what is no head's to the beginning of the body.

    libxml2 knows only the elements of HTML 4, so <main>, <header> and the like do not end a head
    for it.
    """
    head = tree.find("head")
    stray = [] if head is None else [one for one in head if one.tag not in _OF_HEADS]
    if not stray:
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    # What is put before the first child would come after the body's own first words.
    stray[-1].tail = (stray[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = stray
