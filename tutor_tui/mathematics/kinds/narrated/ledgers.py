"""One heap that grows and shrinks: sweets eaten, money spent, passengers, a pizza in slices.

Where a story tells of one heap only, everything that comes or goes is added or taken away, and
parts are of the whole, or of what is left where that is said. Every clause must be read; whoever
is not known to own the heap may only eat or use of what belongs to nobody. What is asked is what
is left, what each gets of it, what there was at first, or what went one way.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.ledger import Ledger
from tutor_tui.mathematics.kinds.narrated.ledger_asked import question
from tutor_tui.mathematics.kinds.narrated.ledger_deeds import DEEDS
from tutor_tui.mathematics.kinds.narrated.ledger_words import in_clauses
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.kinds.word_problems.tale import told_from
from tutor_tui.mathematics.kinds.word_problems.wording import story_of

_READERS: Final = (question, *DEEDS)


def read_ledger(text: str) -> Story | None:
    """The story of one heap."""
    story = in_clauses(story_of(text))
    told = told_from(Ledger(story), story, _READERS) if re.search(r"\d", story) else None
    if told is None or told.asked is None or not told.makes_sense():
        return None
    is_whole = bool(told.thing) and not told.asked.is_fraction and told.asked.unit != "percent"
    if told.first == "x":
        first = (("x", f"{told.name} at first"),)
        return Story(first, (f"{told.now} = {told.left}",), (told.asked,), is_whole, True)
    name = told.asked.name.removesuffix(" is")
    asked = replace(told.asked, expression="x")
    return Story((("x", name),), (f"x = {told.asked.expression}",), (asked,), is_whole, True)
