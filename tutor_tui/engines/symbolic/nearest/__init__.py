"""Follow-ups in words that no rule has, read as the wording that comes nearest."""
