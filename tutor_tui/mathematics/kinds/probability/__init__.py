"""Drawing, dice, counting arrangements and choices."""
