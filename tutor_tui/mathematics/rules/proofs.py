"""Rules of proofs by induction, and of identities of sine and cosine."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_LADDER: Final = (
    "The step leads from each number to the next, so all that is needed is a first number from "
    "which to start, like the lowest rung of a ladder; without it nothing is proved."
)
PROOFS: Final = {
    "base case": Rule("Show it for the first number.", _LADDER),
    "supposed for k": Rule(
        "Suppose it for some `k`.",
        "This is not what is to be shown: only if it holds for `k` must it hold for `k + 1`; with "
        "the base case that makes it true for one number after the other.",
    ),
    "next term added": Rule(
        "Add the next term.",
        "The sum up to `k + 1` is the sum up to `k` and one term more.",
    ),
    "formula for k + 1": Rule(
        "Show that this is the formula with `k + 1`.",
        "Then the formula is true for `k + 1` whenever it is true for `k`.",
    ),
    "next case": Rule(
        "Write the next case with the one before it.",
        "What is supposed is about `k`, so it has to appear in the case of `k + 1`.",
    ),
    "both parts divisible": Rule(
        "See that both parts are divisible.",
        "A number that divides two numbers divides their sum.",
    ),
    "remainders tried": Rule(
        "Try every remainder.",
        "Sums and products of whole numbers leave the remainder that those of their remainders "
        "leave, so these few cases stand for all.",
    ),
    "stays greater": Rule(
        "Compare by what both sides are multiplied.",
        "What is greater and is multiplied by at least as much stays greater.",
    ),
    "difference of sides": Rule(
        "Take the difference of both sides.", "Two numbers are equal if their difference is 0."
    ),
    "angle as a sum": Rule(
        "Write the angle with two known ones.",
        "The values at 30°, 45° and 60° are known exactly, and so are those at their sums.",
    ),
    "single angles": Rule(
        "Write it with single angles.",
        "`sin(a + b) = sin(a) cos(b) + cos(a) sin(b)` and "
        "`cos(a + b) = cos(a) cos(b) - sin(a) sin(b)`; with `a = b` they give double angles.",
    ),
}
