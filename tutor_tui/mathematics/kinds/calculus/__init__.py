"""Limits, series, partial and implicit derivatives, differential equations."""
