"""The cursor of the parser: taking tokens, groups and words, and the limits of what is read."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from tutor_tui.typeset.lexer import END, Token, tokens
from tutor_tui.typeset.nodes import Row, UnreadableError
from tutor_tui.typeset.symbols import DELIMITERS

DEEPEST: Final = 40
"""How deep groups may be nested; what is deeper cannot be read in a terminal anyway."""

_MOST_CELLS: Final = 400
_ESCAPED: Final = re.compile(r"\\([%$#&_{}])|\\[ ,;:]|~|---|--|\s+")
_MARKS: Final = frozenset({"&", "}", "]", "^", "_", "'", "{", "["})


class Arguments:
    """Tokens of one formula, taken from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = tokens(source)
        self._at = 0
        self._cells = 0
        self.depth = 0

    def row(self, *ends: str) -> Row:
        """What comes until one of some tokens; the parser knows how."""
        raise UnreadableError

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One level deeper, as far as that goes."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadableError
        yield
        self.depth -= 1

    def count(self, cells: int) -> None:
        """So many cells of tables more."""
        self._cells += cells
        if self._cells > _MOST_CELLS:
            raise UnreadableError

    def peek(self) -> Token:
        """The next token; `END` at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else END

    def take(self) -> Token:
        """The next token, which there must be."""
        token = self.peek()
        if token is END:
            raise UnreadableError
        self._at += 1
        return token

    def delimiter(self) -> str:
        """The bracket or bar that is next; nothing for the point of an open side."""
        token = self.take()
        if token.text == "." and not token.is_command:
            return ""
        text = DELIMITERS.get(token.text, token.text) if token.is_command else token.text
        text = {"<": "⟨", ">": "⟩", "backslash": "\\"}.get(text, text)
        if text not in "()[]{}|‖⟨⟩⌊⌋⌈⌉/\\" or not text:
            raise UnreadableError
        return text

    def one_digit(self) -> Token | None:
        """The first digit of a number that is an argument without braces: `\\frac12`."""
        token = self.peek()
        if not token.is_number or len(token.text) == 1:
            return None
        rest = token._replace(text=token.text[1:], start=token.start + 1)
        self._tokens[self._at] = rest
        return token._replace(text=token.text[0], end=token.start + 1)

    def at(self, *texts: str) -> bool:
        """Whether the next token is one of these: marks, or names of commands."""
        token = self.peek()
        return token.text in texts and token is not END and token.is_command == _is_command(token)

    def took(self, *texts: str) -> bool:
        """Take the next token if it is one of these."""
        if not self.at(*texts):
            return False
        self._at += 1
        return True

    def expect(self, text: str) -> None:
        """Take a token that must come."""
        if not self.took(text):
            raise UnreadableError

    def next_is_within(self, ends: tuple[str, ...]) -> bool:
        """Whether the next token is neither the end nor one of these; a stray end is refused."""
        token = self.peek()
        if token is END:
            if "}" in ends or "right" in ends or "end" in ends:
                raise UnreadableError
            return False
        if self.at(*ends):
            return False
        if self.at("}", "&", "\\", "cr", "right", "end"):
            raise UnreadableError
        return True

    def optional(self) -> Row | None:
        """What stands in square brackets, if they come."""
        if not self.took("["):
            return None
        row = self.row("]")
        self.expect("]")
        return row

    def skip_optional(self) -> None:
        """Pass over a length or a position in square brackets, such as `[4pt]`."""
        found = re.compile(r"\s*\[\s*-?[\d.]*\s*[a-z]{1,2}\s*\]").match(
            self._source, self._tokens[self._at - 1].end
        )
        if found:
            while self.peek() is not END and self.peek().end <= found.end():
                self._at += 1

    def skip_option(self) -> None:
        """Pass over what stands in square brackets, whatever it is."""
        if self.took("["):
            while not self.took("]"):
                self.take()

    def raw(self) -> str:
        """The source between the braces that come next, as it is written."""
        self.expect("{")
        start, level = self._tokens[self._at - 1].end, 1
        while level:
            token = self.take()
            if not token.is_command:
                level += (token.text == "{") - (token.text == "}")
        return self._source[start : self._tokens[self._at - 1].start]

    def words(self) -> str:
        """The words between the braces that come next."""
        return self.as_words(self.raw().strip())

    def as_words(self, raw: str) -> str:
        """What words in a formula look like."""
        text = _ESCAPED.sub(_plain, raw)
        if "\\" in text or not text.isprintable():
            raise UnreadableError
        return text


def _plain(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    return {"---": "—", "--": "–"}.get(found[0], " ")


def _is_command(token: Token) -> bool:
    """Whether a token of this text has to be a command to mean what it says."""
    return token.text not in _MARKS
