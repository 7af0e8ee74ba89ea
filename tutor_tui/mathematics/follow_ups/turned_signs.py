"""Whether the sign of an inequality turns on the way to its solution: "do i flip the sign"."""

from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.problems import Answer, Problem, Step, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.steps import steps_of


def turned(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The steps in which it does; `None` for what is no inequality with steps."""
    steps = steps_of(problem) if isinstance(problem, Conditions) else None
    if not steps:
        return None
    lines = [_line(step) for step in steps if "turns round" in step.reason]
    if not lines:
        return refused(
            "No, in the steps here the sign stays: it turns only where both sides are multiplied "
            f"or divided by a negative number. {answer.text}"
        )
    return refused(f"Yes{', once' if len(lines) == 1 else ''}: {'; then '.join(lines)}.")


def _line(step: Step) -> str:
    reason = step.reason.rstrip(".")
    after = listed([code(one) for one in step.after], "or")
    return f"{reason[:1].lower()}{reason[1:]}: {code(step.before)} → {after}"
