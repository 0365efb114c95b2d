"""Words of English news: plain sets, a file a kind, that stages share. No rule lives here."""
