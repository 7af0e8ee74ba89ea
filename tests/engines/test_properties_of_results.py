"""Which results have a property, what two of them share, and what is done after yes or no."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("x^2 - 2x - 8 = 0", "`x = -2` or `x = 4`"),
        ("is the second one positive", "Yes, `x = 4` is positive"),
        ("are both positive", "No: `x = 4` is, but `x = -2` is not positive"),
        ("are they integers", "Yes, both are integers"),
        ("which is closer to zero", "`x = -2`, `2` away"),
    ),
    (
        ("x^2 = 7", "√7"),
        ("between which integers does the positive root lie", "`x ≈ 2.64575` lies between `2` and"),
        ("are they rational", "No, neither `x = -√7` nor `x = √7` is rational"),
    ),
    (
        ("solve 3x = 7", "7/3"),
        ("is x a whole number", "No, `x = 7/3` is not a whole number"),
        ("is it rational", "it is the fraction"),
        ("is it positive", "Yes, `x = 7/3` is positive"),
    ),
    (
        ("x + y = 10, x - y = 4", "`x = 7` and `y = 3`"),
        ("check it in the second equation", "Yes, `x - y = 4` is fulfilled"),
        ("check in both equations", "`x + y = 10` and `x - y = 4` are fulfilled"),
    ),
    (
        ("expand (2x - 3)^2", "4x² - 12x + 9"),
        ("check it with x = 1", "`(2*1 - 3)² = 1` and `4*1² - 12*1 + 9 = 1`, so both are the same"),
        ("and (2x+3)^2 ?", "4x² + 12x + 9"),
    ),
    (
        ("is (a+b)^2 = a^2 + b^2?", "No"),
        ("try a = 1 and b = 2", "`(1 + 2)² = 9` and `1² + 2² = 5`, so the two differ"),
        ("what should it be", "a² + 2ab + b²"),
    ),
    (
        ("make r the subject of A = πr²", "√(A/π)"),
        ("what is r if A = 50", "5√2/√π"),
        ("and A = 100", "10/√π"),
    ),
    (
        ("solve V = lwh for h", "V/(lw)"),
        ("if V = 60, l = 3, w = 4 what is h", "`h = 5`"),
        ("what is h if V = 24, l = 2 and w = 3", "`h = 4`"),
    ),
    (
        ("inverse of f(x) = (2x - 1)/(x + 3)", "(-3x - 1)/(x - 2)"),
        ("what is its domain", "`x ≠ 2`"),
        ("check that f(f^-1(x)) = x", "are inverses"),
    ),
    (
        ("f(x) = 2x + 3, g(x) = x^2. find f(g(x))", "2x² + 3"),
        ("and g(f(x))?", "4x² + 12x + 9"),
        ("are they the same", "are not the same: at x = 2 the first is 11, the second 49"),
    ),
    (
        ("3/(x-1) = 2/(x+1)", "x = -5"),
        ("any values x cant be?", "`x = 1` makes `x - 1` zero"),
        ("is it purple", ""),
        ("show me how", "Multiply both sides"),
    ),
    (("log2(x) + log2(x-2) = 3", "x = 4"), ("are there any values x can't be", "`x > 2`")),
    (("factor x^2 - 9", "(x - 3)(x + 3)"), ("expand it back to check", "= x² - 9`")),
    (("sqrt(x + 6) = x", "x = 3"), ("check both solutions", "but `-2` on the right")),
    (("axis of symmetry of y = 2x^2 - 8x + 3", "2"), ("does it open up or down", "opens upwards")),
    (("differentiate x^3", "3x²"), ("times the original", "3x⁵")),
    (
        ("equation of the line with slope 2 through (1, 5)", "y = 2x + 3"),
        ("in standard form", "2x - y = -3"),
        ("what's the x intercept", "-3/2"),
        ("which line is parallel and goes through (0,0)", "y = 2x"),
    ),
    (
        ("-2x + 1 < 9", "x > -4"),
        ("give me three numbers that work", "`x = 0`, `x = 1` and `x = -1` work"),
        ("one number that doesn't work", "`x = -4` does not work"),
    ),
    (
        ("Solve sqrt(2x + 3) = 5", "x = 11"),
        ("how do i get rid of the root", "Square both sides"),
        ("what about sqrt(2x+3) = -5", "no real solution"),
        ("why is there no solution", "never equals a negative number"),
    ),
    (("inverse of (x+1)/(x-1)", "(x + 1)/(x - 1)"), ("is it its own inverse", "Yes")),
    (("3^(2x) = 81", "x = 2"), ("what if it equals 80", "ln(80)"), ("to 2 dp", "1.99")),
    (("expand 3x(x - 4) + 2", "3x² - 12x"), ("can it be factored", "factored already")),
    (("factor 12x^2y - 18xy^2", "6xy"), ("is 3x(4xy - 6y^2) wrong", "can be factored further")),
    (
        ("4 < 2x + 6 <= 10", "-1 < x ≤ 2"),
        ("can x be 7", "No, `x = 7` is not among them"),
        ("what about 1", "Yes, `x = 1` is among them"),
        ("what integers satisfy it", "`0`, `1` and `2`"),
        ("how many are there", "`3`"),
    ),
    (
        ("solve for x: a x + b = c", "(c - b)/a"),
        ("what if a = 2, b = 3 and c = 11", "`x = 4`"),
        ("what if a = 0", "cancels out of `0x + b = c`"),
    ),
    (
        ("x^2 - 7x + 12 = 0", "x = 3"),
        ("plot it", "┤"),
        ("what's the smaller root", "The smaller one is `x = 3`"),
    ),
    (
        ("2x^2 + 4x - 1 = 0 to 2dp", "-2.22"),
        ("exact answer?", "√6"),
    ),
    (
        ("5(2x - 1) - 3(x + 4)", "7x - 17"),
        ("is that fully simplified?", "Yes"),
        ("what do i get if x = 2", "-3"),
    ),
    (
        ("arithmetic sequence with first term 4 and common difference 3. find the 15th term", "46"),
        ("sum of the first 15", "375"),
        ("is 100 in it", "Yes"),
        ("nth term formula?", "3n + 1"),
    ),
    (
        ("domain of 1/(x^2 - 9)", "≠"),
        ("why can't x be 3", "at `x = 3` the denominator `x² - 9` is 0"),
    ),
    (("maximum of -x^2 + 4x + 1", "`5`"), ("at what x value", "`x = 2`")),
    (("log(x + 3) + log(x) = 1", "x = 2"), ("which one got rejected", "`x = -5` came up")),
    (("slope of 2x + 3y = 6", "-2/3"), ("slope of a perpendicular line", "`3/2`")),
    (("x^2 + 10x + 25", "(x + 5)²"), ("is that a perfect square", "(x + 5)²")),
    (
        ("v^2 = u^2 + 2as, make s the subject", "(v² - u²)/(2a)"),
        ("find s if v = 10, u = 4 and a = 2", "`s = 21`"),
    ),
    (("f(x) = x^2 + 1, find f(2)", "5"), ("is f even", "Yes")),
    (("inverse of y = 3x - 7", "7/3"), ("how do i find it", "Swap the names")),
    (("line parallel to y = 4x - 1 through (2, 3)", "4x - 5"), ("and perpendicular?", "-x/4")),
    (("first 5 terms of 2n^2 + 1", "51"), ("is it arithmetic?", "not arithmetic")),
    (
        ("solve 2x - y = 4 and x + 3y = 9 by elimination", "x = 3"),
        ("check both equations", "are fulfilled"),
    ),
    (("(x + 1)/(x - 2) = 3", "7/2"), ("what's not allowed for x", "`x = 2` makes")),
    (
        ("find the equation of the line with gradient 3 and y-intercept -2", "3*x - 2"),
        ("does it go through (1,1)", "Yes"),
    ),
    (("what is 6/2*(1+2)", "9"), ("which one is right, 9 or 1", "9")),
    (
        ("what is 3/4 - 2/3", "1/12"),
        ("is it less than a half?", "Yes"),
        ("double the answer", "1/6"),
    ),
    (
        ("solve x^2 = 7x", "`x = 0` or `x = 7`"),
        ("why can't i just divide by x?", "the solution 0 gets lost"),
        ("the non-zero one", "`x = 7`"),
        ("what's the sum of the roots", "= 7`"),
    ),
    (
        ("what are the factors of 20", "`20`"),
        ("which of them are prime", "Prime are `2` and `5`"),
        ("which are odd", "`1` and `5`"),
        ("and of 30?", "`30`"),
        ("what do they have in common", "`1`, `2`, `5` and `10`"),
    ),
    (
        ("differentiate x^2 e^x", "x² e^x"),
        ("what is it at x = 1?", "3e"),
        ("where is it zero?", "`x = -2` and `x = 0`"),
    ),
    (
        ("A card is drawn from a deck. What's the probability it's a jack?", "1/13"),
        ("or a queen?", "2/13"),
        ("as a percentage to 1 dp", "15.4"),
    ),
    (
        ("solve z^2 + 9 = 0", "3i"),
        ("why two?", "has two solutions"),
    ),
    (
        ("convert 20 degrees celsius to fahrenheit", "68"),
        ("the other way, 50 F?", "10 °C"),
    ),
    (
        ("A film starts at 7:40 and ends at 9:15. how long is it?", "1 h 35 min"),
        ("in minutes", "95 min"),
    ),
    (
        ("axis of symmetry of y = x^2 - 4x + 7", "x = 2"),
        ("does it have real roots", "no real roots"),
    ),
    (
        ("what is 3^4", "81"),
        ("and 3^-2", "1/9"),
        ("divide the first by the second", "729"),
        ("which is bigger?", "`81` for `3^4` is more than"),
    ),
    (
        ("evaluate the sum of k^2 from k = 1 to 4", "30"),
        ("up to 6?", "91"),
    ),
    (
        ("i got 1/2 + 1/3 = 2/5", "is false"),
        ("give me another one to try", "Here is another one: `what is "),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_results_are_asked_about_and_gone_on_with(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
