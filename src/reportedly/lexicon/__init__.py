"""Words of English news that stages share, a file a kind: sets, and small rules on such words."""
