"""What reading text as tokens needs at every place: words, numbers, signs, and where we are."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.tokens import MAX_DIGITS, Kind, Token
from tutor_tui.mathematics.vocabulary import (
    CONSTANTS,
    GREEK_LETTERS,
    OPERATORS,
    RELATIONS,
    SUBSCRIPTS,
)
from tutor_tui.mathematics.words import UnknownWordError, Word, WordKind, split_word

_MAX_POWER_OF_TEN: Final = 4_000
_SUBSCRIPT = re.compile(r"_(?:(\d{1,12}|[A-Za-z]{1,12})|\{\s*([A-Za-z0-9]{1,12})\s*\})", re.ASCII)
_LOWERED = re.compile(f"[{''.join(SUBSCRIPTS)}]{{1,12}}")
_ATTACHED_BASE = late_regex(r"(\d{1,12})(?=\s*[(\[{]|\s+[\w.√\\])", re.ASCII)
_ATTACHED_FACTOR = late_regex(r"\d+[A-Za-zπ]")
_BRACKETS: Final = {"(": Kind.OPEN, "[": Kind.OPEN, "{": Kind.OPEN} | {
    ")": Kind.CLOSE,
    "]": Kind.CLOSE,
    "}": Kind.CLOSE,
}
_ROOTS: Final = {"√": ("√", None), "∛": ("∛", None), "∜": ("root", Fraction(4))}
_SINGLE_SIGNS: Final = {
    "|": Kind.BAR,
    ",": Kind.COMMA,
    "!": Kind.POSTFIX,
    "%": Kind.POSTFIX,
    "°": Kind.POSTFIX,
}

_STEPS: Final = {"⌊": ("floor", "("), "⌈": ("ceil", "[")}
_STEP_ENDS: Final = {"⌋": ")", "⌉": "]"}
"""Brackets that round what is inside to a whole number; `⌊x⌉` does not match, as `(x]` does not."""


class Scanner:
    """A text, the index up to which it was read, and the tokens found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.tokens: list[Token] = []
        self._argument_brackets: list[bool] = []

    @property
    def is_among_arguments(self) -> bool:
        """Whether the bracket around this place belongs to a function."""
        return bool(self._argument_brackets) and self._argument_brackets[-1]

    def unreadable(self, reason: str, position: int | None = None) -> UnreadableError:
        """The error for this place, or for the place given, to be raised."""
        return UnreadableError(reason, self.text, self.at if position is None else position)

    def add(self, kind: Kind, text: str, end: int, *, value: Fraction | None = None) -> None:
        """Add a token from here to `end`, and go on there."""
        self.tokens.append(Token(kind, text, self.at, end, value))
        self.at = end

    def add_number(self, written: str, end: int) -> None:
        """Add a number; commas between thousands and a last point do not count."""
        plain = kept_regex(r"[,{}\\\u00a0\u2009\u202f]").sub("", written).removesuffix(".")
        if len(plain) > MAX_DIGITS:
            raise TooLargeError(f"A number with more than {MAX_DIGITS:,} digits is too large.")
        power = kept_regex(r"[eE]([+-]?\d+)").search(plain)
        if power is not None and (len(power[1]) > 6 or abs(int(power[1])) > _MAX_POWER_OF_TEN):
            raise TooLargeError("That power of ten is too large to work out exactly.")
        token = Token(Kind.NUMBER, plain, self.at, end, Fraction(plain), "." in plain)
        self.tokens.append(token)
        self.at = end

    def add_words(self, letters: str, end: int) -> None:
        """Add what a run of letters stands for, with the index that may follow."""
        try:
            words = split_word(letters)
        except UnknownWordError as error:
            raise self.unreadable(error.reason) from error
        for word in words:
            self.add_word(word, self.at + len(word.written))
        self.read_subscript(words[-1], end)

    def add_word(self, word: Word, end: int) -> None:
        """Add a function or a name."""
        kind = Kind.FUNCTION if word.kind is WordKind.FUNCTION else Kind.NAME
        self.add(kind, word.plain, end)

    def read_subscript(self, word: Word, start: int) -> None:
        """Read `_1` or `₁` behind a word: part of a variable, or the base of a logarithm."""
        if word.plain == "log" and self._read_attached_base(start):
            return
        low = _LOWERED.match(self.text, start)
        found = low or _SUBSCRIPT.match(self.text, start)
        if found is None:
            return
        name = _lowered(low.group()) if low else found[1] or found[2]
        if word.kind is WordKind.FUNCTION:
            self._add_base(word, name, found.end())
        elif word.kind is WordKind.CONSTANT and word.plain not in ("e", "i"):
            raise self.unreadable(f"“{word.written}” takes no index.")
        else:
            last = self.tokens.pop()
            self.tokens.append(Token(Kind.NAME, f"{last.text}_{name}", last.start, found.end()))
            self.at = found.end()
        if self.text[self.at : self.at + 1] == "_":
            raise self.unreadable("A name has one index at most, as in x_1.")

    def _read_attached_base(self, start: int) -> bool:
        """Read the base of `log10(x)` and `log2 8`, and say whether there is one."""
        if _ATTACHED_FACTOR.match(self.text, start):
            raise self.unreadable("Please write log_2(x) or log(2x), so that the base is clear.")
        found = _ATTACHED_BASE.match(self.text, start)
        if found is not None:
            self.add(Kind.BASE, found[1], found.end(), value=Fraction(found[1]))
        return found is not None

    def _add_base(self, word: Word, name: str, end: int) -> None:
        if word.plain != "log":
            raise self.unreadable(f"“{word.written}” takes no index; only log does.")
        if name.isdigit():
            self.add(Kind.BASE, name, end, value=Fraction(name))
        elif len(name) == 1:
            self.add(Kind.BASE, name, end)
        else:
            raise self.unreadable("The base of a logarithm is a number or one letter.")

    def add_sign(self, sign: str, end: int) -> bool:
        """Add a single sign, and say whether it is one."""
        if sign in OPERATORS:
            self.add(Kind.OPERATOR, OPERATORS[sign], end)
        elif sign in RELATIONS:
            self.add(Kind.RELATION, RELATIONS[sign], end)
        elif sign in _BRACKETS:
            self.open_or_close(_BRACKETS[sign])
            self.add(_BRACKETS[sign], sign, end)
        elif sign in _STEPS:
            function, bracket = _STEPS[sign]
            self.add(Kind.FUNCTION, function, self.at)
            self.open_or_close(Kind.OPEN)
            self.add(Kind.OPEN, bracket, end)
        elif sign in _STEP_ENDS:
            self.open_or_close(Kind.CLOSE)
            self.add(Kind.CLOSE, _STEP_ENDS[sign], end)
        elif sign in _ROOTS:
            plain, index = _ROOTS[sign]
            self.add(Kind.FUNCTION, plain, end, value=index)
        elif sign in GREEK_LETTERS:
            self.add(Kind.NAME, GREEK_LETTERS[sign], end)
        elif sign in CONSTANTS:
            self.add(Kind.NAME, CONSTANTS[sign], end)
        elif sign in _SINGLE_SIGNS:
            self.add(_SINGLE_SIGNS[sign], sign, end)
        else:
            return False
        return True

    def open_or_close(self, kind: Kind) -> None:
        """Remember whether commas inside this bracket part arguments or thousands."""
        if kind is Kind.OPEN:
            last = self.tokens[-1].kind if self.tokens else Kind.END
            self._argument_brackets.append(last in (Kind.FUNCTION, Kind.BASE))
        elif self._argument_brackets:
            self._argument_brackets.pop()


def _lowered(text: str) -> str:
    return "".join(SUBSCRIPTS[character] for character in text)


def shown(text: str) -> str:
    """A character for a sentence; one that cannot be seen by its number."""
    return text if text.isprintable() else f"U+{ord(text[0]):04X}"
