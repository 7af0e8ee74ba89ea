"""Remainders of sums and products of any odd, even or consecutive numbers: answers.

Each claim is decided by trying every remainder that the letters may leave, and the working that
shows it is expanded by itself.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import product
from math import prod
from typing import Final

from tutor_tui.mathematics.kinds.proofs.parity import Remainder
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.show import show

_HOW: Final = "by trying all remainders"
_SORTS: Final = ("even", "odd")


def answer_remainder(problem: Remainder) -> Answer:
    """Yes with the reason, no with numbers that show it; or which of even and odd it is."""
    found = _remainders(problem)
    if problem.remainder < 0:
        return _which(problem, found)
    claim = _claim(problem.modulus, problem.remainder)
    if found == {problem.remainder}:
        text = f"Yes, it is always {claim}: {_reason(problem, problem.remainder)}."
        return with_verdict(text, True, _HOW, "True")
    shown, value = _example(problem, but=problem.remainder)
    depends = "" if problem.remainder not in found else "not always; "
    text = f"No, {depends}for example {code(f'{shown} = {value}')} is not {claim}."
    return with_verdict(text, True, "by an example", "False")


def _which(problem: Remainder, found: set[int]) -> Answer:
    if len(found) == 1:
        (remainder,) = found
        text = f"It is always {_SORTS[remainder]}: {_reason(problem, remainder)}."
        return with_verdict(text, True, _HOW, _SORTS[remainder])
    examples = [_example(problem, but=1 - sort) for sort in (0, 1)]
    shown = [
        f"{code(f'{numbers} = {value}')} is {sort}"
        for (numbers, value), sort in zip(examples, _SORTS, strict=True)
    ]
    return with_verdict(f"It may be either: {listed(shown)}.", True, "by examples", None)


def _claim(modulus: int, remainder: int) -> str:
    return _SORTS[remainder] if modulus == 2 else f"divisible by {modulus}"


def _letters(problem: Remainder) -> list[str]:
    return list(dict.fromkeys(letter for _, _, letter in problem.numbers))


def _values(problem: Remainder, place: dict[str, int]) -> list[int]:
    return [step * place[letter] + first for step, first, letter in problem.numbers]


def _together(problem: Remainder, values: list[int]) -> int:
    if problem.sign == "+":
        return sum(values)
    if problem.sign == "-":
        return values[0] - sum(values[1:])
    return int(prod(values) ** problem.power)


def _places(problem: Remainder) -> Iterator[dict[str, int]]:
    """Every remainder of the letters: what is claimed depends on nothing else of them."""
    letters = _letters(problem)
    ranges = [range(problem.modulus)] * len(letters)
    return (dict(zip(letters, values, strict=True)) for values in product(*ranges))


def _remainders(problem: Remainder) -> set[int]:
    values = (_together(problem, _values(problem, place)) for place in _places(problem))
    return {value % problem.modulus for value in values}


def _example(problem: Remainder, *, but: int) -> tuple[str, int]:
    """Numbers whose result has another remainder than this, as they are written."""
    for place in _places(problem):
        values = _values(problem, place)
        value = _together(problem, values)
        if value % problem.modulus != but and all(values):
            break
    else:
        values = _values(problem, dict.fromkeys(_letters(problem), problem.modulus))
        value = _together(problem, values)
    if problem.power > 1:
        return f"{values[0]}^{problem.power}", value
    return f" {problem.sign} ".join(map(str, values)), value


def _reason(problem: Remainder, remainder: int) -> str:
    """The numbers in letters, what they make together, and the factor that shows the claim."""
    lines = _working(problem, remainder)
    named = f"write {'it' if len(problem.numbers) == 1 else 'them'} as {_written(problem)}"
    if lines[1]:
        return f"{named}; then {code(' = '.join(lines))}"
    return (
        f"{named}; {code(lines[0])} leaves the remainder {remainder} for each of the "
        f"{problem.modulus} remainders that `n` can have on division by {problem.modulus}"
    )


def _written(problem: Remainder) -> str:
    return listed([code(show(one)) for one in _terms(problem)])


def _terms(problem: Remainder) -> "list[sympy.Expr]":
    return [
        step * sympy.Symbol(letter, integer=True) + first for step, first, letter in problem.numbers
    ]


def _working(problem: Remainder, remainder: int) -> tuple[str, str]:
    """What the numbers make together, and the same as a multiple with what is left over.

    The second is empty where no common factor shows it.
    """
    terms = _terms(problem)
    if problem.sign == "+":
        whole = f"{' + '.join(_bracketed(one) for one in terms)}"
        value = sympy.expand(sum(terms))
    elif problem.sign == "-":
        whole = " - ".join(_bracketed(one) for one in terms)
        value = sympy.expand(terms[0] - sum(terms[1:]))
    else:
        whole = "".join(_bracketed(one) for one in terms)
        whole += f"^{problem.power}" if problem.power > 1 else ""
        value = sympy.expand(reduce(lambda a, b: a * b, terms) ** problem.power)
    inner = sympy.expand((value - remainder) / problem.modulus)
    coefficients = sympy.Poly(inner, *sorted(inner.free_symbols, key=str)).coeffs()
    if not all(one.is_integer for one in coefficients):
        return whole, ""
    left = f"{problem.modulus}({show(inner)})"
    return whole, f"{left} + {remainder}" if remainder else left


def _bracketed(term: "sympy.Expr") -> str:
    shown = show(term)
    return f"({shown})" if " " in shown else shown


def heading_remainder(problem: Remainder) -> str:
    """What the working decides."""
    return f"To see what is left when such numbers are divided by {code(str(problem.modulus))}"


METHOD_REMAINDER: Final = (
    "Write an even number as `2k` and an odd one as `2k + 1`, with another letter for each "
    "number, expand, and look for the common factor; one counter-example disproves a claim."
)


def steps_remainder(problem: Remainder) -> tuple[Step, ...] | None:
    """The proof line by line; `None` where the claim is false or needs cases."""
    found = _remainders(problem)
    if len(found) != 1 or problem.remainder not in (-1, *found):
        return None
    (remainder,) = found
    whole, factored = _working(problem, remainder)
    if not factored:
        return None
    numbers = ", ".join(show(one) for one in _terms(problem))
    claim = _claim(problem.modulus, remainder)
    return (
        Step(
            "with letters",
            "Write the numbers with letters for any whole numbers",
            numbers,
            (whole,),
        ),
        Step("common factor", f"Expand, and take out {problem.modulus}", whole, (factored,)),
        Step(
            "whole factor",
            f"What is in the brackets is a whole number, so this is {claim}",
            factored,
            (),
        ),
    )
