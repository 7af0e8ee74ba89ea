"""Reading LaTeX commands as the tokens that plain notation has."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.named_functions import SPELLINGS, name_called
from tutor_tui.mathematics.scanner import Scanner, shown
from tutor_tui.mathematics.tokens import Kind
from tutor_tui.mathematics.vocabulary import LATEX_SIGNS, LATEX_SPACES
from tutor_tui.mathematics.words import UnknownWordError, split_word

_SIZES: Final = late_regex(r"left|right|[bB]igg?[lr]?")
_DIGIT = late_regex(r"\s*(\d)", re.ASCII)
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_BRACED_WORD = late_regex(r"\s*\{\s*([A-Za-z]+)\s*\}")


class LatexScanner(Scanner):
    """Adds `\\frac`, `\\sqrt`, `\\left(` and the like."""

    def read_command(self) -> bool:
        """Read the command that stands here, and say whether there is one."""
        found = _COMMAND.match(self.text, self.at)
        if found is None:
            return False
        name = found[1]
        if name in LATEX_SPACES or _SIZES.fullmatch(name):
            self.at = found.end()
            self._read_sided_bar(name)
        elif name in ("frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt"):
            plain = next(known for known in ("frac", "binom", "sqrt") if name.endswith(known))
            self.add(Kind.COMMAND, plain, found.end())
            self._read_single_digits(name)
        elif name in ("operatorname", "mathrm", "text", "mathbf", "boldsymbol", "mathit"):
            self._read_braced_word(found.end())
        elif name in LATEX_SIGNS:
            self.add_sign(LATEX_SIGNS[name], found.end())
        else:
            self._add_command_word(name, found.end())
        return True

    def _read_sided_bar(self, side: str) -> None:
        """`\\left|` opens and `\\right|` closes, whatever stands around it."""
        if side[-1] in "lrt" and self.text[self.at : self.at + 1] == "|":
            kind = Kind.OPEN if side in ("left", "bigl", "Bigl", "biggl", "Biggl") else Kind.CLOSE
            self.open_or_close(kind)
            self.add(kind, "|", self.at + 1)

    def _read_single_digits(self, name: str) -> None:
        """`\\frac12` is one half: without braces an argument is a single character."""
        for _ in range(0 if name == "sqrt" else 2):
            digit = _DIGIT.match(self.text, self.at)
            if digit is None:
                return
            self.at = digit.start(1)
            self.add_number(digit[1], digit.end())

    def _read_braced_word(self, start: int) -> None:
        found = _BRACED_WORD.match(self.text, start)
        if found is None:
            raise self.unreadable("Words in a formula cannot be read here.")
        self.at = found.start(1)
        if found[1] in SPELLINGS:
            self.add(Kind.FUNCTION, SPELLINGS[found[1]], found.end())
            return
        self.add_words(found[1], found.end(1))
        self.at = found.end()

    def _add_command_word(self, name: str, end: int) -> None:
        """A command that is a name, such as `\\sin` and `\\theta`."""
        if name_called(self.text, self.at + 1) == name:
            self.add(Kind.FUNCTION, SPELLINGS[name], end)
            return
        try:
            words = split_word(name) if len(name) > 1 else ()
        except UnknownWordError:
            words = ()
        if len(words) != 1:
            raise self.unreadable(f"“\\{shown(name)}” has no meaning here.")
        self.add_word(words[0], end)
        self.read_subscript(words[0], end)
