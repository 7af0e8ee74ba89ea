"""Coins, shares and work, which older readers of stories know in their own wordings."""

import re
from typing import Any, Final

from tutor_tui.mathematics.kinds.conditions.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.scenes.pairs import PAIRS
from tutor_tui.mathematics.kinds.scenes.scene import read_scenes
from tutor_tui.mathematics.kinds.scenes.trips import TAPS


def read_counted(text: str) -> Conditioned | None:
    """The story of things that are counted, every clause of it known."""
    found = read_scenes(text, PAIRS) or read_scenes(text, TAPS)
    is_drained = found is not None and re.search(r"\b(?:drain|empt)", text) is not None
    if is_drained and found and not any(" - " in equation for equation in found.equations):
        return None
    return found


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Conditioned, read_counted, answer, heading, method, steps),
)
