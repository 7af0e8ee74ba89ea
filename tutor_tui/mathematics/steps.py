"""How an answer comes about: the worked steps where there are rules for them, else the method."""

from tutor_tui.mathematics.problems import (
    Answer,
    Compute,
    Differentiate,
    Goal,
    Integrate,
    Judge,
    Problem,
    Rewrite,
    Solve,
    Step,
    code,
    listed,
)
from tutor_tui.mathematics.solve import solve, unknown_of
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.steps_derivative import derivative_steps
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.written import written


def explain(problem: Problem) -> Answer:
    """The working as a numbered list, and the checked answer below it."""
    answer = solve(problem)
    steps = steps_of(problem)
    if not steps:
        return Answer(f"{_method(problem)}\n\nResult: {answer.text}", answer.check)
    lines = "\n".join(f"{number}. {_line(step)}" for number, step in enumerate(steps, 1))
    return Answer(f"{_heading(problem)}\n\n{lines}\n\n{_end(steps, answer)}", answer.check)


def _end(steps: tuple[Step, ...], answer: Answer) -> str:
    """The result in short where the answer says it at its end, else the answer as it is."""
    last = [code(text) for text in steps[-1].after]
    if last and answer.text.endswith(f"{listed(last, 'or')}."):
        return f"So {listed(last, 'or')}."
    return f"Result: {answer.text}"


def steps_of(problem: Problem) -> tuple[Step, ...] | None:
    """The worked steps, or `None` where no rules for them are known here."""
    match problem:
        case Solve(equations=(equation,)):
            unknown = unknown_of(problem)
            if unknown is None or equation.sign != "=":
                return None
            linear = linear_steps(equation, unknown)
            return linear if linear is not None else quadratic_steps(equation, unknown)
        case Differentiate():
            return derivative_steps(problem)
        case Compute(expression=expression):
            return arithmetic_steps(expression)
        case _:
            return None


def _line(step: Step) -> str:
    before = code(step.before)
    if not step.after:
        return f"{step.reason.rstrip('.')}: {before}"
    after = listed([code(text) for text in step.after], "or")
    return f"{step.reason.rstrip('.')}: {before} → {after}"


def _heading(problem: Problem) -> str:
    match problem:
        case Solve(equations=(equation,)):
            return f"To solve {code(written(equation))}:"
        case Differentiate(expression=expression, variable=variable):
            return f"To differentiate {code(written(expression))} with respect to {code(variable)}:"
        case Compute(expression=expression):
            return f"To work out {code(written(expression))}:"
        case _:
            return "The steps:"


def _method(problem: Problem) -> str:
    match problem:
        case Solve(equations=(_, _, *_)):
            return (
                "Solve one equation for one unknown, put that into the others, and repeat until "
                "a single unknown is left; then go back and put in what you found."
            )
        case Solve():
            return (
                "Bring everything to one side, write it as a product, and set each factor to zero; "
                "then put every candidate into the original equation."
            )
        case Rewrite(goal=goal):
            return _REWRITING[goal]
        case Integrate(bounds=None):
            return (
                "Look for a function whose derivative is the integrand, term by term: "
                "`∫ xⁿ dx = xⁿ⁺¹/(n + 1)`, and `C` stands for any constant."
            )
        case Integrate():
            return (
                "Find an antiderivative, and subtract its value at the start from that at the end."
            )
        case Judge():
            return "Work out both sides by themselves and compare."
        case Differentiate():
            return "Apply the rules from the outside in: sum, product, quotient, chain."
        case Compute():
            return "Work from the innermost bracket outwards; powers before products before sums."


_REWRITING = {
    Goal.SIMPLIFY: "Expand, collect like terms, and cancel factors that top and bottom share.",
    Goal.EXPAND: "Multiply every term of one bracket with every term of the other, then collect.",
    Goal.FACTOR: "Take out what all terms share, then look for known patterns and rational roots.",
}
