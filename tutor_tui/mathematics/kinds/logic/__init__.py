"""Statements put together by and, or, not and if."""
