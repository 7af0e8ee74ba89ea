"""What a topic is good for, and examples that are of the topic itself."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.topics.uses import use_of

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("explain eigenvectors", "stretched"),
        ("can you give me an example?", "find the eigenvalues of [[2, 1], [1, 2]]"),
        ("where is this used", "vibrations"),
        ("test me", "Practice: eigenvalues"),
    ),
    (("integrate x sin x", "cos(x)"), ("what's the point of integrals", "add up")),
    (("6 + 4 * 3 - 2", "16"), ("another one but with fractions", "/"), ("hint", "Hint 1"),
     ("same again with decimals", "."), ("why tho", "Hint 1")),
    (("hcf of 36 and 60", "12"), ("give me the short version", "12"),
     ("same kind but with decimals", "no problem of that kind")),
    (("roots of x^2 - 10x + 21", "x = 3"), ("whats the point of this", "thrown balls"),
     ("what do people get wrong here", "Losing a solution"), ("give me a hint instead", "Hint 1"),
     ("ty that helped", "You are welcome")),
    (("sum of interior angles of a hexagon", "720"), ("square it", "518400"),
     ("write that as one sentence", "518400"),
     ("whats a common mistake here", "Multiplying exponents")),
    (("area of triangle base 9 height 4", "18"), ("as a decimal", "18"),
     ("something easier please", "level 2"), ("quiz me on this", "areas and volumes")),
    (("what does coprime mean", "divides both"), ("example", "are 8 and 15 coprime?")),
    (("right triangle with legs 5 and 12, find the hypotenuse", "13"),
     ("when do i use this", "Pythagoras finds distances"),
     ("whats that called", "`Pythagoras`"), ("do the next one", "Here is another one")),
    (("2 + 3 * 5", "17"), ("why step 2?", "products before sums"), ("makes sense", "Good."),
     ("double it", "34"), ("next one please", "* "), ("check it", "would tell the answer"),
     ("wait how", "Hint")),
    (("solve 3x + 5 = 20", "x = 5"), ("why?", "Subtract 5"), ("but why?", "like a balance"),
     ("i still dont get it", "Perhaps another one"), ("ok and b?", "not seen part `b`")),
    (("6/x + 5 = 8", "x = 2"), ("x = 4", "not right"), ("let me try: x = 2", "is right"),
     ("same but with 3 instead of 4", "I see no `4`")),
    (("what is 15% of 250", "37.5"), ("can it be simplified", "in lowest terms"),
     ("my friend says thats wrong", "checked again"), ("what does the answer mean", "comes to"),
     ("whats c)", "not seen part `c`"), ("whats the name for this", "`percentages`")),
    (("simplify x^3 * x^5", "x⁸"), ("which rule is that", "add the exponents"),
     ("is there another way", "count the factors"),
     ("what's this useful for", "areas and volumes")),
    (("what is 10 - 2 * 3", "4"), ("what rule is that", "The order of operations"),
     ("i got a different answer, 24", "No, `24` is not right"),
     ("hmm my book says something else", "checked again"), ("any traps here", "14, not 20")),
    (("log_3(x - 1) = 2", "x = 10"), ("plot it", "meet at"), ("why does that work?", "exponent"),
     ("whats the easiest way to do this", "Undo what was done")),
    (("2^10", "1024"), ("explain it like i'm 12", "10 factors of 2"), ("how exactly", "factors")),
    (("is x = 3 a solution of x^2 - 2x - 3 = 0", "Yes"), ("another one like it", "a solution of"),
     ("what does the answer tell me", "would tell the answer")),
    (("explain the chain rule", "inside another"), ("show the steps", "For example"),
     ("where do students go wrong", "of what is inside")),
    (("explain the chain rule", "inside another"), ("give me a problem on it", "derivatives")),
    (("split $120 between Ann and Bob in the ratio 3:5", "45"), ("who gets more", "`75`")),
    (("slope of the line through (2,5) and (6,-3)", "-2"),
     ("a line perpendicular to it?", "is `1/2`")),
    (("$5000 is invested at 6% compounded monthly for 4 years. Find the final amount.", "6352.45"),
     ("compounded yearly instead?", "6312.38")),
    (("what's the 6th term of 3, 6, 12, 24", "96"), ("test me on this", "Practice: sequences")),
    # said again, shorter, and what it means
    (("ln(x) = 2, find x", "Undo the logarithm: `x = e²`"), ("Say that again?", "x = e²"),
     ("just the answer please", "`x = e²`, about `7.38906`.")),
    (("lim x->3 (x^2-9)/(x-3)", "is `6`"), ("what does that mean?", "comes as close to"),
     ("can u repeat that pls", "comes as close to"), ("can i have a tip instead", "Hint 1")),
    (("A triangle has sides 5, 6 and 7. Find its largest angle.", "78.463"),
     ("In what unit?", "In degrees")),
    (("circumference of a circle, radius 3 cm", "6π cm"), ("say it shorter", "`6π cm`.")),
    (("inverse of [[4,7],[2,6]]", "3/5"), ("round it to 2 dp", "no result")),
    (("derivative of x^2 e^x", "2x e^x"), ("give me one like that to practise", "of x^")),
    (("Two dice are rolled. What is the probability that the sum is 7?", "1/6"),
     ("what's the chance it doesn't happen", "5/6")),
    (("What is $2000 worth after 3 years at 4% compound interest?", "2249.73"),
     ("How much interest is that?", "249.73"), ("what did you say?", "249.73")),
    (("find the 20th term of 3, 8, 13, ...", "98"), ("what's that called", "`sequences`")),
    (("(2x+1)/(x-3) = 4", "x = 13/2"), ("show me a different way", "meet at `(13/2, 4)`"),
     ("Which rule is that?", "Expand the brackets"), ("too long", "`x = 13/2`")),
    (("y = x^2, y = x + 2", "x = -1"), ("oh now i understand", "Good."),
     ("which topic does this belong to", "system of 2 equations"),
     ("show me that it's true", "Yes, checked")),
    (("Tom paints a room in 6 hours and Ann in 3. How long together?", "`2` hours"),
     ("meaning?", "comes true")),
    (("solve 2x/3 + 1 = 5", "x = 6"), ("is there a trick to remember that", "Undo what was done")),
    (("Round 18.4567 to two decimal places.", "18.46"), ("and to one", "18.5"),
     ("why does it round up", "18.45")),
    (("And the inverse of [[3, 1], [2, 5]]?", "5/13"), ("What is a determinant?", "scales areas"),
     ("explain graph theory", "joined by lines"), ("what is number theory", "which divide")),
    (("A rectangle has perimeter 30 and length 9. Find its width.", "`6`"),
     ("Which equation did you use?", "I used `P = 2(a + b)`."), ("one like it", "A rectangle has")),
    (("What is 20% off 45 dollars?", "36"), ("how much do i save", "`9`"),
     ("are you sure?", "`20%*45 = 9`")),
    (("Is 149 prime?", "Yes"), ("give me a prime bigger than 150", "151")),
    (("hint: 2x + 3 = 9", "Hint 1"), ("hint", "Hint 2"), ("step", "Step 1 of 2"),
     ("steps", "So `x = 3`")),
    (("hint: 2/3 + 3/4", "Hint 1"), ("17/12", "is right"), ("another one like it", " + ")),
    (("hint: 2/3 + 3/4", "Hint 1"), ("17/12", "is right"), ("quiz me on this", "fractions")),
    (("find the gcd of 48 and 180", "`12`"), ("another pair", "Here is another one")),
    (("prime factorization of 97", "a prime itself"), ("what do you mean by that", "prime")),
    (("hcf of 24 and 36", "12"), ("another one like it", "hcf of"), ("what rule is that", "Hint 1"),
     ("pls explain this to me", "Hint 2")),
    (("30 is what percent of 120", "25%"), ("in percent", "is `25%`"),
     ("y tho", "Multiply by 100")),
    (("average of 4, 8, 9, 15", "9"), ("give me the next one", "Here is another one"),
     ("this makes no sense", "Hint 1"), ("whyyy", "Hint 2")),
    (("solve sin x = 1/2 for 0 to 360", "30°"), ("x = 3?", "not right"),
     ("what is step 2", "Step 2"), ("i dont get how", "`n`")),
    (("500 at 4% simple interest for 3 years how much interest do i get", "60"),
     ("what about -3", "cannot put `-3`"), ("what rule is that", "- Work out the interest")),
    (("y'' + 9y = 0", "sin(3x)"), ("what about y'' - 9y = 0", "e^(-3x)")),
    (("prove that the sum of two odd numbers is even", "2(k + m + 1)"),
     ("what about the product of two odd numbers", "always odd")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_topic_is_told_with_its_example_and_its_use(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text",
    ["why do you use logs", "what do i use next", "what rule is this for 3", "how do i use it"],
)
def test_what_asks_about_the_working_asks_for_no_use(text: str) -> None:
    assert use_of(text, ["explain logarithms"]) is None
