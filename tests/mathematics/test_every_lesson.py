"""A walk over the kinds of problem: their lessons hold nothing that a teacher would object to."""

from types import MappingProxyType
from typing import Final

import pytest

from tests.mathematics.asking import problem
from tests.mathematics.lessons import faults_of
from tutor_tui.mathematics.kinds.registry import KINDS

QUESTIONS: Final = MappingProxyType(
    {
        "Accumulated": "Let g(x) = \\int_0^{x} \\sqrt{1+t^2} dt. Find g'(2).",
        "Along": "Evaluate ∫_C F·dr where F = (y, x) and C is r(t) = (t, t^2), 0 ≤ t ≤ 1",
        "Angle": "convert 60 degrees to radians",
        "AreaBetween": "area between y = x and y = x^2",
        "AverageRate": "Find the average rate of change of f(x) = 1/x on [1, 4]",
        "Bargain": "which is better value 500g for £2.40 or 750g for £3.45",
        "BaseArithmetic": "In base 5, what is 210 - 302324002?",
        "BaseConversion": "What is 316678 (base 10) in base 8?",
        "Bending": "Find the curvature of y = x^2 at x = 1",
        "BoundedTerms": "how many terms in 5, 9, 13, ... are at most 45",
        "Chained": "Suppose x + y = 5 and x - y = 1. What is x*y?",
        "Chance": "X is binomial with n = 8 and p = 0.5. P(X=2)",
        "Chart": "draw a bar graph of 3 cats, 4 dogs and 2 birds",
        "Claim": "prove that x^2 + 1 ≥ 2x",
        "ClockShift": "What is 303 minutes before 8:30 PM?",
        "ClockSpan": "how many minutes between 8:53 PM and 9:18 PM",
        "Combined": "Find the differential dz of z = x^2 + 3xy",
        "Comparison": "rank 2^3, 3^2 and 10 from biggest to smallest",
        "ComplexEquation": "find all complex roots of z^2 + (1+i)z + i = 0",
        "ComplexFactors": "Factorise x^2 + 4 over the complex numbers",
        "ComplexQuestion": "find the modulus and argument of 1 + sqrt(3) i",
        "Compute": "what is 10!/(3!*7!)",
        "Conditional": (
            "A bag has 3 red and 5 blue marbles. Two are drawn without replacement. Given that "
            "the first is red, what is the probability that the second is red?"
        ),
        "Conditioned": "Find the term independent of x in (x + 1/x)^6",
        "Conditions": "solve the following inequality: 3 - 4x >= 11",
        "Congruences": "4x ≡ 2 (mod 6)",
        "Constrained": "minimize x^2 + y^2 subject to 2x + y = 5",
        "Convergence": "does the series 1/n^2 converge",
        "ConvergingIntegral": "does the integral of 1/x from 1 to infinity diverge?",
        "ContinuedNumber": "continued fraction of (1+sqrt(5))/2",
        "Conversion": "convert 72 km/h to m/s",
        "Count": "In how many ways can a committee of 3 be chosen from 10 people?",
        "CountedSystem": "How many solutions does the system 2x - 3y = 5, 4x - 6y = 7 have?",
        "Course": "Find the intervals of concavity of f(x) = x^4 - 6x^2",
        "DateQuestion": "how many days between 3 February and 10 March",
        "DegreeIn": "What is the degree of (x y + 1)^3 with respect to y?",
        "Dice": "what is the probability of a sum of 7 with two dice",
        "Differential": "If y = x^2, find dy when x = 3 and dx = 0.1",
        "DifferentialEquation": "solve y' = 2x y",
        "DifferentialSystem": "x' = 2x + y, y' = x + 2y, x(0) = 1, y(0) = 0",
        "Differentiate": "slope of y = x^2 at (1,1) and then the tangent",
        "Diophantine": "Solve the Diophantine equation 4x + 6y = 10",
        "Draw": "What is the probability of rolling a 6 on a die?",
        "Estimate": "Estimate the value of 612 × 2.9 to 1 significant figure",
        "Evaluated": "Is (6 - 190/40*1)/((-1)/(-6532)) a multiple of 31?",
        "Fact": "prime factors of 84 with all the steps please",
        "FactorOver": "Factor x^2 - 2 over the real numbers",
        "FamilyMember": "Chebyshev polynomial of degree 5",
        "Field": "Find the divergence of F = (x^2, y^2, z^2)",
        "FigureQuestion": "Find the surface area of a sphere of radius 3",
        "Formed": "i save £15 a week how long until i have £200",
        "FormulaQuestion": "What is the formula for the area of a circle?",
        "FourierSeries": "Find the Fourier sine series of f(x) = 1 on (0, pi)",
        "FromTable": "If f(1)=2, f'(1)=3, g(1)=4, g'(1)=5 find (f/g)'(1)",
        "FunctionQuestion": "Find the stationary points of y = x^3 - 3x",
        "Given": "P(A and B) = 0.12 and P(B) = 0.4. Find P(A|B).",
        "HasInverse": "Determine whether f(x) = x^2 - 4 has an inverse",
        "ImplicitSlope": "find dy/dx when x^2+y^2=25 at (3,4)",
        "Independence": "P(A) = 0.4, P(B) = 0.5, P(A and B) = 0.2. Are A and B independent?",
        "IntegralPolynomial": "Find the primitive part of 6x^2+9x+12",
        "Integrate": "the area under the curve y = x^2 from 0 to 1",
        "IntervalQuestion": "find the union of [1, 3] and (2, 5)",
        "Judge": "I got x = 3 for 4x - 5 = 11, is that right?",
        "LaplaceTransform": "inverse laplace transform of 1/(s^2+1)",
        "Length": "Find the length of the curve r(t) = (3t, 4t), 0 <= t <= 2",
        "LetteredLine": "What is the slope of the line ax + by = c?",
        "LetteredNumber": "find the modulus of a + bi",
        "LetteredPolynomials": "What is the discriminant of the quadratic x^2 - 2mx + m^2 - 1?",
        "Limit": "limit of (x^2 - 4)/(x - 2) as x -> 2",
        "LimitWithPiece": "\\lim_{n\\to\\infty} \\sum_{k=1}^{n} \\frac{1}{n+k}",
        "MatrixQuestion": "angle between the vectors (1,2,3) and (3,2,1)",
        "MeanValue": "Verify Rolle's theorem for f(x) = x^2 - 4x + 3 on [1, 3] and find c",
        "MeasureOfGraph": "average value of x^2 from 0 to 3",
        "Meeting": "y = 2x+3 and y = -x + 6, where do they meet",
        "MinimalPolynomial": "minimal polynomial of sqrt(2)+sqrt(3)",
        "Motion": "r(t) = <t^2, t^3>. Find the velocity at t = 2",
        "MultipleIntegral": "integrate(integrate(x*y, (x, 0, 1)), (y, 0, 2))",
        "SteepPlaces": "Where does y = x^2 - 6x have slope 4?",
        "Nature": "Find the stationary points of y = x^3 - 3x + 2 and determine their nature",
        "NestedLimit": "\\lim_{x\\to 0}\\lim_{y\\to 0} \\frac{x-y}{x+y}",
        "Newton": "Use Newton's method to solve x^2 = 2 with initial guess 1",
        "NormalForm": "cnf of p -> (q and r)",
        "OnLine": "solve 2x+1<7 and show it on a number line",
        "OnSurface": "At (1, 1, 1) find the tangent plane of xyz = 1",
        "Ordered": "Write (x + a)(x + b) as a polynomial in x",
        "OverRegion": "Evaluate ∬_R (x + 2y) dA, R = [0,2] × [1,3]",
        "Pairs": "covariance of (1,2), (2,4), (3,6)",
        "ParametricSlope": "Find dy/dx if x = t^2 and y = t^3",
        "PartOfFraction": "What is the numerator of (x^2-1)/(x-1)?",
        "PartialSum": "partial fractions of 1/(x^2-1) + 3",
        "Partials": "partial derivative of x^2 y with respect to y",
        "PartsEquation": "Find all complex numbers z with z^2 + |z| = 0",
        "PiecewiseQuestion": (
            "f(x) = x + c if x < 0, e^x if x >= 0. Find c such that f is continuous at x = 0"
        ),
        "PlaneLimit": "lim_{(x,y)->(1,0)} (x*y - y)/((x-1)^2 + y^2)",
        "Plot": "plot y = x^2 - 4x",
        "PointQuestion": "distance from (1,2) to the line 3x + 4y = 5",
        "PolarArea": "Find the area enclosed by r = 2 cos(theta)",
        "PolynomialQuestion": "What is the remainder when x^3 - 2x + 1 is divided by x - 2?",
        "Radius": "radius of convergence of sum (x-2)^n/3^n",
        "Ranged": "For which values of k does x^2 + kx + 4 = 0 have two distinct real roots?",
        "Rate": "Express 3 as a percentage of 8",
        "Rationality": "prove that the square root of 7 is irrational",
        "Reckoned": "a car goes 60 miles on 2 gallons how far on 5",
        "Recurrence": "Solve the recurrence a_n = 5a_{n-1} - 6a_{n-2}, a_0 = 1, a_1 = 4",
        "LogarithmLaws": "Write 2 ln(x) + ln(y) as a single logarithm",
        "ReducedWaves": "Reduce the powers in sin(x)^2",
        "Related": "Given A = πr^2 and dr/dt = 2, find dA/dt when r = 3",
        "Remainder": "show that the sum of two even numbers is even",
        "Revolved": "volume when y = x^2, 0 <= x <= 1 is revolved around the x-axis",
        "Rewrite": "factor the difference of squares: 49 - 16t^2",
        "RightTriangle": "hypotenuse 13, adjacent 5. find the opposite",
        "Rivals": "Shop A sells 3 kg for $4.50, shop B 5 kg for $7. Which is cheaper per kg?",
        "Rounding": "Round 1235.36 to the nearest ten.",
        "Score": "90th percentile of a normal distribution with mean 100 and sd 15",
        "SecondSlope": "Find y'' by implicit differentiation for x^3 + y^3 = 1",
        "SequenceProblem": "nth term of 2, 5, 8, 11",
        "Series": "sum of A^n for n = 0 to 3",
        "SetQuestion": "is 3 in {1, 2}",
        "Settles": "Does 3 - 1 + 1/3 - 1/9 + ... converge?",
        "Several": "find the trace and determinant of [[1,2],[3,4]]",
        "SimplifyPositive": "Simplify sqrt(x^2 y^4) for positive x and y",
        "Solve": "solve x^2 - 5x + 6 = 0",
        "SolveBy": "solve (x-3)^2 = 5 using the square root property",
        "SortOfSequence": "Is the sequence 3, 5, 7, 9 arithmetic?",
        "SpaceQuestion": "distance from (1, 2, 3) to the plane 2x - y + 2z = 5",
        "Spoken": "What is the distance between 20.2 and 32702?",
        "Statement": "construct the truth table for p -> (q or not p)",
        "Stationary": "Find the saddle points of f(x,y) = x^2 - y^2",
        "Stepping": "Use Euler's method with h = 0.5 and 4 steps for y' = y, y(0) = 1",
        "Story": "Twice a number plus 5 is 17. Find the number.",
        "Straight": "Find the linearization of f(x) = e^x at a = 0",
        "Strips": "left Riemann sum with 4 subintervals for the integral of x^2 on [0, 4]",
        "Summary": "calculate the average of the numbers 10 20 30",
        "Table": "x takes the values 0, 2 with probabilities 1/2, 1/2. expected value?",
        "TaylorPolynomial": "find the first 4 terms of the expansion of (1+2x)^8",
        "Temperature": "convert 20 degrees celsius to fahrenheit",
        "ThroughPoints": "find the quadratic through (0,1), (1,3), (2,7)",
        "ToldTerms": "The nth term is n^2 + 1. write the first 5 terms",
        "TouchedCurve": "gradient of the curve x^2 + y^2 = 50 at (1, 7)",
        "TouchingLine": "equation of the tangent to y = ln x at x = 1",
        "TriangleQuestion": "In triangle PQR, PQ = 3, QR = 4 and angle Q = 90°. Find PR.",
        "UnderOtherNames": "Find the derivative of i^2 with respect to i",
        "WholePoints": "find all integer solutions of x^2 + y^2 = 25",
        "GaussianCommon": "gcd of 4+7i and 1+3i",
        "Ideal": "Eliminate t from x = t^2 and y = t^3",
        "LetteredEquation": "Solve a*x^3 + b = 0 for x over the complex numbers",
        "ModularFactors": "Factor x^4 + 1 modulo 3",
        "Nested": "factor(diff(x^4 - 2x^2, x))",
        "PermutationQuestion": "What is the order of the permutation (1 2 3)(4 5)?",
        "Symmetric": "Write x^2 + y^2 in elementary symmetric polynomials",
        "Decomposed": "Decompose x^4 + 2x^2 + 3 as a composition of polynomials",
    }
)
"""One question for each kind of problem, by the name of its class."""
WITHOUT_LINES: Final = frozenset(
    (
        "Chart",
        "ContinuedNumber",
        "Decomposed",
        "FormulaQuestion",
        "IntervalQuestion",
        "LetteredNumber",
        "MinimalPolynomial",
        "ModularFactors",
        "NormalForm",
        "Plot",
        "ReducedWaves",
        "Symmetric",
        "WholePoints",
    )
)
"""Kinds without lines: a picture is drawn, a formula is told, or the way in words alone."""


def test_every_kind_of_problem_has_a_lesson_here() -> None:
    assert {kind.problem.__name__ for kind in KINDS} - set(QUESTIONS) == set()


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_lesson_is_told_as_a_teacher_would(kind: str) -> None:
    question = QUESTIONS[kind]
    asked = problem(question)
    missing = [f"no working: {question}"] if kind in WITHOUT_LINES else []

    assert type(asked).__name__ == kind
    assert faults_of(question, asked) == missing
