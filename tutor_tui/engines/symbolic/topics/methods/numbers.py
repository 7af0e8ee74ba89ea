"""How sums with numbers, fractions, percentages and data are done."""

from typing import Final

from tutor_tui.engines.symbolic.topics.methods.method import (
    ADD,
    CHANGE,
    FIND,
    SIGNED,
    TIMES,
    Method,
)

METHODS: Final = (
    Method(
        rf"{TIMES} (?:a )?fractions? (?:by|with|and) (?:a )?whole numbers?",
        "Multiply the top by the whole number, keep the bottom, and reduce.",
        "what is 2/3 * 9?",
    ),
    Method(
        rf"{TIMES} decimals?(?: .*)?",
        "Multiply without the points, then give the result as many decimals as both have together.",
        "what is 1.2 * 0.35?",
    ),
    Method(
        rf"(?:{CHANGE}|put|do) (?:a )?(?:numbers? )?(?:in(?:to)? |as )?(?:standard (?:index )?form"
        r"|scientific notation)",
        "Move the point behind the first digit that is not 0 and count the places: that is the "
        "power of 10, negative for small numbers.",
        "write 0.00045 in scientific notation",
    ),
    Method(
        rf"(?:{FIND}|tell|know|check|see|prove) (?:if|whether|when) (?:a )?numbers? (?:is|are)"
        r" (?:a )?primes?",
        "Divide it by 2, 3, 5, 7 and the further primes up to its square root; if none goes in, it "
        "is prime.",
        "is 91 prime?",
    ),
    Method(
        rf"{ADD} fractions?(?: (?:with|that have) (?:different|unlike|unequal) \w+)?",
        "Give both fractions the same denominator, add (or subtract) the numerators, and reduce.",
        "what is 3/4 + 2/5?",
    ),
    Method(
        rf"{TIMES} fractions?",
        "Multiply top by top and bottom by bottom, then reduce.",
        "what is 2/3 * 9/10?",
    ),
    Method(
        r"(?:divide|dividing) (?:by )?(?:a )?fractions?",
        "Turn the second fraction upside down and multiply by it.",
        "what is 2/3 / (4/5)?",
    ),
    Method(
        r"(?:simplify|reduce|cancel)(?: down)? (?:a )?fractions?",
        "Divide top and bottom by their greatest common divisor.",
        "simplify 18/24",
    ),
    Method(
        rf"{CHANGE} (?:a )?fractions? (?:in)?to (?:an? )?percent(?:age)?s?",
        "Divide the top by the bottom and multiply by 100.",
        "write 3/8 as a percentage",
    ),
    Method(
        rf"{CHANGE} (?:a )?fractions? (?:in)?to (?:an? )?decimals?",
        "Divide the top by the bottom: the line of a fraction means division.",
        "write 3/8 as a decimal",
    ),
    Method(
        rf"{CHANGE} (?:a )?(?:recurring|repeating) decimals? (?:in)?to (?:an? )?fractions?",
        "Call it `x`, multiply by the power of 10 that moves it on by one whole repeat, and "
        "subtract `x`: the repeating digits cancel, and you can solve for `x`.",
        "write 0.272727... as a fraction",
    ),
    Method(
        rf"{CHANGE} (?:a )?decimals? (?:in)?to (?:an? )?fractions?",
        "Write the digits over 10, 100 or 1000, as many zeros as there are decimals, and reduce.",
        "write 0.375 as a fraction",
    ),
    Method(
        rf"{CHANGE} (?:a )?decimals? (?:in)?to (?:an? )?percent(?:age)?s?",
        "Multiply by 100: the point moves two places to the right.",
        "write 0.375 as a percentage",
    ),
    Method(
        rf"{ADD} {SIGNED}",
        "To add a negative number, go down by it; to subtract one, go up: two signs side by side "
        "that are equal make a plus, different ones a minus.",
        "what is -5 + (-3) - (-2)?",
    ),
    Method(
        rf"{TIMES} (?:or divide )?{SIGNED}",
        "Multiply without the signs; the result is positive where the signs are equal, and "
        "negative where they differ.",
        "what is -4 * (-6)?",
    ),
    Method(
        r"(?:do )?long division|(?:divide|dividing) (?:big|large) numbers",
        "Divide digit by digit from the left; what remains is carried over to the next digit.",
        "what is 936/4?",
    ),
    Method(
        rf"{FIND} (?:a |the )?percent(?:age)? (?:increase|decrease|change)",
        "Divide the change by the value at the start, and multiply by 100.",
        "what is the percentage change from 50 to 65?",
    ),
    Method(
        rf"{FIND} (?:a |the )?(?:percent(?:age)?s?)(?: of (?:a number|something|numbers?))?",
        "A percent is a hundredth: divide by 100 and multiply by the number of percents.",
        "what is 15% of 240?",
    ),
    Method(
        rf"(?:{FIND}|simplify|share in) (?:a )?ratios?",
        "To share in a ratio, add its parts, divide the amount by that sum, and give each its "
        "number of parts.",
        "share 60 in the ratio 2:3",
    ),
    Method(
        rf"{FIND} (?:the )?(?:gcf|gcd|hcf|(?:greatest|highest) common (?:factor|divisor))"
        r"(?: of (?:two|some)? ?numbers)?",
        "Write both numbers as products of primes and multiply the primes that they share.",
        "greatest common divisor of 36 and 48",
    ),
    Method(
        rf"{FIND} (?:the )?(?:lcm|(?:least|lowest) common (?:multiple|denominator))"
        r"(?: of (?:two|some)? ?numbers)?",
        "Write both numbers as products of primes and take each prime as often as it occurs most.",
        "least common multiple of 12 and 18",
    ),
    Method(
        rf"(?:{FIND} (?:the )?prime factors?(?: of a number)?|(?:do )?prime factori[sz]ation)",
        "Divide by 2 as long as you can, then by 3, 5, 7 and so on, until 1 is left.",
        "prime factors of 360",
    ),
    Method(
        r"round(?: off)?(?: (?:a )?(?:decimals?|numbers?))?(?: (?:to|off).*)?",
        "Look at the first digit that goes: from 5 on round up, else leave the digit before it.",
        "round 3.14159 to 2 decimal places",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:mean|average)(?: of .*)?",
        "Add all numbers and divide by how many there are.",
        "mean of 4, 8, 6, 5, 2",
    ),
    Method(
        rf"{FIND} (?:the |an? )?median(?: of .*)?",
        "Put the numbers in order and take the middle one, or halfway between the middle two.",
        "median of 7, 2, 9, 4",
    ),
    Method(
        rf"{FIND} (?:the |an? )?mode(?: of .*)?",
        "Take the number that occurs most often.",
        "mode of 3, 7, 7, 2, 9",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:standard deviation|variance|sd)(?: of .*)?",
        "Find the mean, square how far each value lies from it, take the mean of these squares "
        "(the variance), and its square root.",
        "standard deviation of 2, 4, 4, 6",
    ),
    Method(
        rf"{CHANGE} degrees? (?:in)?to radians?",
        "Multiply by `π/180`, because 180° is `π`.",
        "convert 45 degrees to radians",
    ),
    Method(
        rf"{CHANGE} (?:numbers? )?(?:in|from)?(?:to )?binary(?: numbers?)?(?: (?:in)?to decimals?)",
        "Each digit counts for a power of 2, from the right 1, 2, 4, 8 and so on; add them up.",
        "convert 1011 from binary to decimal",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:compound interest)(?: .*)?",
        "Multiply by `1 + r/100` once for every year.",
        "compound interest on 1000 at 5% for 3 years",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:average )?speed(?: .*)?",
        "Divide the distance by the time.",
        "a car drives 150 km in 2.5 hours. what is its speed?",
    ),
)  # fmt: skip
