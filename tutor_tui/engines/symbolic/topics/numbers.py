"""Numbers and reckoning with them."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_POWERS: Final = r"(?:powers?|exponents?|indices|index numbers)"

TOPICS: Final = (
    Topic(
        "number",
        r"(?:kinds of |types of |real |natural |whole |rational |irrational )?numbers?(?! theory)"
        r"|integers?"
        r"|(?:ir)?rational(?! (?:functions?|expressions?|equations?|exponents?|roots?|zeros?))",
        "Natural numbers count: 1, 2, 3; integers are these, 0 and the negative ones below it; "
        "rational numbers are quotients of integers, and irrational numbers such as `√2` fill the "
        "gaps between those on the number line.",
        "is 7/3 > 9/4?",
        "OpenStax, Prealgebra 2e, chapter 1",
        ("fraction", "decimal", "negative number"),
    ),
    Topic(
        "arithmetic",
        r"arithmetics?|basic operations|addition|subtraction|multiplication",
        "Arithmetic has four operations: adding and its opposite, subtracting; multiplying, "
        "which repeats adding, and its opposite, dividing.",
        "what is 48/6 + 7*3?",
        "OpenStax, Prealgebra 2e, chapter 1",
        ("order of operations", "fraction"),
    ),
    Topic(
        "order of operations",
        r"order of (?:the )?operations|pemdas|bodmas|bidmas|operator precedence",
        "Brackets come first, then powers, then products and quotients from left to right, "
        "then sums and differences from left to right.",
        "what is 2 + 3*(4 - 1)^2?",
        "OpenStax, Prealgebra 2e, chapter 2",
        ("arithmetic", "power"),
    ),
    Topic(
        "negative number",
        r"negative numbers?|(?:signed|directed) numbers|minus numbers|rules? of signs",
        "Negative numbers lie to the left of zero; two equal signs give a positive product "
        "and two different ones a negative product, so `(-2)*(-3) = 6`.",
        "what is -4 - (-7)*2?",
        "OpenStax, Prealgebra 2e, chapter 3",
        ("absolute value", "number"),
    ),
    Topic(
        "long division",
        r"long division|(?:written )?division",
        "Division asks how often one number goes into another; in long division you do that "
        "digit by digit and carry the remainder to the next.",
        "what is 1001/7?",
        "OpenStax, Prealgebra 2e, chapter 1",
        ("remainder", "fraction"),
    ),
    Topic(
        "denominator",
        r"numerators?(?: and (?:the )?denominators?)?|denominators?",
        "In the fraction `3/4` the denominator 4 stands below the line and says into how many"
        " equal "
        "parts the whole is cut; the numerator 3 stands above it and says how many of them are "
        "taken.",
        "simplify 12/16",
        "OpenStax, Prealgebra 2e, chapter 4",
        ("fraction", "least common multiple"),
    ),
    Topic(
        "fraction",
        r"fractions?|(?:add(?:ing)?|subtract(?:ing)?"
        r"|multiply(?:ing)?|divid(?:e|ing)) fractions|common denominators?",
        "A fraction such as `3/4` is three of the parts you get when one is split into four; "
        "to add fractions, bring them to the same denominator first, to multiply them, "
        "multiply top with top and bottom with bottom, and to divide by one, multiply by its "
        "reciprocal.",
        "what is 1/3 + 1/4?",
        "OpenStax, Prealgebra 2e, chapter 4",
        ("decimal", "percentage", "ratio"),
    ),
    Topic(
        "mixed number",
        r"mixed numbers?|improper fractions?",
        "An improper fraction such as `7/3` has a top that is not smaller than its bottom; as a "
        "mixed number, a whole number and a fraction together, it is 2 and `1/3`, because two "
        "wholes are six thirds.",
        "what is 7/3 + 5/2?",
        "OpenStax, Prealgebra 2e, chapter 4",
        ("fraction",),
    ),
    Topic(
        "decimal",
        r"decimals?(?: numbers?| fractions?| places?)?",
        "In a decimal each place is worth a tenth of the one to its left, so `0.25` is two "
        "tenths and five hundredths, that is `1/4`.",
        "what is 0.25 + 1.7?",
        "OpenStax, Prealgebra 2e, chapter 5",
        ("fraction", "percentage", "rounding"),
    ),
    Topic(
        "rounding",
        r"rounding|round(?:ed)? numbers?|estimation|estimating",
        "To round, look at the first digit that goes: from 5 on the digit before grows by "
        "one, below that it stays.",
        "round 3.14159 to 2 decimal places",
        "OpenStax, Prealgebra 2e, chapter 5",
        ("decimal",),
    ),
    Topic(
        "percentage",
        r"percent(?:age)?s?|per cent",
        "Percent means hundredths: 15 percent of 80 is `15/100 * 80`.",
        "what is 15% of 80?",
        "OpenStax, Prealgebra 2e, chapter 6",
        ("fraction", "ratio", "interest"),
    ),
    Topic(
        "interest",
        r"(?:simple |compound )?interest",
        "Simple interest is the same share of the first sum each year, `P r t`; compound "
        "interest is paid on earlier interest too, so after `t` years there is `P(1 + r)^t`.",
        "what is 1000*1.05^3?",
        "OpenStax, Prealgebra 2e, chapter 6",
        ("percentage", "exponential function"),
    ),
    Topic(
        "ratio",
        r"ratios?(?: and proportions?)?|proportions?|proportionality"
        r"|proportional(?: reasoning)?|rates?",
        "A ratio compares two amounts by division; two pairs are in proportion if their "
        "ratios are equal, as `2 : 3` and `10 : 15`.",
        "solve x/15 = 2/3",
        "OpenStax, Prealgebra 2e, chapter 6",
        ("fraction", "percentage", "similarity"),
    ),
    Topic(
        "power",
        r"powers?|exponents?|exponentiation|indices",
        "A power is a repeated product: `2³ = 2 * 2 * 2 = 8`; when you multiply powers of "
        "the same base, their exponents add up, and `a⁻ⁿ` is `1/aⁿ`.",
        "what is 2^10?",
        "OpenStax, Prealgebra 2e, chapter 10",
        ("root", "scientific notation", "logarithm"),
    ),
    Topic(
        "laws of exponents",
        rf"(?:laws?|rules?|properties) of {_POWERS}|(?:index|exponent|indices|powers?) laws?"
        rf"|exponent rules?|(?:product|quotient|power) (?:rule|law) (?:for|of) {_POWERS}"
        rf"|(?:rules? (?:for|of|to) )?(?:multiply|divid|rais)(?:ing|e)? "
        rf"(?:an? |two )?{_POWERS}(?: (?:with|of) the same base)?(?: to (?:an?|another) "
        rf"{_POWERS})?",
        "With the same base, exponents add up when powers are multiplied, `a^m a^n = a^(m + n)`, "
        "are subtracted when they are divided, `a^m/a^n = a^(m - n)`, and multiplied when a power "
        "is raised to a power, `(a^m)^n = a^(m n)`. Besides, `(a b)^n = a^n b^n`, `a^0 = 1` and "
        "`a^(-n) = 1/a^n` where `a` is not 0.",
        "simplify x^3 * x^4",
        "OpenStax, Algebra and Trigonometry 2e, chapter 1",
        ("power", "fractional exponent", "laws of logarithms"),
    ),
    Topic(
        "square root",
        r"square roots?|radicals?",
        "The square root of a number is the number, not below zero, whose square it is: `√9 "
        "= 3`, because `3² = 9`.",
        "what is the square root of 144?",
        "OpenStax, Elementary Algebra 2e, chapter 9",
        ("root", "power"),
    ),
    Topic(
        "root",
        r"(?:cube |nth |higher )?roots?(?: of (?:a )?numbers?)?",
        "The `n`-th root of a number is what gives it as an `n`-th power: the cube root of 8 "
        "is 2, because `2³ = 8`; as a power it has the exponent `1/n`.",
        "what is 27^(1/3)?",
        "OpenStax, Elementary Algebra 2e, chapter 9",
        ("square root", "power"),
    ),
    Topic(
        "scientific notation",
        r"scientific notation|standard form of numbers|powers of ten",
        "Scientific notation writes a number as one from 1 up to below 10 times a power of "
        "ten, such as `3.2 * 10⁵` for 320000.",
        "what is 3.2*10^5 + 4*10^4?",
        "OpenStax, Prealgebra 2e, chapter 10",
        ("power", "decimal"),
    ),
    Topic(
        "pi",
        r"pi|π",
        "Pi, about `3.14159`, is the circumference of a circle divided by its diameter; it "
        "is the same for all circles and no fraction.",
        "what is 2 * pi * 3?",
        "NIST, Digital Library of Mathematical Functions, 3.12",
        ("circle", "number"),
    ),
    Topic(
        "Euler's number",
        r"euler'?s (?:number|constant)|the (?:number|constant) e|euler number",
        "Euler's number `e`, about `2.71828`, is the base for which the function `e^x` is "
        "its own derivative; it is the limit of `(1 + 1/n)^n`.",
        "differentiate e^x",
        "NIST, Digital Library of Mathematical Functions, 4.2",
        ("exponential function", "logarithm"),
    ),
    Topic(
        "infinity",
        r"infinity|infinite|∞",
        "Infinity is no number but says that something grows beyond every bound; that is why "
        "a limit may be infinite while `1/0` has no value.",
        "integrate e^(-x) from 0 to infinity",
        "OpenStax, Calculus Volume 1, chapter 2",
        ("limit", "series"),
    ),
)
