"""Averages, spread, correlation, distributions."""
