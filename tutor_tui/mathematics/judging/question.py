"""What an answer is judged by: the question, its problem, and the tutor's own checked answer."""

from dataclasses import dataclass

from tutor_tui.mathematics.problems import Answer, Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """A question whose answer is known; `keeps_order` where several results stand in one order."""

    question: str
    problem: Problem
    answer: Answer
    keeps_order: bool = False

    @property
    def result(self) -> str:
        """The tutor's own result as programs write it."""
        return self.answer.result or ""
