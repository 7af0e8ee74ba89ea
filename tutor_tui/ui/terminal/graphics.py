"""Whether formulas can be pictures in this terminal, and why not; how large its cells are.

Pictures are placed by Kitty's Unicode placeholders: characters, which scroll, are cut and are
covered like any text. Only Kitty and Ghostty know them. Nothing is asked of the terminal, so
nothing waits for an answer and no answer can be taken for keys.
"""

import os
from collections.abc import Mapping
from typing import Final

from tutor_tui.typeset.pictures import Cell, is_at_hand

_NAMES: Final = frozenset({"xterm-kitty", "xterm-ghostty"})
"""What TERM is in these terminals; their other variables are inherited by any that they start."""

_BETWEEN: Final = ("TMUX", "STY", "ZELLIJ")
USUAL_CELL: Final = Cell(10, 20)
"""What is taken where the terminal does not tell; it fits pictures into their cells anyway."""


def why_not(environment: Mapping[str, str], *, use_colour: bool = True) -> str:
    """Why formulas are drawn as text, in a sentence; nothing where they can be pictures."""
    if not is_at_hand():
        return "Pictures need two libraries: pip install 'tutor-tui[pictures]'."
    if not use_colour or environment.get("NO_COLOR"):
        return "Pictures need colours, which are switched off."
    if any(environment.get(name) for name in _BETWEEN):
        return "Pictures do not get through tmux, screen or Zellij."
    if environment.get("TERM") not in _NAMES:
        return "This terminal is not known to place pictures in text; Kitty and Ghostty do."
    if environment.get("COLORTERM", "") not in ("truecolor", "24bit"):
        return "Pictures need a terminal of 16 million colours: set COLORTERM=truecolor."
    return ""


def cell_size(descriptor: int) -> Cell:
    """The size of a cell of the terminal in pixels, or a usual one where it does not tell."""
    if os.name != "posix":
        return USUAL_CELL
    import fcntl
    import struct
    import termios

    try:
        answer = fcntl.ioctl(descriptor, termios.TIOCGWINSZ, b"\0" * 8)
    except OSError:
        return USUAL_CELL
    rows, columns, width, height = struct.unpack("HHHH", answer)
    if not (rows and columns and width >= columns and height >= rows):
        return USUAL_CELL
    return Cell(width // columns, height // rows)
