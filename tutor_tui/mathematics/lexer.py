"""From text to tokens that know where they stand: numbers, names, signs and brackets.

Plain notation, Unicode signs and LaTeX all become the same few tokens. What they mean together
is `parse.py`'s business. Nothing is ever evaluated.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.latex import LatexScanner
from tutor_tui.mathematics.named_functions import SPELLINGS, name_called
from tutor_tui.mathematics.recurring import BARRED, value_of
from tutor_tui.mathematics.scanner import shown
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.tokens import MAX_CHARACTERS, MAX_DIGITS, MAX_TOKENS, Kind, Token
from tutor_tui.mathematics.vocabulary import (
    CONSTANTS,
    GREEK_LETTERS,
    KNOWN_FUNCTIONS,
    RELATIONS,
    SUPERSCRIPTS,
    VULGAR_FRACTIONS,
)

__all__ = [
    "CONSTANTS",
    "KNOWN_FUNCTIONS",
    "MAX_CHARACTERS",
    "MAX_DIGITS",
    "MAX_TOKENS",
    "Kind",
    "Token",
    "tokenize",
]


@lru_cache(maxsize=256)
def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of a text, the last one of kind `END`.

    Raises `UnreadableError` at the first character or word that has no meaning here, and
    `TooLargeError` for texts, numbers and counts beyond the limits above.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(f"That is longer than {MAX_CHARACTERS:,} characters.")
    return _Lexer(text).run()


_NUMBER = re.compile(
    r"""(?: [1-9]\d{0,2} (?:(?:,|\{,\}|\\,|[\u00a0\u2009\u202f])\d{3})+ (?!\d|,\d)
          (?:\.\d+)?   # 1,000.5
        | \d+ (?:\.\d+|\.(?![\d.\w]))? | \.\d+ )
        (?: [eE][+-]?\d+ (?![\w.(^]) )?""",
    re.VERBOSE | re.ASCII,
)
_PLAIN_NUMBER = late_regex(r"(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+(?![\w.(^]))?", re.ASCII)
_LETTERS = re.compile(rf"[A-Za-z{''.join(GREEK_LETTERS)}π]+")
_NAMES_WITH_DIGITS = re.compile(r"(?:arctan2|atan2|exp2)(?=\s*[(\[])")
_RAISED = re.compile(f"[{''.join(SUPERSCRIPTS)}]+")
_DERIVATIVE = re.compile(r"d(?:\^?[2²])?[A-Za-z]?\s*/\s*d[a-zθ](?![A-Za-z])")
_RELATION = re.compile("|".join(sorted(map(re.escape, RELATIONS), key=len, reverse=True)))
_IMPLICATION = re.compile("=>|->|→|⇒|<=>|⇔|≈|≅|±|∓")
_OPERAND_ENDS: Final = frozenset({Kind.NUMBER, Kind.NAME, Kind.CLOSE, Kind.BAR, Kind.POSTFIX})


class _Lexer(LatexScanner):
    """Reads a text from left to right; every `_read_…` takes one thing or says no."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._readers: tuple[Callable[[], bool], ...] = (
            self._read_space,
            self._read_number,
            self._read_letters,
            self._read_raised,
            self.read_command,
            self._read_sign,
        )

    def run(self) -> tuple[Token, ...]:
        while self.at < len(self.text):
            if not any(reader() for reader in self._readers):
                raise self.unreadable(f"“{shown(self.text[self.at])}” has no meaning here.")
            if len(self.tokens) > MAX_TOKENS:
                raise TooLargeError("That expression has too many parts to be worked out.")
        end = len(self.text.rstrip())
        self.tokens.append(Token(Kind.END, "", end, end))
        tokens = _with_crosses_of_numbers(_with_signed_crosses(self.tokens))
        return _with_spaced_crosses(tokens)

    def _read_space(self) -> bool:
        if not self.text[self.at].isspace() and self.text[self.at] not in "\u200b\u2061\u2062":
            return False
        self.at += 1
        return True

    def _read_number(self) -> bool:
        vulgar = VULGAR_FRACTIONS.get(self.text[self.at])
        if vulgar is not None:
            self.add(Kind.NUMBER, self.text[self.at], self.at + 1, value=vulgar)
            return True
        if (recurring := BARRED.match(self.text, self.at)) is not None:
            value = value_of(*recurring.group("fixed", "period"))
            self.add(Kind.NUMBER, recurring.group(), recurring.end(), value=value)
            return True
        found = (_PLAIN_NUMBER if self.is_among_arguments else _NUMBER).match(self.text, self.at)
        if found is None:
            return False
        self.add_number(found.group(), found.end())
        return True

    def _read_letters(self) -> bool:
        if _DERIVATIVE.match(self.text, self.at) and not self._follows_letter():
            raise self.unreadable("A sign such as d/dx asks to differentiate; it has no value.")
        named = _NAMES_WITH_DIGITS.match(self.text, self.at)
        if named is not None:
            self.add(Kind.FUNCTION, KNOWN_FUNCTIONS[named.group()], named.end())
            return True
        special = None if self._follows_letter() else name_called(self.text, self.at)
        if special is not None:
            self.add(Kind.FUNCTION, SPELLINGS[special], self.at + len(special))
            return True
        found = _LETTERS.match(self.text, self.at)
        if found is None:
            return False
        self.add_words(found.group(), found.end())
        return True

    def _follows_letter(self) -> bool:
        return self.at > 0 and self.text[self.at - 1].isalpha()

    def _read_raised(self) -> bool:
        found = _RAISED.match(self.text, self.at)
        if found is None:
            return False
        after = self.text[found.end() : found.end() + 1]
        raised = "".join(SUPERSCRIPTS[character] for character in found.group())
        if after == "√" and raised.isdigit() and not self._ends_with_operand():
            self.add(Kind.FUNCTION, "root", found.end() + 1, value=Fraction(raised))
            return True
        self._add_raised(raised, found.end())
        return True

    def _ends_with_operand(self) -> bool:
        return bool(self.tokens) and self.tokens[-1].kind in _OPERAND_ENDS

    def _add_raised(self, raised: str, end: int) -> None:
        start = self.at
        try:
            inner = tokenize(raised)[:-1]
        except UnreadableError as error:
            raise self.unreadable(error.reason, start + error.position) from error
        self.add(Kind.OPERATOR, "^", start)
        self.add(Kind.OPEN, "⁽", start)
        for token in inner:
            self.tokens.append(
                Token(token.kind, token.text, start + token.start, start + token.end, token.value)
            )
        self.at = end
        self.add(Kind.CLOSE, "⁾", end)

    def _read_sign(self) -> bool:
        for pattern in (_IMPLICATION, _RELATION):
            found = pattern.match(self.text, self.at)
            if found is not None and pattern is _IMPLICATION:
                raise self.unreadable(f"“{found.group()}” cannot be read here.")
            if found is not None:
                self.add_sign(found.group(), found.end())
                return True
        width = 2 if self.text.startswith("**", self.at) else 1
        return self.add_sign(self.text[self.at : self.at + width], self.at + width)


def _with_signed_crosses(tokens: list[Token]) -> list[Token]:
    """`3 x -4` as a whole, its minus close to the 4, is a product of two numbers.

    With anything else beside it, such as an equals sign, x is an unknown.
    """
    parts = tokens[1:] if tokens[0].text == "-" else tokens
    kinds = tuple(token.kind for token in parts)
    if kinds != (Kind.NUMBER, Kind.NAME, Kind.OPERATOR, Kind.NUMBER, Kind.END):
        return tokens
    before, cross, minus, after = parts[:4]
    is_spaced = before.end < cross.start and cross.end < minus.start and minus.end == after.start
    if cross.text in ("x", "X") and minus.text == "-" and is_spaced:
        place = tokens.index(cross)
        tokens[place] = Token(Kind.OPERATOR, "*", cross.start, cross.end)
    return tokens


_VALUE_STARTS: Final = frozenset({Kind.NUMBER, Kind.OPEN, Kind.FUNCTION})
_VALUE_ENDS: Final = frozenset({Kind.NUMBER, Kind.CLOSE, Kind.POSTFIX})


def _with_crosses_of_numbers(tokens: list[Token]) -> list[Token]:
    """`5 x (3 + 2)` is a product where x stands nowhere else and nothing is to be solved."""
    names = [place for place, token in enumerate(tokens) if token.kind is Kind.NAME]
    is_solved = any(token.kind in (Kind.RELATION, Kind.COMMA) for token in tokens)
    if is_solved or not names or not all(_is_cross(tokens, place) for place in names):
        return tokens
    for place in names:
        cross = tokens[place]
        tokens[place] = Token(Kind.OPERATOR, "*", cross.start, cross.end)
    return tokens


def _is_cross(tokens: list[Token], place: int) -> bool:
    if not 0 < place < len(tokens) - 1 or tokens[place].text not in ("x", "X"):
        return False
    before, cross, after = tokens[place - 1 : place + 2]
    is_between = before.kind in _VALUE_ENDS and after.kind in _VALUE_STARTS
    return is_between and before.end < cross.start and cross.end < after.start


def _with_spaced_crosses(tokens: list[Token]) -> tuple[Token, ...]:
    """`3 x 4` with its spaces is a product, for nobody writes a number after a variable, and so is
    `3x10^8` without them, the usual form of large numbers.
    """
    is_of_x = any(token.kind is Kind.RELATION for token in tokens) and not any(
        token.kind is Kind.NAME and token.text not in ("x", "X") for token in tokens
    )
    for index in range(1, len(tokens) - 1):
        before, cross, after = tokens[index - 1 : index + 2]
        is_cross = cross.kind is Kind.NAME and cross.text in ("x", "X")
        is_between_numbers = before.kind is Kind.NUMBER and after.kind is Kind.NUMBER
        is_spaced = before.end < cross.start and cross.end < after.start
        is_scale = after.text == "10" and "^" in (one.text for one in tokens[index + 2 : index + 3])
        if is_cross and is_between_numbers and (is_spaced or (is_scale and not is_of_x)):
            tokens[index] = Token(Kind.OPERATOR, "*", cross.start, cross.end)
    return tuple(tokens)
