"""What the sentence or the equation of an answer shows: its angles, its story, its excluded places.

"in radians" of solutions in degrees, "set up the equation" of a story, "does it repeat" of a
decimal, "what can't x be" of a fraction, "what kind of equation is that".
"""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.follow_ups.filling import problem_in
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, put_in
from tutor_tui.mathematics.kinds.everyday.variation import is_variation
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Goal, Problem, Rewrite, Solve, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.written import written

_DEGREES: Final = late_regex(r"(?P<n>-?\d+(?:\.\d+)?)°")
_ARCS: Final = late_regex(r"(?<![\w.])(?P<sign>-?)(?P<n>\d*)π(?:/(?P<d>\d+))?(?![(]|\w\w)")
_MOST_DIGITS: Final = 6


def in_other_angles(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    """The angles of an answer in radians or in degrees; `None` where it has none of the other.

    `words` are the unit, and the place of the one that is asked for, where it is not all.
    """
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    pattern, change = (_DEGREES, _arc) if words.startswith("rad") else (_ARCS, _turn)
    shown = re.findall(r"`[^`]*`", answer.text)
    angles = [one for one in shown if pattern.search(one)]
    if not is_sure or not angles or (pattern is _ARCS and _DEGREES.search(answer.text)):
        return None
    is_nought = late_regex(r"`[a-zθ] = 0`").fullmatch
    angles = [one for one in shown if pattern.search(one) or is_nought(one)]
    written_so = [pattern.sub(change, one) for one in dict.fromkeys(angles)]
    if place := words.partition(" ")[2]:
        at = int(place) - 1 if int(place) > 0 else len(written_so) + int(place)
        written_so = written_so[at : at + 1]
    if not written_so:
        return None
    unit = "radians" if words.startswith("rad") else "degrees"
    return Answer(f"In {unit}: {listed(written_so, 'or')}.", answer.check)


def _arc(found: re.Match[str]) -> str:
    """`30°` as `π/6`; 180° are `π`."""
    part = Fraction(found["n"]) / 180
    if part.denominator > 720:
        return f"{float(part) * 3.141592653589793:.{_MOST_DIGITS}g}"
    if part == 0:
        return "0"
    factor = {1: "", -1: "-"}.get(part.numerator, str(part.numerator))
    return f"{factor}π" if part.denominator == 1 else f"{factor}π/{part.denominator}"


def _turn(found: re.Match[str]) -> str:
    """`5π/6` as `150°`."""
    degrees = Fraction(int(found["n"] or 1) * 180, int(found["d"] or 1))
    shown = str(degrees) if degrees.denominator == 1 else f"{float(degrees):.{_MOST_DIGITS}g}"
    return f"{found['sign']}{shown}°"


_STORY: Final = late_regex(
    r"With .{3,120}? the story says .+?(?=\.(?: |$))|the story says .+"
    r"|(?<=\. )[A-Z](?:[^.`]|`[^`]*`)*?: `[^`]* = [^`]*`(?: and `[^`]* = [^`]*`)*(?=\.)"
)


def equation_of_story(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The equations that a story states, with what their letters stand for."""
    if isinstance(problem, Reckoned) and is_variation(problem):
        return None  # its equation is that of the two letters, which is a question of its own
    if isinstance(problem, Reckoned):
        law, sum_ = (code(f"x = {one}") for one in (problem.formula, put_in(problem)))
        return refused(f"With {code('x')} for {problem.goal} it is {law}, that is {sum_}.")
    found = _STORY.search(answer.text)
    if found is None and (used := _BY_LAW.search(answer.text)):
        return refused(f"I used {used['laws']}.")
    return None if found is None else refused(f"{found[0].rstrip('.')}.")


_BY_LAW: Final = late_regex(r", by (?P<laws>`[^`]+ = [^`]+`(?: and `[^`]+ = [^`]+`)?)\.$")
_RECURRING: Final = late_regex(r"\d+\.\d*\((?P<digits>\d+)\)")
_ENDING: Final = late_regex(r"-?\d+\.\d+")


def recurring(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    """Whether the decimals of the result repeat for ever, or end."""
    result = answer.result or ""
    found, asks_end = _RECURRING.fullmatch(result), words == "end"
    if found is not None:
        digits = code(found["digits"])
        if words == "digits":
            count = len(found["digits"])
            named = "Just one digit repeats" if count == 1 else f"{count} digits repeat"
            return refused(f"{named}: {digits}. {answer.text}")
        said = (
            f"it never ends: {digits} comes again and again"
            if asks_end
            else (f"{digits} comes again and again")
        )
        return refused(f"{'No' if asks_end else 'Yes'}, {said}. {answer.text}")
    if _ENDING.fullmatch(result) and "about" not in answer.text:
        return refused(f"{'Yes, it ends' if asks_end else 'No, it ends'}. {answer.text}")
    return None


def excluded(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The values of a letter that make a denominator 0; those of others are in the answer."""
    match problem:
        case Solve(equations=(Relation() as equation,)):
            node: Node | Relation = equation
        case Rewrite(expression=expression):
            node = expression
        case _:
            return None
    names = variables(node)
    is_formula = len(names) == 2 and "≠" in answer.text
    below = [one.right for one in walk(node) if isinstance(one, Binary) and one.sign == "/"]
    below = [one for one in below if variables(one)]
    if len(names) != 1 and not (is_formula and all(len(variables(one)) == 1 for one in below)):
        return None
    if not below:
        return _left_out(node)
    zeros = [
        solve(Solve((Relation("=", one, Number(Fraction(0))),), is_real=True)) for one in below
    ]
    if any(one.check is None or one.check.mark is not Mark.AGREES for one in zeros):
        return None
    told = [
        f"{code(str(zero.result))} makes {code(written(one))} zero"
        for one, zero in zip(below, zeros, strict=True)
        if str(zero.result).startswith(tuple(f"{name} = " for name in names))
    ]
    if not told:
        return refused(f"{code(names[0])} may be any real number: no denominator is ever 0.")
    said = f"Nothing can be divided by 0, and {listed(list(dict.fromkeys(told)))}."
    return refused(f"{said} {answer.text}" if is_formula else said)


def _left_out(node: Node | Relation) -> Answer | None:
    """The domain of what stands under roots and in logarithms; `None` where there are none."""
    if not any(isinstance(part, Call) and part.function in _PARTIAL for part in walk(node)):
        return None
    sides = (node.left, node.right) if isinstance(node, Relation) else (node,)
    answer = solve(problem_in(f"domain of {' + '.join(f'({written(side)})' for side in sides)}"))
    if answer.check is None or answer.check.mark is not Mark.AGREES:
        return None
    what = "Both sides have" if len(sides) > 1 else "It has"
    return replace(answer, text=f"{what} real values only where {answer.text.partition(' is ')[2]}")


_PARTIAL: Final = frozenset({"sqrt", "ln", "log", "root"})
"""Functions that have no real value for some numbers."""


def coefficients(problem: Problem, _answer: Answer, _words: str) -> Answer | None:
    """The `a`, `b` and `c` of the quadratic equation or expression that a question is about."""
    inner = problem.problem if isinstance(problem, SolveBy) else problem
    match inner:
        case Solve(equations=(Relation(sign="=", left=left, right=right),)):
            expression = to_sympy(left) - to_sympy(right)
        case _ if isinstance(node := getattr(inner, "expression", None), Node):
            expression = to_sympy(node)
        case _:
            return None
    names = sorted(expression.free_symbols, key=str)
    polynomial = sympy.expand(expression).as_poly(*names) if len(names) == 1 else None
    if polynomial is None or polynomial.degree() != 2:
        return None
    parts = zip("abc", polynomial.all_coeffs(), strict=True)
    shown = listed([code(f"{letter} = {show(value)}") for letter, value in parts])
    form = code(f"a{names[0]}² + b{names[0]} + c")
    return refused(f"Beside {form}, which is {code(show(polynomial.as_expr()))} here: {shown}.")


_FELL_AWAY: Final = late_regex(r"(?:^|(?<=\. ))(?P<told>`[^.]*? came up on the way .*?\.)(?= |$)")


def rejected(_problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The candidates that do not solve the equation, as its answer names them."""
    found = _FELL_AWAY.search(answer.text)
    return None if found is None else refused(found["told"])


def finished(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """Whether an expression is in the form that is named, which it was brought to just now."""
    goal = Goal.FACTOR if words.startswith("fact") else Goal(words)
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    if not isinstance(problem, Rewrite) or problem.goal is not goal or not is_sure:
        return None
    return refused(f"Yes, that is as far as it goes: {answer.text}")


_BY_DEGREE: Final = {1: "a linear", 2: "a quadratic", 3: "a cubic", 4: "a quartic"}
_FUNCTIONS: Final = {"sin": "a trigonometric", "cos": "a trigonometric", "tan": "a trigonometric",
                     "ln": "a logarithmic", "log": "a logarithmic", "abs": "an absolute value",
                     "sqrt": "a radical"}  # fmt: skip
_HIGHEST: Final = 30


def sort_of_equation(problem: Problem, _answer: Answer, _words: str) -> Answer | None:
    """What an equation in one letter is called: linear, quadratic, rational and so on."""
    match problem:
        case Solve(equations=(Relation(sign="=") as equation,)):
            names = variables(equation)
        case Solve(equations=equations) if all(one.sign == "=" for one in equations):
            letters = {name for one in equations for name in variables(one)}
            told = listed([code(name) for name in sorted(letters)])
            return refused(f"It is a system of {len(equations)} equations in {told}.")
        case _:
            return None
    if len(names) != 1:
        return None
    degree = _degree(equation, names[0])
    if degree is not None:
        named = _BY_DEGREE.get(degree)
        sort = f"{named} equation" if named else f"a polynomial equation of degree {degree}"
        power = names[0] if degree == 1 else f"{names[0]}^{degree}"
        return refused(f"It is {sort}: the highest power of the unknown is {code(power)}.")
    by_parts = _sort_by_parts(equation)
    return None if by_parts is None else refused(f"It is {by_parts} equation.")


def _degree(equation: Relation, name: str) -> int | None:
    bounds = [degree_bound(side) for side in (equation.left, equation.right)]
    if any(bound is None or bound > _HIGHEST for bound in bounds):
        return None
    left, right = to_sympy(equation.left), to_sympy(equation.right)
    degree = int(sympy.degree(sympy.expand(left - right), sympy.Symbol(name)))
    return degree if degree > 0 else None


def _sort_by_parts(equation: Relation) -> str | None:
    for part in walk(equation):
        match part:
            case Binary(sign="^", right=exponent) if variables(exponent):
                return "an exponential"
            case Binary(sign="/", right=below) if variables(below):
                return "a rational"
            case Call(function=name) if name in _FUNCTIONS and variables(part):
                return _FUNCTIONS[name]
    return None
