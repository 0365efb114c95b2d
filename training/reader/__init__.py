"""Training of what reads two contents at once and tells what they are to each other."""
