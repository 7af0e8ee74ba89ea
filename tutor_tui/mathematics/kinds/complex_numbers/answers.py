"""Answers about complex numbers, each compared with a second calculation in decimals."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.complex_numbers.numbers import cartesian, polar
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexQuestion, roots_named
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_DIGITS_COMPARED: Final = 20
_IN_DECIMALS: Final = "by a second calculation in decimals"
_LONGEST_ROOT: Final = 60


def _agrees(value: "sympy.Expr", expected: Callable[[], Any]) -> bool | None:
    with mpmath.workdps(DIGITS):
        try:
            return is_close(number_of(value), expected(), _DIGITS_COMPARED)
        except NoValueError:
            return None


def answer(question: ComplexQuestion) -> Answer:
    """The answer to a question about one number."""
    return _ANSWERS[question.topic](question)


def _number(question: ComplexQuestion) -> Any:
    return value_at(question.number, {})


def _modulus(question: ComplexQuestion) -> Answer:
    value = cartesian(to_sympy(question.number))
    size = sympy.Integer(0) if value == 0 else polar(value)[0]
    verdict = _agrees(size, lambda: mpmath.fabs(_number(question)))
    sentence = f"The modulus of {code(written(question.number))} is {code(show(size))}"
    return with_verdict(f"{sentence}{decimal_beside(size)}.", verdict, _IN_DECIMALS, plain(size))


def _argument(question: ComplexQuestion) -> Answer:
    angle = polar(to_sympy(question.number))[1]
    degrees = sympy.simplify(angle * 180 / sympy.pi)
    in_degrees = f"{show(degrees) if degrees.is_Rational else show_decimal(degrees)}°"
    is_exact = bool(degrees.is_Rational)
    verdict = _agrees(angle, lambda: mpmath.arg(_number(question)))
    both = f"{code(show(angle))} radians, {'that is' if is_exact else 'about'} {code(in_degrees)}"
    if not is_exact:
        both = (
            f"{code(show(angle))} radians, about {code(show_decimal(angle))} or {code(in_degrees)}"
        )
    sentence = (
        f"The argument of {code(written(question.number))} is {both} (the principal value, between "
        "-π and π)."
    )
    return with_verdict(
        sentence, verdict, _IN_DECIMALS, plain(degrees if question.in_degrees else angle)
    )


def _both(question: ComplexQuestion) -> Answer:
    size, angle = _modulus(question), _argument(question)
    mark = size.check if size.check != angle.check else angle.check
    return Answer(f"{size.text} {angle.text}", mark, f"{size.result}, {angle.result}")


def _cartesian_answer(
    noun: str, change: "Callable[[Any], Any]", expected: Callable[[Any], Any]
) -> Callable[[ComplexQuestion], Answer]:
    """An answer that gives a number as `a + bi`."""

    def found(question: ComplexQuestion) -> Answer:
        value = change(cartesian(to_sympy(question.number)))
        verdict = _agrees(value, lambda: expected(_number(question)))
        named = f"The {noun} of {code(written(question.number))} is {code(show(value))}."
        equation = code(f"{written(question.number)} = {show(value)}")
        sentence = named if noun else f"{equation}."
        return with_verdict(sentence, verdict, _IN_DECIMALS, plain(value))

    return found


def _conjugated(value: Any) -> Any:
    return cartesian(sympy.conjugate(value))


def _inverted(value: Any) -> Any:
    if value == 0:
        raise UndefinedError("0 has no reciprocal.")
    return cartesian(1 / value)


def _polar_form(question: ComplexQuestion) -> Answer:
    size, angle = polar(to_sympy(question.number))
    verdict = _agrees(
        size * (sympy.cos(angle) + sympy.I * sympy.sin(angle)), lambda: _number(question)
    )
    factor = "" if size == 1 else _factor(size)
    factor_plain = "" if size == 1 else f"{plain(size)}*"
    if question.topic == "polar form":
        form = f"{factor}(cos({show(angle)}) + i sin({show(angle)}))"
        result = f"{factor_plain}(cos({plain(angle)}) + I*sin({plain(angle)}))"
    else:
        form = f"{factor} e^(i·{_factor(angle)})".strip()
        result = f"{factor_plain}exp(I*{plain(angle) if angle.is_Atom else f'({plain(angle)})'})"
    degrees = show_decimal(angle * 180 / sympy.pi)
    sentence = (
        f"{code(f'{written(question.number)} = {form}')}, with the modulus {code(show(size))} and "
        f"the argument {code(show(angle))} radians ({code(f'{degrees}°')})."
    )
    return with_verdict(sentence, verdict, "by going back to decimals", result)


def _factor(value: "sympy.Expr") -> str:
    text = show(value)
    return f"({text})" if " " in text or "/" in text or text.startswith("-") else text


def root_values(number: "sympy.Expr", index: int) -> "list[sympy.Expr]":
    """All roots, by rising argument from the principal one on."""
    if index == 2:
        return square_roots(number)
    size, angle = polar(number)
    length = sympy.root(size, index)
    found = []
    for turn in range(index):
        direction = sympy.simplify((angle + 2 * sympy.pi * turn) / index)
        value = length * (sympy.cos(direction) + sympy.I * sympy.sin(direction))
        exact = cartesian(value)
        is_short = len(str(exact)) <= _LONGEST_ROOT and not exact.has(sympy.atan)
        found.append(exact if is_short else length * sympy.exp(sympy.I * direction))
    return found


def square_roots(number: "sympy.Expr") -> "list[sympy.Expr]":
    """`±(√((r + a)/2) ± i√((r - a)/2))` for `a + bi` of modulus `r`; the inner sign is b's."""
    size = polar(number)[0]
    real, imaginary = number.as_real_imag()
    sign = -1 if imaginary.is_negative else 1
    parts = (sympy.sqrt(sympy.simplify((size + part) / 2)) for part in (real, -real))
    first, second = (sympy.sqrtdenest(part) for part in parts)
    root = cartesian(first + sign * second * sympy.I)
    return [root, cartesian(-root)]


def _roots(question: ComplexQuestion) -> Answer:
    """De Moivre's roots, each raised to the power again."""
    values = root_values(to_sympy(question.number), question.index)
    verdict = _are_roots(values, question)
    shown = listed([code(show(value)) for value in values])
    noun = roots_named(question.index)
    sentence = (
        f"The {noun} of {code(written(question.number))} are {shown}, by De Moivre's theorem."
    )
    result = ", ".join(plain(value) for value in values)
    return with_verdict(sentence, verdict, "by raising them to the power", result)


def _are_roots(values: "list[sympy.Expr]", question: ComplexQuestion) -> bool:
    with mpmath.workdps(DIGITS):
        numbers = [number_of(value) for value in values]
        target = _number(question)
        are_right = all(
            is_close(number**question.index, target, _DIGITS_COMPARED) for number in numbers
        )
        return are_right and _are_distinct(numbers)


def _are_distinct(numbers: list[Any]) -> bool:
    return all(
        abs(first - second) > 1e-15
        for index, first in enumerate(numbers)
        for second in numbers[index + 1 :]
    )


def _same(value: Any) -> Any:
    return value


def _real(value: Any) -> Any:
    return value.as_real_imag()[0] if hasattr(value, "as_real_imag") else value.real


def _imaginary(value: Any) -> Any:
    return value.as_real_imag()[1] if hasattr(value, "as_real_imag") else value.imag


_ANSWERS: Final[Mapping[str, Callable[[ComplexQuestion], Answer]]] = MappingProxyType(
    {
        "modulus": _modulus,
        "argument": _argument,
        "modulus and argument": _both,
        "conjugate": _cartesian_answer("conjugate", _conjugated, lambda z: z.conjugate()),
        "real part": _cartesian_answer("real part", _real, _real),
        "imaginary part": _cartesian_answer("imaginary part", _imaginary, _imaginary),
        "reciprocal": _cartesian_answer("reciprocal", _inverted, lambda z: 1 / z),
        "cartesian form": _cartesian_answer("", _same, _same),
        "value": _cartesian_answer("", _same, _same),
        "polar form": _polar_form,
        "exponential form": _polar_form,
        "roots": _roots,
    }
)
