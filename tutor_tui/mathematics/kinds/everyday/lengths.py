"""What the letters stand for in stories of rooms and shapes."""

from types import MappingProxyType
from typing import Final

MEANINGS: Final = MappingProxyType(
    {
        "a": "the length",
        "b": "the width",
        "c": "the height",
        "p": "the price of one unit",
        "u": "the length of a tile",
        "w": "the width of a tile",
        "r": "the radius",
        "d": "the distance",
        "l": "the length",
        "h": "the height",
        "v": "the angle in degrees",
        "n": "the number of turns",
        "s": "the first shadow",
        "q": "the second shadow",
        "k": "the height that is known",
    }
)
