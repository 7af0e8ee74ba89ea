"""How things are done in general: the method in words, and an example that the core works."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.domain.checks import Mark
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.asked_how import asks_for_a_method
from tutor_tui.engines.symbolic.topics.methods.asking import METHODS, method_asked
from tutor_tui.engines.symbolic.topics.methods.method import Method
from tutor_tui.mathematics.operations import explain_question

ASKED: tuple[tuple[str, str], ...] = (
    ("how do you multiply matrices", "row"),
    ("How do I add fractions?", "same denominator"),
    ("how to turn a fraction into a decimal", "Divide the top"),
    ("can you show me how to convert decimals to fractions please", "over 10"),
    ("i don't know how to do long division", "digit by digit"),
    ("i forgot how to find the median", "in order"),
    ("explain how to find the determinant of a 2x2 matrix", "ad - bc"),
    ("so how would you find the slope of a line?", "rise by the run"),
    ("what's the method for completing the square", "half the middle number"),
    ("how do we solve simultaneous equations", "one unknown goes"),
    ("how do i know if a number is prime", "square root"),
    ("how do you differentiate a quotient", "quotient rule"),
    ("how do you find the equation of a tangent", "slope `m`"),
    ("how do I find the angle between two vectors", "dot product"),
    ("how do you add fractions with different denominators", "same denominator"),
    ("how do you change a recurring decimal to a fraction", "one whole repeat"),
)


@pytest.mark.parametrize(("text", "way"), ASKED)
def test_a_method_is_found_by_what_is_to_be_done(text: str, way: str) -> None:
    method = method_asked(text)

    assert method is not None
    assert way in method.way


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("how do you find the volume of a cone", "volume of a cone with radius"),
        ("how to work out the area of a trapezium?", "area of a trapezium with parallel"),
        ("how do i calculate the surface area of a sphere", "surface area of a sphere"),
        ("how do you do partial fractions", "partial fractions of"),
    ],
)
def test_figures_and_topics_have_an_example(text: str, example: str) -> None:
    method = method_asked(text)

    assert method is not None
    assert method.example.startswith(example)


@pytest.mark.parametrize(
    "text",
    [
        "how do you do",
        "how did you get 3",
        "how do you solve it",
        "how do i add 3/4 and 2/5",
        "how do i get better at maths",
        "how many fractions are there",
        "who found the mean",
    ],
)
def test_other_questions_ask_for_no_method(text: str) -> None:
    assert method_asked(text) is None


@pytest.mark.parametrize("method", METHODS, ids=lambda one: one.example)
def test_every_example_is_worked_and_checked(method: Method) -> None:
    found = explain_question({"question": method.example})

    assert found["mark"] == Mark.AGREES


def test_how_it_was_done_just_now_is_no_method() -> None:
    assert asks_for_a_method("how do you boil an egg")
    assert not asks_for_a_method("how do you do that")
    assert not asks_for_a_method("how do you get the answer")


CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("how do you multiply matrices", "[[19, 22], [43, 50]]"), ("another one", "another one")),
    (("i dont know how to find the mean", "So `5`"), ("can i try one", "Practice: averages")),
    # what cannot be varied is practised
    (
        ("integrate x", "C"),
        ("can i try one myself", "another one: `Integrate"),
        ("skip", "one:"),
    ),
    (
        ("integrate x e^x", "C"),
        ("can i try one myself", "another one: `integrate x e^("),
        ("skip", "one: `integrate x e^("),
    ),
    (("explain fractions", "3/4"), ("i dont get it", "4/12"), ("another example", "For example")),
    # what a topic is about is what "one" and "them" stand for
    (
        ("what is a prime number?", "only 1 and itself"),
        ("is 51 one?", "`51 = 3*17`"),
        ("and 53?", "Yes"),
        ("why", "remainder"),
    ),
    (("what is an even number", "number"), ("is 0 one", "Yes, `0` is even")),
    (("what is a matrix", "rectangle"), ("how do i multiply two of them", "Each entry is a row")),
    # a claim that fails has its counter-example, and what is right instead
    (
        ("is (a+b)^2 = a^2 + b^2?", "at `a = 1` and `b = 2` the left side is `9`"),
        ("give me an example with numbers", "at `a = 1` and `b = 2`"),
        ("so what is it then", "= a² + 2ab + b²`"),
    ),
    (
        ("integrate x e^x", "C"),
        ("why not u = e^x", "gets simpler when differentiated"),
        ("why does this work", "Why that works: it is the product rule backwards"),
        ("no way, are you sure?", "Yes, checked again"),
        ("i dont think thats right", "Yes, checked again"),
    ),
    (
        ("what's the difference between mean and median", "median"),
        ("find both for 3, 5, 7, 9, 100", "is `24.8`; the median is `7`"),
    ),
    (("2 + 3 * 4 = 20", "false"), ("why not 20?", "1. Multiply")),
    (("my teacher says 0.999... = 1, is that true?", "Yes: a third is"),),
    (
        ("solve x^2 + 1 = 0", "x = i"),
        ("what is i", "`i² = -1`"),
        ("i thought you cant square root a negative", "With real numbers you cannot"),
        ("what does solve for x mean", "To solve is to find"),
    ),
    (
        ("is 9 odd", "Yes"),
        ("is it prime?", "`9 = 3*3`"),
        ("and is it a square number?", "`9 = 3²`"),
    ),
    (
        ("what is the quadratic formula", "Try"),
        ("use it on x^2 + 3x - 5 = 0", "by the quadratic formula"),
        ("what does the plus minus mean", "says “plus or minus”"),
    ),
    (
        ("explain what a derivative is", "slope"),
        ("so its like the slope?", "it is the slope of its graph"),
        ("how do I find it for x^3", "`3x²`"),
        ("and for 5x^2", "`10x`"),
    ),
    (
        ("explain fractions", "3/4"),
        ("what's a denominator", "below the line"),
        ("how do i simplify them", "`simplify 18/24`"),
    ),
    (("what are vectors", "length"), ("how do you add them", "components one by one")),
    (("integrate 2x + 3", "C"), ("what is the C", "derivative 0"), ("why do we add it", "+ C")),
    # a sequence of one's own is no general method
    (("how do i find the nth term of 5, 8, 11, 14", "3n + 2"), ("whats the 20th term", "`62`")),
    (
        ("solve 2x = 10", "x = 5"),
        ("oh so x is just 5?", "Yes, `x = 5` is right"),
        ("easy, give me another", "Here is another one"),
    ),
    (
        ("dy/dx of x^2 e^x", "2x e^x"),
        ("I got 2x e^x, did I do it wrong?", "No"),
        ("what did I forget", "Product rule"),
        ("oh ok so is it 2x e^x + x^2 e^x", "Yes"),
    ),
    (("Hi! I have to simplify 3a - a + 5b. I got 2a + 5b, is this right?", "Yes, `2a + 5b`"),),
    # roots are judged by the equation that was factored, never by the form
    (
        ("solve x^2 - 4 = 0", "x = 2"),
        ("factor x^2 - 4", "(x + 2)"),
        ("so x=2 or x=-2", "Yes, `x=2 or x=-2` is right"),
    ),
    (("give me something to do", "Practice: linear equations"),),
    (
        ("what is standard deviation", "mean"),
        ("how do you calculate it", "2√6/3"),
        ("find it for 2 4 4 4 5 5 7 9", "standard deviation is `2`"),
    ),
    (("I think sqrt(16 + 9) = 7", "No"), ("so what is the right answer", "`√(16 + 9) = 5`")),
    (("my friend says -3^2 is 9", "No, `9` is not right"), ("why", "1. Take the power")),
    (("hello! im revising for my gcse, can you quiz me?", "Practice: linear"),),
    (("i forgot how to add fractions", "same denominator"),),
    (
        ("1) 12 + 15 x 2  2) (12 + 15) x 2  3) 48 / 6 - 3", "(3)"),
        ("and number 3, can you show steps", "8 - 3"),
        ("which one is the biggest?", "`(12 + 15)*2` is the largest"),
        ("just the last one", "= 5"),
        ("is it 42 for number 1?", "Yes, `42`"),
        ("i dont understand the second one", "27*2"),
    ),
    (
        ("a) factor x^2 + 7x + 12\nb) expand (x+2)(x-5)\nc) simplify (x^2-4)/(x-2)", "(c)"),
        ("do b) again with steps", "Put like terms together"),
        ("why is c) x+2?", "Cancel `x - 2`"),
        ("is it (x+3)(x+4) for a?", "Yes"),
    ),
    (
        (
            "My answer is x = -3 but the book says x = 3. The question was 2x + 5 = 11",
            "No, `x = -3`",
        ),
    ),
    (
        ("solve 4x - 7 = 21", "x = 7"),
        ("I got 3.5", "No"),
        ("show me where i went wrong", "Add 7 to both sides"),
        ("ohh i divided wrong", "That happens"),
    ),
    (
        ("give me a hint for this one: integrate x cos(x)", "Hint"),
        ("what does by parts mean", "product rule backwards"),
        ("next step", "`v′ = cos(x)`"),
        ("I think it's x sin x + cos x", "lacks the constant"),
    ),
    (
        ("Let me try: 5/6 - 1/4", "Hint 1"),
        ("is it 4/2?", "No, `4/2` is not it"),
        ("hmm 7/12", "Yes"),
    ),
    (
        ("find the derivative of ln(x^2+1)", "2x/"),
        ("give me the steps one at a time", "Step 1"),
        ("next", "Step 2"),
        ("what rule was that", "Step 2"),
    ),
    (("x + y = 20", "one equation"), ("x - y = 4", "`x = 12` and `y = 8`")),
    (
        ("hint please: find the derivative of x^2 e^x", "Hint"),
        ("is it the product rule?", "I did not get that"),
        ("2x e^x", "No, `2x e^x` is not it"),
        ("2x e^x + x^2 e^x", "Yes"),
    ),
    (
        ("1. x + 5 = 12\n2. 3x = 27\n3. x/2 - 1 = 4", "(3)"),
        ("is number 2 x = 9?", "Yes, `x = 9`"),
    ),
    (
        ("hi, I need to solve 5x - 9 = 21 but I'm stuck", "x = 6"),
        ("just tell me the first step", "Add 9 to both sides"),
    ),
    (("give me a line with slope 3", "I cannot answer that"),),
    (("teach me trig", "Trigonometry"), ("what is cosine", "Trigonometry")),
    (
        ("what is the derivative of sin(3x)", "3 cos"),
        ("ok now sin(x^2)", "2x cos"),
        ("ok i think i get it, give me one", "Here is another one: `what is the derivative"),
    ),
    (
        ("find x: 5x = 3x + 8", "x = 4"),
        ("i think its 1", "No"),
        ("what mistake did i make", "Subtract 3x"),
        ("no it's 4!", "Yes, `4`"),
    ),
    (
        ("is 7 a natural number", "Yes"),
        ("is 1/2 an integer", "No"),
        ("is -3 a whole number", "negative"),
        ("is 0 a natural number?", "differently"),
    ),
    (
        ("solve 2(x+3) = 4x - 2 please", "x = 4"),
        ("could you subtract 4x instead?", "do the same on both sides"),
        ("ok and how do i check x = 4", "2(4 + 3) = 4*4 - 2"),
    ),
    (
        ("a) Find the mean of 4, 8, 9, 3 b) find the median c) find the range", "(c) The range"),
        ("how did u get b", "In order"),
    ),
    (
        ("is 51 prime", "No"),
        ("are you sure? my teacher said it was prime", "checked again"),
        ("can i trust your answers", "a second way"),
    ),
    (
        ("9 - 2x = 1", "x = 4"),
        ("dont tell me the answer", "Hint 1"),
        ("what should i do first", "Step 1 of 2"),
    ),
    (("can you explain limits to me", "close"), ("i dont really get it", "For example")),
    (("x^2 - x - 6 = 0", "x = 3"), ("so both work?", "Yes, checked again")),
    # an article is no letter of a formula, and greetings are no part of a problem
    (("is 1 a prime number", "No"), ("what is the smallest prime", "id not get")),
    (("hi can you help me solve 6x - 5 = 13", "x = 3"), ("another one", "one: `solve ")),
    (
        ("hint for x^2 + 2x - 15 = 0", "Hint 1"),
        ("x = -5", "there is more"),
        ("quiz me on this", "Practice: quadratic equations"),
    ),
    (
        ("i have a test tomorrow on quadratics", "small steps"),
        ("quiz me", "Practice: quadratic equations"),
    ),
    # the problem at hand is the example
    (("mean of 3, 7, 7, 2, 9", "5.6"), ("how do you find the mean", "3 + 7 + 7 + 2 + 9")),
    # what cannot be told is not taken for the problem before
    (("2x = 6", "x = 3"), ("how do you boil an egg", "I did not get that")),
    # a proposed solution, and the solutions
    (("is x=2 a solution of x^2-3x+2=0", "Yes"),),
    (("is x=5 a solution to x^2-3x+2=0?", "No"),),
    (("is x=2 the solution of x^2-3x+2=0", "not all"),),
    # all of a result is said
    (("explain share 60 in the ratio 2:3", "`24` and `36`"),),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_method_is_told_in_its_conversation(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
