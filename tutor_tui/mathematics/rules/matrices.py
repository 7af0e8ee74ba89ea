"""Rules of rows, matrices, vectors and points."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

MATRICES: Final = {
    "system determinant": Rule(
        "Find the determinant of the factors of the unknowns.",
        "Where it is not 0 there is exactly one solution, and Cramer's rule finds it.",
    ),
    "replaced column": Rule(
        "Put the right sides in place of the unknown's own column.",
        "This turns the determinant into the unknown times the one of the factors.",
    ),
    "cramer": Rule(
        "Divide the one determinant by the other.",
        "The determinant with the right sides is the unknown times that of the factors.",
    ),
    "entry by entry": Rule(
        "Add or subtract the entries that stand in the same places.",
        "A matrix is a table of numbers, and each place of it is worked with by itself.",
    ),
    "columns": Rule(
        "Write the vectors as the columns of a matrix.",
        "A combination of the columns is the matrix times a vector of factors, so that reducing "
        "its rows tells which combinations are zero.",
    ),
    "augment": Rule(
        "Write what belongs together side by side.",
        "Row operations act on whole rows, so the right part records what is done to the left.",
    ),
    "exchange rows": Rule(
        "Exchange rows so that a number other than zero leads.",
        "The order of equations does not matter for their solutions.",
    ),
    "scale a row": Rule(
        "Divide a row so that it begins with one.",
        "Multiplying an equation by a number other than 0 keeps its solutions.",
    ),
    "add a multiple of a row": Rule(
        "Add a multiple of one row to another to make a zero.",
        "Adding equals to equals keeps an equation true, and it can be undone.",
    ),
    "read off": Rule(
        "Read the result from the last form.",
        "When the left part is done, each row says what one unknown is.",
    ),
    "row times column": Rule(
        "Multiply each row of the first by each column of the second.",
        "An entry of the product is the dot product of a row and a column; that makes the product "
        "mean “first the one map, then the other”.",
    ),
    "dot product": Rule(
        "Multiply the components in pairs and add.",
        "`(1, 2) · (3, 4) = 1*3 + 2*4 = 11`; it is zero where the vectors are at right angles.",
    ),
    "characteristic equation": Rule(
        "Set the determinant of the matrix minus λ times the identity to zero.",
        "`Av = λv` with `v` other than 0 means that `A - λI` has no inverse, so its determinant "
        "is 0.",
    ),
    "transpose": Rule(
        "Write the rows as columns.",
        "That is what transposing means: the entry in row 1 and column 2 goes to row 2, column 1.",
    ),
    "two rows": Rule(
        "Multiply down the diagonal, and subtract the product of the other one.",
        "`ad - bc` is the area of the parallelogram that the two rows span, with a sign.",
    ),
    "roots": Rule(
        "Solve that equation.",
        "Its solutions are the eigenvalues, since only for them there is a vector other than zero.",
    ),
    "cross product": Rule(
        "Leave out one component after the other, and cross-multiply the two that remain.",
        "The result has the dot product 0 with both vectors, so it is at right angles to them.",
    ),
    "cosine": Rule(
        "Divide the dot product by the product of the lengths.",
        "It follows from the law of cosines: `u · v = |u| |v| cos(θ)`.",
    ),
    "length": Rule(
        "Take the root of the sum of the squares.",
        "It is the Pythagorean theorem, once for each further component.",
    ),
    "square and add": Rule(
        "Square the differences, add, and take the root.",
        "The distance is the long side of a right triangle with the differences as short sides.",
    ),
    "slope": Rule(
        "Divide the rise by the run.",
        "A line rises by the same for each step to the right, so any two of its points will do.",
    ),
}
