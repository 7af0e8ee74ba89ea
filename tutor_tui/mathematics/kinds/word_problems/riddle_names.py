"""What the names of riddles mean: "a number", "the other one", "it", "its square"."""

from typing import Final

from tutor_tui.mathematics.kinds.word_problems.tale import Tale
from tutor_tui.mathematics.late_patterns import late_regex

ONE: Final = late_regex(
    r"(?:(?:an?|some|the|my|this|that|which|what|certain|unknown|original|same) )+"
    r"(?:number|integer)"
)
_ITSELF: Final = frozenset({"it", "itself", "the result", "that", "this", "the answer", "result"})
_OWN: Final = {
    "its reciprocal": "1/{}",
    "its square": "{}^2",
    "its cube": "{}^3",
    "its double": "2*{}",
    "its half": "{}/2",
    "its complement": "(90 - {})",
    "its supplement": "(180 - {})",
}
_FIRST: Final = late_regex(
    r"(?:the |a )?(?:1|one|first|1st|larger|greater|bigger|largest|one of them|one of the numbers)"
    r"(?: (?:number|one|integer))?(?: of (?:them|(?:the )?2 numbers))?"
)
_SECOND: Final = late_regex(
    r"(?:the )?(?:another|other|second|2nd|smaller|lesser|smallest)(?: (?:number|one|integer))?"
    r"(?: of (?:them|(?:the )?2 numbers))?"
)


class Names:
    """What names of numbers mean; a first mention of "a number" introduces it."""

    def __init__(self, tale: Tale) -> None:
        self.tale = tale

    def __call__(self, text: str) -> str | None:
        """The expression of a name; `None` for words that are no name."""
        if text in _ITSELF:
            return self.tale.chain or self.tale.letter("number")
        if (letter := self.tale.letter("number")) and (own := _OWN.get(text)):
            return own.format(letter)
        if ONE.fullmatch(text):
            return self._one()
        if self.tale.letter("number") is not None:
            return None
        if _FIRST.fullmatch(text) or _SECOND.fullmatch(text):
            self.tale = with_two(self.tale)
            return "x" if _FIRST.fullmatch(text) else "y"
        return None

    def _one(self) -> str | None:
        if self.tale.letter("first") is not None:
            return None
        self.tale = self.tale.introducing("number", "the number")
        return self.tale.letter("number")


def with_two(tale: Tale) -> Tale:
    """The tale with the two numbers of which it tells."""
    return tale.introducing("first", "the one number").introducing("second", "the other number")
