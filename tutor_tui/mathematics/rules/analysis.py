"""Rules of limits, series, areas, slopes, several variables and differential equations."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

LIMITS: Final = {
    "conjugate of roots": Rule(
        "Multiply top and bottom with the same, the sign between its parts turned.",
        "`(a - b)(a + b) = a² - b²`: squaring takes the roots away, so that what makes both 0 can "
        "be cancelled.",
    ),
    "outgrowing term": Rule(
        "Keep the term of the highest power alone.",
        "Each other term divided by it has a power of the variable below, and that tends to 0.",
    ),
    "both ends": Rule(
        "Look at the sign of that term at both ends.",
        "An even power is positive on both sides, an odd one has the sign of what is put in.",
    ),
    "l'hôpital": Rule(
        "Both parts tend to 0, or both grow without bound: differentiate top and bottom.",
        "Close to the place both are nearly straight lines, and the quotient of two lines through "
        "the same zero is that of their slopes. It holds only for the forms 0/0 and ∞/∞.",
    ),
    "known limits": Rule(
        "Replace a factor by a simpler one to which its quotient tends to 1.",
        "Near 0 the sine is as long as its arc, so `sin(u)/u` tends to 1, and so do `tan(u)/u`, "
        "`(e^u - 1)/u` and `ln(1 + u)/u`; `1 - cos(u)` is like `u²/2`. Of a factor nothing else "
        "counts in a limit.",
    ),
    "limit": Rule(
        "See what it tends to as the index grows without bound.",
        "What is divided by ever larger numbers tends to 0; of a sum only the term that grows "
        "fastest counts in the end.",
    ),
    "as a quotient": Rule(
        "Write the product as a quotient.",
        "Dividing by `1/g` is multiplying by `g`; as a quotient it has a form that the rules for "
        "limits can treat.",
    ),
    "logarithm of a power": Rule(
        "Write the power with the base e, and look at its exponent.",
        "`f^g = e^(g ln(f))`, and as `e^u` is continuous, only the limit of the exponent counts.",
    ),
}

SERIES: Final = {
    "characteristic": Rule(
        "Put powers in for the terms: that is the characteristic equation.",
        "A power `r^n` fulfils the recurrence exactly when `r` solves this equation.",
    ),
    "general form": Rule(
        "Write the terms as a sum of powers of the roots, with factors.",
        "Sums and multiples of solutions solve a linear recurrence again, and so many first terms "
        "fix so many factors.",
    ),
    "first terms": Rule(
        "Put the first terms in, and solve for the factors.",
        "All other terms follow from these, so a formula that is right for them is right always.",
    ),
    "sizes": Rule(
        "Look at the sizes of the terms alone.",
        "Changing signs can only help sums to settle, so they are looked at by themselves.",
    ),
    "quotient of terms": Rule(
        "Divide by the term to compare with.",
        "The quotient tells how fast terms fall: if it settles at a number, both fall equally "
        "fast, up to a factor.",
    ),
    "term test": Rule(
        "Look whether the terms tend to 0.",
        "Neighbouring sums differ by a term; if the sums settle, that difference must tend to 0.",
    ),
    "ratio test": Rule(
        "Compare the limit of the quotients with 1.",
        "If each term is in the end at most `q` times the one before with `q < 1`, the sum stays "
        "below a geometric series, which has a finite sum; for `q > 1` the terms grow.",
    ),
    "alternating series test": Rule(
        "See whether the sizes fall to 0 while the signs change.",
        "Each term takes back part of the one before, so that the sums swing around a value with "
        "ever smaller swings.",
    ),
    "comparison": Rule(
        "Compare with a sum of powers whose behaviour is known.",
        "If the quotient of the terms settles at a number other than 0, one sum is finite exactly "
        "when the other is; that of `1/n^p` is finite for `p > 1` only.",
    ),
    "integral test": Rule(
        "Compare with the integral of the same function.",
        "For terms that fall, the rectangles of the sum lie just above and just below the area.",
    ),
    "taylor": Rule(
        "Build the polynomial from the derivatives at the place.",
        "The nth derivative of `c (x - a)ⁿ` is `c n!`, so with `c = f⁽ⁿ⁾(a)/n!` polynomial and "
        "function have the same derivatives there.",
    ),
}

CURVES: Final = {
    "both sides": Rule(
        "Differentiate both sides.",
        "Two functions that are equal everywhere change equally fast. `y` depends on `x`, so by "
        "the chain rule `(y²)′ = 2y y′`.",
    ),
    "rates": Rule(
        "Divide the two rates of change.",
        "If `y` changes six times and `x` twice as fast as the parameter, `y` changes three times "
        "as fast as `x`.",
    ),
    "slope there": Rule(
        "Put the place into the derivative.",
        "The derivative tells the slope of the graph at each place.",
    ),
    "negative reciprocal": Rule(
        "Take the negative reciprocal of the slope.",
        "A quarter turn makes the run into the rise and the rise into minus the run: the slopes of "
        "perpendicular lines have the product -1.",
    ),
    "point and slope": Rule(
        "Put slope and point into the equation of a line.",
        "From the point `(a, b)` each step to the right adds the slope `m`: `y = b + m (x - a)`.",
    ),
    "derivative": Rule(
        "Differentiate the function.",
        "The derivative tells how steep the graph is at each place.",
    ),
    "antiderivative": Rule(
        "Find a function whose derivative it is.",
        "Areas grow at the rate of the height of the curve, so they are found by undoing the "
        "derivative.",
    ),
    "zeros": Rule(
        "Find where it is zero.",
        "At the top of a hill and at the bottom of a valley the graph is level: its slope is 0.",
    ),
    "second derivative": Rule(
        "Look at the sign of the second derivative.",
        "Where the slope grows, a level place is the bottom of a valley; where the slope falls, "
        "it is the top of a hill.",
    ),
    "value": Rule(
        "Put the place into the function.",
        "The height of a graph at a place is the value of the function there.",
    ),
}

_TABLE: Final = Rule(
    "Look for the function in the table of integrals.",
    "Integrating undoes differentiating, so a table of derivatives is read backwards: "
    "`arctan(x)` has the derivative `1/(1 + x²)`, `ln(x)` has `1/x`.",
)
_TABLED: Final = (
    "reciprocal arctan arcsin arcsinh sectan csccot sec2 csc2 sinh cosh nestedpow si ci ei erf li "
    "reciprocalsqrtquadratic sqrtquadratic"
)
AREAS: Final = {
    **dict.fromkeys(_TABLED.split(), _TABLE),
    "parts twice": Rule(
        "Integrate by parts twice, and solve for the integral.",
        "After two rounds the same integral stands on the right again, so the line is an equation "
        "for it.",
    ),
    "meeting": Rule(
        "Set both functions equal.",
        "Where two graphs meet they have the same height; only there they can change places.",
    ),
    "upper minus lower": Rule(
        "Integrate the upper curve minus the lower one.",
        "The area is made of thin strips whose height is the distance between the curves.",
    ),
    "set up": Rule(
        "Write down the integral that measures it.",
        "Cut it into thin pieces, whose size is easy to tell, and add them up: for ever thinner "
        "pieces the sum becomes an integral.",
    ),
    "inner integral": Rule(
        "Integrate with respect to the innermost variable.",
        "With the outer variables fixed it is an integral in one variable, the area of one slice; "
        "the next integral adds the slices.",
    ),
    "bounds": Rule(
        "Put both bounds into the antiderivative, and subtract.",
        "By the main theorem of calculus the area grows as the antiderivative does, so it is the "
        "difference of its values at the ends.",
    ),
    "back": Rule(
        "Put the inner function back in.",
        "`u` was only a short name; the answer is to be in the variable of the question.",
    ),
    "rewrite": Rule(
        "Write it in another way.",
        "Equal functions have equal integrals, and the other form fits a rule.",
    ),
    "exp": Rule(
        "Use the rule for `e^x`.", "`e^x` is its own derivative, and so its own antiderivative."
    ),
    "sin": Rule("Use the rule for the sine.", "`-cos(x)` has the derivative `sin(x)`."),
    "cos": Rule("Use the rule for the cosine.", "`sin(x)` has the derivative `cos(x)`."),
}

SEVERAL: Final = {
    "partial": Rule(
        "Differentiate by one variable, and take all others as fixed numbers.",
        "A partial derivative tells how the value changes as only one variable moves.",
    ),
    "gather": Rule(
        "Write the derivatives in their order.",
        "The gradient has one coordinate for each variable, a matrix of derivatives one row for "
        "each function.",
    ),
    "unit vector": Rule(
        "Divide by the length of the direction.",
        "The slope is the change for a move of length 1, so a longer vector must be shortened "
        "first.",
    ),
}

EQUATIONS: Final = {
    "exponents": Rule(
        "Solve the characteristic equation.",
        "For just these `r` the left side is 0 when `e^(r x)` is put in.",
    ),
    "factors of roots": Rule(
        "Write a factor for each root.",
        "A polynomial that is 0 at `r` can be divided by `x - r` without a remainder.",
    ),
    "exponential put in": Rule(
        "Put `e^(r x)` in for the function.",
        "Each derivative of `e^(r x)` is `r` times the one before, so every term has it as a "
        "factor; it is never 0, and what is left is an equation for `r`.",
    ),
    "integrate": Rule(
        "Integrate both sides.",
        "A function whose derivative is known is an antiderivative; two of them differ by a "
        "constant.",
    ),
    "integrate both sides": Rule(
        "Integrate both sides.",
        "Functions with equal derivatives differ by a constant only, which is why `C` is added.",
    ),
    "separate": Rule(
        "Bring each variable to a side of its own.",
        "Multiplied by `dx` and divided by the part with `y`, each side can be integrated in its "
        "own variable; it is the chain rule backwards.",
    ),
    "solve for it": Rule(
        "Solve for the function.",
        "Undo what was done to it, on both sides; a constant that is changed with it, such as "
        "`±e^C`, is a constant again.",
    ),
    "condition": Rule(
        "Use the condition to find the constant.",
        "The general solution holds every solution; a given value picks one of them.",
    ),
    "normal form": Rule(
        "Bring it to the form `y′ + P y = Q`.",
        "Both sides may be divided by what stands before the derivative; then the factor that "
        "helps can be read off.",
    ),
    "integrating factor": Rule(
        "Multiply by `e` to the integral of the factor before the function.",
        "With `μ = e^(∫ P)` we have `μ′ = P μ`, so that `μ y′ + P μ y` is just `(μ y)′`.",
    ),
    "product backwards": Rule(
        "Read the left side as the derivative of a product.",
        "`(μ y)′ = μ y′ + μ′ y`, and the factor was chosen so that `μ′ = P μ`.",
    ),
    "roots": Rule(
        "Solve the polynomial equation.", "Just these exponents fulfil the differential equation."
    ),
    "solutions of roots": Rule(
        "Write down the functions that the roots give, with a free constant each.",
        "The equation is linear: sums and multiples of solutions are solutions. A pair of complex "
        "roots gives waves, since `e^(bi x) = cos(b x) + i sin(b x)`.",
    ),
    "matrix of slopes": Rule(
        "Write the coefficients as a matrix.",
        "Each slope is a sum of multiples of the functions: that is a matrix times their column.",
    ),
    "eigenvalues of slopes": Rule(
        "Put `e^(λt) v` in.",
        "Its slope is `λ e^(λt) v`, so that `A v = λ v` is left: λ is an eigenvalue of A.",
    ),
    "solutions of eigenvalues": Rule(
        "Add what the eigenvalues give, with a free constant each.",
        "The system is linear: sums and multiples of solutions are solutions.",
    ),
    "undetermined": Rule(
        "Try a function of the kind of the right side, with open factors.",
        "Derivatives of powers, exponentials, sines and cosines are of the same kind again, so "
        "that only the factors must fit; a function that gives 0 is first multiplied by `x`.",
    ),
    "superposition": Rule(
        "Add one solution and all those for 0 on the right.",
        "The difference of two solutions gives 0 on the right, so all solutions are one of them "
        "plus such a difference.",
    ),
    "transform": Rule(
        "Look each term up in the table of transforms.",
        "The integral of a sum is the sum of the integrals, so terms may be treated one by one; "
        "`e^(at)` gives `1/(s - a)`.",
    ),
    "partial fractions": Rule(
        "Split it into partial fractions.",
        "Brought over one denominator they give the same fraction, and each is in the table.",
    ),
}
