"""Expressions that become simpler because their letters are positive: `√(x²) = x` for x > 0."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import simplified
from tutor_tui.mathematics.syntax import Binary, Call, Node, Relation
from tutor_tui.mathematics.trees import changed, variables, walk
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class SimplifyPositive(KindProblem):
    """An expression, and the letters in it that are positive numbers."""

    expression: Node
    positive: tuple[str, ...]


_LONGEST: Final = 300
_LETTERS: Final = r"[a-z](?:\s*(?:,\s*(?:and\s+)?|\s+and\s+)[a-z])*"
_REQUEST: Final = late_regex(
    r"simplify:?\s+(?P<p>.+?)\s*,?\s*\(?(?:assuming|if|given|where|when|for|with)\s+(?:that\s+)?(?:all\s+)?"
    rf"(?:positive\s+(?:numbers?\s+|real\s+|values of\s+)*(?P<a>{_LETTERS})"
    rf"|(?P<b>{_LETTERS})\s+(?:is|are)\s+(?:all\s+)?(?:a\s+)?positive(?:\s+(?:real\s+)?numbers?)?"
    rf"|(?P<c>{_LETTERS})\s*>\s*0|(?P<d>[a-z]\s*>\s*0(?:\s*(?:,|and)\s*[a-z]\s*>\s*0)+)"
    r"|(?P<all>variables|letters)\s+are\s+positive)\)?",
    re.IGNORECASE,
)


def _read(text: str) -> SimplifyPositive | None:
    if len(text) > _LONGEST or not kept_regex(r"positive|>\s*0").search(text):
        return None
    found = _REQUEST.fullmatch(bare(text.replace("$", "")))
    node = expression_or_none(found["p"]) if found else None
    if found is None or node is None or isinstance(node, Relation):
        return None
    names = variables(node)
    told = " ".join(found[group] or "" for group in "abcd").replace("and", " ")
    positive = names if found["all"] else tuple(dict.fromkeys(re.findall("[a-zA-Z]", told)))
    is_known = bool(names) and bool(positive) and set(positive) <= set(names)
    return SimplifyPositive(node, positive) if is_known else None


def _simplest(problem: SimplifyPositive) -> "sympy.Expr":
    expression = to_sympy(problem.expression)
    back = {sympy.Symbol(name, positive=True): sympy.Symbol(name) for name in problem.positive}
    narrowed = expression.xreplace({plainly: own for own, plainly in back.items()})
    forms = [simplified(narrowed), sympy.powdenest(narrowed), sympy.expand_log(narrowed)]
    squared = narrowed.replace(
        lambda part: part.is_Pow, lambda part: sympy.factor(part.base) ** part.exp
    )
    forms += [squared, sympy.logcombine(narrowed), sympy.radsimp(sympy.simplify(narrowed))]
    return shortest([form.xreplace(back) for form in forms])


def _answer(problem: SimplifyPositive) -> Answer:
    result = _simplest(problem)
    names = listed([code(name) for name in problem.positive])
    verdict = function_agrees(problem.expression, result, problem.positive)
    sentence = f"For positive {names}, {code(f'{written(problem.expression)} = {show(result)}')}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _steps(problem: SimplifyPositive) -> tuple[Step, ...] | None:
    """Roots of products taken apart and out, or logarithms put together."""
    functions = {part.function for part in walk(problem.expression) if isinstance(part, Call)}
    line, end = written(problem.expression), show(_simplest(problem))
    if end == line:
        return None
    if functions & {"sqrt", "root", "cbrt"}:
        apart = written(changed(problem.expression, _root_by_root))
        reason = "For positive letters the root of a product is the product of the roots."
        out = "For a positive letter the square root of its square is the letter itself."
        steps = (
            Step("roots of factors", reason, line, (apart,)),
            Step("root of a square", out, apart, (end,)),
        )
        return tuple(step for step in steps if step.after != (step.before,))
    if functions & {"log", "ln"}:
        reason = "For positive numbers `ln(a) + ln(b) = ln(ab)` and `ln(aⁿ) = n ln(a)`."
        return (Step("laws of logarithms", reason, line, (end,)),)
    reason = "For positive letters the exponents of a power of a power are multiplied."
    return (Step("powers of powers", reason, line, (end,)),)


def _root_by_root(node: Node) -> Node:
    """`√(x² y)` as `√(x²) √y`."""
    match node:
        case Call(function="sqrt", arguments=(Binary(sign="*" | "/" as sign, left=a, right=b),)):
            parts = (_root_by_root(Call("sqrt", (part,))) for part in (a, b))
            return Binary(sign, *parts)
        case _:
            return node


def _heading(problem: SimplifyPositive) -> str:
    return f"To simplify {code(written(problem.expression))}"


_METHOD: Final = (
    "For positive numbers a root of a power is a power, roots multiply, and logarithms add "
    "up to the logarithm of the product."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(SimplifyPositive, _read, _answer, _heading, _METHOD, _steps),
)
