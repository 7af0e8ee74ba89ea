"""Systems of linear equations in matrix form, and whether a second elimination agrees."""

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import (
    eliminated,
    multiplied,
    numbers_of,
    plain_value,
    same_rows,
)
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.spaces import BY_DECIMALS, numbers_only
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import plain_result, shown_vector, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show


def system(question: MatrixQuestion) -> Answer:
    """The solutions of `A x = b`: one, none, or a family with free letters."""
    matrix, right = (matrix_of(question.operands[0]), vector_of(question.operands[1]))
    numbers_only(matrix)
    numbers_only(right)
    if matrix.shape[0] != right.shape[0]:
        raise UndefinedError("The right side has another number of components than there are rows.")
    wide, pivots = sympy.Matrix.hstack(matrix.matrix, right.matrix).rref()
    columns = matrix.shape[1]
    equation = f"{written(question.operands[0])} x = {written(question.operands[1])}"
    if columns in pivots:
        sentence = f"{code(equation)} has no solution: elimination leads to `0 = 1`."
        return with_verdict(sentence, _is_inconsistent(question), BY_DECIMALS)
    free = [column for column in range(columns) if column not in pivots]
    letters = [sympy.Symbol(letter) for letter in "tsuvwpqrabc"[: len(free)]]
    solution = sympy.zeros(columns, 1)
    for column, letter in zip(free, letters, strict=True):
        solution[column, 0] = letter
    for row, column in enumerate(pivots):
        rest = sum(wide[row, other] * solution[other, 0] for other in free)
        solution[column, 0] = wide[row, columns] - rest
    return _solution_answer(question, equation, solution, letters)


def _solution_answer(
    question: MatrixQuestion, equation: str, solution: "sympy.Matrix", letters: "list[sympy.Symbol]"
) -> Answer:
    verdict = _solution_agrees(question, solution, letters)
    value = Value(solution, is_vector=True)
    names = [name.strip() for name in question.word.split(",")]
    if len(names) == len(solution):
        pairs = list(zip(names, solution, strict=True))
        shown = listed([code(f"{name} = {show(entry)}") for name, entry in pairs])
        plain_text = ", ".join(f"{name} = {plain(entry)}" for name, entry in pairs)
    else:
        shown = code(f"{names[0] or 'x'} = {shown_vector(solution)}")
        plain_text = plain_result(value)
    sentence = f"{code(equation)} has the solution {shown}"
    if letters:
        free = listed([code(letter.name) for letter in letters])
        sentence = f"{code(equation)} has infinitely many solutions: {shown}, for any {free}"
    return with_verdict(f"{sentence}.", verdict, "by substitution", plain_text)


def _solution_agrees(
    question: MatrixQuestion, solution: "sympy.Matrix", letters: "list[sympy.Symbol]"
) -> bool | None:
    with mpmath.workdps(DIGITS):
        matrix, right = (plain_value(part, {}) for part in question.operands)
        right = [[entry] for row in right for entry in row]
        return all(
            same_rows(
                multiplied(matrix, numbers_of(solution.subs(dict.fromkeys(letters, place)), {})),
                right,
            )
            for place in ((0, 1) if letters else (0,))
        )


def _is_inconsistent(question: MatrixQuestion) -> bool | None:
    with mpmath.workdps(DIGITS):
        matrix, right = (plain_value(part, {}) for part in question.operands)
        flat = [entry for row in right for entry in row]
        wide = [[*row, entry] for row, entry in zip(matrix, flat, strict=True)]
        return len(eliminated(wide)[1]) > len(eliminated(matrix)[1])
