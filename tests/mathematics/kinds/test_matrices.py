"""Questions about matrices and vectors: in many words, with names, and what is left alone."""

import time

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.reading import read

RESULTS = (
    ("determinant of [[1,2],[3,4]]", "-2"),
    ("What is the determinant of [[2, 0, 1], [1, 3, 2], [1, 1, 4]]?", "18"),
    ("det([[1,2],[3,4]])", "-2"),
    ("calculate det [1 2; 3 4] pls", "-2"),
    (r"Find \det \begin{pmatrix} a & b \\ c & d \end{pmatrix}.", "a*d - b*c"),
    (r"$\begin{vmatrix} 2 & 1 \\ 5 & 3 \end{vmatrix}$", "1"),
    ("Given the matrix [[1,2],[3,4]], find the determinant.", "-2"),
    ("If A = [[1,2],[3,4]], what is det(A)?", "-2"),
    ("Let A = [[1,2],[3,4]]. What is |A|?", "-2"),
    ("inverse of [[2,1],[1,1]]", "[[1, -1], [-1, 2]]"),
    ("Find the inverse of the matrix with rows (1,2) and (3,5).", "[[-5, 2], [3, -1]]"),
    ("invert the matrix [4 7; 2 6]", "[[3/5, -7/10], [-1/5, 2/5]]"),
    (r"If A = \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}, find A^{-1}.",
     "[[-2, 1], [3/2, -1/2]]"),
    ("[[1,2],[3,4]]⁻¹", "[[-2, 1], [3/2, -1/2]]"),
    ("transpose of [[1,2,3],[4,5,6]]", "[[1, 4], [2, 5], [3, 6]]"),
    ("Find A^T where A = [[1,2],[3,4]]", "[[1, 3], [2, 4]]"),
    ("trace of [[1,2],[3,4]]", "5"),
    ("write (2,3,5) as a linear combination of (1,0,1), (0,1,1) and (1,1,0)", "(2, 3, 0)"),
    ("Let u = (1,2), v = (3,4). Write (5,6) as a linear combination of u and v", "(-1, 2)"),
    ("is (1,1,1) in the span of (1,2,3), (4,5,6)", "True"),
    ("is (1,1,2) a linear combination of (1,2,3) and (4,5,6)?", "False"),
    ("do (1,2,3), (4,5,6), (7,8,10) form a basis of R^3", "True"),
    ("is {(1,0),(2,0)} a basis of R²?", "False"),
    ("are (1,2), (3,4), (5,6) a basis for R^2", "False"),
    ("do (1,2) and (3,4) span R^3", "False"),
    ("do (1,2), (2,4) and (0,1) span the plane", "True"),
    ("dimension of the span of (1,2,3), (4,5,6), (7,8,9)", "2"),
    ("basis for the span of (1,2), (2,4), (0,1)", "(1, 2), (0, 1)"),
    ("eigenvector of [[2,1],[1,2]] for the eigenvalue 3", "(1, 1)"),
    ("eigenvectors for λ = 1 of [[2,1],[1,2]]", "(-1, 1)"),
    ("is (1,1) an eigenvector of [[2,1],[1,2]]?", "True"),
    ("is (1,0) an eigenvector of [[2,1],[1,2]]?", "False"),
    ("is 4 an eigenvalue of [[2,1],[1,2]]", "False"),
    ("is 3 an eigenvalue of [[2,1],[1,2]]", "True"),
    ("Let A = [[2,1],[1,2]]. Find P such that P^-1AP is diagonal",
     "[[-1, 1], [1, 1]], [[1, 0], [0, 3]]"),
    ("Compute the product of A = [[1,2],[0,1]] and B = [[3,1],[2,4]]", "[[7, 9], [2, 4]]"),
    ("Can [[1,1],[0,1]] be diagonalised?", "False"),
    ("A = [[1,2],[2,4]]. Does Ax = 0 have nontrivial solutions?", "(-2*t, t)"),
    ("A = [[1,2],[3,4]], use the inverse to solve Ax = [5, 11]", "(1, 2)"),
    ("eigenvalues of [[0,1,0],[0,0,1],[1,0,0]]",
     "-1/2 - sqrt(3)*I/2, -1/2 + sqrt(3)*I/2, 1"),
    ("eigenvalues of [[a,b],[b,a]]", "a + b, a - b"),
    ("[[1,2],[3,4]] * [[0,1],[1,0]]", "[[2, 1], [4, 3]]"),
    ("what is [[1,2],[3,4]] + [[5,6],[7,8]]", "[[6, 8], [10, 12]]"),
    ("[[1,2],[3,4]] - [[5,6],[7,8]]", "[[-4, -4], [-4, -4]]"),
    ("multiply [[1,2],[3,4]] by [5,6]", "(17, 39)"),
    ("product of the matrices [[1,0],[0,2]] and [[3,1],[1,3]]", "[[3, 1], [2, 6]]"),
    ("3*[[1,2],[3,4]] + [[1,1],[1,1]]", "[[4, 7], [10, 13]]"),
    ("[[1,1],[1,0]]^10", "[[89, 55], [55, 34]]"),
    ("Let A = [[1,2],[3,4]] and B = [[0,1],[1,0]]. Find AB.", "[[2, 1], [4, 3]]"),
    ("Let A = [1 2; 3 4], B = [0 1; 1 0]. What is AB - BA?", "[[-1, -3], [3, 1]]"),
    ("A = [[1,2],[3,4]]. What is A^3 - 2A + I?", "[[36, 50], [75, 111]]"),
    ("Suppose A = [[1,2],[3,4]] and B is [[1,1],[1,1]]. Calculate A + 2B", "[[3, 4], [5, 6]]"),
    ("A=[[1,2],[3,4]], B=[[2,0],[0,2]]. Find A+B and AB",
     "[[3, 2], [3, 6]], [[2, 4], [6, 8]]"),
    ("rank of [[1,2],[2,4]]", "1"),
    ("what is the rank of the matrix [[1,2,3],[4,5,6],[7,8,9]]?", "2"),
    ("nullity of [[1,2],[2,4]]", "1"),
    ("null space of [[1,2],[2,4]]", "(-2, 1)"),
    ("Find a basis for the kernel of [[1,0],[0,1]]", "(0, 0)"),
    ("column space of [[1,2],[2,4]]", "(1, 2)"),
    ("row reduce [[1,2,3],[4,5,6],[7,8,9]]", "[[1, 0, -1], [0, 1, 2], [0, 0, 0]]"),
    ("find the reduced row echelon form of [1 2 3; 2 4 7]", "[[1, 2, 0], [0, 0, 1]]"),
    ("rref([[2,4],[1,3]])", "[[1, 0], [0, 1]]"),
    ("eigenvalues of [[2,0],[0,3]]", "2, 3"),
    ("What are the eigenvalues of the matrix [[0,-1],[1,0]]?", "-I, I"),
    ("eigenvalues of [[2,1],[0,2]]", "2"),
    ("eigenvalues of [[1,1],[1,0]]", "-sqrt(5)/2 + 1/2, 1/2 + sqrt(5)/2"),
    ("Find the eigenvectors of [[2,1],[1,2]]", "(-1, 1), (1, 1)"),
    ("what are the eigenvalues and eigenvectors of [[4,1],[2,3]]?", "(-1, 2), (1, 1)"),
    ("characteristic polynomial of [[2,1],[1,2]]", "lambda**2 - 4*lambda + 3"),
    ("Diagonalize [[2,1],[1,2]]", "[[-1, 1], [1, 1]], [[1, 0], [0, 3]]"),
    ("is [[1,1],[0,1]] diagonalizable?", "False"),
    ("LU decomposition of [[2,1],[4,5]]", "[[1, 0], [2, 1]], [[2, 1], [0, 3]]"),
    ("QR decomposition of [[3,1],[4,2]]", "[[3/5, -4/5], [4/5, 3/5]], [[5, 11/5], [0, 2/5]]"),
    ("adjugate of [[1,2],[3,4]]", "[[4, -2], [-3, 1]]"),
    ("cofactor matrix of [[1,2],[3,4]]", "[[4, -3], [-2, 1]]"),
    ("cofactor([[1,2],[3,4]], 1, 2)", "-3"),
    ("minor of row 1 and column 2 of [[1,2,3],[4,5,6],[7,8,10]]", "-2"),
    ("cofactor C_12 of [[1,2,3],[4,5,6],[7,8,10]]", "2"),
    ("Let A = [[1,2,3],[4,5,6],[7,8,10]]. Find the cofactor of A in row 2, column 3", "6"),
    ("Is [[1,2],[2,4]] invertible?", "False"),
    ("is the matrix [[1,2],[2,4]] singular", "True"),
    ("is [[1,2],[2,1]] symmetric?", "True"),
    ("is [[0,1],[-1,0]] orthogonal", "True"),
    ("are [[2,1],[1,1]] and [[1,-1],[-1,2]] inverses of each other?", "True"),
    ("do [[1,2],[3,4]] and [[0,1],[1,0]] commute?", "False"),
    ("Given the matrix A = [[2,1],[1,3]] and b = (3,5), solve Ax = b", "(4/5, 7/5)"),
    ("solve [[2,1],[1,3]] (x, y) = (3,5)", "x = 4/5, y = 7/5"),
    ("solve [[1,1],[1,1]] x = [2,2]", "(-t + 2, t)"),
    ("dot product of (1,2,3) and (4,5,6)", "32"),
    ("what's <1,2> · <3,4>", "11"),
    ("Let u = <1,2,3> and v = <4,5,6>. Find u · v.", "32"),
    ("(1,2,3) dot (4,5,6)", "32"),
    ("dot product of 2i + 3j - k and i - j + 4k", "-5"),
    ("cross product of (1,0,0) and (0,1,0)", "(0, 0, 1)"),
    ("Is this matrix diagonalizable? [[0, 1], [1, 0]]", "True"),
    ("Is this matrix symmetric: [[0, 1], [2, 0]]?", "False"),
    ("cross product of [[1, 2, 3]] and [[3], [4], [5]]", "(-2, 4, -2)"),
    ("cross product of [[2], [2], [-3]] and [[1], [3], [1]]", "(11, -5, 4)"),
    ("find u x v for u = (1,2,3), v = (3,2,1)", "(-4, 8, -4)"),
    (r"\langle 1,2,3 \rangle \times \langle 4,5,6 \rangle", "(-3, 6, -3)"),
    ("length of the vector (3,4)", "5"),
    ("magnitude of 2i - 2j + k", "3"),
    ("||(1,2,2)||", "3"),
    ("find the norm of <1, 1>", "sqrt(2)"),
    ("angle between (1,0) and (1,1)", "45"),
    ("angle between (1,0) and (1,1) in radians", "pi/4"),
    ("what is the angle between the vectors 3i + 4j and 4i - 3j?", "90"),
    ("cosine of the angle between (1,2) and (3,4)", "11*sqrt(5)/25"),
    ("find the unit vector in the direction of 3i + 4j", "(3/5, 4/5)"),
    ("normalize (1,1)", "(sqrt(2)/2, sqrt(2)/2)"),
    ("projection of (3,4) onto (1,0)", "(3, 0)"),
    ("scalar projection of (2,3) onto (3,4)", "18/5"),
    ("is (1,2) orthogonal to (2,-1)?", "True"),
    ("are the vectors (1,2) and (2,4) parallel?", "True"),
    ("are (1,2,3) and (2,4,6) linearly independent?", "False"),
    ("are the vectors (1,0,0), (0,1,0), (1,1,1) linearly independent", "True"),
    ("find the scalar triple product of (1,2,3), (0,1,0) and (0,0,1)", "1"),
    ("volume of the parallelepiped spanned by (1,0,0), (0,2,0) and (0,0,3)", "6"),
    ("area of the parallelogram spanned by (3,0) and (1,2)", "6"),
    ("(1,2) + (3,4)", "(4, 6)"),
    ("2(1,2,3) - (1,1,1)", "(1, 3, 5)"),
    ("diagonalise A = [[5,4],[1,2]]", "[[-1, 4], [1, 1]], [[1, 0], [0, 6]]"),
    ("Let A = [[1,2],[3,4]]. what is det(A^2)", "4"),
    ("find the component of (3,4) perpendicular to (1,2)", "(4/5, -2/5)"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "solve 2x + 3 = 7",
        "what is the gcd of (12, 18)",
        "find the length of the rectangle with corners (1,2), (3,4)",
        "order [3, 1, 2]",
        "is x in [0, 1]",
        "the inverse of f(x) = 2x + 1",
        "determinant",
        "explain eigenvalues",
        "Let A = [[1,2],[3,4]]",
        "rank the numbers [3, 1, 2] from small to large and say why",
        "determinant of [[1,2],[3]]",
        "find the inverse of [[1,2],[3,4]] and then tell me a joke",
        "solve 3 + 2i + 4j",
        "(1, 2)",
        "integrate x^2 on [0, 1]",
        "determinant of [[a,b,c],[d,e,f],[g,h,i]]",
        "[" * 3_000,
        "(1," * 900,
        "2i + " * 700,
    ],
)
def test_other_messages_are_left_alone_and_soon(text: str) -> None:
    start = time.perf_counter()
    found = read(text)

    assert found is None
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("inverse of [[1,2],[2,4]]", "singular"),
        ("solve [[1,1],[1,1]] x = [1,2]", "no solution"),
        ("solve [[1,1],[1,1]] x = [2,2]", "infinitely many"),
        ("eigenvalues of [[2,1],[0,2]]", "twice"),
        ("eigenvalues of [[1,2,3],[4,5,6],[7,8,10]]", "about"),
        ("angle between (1,2,3) and (4,5,6)", "12.9332°"),
    ],
)
def test_what_is_special_is_said(question: str, words: str) -> None:
    assert words in answer(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("[[1,2],[3,4]] + [[1,2,3],[4,5,6]]", "different shapes"),
        ("[[1,2,3]] * [[1,2],[3,4]]", "cannot be multiplied"),
        ("determinant of [[1,2,3],[4,5,6]]", "square"),
        ("(1,2) * (3,4)", "which one is meant"),
        ("angle between (0,0) and (1,1)", "zero vector"),
        ("cross product of (1,2) and (3,4)", "three components"),
    ],
)
def test_what_is_not_defined_is_said(question: str, words: str) -> None:
    with pytest.raises(UndefinedError, match=words):
        answer(question)
