"""Training of the branch that reads who is for or against whom."""
