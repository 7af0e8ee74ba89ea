"""Limits beyond those of a formula in one variable."""
