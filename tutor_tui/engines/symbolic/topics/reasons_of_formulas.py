"""Why the rules of fractions, figures, functions and calculus are as they are.

Sources: OpenStax, Prealgebra 2e 4.2, Algebra and Trigonometry 2e 2.5 and 7.2, Calculus 1 3.3 to
3.9, Calculus 2 5.3, Introductory Statistics 2e 2.7, Contemporary Mathematics 7.2.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_WHY_NOT: Final = r"\bwhy (?:can'?t|cannot|can not|isn'?t|not|don'?t|doesn'?t|couldn'?t|didn'?t)\b"
REASONS: Final = (
    Reason(
        "Because both factors hold the variable: when `x` changes, each of them changes, and the "
        "product changes by both. The derivative of a product is not the product of the "
        "derivatives, as `x*x` shows: `(x²)′ = 2x`, but `1*1 = 1`.",
        asked=r"why .*product rule",
    ),
    Reason(
        "Each product has a top and a bottom of its own: a half of a third is one of six equal "
        "parts, `1/2*(1/3) = 1/6`. So tops are multiplied with tops, and bottoms with bottoms.",
        asked=r"multipl\w+ (?:the |both )?(?:tops?|bottoms?|numerators?|denominators?)",
        pointed=r"multipl\w+.*(?:tops?|bottoms?|numerators?|denominators?)|across",
        within=r"\d ?/ ?\d+\)? ?(?:[*×x]|times|of) ?\(?\d",
    ),
    Reason(
        "Dividing asks how often a number fits in, and a number below 1 fits in more often: "
        "`6/(1/2) = 12`, as each whole holds two halves.",
        asked=r"divid\w+ by (?:a )?(?:fraction|half|decimal|number (?:less|smaller) than (?:1|one))"
        r".*(?:bigger|larger|more)",
        pointed=r"bigger|larger|more than",
        within=r"(?:/|÷|divided by) ?\(?(?:0?\.\d|1 ?/ ?\d|\d ?/ ?\d)",
    ),
    Reason(
        "Area is counted in squares, and both the length and the width of each square grow: with "
        "every length doubled, one square becomes `2*2 = 4` of them, so the area is 4 times as "
        "large. A volume becomes `2*2*2 = 8` times as large.",
        asked=r"\barea\b.*(?:\b4\b|four|quadrupl\w+)|(?:\b4\b|four) times.*\barea\b"
        r"|doubl\w+.*not doubl\w+",
        pointed=r"(?:\b4\b|four)(?: times)?|quadrupl|not (?:just )?(?:double|twice)",
        within=r"area.*(?:doubl|twice)|(?:doubl|twice).*area",
    ),
    Reason(
        "In a right-angled triangle `a² + b² = c²`, where `c` is the longest side, opposite the "
        "right angle. When `c` is known and a shorter side is wanted, the other square is taken "
        "away: `a² = c² - b²`, as in `13^2 - 12^2 = 5^2`.",
        pointed=r"\b(?:subtract|minus|take away|not add)",
        within=r"hypotenuse|pythag|ladder|right[- ](?:angled )?triangle",
    ),
    Reason(
        "An antiderivative `F` counts the area from some start: `F(b)` up to the upper bound, "
        "`F(a)` up to the lower one. What lies between the bounds is the difference, "
        "`F(b) - F(a)`; the unknown `C` drops out.",
        pointed=r"\b(?:subtract|minus|take away)",
        within=r"(?:integra\w*|∫|area under)(?!.*(?:\be\b|sin|cos|ln|log|exp|√|sqrt|/))",
    ),
    Reason(
        "A product is 0 only when one of its factors is 0, and either of them may be: each factor "
        "gives a solution of its own. `(x - 2)(x - 5) = 0` holds for 2 and for 5.",
        asked=r"why (?:does|do|is|would|can|should)(?: \w+)? (?:factor\w*"
        r"|set\w* (?:each|the|both) factors?.*)(?: (?:it|them|that))?"
        r" (?:works?|helps?|gives?|solves?|allowed|(?:equal )?to 0)"
        r"|(?:zero|null)[- ](?:product|factor) (?:property|rule|law|principle|theorem)",
        pointed=r"\b(?:two|2|both)\b.*(?:answers?|solutions?|roots?|values?)|set (?:each|them|both)"
        r"|equal to (?:0|zero)",
        within=r"x ?(?:\^ ?2|²)(?! ?= ?\d+$)",
    ),
    Reason(
        "The slope of the sine at 0 is 1, where the cosine is 1; at its top the slope is 0, where "
        "the cosine is 0. In full: `(sin(x + h) - sin x)/h = sin x (cos h - 1)/h + cos x (sin h)/h`"
        ", and as `h → 0` the two quotients tend to 0 and 1.",
        asked=r"(?:derivative of |deriv\w* |differentiat\w+ )(?:the )?(?:sin|sine)\b(?! ?\^).*\bcos"
        r"|\bsin(?:e)?\b.*(?:become|turn|give|go)\w* (?:in)?(?:to )?(?:the )?cos",
    ),
    Reason(
        "The cosine starts at its top and falls, so its slope is negative while the sine is "
        "positive: at `x = π/2` the cosine falls with slope -1, where the sine is 1. So the "
        "derivative of `cos x` is `-sin x`.",
        asked=r"(?:derivative of |deriv\w* |differentiat\w+ )(?:the )?cos(?:ine)?\b.*(?:-|minus"
        r"|negative)",
    ),
    Reason(
        "Growth by a fixed factor is proportional to what is there: "
        "`(e^(x + h) - e^x)/h = e^x (e^h - 1)/h`. The number `e` is the one base for which the "
        "last quotient tends to 1, so the slope of `e^x` is `e^x` itself.",
        asked=r"(?:derivative|integral|differentiat\w+|integrat\w+)(?: of)? (?:the )?e ?\^ ?x"
        r"|e ?\^ ?x.*(?:its own|own|same|itself)",
        pointed=r"its own|itself|(?:stay|remain)\w* (?:the )?same",
        within=r"e ?\^ ?\(?x",
    ),
    Reason(
        "The power rule is for a fixed exponent, as in `x^3`. Where the letter is in the exponent, "
        "as in `2^x` or `x^x`, another rule holds: write the power as `e^(exponent * ln(base))` "
        "and use the chain rule. The power rule would give `x*2^(x - 1)` for `2^x`, which is 0 at "
        "`x = 0`, though the slope there is `ln 2`.",
        pointed=rf"{_WHY_NOT}.*\bpower rule",
        within=r"(?:differentiat|derivative|d/d).*\^ ?(?:[t-z]\b|\([^()]*[t-z])",
    ),
    Reason(
        "In `(x + h)^n` only the term `n xⁿ⁻¹ h` has a single `h`; divided by `h` it is what is "
        "left as `h → 0`. For example `((x + h)² - x²)/h = 2x + h`, which tends to `2x`.",
        asked=rf"^(?!.*{_WHY_NOT}).*power rule",
        pointed=r"(?:bring|brought|multiply by|take) (?:down )?(?:the )?(?:power|exponent)"
        r"|(?:power|exponent) (?:come|go)\w* down|subtract (?:1|one)|one less",
        within=r"differentiat|derivative|d/dx",
    ),
    Reason(
        "The inner function stretches or squeezes: `sin(3x)` runs through its values three times "
        "as fast as `sin x`, so its slope is three times as steep, `3 cos(3x)`. The rates "
        "multiply, "
        "as with gears.",
        asked=r"chain rule",
        pointed=r"(?:multiply|times) by (?:the )?(?:inside|inner|derivative of the inside|\d)"
        r"|derivative of the inside|inner",
        within=r"differentiat|derivative|d/dx",
    ),
    Reason(
        "A logarithm asks which power of the base gives the number, and a power of a positive base "
        "is never 0 and never negative: `2^3 = 8`, `2^0 = 1`, `2^(-3) = 1/8` come closer to 0 but "
        "never reach it.",
        asked=r"\blog(?:arithm)?s?\b.*(?:negative|\b0\b|zero|undefined)"
        r"|(?:negative|\b0\b|zero).*\blog(?:arithm)?s?\b",
        pointed=r"^(?:but |and |so )*why(?: not)?$|undefined|not (?:exist|defined)",
        within=r"\b(?:log|ln) ?\(?(?:of )?\(?(?:0|-)",
    ),
    Reason(
        "`tan x = sin x/cos x`, and the cosine of 90° is 0: nothing can be divided by 0. Close to "
        "90° the tangent grows beyond every bound, so its graph has a vertical asymptote there.",
        asked=r"\btan\w* ?\(?(?:of )?(?:90|270|(?:pi|π) ?/ ?2)\b",
        pointed=r"^(?:but |and |so )*why(?: not)?$|undefined|not (?:exist|defined)|no value",
        within=r"\btan\w* ?\(?(?:of )?(?:90|270|(?:pi|π) ?/ ?2)\b",
    ),
    Reason(
        "Every real number has a square that is 0 or more, `(-3)^2 = 9` as well as `3^2 = 9`, so "
        "no real number has the square `-9`. The complex numbers add `i` with `i² = -1` for that.",
        asked=r"(?:square )?roots? of (?:a )?(?:negatives?|minus)|negatives?.*square roots?",
        pointed=r"^(?:but |and |so )*why(?: not)?$|\breal\b|negative",
        within=r"(?:sqrt|√|square root of) ?\(? ?-",
    ),
    Reason(
        "Group the terms: `1/3 + 1/4` is more than `1/2`, `1/5 + … + 1/8` is more than `1/2` "
        "again, "
        "and so on for ever; so the sum of `1/n` grows beyond every number, though very slowly.",
        asked=r"harmonic (?:series)?.*diverg|\b1 ?/ ?n\b.*diverg|diverg.*\b1 ?/ ?n\b(?! ?\^)",
        pointed=r"diverg|infinit",
        within=r"(?:sum|series|∑).*\b1 ?/ ?n\b(?! ?\^)",
    ),
    Reason(
        "A sample lies closer to its own mean than to the mean of the whole population, so the "
        "squares come out a little too small; dividing by `n - 1` in place of `n` makes up for it "
        "on average (Bessel's correction).",
        asked=r"\bn ?- ?1\b|n minus (?:1|one)|one less than (?:n|the (?:count|number))",
        pointed=r"\bn ?- ?1\b|one less|minus (?:1|one)|sample",
        within=r"standard deviation|variance",
    ),
    Reason(
        "Swapping two equal letters gives the same word, so each word was counted once for every "
        "order of its equal letters: with AAB there are `3! = 6` orders of the letters but only "
        "`6/2! = 3` different words.",
        asked=r"divid\w+.*(?:repeat|equal|same) letters",
        pointed=r"divid|^(?:but |and |so )*why (?:not|isn't it|is it not) (?:just )?\d|not \d+!",
        within=r"arrang\w+.*letters|letters of|anagram",
    ),
    Reason(
        "With `n` things in order, the same choice turns up once for every order of the chosen "
        "ones; as the order does not count here, you divide by these orders: pairs out of 4 are "
        "`4*3/2 = 6`.",
        pointed=r"divid",
        within=r"choose|combination|handshake|committee|\d ?c ?\d",
    ),
    Reason(
        "On the circle with radius 1 the point at the angle `x` is `(cos x, sin x)`, and its "
        "distance from the centre is 1: by Pythagoras `sin² x + cos² x = 1`.",
        asked=r"sin ?\(?x?\)? ?(?:\^ ?2|²|squared).*cos ?\(?x?\)? ?(?:\^ ?2|²|squared)"
        r"|sin(?:\^ ?2|²).*cos(?:\^ ?2|²)|cos(?:\^ ?2|²).*sin(?:\^ ?2|²)",
    ),
    Reason(
        "The formula is completing the square done once for all: from `a x² + b x + c = 0` follows "
        "`(x + b/(2a))² = (b² - 4ac)/(4a²)`, and the root of both sides, with both signs, gives "
        "`x = (-b ± √(b² - 4ac))/(2a)`.",
        asked=r"quadratic formula.*(?:work|come|true)|(?:come|where).*quadratic formula",
    ),
    Reason(
        "By the rule for powers `9^(1/2)*9^(1/2) = 9^1`, so `9^(1/2)` is the number whose square "
        "is 9, the square root: `9^(1/2) = 3`.",
        asked=r"(?:power (?:of )?|to the |\^ ?\(?|exponent )(?:1 ?/ ?2|a half|one half|half).*root"
        r"|fraction\w* (?:exponent|power|ind)\w*",
        pointed=r"\broot\b|√",
        within=r"\^ ?\(?\d ?/ ?\d",
    ),
    Reason(
        "A constant has the derivative 0, so `x²`, `x² + 1` and `x² - 5` all have the derivative "
        "`2x`; going back from `2x` nobody can tell which it was, and `+ C` stands for all of "
        "them.",
        asked=r"(?:\+|plus|that|the|a) ?c\b(?! ?[=+*/^]).*|constant of integration",
        pointed=r"\b(?:add|need|put|write) (?:it|that|this|one)\b|^what(?:'s|s| is) c$",
        within=r"^integrate\b|integral of|∫|antiderivative",
    ),
    Reason(
        "A full turn is `2π` radians, the length of the circle with radius 1; in this measure "
        "`sin(x)/x` tends to 1 at 0, so that the derivative of the sine is simply the cosine. In "
        "degrees a factor `π/180` would stand in every rule.",
        asked=r"\b(?:use|using|in|need|with)\b.*\bradians?\b|radians?.*(?:instead|not degrees)",
    ),
)
