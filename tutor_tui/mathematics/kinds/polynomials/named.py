"""A polynomial in a form whose letters stand inside brackets: `x² + 6x + 1 = (x + a)² + b`."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, function_agrees
from tutor_tui.mathematics.written import written

_MOST_LETTERS = 5


def answer_named_form(question: PolynomialQuestion, polynomial: "sympy.Expr") -> Answer:
    """The letter that was asked for, from the equations between the coefficients."""
    node, form = question.nodes
    shape = to_sympy(form)
    inner = [sympy.Symbol(name) for name in variables(node)]
    letters = sorted(shape.free_symbols - set(inner), key=str)
    if len(letters) > _MOST_LETTERS:
        return refused("That form has more letters than I take on.")
    equations = sympy.Poly(sympy.expand(shape - polynomial), *inner).coeffs()
    solutions = [
        found
        for found in sympy.solve(equations, letters, dict=True)
        if len(found) == len(letters) and all(value.is_real for value in found.values())
    ]
    if not solutions:
        return refused(f"I found no numbers for which {code(written(form))} is that polynomial.")
    verdicts = [function_agrees(node, shape.subs(found)) for found in solutions]
    verdict = all_agree(verdicts)
    wanted = sympy.Symbol(question.name)
    values = list(dict.fromkeys(found[wanted] for found in solutions))
    rebuilt = show(shape.subs(solutions[0]))
    shown = listed([code(f"{question.name} = {show(value)}") for value in values], "or")
    sentence = f"{code(f'{written(node)} = {rebuilt}')}, so {shown}."
    return with_verdict(sentence, verdict, AT_POINTS, ", ".join(plain(value) for value in values))
