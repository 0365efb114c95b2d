"""Running the stages. Nothing else writes to the store."""
