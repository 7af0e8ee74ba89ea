"""Formulas for the terminal: LaTeX as one line of text, or as rows that make a picture."""
