"""Why calculus and trigonometry do what they do: choices of a method, signs, orders and limits.

Sources: OpenStax, Calculus 1, 3.1 and 6.1 to 6.2, Calculus 2, 3.1, 3.4 and 3.7, Algebra and
Trigonometry 2e, 7.3 and 10.2.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_INTEGRAL: Final = r"integra|∫|\bint\b|antideriv"
_AREA: Final = r"\barea\b|enclosed|bounded by|between (?:the )?(?:curves|y)"
REASONS: Final = (
    Reason(
        "The derivative of `cos(x)` is `-sin(x)`. So the function whose derivative is `sin(x)` is "
        "`-cos(x)`: the two minus signs cancel.",
        pointed=r"\b(?:minus|negative)\b",
        within=r"^(?:what(?:'s| is) )?(?:the )?(?:integra(?:l|te)|antiderivative|∫) ?(?:of )?sin",
    ),
    Reason(
        "An integral is improper where a bound is infinite, or where the function has no value at "
        "a bound or between them. No area can simply be added up there, so the integral is taken "
        "up to a bound `b` first, and then the limit for `b`.",
        asked=r"\bimproper integral",
        pointed=r"\bimproper\b",
        within=_INTEGRAL,
    ),
    Reason(
        "Between bounds the constant falls out: `(F(b) + C) - (F(a) + C) = F(b) - F(a)`. It is "
        "written only where there are no bounds and all antiderivatives are meant.",
        asked=r"\b(?:no|not|without|isn't|aren't|don't|doesn't|didn't|gone|disappear\w*|where(?:'s"
        r"| is| did| has))\b.*(?:\+ ?|\bplus )c\b|(?:\+ ?|\bplus )c\b.*(?:gone|go\b|disappear"
        r"|vanish|missing|not needed)",
    ),
    Reason(
        "`y` depends on `x`, so differentiating a part with `y` by `x` takes the chain rule: first "
        "by `y`, then times the derivative of `y` itself, which is `dy/dx`. So `(y²)′ = 2y dy/dx`, "
        "while `(x²)′ = 2x` alone.",
        pointed=r"(?:there|have|put|write|add|need|extra|get|multiply\w* by|the|an?) (?:dy ?/ ?dx"
        r"|y ?['′])(?: |$)|dy ?/ ?dx (?:after|behind|next|beside|with|there|here|on|come|appear)"
        r"|\d ?y (?:dy ?/ ?dx|y ?['′])",
        within=r"dy ?/ ?dx|implicit|y ?['′]",
    ),
    Reason(
        "Opposite one acute angle of a right triangle is the side beside the other, so a sine is "
        "the cosine of what is missing to 90°: `sin(30°) = cos(60°)`. Two angles that add up to "
        "180° have equal sines.",
        pointed=r"^(?:but |so |and )*why (?:are|is) (?:they|these|those|both|it|sin.*) (?:the same"
        r"|equal)",
        within=r"\b(?:sin|cos)\w* ?\(?(?:of )?\d",
    ),
    Reason(
        "`a^x` is `e^(x ln(a))`, and by the chain rule the inside `x ln(a)` brings its own "
        "derivative, the number `ln(a)`. Only for `e^x` it is 1, because `ln(e) = 1`.",
        pointed=r"\b(?:ln|log)\b",
        within=r"(?:differentiat|deriv|d ?/ ?d).*\b\d+ ?\^ ?\(?-?\d*[a-z]\b",
    ),
    Reason(
        "By parts, `u` is the factor that gets simpler when differentiated: a logarithm first, "
        "then a power of `x`, and `e^x` or `sin(x)` last. In a substitution `u` is the inside "
        "whose derivative stands beside it, up to a number.",
        pointed=r"(?:choose|chose|pick|decide|know|tell)\w* .*\b(?:d?[uv]|which (?:one|part"
        r"|factor))\b|\bd?u\b.*(?:choose|chose|pick)|^why (?:is )?u ?=",
        within=_INTEGRAL,
    ),
    Reason(
        "`ln(x)` exists for positive `x` only, but `1/x` has values for negative `x` as well. For "
        "`x < 0` the derivative of `ln(-x)` is `-1/(-x) = 1/x`, too; `ln|x|` covers both sides.",
        asked=r"(?:absolute|modulus|bars?\b).*\b(?:ln|log)|\b(?:ln|log).*(?:absolute|modulus"
        r"|bars?\b)",
        pointed=r"absolute|modulus|\bbars?\b|\|",
        within=_INTEGRAL,
    ),
    Reason(
        "Only where the function is not negative between the bounds: what lies below the x-axis "
        "counts as negative in an integral. For the area split the integral at the zeros, and add "
        "the sizes of the parts.",
        asked=r"is (?:that|this|it) (?:the )?(?:same as )?(?:the )?area",
    ),
    Reason(
        "Put any place between two neighbouring meeting points into both formulas: the one with "
        "the larger value is on top all the way there, as the curves do not meet in between.",
        asked=r"(?:which|what) (?:curve|one|function|graph|line) is (?:the )?(?:on top|above|upper"
        r"|higher|bigger|larger)|know.*(?:on top|upper|above)",
    ),
    Reason(
        "At each `x` the height of the area is the upper curve minus the lower one. The other way "
        "round each height would be negative, and so would the whole integral.",
        pointed=r"subtract|minus|way (?:a?round)|that order|(?:upper|top|first|lower|bottom)"
        r"|(?:which|what) (?:one|curve|function)",
        within=_AREA,
    ),
    Reason(
        "`(f(x + h) - f(x))/h` is the slope of the line through two points of the curve that lie "
        "`h` apart. The smaller `h` is, the nearer that line comes to the tangent; `h = 0` itself "
        "would give 0/0, so it is the limit that is taken.",
        asked=r"\bh\b.*(?:\b0\b|zero|small)|(?:limit|divid\w+).*\bh\b",
    ),
    Reason(
        "Integration by parts is the product rule backwards, `∫ u v′ = u v - ∫ u′ v`. It helps "
        "with a product in which one factor, `u`, gets simpler when differentiated, while the "
        "other can be integrated. Take as `u` a logarithm first, then a power of `x`, and `e^x` or "
        "`sin(x)` last.",
        asked=r"\bby parts\b|\bparts (?:rule|formula)\b",
        pointed=r"\bparts\b|\bu\b.*(?:be|is)",
        within=_INTEGRAL,
    ),
    Reason(
        "Substitution is worth trying where one part of the integrand is, up to a number, the "
        "derivative of what stands inside another part: with `u` for the inside, `du` takes up "
        "that part, and an integral in `u` alone is left.",
        asked=r"\bu[- ]?sub\w*|know.*\bsubstitution",
        pointed=r"substitut",
        within=_INTEGRAL,
    ),
    Reason(
        "A denominator that factors lets the fraction be written as a sum of simpler fractions, "
        "and each `A/(x - a)` has the antiderivative `A ln|x - a|`.",
        asked=r"partial fractions?",
    ),
    Reason(
        "The sine rule needs one side together with the angle opposite to it. With two sides and "
        "the angle between them, or with three sides, there is no such pair yet, so the cosine "
        "rule has to come first.",
        asked=r"(?<!not )(?<!not use )(?<!not the )(?<!not use the )\b(?:cos(?:ine)? rule"
        r"|law of cosines)|(?:not|n't|cannot) .*\b(?:sine? rule|law of sines)",
    ),
    Reason(
        "A side and the angle opposite to it are known, so `a/sin A` is known, and by the sine "
        "rule it is the same for the other sides and angles.",
        asked=r"\bsine? rule|law of sines|\bcos(?:ine)? rule|law of cosines",
    ),
    Reason(
        "The sine and the cosine of an angle are coordinates of a point on the circle with radius "
        "1, so neither is ever above 1 or below -1; no angle has such a value.",
        asked=r"(?:not|n't|no|cannot|never)\b.*\b(?:sine?|cos(?:ine)?)\b[^=]{0,12}(?:=|be|equals?|is)"
        r" ?-?(?:[2-9]|1\.\d|[3-9]/2)",
    ),
    Reason(
        "Count the roots up: `sin(0°) = √0/2`, `sin(30°) = √1/2`, `sin(45°) = √2/2`, "
        "`sin(60°) = √3/2`, `sin(90°) = √4/2`. The cosine has the same values the other way round, "
        "and `tan x = sin x/cos x`.",
        asked=r"(?:remember|memori\w+).*(?:sin|cos|tan|trig|exact values)",
        pointed=r"remember|memori[sz]e",
        within=r"(?:sin|cos|tan)\w* ?\(?-?[\dπp]",
    ),
    Reason(
        "The point of the unit circle at an angle has the coordinates `(cos, sin)`, and the "
        "tangent is their quotient. So the cosine is negative left of the y-axis (90° to 270°), "
        "the sine below the x-axis (180° to 360°), and the tangent where just one of the two is.",
        pointed=r"\b(?:negative|positive|minus)\b",
        within=r"^(?!.*=)(?:.*\W)?(?:sin|cos|tan)\w* ?\(?-?[\dπp]|quadrant",
    ),
    Reason(
        "Two angles of a full turn have the same sine, `x` and `180° - x`, and two the same "
        "cosine, `x` and `-x`: on the unit circle their points lie at the same height, or one "
        "above the other. The tangent comes again after 180°.",
        pointed=r"\b(?:two|2|second|another|other|more than one)\b.*(?:answers?|solutions?|angles?"
        r"|values?|ones?)|(?:where|how).*\b(?:second|other) (?:one|answer|solution|angle)",
        within=r"(?:sin|cos|tan).*=",
    ),
    Reason(
        "Cut across the axis, the solid is made of thin discs; the radius of each is the height of "
        "the curve, so its area is `π f(x)²`, and the integral adds them up.",
        pointed=r"\b(?:pi|π)\b|squar",
        within=r"rotat|revol|volume of",
    ),
    Reason(
        "A rate of change is negative where the quantity gets smaller as time goes on: to fall at "
        "3 m/s and to change at -3 m/s is the same.",
        pointed=r"\b(?:negative|minus)\b|falling|decreas",
        within=r"\bhow fast\b|rate (?:is|of|does|at which)|\bladder\b",
    ),
    Reason(
        "Where a smooth curve turns from rising to falling its tangent is horizontal for a moment, "
        "so the slope is 0 there. That is why the places where the derivative is 0 are the "
        "candidates for a maximum or minimum.",
        asked=r"(?:set|put|make|equal|is)\w* .*\b(?:slope|gradient|f'|derivative)\b.*(?:\b0\b|zero)"
        r"|derivative.*(?:\b0\b|zero)",
        pointed=r"(?:set|equal|put).*(?:\b0\b|zero)",
        within=r"max|min|stationary|critical|turning|extrem|optim|largest|smallest|biggest",
    ),
)
