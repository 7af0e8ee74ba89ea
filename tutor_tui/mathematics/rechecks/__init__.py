"""Answers checked once more in writing, so that a person can follow and repeat it."""
