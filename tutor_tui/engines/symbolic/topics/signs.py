"""What the signs of mathematics say: "what does ∑ mean", "how do you read ≈", "what is the ! in"
" 5!"."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import fitting, labelled
from tutor_tui.mathematics.late_patterns import late_regex

_LONGEST: Final = 90
_NUMBERS: Final = r"(?:[a-z] ?∈ ?)?"
_SIGNS: Final = (
    (r"∑|σ|\\sum", "`∑` (capital sigma) adds up: below it stands where the counter starts, above "
     "it where it ends, and behind it what is added each time. So `∑ k^2` from `k = 1` to `3` is "
     "`1 + 4 + 9`, that is `14`."),
    (r"∏|\\prod", "`∏` (capital pi) multiplies, as `∑` adds: `∏ k` from `k = 1` to `4` is "
     "`1*2*3*4`, that is `24`."),
    (r"∫|\\int", "`∫` is the integral sign: `∫ f(x) dx` is a function with the derivative `f(x)`, "
     "and with bounds `∫ f(x) dx` from `a` to `b` is the area between the graph and the `x`-axis, "
     "counted negative below it."),
    (rf"{_NUMBERS}ℝ|\\mathbb ?\{{?r\}}?", "`ℝ` is the set of the real numbers, all numbers on the "
     "number line; `x ∈ ℝ` says that `x` is one of them."),
    (rf"{_NUMBERS}ℤ", "`ℤ` is the set of the integers: `… -2, -1, 0, 1, 2 …`; `n ∈ ℤ` says that"
     r" `n` "
     "is one of them."),
    (rf"{_NUMBERS}ℕ", "`ℕ` is the set of the natural numbers `1, 2, 3 …`; some books count 0 among "
     "them."),
    (rf"{_NUMBERS}ℚ", "`ℚ` is the set of the rational numbers, the fractions of whole numbers."),
    (r"∈|\\in|e with a line", "`∈` says “is an element of”: `3 ∈ {1, 2, 3}` is true, and `x ∈ ℝ` "
     "says that `x` is a real number. `∉` says the opposite."),
    (r"∉", "`∉` says “is no element of”: `4 ∉ {1, 2, 3}`."),
    (r"⊂|⊆|\\subset", "`A ⊆ B` says that every element of `A` is in `B`, too; `A ⊂ B` mostly that "
     "`B` has more than these."),
    (r"∪|\\cup", "`A ∪ B`, the union, has what is in `A` or in `B` or in both: `{1, 2} ∪ {2, 3}`"
     r" is "
     "`{1, 2, 3}`."),
    (r"∩|\\cap", "`A ∩ B`, the intersection, has what is in `A` and in `B`: `{1, 2} ∩ {2, 3}` is "
     "`{2}`."),
    (r"∅|\{\}", "`∅` is the empty set, which has no element."),
    (r"∀", "`∀` says “for all”: `∀ x ∈ ℝ: x² ≥ 0`."),
    (r"∃", "`∃` says “there is”: `∃ x ∈ ℝ: x² = 2`."),
    (r"≈|~|≃|\\approx|(?:wavy|squiggly) (?:equals?|lines?)(?: sign)?",
     "`≈` says “is about”: the two sides are close, but not equal, as in `π ≈ 3.14` after"
     " rounding; "
     "`=` says that they are exactly the same."),
    (r"≠|!=", "`≠` says “is not equal to”: `2 + 2 ≠ 5`."),
    (r"≤|<=|≥|>=", "`≤` says “less than or equal to” and `≥` “greater than or equal to”: `3 ≤ 3`"
     r" is "
     "true, `3 < 3` is not. The wide side is at the larger number."),
    (r"<|>", "`<` says “is less than” and `>` “is greater than”; the wide side is at the larger "
     "number: `2 < 5` and `5 > 2`."),
    (r"±|\+-|\+/-|plus[- /]?(?:or[- ])?minus",
     "`±` says “plus or minus”: `x = ±3` is short for `x = 3` or `x = -3`."),
    (r"(?:the )?!(?: (?:in|after|behind) .{1,12})?|n!|(?:the )?exclamation (?:mark|point).*",
     "`!` is the factorial: `5! = 5*4*3*2*1`, that is `120`; it counts the orders of 5 things."),
    (r"\|[a-z]\||(?:the )?(?:two )?(?:vertical |straight )(?:lines|bars).*|\| ?\|",
     "`|x|` is the absolute value, the distance of `x` from 0: `|3| = 3` and `|-3| = 3`."),
    (r"[fg] ?\( ?x ?\)|f of x", "`f(x)`, said “f of x”, is the value of the function `f` at `x`,"
     r" and "
     "no product: for `f(x) = x^2 + 1` you get `f(3) = 10` by putting 3 in the place of `x`."),
    (r"[fg] ?['′’] ?\( ?x ?\)|f prime(?: of x)?|[fy] ?['′’]", "`f'(x)`, said “f prime of x”, is"
     r" the "
     "derivative of `f`: the slope of its graph at `x`. For `f(x) = x^2` it is `f'(x) = 2x`."),
    (r"dy ?/ ?dx|\\frac\{dy\}\{dx\}", "`dy/dx` is the derivative of `y` with respect to `x`: how"
     r" fast "
     "`y` changes when `x` does, the slope of the graph. For `y = x^2` it is `2x`."),
    (r"d ?/ ?dx", "`d/dx` in front of an expression says “differentiate with respect to `x`”: "
     "`d/dx x^2 = 2x`."),
    (r"∂(?: ?[a-z] ?/ ?∂ ?[a-z])?|\\partial", "`∂` marks a partial derivative: differentiate by"
     r" one "
     "variable and hold the others constant. For `f = x^2*y` it is `∂f/∂x = 2x*y`."),
    (r"(?:the )?dx(?: (?:in|at the end of) .*)?", "`dx` says by which variable you differentiate"
     r" or "
     "integrate; in `∫ f(x) dx` it stands for the tiny width of the strips that are added up."),
    (r"∞|\\infty|(?:the )?(?:sideways|lying) (?:8|eight)", "`∞` is infinity: no number, but a"
     r" way to "
     "say that something grows beyond every bound."),
    (r"√|\\sqrt", "`√a` is the square root of `a`: the number from 0 on whose square is `a`,"
     r" such as "
     "`√9 = 3`. A small number before it counts the factors: `³√8 = 2`."),
    (r"⇒|=>|→|->|⇔|<=>", "`A ⇒ B` says “if A, then B”, and `A ⇔ B` that each follows from the"
     r" other; "
     "a thin arrow as in `x → 2` says that `x` comes close to 2."),
    (r"∴|∵", "`∴` says “therefore”, `∵` “because”."),
    (r"∘|f ?∘ ?g", "`f ∘ g` is the composition: first `g`, then `f`, so `(f ∘ g)(x) = f(g(x))`."),
    (r"⊥|∥|\|\|", "`⊥` says “is perpendicular to”, `∥` “is parallel to”."),
    (r"∠", "`∠ABC` is the angle at `B` between the directions to `A` and to `C`."),
    (r"≅|≡", "`≅` says “is congruent to”, of the same shape and size; `≡` says “is identical"
     r" to”, or, "
     "with `mod n`, “leaves the same remainder as”."),
    (r"∝", "`y ∝ x` says that `y` is proportional to `x`: `y = k*x` with a constant `k`."),
    (r"δ[xyt]?|∆[xyt]?|triangle symbol", "`Δ` (delta) is a change: `Δx = x₂ - x₁`. In the"
     r" quadratic "
     "formula `Δ` is the discriminant, `b² - 4ac`."),
    (r"θ|theta", "`θ` (theta) is a Greek letter, mostly used for an angle that is not known yet."),
    (r"(?:the )?(?:number )?e(?: in maths?)?|euler'?s number", "`e`, about `2.71828`, is the"
     r" base of "
     "the natural logarithm: the function `e^x` is its own derivative, and `(1 + 1/n)^n` comes as "
     "close to `e` as you like for large `n`."),
    (r"%|(?:the )?percent(?:age)? sign", "`%` is “per hundred”: `15%` is `15/100`."),
    (r"[a-z]?⁻¹|f ?(?:\^ ?\(?-1\)?|⁻¹) ?(?:\(x\))?", "`f⁻¹` is the inverse function, which"
     r" undoes `f`; "
     "`x⁻¹` of a number is its reciprocal, `1/x`."),
    (r"x̄|x[- ]bar", "`x̄` (x-bar) is the mean of the data, their sum divided by how many there"
     r" are."),
    (r"μ|mu", "`μ` (mu) is mostly the mean of a population or a distribution."),
    (r"n ?c ?r|ncr", "`nCr` counts the ways to choose `r` out of `n` where the order does not"
     r" matter: "
     "`5C2 = 10`."),
)  # fmt: skip
_OPENING: Final = r"(?:(?:and|so|but|ok|hi|um|please)\W+)*"
_NOUN: Final = r"(?:(?:the|this|that|math|maths|little|symbol|sign|letter|notation) )*"
_IN: Final = r"(?: in (?:maths?|mathematics|algebra|calculus|statistics|an? equation|\d+!))?\W*"
_BY_NAME: Final = rf"(?:(?:what|wat)(?:'s|s| is| are)|explain|define) {_NOUN}"
_BY_MEANING: Final = (
    r"(?:(?:what|wat)(?: does| do|'s| is)|how (?:do|would) (?:you|i|we) (?:read|say|pronounce|use)"
    rf"|(?:what(?:'s| is) )?(?:the )?meaning of) {_NOUN}"
)
_SAID: Final = r"(?: (?:symbol|sign|notation))?(?: actually| really)?"
_VERB: Final = r" (?:means?|stands? for|says?|do|called|all about|symbol|sign|notation)"


_QUOTED: Final = r"[\"'“]?(?P<sign>[^\s\"'“”](?:.{0,24}?[^\s\"'“”])??)[\"'”]?"
_FRAMES: Final = tuple(
    late_regex(frame, re.IGNORECASE)
    for frame in (
        rf"{_OPENING}{_BY_MEANING}{_QUOTED}{_SAID}{_VERB}{_IN}",
        rf"{_OPENING}how (?:do|would) (?:you|i|we) (?:read|say|pronounce)"
        rf" {_NOUN}{_QUOTED}{_SAID}{_IN}",
        rf"{_OPENING}(?:what(?:'s| is) )?(?:the )?meaning of {_NOUN}{_QUOTED}{_SAID}{_IN}",
        rf"{_OPENING}{_BY_NAME}(?!\S*[a-df-z(]){_QUOTED}{_SAID}(?: for)?{_IN}",
    )
)
"""Questions for the meaning; "what is ∑" too, but "what is f(x)" asks for a function."""

_TABLE: Final = tuple((said, late_regex(sign, re.IGNORECASE)) for sign, said in _SIGNS)
_COMPARED: Final = late_regex(
    r".*\bdifference between [\"']?(?:=|≈)[\"']? and [\"']?(?:≈|=)[\"']?\W*", re.IGNORECASE
)


def sign_told(text: str) -> str | None:
    """What a sign means, for a message that asks for that alone."""
    plain = " ".join(text.replace("’", "'").replace("`", "").replace("$", "").split())
    if len(plain) > _LONGEST:
        return None
    if _COMPARED.fullmatch(plain):
        plain = "what does ≈ mean"
    asked = (found["sign"] for found in fitting(plain.strip(), _FRAMES))
    return next((said for sign in asked for said, _ in labelled(sign, _TABLE)), None)
