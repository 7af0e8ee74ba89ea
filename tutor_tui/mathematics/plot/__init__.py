"""Graphs in characters: values, windows, dots and axes. No SymPy here."""
