"""Why the rules of the first years of school are as they are."""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_MINUS: Final = r"(?:minus(?:es)?|negatives?)"
_FRACTION_DIVIDED: Final = r"\d\s*/\s*\d+\)?\s*(?:÷|/|divided by|over)\s*\(?\d"
_SQUARE: Final = r"\^ ?2|²|squared"
_UP_AND_DOWN: Final = (
    "A percentage is a share of what is there just then. Up by 15% from 100 makes 115, and "
    "15% of 115 are more than the 15 that were added, so going down by 15% ends below 100: "
    "`1.15*0.85 = 0.9775`. The same percentage up and down never cancels."
)
_RISES: Final = r"(?:increas|rais|rise|rose|goes up|went up|\bup\b|gr[eo]w)"
_FALLS: Final = r"(?:decreas|reduc|fall|fell|drop|down\b|los[et])"
REASONS: Final = (
    Reason(
        "A rectangle is a quadrilateral with four right angles, and a square has those; that its "
        "sides are equal, too, makes it a special rectangle.",
        asked=r"why (?:is|are|do|does|can|would) (?:an? |all )?squares? (?:also |always |called "
        r"|count as |be )*(?:an? )?(?:special |type of |kind of )*rectangles?",
    ),
    Reason(
        "Zeros in front only say where the point is: `0.067 m` is `67 mm`, the same length with"
        " the "
        "same two figures that were measured. Zeros between or behind other figures do count,"
        " as in "
        "`205` or `0.0670`.",
        asked=r"(?:leading |first |front )?zero(?:e?s)?.*(?:count|significant)",
        pointed=r"zero(?:e?s)?",
        within=r"significant|\bs\.?f\b|sig fig",
    ),
    Reason(
        "A product with a minus flips to the other side of zero, and a second minus flips it back: "
        "`3*(-2) = -6`, `2*(-2) = -4`, `1*(-2) = -2`, `0*(-2) = 0` go up by 2 each time, so the "
        "next one is `(-1)*(-2) = 2`.",
        asked=rf"{_MINUS} (?:(?:times|by|x|multiplied by|\*|divided by) )(?:an? )?{_MINUS}"
        rf"|(?:multipl|divid|product).*{_MINUS}.*(?:positive|plus)",
        pointed=rf"{_MINUS}.*(?:positive|plus)|(?:is (?:it|that)|it's|that's) (?:positive|plus)",
        within=r"-\s*\d+\)?\s*[*×x/÷]\s*\(?-|times -|by -",
    ),
    Reason(
        "Subtracting a negative number takes away a debt, which leaves you with more: "
        "`3 - (-2) = 3 + 2` and that is `5`. Or go on with the pattern `3 - 1 = 2`, `3 - 0 = 3`, "
        "`3 - (-1) = 4`.",
        asked=rf"{_MINUS}(?: and)?(?: an?)? {_MINUS}.*(?:plus|positive|add)|two {_MINUS}"
        rf"|double {_MINUS}|subtract\w* an? negative",
        pointed=r"(?:turn|becom|mak|chang)\w* (?:\w+ )?(?:plus|positive|add)|(?:is it|it's) plus",
        within=r"-\s*\(?\s*-",
    ),
    Reason(
        "A mixed number is a sum: `2 1/3` is `2 + 1/3`. As one fraction, `7/3`, it is added, "
        "multiplied and divided by the rules for any fraction, with no whole part left over.",
        asked=r"\b(?:improper|top[- ]heavy) fraction",
        pointed=r"\b(?:improper|top[- ]heavy)\b",
        within=r"\d \d+/\d",
    ),
    Reason(
        "A sign can change only where the expression is 0 or has no value. So between two such "
        "places it is the same throughout, and one number from each part, put in, tells whether "
        "that part belongs to the solution.",
        pointed=r"(?:which|what|where|how) .*(?:parts?|intervals?|regions?|sides?|bits?|ones?)"
        r" .*(?:keep"
        r"|take|choose|pick|need|want|use|is it|works?)|(?:inside|outside|between|in the middle)",
        within=r"(?:\^ ?[2-9]|²|³|/ ?\(|\)\s*\(|\|).*[<>≤≥]",
    ),
    Reason(
        "Multiplying or dividing by a negative number turns the number line round, so what was "
        "larger becomes smaller: `2 < 3`, but `-2 > -3`. That is why the sign of an inequality "
        "turns then, and only then.",
        asked=r"(?:flip|turn|revers|swap|switch|chang)\w* (?:\w+ ){0,8}(?:inequalit|direction)"
        r"|inequality (?:\w+ ){0,3}(?:flip|turn|revers|swap|switch|chang)",
        pointed=r"flip|turn\w* (?:it |the sign )?(?:a?round|over)|revers|swap|switch|sign.*chang"
        r"|chang.*sign",
        within=r"[<>≤≥]",
    ),
    Reason(
        _UP_AND_DOWN,
        pointed=r"(?:n['’]?t|\bnot)(?: (?:it|that|this|be|just|back|to|the price))* [$£€]?\d",
        within=rf"{_RISES}[^?]*%[^?]*{_FALLS}[^?]*%|{_FALLS}[^?]*%[^?]*{_RISES}[^?]*%"
        r"|^\(?[\d.]+\)? ?\*? ?\(1 [-+] [\d.]+/100\)",
    ),
    Reason(
        _UP_AND_DOWN,
        asked=r"(?:percent\w*|%).*(?:cancel|same again|back (?:to|where)|start)",
        pointed=r"(?:n['’]?t|not) .*(?:again|same|back|original|start|\btoo\b|as well|either)"
        r"|cancel|end up (?:with )?less",
        within=rf"(?:{_RISES}|{_FALLS}|\(1 [-+]).*(?:%|/100)"
        r"|percent\w* (?:increase|decrease|change)",
    ),
    Reason(
        "Dividing by a number asks how often it fits in: a half fits into 3 six times, so "
        "`3/(1/2) = 3*2` and that is `6`. In general, multiplying by the reciprocal undoes "
        "multiplying by the fraction, because `4/5*(5/4) = 1`. Only the fraction that you divide "
        "by is turned.",
        asked=r"(?:flip|turn|invert|upside|reciprocal)\w*.*(?:fraction|divid|second)"
        r"|keep,? change,? flip|(?:fraction|divid\w+).*(?:flip|invert|reciprocal|upside)",
        pointed=r"flip|turn|invert|upside|reciprocal",
        within=_FRACTION_DIVIDED,
    ),
    Reason(
        "`5/0` would have to be a number that gives 5 when it is multiplied by 0, but every number "
        "times 0 is 0; and for `0/0` any number would do, so there is no single answer. That is "
        "why division by 0 has no value, not even infinity.",
        asked=r"divi\w+ (?:\w+ )?(?:by )?(?:0|zero)\b(?!\.\d)|over (?:0|zero)\b(?!\.\d)",
        pointed=r"^(?:but |and |so )*why(?: not| can't (?:you|i|we|it)(?: do (?:it|that))?)?$"
        r"|infinity|impossible|undefined|not (?:allowed|possible)",
        within=r"(?:/|÷|divided by|over)\s*\(?(?:0|zero)\b",
    ),
    Reason(
        "Each step down divides by the base: `2^3 = 8`, `2^2 = 4`, `2^1 = 2`, so the next one is "
        "`2^0 = 1`. It also keeps the rule for products, `2^3*2^0 = 2^3`.",
        asked=r"(?:power (?:of )?|to the |\^ ?|exponent (?:of )?)(?:0|zero|zeroth)\b"
        r"|(?:0|zero)(?:th)? power",
        pointed=r"\b(?:1|one|not 0|not zero|isn't it 0|isn't it zero)\b",
        within=r"\^ ?0\b|power (?:of )?(?:0|zero)",
    ),
    Reason(
        "A negative exponent goes on with dividing by the base: `2^1 = 2`, `2^0 = 1`, so "
        "`2^(-1) = 1/2` and `2^(-2) = 1/4`. It does not make the number negative.",
        asked=r"negative (?:exponent|power|index|indices)",
        pointed=r"fraction|not negative|isn't it negative|1 over|reciprocal",
        within=r"\^ ?\(?-",
    ),
    Reason(
        "An exponent counts factors: `2^3*2^4` is three 2s times four 2s, seven in all, so "
        "`2^3*2^4 = 2^7`. That works only for products of powers of the same base, not for sums.",
        asked=r"add\w* (?:the |their )?(?:exponents|powers|indices)|(?:exponents|powers|indices)"
        r" (?:get |are )?added",
        pointed=r"\badd",
        within=r"(\w+) ?\^ ?\w+ ?[*×·] ?\1 ?\^|(\w+)[²³⁴-⁹] ?[*×·] ?\2",
    ),
    Reason(
        "Tops can only be added when the pieces have the same size: a half and a quarter are no "
        "two sixths. Written as quarters they can be counted: `1/2 + 1/4 = 2/4 + 1/4`, which is "
        "`3/4`.",
        asked=r"common denominator|same (?:denominator|bottom)|add\w* (?:up )?(?:the |both )?"
        r"(?:tops?|bottoms?|numerators?|denominators?)|(?:fractions?) (?:just )?like that",
        pointed=r"just add|12ths|denominator|bottom",
        within=r"\d/\d+ ?[-+] ?\d+/\d|fraction",
    ),
    Reason(
        "A straight line is half of a full turn, which is `360°`, so the angles that lie side by "
        "side along it make `180°` together.",
        asked=r"straight line.*\b180\b|\b180\b.*straight line",
        pointed=r"\b180\b",
        within=r"straight line",
    ),
    Reason(
        "Draw through one corner the line that is parallel to the opposite side: the three angles "
        "of the triangle lie side by side along that straight line, which makes `180°`. A shape "
        "with four sides is two triangles, so its angles make `360°`.",
        asked=r"(?:angles?|triangle).*\b180\b|\b180\b.*(?:angles?|triangle)",
        pointed=r"\b180\b",
        within=r"triangle|angle",
    ),
    Reason(
        "Cut the circle into many thin slices and lay them side by side, points up and down in "
        "turn: they nearly make a rectangle as high as the radius `r` and as long as half of the "
        "circumference, `π r`, so the area is `π r²`.",
        asked=r"\bpi ?(?:\*|times)? ?r ?(?:squared|\^ ?2|²)|π ?r ?²|area of (?:a |the )?circle",
        pointed=r"r ?(?:squared|\^ ?2|²)|\bpi\b|π",
        within=r"area.*circle|circle.*area",
    ),
    Reason(
        "The number `π` says how often the diameter fits round any circle, a little more than 3 "
        "times, and the diameter is twice the radius: so the circumference is `2π r`.",
        asked=r"\b2 ?\*? ?(?:pi|π) ?r\b|circumference.*\bpi\b",
        pointed=r"2 ?pi|\bpi\b|π",
        within=r"circumference",
    ),
    Reason(
        "A number and its opposite have the same square: `7^2 = 49` and `(-7)^2 = 49`, so an "
        "equation such as `x² = 49` has both as solutions. The sign `√` names only the one that "
        "is not negative, `sqrt(49) = 7`.",
        asked=r"(?:two|2|both) (?:square )?roots|plus or minus|±|square roots? .*(?:two|both|just"
        r"|only)",
        pointed=r"\b(?:two|2|both|also|negative|minus)\b|-\d",
        within=r"^(?:solve )?\d*[a-z] ?(?:\^ ?2|²)(?: ?[-+] ?\d+)? ?= ?\d+$",
    ),
    Reason(
        "The bars ask how far a number is from zero, and there are two places with the same "
        "distance: `|5| = 5` and `|-5| = 5`. So what stands between them may be either.",
        asked=r"absolute value.*\b(?:two|2|both)\b|\b(?:two|2|both)\b.*absolute value",
        pointed=r"\b(?:two|2|both|also|negative)\b|-\d",
        within=r"\|.*\| ?=|abs\(.*=",
    ),
    Reason(
        "The mean shares the whole sum out equally, so a value far from the others pulls it along; "
        "the median only asks which number stands in the middle. They agree where the numbers lie "
        "evenly on both sides, as in `1, 2, 3`.",
        pointed=r"\b(?:are|is) (?:they|these|the two|it) (?:\w+ )?(?:different|not the same)",
        within=r"^(?:what(?:'s| is) )?(?:the )?(?:mean|median|average) of",
    ),
    Reason(
        "A part of all cases has the first, and of those again a part has the second: half of a "
        "third is `1/2*(1/3) = 1/6`. So the chance that both happen is the chance of the first "
        "times that of the second once the first has happened.",
        asked=r"multipl\w+ (?:the |two |both )*(?:probabilit|chance)",
        pointed=r"\bwhy (?:(?:do|did|would|must) )?(?:(?:you|we|i|they) )?(?:multiply|times)",
        within=r"\b(?:probability|chance|likely|odds)\b.*\b(?:twice|two|three|four|both|and|in"
        r" a row|times|\d)\b",
    ),
    Reason(
        "`4! = 24` divided by 4 is `3! = 6`, then `2! = 2` and `1! = 1`; one step more divides 1 "
        "by 1, so `0! = 1`. It also counts right: there is one way to arrange nothing.",
        asked=r"\b(?:0|zero) ?(?:!|factorial)",
        pointed=r"^(?:but |and |so )?(?:why|how come)\b",
        within=r"^(?:(?:and|so) )?(?:what(?:'s| is) )?(?:0!|(?:0|zero) factorial)(?: then)?\W*$",
    ),
    Reason(
        "A third is `0.333…`, and three of them make both `0.999…` and 1, so the two are the same "
        "number: `3*(1/3) = 1`. There is no gap between them: a number between them would have to "
        "begin with `0.999…`, too. Or take `x = 0.999…`; then `10x = 9.999…`, so `9x = 9`.",
        asked=r"\b0?\.9{2,}",
        pointed=r"close|less|small|approach|near|equal|gap|same|^\W*(?:but )?(?:why|how|convince me"
        r"|prove it)\W*$",
        within=r"\b0?\.9{2,}",
    ),
    Reason(
        "A prime has exactly two divisors, 1 and itself, and 1 has only one. If it counted as a "
        "prime, a number could be split into primes in many ways, as `6 = 2*3` and `6 = 1*2*3`.",
        asked=r"\b(?:1|one)\b.*\b(?:prime|not prime)\b",
        pointed=r"prime|^why not$",
        within=r"^is (?:1|one) (?:a )?prime",
    ),
    Reason(
        "Multiplying is short for adding, so it is done first: `6 + 3*2` means a 6 and two 3s, "
        "`6 + 3 + 3 = 12`. Everybody keeps to the same order, so that a line has one meaning; "
        "brackets change it, as in `(6 + 3)*2 = 18`.",
        asked=r"order of operations|(?:multipl\w+|times|division|brackets?|parenthes\w+) .*"
        r"(?:comes?|goe?s?|done|before add\w*)\b.*\bfirst\b",
        pointed=r"(?:multipl\w+|times|division|divid\w+|brackets?|parenthes\w+|\bdo\b).*\bfirst\b"
        r"|left to right",
        within=r"\d ?[-+] ?\d+ ?[*×x/÷]|\d ?[*×x/÷] ?\d+ ?[-+]",
    ),
    Reason(
        "A negative times a positive is a debt taken several times: three debts of 2 are a debt of "
        "6, `3*(-2) = -6`.",
        asked=r"(?:negative|minus) times (?:a )?(?:positive|plus)|(?:positive|plus) times (?:a )?"
        r"(?:negative|minus)",
    ),
    Reason(
        "Percent means out of a hundred: 20% of something is 20 of a hundred equal parts of it, "
        "so you divide by 100 and take that 20 times, `20/100 = 1/5`.",
        asked=r"percent\w*.*\b(?:100|hundred)\b|\b(?:100|hundred)\b.*percent",
        pointed=r"\b(?:100|hundred)\b",
        within=r"%|percent",
    ),
    Reason(
        "Two equal triangles, one of them turned round, make a parallelogram with the same base "
        "and height, so one triangle is half of base times height.",
        asked=r"triangle.*\b(?:half|by (?:2|two))\b|\b(?:half|by (?:2|two))\b.*triangle",
        pointed=r"\bhal(?:f|ve|ving)\b|\bby (?:2|two)\b|1/2",
        within=r"area.*triangle|triangle.*area",
    ),
    Reason(
        "The theorem of Pythagoras gives the square of the side, `c² = a² + b²`, and the square "
        "root undoes the squaring: `sqrt(6^2 + 8^2) = 10`.",
        pointed=r"square ?-?root|\broot\b|√",
        within=r"hypotenuse|pythag",
    ),
    Reason(
        "With an even number of values two stand in the middle, and every number between them "
        "leaves half of the values below and half above. The one halfway between is taken, so "
        "that everybody gets the same median.",
        asked=r"(?:average|mean of|add|halfway).*\bmiddle|middle (?:two|2)\b",
    ),
    Reason(
        "Each of the two brackets gives something with `x`: the outer and the inner products are "
        "like terms and are added, as in `(x + 3)(x - 2)` with `-2x + 3x = x`.",
        pointed=r"\bmiddle\b",
        within=r"\)\s*\(|\)²|\) ?\^ ?2",
    ),
    Reason(
        "A quadratic with whole numbers factors into brackets with whole numbers only where "
        "`b² - 4ac` is a square number, such as 1, 4 or 9; otherwise its roots hold a square root, "
        "and the formula or completing the square is needed.",
        pointed=r"(?:can't|cannot|can not|couldn't|doesn't|didn't|don't|not) (?:\w+ ){0,3}factor",
        within=r"x ?(?:\^ ?2|²)",
    ),
    Reason(
        "Both sides of an equation are the same number, so doing the same to both leaves them "
        "equal, as on a balance; with only one side changed they would no longer agree.",
        asked=r"\b(?:same|do (?:it|that|this|something)) (?:thing )?(?:to|on|with) both sides",
    ),
)
