"""Why answers come out as they do: two, none or endlessly many, what falls away, what grows.

Sources: OpenStax, Elementary Algebra 2e 1.2 and 5.1, Algebra and Trigonometry 2e 2.4 to 2.6, 5.6,
6.5 and 7.5, Calculus 1 2.2, 3.8 and 4.5, Calculus 2 3.7, Prealgebra 2e 3.1 and 9.6.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_QUADRATIC: Final = r"(?:\^ ?2|²).*=|=.*(?:\^ ?2|²)"
_SYSTEM: Final = r"=.+(?:,|;|\band\b).+="
_MEASURE: Final = (
    r"(?:length|width|height|radius|diameter|distance|area|perimeter|depth|breadth|volume|age"
    r"|price)"
)
_NEGATIVE: Final = r"(?:negative|minus|below (?:0|zero)|[-−] ?\d)"
_NONE: Final = (
    r"\bno (?:real )?(?:solutions?|roots?|answers?)|n't (?:\w+ ){0,3}(?:solutions?|roots?)"
)
REASONS: Final = (
    Reason(
        "With 'or' a number counts that lies in one of the parts; 'and' would ask for both at "
        "once, and no number is both `x < -2` and `x > 2`, for example. Between two ends it is "
        "'and': `-2 < x < 2` says `x > -2` and `x < 2`.",
        pointed=r"^(?:but |and |so )*why (?:(?:is|did|do) (?:it|there|you|we) "
        r"(?:write |put |say |use )?|an? |the )?['\"‘“]?or\b['\"’”]?"
        r"(?: (?:and not|not|instead of|rather than) ['\"‘“]?and['\"’”]?)?(?: here| there)?$"
        r"|^why (?:not|isn't it) ['\"‘“]?and['\"’”]?$",
        within=r"[<>≤≥]",
    ),
    Reason(
        "Each term has a power of the part with the minus: an odd power of a negative is negative, "
        "an even one is positive. All other factors of the term are positive here.",
        pointed=r"\bwhy (?:is|was) (?:it|that|this|the (?:coefficient|term|sign|answer)) (?:a )?"
        r"(?:negative|positive|minus|plus)",
        within=r"\bcoefficient\b[^(]*\((?:\d*[a-z]? ?[-−] ?\d*[a-z]?|[-−]\d*[a-z] ?\+ ?\d*[a-z]?)\)"
        r" ?(?:\^ ?\d|[²³⁴-⁹])",
    ),
    Reason(
        "The step leads from each number to the next, so all that is needed is a first number from "
        "which to start, like the lowest rung of a ladder; without it nothing is proved.",
        pointed=r"\bbase case\b|\bn ?= ?[0-2]\b|\bfirst (?:case|step)\b",
        within=r"induct",
    ),
    Reason(
        "At least one is everything but none, and all chances together are 1, so the chance of "
        "none is taken away from 1.",
        pointed=r"\b(?:1|one) ?(?:minus|[-−])|\bcomplement|(?:subtract\w*|tak\w*(?: it)?(?: away)?)"
        r" from (?:1|one)\b",
        within=r"\bat least (?:one|1|once|an?)\b",
    ),
    Reason(
        "With real coefficients the conjugate of a root is a root, too: the conjugate of `p(z)` is "
        "`p` of the conjugate, and 0 is its own conjugate. In the formula both come from `±√`.",
        pointed=r"\bconjugates?\b|\bin pairs\b",
        within=r"=\s*0|\broots?\b|\b[z] ?(?:\^|²)",
    ),
    Reason(
        "Complex roots `a ± bi` of the characteristic equation give `e^((a ± bi)x)`, and by"
        " Euler's "
        "formula these are `e^(a x)` times cosines and sines of `b x`.",
        pointed=r"\bwhy\b.*\b(?:sin|cos|sine|cosine|trig|wave)",
        within=r"y''.*=|d(?:\^2|²) ?y",
    ),
    Reason(
        "The usual guess already solves the equation with 0 on the right, so put in it gives 0 and "
        "never the right side; multiplied by `x` it does not any more.",
        pointed=r"\bwhy\b.*\bx\b.*\bparticular",
        within=r"y'.*=|d(?:\^2|²)? ?y",
    ),
    Reason(
        "A double root `r` gives only one function `e^(r x)`, and an equation of the second order "
        "needs two that are no multiples of each other; put in, `x e^(r x)` is the other one.",
        pointed=r"\bwhy (?:is there|do (?:you|we|i) (?:need|have|multiply)|the|multiply)\b"
        r"(?!.*particular).*\bx\b",
        within=r"y''.*=|d(?:\^2|²) ?y",
    ),
    Reason(
        "A number times its conjugate is real: `(a + bi)(a - bi) = a² + b²`. So the fraction keeps "
        "its value, multiplied above and below by the same, and `i` leaves the denominator.",
        asked=r"(?:multipl\w+|times|use|need).*\bconjugates?\b",
    ),
    Reason(
        "An equation of the degree `n`, such as `zⁿ = 8`, has exactly `n` complex roots, each "
        "counted as often as its factor occurs. Those of `zⁿ = a` lie on a circle, `360°/n` apart.",
        pointed=r"^(?:but |so |and )?why (?:are there |do (?:we|you|i) get |is it |exactly |only )*"
        r"(?:[2-9]|two|three|four|five|six)(?: (?:of them|roots|answers|solutions|ones))?$",
        within=r"\b(?:cube|fourth|fifth|sixth|\dth|square|complex) roots|\b[z] ?\^ ?[3-9]",
    ),
    Reason(
        "An absolute value is a distance from zero, `|-3| = 3`, and no distance is negative; "
        "so it never equals a negative number, and is never less than one.",
        pointed=rf"{_NONE}|negative|impossible|not possible",
        within=r"(?:\|[^|]+\||abs\(.*\))\s*(?:=|<|≤)\s*-",
    ),
    Reason(
        "The root sign stands for the root that is not negative, `√25 = 5` and not -5, so a square "
        "root never equals a negative number. What comes up by squaring does not solve it.",
        pointed=rf"{_NONE}|negative|impossible|not possible",
        within=r"(?:√|sqrt|square root)[^=]*=\s*-\s*[\d.]+\W*$",
    ),
    Reason(
        "A power of a positive base is always positive, `2^(-3) = 1/8` as well, so it never equals "
        "zero or a negative number.",
        pointed=rf"{_NONE}|negative|impossible|not possible",
        within=r"(?<![a-z])\(?\d[\d.]*\)?\s*\^\s*\(?[-\d]*[a-z][^=]*=\s*(?:-|0\W*$)",
    ),
    Reason(
        "It is what `i` means: no real number has the square -1, so a new number is added to the "
        "real ones with `i² = -1`, and all the rules of arithmetic stay as they were.",
        asked=r"\bi ?(?:squared|\^ ?2|²).*(?:-1|minus|negative)|\bi\b times \bi\b",
    ),
    Reason(
        "The square of a real number is never negative. Where an equation leads to a square that "
        "would have to be negative (in the formula where `b² - 4ac < 0`), no real number solves "
        "it; complex numbers do.",
        pointed=rf"{_NONE}|not? real|complex|imaginary",
        within=_QUADRATIC,
    ),
    Reason(
        "One of the equations says nothing new: it follows from the others, as `2x + 2y = 6` does "
        "from `x + y = 3`. So there are fewer conditions than unknowns, and one unknown can be "
        "chosen freely; two such lines are one and the same line.",
        pointed=r"infinite|endless|so many|many (?:solutions|answers)|more than one",
        within=_SYSTEM,
    ),
    Reason(
        "A square is never negative, so a sum such as `x² + 16` is never 0 for a real `x`. A "
        "factor such as `x - a` would make it 0 at `a`, so there is none with real numbers; only a "
        "difference of squares has such factors, `x² - 16 = (x - 4)(x + 4)`.",
        pointed=r"not|n't|can't|cannot",
        within=r"^\W*factor\w*\W+\d*[a-z](?:\^ ?2|²) ?\+ ?\d+\W*$",
    ),
    Reason(
        "The equations contradict each other: with the same multiple on the left they ask for "
        "different values on the right, as `x + y = 3` and `2x + 2y = 7` do. Two such lines are "
        "parallel and never meet.",
        pointed=_NONE,
        within=_SYSTEM,
    ),
    Reason(
        "A length, an area, an age or a price tells how much there is, and that is never negative. "
        "The equation knows nothing of the story, so of its solutions only those count that the "
        "story allows.",
        asked=rf"(?:can't|cannot|can not|isn't|is not|not)\b.*\b{_MEASURE}\b.*{_NEGATIVE}"
        rf"|\b{_MEASURE}\b.*(?:can't|cannot|can not|isn't|not)\b.*{_NEGATIVE}",
        pointed=r"^(?:but |so |and )?why (?:can't it be|isn't it|is it not|not|can it not be"
        rf"|do (?:we|you) (?:reject|ignore|drop|discard|throw (?:away|out))) (?:the )?{_NEGATIVE}",
        within=r"^(?!.*=).*\b(?:rectang\w+|wider?|width|longer|length|tall|older|perimeter)\b",
    ),
    Reason(
        "A cone or a pyramid fills exactly a third of the cylinder or prism with the same base "
        "and height: a cube can be cut into three equal pyramids, each with a face of the cube as "
        "its base and the same corner as its top.",
        asked=r"(?:cone|pyramid).*(?:\b3\b|third|1/3)|(?:third|1/3).*(?:cone|pyramid)",
        pointed=r"\bthird\b|1 ?/ ?3|by (?:3|three)",
        within=r"\b(?:cone|pyramid)",
    ),
    Reason(
        "A power of a positive base is never 0 and never negative, so only positive numbers have a "
        "real logarithm, `2^(-3) = 1/8` being positive, too. A candidate that makes what stands "
        "inside a logarithm negative or 0 falls away.",
        pointed=r"-\d|negative|minus|reject|only (?:one|1)|(?:fall|throw|drop|leav)\w*",
        within=r"\b(?:ln|log).*=",
    ),
    Reason(
        "Squaring makes equal what was only opposite: `(-3)^2 = 3^2`, though `-3` is not 3. So "
        "squaring both sides may add a candidate that does not solve the equation itself; that is "
        "why each one is put in at the end. Such a candidate is called extraneous.",
        asked=r"extraneous|squar\w+.*check|check.*squar\w+",
        pointed=r"check|reject|fall|throw|drop|only (?:one|1)",
        within=r"(?:sqrt|√|square root).*=",
    ),
    Reason(
        "Letters stand for numbers that may differ, so `2a + 7b` is as short as it gets: 2 apples "
        "and 7 bananas are no 9 of anything. Only terms with the same letters and powers can be "
        "put together, as in `3a + 2a = 5a`.",
        asked=r"(?:add|combine|put together|join) (?:the )?(?!i\b)[a-z]{1,2}(?:\^ ?\d|²)? and "
        r"(?:the )?[a-z]{1,2}(?:\^ ?\d|²)?\b|unlike terms|different (?:letters|variables)",
        pointed=r"(?:can't|cannot|can not|don't|not) (?:(?:you|we|i|just|it|be) )*"
        r"(?:add|combine|put together|go further|simplif)",
        within=r"like terms|collect|\d ?[a-z]\b.*[-+].*\d? ?[a-z]\b",
    ),
    Reason(
        "On the number line numbers grow to the right, and below zero those of a larger size lie "
        "further left: `-7 < -2`, as a debt of 7 leaves you with less than a debt of 2.",
        asked=r"-\d[\d./]* (?:is )?(?:so )?(?:smaller|less|lower|greater|bigger|larger|more) than "
        r"-?\d|negative.*(?:smaller|bigger|less|greater) than",
    ),
    Reason(
        "The second derivative tells: where it is negative the curve bends down, so the place is a "
        "maximum, and where it is positive a minimum. The slope tells, too: it turns from + to - "
        "at a maximum, and from - to + at a minimum.",
        pointed=r"\b(?:max|min(?!us|ute))",
        within=r"\b(?:max|min(?!us|ute)|extrem|stationary|turning|critical|optim|greatest|largest|biggest"
        r"|smallest|least|cheapest)",
    ),
    Reason(
        "An antiderivative of `1/x` is `ln(x)`, which grows beyond every bound, so the area from 1 "
        "to `b`, which is `ln(b)`, has no limit. In general `∫ 1/x^p dx from 1 to ∞` is finite "
        "only for `p > 1`.",
        pointed=r"diverg|infinit|no (?:finite )?(?:value|limit)",
        within=r"1 ?/ ?x\b(?! ?[\^²]).*(?:infinit|∞)",
    ),
    Reason(
        "Far out only the highest powers above and below the line count. Where they are equal, the "
        "graph comes close to the quotient of their coefficients, as `(4x + 1)/(x - 5)` to "
        "`4x/x = 4`; where the one below is higher, it comes close to 0.",
        asked=r"horizontal asymptote",
        pointed=r"y ?= ?-?\d|horizontal",
        within=r"asymptote",
    ),
    Reason(
        "There the denominator is 0 and the numerator is not: close by, something that is not "
        "small is divided by something tiny, so the value grows beyond every bound.",
        asked=r"vertical asymptote",
        pointed=r"x ?= ?-?\d|vertical",
        within=r"asymptote",
    ),
    Reason(
        "Close to 0 an arc and its sine are nearly equal: areas at the circle with radius 1 show "
        "`cos x < sin(x)/x < 1`, and `cos x` tends to 1 there, so what is between does, too. "
        "L'Hôpital's rule gives the same: `cos(x)/1` tends to 1.",
        asked=r"sin ?\(?x\)? ?(?:/|over) ?x",
        pointed=r"\b(?:1|one)\b",
        within=r"sin ?\(?x\)? ?/ ?x",
    ),
    Reason(
        "`0/0` alone has no value; but a limit asks where the quotient goes close to the place, "
        "not at the place itself. So what makes both of them 0 is cancelled first, as in "
        "`(x² - 9)/(x - 3) = x + 3` for `x ≠ 3`, which tends to 6.",
        pointed=r"\b0 ?/ ?0|(?:zero|0) over (?:zero|0)|undefined|indeterminate"
        r"|divid\w+ by (?:0|zero)",
        within=r"\blim",
    ),
    Reason(
        "To one `x` several points of the curve may belong, one above the other, and the slope "
        "differs from point to point; so it is told by both coordinates, `x` and `y`.",
        pointed=r"\by\b.*(?:in|answer|result|there)|(?:both|two) letters",
        within=r"dy ?/ ?dx|implicit",
    ),
    Reason(
        "Dividing both sides by a letter is allowed only where it is not 0, so the solution 0 gets "
        "lost: of `x² = 8x` dividing by `x` leaves `x = 8` alone. Bring all to one side and take "
        "the letter out instead: `x(x - 8) = 0`.",
        asked=r"(?:can't|cannot|can not|not|shouldn't) .*divid\w+ (?:both sides )?by (?:an?"
        r" )?(?:[a-z]\b|letter|variable|unknown)",
    ),
    Reason(
        "An equation with the unknown squared has two solutions, where equal ones count twice: a "
        "number and its opposite have the same square, `5² = (-5)²`, and so it is with `2i` and "
        "`-2i`, whose squares are both `-4`.",
        pointed=r"^(?:but |so )?why (?:two|2|both)$",
        within=r"[a-z] ?(?:\^ ?2|²)[^=]*=",
    ),
    Reason(
        "The unknown stands in the exponent, and a logarithm is what undoes a power: "
        "`log₂(8) = 3`, because `2³ = 8`. Taken of both sides it brings the exponent down: "
        "`ln(a^x) = x ln(a)`.",
        asked=r"why (?:do (?:you|we|i) (?:need|use|take) |use |take |the )?(?:natural )?log(?:s"
        r"|arithms?)?(?: here)?$",
    ),
    Reason(
        "In one full turn every height between the lowest and the highest point is passed twice, "
        "once going up and once coming down: `sin(180° - x) = sin(x)` and `cos(-x) = cos(x)`. So "
        "there are two such angles within 360°.",
        pointed=r"\b(?:two|2|both|a second|another)\b",
        within=r"(?:sin|cos).*=.*(?:360|°|degree|2 ?(?:pi|π))",
    ),
    Reason(
        "A root of a sum is not the sum of the roots: `√9 + √16 = 7`, but `√(9 + 16) = 5`. Only "
        "equal roots can be gathered, as `2√3 + 5√3 = 7√3`; so take square factors out first.",
        pointed=r"\badd\b|inside|under (?:one|the) root|one root",
        within=r"√.*[-+].*√|\b(?:sqrt|root)\b.*(?:[-+]|plus|minus).*(?:sqrt|root)",
    ),
    Reason(
        "Each time the percentage is taken of another amount, not of the first one: 10% off twice "
        "is `0.9*0.9 = 0.81` of the price, that is 19% off and not 20%. So the percentages cannot "
        "simply be added.",
        asked=r"(?:not|isn't it|can't (?:you|i|we)) (?:just |simply )\d+(?:\.\d+)? ?(?:%|percent)",
        pointed=r"(?:not|isn't (?:it|that|this)) .*\d+ ?(?:%|percent)|add (?:the|up|both)",
        within=r"(?:per|a|each|every) (?:year|month|annum)|compound|\d ?%.*(?:then|another).*\d ?%"
        r"|\(1 [-+] \d+(?:\.\d+)?/100\)",
    ),
    Reason(
        "Sine and cosine take the same values again after a full turn, `2π` or 360°, so each "
        "solution comes back with every whole number of turns; the tangent repeats after half a "
        "turn already.",
        asked=r"(?:\+|plus|add) ?(?:2 ?(?:pi|π)|360)",
        pointed=r"\b[nk]\b|2 ?(?:pi|π)|360|infinit|endless|so many",
        within=r"(?:sin|cos|tan).*=",
    ),
    Reason(
        "The prefix kilo means a thousand, milli a thousandth: `1 km = 1000 m` and "
        "`1 kg = 1000 g`. In the smaller unit the number is larger, so you multiply; towards the "
        "larger unit you divide.",
        pointed=r"\b(?:1,?000|thousand)\b",
        within=r"\b(?:km|kg|mm|ml|mg)\b|kilo|milli|met(?:er|re)s?\b|grams?\b|lit(?:er|re)s?\b",
    ),
    Reason(
        "The outer and the inner products both have an `x` and are like terms, so they are added: "
        "in `(x + 4)(x - 7)` they are `-7x` and `4x`, together `-3x`.",
        pointed=r"-?\d+[a-z]\b(?! ?[\^²]).*\b(?:come|from)\b",
        within=r"expand.*\) ?\(|expand.*\)(?:\^ ?2|²)",
    ),
    Reason(
        "Measure any circle: its circumference is a little more than 3 times its diameter, always "
        "by the same factor, about `3.14159`, and that number is called `π`.",
        asked=r"(?:pi|π)\b.*come from",
        pointed=r"^(?:but |so )?why (?:(?:is there|do (?:we|you)|need|use|an?|the) )*(?:pi|π)$"
        r"|\b(?:pi|π)\b.*(?:in|there)",
        within=r"circle|sphere|cylinder|cone",
    ),
    Reason(
        "Lines at right angles have slopes whose product is -1: turned by 90°, a run of 3 and a "
        "rise of 1 become a run of -1 and a rise of 3. So the slope of the normal is -1 over that "
        "of the tangent.",
        asked=r"negative reciprocal|(?:normal|perpendicular).*(?:slope|gradient)"
        r"|(?:slope|gradient).*(?:normal|perpendicular)",
    ),
    Reason(
        "The differences from the mean add up to 0, those above and those below cancelling each "
        "other. Squared, none is negative, and far ones count more; the root at the end brings "
        "back the unit of the numbers.",
        pointed=r"\bsquar",
        within=r"standard deviation|variance",
    ),
    Reason(
        "You can cancel what is a factor of the whole top and of the whole bottom, as 5 is in "
        "`10/15 = 2/3`. A term of a sum is no factor: in `(x + 3)/3` the 3 cannot be cancelled.",
        asked=r"\bcan (?:\w+ ){1,3}cancel",
    ),
)
