"""Attribute: find who is said to have said, thought or wanted what."""

from reportedly.attribute.stage import attribute, attributions, sections

__all__ = ["attribute", "attributions", "sections"]
