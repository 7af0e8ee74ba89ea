"""Inequalities in one unknown, and systems of them."""
