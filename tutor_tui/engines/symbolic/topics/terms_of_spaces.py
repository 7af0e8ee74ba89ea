"""Terms beside matrices, complex numbers, surfaces and differential equations."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_TWO: Final = "OpenStax, Calculus Volume 2, chapter 4"
_THREE: Final = "OpenStax, Calculus Volume 3, chapter 4"
_COMPLEX: Final = "OpenStax, Algebra and Trigonometry 2e, chapter 10"
_HEFFERON: Final = "Hefferon, Linear Algebra"

TOPICS: Final = (
    Topic(
        "saddle point",
        r"saddle(?: points?)?|second derivative test for two variables",
        "A saddle point is flat without being a maximum or a minimum: the surface rises in one "
        "direction and falls in another. There `f_xx f_yy - f_xy²` is below 0.",
        "classify the stationary points of x^2 - y^2", _THREE, ("partial derivative",),
    ),
    Topic(
        "Hessian",
        r"hessians?(?: matri(?:x|ces))?",
        "The Hessian is the matrix of the second partial derivatives; at a stationary point its "
        "determinant tells saddle points (below 0) from maxima and minima (above 0).",
        "hessian of x^2*y + y^3", _THREE, ("saddle point", "matrix"),
    ),
    Topic(
        "Jacobian",
        r"jacobians?(?: (?:matri(?:x|ces)|determinants?))?",
        "The Jacobian matrix holds the partial derivatives of each component by each letter; its "
        "determinant is the factor by which a change of variables scales areas.",
        "jacobian determinant of x = r cos t, y = r sin t", _THREE, ("partial derivative",),
    ),
    Topic(
        "directional derivative",
        r"directional derivatives?",
        "The directional derivative says how fast a function grows when one goes in a direction: "
        "it is the gradient times the vector of length 1 in that direction.",
        "directional derivative of x^2*y at (1, 2) in direction (3, 4)", _THREE,
        ("gradient of a field", "unit vector"),
    ),
    Topic(
        "tangent plane",
        r"tangent planes?",
        "The tangent plane touches a surface at a point, as a tangent line does a curve: "
        "`z = f(a, b) + f_x (x - a) + f_y (y - b)`.",
        "tangent plane to z = x^2 + y^2 at (1, 2)", _THREE, ("partial derivative", "tangent line"),
    ),
    Topic(
        "level curve",
        r"level (?:curves?|sets?|surfaces?)|contour lines?",
        "A level curve of `f` joins the points where `f` has the same value, like a contour line "
        "on a map; the gradient is at right angles to it.",
        "gradient of x^2 + y^2 at (1, 2)", _THREE, ("gradient of a field",),
    ),
    Topic(
        "symmetric matrix",
        r"symmetric matri(?:x|ces)",
        "A matrix is symmetric if it equals its transpose, so that its entries are mirrored at the "
        "diagonal; its eigenvalues are real and it can always be diagonalised.",
        "is [[1, 2], [2, 5]] symmetric?", f"{_HEFFERON}, chapter Five", ("transpose", "matrix"),
    ),
    Topic(
        "singular matrix",
        r"(?:non-?)?(?:singular|invertib(?:le|ility))(?: matri(?:x|ces))?",
        "A square matrix is invertible if another one undoes it; it is singular if not, which is "
        "so exactly if its determinant is 0, or some nonzero vector is sent to 0.",
        "is [[1, 2], [2, 4]] invertible?", f"{_HEFFERON}, chapter Four", ("inverse matrix",),
    ),
    Topic(
        "cofactor",
        r"cofactors?(?: expansions?)?|adjugates?|adjoint matri(?:x|ces)|minors? of a matrix",
        "A minor is the determinant that is left without the row and the column of an entry, a "
        "cofactor the same with the sign `+` or `-` in turn; a determinant is a row times its "
        "cofactors.",
        "determinant of [[1, 2, 0], [3, 1, 4], [0, 2, 5]]", f"{_HEFFERON}, chapter Four",
        ("determinant",),
    ),
    Topic(
        "characteristic polynomial",
        r"characteristic (?:polynomials?|equations? of (?:a )?matri(?:x|ces))",
        "The characteristic polynomial of a matrix is `det(A - λI)`; its roots are its "
        "eigenvalues.",
        "characteristic polynomial of [[2, 1], [1, 2]]", f"{_HEFFERON}, chapter Five",
        ("eigenvalue",),
    ),
    Topic(
        "multiplicity of an eigenvalue",
        r"(?:algebraic |geometric )?multiplicit(?:y|ies)(?: of an eigenvalue)?|eigenspaces?",
        "The algebraic multiplicity of an eigenvalue is how often it is a root of the "
        "characteristic polynomial, the geometric one the dimension of its eigenspace; a matrix "
        "is diagonalisable if both are the same for each.",
        "is [[1, 1], [0, 1]] diagonalizable?", f"{_HEFFERON}, chapter Five", ("eigenvalue",),
    ),
    Topic(
        "echelon form",
        r"(?:reduced )?(?:row )?echelon forms?|rref|pivots?(?: columns?)?|augmented matri(?:x|ces)",
        "The augmented matrix of a system has the right sides as its last column. In echelon form "
        "each row starts further right than the one above; the first entry of a row is its pivot, "
        "and reduced means that it is 1 with zeros above it.",
        "row reduce [[1, 2, 3], [4, 5, 6]]", f"{_HEFFERON}, chapter One",
        ("Gaussian elimination", "rank"),
    ),
    Topic(
        "column space",
        r"(?:column|row) spaces?",
        "The column space of a matrix holds all sums of multiples of its columns, so it is what "
        "`Ax` can be; its dimension is the rank, as is that of the row space.",
        "column space of [[1, 2], [2, 4]]", f"{_HEFFERON}, chapter Two", ("rank", "null space"),
    ),
    Topic(
        "linear map",
        r"linear (?:maps?|transformations?)",
        "A linear map keeps sums and multiples: `T(u + v) = T(u) + T(v)` and `T(cv) = cT(v)`. Each "
        "is given by a matrix whose columns are the images of the basis vectors.",
        "[[0, -1], [1, 0]] * (2, 3)", f"{_HEFFERON}, chapter Three", ("matrix", "vector"),
    ),
    Topic(
        "normal vector",
        r"normal vectors?|normals? (?:of|to) a plane",
        "A normal vector is at right angles to a line or a plane: for `ax + by + cz = d` it is "
        "`(a, b, c)`.",
        "normal vector of the plane 2x + 3y - z = 4", "OpenStax, Calculus Volume 3, chapter 2",
        ("vector", "dot product"),
    ),
    Topic(
        "projection",
        r"(?:vector |orthogonal |scalar )?projections?",
        "The projection of `u` onto `v` is the part of `u` in the direction of `v`, its shadow on "
        "that line: `(u · v)/(v · v) v`; the rest is at right angles to `v`.",
        "projection of (2, 3) onto (4, 1)", "OpenStax, Calculus Volume 3, chapter 2",
        ("dot product", "vector"),
    ),
    Topic(
        "argument of a complex number",
        r"(?:principal )?arguments?(?: of a complex number)?|argand (?:diagrams?|planes?)"
        r"|complex plane",
        "In the Argand diagram `a + bi` is the point `(a, b)`. Its distance from 0 is the modulus, "
        "its angle from the positive real axis the argument; the principal one lies between -π "
        "and π.",
        "argument of 1 + i", _COMPLEX, ("complex number", "polar form"),
    ),
    Topic(
        "exponential form",
        r"exponential forms?(?: of (?:a )?complex numbers?)?",
        "The exponential form of a complex number is `r e^(iθ)`, with the modulus `r` and the "
        "argument `θ`; moduli multiply and arguments add.",
        "write 1 + i in exponential form", _COMPLEX, ("polar form", "Euler's formula"),
    ),
    Topic(
        "roots of unity",
        r"roots? of unity",
        "The `n`-th roots of unity are the `n` complex numbers with `zⁿ = 1`: points on the unit "
        "circle, `360°/n` apart, beginning at 1.",
        "cube roots of unity", _COMPLEX, ("complex number",),
    ),
    Topic(
        "general and particular solution",
        r"(?:general|particular) (?:solutions?|integrals?)|complementary (?:functions?|solutions?)"
        r"|initial (?:conditions?|values?)|boundary conditions?",
        "The general solution of a differential equation has constants that can be any number; "
        "initial conditions fix them. For a linear equation it is one particular solution plus "
        "all solutions of the equation with 0 on the right, the complementary function.",
        "solve y'' - y = x", _TWO, ("differential equation",),
    ),
    Topic(
        "characteristic equation",
        r"(?:characteristic|auxiliary) equations?",
        "Put `y = e^(rx)` into a linear differential equation with constant coefficients and "
        "divide by it: what is left is the characteristic equation for `r`, and each root gives "
        "a solution.",
        "solve y'' - 5y' + 6y = 0", _TWO, ("differential equation", "quadratic equation"),
    ),
    Topic(
        "undetermined coefficients",
        r"undetermined coefficients",
        "For a right side made of powers, exponentials, sines and cosines guess a particular "
        "solution of the same form with unknown coefficients, put it in and compare; where the "
        "guess solves the equation with 0 on the right, multiply it by `x`.",
        "solve y'' - y = x", _TWO, ("general and particular solution",),
    ),
    Topic(
        "homogeneous equation",
        r"(?:in|non-?)?homogeneous(?: (?:(?:linear |differential )*equations?|systems?))?",
        "A linear equation is homogeneous if its right side is 0, so that sums and multiples of "
        "solutions are solutions, and 0 is one.",
        "solve y'' + y = 0", _TWO, ("differential equation", "system of equations"),
    ),
    Topic(
        "equilibrium solution",
        r"equilibri(?:um|a)(?: (?:solutions?|points?))?|steady states?",
        "An equilibrium solution is constant: of `dy/dx = f(y)` it is each `y` with `f(y) = 0`. It "
        "is stable if the solutions near it tend to it.",
        "solve dy/dx = y(1 - y)", _TWO, ("differential equation",),
    ),
)  # fmt: skip
