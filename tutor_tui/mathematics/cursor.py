"""A place among the tokens, and how deep it is."""

from typing import Final

from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.tokens import Kind, Token

MAX_DEPTH: Final = 80
"""How deeply brackets, signs, exponents and functions may be nested."""


class Cursor:
    """Goes over the tokens of a text from left to right; the last one is the end."""

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self._text = text
        self._tokens = tokens
        self._index = 0
        self._depth = 0

    @property
    def next(self) -> Token:
        """The token that has not been taken yet."""
        return self._tokens[self._index]

    def take(self) -> Token:
        """The next token; the place moves past it."""
        token = self.next
        self._index += 1
        return token

    def is_next(self, kind: Kind, text: str | None = None) -> bool:
        """Whether the next token is of this kind, and has this text."""
        return self.next.kind is kind and (text is None or self.next.text == text)

    def unreadable(self, reason: str, token: Token | None = None) -> UnreadableError:
        """The error for the next token, or for the token given, to be raised."""
        return UnreadableError(reason, self._text, (token or self.next).start)

    def deeper(self) -> None:
        """Enter a nested part; raises `TooLargeError` past the limit. `shallower` leaves it."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooLargeError("That expression is nested too deeply to be worked out.")

    def shallower(self) -> None:
        """Leave a nested part."""
        self._depth -= 1

    def leftover_reason(self) -> str:
        """Why the next token cannot stand where an expression has ended."""
        match self.next.kind:
            case Kind.RELATION:
                return f"“{self.next.text}” has no place here."
            case Kind.CLOSE:
                return "This bracket was never opened."
            case Kind.COMMA:
                return "A comma has no place here; decimals are written with a point, as in 3.5."
            case _:
                return "This cannot stand here."
