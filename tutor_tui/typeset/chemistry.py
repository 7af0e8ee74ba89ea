"""Chemical formulas and reactions, as the mhchem package of LaTeX reads them, as plain LaTeX.

Elements stand upright, numbers behind them are lowered, charges raised, arrows are drawn.
"""

import re
from typing import Final

from tutor_tui.typeset.nodes import UnreadableError

_ARROWS: Final = {
    "<=>>": "rightleftharpoons", "<<=>": "rightleftharpoons", "<=>": "rightleftharpoons",
    "<-->": "leftrightarrow", "<->": "leftrightarrow", "->": "rightarrow", "<-": "leftarrow",
    "=>": "Rightarrow",
}  # fmt: skip
_LABELLED: Final = {
    "rightarrow": "xrightarrow", "leftarrow": "xleftarrow", "Rightarrow": "xRightarrow",
    "leftrightarrow": "xleftrightarrow", "rightleftharpoons": "xrightleftharpoons",
}  # fmt: skip

_LABEL: Final = r"\[((?:[^\[\]{}]|\{[^{}]*\})*)\]"
_GROUP: Final = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_TOKEN: Final = re.compile(
    rf"(?P<space>\s+)|(?P<arrow><=>>|<<=>|<=>|<-->|<->|->|<-|=>)(?:{_LABEL})?(?:{_LABEL})?"
    r"|(?P<phase>\((?:aq|s|l|g|cr|am|ad)\))"
    r"|\$(?P<mathematics>[^$]+)\$"
    rf"|\^(?:{_GROUP}|(?P<raised>\d*[+-]|\d+|[*.'])(?!\w))"
    rf"|_(?:{_GROUP}|(?P<lowered>\w))"
    r"|(?P<letters>[A-Z][a-z]?|[a-z]+)"
    r"|(?P<number>\d+/\d+|\d+(?:\.\d+)?)"
    r"|(?P<command>\\[A-Za-z]+)"
    r"|(?P<mark>[()\[\]+\-=#*.,^'~]|\\[{}])"
)
_SIGNS: Final = {"#": "≡", "*": r"\cdot ", ".": r"\cdot ", "~": r"\,", "-": "–", "=": "="}


def chemical(source: str) -> str:
    """The LaTeX of a chemical source. Raises `UnreadableError` for what is not known."""
    return _Reaction(source).latex()


class _Reaction:
    """One source under way; `_last` is what kind of thing came last, "" at a beginning."""

    def __init__(self, source: str) -> None:
        self._source = source.strip()
        self._parts: list[str] = []
        self._last = ""

    def latex(self) -> str:
        position = 0
        while position < len(self._source):
            found = _TOKEN.match(self._source, position)
            if found is None:
                raise UnreadableError
            position = found.end()
            self._take(found)
        return " ".join(self._parts)

    def _take(self, found: re.Match[str]) -> None:
        text = found.group()
        kind = found.lastgroup or ""
        if found["arrow"]:
            self._parts.append(_arrow(found))
            kind = ""
        elif text == "v" and not self._last:
            self._parts.append(r"\ \text{↓}")
        elif text[0] in "^_" and len(text) > 1:
            kind = self._script(text)
        elif found["space"]:
            kind = ""
        elif found["mark"]:
            kind = self._mark(text, found.end())
        elif found["number"]:
            kind = self._number(text)
        elif found["mathematics"]:
            self._parts.append(rf"{{{found['mathematics']}}}\,")
        elif found["letters"] and self._last == "letters":
            self._parts[-1] = rf"{self._parts[-1][:-1]}{text}}}"
        else:
            self._parts.append(_upright(text, found))
        self._last = kind

    def _script(self, text: str) -> str:
        """Something raised or lowered; before an element it belongs to what follows."""
        inside = text[2:-1] if text[1] == "{" else text[1:]
        if self._last in ("", "number"):
            self._parts.append("{}")
        self._parts.append(f"{text[0]}{{{_charge(inside)}}}")
        return "prescript" if self._last in ("", "number", "prescript") else "script"

    def _mark(self, mark: str, end: int) -> str:
        is_at_end = self._source[end : end + 1] in ("", " ", ")", "]", "}", ",")
        is_after = self._last in ("letters", "closing", "lowered", "command")
        if mark in "+-" and is_after and is_at_end:
            self._parts.append(f"^{{{mark}}}")
            return "script"
        if mark == "^" and not self._last and is_at_end:
            self._parts.append(r"\ \text{↑}")
        elif mark == "^":
            raise UnreadableError
        elif mark in "+-" and not self._last:
            self._parts.append(mark)
            return ""
        else:
            self._parts.append(_SIGNS.get(mark, mark))
        return "closing" if mark in (")", "]", r"\}") else ("" if mark in "*." else "mark")

    def _number(self, text: str) -> str:
        """How many atoms there are where it follows one; elsewhere how many molecules."""
        if self._last in ("letters", "closing"):
            self._parts.append(f"_{{{text}}}")
            return "lowered"
        above, _, below = text.partition("/")
        self._parts.append(rf"\frac{{{above}}}{{{below}}}" if below else text)
        self._parts.append(r"\,")
        return "number"


def _arrow(found: re.Match[str]) -> str:
    name = _ARROWS[found["arrow"]]
    above, below = found.group(3), found.group(4)
    if not above and not below:
        return rf"\{name} "
    lower = f"[{_label(below)}]" if below else ""
    return rf"\{_LABELLED[name]}{lower}{{{_label(above or '')}}}"


def _label(text: str) -> str:
    """What stands at an arrow: chemistry again, or words."""
    if text.startswith("{") and text.endswith("}"):
        return rf"\text{text}"
    return chemical(text)


def _charge(text: str) -> str:
    """What is raised or lowered: numbers and signs as they are, letters upright."""
    if re.fullmatch(r"[\d+\-*.']+", text):
        return text.replace(".", r"\bullet ")
    return re.sub(r"(?<!\\)\b[A-Za-z]+", lambda found: rf"\mathrm{{{found.group()}}}", text)


def _upright(text: str, found: re.Match[str]) -> str:
    if found["phase"]:
        return rf"\text{{{text}}}"
    if found["command"]:
        return f"{text} "
    return rf"\text{{{text}}}"
