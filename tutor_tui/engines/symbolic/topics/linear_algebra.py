"""Vectors, matrices and systems."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "linear algebra",
        r"linear algebra",
        "Linear algebra studies equations whose unknowns are only added up and multiplied by "
        "numbers, together with the vectors and matrices that describe them; its heart is "
        "solving several such equations at once.",
        "solve 2x + y = 7, x - y = 2",
        "Hefferon, Linear Algebra, chapter One",
        ("matrix", "vector", "Gaussian elimination"),
    ),
    Topic(
        "vector",
        r"vectors?",
        "A vector has a length and a direction and is written by its components; vectors are "
        "added component by component, and the length of `(3, 4)` is `√(3² + 4²) = 5`.",
        "length of the vector (3, 4)",
        "Hefferon, Linear Algebra, chapter One",
        ("dot product", "cross product", "matrix"),
    ),
    Topic(
        "dot product",
        r"dot products?|scalar products?|inner products?",
        "The dot product multiplies components in pairs and adds: `(1, 2) · (3, 4) = 11`; it "
        "is 0 exactly if the vectors are at right angles.",
        "dot product of (1, 2) and (3, 4)",
        "OpenStax, Calculus Volume 3, chapter 2",
        ("vector", "cross product"),
    ),
    Topic(
        "cross product",
        r"cross products?|vector products?",
        "The cross product of two vectors in space is at right angles to both, and its "
        "length is the area of the parallelogram that they span.",
        "cross product of (1, 0, 2) and (0, 3, 1)",
        "OpenStax, Calculus Volume 3, chapter 2",
        ("vector", "dot product", "determinant"),
    ),
    Topic(
        "matrix",
        r"matri(?:x|ces)(?: multiplication)?",
        "A matrix is a rectangle of numbers that stands for a linear map; in a product of "
        "two, each entry is a row of the first times a column of the second.",
        "[[1, 2], [3, 4]] * [[0, 1], [1, 0]]",
        "Hefferon, Linear Algebra, chapter Three",
        ("determinant", "inverse matrix", "linear algebra"),
    ),
    Topic(
        "determinant",
        r"determinants?(?: of (?:a )?matri(?:x|ces))?",
        "The determinant of a matrix says by how much it scales areas or volumes; for two "
        "rows `a, b` and `c, d` it is `ad - bc`, and the matrix has an inverse exactly if it "
        "is not 0.",
        "determinant of [[2, 3], [1, 4]]",
        "Hefferon, Linear Algebra, chapter Four",
        ("matrix", "inverse matrix"),
    ),
    Topic(
        "inverse matrix",
        r"inverse matri(?:x|ces)|inverses? of (?:a )?matri(?:x|ces)|matrix inverses?",
        "The inverse of a matrix undoes it: their product is the identity; it is found by "
        "row reduction of the matrix beside the identity.",
        "inverse of [[1, 2], [3, 4]]",
        "Hefferon, Linear Algebra, chapter Three",
        ("matrix", "determinant"),
    ),
    Topic(
        "eigenvalue",
        r"eigenvalues?(?: and eigenvectors?)?|eigenvectors?",
        "An eigenvector of a matrix keeps its direction, and its eigenvalue `λ` says how "
        "much it is stretched: `Av = λv`; the eigenvalues solve `det(A - λI) = 0`.",
        "find the eigenvalues of [[2, 1], [1, 2]]",
        "Hefferon, Linear Algebra, chapter Five",
        ("matrix", "determinant"),
    ),
    Topic(
        "Gaussian elimination",
        r"gauss(?:ian)?(?:[- ]jordan)? eliminations?|row reductions?|row echelon form"
        r"|row operations?",
        "Gaussian elimination adds multiples of one equation to the others until each new "
        "equation has an unknown fewer, and then goes back from the last.",
        "solve x + y + z = 6, x - y + z = 2, x + y - z = 0",
        "Hefferon, Linear Algebra, chapter One",
        ("system of equations", "matrix"),
    ),
)
