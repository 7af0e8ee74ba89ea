"""Questions that leave out what the one before has said, and words that look like them."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # another word of the same sort
    (("area of a circle with radius 3 cm", "9π"), ("and the circumference", "6π"),
     ("what if the radius is 6", "12π")),
    (("mean of 4, 8, 15, 16, 23, 42", "18"), ("and the median?", "15.5"),
     ("standard deviation?", "12.3153"), ("add 100 to the list", "30.8763")),
    (("mean of 3, 7, 7, 9", "6.5"), ("range", "`6`"), ("and without the 9?", "`4`")),
    (("gcd of 24 and 36", "12"), ("lcm?", "72"), ("and for 24 and 40", "120")),
    (("sin 30 degrees", "1/2"), ("and cos?", "√3/2")),
    (("determinant of [[1,2],[3,4]]", "-2"), ("and the inverse", "[-2, 1]"), ("rank?", "`2`")),
    (("what is 3/4 divided by 2/5", "15/8"), ("times instead", "3/10")),
    (("solve 3x > 12", "x > 4"), ("what if its >= instead", "x ≥ 4")),
    # a question of its own, and another aim for the same thing
    (("log_2(32)", "= 5"), ("and log base 3 of 81", "log₃(81) = 4")),
    (("find the next term of 2, 6, 18, 54", "162"),
     ("what's the formula for the nth term", "2·3^(n - 1)")),
    (("next term of 3, 7, 11, 15", "19"), ("nth term formula", "4n - 1"),
     ("write the general term", "4n - 1")),
    (("72 km/h to m/s", "20 m/s"), ("and back", "`20 m/s` is `72 km/h`")),
    (("convert 5 miles to km", "8.04672 km"), ("and the other way round", "`5 km` is")),
    (("sin x = 1/2", "π/6"), ("between 0 and 360 only", "`x = 30°` or `x = 150°`")),
    (("dy/dx = 2xy", "C1 e^(x²)"), ("check it satisfies the equation", "both sides")),
    (("find the equation of the line through (1, 2) and (4, 11)", "3x - 1"),
     ("what is its slope", "`3`"), ("perpendicular through (1,2)", "-x/3 + 7/3"),
     ("do they intersect", "meet at `(1, 2)`")),
    (("complex: (3+2i)(1-4i)", "11 - 10i"), ("argument", "`-42.2737°`")),
    (("y varies inversely with x and y = 6 when x = 4. Find y when x = 3", "`y` is `8`"),
     ("why multiply", "inverse proportion")),
    (("two dice are rolled. P(sum = 7)", "1/6"), ("P(sum > 9)", "1/6"), ("P(sum < 4)", "1/12"),
     ("and P(difference = 1)", "5/18")),
    (("share $120 in the ratio 3:5", "`75`"), ("what if 4:5", "200/3")),
    (("the price went from $80 to $92. percent increase?", "`15` percent"),
     ("and back down to 80?", "-13.0435")),
    (("write 0.45 as a fraction", "9/20"), ("simplest form?", "in lowest terms")),
    (("factorise 2x^2 + 5x - 3", "(2x - 1)"), ("solve = 0", "`x = -3` or `x = 1/2`")),
    (("solve 2^x = 5", "ln(5)/ln(2)"), ("in terms of ln", "is exact")),
    (("3 + 6 + 12 + ... (10 terms)", "3069"),),
    (("∫ x cos x dx", "x sin(x)"), ("which is u and which is dv", "with `u = x` and `v′")),
    (("a circle has radius 5. circumference?", "10π"), ("area of the circle", "25π")),
    (("a = 5, b = 7, angle C = 60°. find c", "√39"), ("area of the triangle", "35√3/4")),
    (("a cone has radius 3 and height 4. volume?", "12π"), ("slant height", "is `5`")),
    (("area under y = x^2 from 0 to 3", "is `9`"), ("and between y = x^2 and y = 2x", "`4/3`")),
    (("P(A) = 0.4, P(B) = 0.5, P(A and B) = 0.2. Are A and B independent?", "Yes"),
     ("P(A or B)", "`P(A or B) = 7/10`"), ("P(A|B)", "`P(A|B) = 2/5`")),
    (("integrate x^2 between y = x^2 and y = 2x", "not sure"),),
    (("y = 2x^2 - 8x + 3", "say which one"), ("complete the square", "(2, -5)"),
     ("min value", "(2, -5)"), ("x when y = 3", "`x = 0` or `x = 4`")),
    (("x^3 - 6x^2 + 11x - 6 = 0", "x = 3"), ("factor form", "(x - 3)(x - 2)(x - 1)")),
    (("area of a trapezium with sides 6 and 10 and height 4", "32"), ("why half", "Two copies")),
    (("A rectangle has length 3 more than width. area 40. find the dimensions", "width is `5`"),
     ("show the steps", "`x = 8; y = 5`"), ("what about perimeter", "`26`")),
    (("x^2 < 9", "(-3, 3)"), ("graph on number line", "number line")),
    (("f(x) = x + 1, g(x) = x^2", "Noted"), ("(fog)(2)", "`2² + 1 = 5`"), ("gof(x)", "2x + 1")),
    (("P(X=2) for X~B(5,0.3)", "0.3087"), ("mean and variance", "the variance is `1.05`"),
     ("and the median", "middle value")),
    (("can you solve 7x + 4 = 3x - 12", "x = -4"), ("what if it was 7x - 4", "`x = -2`")),
    (("x^2 + y^2 - 4x + 6y = 12 centre and radius", "(2, -3)"),
     ("does it pass through (2, 2)", "Yes"), ("sketch", "Here is `x² + y² - 4x + 6y = 12`")),
    (("vector from (1,2) to (5,5)", "(4, 3)"), ("length", "is `5`")),
    # other numbers, found by the words beside them
    (("area of a triangle with base 10 and height 4", "20"), ("what if the height is 7", "35"),
     ("and base 12?", "42")),
    (("probability of two heads in 3 coin flips", "3/8"), ("what about at least two heads", "1/2")),
    (("what's the probability of getting two sixes with 2 dice", "1/36"),
     ("at least one six", "11/36"), ("exactly one six", "5/18"), ("no sixes", "25/36")),
    (("solve 5x + 3 > 2x - 9", "x > -4"), ("graph it on a number line", "number line"),
     ("does x = -4 work?", "No, "), ("does x = 2 work", "Yes, ")),
    (("solve 3x = 12", "x = 4"), ("is that the only solution", "Just one: `x = 4`"),
     ("could there be more", "Just one")),
    (("expand (x - 3)(x + 4)", "x² + x - 12"), ("what does it do as x goes to infinity", "is `∞`")),
    (("graph (2x+1)/(x-3)", "asymptote"), ("what does it approach for large x", "is `2`"),
     ("end behaviour?", "it tends to `2`, and as")),
    (("a dice is rolled, what's the chance of getting an even number", "1/2"),
     ("of getting less than 3", "1/3"), ("of a 7", "is `0`"), ("an odd number?", "1/2")),
    (("y'' + 4y = 0", "C1"), ("with y(0)=1 and y'(0)=0", "cos(2x)"),
     ("what does the solution look like", "Here is `y = cos(2x)`")),
    (("Jo earns £12 per hour. How much does she get for 7 hours?", "84"),
     ("what if she gets £13 an hour", "91"), ("and for 8 hours", "104"),
     ("what if its 15 an hour", "120")),
    (("A shirt costs £40 and is reduced by 15%. What's the sale price?", "34"),
     ("and then a further 10% off", "30.6"), ("what's the overall discount", "`23.5%`")),
    (("factor x^2 - 5x + 6", "(x - 3)(x - 2)"), ("which root is smaller", "is `x = 2`"),
     ("the larger zero?", "is `x = 3`")),
    (("what is a matrix", "rectangle"), ("give me an example with a 2x2", "[[2, 1], [4, 3]]")),
    (("explain logarithms", "exponent"), ("example with base 2", "log₂(2⁵)")),
    (("probability of exactly 2 heads in 5 coin flips", "5/16"), ("and in 6 flips", "15/64")),
    (("limit of (x^2-1)/(x-1) as x goes to 1", "is `2`"), ("what if x goes to 2", "is `3`")),
    (("convert 5 miles to km", "8.04672"), ("round that to 2 decimals", "8.05"),
     ("and 10 miles", "16.09344")),
    (("how many ways to choose 3 from 10", "120"), ("what about 4 from 10", "210")),
    (("compound interest on $1000 at 5% for 2 years", "102.5"), ("what about $2000", "205")),
    # units of results
    (("A train travels 180 km in 2.5 hours. What is its average speed?", "72"),
     ("in m/s", "`20` m/s"), ("and in 4 hours?", "`288` km")),
    (("convert 3 kg to grams", "3000"), ("to pounds", "lb")),
    # more about the same thing
    (("derivative of x^3 - 2x", "3x² - 2"), ("and the second derivative?", "`6x`"),
     ("at x = 2?", "12"), ("integrate the original function", "x⁴/4 - x² + C")),
    (("solve x+y=10, x-y=2", "x = 6"), ("now 3 instead of 2", "13/2"),
     ("so what is x*y", "91/4")),
    (("graph y = x^2", "Here is `y = x²`"), ("ok then what is its vertex", "(0, 0)"),
     ("and where does it cross the line y = 4", "(-2, 4)` and `(2, 4)")),
    (("slope of the line through (1,2) and (3,8)", "3"), ("what about the midpoint", "(2, 5)"),
     ("distance?", "2√10")),
    (("whats the next number in 2, 5, 8, 11", "14"), ("what is the 20th term", "59"),
     ("and the sum of the first 10", "155")),
    (("factor x^2 - 7x + 12", "(x - 4)(x - 3)"), ("what are the roots?", "x = 3"),
     ("expand it again", "x² - 7x + 12`"), ("is (x-3)(x-5) correct?", "No")),
    # somebody's own result, with its question
    (("I got x = 5 for 2x + 1 = 9, is that right?", "No"), ("so what is it", "x = 4"),
     ("show me the steps", "`2x = 8`")),
    (("is (x+2)(x+3) the answer to factor x^2 + 5x + 6", "Yes"), ("why", "product `6`")),
    # why not, examples, options
    (("limit of (x^2-1)/(x-1) as x goes to 1", "2"), ("why can't I just plug in 1", "0/0")),
    (("what is a quadratic equation", "square"), ("give me an example", "For example")),
    (("a) 12*13 b) solve x-4=9 c) derivative of x^2", "156"), ("explain b", "x = 13"),
     ("the third one again", "2x")),
    # explanations and questions of their own stay what they are
    (("median of 3, 9, 4", "4"), ("what is a median?", "middle value")),
    (("area of a circle with radius 3 cm", "9π"), ("median of 1, 2, 9", "`2`")),
    (("what is 15% of 240", "36"), ("and 2 + 2", "= 4")),
    (("solve 5x - 2 = 18", "x = 4"), ("what is 3x + 1 then", "13")),
    (("solve x^2 - 5x + 6 = 0", "x = 2"), ("and 2 + 2", "= 4")),
)  # fmt: skip

_NOT_ANSWERED = ("cannot", "did not get", "not sure", "no result", "Which one")
STRAYS = (
    ("area of a circle with radius 3 cm", "what if it rains"),
    ("area of a circle with radius 3 cm", "what about 3 dogs"),
    ("mean of 4, 8, 15", "and the colour?"),
    ("mean of 4, 8, 15", "without the 7"),
    ("solve x^2 - 5x + 6 = 0", "in kg"),
    ("derivative of x^3 - 2x", "the second root"),
    ("A train travels 180 km in 2.5 hours. What is its average speed?", "in kg"),
    ("A train travels 180 km in 2.5 hours. What is its average speed?", "and the weight?"),
    ("convert 5 miles to km", "at dawn"),
    ("convert 5 miles to km", "to the power of moons"),
    ("is 51 prime", "in parsecs"),
    ("hypotenuse of a right triangle with legs 3 and 4", "the centre of the triangle?"),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_answers_what_was_left_unsaid(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)


@pytest.mark.parametrize(("question", "stray"), STRAYS)
async def test_words_that_do_not_fit_the_question_before_are_not_answered(
    question: str, stray: str, tutor: SymbolicTutor
) -> None:
    reply, _ = await told(tutor, question, stray)

    assert any(words in reply for words in _NOT_ANSWERED), reply
