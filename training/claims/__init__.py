"""Makes the pair decision of `gather`: pairs from PolNeAR and ECB+, edits of them, and the fit."""
