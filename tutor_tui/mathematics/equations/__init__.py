"""Real solutions of equations of every kind, and a proof that none is missing."""
