"""What the letters stand for in the laws of everyday stories."""

from types import MappingProxyType
from typing import Final

OF_LENGTHS: Final = MappingProxyType(
    {
        "a": "the length",
        "b": "the width",
        "p": "the price of one unit",
        "r": "the radius",
        "d": "the distance",
        "l": "the length",
        "h": "the height",
        "v": "the angle in degrees",
        "n": "the number of turns",
    }
)
OF_PARTS: Final = MappingProxyType(
    {
        "f": "the fraction",
        "w": "the whole",
        "r": "the rate in percent",
        "a": "the number of groups",
        "b": "the number in each",
        "c": "the number taken away",
        "n": "the number",
        "q": "the part that is known",
    }
)
OF_TRADE: Final = MappingProxyType(
    {
        "p": "the price",
        "r": "the rate in percent",
        "s": "the second rate in percent",
        "n": "the number of years",
        "c": "the cost price",
        "a": "the amount",
        "w": "the whole",
        "b": "the amount after the change",
    }
)
