"""What a model wrote before its answer, for itself: no part of any message's content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

THINKING: Final = "thinking"
"""What a run waits for whose model thinks, whether it lets its thoughts be read or not."""

GAP: Final = "\n\n"
"""Between thoughts that a call of a function parted."""


@dataclass(frozen=True, slots=True)
class Thought:
    """A model's thoughts as it wrote them; `seconds` is how long it took over them."""

    text: str
    seconds: float = 0.0

    @property
    def words(self) -> int:
        """How many words, divided by blanks."""
        return len(self.text.split())


def joined(thoughts: Iterable[Thought]) -> Thought | None:
    """Several stretches as one; `None` where there are none."""
    stretches = [one for one in thoughts if one.text]
    if not stretches:
        return None
    text = GAP.join(one.text for one in stretches)
    return Thought(text, sum(one.seconds for one in stretches))
