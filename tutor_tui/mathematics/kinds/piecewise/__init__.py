"""Functions that are given piece by piece."""
