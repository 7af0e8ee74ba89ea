"""First messages in few or many words: what is asked of which things, in any order."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.gist.framing import without_frames
from tutor_tui.mathematics.gist.pieces import Sort, pieces_of
from tutor_tui.mathematics.gist.reading import gists
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import understand

_ASKED = [
    ("(1, 4) and (3, 10): find the line", "y = 3*x + 1"),
    ("h(x) = x^3 - 3x max and min?", "(-1, 2), (1, -2)"),
    ("which whole number is closest to the square root of 150", "12"),
    ("2/(x+3) + 1/x as one fraction", "3*(x + 1)/(x*(x + 3))"),
    ("f(x) = 1/(x^2-9). where is it not defined", "x != -3 and x != 3"),
    ("what does (1+2/n)^n approach when n gets huge", "exp(2)"),
    ("gradient of the curve y = x² - x at (2, 2)", "3"),
    ("int cos(x) dx from 0 to pi/2", "1"),
    ("(1,0,2) x (0,3,1) cross product", "(-6, -1, 3)"),
    ("toss a coin 5 times, P(exactly 2 heads)", "5/16"),
    ("Y ~ B(4, 0.5), P(Y=1) = ?", "0.25"),
    ("volume of a cone with r = 6 cm and h = 5 cm", "60*pi"),
    ("from 9:50 to 11:15 how long is it", "1 h 25 min"),
    ("k for equal roots of kx^2 - 6x + 1 = 0", "9"),
    ("4:7 = x:21 find x", "x = 12"),
    ("5 412 780 to the nearest thousand", "5413000"),
    ("4,5 kg in g", "4500"),
    ("factorint 360", "2**3*3**2*5"),
    ("together: 1/x + 1/y", "(x + y)/(x*y)"),
    ("What is C(10,3) + 5P2?", "140"),
    ("where do x² + y² = 5 and y = x + 1 cross", "(-2, -1), (1, 2)"),
    ("h(t) = 10t - 5t². when is h zero", "t = 0, 2"),
    ("how much is 5 less than 4 squared", "11"),
    ("what do i get when i take 1/5 away from 7/10", "1/2"),
    ("write 0.5 : 1.5 as a simple ratio", "1:3"),
    ("what number comes next? 64, 16, 4", "1"),
    ("find the hcf of 60 and 84 using prime factors", "12"),
    ("find the x-intercepts and vertex of y = x² - 4x + 3", "x = 1, 3, (2, -1)"),
    ("what's the gradient and y-intercept of 3x + 4y = 8", "-3/4, 2"),
    ("sum to infinity of 1 - 1/3 + 1/9 - ...", "3/4"),
    ("does 1 + 1/3 + 1/9 + ... have a sum", "3/2"),
    ("how many grams is 1.7 kilos", "1700"),
    ("y varies inversely with x; y=6 when x=2. y when x=3?", "4"),
    ("find angle A if cos A = 0.5 and A is acute", "A = 60"),
    ("p(not snow) if the chance of snow is 0.2", "4/5"),
    ("two cards drawn without replacement, probability both are kings", "1/221"),
    ("6 people shake hands with each other once. how many handshakes", "15"),
    ("frequency table: value 2,4 frequency 3,1 find the mean", "2.5"),
    ("a number doubled plus 3 is 11", "4"),
    ("find the slope of the tangent line to y = ln x at x = 4", "1/4"),
    ("what is the maximum of −x² + 6x and where does it occur", "9"),
    ("f(x) = x^2 - 4x, where is the minimum", "-4"),
    ("combine: 3/(x-1) − 2/(x+1)", "(x + 5)/((x - 1)*(x + 1))"),
    ("rewrite log₂ 32 as a number", "5"),
    ("what's 3/7 as a decimal to 3 dp", "0.429"),
    ("a bill of $50 plus 20% tip", "60"),
    ("speed if 150 km takes 3 h", "50"),
    ("sum of two numbers is 24, one is three times the other", "18, 6"),
    ("in how many ways can a president and a secretary be picked from 9 people", "72"),
    ("can someone tell me what 2/7 of 63 is", "18"),
    ("find the gradient of y = 2x² − 3x when x = 2", "5"),
    ("24 as a fraction of 60 simplified", "2/5"),
    ("increase £48 by a quarter", "60"),
    ("does the harmonic series converge", "False"),
    ("list the first 6 primes", "2, 3, 5, 7, 11, 13"),
    ("if x + 3y = 9 and 2x - y = 4, what are x and y?", "x = 3, y = 2"),
    ("f(x)=ax+b, f(1)=4 and f(2)=7. find a and b", "a = 3, b = 1"),
    ("is 2 prime and is 9 prime?", "True, False"),
    ("f(x) = x^3 - x. find f'(x) and f''(x)", "3*x**2 - 1, 6*x"),
    ("how do i do 312 ÷ 12 by hand", "26"),
    ("evaluate ∫₀^π cos(x/2) dx", "2"),
    ("write 2.5 × 10⁻³ as an ordinary number", "0.0025"),
    ("find 3*7, 5+8 and 2^5", "21, 13, 32"),
    ("What is 5 + 3 and 6 + 1?", "8, 7"),
    ("differentiate sin(x) and x^2", "cos(x), 2*x"),
    ("which one's larger, 3/4 or 7/10?", "3/4"),
    ("where does y = 2x - 8 cross the x axis", "(4, 0)"),
    ("where does y = 2x - 8 cut the y-axis", "-8"),
    ("where does the graph of y = x^2 - 4x + 3 meet the y axis", "3"),
    ("y = x^2 - 4x + 3. where does it cross the axes?", "(1, 0), (3, 0), (0, 3)"),
    ("where does x^2 + y^2 = 25 cross the y-axis", "(0, -5), (0, 5)"),
    ("where do y = x^2 and x = 3 meet", "(3, 9)"),
    ("limit of (1 - cos x)/x^2 at 0", "1/2"),
    ("lim (3x+1)/(x-2) x → 2+", "oo"),
    ("det of a 2x2: [[2,1],[1,3]]", "5"),
    ("z score for x = 90 if mean 70 and sd 10", "2"),
    ("smallest number divisible by 4, 6 and 9", "36"),
    ("add 10% tip to 60", "66"),
    ("pythagoras: a = 5, b = 12, c = ?", "13"),
    ("hypotenuse is 10, one side is 6. find the other", "8"),
    ("the equation x² + px + 10 = 0 has a root 2. find p", "-7"),
    ("add 101 and 110 (both binary)", "1011"),
    ("what do you get if you take 7 from 3 times 9", "20"),
    ("Let f(x) = x + 4 and g(x) = 3x. Find f(g(2)) and g(f(2))", "10, 18"),
]


@pytest.mark.parametrize(("question", "result"), _ASKED)
def test_things_and_what_is_asked_of_them_stand_in_any_order(question: str, result: str) -> None:
    assert answer(question).result == result


_FRAMED = [
    ("it's about factorising: x^2-5x-14", "(x - 7)*(x + 2)"),
    ("i dont know how to do 2/3 of 45", "30"),
    ("can u help me its about factorising: x^2-3x-10", "(x - 5)*(x + 2)"),
    ("my teacher gave us this: solve 3x+1=10 and i have no idea how to start", "x = 3"),
    ("idk how to find the mean of 3, 5 and 10 my test is tomorrow", "6"),
    ("we have to simplify (x^2-9)/(x-3) for homework, no clue how", "x + 3"),
]


@pytest.mark.parametrize(("question", "result"), _FRAMED)
def test_what_frames_a_question_is_left_out(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "i got 5 and my teacher says 7",
        "i dont know x^2 + 3x",
        "help me with 3 and 4",
        "what about the slope there",
        "my sister is 5 years older than me",
        "slope of y = x^2 at (3, 8)",
        "k for three different roots of x^2 + kx + 1 = 0",
        "(3 + 4",
        "simplify 2(x + 3",
        "sqrt(( 16 )",
        "probability of no rain if the chance of snow is 0.2",
        ":(",
    ],
)
def test_nothing_is_made_of_messages_that_ask_for_something_else(text: str) -> None:
    try:
        problem = understand(text)
    except UnreadableError:
        return

    assert problem is None or isinstance(problem, Unclear)


def test_pieces_are_words_things_and_stops() -> None:
    pieces = pieces_of("the points (1, 2) and (3, 4): find a line")

    assert [piece.sort for piece in pieces] == [
        *(Sort.WORD, Sort.WORD, Sort.THING, Sort.STOP),
        *(Sort.WORD, Sort.WORD, Sort.WORD),
    ]
    assert pieces[2].text == "(1, 2) and (3, 4)"


def test_words_that_may_change_the_question_frame_nothing() -> None:
    kept = [
        [piece.text for piece in one]
        for one in without_frames(pieces_of("i need help: not the sum but the mean of 3, 5"))
    ]

    assert all("not" in words for words in kept)


def test_long_messages_are_left_alone() -> None:
    assert not list(gists("help me " * 60 + "find the mean of 3 and 5"))
