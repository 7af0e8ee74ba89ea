"""Brackets and bars as high as what they enclose."""

from typing import Final

from tutor_tui.typeset.boxes import EMPTY, Box

_PARTS: Final = {
    "(": "⎛⎜⎝", ")": "⎞⎟⎠",
    "[": "⎡⎢⎣", "]": "⎤⎥⎦",
    "⌊": "⎢⎢⎣", "⌋": "⎥⎥⎦",
    "⌈": "⎡⎢⎢", "⌉": "⎤⎥⎥",
    "|": "│││", "‖": "║║║",
}  # fmt: skip
"""A delimiter → its upper end, what it is lengthened with, its lower end."""

_BRACES: Final = {"{": "⎧⎪⎨⎩⎰⎱", "}": "⎫⎪⎬⎭⎱⎰"}
"""A brace → upper end, lengthening, middle, lower end; and the two halves of one of two rows."""

_SLANTED: Final = {"⟨": "╱╲", "⟩": "╲╱", "/": "╱╱", "\\": "╲╲"}


def delimiter(mark: str, height: int, baseline: int) -> Box:
    """A delimiter beside something of a height; nothing for the empty one."""
    if not mark:
        return EMPTY
    if height == 1:
        return Box((mark,), 1)
    return Box(tuple(_column(mark, height, baseline)), 1, baseline)


def _column(mark: str, height: int, baseline: int) -> list[str]:
    if mark in _BRACES:
        return _brace(_BRACES[mark], height, baseline)
    if mark in _PARTS:
        upper, middle, lower = tuple(_PARTS[mark])
        return [upper, *[middle] * (height - 2), lower]
    if height == 2 and mark in _SLANTED:
        return list(_SLANTED[mark])
    return [mark if row == baseline else " " for row in range(height)]


def _brace(parts: str, height: int, baseline: int) -> list[str]:
    upper, more, middle, lower, first, second = tuple(parts)
    if height == 2:
        return [first, second]
    centre = min(max(baseline, 1), height - 2)
    inner = [middle if row == centre else more for row in range(1, height - 1)]
    return [upper, *inner, lower]
