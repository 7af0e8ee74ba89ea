"""The working of a linear system: one function is eliminated, or the eigenvalues are used."""

from typing import Final

from tutor_tui.mathematics.kinds.calculus.ode_system_answers import coefficients_of, solutions_of
from tutor_tui.mathematics.kinds.calculus.ode_systems import DifferentialSystem
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show

METHOD_OF_SYSTEM: Final = (
    "Write it as `u' = A u` and find the eigenvalues λ of A with their eigenvectors v: each gives "
    "a solution `e^(λt) v`, and the general one is the sum of all with free constants; conditions "
    "fix these at the end."
)


def heading_of_system(problem: DifferentialSystem) -> str:
    """The opening of the working."""
    return f"To solve {code(problem.text)}"


def system_steps(problem: DifferentialSystem) -> tuple[Step, ...] | None:
    """The characteristic polynomial, its zeros, and the functions that they give."""
    found, form = solutions_of(problem), coefficients_of(problem)
    if found is None or form is None or not form[1].is_zero_matrix:
        return None
    matrix, size = form[0], sympy.Symbol("λ")
    whole = sympy.expand(matrix.charpoly(size).as_expr())
    values = sympy.roots(whole, size)
    if sum(values.values()) != matrix.rows:
        return None
    start = f"A = {show(matrix)}"
    last = ", ".join(
        f"{name} = {show(value)}" for name, value in zip(problem.functions, found, strict=True)
    )
    line = f"{show(whole)} = 0"
    zeros = ", ".join(f"λ = {show(value)}" for value in values)
    return (
        Step("matrix of slopes", "Write the coefficients as a matrix A.", problem.text, (start,)),
        Step("eigenvalues of slopes", "Set the determinant of `λ I - A` to zero.", start, (line,)),
        Step("roots", "Solve that for λ.", line, (zeros,)),
        Step("solutions of eigenvalues", _reason(problem, values), zeros, (last,)),
    )


def _reason(problem: DifferentialSystem, values: "dict[sympy.Expr, int]") -> str:
    """How the functions come out of the eigenvalues, double and complex ones told apart."""
    t = problem.variable
    parts = [f"An eigenvector v for λ gives the solution `e^(λ{t}) v`"]
    if any(times > 1 for times in values.values()):
        parts.append(f"a double eigenvalue also one with the factor `{t}`")
    if any(not value.is_real for value in values):
        parts.append(f"a pair `a ± bi` gives `e^(a{t}) cos(b{t})` and `e^(a{t}) sin(b{t})` instead")
    ending = " The conditions fix the constants." if problem.conditions else ""
    return f"{listed(parts)}; add them with free constants.{ending}"
