"""Attribute: find who is said to have said, thought or wanted what."""
