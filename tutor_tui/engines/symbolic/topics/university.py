"""Words of the first years of university, and of the last ones of school."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_HEFFERON: Final = "Hefferon, Linear Algebra"
_CALCULUS: Final = "OpenStax, Calculus Volume 2"

TOPICS: Final = (
    Topic(
        "coprime numbers",
        r"co-?primes?(?: numbers?)?|relatively prime(?: numbers?)?|mutually prime",
        "Two whole numbers are coprime if 1 is the only positive number that divides both: 8 and "
        "15 are, 8 and 12 are not, because 4 divides both.",
        "are 8 and 15 coprime?",
        "OpenStax, Contemporary Mathematics, chapter 3",
        ("greatest common divisor", "prime number"),
    ),
    Topic(
        "complex conjugate",
        r"(?:complex )?conjugates?(?: of (?:a )?complex numbers?)?",
        "The conjugate of `a + bi` is `a - bi`: the sign of the imaginary part is turned, and the "
        "number times its conjugate is `a² + b²`.",
        "conjugate of 3 + 4i",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("complex number", "polar form"),
    ),
    Topic(
        "polar form",
        r"polar form|modulus and argument|modulus of a complex number",
        "The polar form of a complex number names its distance from 0, the modulus "
        "`r = √(a² + b²)`, and its angle `θ`, the argument: `a + bi = r(cos θ + i sin θ)`.",
        "write 1 + i in polar form",
        "OpenStax, Algebra and Trigonometry 2e, chapter 10",
        ("complex number", "Euler's formula"),
    ),
    Topic(
        "unit vector",
        r"unit vectors?|normali[sz](?:ed|ing) vectors?",
        "A unit vector has the length 1; dividing a vector by its length gives the unit vector in "
        "the same direction.",
        "unit vector in the direction of (3, 4)",
        f"{_HEFFERON}, chapter One",
        ("vector", "dot product"),
    ),
    Topic(
        "rank",
        r"ranks?(?: of (?:a )?matri(?:x|ces))?",
        "The rank of a matrix is how many of its rows are independent of each other, which is the "
        "number of rows that are not 0 after row reduction.",
        "rank of [[1, 2], [2, 4]]",
        f"{_HEFFERON}, chapter Two",
        ("matrix", "Gaussian elimination"),
    ),
    Topic(
        "trace",
        r"traces?(?: of (?:a )?matri(?:x|ces))?",
        "The trace of a square matrix is the sum of the entries on its diagonal; it is also the "
        "sum of its eigenvalues.",
        "trace of [[1, 2], [3, 4]]",
        f"{_HEFFERON}, chapter Five",
        ("matrix", "eigenvalue"),
    ),
    Topic(
        "diagonalisation",
        r"diagonali[sz](?:ation|ing|able|e)(?: (?:a )?matri(?:x|ces))?",
        "A matrix is diagonalisable if it has a basis of eigenvectors: written in that basis it is "
        "diagonal, with the eigenvalues on the diagonal, so that its powers are easy.",
        "is [[2, 1], [1, 2]] diagonalizable?",
        f"{_HEFFERON}, chapter Five",
        ("eigenvalue", "matrix"),
    ),
    Topic(
        "linear independence",
        r"linear(?:ly)? (?:in)?depend(?:ence|ent)(?: vectors)?",
        "Vectors are linearly independent if none of them is a sum of multiples of the others, so "
        "that only the trivial combination of them gives 0.",
        "are (1, 2) and (2, 4) linearly independent?",
        f"{_HEFFERON}, chapter Two",
        ("vector", "rank"),
    ),
    Topic(
        "constant of integration",
        r"constants? of integration|integration constants?|(?:the )?(?:plus c|\+ ?c)",
        "Constants vanish when you differentiate, so a function has many antiderivatives, which "
        "differ by a constant; `+ C` stands for all of them: `∫ 2x dx = x² + C`.",
        "integrate 2x",
        "OpenStax, Calculus Volume 1, chapter 4",
        ("integral", "derivative"),
    ),
    Topic(
        "separable differential equation",
        r"separable(?: differential)?(?: equations?)?|separation of variables",
        "A differential equation is separable if it can be written `dy/dx = f(x) g(y)`; then all "
        "`y` go to one side, all `x` to the other, and both sides are integrated.",
        "solve dy/dx = x*y",
        f"{_CALCULUS}, chapter 4",
        ("differential equation", "integral"),
    ),
    Topic(
        "outlier",
        r"outliers?",
        "An outlier is a value far from all the others; it pulls the mean towards itself but "
        "hardly moves the median, so the median describes such data better.",
        "median of 2, 3, 4, 5, 100",
        "OpenStax, Introductory Statistics 2e, chapter 2",
        ("mean", "median"),
    ),
    Topic(
        "z-score",
        r"z[- ]?scores?|standard scores?",
        "A z-score says how many standard deviations a value lies above the mean: "
        "`z = (x - mean)/sd`, so 130 has `z = 2` where the mean is 100 and the deviation 15.",
        "z score of 130 with mean 100 and standard deviation 15",
        "OpenStax, Introductory Statistics 2e, chapter 6",
        ("normal distribution", "standard deviation"),
    ),
    Topic(
        "union and intersection",
        r"(?:the )?unions?(?: and intersections?)?(?: (?:sign|symbol))?|intersections?(?: (?:sign"
        r"|symbol))?|∪|∩",
        "The union `A ∪ B` holds everything that is in `A` or in `B`, the intersection `A ∩ B` "
        "what is in both: `(-∞, 1) ∪ (3, ∞)` are the numbers below 1 and those above 3.",
        "solve x^2 - 4x + 3 > 0",
        "OpenStax, Contemporary Mathematics, chapter 1",
        ("set", "interval"),
    ),
    Topic(
        "commutativity",
        r"commut(?:e|es|ative|ativity)(?: (?:law|property))?",
        "An operation is commutative if the order does not matter, `a + b = b + a`; the product of "
        "matrices is not: `AB` and `BA` may differ.",
        "do [[1, 2], [3, 4]] and [[0, 1], [1, 0]] commute?",
        f"{_HEFFERON}, chapter Three",
        ("matrix", "order of operations"),
    ),
)
