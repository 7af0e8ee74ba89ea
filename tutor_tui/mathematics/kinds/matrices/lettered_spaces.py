"""Row reduction of matrices with letters: the form in general, and where it is another one.

Every pivot that was divided by must not be zero; where one of them is, the reduction is made
afresh with that number for the letter.
"""

from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import (
    eliminated,
    names_of,
    numbers_of,
    places_for,
    plain_value,
    same_rows,
)
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, Part
from tutor_tui.mathematics.kinds.matrices.values import Value
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, as_mpf
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError

_HOW: Final = "by elimination in decimals, with numbers for the letters"
_MOST_ENTRIES: Final = 16
_MOST_OPERATIONS: Final = 60
_SOLVED_DEGREE: Final = 2


@dataclass(frozen=True, slots=True)
class General:
    """The reduced form with its pivot columns, if none of `factors` is zero."""

    matrix: "sympy.Matrix"
    pivots: tuple[int, ...]
    factors: "tuple[sympy.Expr, ...]"

    @property
    def condition(self) -> str:
        """ ", if `a ≠ 0`", or nothing."""
        shown = [code(f"{show(factor)} ≠ 0") for factor in self.factors]
        return f", if {listed(shown)}" if shown else ""


def general_form(matrix: "sympy.Matrix") -> General:
    """The reduced row echelon form, dividing by numbers where that is possible."""
    rows, columns = matrix.shape
    if rows * columns > _MOST_ENTRIES:
        raise TooLargeError("I reduce matrices with letters of up to 16 entries.")
    entries = [[sympy.cancel(matrix[r, c]) for c in range(columns)] for r in range(rows)]
    pivots: list[int] = []
    divisors: list[sympy.Expr] = []
    for column in range(columns):
        top = len(pivots)
        choices = [row for row in range(top, rows) if entries[row][column] != 0]
        if not choices:
            continue
        row = min(choices, key=lambda r: (_letters_in(entries[r][column]), r))
        entries[top], entries[row] = entries[row], entries[top]
        pivot = entries[top][column]
        divisors.append(pivot)
        entries[top] = [sympy.cancel(entry / pivot) for entry in entries[top]]
        for other in range(rows):
            size = entries[other][column]
            if other != top and size != 0:
                entries[other] = [
                    sympy.cancel(entry - size * first)
                    for entry, first in zip(entries[other], entries[top], strict=True)
                ]
        pivots.append(column)
    form = sympy.Matrix(entries)
    if any(entry.count_ops() > _MOST_OPERATIONS for entry in form):
        raise TooLargeError("That form would be too long to be read.")
    return General(form, tuple(pivots), _factors(divisors))


def _letters_in(entry: "sympy.Expr") -> int:
    return 0 if not entry.free_symbols else int(entry.count_ops()) + 1


def _factors(divisors: "list[sympy.Expr]") -> "tuple[sympy.Expr, ...]":
    """The different factors with letters, above and below the bar."""
    found: dict[sympy.Expr, None] = {}
    for divisor in divisors:
        for half in sympy.fraction(sympy.together(divisor)):
            for factor, _ in sympy.factor_list(half)[1]:
                plain = -factor if factor.could_extract_minus_sign() else factor
                found.setdefault(plain)
    return tuple(factor for factor in found if factor.free_symbols)


def special_values(
    value: Value, general: General
) -> "tuple[sympy.Symbol, list[sympy.Expr]] | None":
    """The letter and the real numbers for it at which a pivot vanishes; `None` for more letters."""
    letters = value.matrix.free_symbols
    if len(letters) != 1:
        return None
    (letter,) = letters
    found: list[sympy.Expr] = []
    for factor in general.factors:
        if sympy.degree(factor, letter) > _SOLVED_DEGREE:
            raise UndefinedError("I cannot tell for which numbers its form is another one.")
        found += [root for root in sympy.roots(factor, letter) if root.is_real]
    places = list(dict.fromkeys(found))
    return letter, sorted((p for p in places if _is_defined(value, letter, p)), key=float)


def _is_defined(value: Value, letter: "sympy.Symbol", place: "sympy.Expr") -> bool:
    return all(entry.subs(letter, place).is_finite for entry in value.matrix)


def is_reduced_so(part: Part, general: General) -> bool | None:
    """Whether elimination in decimals ends with the same form at several places."""
    agreed = 0
    with mpmath.workdps(DIGITS):
        for place in places_for(names_of(part)):
            try:
                numbers = {name: as_mpf(number) for name, number in place.items()}
                rows, columns = eliminated(plain_value(part, numbers))
                expected = numbers_of(general.matrix, place)
            except NoValueError:
                continue
            if tuple(columns) != general.pivots or not same_rows(rows, expected):
                return False
            agreed += 1
    return True if agreed > 1 else None


def echelon_with_letters(part: Part, value: Value) -> Answer:
    """The form in general, and those for the numbers at which it is another one."""
    general = general_form(value.matrix)
    result = Value(general.matrix)
    sentence = f"The reduced row echelon form of {code(written(part))} is {coded(result)}"
    special = special_values(value, general)
    if special is None:
        sentence += general.condition
    else:
        letter, places = special
        others = [
            f"for {code(f'{letter} = {show(place)}')} it is {coded(Value(form))}"
            for place in places
            if (form := value.matrix.subs(letter, place).rref()[0])
            != general.matrix.subs(letter, place)
        ]
        sentence += (
            f" in general; {listed(others)}" if others else f", whatever {code(str(letter))} is"
        )
    verdict = is_reduced_so(part, general)
    return with_verdict(f"{sentence}.", verdict, _HOW, plain_result(result))


def rank_with_letters(question: MatrixQuestion, value: Value) -> Answer:
    """The rank in general (or the dimension of the null space), and where it is smaller."""
    part = question.operands[0]
    general = general_form(value.matrix)
    columns = value.shape[1] if question.topic == "nullity" else 0

    def told(rank: int) -> int:
        return columns - rank if columns else rank

    found = told(len(general.pivots))
    sentence = f"The {question.topic} of {code(written(part))} is {code(str(found))}"
    special = special_values(value, general)
    if special is None:
        sentence += general.condition
    else:
        letter, places = special
        ranks = {place: value.matrix.subs(letter, place).rank() for place in places}
        others = [
            f"{code(str(told(rank)))} for {code(f'{letter} = {show(place)}')}"
            for place, rank in ranks.items()
            if rank != len(general.pivots)
        ]
        sentence += f", but {listed(others)}" if others else f", whatever {code(str(letter))} is"
    return with_verdict(f"{sentence}.", is_reduced_so(part, general), _HOW, str(found))


def null_basis(general: General) -> "list[sympy.Matrix]":
    """One vector for each column without a pivot, multiplied by the denominators."""
    columns = general.matrix.cols
    basis = []
    for free in (column for column in range(columns) if column not in general.pivots):
        vector = sympy.zeros(columns, 1)
        vector[free, 0] = sympy.Integer(1)
        for row, column in enumerate(general.pivots):
            vector[column, 0] = -general.matrix[row, free]
        below = sympy.lcm_list([sympy.fraction(sympy.together(entry))[1] for entry in vector])
        basis.append((vector * below).applyfunc(sympy.cancel))
    return basis
