"""Which reader knows a story; each claims it only where it has read every word."""

from tutor_tui.mathematics.kinds.word_problems.deals import read_deal
from tutor_tui.mathematics.kinds.word_problems.numbers_told import read_number, read_numbers
from tutor_tui.mathematics.kinds.word_problems.stories import Story


def read_story(text: str) -> Story | None:
    """The story of a message, as equations."""
    return read_numbers(text) or read_number(text) or read_deal(text)
