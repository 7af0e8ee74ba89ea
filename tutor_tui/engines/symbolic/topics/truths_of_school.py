"""Theorems and common mistakes about figures, numbers, percentages and chance."""

from typing import Final

from tutor_tui.engines.symbolic.topics.truth import Truth

TRUTHS: Final = (
    Truth(
        "Yes: a third is `0.333…`, and three thirds are `0.999…` as well as 1, so the two are one "
        "number. There is no gap between them.",
        r"(?:0?\.9{2,} ?(?:\.\.\.|…|recurring|repeating|forever)|0?\.9 (?:recurring|repeating)) ?"
        r"(?:=|equals?|equal(?: to)?|is(?: equal to| the same as)?|the same as) ?(?:1|one)",
        "3*(1/3)",
        "1",
    ),
    Truth(
        "With real numbers you cannot: each of them has a square that is 0 or more. The complex "
        "numbers add `i` with `i² = -1`, so there the square roots of -9 are `3i` and `-3i`.",
        r"(?:i|you|we|one|it) (?:can't|cant|cannot|can not|couldn't|could not)(?: be)? (?:do|take"
        r"|find|have|get|square root)(?: (?:the|a|an))?(?: square)?(?: roots?)?(?: of)?(?: an?)?"
        r" negatives?"
        r"(?: numbers?)?|(?:the )?(?:square )?roots? of (?:an? )?negatives?(?: numbers?)?"
        r" (?:doesn't|don't|does not|do not) exist",
        "solve x^2 = -9",
        "x = -3*I, 3*I",
    ),
    Truth(
        "Yes, any base will do: logarithms of two bases differ by a factor only, so the quotient "
        "`ln(20)/ln(2)` is the same as `lg(20)/lg(2)`.",
        r"(?:i|we|you|it|one) (?:also |just |instead )?(?:use |take |be |do (?:it|that) with "
        r"|work with )(?:the )?(?:log(?:arithm)?s?|ln|lg|(?:an?)?other|any|different)(?: (?:base"
        r"|to base|of base|in base|with base|log))?(?: ?(?:10|2|e|ten|two|any (?:other )?(?:base"
        r"|number)))?(?: instead| here| too| as well)*",
        "solve 2^x = 20",
        "x = log(20)/log(2)",
        within=r"\^ ?\(?[a-z]|log|ln",
    ),
    Truth(
        "Yes, in the plane: the three angles of every triangle add up to `180°`. (On a globe they "
        "make more.)",
        r"(?:it )?(?:always )?180(?:°| degrees?)?(?: in| for) (?:a|any|every|all|each) triangles?"
        r"|(?:the )?(?:(?:three )?angles|sum of (?:the )?angles) (?:of|in) (?:a|any|every|all|each"
        r"|the) triangles? (?:always |all )?(?:add up to|add to|sum to|make|is|are|equals?) 180"
        r"(?:°| degrees?)?",
        "the angles of a triangle are x, 2x and 3x. find x",
        "30",
    ),
    Truth(
        "Yes: every quadrilateral splits into two triangles, so its angles add up to `360°`.",
        r"(?:it )?(?:always )?360(?:°| degrees?)?(?: in| for) (?:a|any|every|all) (?:quadrilateral"
        r"|4[- ]sided shape|rectangle|parallelogram|trapezium|kite)s?"
        r"|(?:the )?angles (?:of|in) (?:a|any|every|all) quadrilaterals? (?:always )?(?:add up to"
        r"|add to|sum to|make|are) 360(?:°| degrees?)?",
        "sum of the interior angles of a polygon with 4 sides",
        "360",
    ),
    Truth(
        "No: two right angles make `180°` already, which leaves nothing for the third angle; the "
        "same holds for two obtuse angles.",
        r"(?:a|any) triangle (?:have|has) (?:two|2) (?:right|obtuse)(?: angles)?|(?:have|there be) "
        r"(?:a triangle with )?(?:two|2) (?:right|obtuse) angles(?: in a triangle)?",
        "what is 180 - 2*90?",
        "0",
    ),
    Truth(
        "Yes: a square has four right angles, and that is all a rectangle needs; it has four equal "
        "sides, so it is a rhombus, too.",
        r"(?:a|every|all|any) squares? (?:is |are |be )?(?:also )?(?:a )?(?:rectangle|rhombus"
        r"|rhombi|parallelogram)s?",
        "area of a rectangle with sides 3 and 3",
        "9",
    ),
    Truth(
        "No: a rectangle needs four right angles only, a square equal sides as well; a rectangle "
        "with sides 2 and 3 is no square.",
        r"(?:a|every|all|any) (?:rectangle|rhombus|rhombi)s? (?:is |are |be )?(?:also )?(?:a )?"
        r"squares?",
        "perimeter of a rectangle with sides 2 and 3",
        "10",
    ),
    Truth(
        "Yes: an equilateral triangle has at least two equal sides, so it is isosceles, too; most "
        "isosceles triangles are not equilateral.",
        r"(?:an?|every|all) equilateral triangles? (?:is |are )?(?:also )?isosceles",
        "perimeter of an equilateral triangle with side 3",
        "9",
    ),
    Truth(
        "Yes: the slopes of two perpendicular lines have the product `-1` (unless one of them is "
        "vertical), and parallel lines have equal slopes.",
        r"(?:the )?slopes? (?:of perpendicular lines )?(?:must |have to |always )?(?:multiply to"
        r"|have (?:the )?product|be (?:the )?negative reciprocals?|negative reciprocals?"
        r"(?: of each other)?) ?(?:-1)?|perpendicular (?:slopes|lines) (?:are|have) (?:the )?"
        r"negative reciprocals?(?: slopes)?|parallel lines (?:always )?have (?:the same|equal) "
        r"(?:slopes?|gradients?)",
        "what is 3*(-1/3)?",
        "-1",
    ),
    Truth(
        "Yes: an angle in a semicircle, over a diameter, is always a right angle (the theorem of "
        "Thales).",
        r"(?:the |an |every )?angle in(?:side)? a (?:semi-?circle|half circle) (?:is )?(?:always )?"
        r"(?:90(?:°| degrees)?|a right angle)",
        "are (1, 1) and (-1, 1) perpendicular?",
        "True",
    ),
    Truth(
        "Yes: a tangent of a circle is at right angles to the radius that ends where it touches.",
        r"(?:the |a )?tangent (?:is )?(?:always )?(?:perpendicular|at right angles) to the radius"
        r"|(?:the |a )?radius (?:is )?(?:always )?(?:perpendicular|at right angles) to the tangent",
        "are (3, 4) and (-4, 3) perpendicular?",
        "True",
    ),
    Truth(
        "No: the way back starts from another number. 100 with 20% more is 120, but 120 with 20% "
        "less is 96, because 20% of 120 is more than 20% of 100.",
        r"(?:decreas|reduc|increas|tak|add|subtract|go|lower|rais)\w* (?:it|that|this|\d+)?\s*"
        r"(?:back |off )?(?:up |down )?(?:by |off )?(?:the same (?:percent\w*|amount)"
        r"|\d+(?:\.\d+)? ?(?:%|percent)(?: again| off)?)(?: (?:of |from |to )?(?:it|that|this))? "
        r"(?:again )?(?:gets?|gives?|brings?|takes?|goes|will get|would get|be|is)(?: (?:me|us|you"
        r"|it))? (?:back )?(?:to )?(?:\d+(?:\.\d+)?|the (?:same|start|original)\w*(?: \w+)?"
        r"|the number i started with|where (?:we|i) started)(?: again)?"
        r"|(?:it )?(?:go|goes|get|gets) back to (?:\d+(?:\.\d+)?|the same(?: \w+)?|the original"
        r"(?: \w+)?) (?:if|when) .{2,40}(?:%|percent\w*)",
        "decrease 120 by 20%",
        "96",
        r"%|percent",
    ),
    Truth(
        "Yes: a logarithm is negative when its number lies between 0 and 1, for the base must then "
        "be raised to a negative power.",
        r"(?:a |the )?log(?:arithm)?s? (?:ever )?(?:be |is |are )?negative",
        "log base 2 of 1/8",
        "-3",
    ),
    Truth(
        "No, not among the real numbers: a power of a positive base is always positive, so only "
        "positive numbers have a logarithm.",
        r"(?:you |we |i )?(?:take|have|find|do) (?:the |a )?log(?:arithm)? of (?:a )?(?:negatives?"
        r"(?: numbers?)?|0|zero)|(?:a )?(?:negatives?(?: numbers?)?|0|zero) (?:have|has) a "
        r"log(?:arithm)?",
        "is 2^(-5) > 0?",
        "True",
    ),
    Truth(
        "No, not among the real numbers, where every square is 0 or more; among the complex "
        "numbers, yes: `i² = -1`.",
        r"(?:you |we |i )?(?:take|have|find|do) (?:the |a )?square[- ]?root of (?:a )?negatives?"
        r"(?: numbers?)?|(?:a )?negatives?(?: numbers?)? (?:have|has) (?:a )?square[- ]?roots?",
        "i^2",
        "-1",
    ),
    Truth(
        "No: the sign `√` names the root that is not negative. An equation such as `x² = 9` has "
        "a negative solution, too, which is written `-√9`.",
        r"(?:a |the )?square[- ]?root (?:ever )?(?:be |is )?negative",
        "sqrt(9)",
        "3",
    ),
    Truth(
        "No: it is the root of a mean of squares, so it is 0 or more, and 0 only when all values "
        "are equal.",
        r"(?:a |the )?(?:standard deviation|variance|sd) (?:ever )?(?:be |is )?negative",
        "standard deviation of 4, 4, 4",
        "0",
    ),
    Truth(
        "Yes: the variance is the square of the standard deviation.",
        r"(?:the )?variance (?:just |is |be )*(?:the )?(?:square of the (?:standard deviation|sd)"
        r"|(?:standard deviation|sd) squared)|(?:the )?(?:standard deviation|sd) (?:just |is )*"
        r"(?:the )?(?:square )?root of (?:the )?variance",
        "variance of 2, 4, 6",
        "8/3",
    ),
    Truth(
        "No: a probability lies between 0 (impossible) and 1 (certain), that is 0% to 100%.",
        r"(?:a |the )?probabilit(?:y|ies) (?:ever )?(?:be |is )?(?:negative|(?:more|greater|bigger"
        r"|larger) than (?:1|one|100%)|above (?:1|100%)|over (?:1|100%))",
        "is 1/6 < 1?",
        "True",
    ),
    Truth(
        "Yes: for two positive whole numbers the greatest common divisor times the least common "
        "multiple is the product of the numbers.",
        r"(?:the )?(?:gcd|hcf|gcf) (?:times|\*|x) (?:the )?lcm (?:is |equals? |= ?)?"
        r"(?:the )?product(?: of the (?:two )?numbers)?"
        r"|(?:the )?lcm (?:is |equals? |= ?)?(?:the )?product (?:of the (?:two )?numbers )?"
        r"(?:over|divided by|/) (?:the )?(?:gcd|hcf|gcf)",
        "lcm of 4 and 6",
        "12",
    ),
    Truth(
        "No: only 2 is an even prime, every other even number is divisible by 2; but 2 itself is a "
        "prime that is not odd.",
        r"(?:every|all|any) primes?(?: numbers?)? (?:is |are )?odd",
        "is 2 prime?",
        "True",
    ),
    Truth(
        "No: that holds only where both factors are 1 or more. Multiplying by a number between 0 "
        "and 1 makes a positive number smaller.",
        r"(?:multiplying|multiplication|times) (?:always )?(?:make|makes|give|gives)(?: (?:it|a "
        r"number|numbers|things))? (?:bigger|larger|more)(?: numbers?)?",
        "is 8*(1/2) < 8?",
        "True",
    ),
    Truth(
        "No: that is so only when the top is smaller than the bottom; `7/4` is more than 1.",
        r"(?:a |every |all )?fractions? (?:is |are |be )?(?:always )?(?:less|smaller) than (?:1|one"
        r"|a whole)",
        "is 7/4 > 1?",
        "True",
    ),
)
