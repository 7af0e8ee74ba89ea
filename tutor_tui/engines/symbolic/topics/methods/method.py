"""What a method is, and the words that many of them share."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Method:
    """`asked` finds what is to be done; `example` is a question for the core."""

    asked: str
    way: str
    example: str


FIND: Final = r"(?:find|get|work out|calculate|compute|determine|figure out|take|tell)"
CHANGE: Final = r"(?:turn|convert|change|write|make|express|get|go)"
ADD: Final = r"(?:add|subtract|adding|subtracting|take away|plus|minus)"
TIMES: Final = r"(?:multiply|times|multiplying)"
SIGNED: Final = r"(?:negative|directed|signed|minus)(?: numbers?| integers?|s)?"
FACTOR: Final = r"factor(?:i[sz])?(?:e|ing|ise|ize)?"
SOLVE: Final = r"(?:solve|solving|do|work out)"
