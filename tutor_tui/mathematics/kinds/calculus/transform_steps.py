"""The working of Laplace transforms: term by term with the table."""

from dataclasses import replace

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.transforms import (
    LaplaceTransform,
    result_name,
    transform_of,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written


def laplace_steps(problem: LaplaceTransform) -> tuple[Step, ...] | None:
    """The terms, the transform of each, and their sum."""
    whole = transform_of(problem)
    if whole is None:
        return None
    own = sympy.Symbol(problem.own)
    body = to_sympy(problem.expression)
    split = sympy.apart(body, own) if problem.is_inverse else sympy.expand(body)
    terms = sympy.Add.make_args(split)
    steps, letter = [], result_name(problem)
    if problem.is_inverse and split != body and len(terms) > 1:
        reason = "Split it into partial fractions."
        steps.append(Step("partial fractions", reason, written(problem.expression), (show(split),)))
    images = [_image(term, problem) for term in terms]
    if None in images or sympy.simplify(sum(i for i in images if i is not None) - whole) != 0:
        return None
    for term, image in zip(terms, images, strict=True):
        after = f"{letter} = {show(image)}"
        steps.append(Step("transform", _rule(term, problem), show(term), (after,)))
    if len(terms) > 1:
        added = " + ".join(f"({show(image)})" for image in images)
        reason = "The transform of a sum is the sum of the transforms."
        steps.append(Step("sum", reason, f"{letter} = {added}", (f"{letter} = {show(whole)}",)))
    return tuple(steps)


def _image(term: "sympy.Expr", problem: LaplaceTransform) -> "sympy.Expr | None":
    return transform_of(replace(problem, expression=tree_of(term)))


def _rule(term: "sympy.Expr", problem: LaplaceTransform) -> str:
    """The line of the table that a term needs."""
    t, s = problem.own, problem.image
    if problem.is_inverse:
        return "Read it off the table of transforms backwards."
    own = sympy.Symbol(t)
    body = term.as_independent(own)[1]
    if body.has(sympy.sin, sympy.cos):
        return (
            f"`sin(b{t})` becomes `b/({s}² + b²)` and `cos(b{t})` becomes `{s}/({s}² + b²)`; "
            f"a factor `e^(a{t})` shifts `{s}` to `{s} - a`, a factor `{t}` gives minus the "
            "derivative."
        )
    if body.has(sympy.exp):
        return f"`{t}ⁿ e^(a{t})` becomes `n!/({s} - a)ⁿ⁺¹`."
    if body.is_polynomial(own):
        return f"`{t}ⁿ` becomes `n!/{s}ⁿ⁺¹`; a constant factor stays."
    return "Read it off the table of transforms."
