"""Integrals over regions and along curves, in several variables."""
