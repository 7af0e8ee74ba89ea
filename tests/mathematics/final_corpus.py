"""The answers in `final_results/`, each with its right final result and with wrong ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tutor_tui.mathematics.checking.braces import group_end, split_outside

_FOLDER: Final = Path(__file__).with_name("final_results")


@dataclass(frozen=True, slots=True)
class FinalAnswer:
    """An answer with one of its results, which stands at `text[start:end]`."""

    question: str
    text: str
    start: int
    end: int
    is_right: bool


def final_answers() -> list[FinalAnswer]:
    """All of them, the right one of each entry before its wrong ones."""
    answers: list[FinalAnswer] = []
    for path in sorted(_FOLDER.glob("[a-z]*.md")):
        for block in path.read_text(encoding="utf-8").split("=====\n"):
            question, _, text = block.partition("\n")
            answers += _with_results(question.removeprefix("Q: "), text)
    return answers


def _with_results(question: str, text: str) -> Iterator[FinalAnswer]:
    start = next(i for i, c in enumerate(text) if c == "{" and len(_results(text, i)) == 3)
    behind = text[group_end(text, start) :]
    for index, result in enumerate(_results(text, start)):
        changed = text[:start] + result + behind
        yield FinalAnswer(question, changed, start, start + len(result), index == 0)


def _results(text: str, start: int) -> list[str]:
    end = group_end(text, start)
    return split_outside(text[start + 1 : end - 1], "|") if end > 0 else []
