"""Drawings: graphs of functions and relations, number lines, charts of data."""
