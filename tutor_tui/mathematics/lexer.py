"""From text to tokens that know where they stand: numbers, names, signs and brackets.

Plain notation, Unicode signs and LaTeX all become the same few tokens. What they mean together
is `parse.py`'s business. Nothing is ever evaluated.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.vocabulary import (
    CONSTANTS,
    GREEK_LETTERS,
    KNOWN_FUNCTIONS,
    LATEX_SIGNS,
    LATEX_SPACES,
    OPERATORS,
    RELATIONS,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    VULGAR_FRACTIONS,
)
from tutor_tui.mathematics.words import UnknownWordError, Word, WordKind, split_word

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

MAX_CHARACTERS: Final = 20_000
MAX_TOKENS: Final = 2_000
MAX_DIGITS: Final = 4_000
_MAX_POWER_OF_TEN: Final = 4_000


class Kind(StrEnum):
    """What a token is. `Token.text` is in the plain spelling of the tree."""

    NUMBER = "number"
    NAME = "name"
    FUNCTION = "function"
    OPERATOR = "operator"
    RELATION = "relation"
    OPEN = "opening bracket"
    CLOSE = "closing bracket"
    BAR = "bar"
    COMMA = "comma"
    POSTFIX = "sign after a value"
    BASE = "lowered base"
    COMMAND = "LaTeX command"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `start` and `end` are indices in the text that was read.

    `value` is a number's value, or the index of a root written `³√`.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Fraction | None = None
    is_decimal: bool = False


def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of a text, the last one of kind `END`.

    Raises `UnreadableError` at the first character or word that has no meaning here, and
    `TooLargeError` for texts, numbers and counts beyond the limits above.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(f"That is longer than {MAX_CHARACTERS:,} characters.")
    return _Lexer(text).run()


_NUMBER = re.compile(
    r"""(?: [1-9]\d{0,2} (?:(?:,|\{,\}|[\u2009\u202f])\d{3})+ (?!\d|,\d) (?:\.\d+)?   # 1,000.5
        | \d+ (?:\.\d+|\.(?![\d.\w]))? | \.\d+ )
        (?: [eE][+-]?\d+ (?![\w.(^]) )?""",
    re.VERBOSE | re.ASCII,
)
_PLAIN_NUMBER = re.compile(r"(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+(?![\w.(^]))?", re.ASCII)
_LETTERS = re.compile(rf"[A-Za-z{''.join(GREEK_LETTERS)}π]+")
_SUBSCRIPT = re.compile(r"_(?:([A-Za-z0-9]+)|\{\s*([A-Za-z0-9]{1,12})\s*\})", re.ASCII)
_LOWERED = re.compile(f"[{''.join(SUBSCRIPTS)}]+")
_RAISED = re.compile(f"[{''.join(SUPERSCRIPTS)}]+")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_BRACED_WORD = re.compile(r"\s*\{\s*([A-Za-z]+)\s*\}")
_DERIVATIVE = re.compile(r"d(?:\^?[2²])?[A-Za-z]?\s*/\s*d[a-zθ](?![A-Za-z])")
_RELATION = re.compile("|".join(sorted(map(re.escape, RELATIONS), key=len, reverse=True)))
_IMPLICATION = re.compile("=>|->|→|⇒|<=>|⇔|≈|≅|±|∓")
_BRACKETS: Final = {"(": Kind.OPEN, "[": Kind.OPEN, "{": Kind.OPEN} | {
    ")": Kind.CLOSE,
    "]": Kind.CLOSE,
    "}": Kind.CLOSE,
}
_ROOTS: Final = {"√": ("√", None), "∛": ("∛", None), "∜": ("root", Fraction(4))}
_OPERAND_ENDS: Final = frozenset({Kind.NUMBER, Kind.NAME, Kind.CLOSE, Kind.BAR, Kind.POSTFIX})


class _Lexer:
    """Reads a text from left to right; every `_read_…` takes one thing or says no."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._tokens: list[Token] = []
        self._argument_brackets: list[bool] = []
        self._readers: tuple[Callable[[], bool], ...] = (
            self._read_space,
            self._read_number,
            self._read_letters,
            self._read_raised,
            self._read_command,
            self._read_sign,
        )

    def run(self) -> tuple[Token, ...]:
        while self._at < len(self._text):
            if not any(reader() for reader in self._readers):
                raise self._unreadable(f"“{_shown(self._text[self._at])}” has no meaning here.")
            if len(self._tokens) > MAX_TOKENS:
                raise TooLargeError("That expression has too many parts to be worked out.")
        self._tokens.append(Token(Kind.END, "", self._at, self._at))
        return _with_spaced_crosses(self._tokens)

    def _unreadable(self, reason: str, position: int | None = None) -> UnreadableError:
        return UnreadableError(reason, self._text, self._at if position is None else position)

    def _add(self, kind: Kind, text: str, end: int, *, value: Fraction | None = None) -> None:
        self._tokens.append(Token(kind, text, self._at, end, value))
        self._at = end

    def _read_space(self) -> bool:
        if not self._text[self._at].isspace() and self._text[self._at] not in "\u200b\u2061\u2062":
            return False
        self._at += 1
        return True

    def _read_number(self) -> bool:
        vulgar = VULGAR_FRACTIONS.get(self._text[self._at])
        if vulgar is not None:
            self._add(Kind.NUMBER, self._text[self._at], self._at + 1, value=vulgar)
            return True
        is_argument = bool(self._argument_brackets) and self._argument_brackets[-1]
        found = (_PLAIN_NUMBER if is_argument else _NUMBER).match(self._text, self._at)
        if found is None:
            return False
        self._add_number(found.group(), found.end())
        return True

    def _add_number(self, written: str, end: int) -> None:
        plain = re.sub(r"[,{}\u2009\u202f]", "", written).removesuffix(".")
        if len(plain) > MAX_DIGITS:
            raise TooLargeError(f"A number with more than {MAX_DIGITS:,} digits is too large.")
        power = re.search(r"[eE]([+-]?\d+)", plain)
        if power is not None and (len(power[1]) > 6 or abs(int(power[1])) > _MAX_POWER_OF_TEN):
            raise TooLargeError("That power of ten is too large to work out exactly.")
        token = Token(Kind.NUMBER, plain, self._at, end, Fraction(plain), "." in plain)
        self._tokens.append(token)
        self._at = end

    def _read_letters(self) -> bool:
        if _DERIVATIVE.match(self._text, self._at) and not self._follows_letter():
            raise self._unreadable("A sign such as d/dx asks to differentiate; it has no value.")
        found = _LETTERS.match(self._text, self._at)
        if found is None:
            return False
        self._add_words(found.group(), found.end())
        return True

    def _follows_letter(self) -> bool:
        return self._at > 0 and self._text[self._at - 1].isalpha()

    def _add_words(self, letters: str, end: int) -> None:
        try:
            words = split_word(letters)
        except UnknownWordError as error:
            raise self._unreadable(error.reason) from error
        for word in words:
            self._add_word(word, self._at + len(word.written))
        self._read_subscript(words[-1], end)

    def _add_word(self, word: Word, end: int) -> None:
        kind = Kind.FUNCTION if word.kind is WordKind.FUNCTION else Kind.NAME
        self._add(kind, word.plain, end)

    def _read_subscript(self, word: Word, start: int) -> None:
        low = _LOWERED.match(self._text, start)
        found = low or _SUBSCRIPT.match(self._text, start)
        if found is None:
            return
        name = _lowered(low.group()) if low else found[1] or found[2]
        if word.kind is WordKind.FUNCTION:
            self._add_base(word, name, found.end())
        elif word.kind is WordKind.CONSTANT and word.plain not in ("e", "i"):
            raise self._unreadable(f"“{word.written}” takes no index.")
        else:
            last = self._tokens.pop()
            self._tokens.append(Token(Kind.NAME, f"{last.text}_{name}", last.start, found.end()))
            self._at = found.end()
        if self._text[self._at : self._at + 1] == "_":
            raise self._unreadable("A name has one index at most, as in x_1.")

    def _add_base(self, word: Word, name: str, end: int) -> None:
        if word.plain != "log":
            raise self._unreadable(f"“{word.written}” takes no index; only log does.")
        if name.isdigit():
            self._add(Kind.BASE, name, end, value=Fraction(name))
        elif len(name) == 1:
            self._add(Kind.BASE, name, end)
        else:
            raise self._unreadable("The base of a logarithm is a number or one letter.")

    def _read_raised(self) -> bool:
        found = _RAISED.match(self._text, self._at)
        if found is None:
            return False
        after = self._text[found.end() : found.end() + 1]
        raised = "".join(SUPERSCRIPTS[character] for character in found.group())
        if after == "√" and raised.isdigit() and not self._ends_with_operand():
            self._add(Kind.FUNCTION, "root", found.end() + 1, value=Fraction(raised))
            return True
        self._add_raised(raised, found.end())
        return True

    def _ends_with_operand(self) -> bool:
        return bool(self._tokens) and self._tokens[-1].kind in _OPERAND_ENDS

    def _add_raised(self, raised: str, end: int) -> None:
        start = self._at
        try:
            inner = tokenize(raised)[:-1]
        except UnreadableError as error:
            raise self._unreadable(error.reason, start + error.position) from error
        self._add(Kind.OPERATOR, "^", start)
        self._add(Kind.OPEN, "⁽", start)
        for token in inner:
            self._tokens.append(
                Token(token.kind, token.text, start + token.start, start + token.end, token.value)
            )
        self._at = end
        self._add(Kind.CLOSE, "⁾", end)

    def _read_command(self) -> bool:
        found = _COMMAND.match(self._text, self._at)
        if found is None:
            return False
        name = found[1]
        if name in LATEX_SPACES or name in ("left", "right", "big", "Big", "bigg", "Bigg"):
            self._at = found.end()
            self._read_sided_bar(name)
        elif name in ("frac", "dfrac", "tfrac", "binom", "sqrt"):
            self._add(Kind.COMMAND, name.removeprefix("d").removeprefix("t"), found.end())
            self._read_single_digits(name)
        elif name in ("operatorname", "mathrm", "text"):
            self._read_braced_word(found.end())
        elif name in LATEX_SIGNS:
            self._add_sign(LATEX_SIGNS[name], found.end())
        else:
            self._add_command_word(name, found.end())
        return True

    def _read_sided_bar(self, side: str) -> None:
        """`\\left|` opens and `\\right|` closes, whatever stands around it."""
        if side in ("left", "right") and self._text[self._at : self._at + 1] == "|":
            kind = Kind.OPEN if side == "left" else Kind.CLOSE
            self._open_or_close(kind)
            self._add(kind, "|", self._at + 1)

    def _read_single_digits(self, name: str) -> None:
        """`\\frac12` is one half: without braces an argument is a single character."""
        for _ in range(0 if name == "sqrt" else 2):
            digit = re.compile(r"\s*(\d)", re.ASCII).match(self._text, self._at)
            if digit is None:
                return
            self._at = digit.start(1)
            self._add_number(digit[1], digit.end())

    def _read_braced_word(self, start: int) -> None:
        found = _BRACED_WORD.match(self._text, start)
        if found is None:
            raise self._unreadable("Words in a formula cannot be read here.")
        self._at = found.start(1)
        self._add_words(found[1], found.end(1))
        self._at = found.end()

    def _add_command_word(self, name: str, end: int) -> None:
        try:
            (word,) = split_word(name)
        except (UnknownWordError, ValueError) as error:
            raise self._unreadable(f"“\\{_shown(name)}” has no meaning here.") from error
        if len(name) == 1:
            raise self._unreadable(f"“\\{_shown(name)}” has no meaning here.")
        self._add_word(word, end)
        self._read_subscript(word, end)

    def _read_sign(self) -> bool:
        for pattern in (_IMPLICATION, _RELATION):
            found = pattern.match(self._text, self._at)
            if found is not None and pattern is _IMPLICATION:
                raise self._unreadable(f"“{found.group()}” cannot be read here.")
            if found is not None:
                self._add_sign(found.group(), found.end())
                return True
        width = 2 if self._text.startswith("**", self._at) else 1
        return self._add_sign(self._text[self._at : self._at + width], self._at + width)

    def _add_sign(self, sign: str, end: int) -> bool:
        if sign in OPERATORS:
            self._add(Kind.OPERATOR, OPERATORS[sign], end)
        elif sign in RELATIONS:
            self._add(Kind.RELATION, RELATIONS[sign], end)
        elif sign in _BRACKETS:
            self._open_or_close(_BRACKETS[sign])
            self._add(_BRACKETS[sign], sign, end)
        elif sign in _ROOTS:
            plain, index = _ROOTS[sign]
            self._add(Kind.FUNCTION, plain, end, value=index)
        elif sign in GREEK_LETTERS:
            self._add(Kind.NAME, GREEK_LETTERS[sign], end)
        elif sign in CONSTANTS:
            self._add(Kind.NAME, CONSTANTS[sign], end)
        elif sign in _SINGLE_SIGNS:
            self._add(_SINGLE_SIGNS[sign], sign, end)
        else:
            return False
        return True

    def _open_or_close(self, kind: Kind) -> None:
        """Remember whether commas inside this bracket part arguments or thousands."""
        if kind is Kind.OPEN:
            last = self._tokens[-1].kind if self._tokens else Kind.END
            self._argument_brackets.append(last in (Kind.FUNCTION, Kind.BASE))
        elif self._argument_brackets:
            self._argument_brackets.pop()


_SINGLE_SIGNS: Final = {
    "|": Kind.BAR,
    ",": Kind.COMMA,
    "!": Kind.POSTFIX,
    "%": Kind.POSTFIX,
    "°": Kind.POSTFIX,
}


def _lowered(text: str) -> str:
    return "".join(SUBSCRIPTS[character] for character in text)


def _shown(text: str) -> str:
    """A character for a sentence; one that cannot be seen by its number."""
    return text if text.isprintable() else f"U+{ord(text[0]):04X}"


def _with_spaced_crosses(tokens: list[Token]) -> tuple[Token, ...]:
    """`3 x 4` with its spaces is a product: nobody writes a number after a variable."""
    for index in range(1, len(tokens) - 1):
        before, cross, after = tokens[index - 1 : index + 2]
        is_between_numbers = before.kind is Kind.NUMBER and after.kind is Kind.NUMBER
        is_spaced = before.end < cross.start and cross.end < after.start
        if (
            cross.kind is Kind.NAME
            and cross.text in ("x", "X")
            and is_between_numbers
            and is_spaced
        ):
            tokens[index] = Token(Kind.OPERATOR, "*", cross.start, cross.end)
    return tuple(tokens)
