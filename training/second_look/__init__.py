"""Training of what reads a sentence in which holder and target are marked."""
