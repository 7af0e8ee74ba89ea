"""Letters in other shapes: raised, lowered, bold, script, blackboard bold, with marks."""

import unicodedata
from typing import Final

_RAISED: Final = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′″‴°⊤",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′″‴°ᵀ",
        strict=True,
    )
)
_LOWERED: Final = dict(
    zip(
        "0123456789+-=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)

_FIRST: Final = {
    "mathbf": (0x1D400, 0x1D41A, 0x1D7CE),
    "mathcal": (0x1D49C, 0x1D4B6, None),
    "mathscr": (0x1D49C, 0x1D4B6, None),
    "mathfrak": (0x1D504, 0x1D51E, None),
    "mathbb": (0x1D538, 0x1D552, 0x1D7D8),
}
"""A font → where its capitals, its small letters and its digits begin in Unicode."""

_SAME: Final = {
    "bold": "mathbf", "boldsymbol": "mathbf", "bm": "mathbf", "Bbb": "mathbb",
}  # fmt: skip
_OLDER: Final = {
    "mathcal": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "mathscr": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "mathfrak": dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True)),
    "mathbb": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)),
}
"""Letters that Unicode had before it had the whole alphabet."""

PLAIN_FONTS: Final = frozenset({"mathrm", "mathit", "mathsf", "mathtt", "mathnormal"})
"""Fonts that a terminal shows like any other; several letters in them are one word."""

FONTS: Final = frozenset({*_FIRST, *_SAME})
"""Fonts with letters of their own."""


def raised(text: str) -> str:
    """The text in superscript characters, or nothing where one is missing."""
    return _mapped(text, _RAISED)


def lowered(text: str) -> str:
    """The text in subscript characters, or nothing where one is missing."""
    return _mapped(text, _LOWERED)


def in_font(text: str, font: str) -> str:
    """The text in a font of Unicode; characters that it does not have stay as they are."""
    font = _SAME.get(font, font)
    older = _OLDER.get(font, {})
    return "".join(older.get(mark) or _letter(mark, _FIRST[font]) for mark in text)


def marked(text: str, mark: str) -> str:
    """Each character of the text, but for spaces, with a combining mark."""
    drawn = "".join(letter if letter == " " else letter + mark for letter in text)
    return unicodedata.normalize("NFC", drawn)


def _letter(mark: str, first: tuple[int, int, int | None]) -> str:
    capitals, small, digits = first
    if "A" <= mark <= "Z":
        return chr(capitals + ord(mark) - ord("A"))
    if "a" <= mark <= "z":
        return chr(small + ord(mark) - ord("a"))
    if digits is not None and "0" <= mark <= "9":
        return chr(digits + ord(mark) - ord("0"))
    return mark


def _mapped(text: str, shapes: dict[str, str]) -> str:
    if any(mark not in shapes for mark in text):
        return ""
    return "".join(shapes[mark] for mark in text)
