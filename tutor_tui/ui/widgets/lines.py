"""Fitting text from anyone into a number of cells."""

from rich.cells import cell_len, set_cell_size


def fit(text: str, width: int) -> str:
    """The text in at most `width` cells, `…` where it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""
