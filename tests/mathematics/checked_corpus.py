"""The correct answers in `checked_answers/`, and copies of them with one thing changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).with_name("checked_answers")
_PLACE: Final = re.compile(r"(?<!\d)\d|[+\-−]|\\times|\\cdot|÷|×")


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """A question and a correct answer to it."""

    question: str
    text: str


def model_answers() -> list[ModelAnswer]:
    """All of them, in the order of the files."""
    answers = []
    for path in sorted(_FOLDER.glob("[a-z]*.md")):
        for block in path.read_text(encoding="utf-8").split("=====\n"):
            question, _, text = block.partition("\n")
            answers.append(ModelAnswer(question.removeprefix("Q: "), text))
    return answers


def corruptions(formula: str) -> Iterator[tuple[int, str]]:
    """The formula with one digit, sign or operator changed, and where that is."""
    for place in _PLACE.finditer(formula):
        yield place.start(), formula[: place.start()] + _other(place[0]) + formula[place.end() :]


def _other(sign: str) -> str:
    if sign.isdigit():
        return str((int(sign) + 1) % 10)
    return {"+": "-", "-": "+", "−": "+"}.get(sign, "+")
