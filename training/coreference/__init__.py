"""How the mentions and coreference of the shipped weights were made."""
