"""Parts, modulus and conjugate of a complex number with real letters: `1/(x + iy)`."""

from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.complex_numbers.reading import topics_in
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, as_mpf, is_close, sample_places, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_TOPICS: Final = frozenset(
    ("modulus", "conjugate", "real part", "imaginary part", "cartesian form", "reciprocal")
)
_COMPLEX_LETTERS: Final = frozenset("zw")
_MOST_OPERATIONS: Final = 60
_AGREED: Final = 3
METHOD: Final = (
    "Multiply out with `i² = -1`; a quotient is expanded with the conjugate of its denominator. "
    "Terms without `i` are the real part, the others the imaginary one."
)


@dataclass(frozen=True, slots=True)
class LetteredNumber(KindProblem):
    """What is asked of a number with `i` whose letters are real."""

    topic: str
    number: Node


def read_lettered_number(text: str) -> LetteredNumber | None:
    """The question about a number with `i` and letters; z and w are complex themselves."""
    for topic, body in topics_in(text):
        node = expression_or_none(body.strip()) if topic in _TOPICS else None
        if node is None or isinstance(node, Relation):
            continue
        names = variables(node)
        has_unit = any(part == Name("i") for part in walk(node))
        if names and has_unit and not _COMPLEX_LETTERS & set(names):
            return LetteredNumber(topic, node)
    return None


def work(question: LetteredNumber) -> Worked:
    """The parts by expanding, compared with values at real places."""
    names = variables(question.number)
    real = {sympy.Symbol(name): sympy.Symbol(name, real=True) for name in names}
    value = to_sympy(question.number).xreplace(real)
    if question.topic == "reciprocal":
        value = 1 / value
    parts = tuple(map(_short, sympy.expand_complex(value).as_real_imag()))
    back = {new: old for old, new in real.items()}
    found = _asked(question.topic, parts).xreplace(back)
    is_plain = found.has(sympy.re, sympy.im, sympy.arg) or found.count_ops() > _MOST_OPERATIONS
    if is_plain:
        raise DeclinedError("I find no short form of that.")
    letters = listed([code(name) for name in names])
    noun = {"cartesian form": "form `a + bi`"}.get(question.topic, question.topic)
    sentence = (
        f"For real {letters} the {noun} of {code(written(question.number))} is {code(show(found))}."
    )
    whole = (parts[0] + sympy.I * parts[1]).xreplace(back)
    lines = _lines(question, whole, show(found))
    verdict = _is_right(question, found)
    return Worked(sentence, verdict, "with numbers for the letters", plain(found), lines)


def _lines(question: LetteredNumber, whole: "sympy.Expr", found: str) -> tuple[Step, ...]:
    """The number sorted by `i`, and what is asked read off it; none with other functions."""
    value, given = to_sympy(question.number), written(question.number)
    if question.topic == "reciprocal":
        value, given = 1 / value, f"1/({given})"
    powers = value.atoms(sympy.exp)
    if not value.xreplace({power: sympy.Dummy() for power in powers}).is_rational_function():
        return ()
    rule, reason = ("euler", f"{_EULER}{_SORTED}") if powers else ("expand", _SORTED)
    lines = [Step(rule, reason, given, (show(whole),))] if value != whole else []
    read_off = _READ_OFF.get(question.topic)
    if read_off is not None:
        lines.append(Step(*read_off, show(whole), (found,)))
    return tuple(lines)


_EULER: Final = "Put `e^(i t) = cos(t) + i sin(t)`. "
_SORTED: Final = (
    "Multiply out with `i² = -1`, a quotient by the conjugate of its denominator, and sort by `i`."
)
_READ_OFF: Final = {
    "modulus": ("modulus", "The modulus of `a + bi` is `√(a² + b²)`."),
    "conjugate": ("conjugate", "Turn the sign of the terms with `i`."),
    "real part": ("real part", "Take the terms without `i`."),
    "imaginary part": ("real part", "Take what stands before `i`."),
}


def _short(part: "sympy.Expr") -> "sympy.Expr":
    return min(part, sympy.factor(part), sympy.simplify(part), key=sympy.count_ops)


def _asked(topic: str, parts: "tuple[sympy.Expr, ...]") -> "sympy.Expr":
    real, imaginary = parts
    match topic:
        case "modulus":
            return sympy.sqrt(_short(real**2 + imaginary**2))
        case "real part":
            return real
        case "imaginary part":
            return imaginary
        case "conjugate":
            return real - sympy.I * imaginary
        case _:
            return real + sympy.I * imaginary


def _is_right(question: LetteredNumber, found: "sympy.Expr") -> bool:
    agreed = 0
    with mpmath.workdps(DIGITS):
        for place in list(sample_places(variables(question.number)))[: 2 * _AGREED]:
            numbers = {name: as_mpf(value) for name, value in place.items()}
            number = value_at(question.number, numbers)
            expected = {
                "modulus": mpmath.fabs(number),
                "real part": mpmath.re(number),
                "imaginary part": mpmath.im(number),
                "conjugate": mpmath.conj(number),
                "reciprocal": 1 / number if number else number,
            }.get(question.topic, number)
            if not is_close(number_of(found, place), expected, 15):
                return False
            agreed += 1
    return agreed >= _AGREED


def heading(question: LetteredNumber) -> str:
    """The opening of the working."""
    return f"To find the {question.topic} of {code(written(question.number))}"
