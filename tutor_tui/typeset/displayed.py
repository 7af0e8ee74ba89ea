"""Which environments are formulas of their own; light, for whoever only looks for formulas."""

from typing import Final

DISPLAYED: Final = frozenset(
    {"align", "alignat", "flalign", "eqnarray", "gather", "multline", "equation", "displaymath"}
)
"""Environments that are formulas of their own, without delimiters around them."""
