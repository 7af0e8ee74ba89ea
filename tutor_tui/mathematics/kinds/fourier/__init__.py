"""Sums of waves that functions are made of."""
