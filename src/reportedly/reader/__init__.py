"""An article as it is read: its text in runs with their marks, its cards, and its twins."""
