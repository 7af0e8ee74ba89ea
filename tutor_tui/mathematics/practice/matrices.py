"""Problems of matrices and vectors."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, matrix, nonzero, vector


def _entries(chance: Random, rows: int, columns: int, largest: int) -> list[list[int]]:
    return [[chance.randint(-largest, largest) for _ in range(columns)] for _ in range(rows)]


def _unimodular(chance: Random, largest: int) -> list[list[int]]:
    """Two rows with the determinant 1 or -1, so that the inverse has whole entries."""
    a, b, sign = nonzero(chance, largest), nonzero(chance, largest), chance.choice((1, -1))
    rows = [[1, a], [b, a * b + sign]]
    chance.shuffle(rows)
    return rows


def _sums(chance: Random, level: int) -> str:
    size = 2 if level < 4 else 3
    one, other = (_entries(chance, 2, size, 3 + level) for _ in range(2))
    forms = (
        f"`{matrix(one)} + {matrix(other)}`",
        f"`{matrix(one)} - {matrix(other)}`",
        f"`{chance.randint(2, 5)} × {matrix(one)}`",
        f"`{matrix(one)} + {chance.randint(2, 4)} × {matrix(other)}`",
        f"`{chance.randint(2, 4)} × {matrix(one)} - {chance.randint(2, 4)} × {matrix(other)}`",
    )
    return f"Work out {by_level(level, forms)}."


def _products(chance: Random, level: int) -> str:
    largest = 2 + level
    shapes = ((2, 2, 1), (2, 2, 2), (2, 2, 2), (2, 3, 2), (3, 3, 3))
    rows, inner, columns = by_level(level, shapes)
    one, other = _entries(chance, rows, inner, largest), _entries(chance, inner, columns, largest)
    if level < 3:
        one = [[abs(entry) for entry in row] for row in one]
    return f"Multiply `{matrix(one)}` by `{matrix(other)}`."


def _inverses(chance: Random, level: int) -> str:
    if level < 3:
        return f"What is the inverse of `{matrix(_unimodular(chance, 1 + level))}`?"
    rows = _entries(chance, 2, 2, 2 + level)
    while rows[0][0] * rows[1][1] == rows[0][1] * rows[1][0]:
        rows[1][1] += 1
        rows[0][0] += 1
    if level < 5:
        return f"What is the inverse of `{matrix(rows)}`?"
    a, b, c = (nonzero(chance, 3) for _ in range(3))
    return f"What is the inverse of `{matrix([[1, a, b], [0, 1, c], [0, 0, 1]])}`?"


def _ranks(chance: Random, level: int) -> str:
    first = [nonzero(chance, 4) for _ in range(2 if level < 3 else 3)]
    times = nonzero(chance, 3)
    second = [times * entry for entry in first]
    if level % 2 == 0:
        second[0] += 1
    third = [one + other for one, other in zip(first, second, strict=True)]
    rows = [first, second] if level < 4 else [first, second, third]
    return f"What is the rank of `{matrix(rows)}`?"


def _reduced(chance: Random, level: int) -> str:
    a, b = nonzero(chance, 2), nonzero(chance, 2)
    size = 2 if level < 4 else 3
    values = [nonzero(chance, 2 + level) for _ in range(size)]
    rows = [[1, a], [b, a * b + 1]] if size == 2 else [[1, a, 0], [b, a * b + 1, 1], [0, 1, 2]]
    right = [sum(x * y for x, y in zip(row, values, strict=True)) for row in rows]
    system = [[*row, value] for row, value in zip(rows, right, strict=True)]
    return f"Find the reduced row echelon form of `{matrix(system)}`."


def _eigenvalues(chance: Random, level: int) -> str:
    one, other, c = nonzero(chance, 3 + level), nonzero(chance, 3 + level), nonzero(chance, 3)
    # Similar to a diagonal matrix by a whole shear: whole eigenvalues, no visible triangle.
    full = [[one + c * (one - other), other - one], [c * (c + 1) * (one - other), 0]]
    full[1][1] = one + other - full[0][0]
    forms = (
        [[one, 0], [0, other]],
        [[one, c], [0, other]],
        [[one, c], [c, one]],
        full,
        [[one, c, 1], [0, other, c], [0, 0, c]],
    )
    return f"What are the eigenvalues of `{matrix(by_level(level, forms))}`?"


def _lengths(chance: Random, level: int) -> str:
    triples = ((3, 4), (5, 12), (8, 15), (6, 8))
    spatial = ((1, 2, 2), (2, 3, 6), (1, 4, 8), (2, 6, 9), (4, 4, 7))
    flat = [chance.choice((1, -1)) * number for number in chance.choice(triples)]
    deep = [chance.choice((1, -1)) * number for number in chance.choice(spatial)]
    a, b = nonzero(chance, 5), nonzero(chance, 5)
    forms = (
        f"What is the length of the vector {vector(list(map(abs, flat)))}?",
        f"What is the length of the vector {vector(flat)}?",
        f"What is the length of the vector {vector(deep)}?",
        f"What is the unit vector in the direction of {vector(deep)}?",
        f"What is the angle between {vector([a, b])} and {vector([-b, a])}?"
        if chance.random() < 0.5
        else f"What is the angle between {vector([a, 0])} and {vector([a, a])}?",
    )
    return by_level(level, forms)


def _crosses(chance: Random, level: int) -> str:
    axes = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    one, other = chance.sample(axes, 2)
    if level > 1:
        one, other = ([chance.randint(0, 1 + level) for _ in range(3)] for _ in range(2))
    if level > 2:
        one, other = ([nonzero(chance, 1 + level) for _ in range(3)] for _ in range(2))
    return f"What is the cross product of {vector(one)} and {vector(other)}?"


def _combined(chance: Random, level: int) -> str:
    size = 2 if level < 4 else 3
    one, other = ([nonzero(chance, 3 + level) for _ in range(size)] for _ in range(2))
    k, m = chance.randint(2, 5), chance.randint(2, 5)
    forms = (
        f"{vector(one)} + {vector(other)}",
        f"{vector(one)} - {vector(other)}",
        f"{k} × {vector(one)} + {vector(other)}",
        f"{k} × {vector(one)} - {vector(other)}",
        f"{k} × {vector(one)} - {m} × {vector(other)}",
    )
    return f"Work out `{by_level(level, forms)}`."


MATRICES: Final = (
    Skill(
        "combined", "vectors", _combined, ("adding vectors", "vector addition"), keeps_order=True
    ),
    Skill(
        "lengths",
        "lengths and angles of vectors",
        _lengths,
        ("unit vectors", "vector length", "magnitude"),
        keeps_order=True,
    ),
    Skill(
        "crosses", "cross products", _crosses, ("cross product", "vector product"), keeps_order=True
    ),
    Skill("matrix_sums", "sums of matrices", _sums, ("matrix addition", "adding matrices")),
    Skill(
        "products", "matrix products", _products, ("matrix multiplication", "multiplying matrices")
    ),
    Skill("matrix_inverses", "inverse matrices", _inverses, ("matrix inverse", "inverse matrix")),
    Skill("reduced", "row reduction", _reduced, ("gaussian elimination", "row echelon form")),
    Skill(
        "ranks",
        "rank",
        _ranks,
        ("rank of a matrix", "linear independence", "basis and dimension", "null space"),
    ),
    Skill(
        "eigenvalues",
        "eigenvalues",
        _eigenvalues,
        ("eigenvectors", "linear algebra", "diagonalisation"),
    ),
)
"""Linear algebra."""
