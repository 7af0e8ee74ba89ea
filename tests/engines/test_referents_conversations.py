"""What "it", "they" and "that" mean after several turns, and what may not be mistaken for them."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("mean of 12, 15, 11, 18", "`14`"),
        ("what number should I add so the mean is 15?", "`19`"),
        ("what should I add to each so the mean is 15", "did not get that"),
    ),
    (
        ("Make x the subject of y = (x + 3)/(x - 1)", "if `y ≠ 1`"),
        ("what value can x not be", "`x = 1` makes `x - 1` zero"),
        ("is that always true", "zero. `x = (y + 3)/(y - 1)`, if `y ≠ 1`."),
    ),
    (
        ("Tom is 4 years older than Sue. Together they are 30. how old is each?", "`17`"),
        ("in 5 years?", "Tom is `22` years and the age of Sue is `18`"),
        ("and 5 years ago?", "Tom is `12` years and the age of Sue is `8`"),
    ),
    (
        ("how much interest on £500 at 4% simple interest for 3 years", "`60`"),
        ("compound?", "`62.43`"),
        ("difference", "by `2.43`"),
    ),
    (
        ("a car travels at 60 mph for 2.5 hours, how far does it go?", "`150` mi"),
        ("convert the speed to km/h", "`96.56064 km/h`"),
    ),
    (
        ("volume of a cylinder with radius 3 and height 10", "`90π`"),
        ("in litres if it's in cm", "`0.282743 L`"),
    ),
    (
        ("derivative of x ln x", "`ln(x) + 1`"),
        ("double it", "`2(ln(x) + 1) = ln(x²) + 2` for positive `x`."),
    ),
    (
        ("differentiate x^2 + 1 at x = 3", "`6`"),
        ("what's the slope of the tangent there", "at `x = 3` it is `6`"),
    ),
    (
        ("derivative of x^3", "`3x²`"),
        ("what's the slope of the tangent at x = 2", "`12`"),
    ),
    (
        ("find the inverse of f(x) = 3x + 2", "x/3 - 2/3"),
        ("and if f(x) = x^3 - 1", "∛(x + 1)"),
    ),
    (
        ("f(x) = 3x + 2", "Noted"),
        ("find f(2)", "8"),
        ("and if f(x) = x^2 + 1", "`f(2)` is `2² + 1 = 5`"),
        ("and g(x) = x - 1", "Noted"),
    ),
    (
        ("simplify 18:24", "`3:4`"),
        ("and 2.5 : 10", "`1:4`"),
    ),
    (
        ("what is 15% of 80", "`12`"),
        ("what percentage is that", "`12` is `15%` of `80`"),
    ),
    (
        ("5 friends share £47.50 equally. how much each?", "`9.5`"),
        ("what if there are 4", "`11.875`"),
    ),
    (
        ("3 boxes hold 24 apples each. how many apples altogether?", "`72`"),
        ("what if there are 5", "Which one do you mean?"),
    ),
    (
        ("solve z^3 = 8", "`z = 2`"),
        ("plot them", "`(-1, √3)`"),
    ),
    (
        ("What is a derivative?", "how fast"),
        ("give me an example", "Product rule"),
        ("and an integral?", "An integral adds up"),
    ),
    (
        ("Solve the system: y = 2x + 1, 3x + y = 11", "`x = 2`"),
        ("which method did you use", "The method is substitution"),
    ),
    (
        ("increase 200 by 10%", "220"),
        ("now decrease it by 10%", "198"),
        ("what if it was 50% instead", "= 110`"),
    ),
    (
        ("solve 3(x - 1) = 2x + 4", "`x = 7`"),
        ("what's the first step?", "Step 1 of 3"),
        ("and the next?", "Step 2 of 3"),
    ),
    (
        ("solve 2x - y = 1 and x + y = 6", "`x = 7/3`"),
        ("as decimals", "`x ≈ 2.33333` and `y ≈ 3.66667`"),
    ),
    (
        ("solve -2x < 8", "`x > -4`"),
        ("is -4 included?", "No"),
        ("write it in interval notation", "(-4, ∞)"),
    ),
    (
        ("what is the 10th term of 2, 5, 8, 11", "29"),
        ("which term is 62?", "21st"),
        ("what's the sum up to that term", "did not get that"),
    ),
    (
        ("lcm of 6, 8 and 12", "24"),
        ("what about the gcf of all three", "`2`"),
    ),
    (
        ("f(x) = x^2 - 9 and g(x) = x + 1. what is f(g(x))?", "f(g(x))"),
        ("inverse of g?", "x - 1"),
        ("for what x is f(x) = 0?", "`x = -3` or `x = 3`"),
    ),
    (
        ("dot product of (1, 2) and (3, 4)", "11"),
        ("what's the length of the first one", "√5"),
        ("find a unit vector in that direction", "The unit vector in the direction of `(1, 2)`"),
    ),
    (
        ("multiply [[1, 2], [3, 4]] by [[0, 1], [1, 0]]", "[[2, 1], [4, 3]]"),
        ("the other way round?", "[[3, 4], [1, 2]]"),
        ("are they the same?", "No"),
    ),
    (
        ("A shirt costs £30 after a 25% discount. What was the original price?", "`40`"),
        ("how much was taken off", "= 10`"),
    ),
    (
        ("solve cos(2x) = 0 for 0 to 180 degrees", "45°"),
        ("how many solutions are there in 0 to 360", "315°"),
        ("in radians please", "7π/4"),
    ),
    (
        ("what is the square root of 18", "3√2"),
        ("is that rational?", "No"),
        ("what is the square root of 18", "3√2"),
        ("times the square root of 2", "= 6`"),
    ),
    (
        ("order 0.5, 3/8, 45% from smallest to largest", "`3/8`, `45%`, `0.5`"),
        ("put 2/5 in too", "`3/8`, `2/5`, `45%`, `0.5`"),
    ),
    (
        ("solve y' = y with y(0) = 3", "3e^x"),
        ("what is y(1)", "3e"),
        ("when is y = 6?", "ln(2)"),
    ),
    (
        ("share 50 in the ratio 2:3", "`20` and `30`"),
        ("what percent is the bigger one", "60%"),
    ),
    (
        ("solve log2(x) + log2(x - 2) = 3", "`x = 4`"),
        ("check 4", "Yes"),
        ("now with 0 instead of 3", "1 + √2"),
    ),
    (
        ("how many ways can 4 people sit in a row", "24"),
        ("what does 4! mean", "product of the whole numbers"),
        ("explain the exclamation mark", "To count"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_message_refers_to_what_was_meant(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
