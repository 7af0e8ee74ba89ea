"""Two problems in one message, answered one after the other."""

from dataclasses import replace
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.several.reading import Several, read_several
from tutor_tui.mathematics.problems import Answer, Compute, Rewrite, Step


def _answer(problem: Several) -> Answer:
    """Both answers; it is checked only as far as the weaker one, and refused where one is."""
    from tutor_tui.mathematics.solve import solve

    answers = [solve(part) for part in problem.problems]
    weakest = next(
        (a for a in answers if a.check is None or a.check.mark is not Mark.AGREES), answers[0]
    )
    results = [answer.result for answer in answers]
    known = [result for result in results if result is not None]
    told = dict.fromkeys(known) if _is_form_twice(problem, answers) else known
    return replace(
        weakest,
        text=" ".join(dict.fromkeys(answer.text for answer in answers)),
        result=", ".join(told) if len(known) == len(results) else None,
    )


def _is_form_twice(problem: Several, answers: list[Answer]) -> bool:
    """Whether both requests come to the same sentence: "expand and simplify"."""
    are_forms = all(isinstance(part, Rewrite | Compute) for part in problem.problems)
    return are_forms and len({answer.text for answer in answers}) == 1


def _steps(problem: Several) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps import steps_of

    parts = [steps_of(part) for part in problem.problems]
    known = [steps for steps in parts if steps is not None]
    return tuple(step for steps in known for step in steps) if len(known) == len(parts) else None


def _heading(problem: Several) -> str:
    from tutor_tui.mathematics.steps import heading_of

    first, *others = [heading_of(part) for part in problem.problems]
    return ", then ".join([first, *(f"{other[:1].lower()}{other[1:]}" for other in others)])


def _method(problem: Several) -> str:
    from tutor_tui.mathematics.methods import method_of

    return " ".join(dict.fromkeys(method_of(part) for part in problem.problems))


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Several, read_several, _answer, _heading, _method, _steps),
)
