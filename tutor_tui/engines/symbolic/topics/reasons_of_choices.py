"""How one knows what to take: which numbers, sides, ratios, logarithms, and why just these.

Sources: OpenStax, Elementary Algebra 2e 7.2 and 7.6, Prealgebra 2e 6.1 and 9.3, Algebra and
Trigonometry 2e 6.3 and 7.2, Intermediate Algebra 2e 5.5.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_ANGLES: Final = r"\bangle|degree|°|triangle|hypotenuse|opposite|adjacent"
_RATIO: Final = r"(?:sin|sine|cos|cosine|tan|tangent)"
_SCIENTIFIC: Final = r"standard form|scientific|[*·×] ?10 ?(?:\^|[⁻⁰-⁹])"
_ADDED: Final = r"\(([^()]+?) ?[-−+] ?([^()]+)\) ?\(\1 ?[-−+] ?\2\)"
REASONS: Final = (
    Reason(
        "Because one of the unknowns is easy to get alone in one equation; the other equation then "
        "holds a single letter. At a solution both equations hold, so equal things may stand for "
        "each other. Elimination leads to the same solution: it is shorter where an unknown has "
        "the same coefficient in both.",
        pointed=r"why (?:(?:did|do|would|should) (?:you|u|we|i) )?(?:(?:use|choose|pick|do|take) )?"
        r"(?:the )?substitution(?: method)?(?: here| (?:and |but )?not .*| instead.*)?$",
        within=r"=.*=|simultaneous|system",
    ),
    Reason(
        "Each base suits a use: base 10 counts digits, as in `log₁₀ 1000 = 3`; base 2 counts "
        "doublings; and with base `e` the derivative is simply `1/x`. The logarithms of two bases "
        "differ by a fixed factor only: `log_b(x) = ln(x)/ln(b)`.",
        asked=r"(?:\blog|\bln\b).*(?:different|other|several|two|more than one) bases",
        pointed=r"(?:different|other|several|two|more than one) bases",
        within=r"\blog|\bln\b",
    ),
    Reason(
        "A product tells its factors only where it is 0: of `a*b = 0` one factor is 0, while "
        "`a*b = 12` can come about in endlessly many ways. So bring everything to one side first.",
        asked=r"(?:set|make|equal|equals?|bring|move|get).*\b(?:0|zero|one side)\b.*"
        r"(?:factor|quadratic)|(?:factor|quadratic).*(?:equal|set|make).*\b(?:0|zero)\b",
        pointed=r"\b(?:move|bring|get|put|have|need|set|make|take)\b.*"
        r"(?:\bover\b|other side|one side|\bto (?:0|zero)|equal(?:s|ed)? (?:to )?(?:0|zero)"
        r"|= ?0)",
        within=r"[a-z] ?(?:\^ ?2|²)[^=]*=|=[^=]*[a-z] ?(?:\^ ?2|²)",
    ),
    Reason(
        "The outer and the inner product are opposite and cancel: `(x + 3)(x - 3)` gives `-3x` and "
        "`3x`, together 0, so `x² - 9` is left: the difference of two squares.",
        pointed=r"\b(?:middle|x term|no x|two terms)\b|disappear|vanish|cancel",
        within=_ADDED,
    ),
    Reason(
        "The hypotenuse is the side opposite the right angle, and the longest one; the two sides "
        "that make the right angle are the legs. In `a² + b² = c²` it is always `c`.",
        asked=r"(?:which|what|where|tell|how).*\bhypotenuse\b(?!.* of a)",
        pointed=r"\bwhich (?:side|one|number)?.*\b(?:c|longest|hypotenuse)\b",
        within=r"triangle|pythag|hypotenuse|ladder",
    ),
    Reason(
        "Name the sides as seen from the angle: `sin` is opposite over hypotenuse, `cos` adjacent "
        "over hypotenuse, `tan` opposite over adjacent. Take the ratio of the two sides that are "
        "known or wanted; the third side is in the other two.",
        asked=rf"\b{_RATIO} (?:and|but|or|rather|instead).*\b(?:not|than|of|or)?\b.*\b{_RATIO}\b"
        r"|which trig\w*",
        pointed=rf"^(?:\w+ )*why (?:(?:did|do|would|you|u|we|i|use|not) )*{_RATIO}(?: here"
        rf"| (?:and |but )?not .*| instead.*)?$"
        r"|\bwhich (?:one|ratio)\b.*\b(?:to|do i|should i) (?:use|take|pick)\b"
        r"|\bwhich ratio\b(?! (?:did|have) (?:you|u))"
        rf"|\bwhen (?:to|do i) use {_RATIO}\b",
        within=_ANGLES,
    ),
    Reason(
        "`log` with nothing below is taken to base 10 here, as schools and calculators do, and "
        "`ln` to base `e`. With every base the same rules hold.",
        pointed=r"\b(?:which|what)\b.*\b(?:log|base|logarithm)s?\b|\bbase (?:10|ten|e)\b",
        within=r"^(?!.*(?:deriv|different|integra|∫|\blim))"
        r"(?=.*=|(?:[a-z]+ )*(?:[^a-z]*log)+[^a-z]*$).*\blog\b(?! ?(?:base|_|to the base|[₀-₉\d]))",
    ),
    Reason(
        "A logarithm is an exponent, and exponents are added when powers are multiplied: `2³*2⁴ = "
        "2⁷`, so `log₂(8) + log₂(16) = log₂(8*16)`. In the same way a difference of logarithms is "
        "that of the quotient. All must have the same base.",
        pointed=r"\b(?:add|multipl|times|divid|subtract|combin|plus|minus|single|one log|together)",
        within=r"(?:\blog|\bln).*[-+].*(?:log|ln)(?!.*=)",
    ),
    Reason(
        "Look at the equation first. Without a term in `x` take roots, without a constant term "
        "take `x` out; with two whole numbers of the right product and sum factor it. The formula "
        "and completing the square always work.",
        pointed=r"\b(?:which|what|when to|when do (?:i|you|we)) (?:method|way|one|use|factor\w*"
        r"|to use)\b",
        within=r"[a-z] ?(?:\^ ?2|²)[^=]*=[^=]*$",
    ),
    Reason(
        "Where a letter stands alone, or can easily be made to, put it into the other equation; "
        "where a letter has the same or opposite factors in both, add or subtract the equations. "
        "Both ways lead to the same solution.",
        pointed=r"\b(?:which|what|when to|when do (?:i|you|we)) (?:method|way|one|use|to use)\b",
        within=r"=.+(?:,|;|\band\b).+=",
    ),
    Reason(
        "A power comes before a minus sign, so `-3^2 = -(3*3)`, which is -9; in brackets the minus "
        "belongs to what is multiplied: `(-3)^2 = (-3)*(-3)`, which is 9.",
        pointed=r"\b(?:differ(?:ent)?|not (?:the same|equal)|brackets?|negative|positive|minus)\b",
        within=r"^\W*(?:what(?:'?s| is)|whats|work out|calculate|evaluate|and|find)?\W*-\d+\)? ?"
        r"(?:\^|²|³)\W*\d?\W*$",
    ),
    Reason(
        "The inner function comes first, and the order matters: doubling 3 and then squaring gives "
        "36, squaring first and then doubling gives 18.",
        pointed=r"\b(?:different|differ|not the same|not equal)\b",
        within=r"\b[a-z]\([a-z]\([^()]+\)\)",
    ),
    Reason(
        "A minus before brackets belongs to each term inside: `-2(y + 1)` is `-2y - 2`, and "
        "`-2(y - 1)` is `-2y + 2`, as minus times minus is plus.",
        pointed=r"\bsigns?\b.*\b(?:chang|flip|turn|switch|differ)|\b(?:chang|flip|turn|switch)\w*"
        r".*\bsigns?\b|\b(?:become|is it|get|turn)\b.*\b(?:plus|minus|positive|negative)\b",
        within=r"[-−] ?\d*[a-z]? ?\(",
    ),
    Reason(
        "`a² + b² = c²` holds in right-angled triangles alone. Elsewhere it is the law of cosines, "
        "`c² = a² + b² - 2ab cos(C)`, whose last part is 0 for 90°, or the law of sines.",
        pointed=r"\bnot\b.*\bpythag|\bpythag.*\b(?:not|n't)\b|n't.*\bpythag",
        within=r"\btriangle\b(?!.*(?:right|hypotenuse|\b90\b))",
    ),
    Reason(
        "Both sides of an equation are equal, so adding another equation adds the same to both "
        "sides. Where a letter has opposite factors it falls away: `x + y = 7` and `x - y = 1` "
        "give `2x = 8`; where it has the same factor, subtracting does that.",
        pointed=r"\b(?:add|subtract|combin)\w*\b.*\b(?:equations?|both|lines)\b",
        within=r"=.+(?:,|;|\band\b).+=",
    ),
    Reason(
        "A length, such as a radius, is never negative, so of the two roots only the positive one "
        "is one; as an equation of numbers it has both.",
        pointed=r"\b(?:only|just|not|no|ignore|leave out)\b.*\b(?:positive|negative|minus|plus)\b",
        within=r"\bsubject\b.*(?:\^ ?2|²)|\brearrange\b.*(?:\^ ?2|²)",
    ),
    Reason(
        "Where one fraction stands alone on each side, yes: `a/b = c/d` becomes `a*d = b*c`, as "
        "both sides are multiplied by both denominators, which must not be 0.",
        pointed=r"\bcan (?:i|we|you) (?:just |simply |also )*cross[- ]?multipl",
        within=r"/.*=|=.*/",
    ),
    Reason(
        "Not always: by the sign of `b² - 4ac` a quadratic equation has two real solutions, one or "
        "none, as `x² = 9`, `x² = 0` and `x² = -9` have.",
        pointed=r"\balways\b.*\b(?:two|2)\b",
        within=r"[a-z] ?(?:\^ ?2|²)[^=]*=|=[^=]*[a-z] ?(?:\^ ?2|²)",
    ),
    Reason(
        "The percentage was taken of the amount before, which is not what is left: 20% off 50 "
        "leaves 40, but 20% of 40 is only 8, and 40 + 8 is not 50. So divide by what is left of "
        "each part, here 0.8.",
        pointed=r"\b(?:not|can't|isn't|wouldn't)\b.*\b(?:add|plus|increase|more)\b",
        within=r"(?:%|percent).*\b(?:original|originally|before|at first|full price)\b",
    ),
    Reason(
        "`x ≤ 7` and `x ≥ 7` hold also where both sides are equal, so the border 7 is a solution: "
        "a filled dot, a square bracket. Of `x < 7` and `x > 7` it is none: an open dot, a round "
        "bracket.",
        pointed=r"\bwhy\b.*\b(?:included?|excluded?|(?:filled|closed|open|solid|empty|hollow)"
        r" (?:in )?(?:dot|circle)|(?:round|square) brackets?)",
        within=r"[<>≤≥]",
    ),
    Reason(
        "For a number below 1 the point is moved to the right until one digit other than 0 stands "
        "before it, and each place is a division by 10: `0.003 = 3/1000`, which is `3*10^(-3)`. "
        "For a number of 10 or more it is moved to the left, and the power is positive.",
        pointed=r"\b(?:power|exponent|index|it|sign)\b.*\b(?:negative|minus|positive)\b"
        r"|\bwhy(?: (?:the|an?|is it))? (?:negative|minus)$"
        r"|\bwhich way\b|\b(?:negative|minus|positive) (?:power|exponent|index)",
        within=_SCIENTIFIC,
    ),
    Reason(
        "Begin with 10%, a tenth of the number, and build the rest from it: 5% is half of that, "
        "20% is twice that, 1% is a tenth of it. So 15% of 80 is `8 + 4 = 12`.",
        pointed=r"\b(?:in (?:my|your|the) head|mental\w*|without (?:a |using a |the )?calculator"
        r"|quick(?:ly|er)?|trick|by hand)\b",
        within=r"\d ?(?:%|percent)",
    ),
    Reason(
        "The work stays the same however many share it: twice as many need half the time, half as "
        "many need twice the time. So the number of those who work times the time never changes.",
        pointed=r"^(?:but |so |and )?why (?:is|does|do|would) (?:it|that|this|they|the time|more"
        r"|fewer)\b.*\b(?:less|shorter|quicker|faster|more|longer|slower|smaller|bigger)\b",
        within=r"\b(?:workers|men|women|people|painters|builders|machines|taps|pumps|cleaners)\b"
        r".*\b(?:days?|hours?|minutes|weeks)\b.*\b(?:how long|how many (?:days|hours|minutes))",
    ),
)
