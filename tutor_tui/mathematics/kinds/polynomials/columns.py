"""Long division of polynomials in columns: a column for each power."""

from typing import Final

from tutor_tui.mathematics.kinds.polynomials.division import parts
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show

_HIGHEST: Final = 8


def division_in_columns(question: PolynomialQuestion) -> str | None:
    """The dividend behind the divisor, the quotient above, and below what is taken away."""
    rest, divisor = parts(question)
    if rest.degree() > _HIGHEST or rest.degree() < divisor.degree():
        return None
    quotient = sympy.div(rest, divisor)[0]
    rows: list[sympy.Poly] = [quotient, rest]
    while not rest.is_zero and rest.degree() >= divisor.degree():
        power = rest.gen ** (rest.degree() - divisor.degree())
        taken = sympy.Poly(rest.LC() / divisor.LC() * power, rest.gen) * divisor
        rest = rest - taken
        rows += [taken, rest]
    return _laid_out(rows, show(divisor.as_expr()))


def _laid_out(rows: "list[sympy.Poly]", divisor: str) -> str:
    """Rows of terms below their powers; a line below each that is taken away."""
    cells = [_cells(row) for row in rows]
    powers = sorted({power for row in cells for power in row}, reverse=True)
    widths = {power: max(len(row.get(power, "")) for row in cells) for power in powers}
    lines = [" ".join(row.get(p, "").rjust(widths[p]) for p in powers) for row in cells]
    indent = " " * (len(divisor) + 3)
    whole = len(lines[0])
    shown = [f"{indent}{lines[0]}", f"{indent}{'-' * whole}", f"{divisor} ) {lines[1]}"]
    for number, line in enumerate(lines[2:]):
        shown.append(f"{indent}{line}")
        if number % 2 == 0:
            bare = line.strip()
            start = len(line) - len(line.lstrip())
            shown.append(f"{indent}{' ' * start}{'-' * len(bare)}")
    return "\n".join(line.rstrip() for line in shown)


def _cells(row: "sympy.Poly") -> dict[int, str]:
    """Each term with its sign; the first one without a plus."""
    if row.is_zero:
        return {0: "0"}
    found: dict[int, str] = {}
    for (power,), factor in row.terms():
        text = show(abs(factor) * row.gen**power)
        sign = "-" if factor < 0 else "" if not found else "+"
        found[power] = f"{sign} {text}" if found else f"{sign}{text}"
    return found
