"""Powers, roots and common multiples modulo a number: Carmichael, square roots, logarithms, Bézout.

Whatever is found is looked for a second time by trying all remainders or by multiplying out.
"""

from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.brackets import held
from tutor_tui.mathematics.kinds.numbers.diophantine import bezout
from tutor_tui.mathematics.kinds.numbers.facts import SIGNED, WHOLE, Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import refused, with_verdict

_LARGEST_TRIED: Final = 5_000
_LARGEST: Final = 200_000
_LARGEST_NUMBER: Final = 10**30
_BY_TRYING: Final = "by trying all remainders"


def _carmichael(fact: Fact) -> Answer:
    """The least common multiple of the exponents that belong to the prime powers."""
    (number,) = fact.integers()
    if not 1 <= number <= 10**15:
        return refused("I work out the Carmichael function of numbers up to 10^15.")
    parts = [_exponent_of(int(p), int(k)) for p, k in sympy.factorint(number).items()]
    found = lcm(*parts) if parts else 1
    is_tried = number <= _LARGEST_TRIED
    verdict = found == int(_group_exponent(number) if is_tried else sympy.reduced_totient(number))
    sentence = (
        f"The Carmichael function of {code(str(number))} is {code(str(found))}: the smallest "
        "exponent that makes every number without a common factor with it leave the remainder 1."
    )
    how = _BY_TRYING if is_tried else "by a second calculation"
    return with_verdict(sentence, verdict, how, str(found))


def _exponent_of(prime: int, power: int) -> int:
    """That of one prime power; for 8, 16, 32 … half of Euler's totient."""
    totient = int(prime ** (power - 1)) * (prime - 1)
    return totient // 2 if prime == 2 and power > 2 else totient


def _group_exponent(number: int) -> int:
    """The same by multiplying each remainder by itself until 1 comes up."""
    found = 1
    for base in range(1, number):
        if gcd(base, number) == 1 and pow(base, found, number) != 1 % number:
            found = lcm(found, _order(base, number))
    return found


def _order(base: int, modulus: int) -> int:
    value, count = base % modulus, 1
    while value != 1:
        value, count = value * base % modulus, count + 1
    return count


def _square_roots(fact: Fact) -> Answer:
    number, modulus = fact.integers()
    if not 2 <= modulus <= _LARGEST:
        return refused(f"I look for square roots modulo 2 to {_LARGEST}.")
    found = [root for root in range(modulus) if (root * root - number) % modulus == 0]
    others = sympy.sqrt_mod(number % modulus, modulus, all_roots=True) or []
    verdict = sorted(map(int, others)) == found
    where = f"modulo {code(str(modulus))}"
    if not found:
        sentence = f"{code(str(number))} has no square root {where}: no square leaves it."
        return with_verdict(sentence, verdict, _BY_TRYING, "no solution")
    shown = listed([code(str(root)) for root in found])
    noun = "root is" if len(found) == 1 else "roots are"
    sentence = f"The square {noun} {shown} {where}."
    return with_verdict(sentence, verdict, _BY_TRYING, ", ".join(map(str, found)))


def _logarithm(fact: Fact) -> Answer:
    """The powers one after the other, until they come round."""
    base, number, modulus = fact.integers()
    if not 2 <= modulus <= _LARGEST:
        return refused(f"I look for exponents modulo 2 to {_LARGEST}.")
    places = _places(base % modulus, modulus)
    place = places.get(number % modulus)
    line = f"{base}^x ≡ {number} (mod {modulus})"
    if place is None:
        sentence = f"No power of {code(str(base))} leaves that: {code(line)} has no solution."
        return with_verdict(sentence, True, "by trying all powers", "no solution")
    again = f"{base}^{place} = {base**place}" if base**place < 10**12 else f"{base}^{place}"
    period = len(places) - places[pow(base, len(places), modulus)]
    more = f", and every {period} more" if place >= places[pow(base, len(places), modulus)] else ""
    sentence = f"{code(f'x = {place}')}{more}, as {code(again)} leaves {code(str(number))}."
    is_right = (pow(base, place, modulus) - number) % modulus == 0
    return with_verdict(sentence, is_right, "by the remainder of the power", f"x = {place}")


def _places(base: int, modulus: int) -> dict[int, int]:
    """For each remainder of a power the smallest exponent that leaves it."""
    places: dict[int, int] = {}
    value, exponent = 1 % modulus, 0
    while value not in places:
        places[value] = exponent
        value, exponent = value * base % modulus, exponent + 1
    return places


def _linear_combination(fact: Fact) -> Answer:
    first, second = fact.integers()
    if not first or not second or max(abs(first), abs(second)) > _LARGEST_NUMBER:
        return refused("I do that for two whole numbers other than 0 with up to 30 digits.")
    common, x, y = bezout(first, second)
    line = f"{first}*{held(str(x))} + {second}*{held(str(y))} = {common}"
    is_right = first * x + second * y == common == gcd(first, second)
    sentence = (
        f"The greatest common divisor is {code(str(common))}, and {code(line)}: {code(f'x = {x}')} "
        f"and {code(f'y = {y}')} by the extended Euclidean algorithm."
    )
    return with_verdict(sentence, is_right, "by multiplying out", f"x = {x}, y = {y}")


_MOST_DIVISIONS: Final = 20


def combination_steps(fact: Fact) -> tuple[Step, ...] | None:
    """The divisions down to 0, then each remainder as a sum of multiples of both numbers."""
    first, second = fact.integers()
    if min(first, second) < 1:
        return None
    high, low = (first, 1, 0), (second, 0, 1)
    steps = list[Step]()
    while low[0] and len(steps) < _MOST_DIVISIONS:
        quotient, rest = divmod(high[0], low[0])
        line = f"{high[0]} = {quotient}*{low[0]} + {rest}"
        new = (rest, high[1] - quotient * low[1], high[2] - quotient * low[2])
        if rest:
            told = f"{rest} = {first}*{held(str(new[1]))} + {second}*{held(str(new[2]))}"
            reason = f"Divide {code(str(high[0]))} by {code(str(low[0]))} and get the rest alone."
            steps.append(Step("divide", reason, line, (told,)))
        else:
            reason = f"Nothing is left, so {code(str(low[0]))} is the greatest common divisor."
            steps.append(Step("divide", reason, line, (f"{low[0]} = {_told(fact, low)}",)))
        high, low = low, new
    return None if low[0] else tuple(steps)


def _told(fact: Fact, row: tuple[int, int, int]) -> str:
    first, second = fact.integers()
    return f"{first}*{held(str(row[1]))} + {second}*{held(str(row[2]))}"


_B: Final = rf"(?P<b>-?{WHOLE})"
_MOD: Final = rf"\s*\(?\s*\\?(?:mod|modulo|pmod)\s*\{{?\s*(?P<m>{WHOLE})\s*\}}?\s*\)?"
_POWER: Final = (
    rf"{SIGNED}\s*(?:\^|\*\*)\s*\{{?\(?\s*[a-z]\s*\)?\}}?\s*(?:=|≡|\\equiv)\s*{_B}{_MOD}"
)
_BEZOUT: Final = (
    r"(?:(?:b(?:é|e)zout(?:'s)?|b(?:é|e)zout)\s+(?:coefficients?|numbers|identity|relation|equation)"
    r"|(?:use\s+)?(?:the\s+)?extended\s+(?:euclidean\s+algorithm|euclid(?:ean)?|gcd)"
    r"(?:\s+algorithm)?)"
)
TOPICS: Final = (
    Topic(
        "Carmichael",
        ((pattern(rf"(?:carmichael(?:'s)?(?:\s+(?:function|lambda|totient|number))?|reduced\s+totient"
                  rf"(?:\s+function)?)\s+(?:of|for|at)\s+{N}"), taking("Carmichael", "n")),),
        _carmichael, "To find the Carmichael function of {}",
        "Split the number into prime powers `p^k`; each gives `p^(k-1) (p - 1)`, from 8 on powers "
        "of 2 give half of that; take the least common multiple.",
    ),
    Topic(
        "square roots modulo",
        ((pattern(rf"(?:all\s+)?(?:the\s+)?(?:modular\s+)?square\s+roots?\s+of\s+{SIGNED}{_MOD}"),
          taking("square roots modulo", "a", "m")),),
        _square_roots, "To find square roots modulo a number: {}",
        "Square the remainders one after the other; `r` and `m - r` have the same square.",
    ),
    Topic(
        "discrete logarithm",
        (
            (pattern(_POWER + r"(?:\s+for\s+[a-z])?"), taking("discrete logarithm", "a", "b", "m")),
            (pattern(rf"discrete\s+log(?:arithm)?\s+of\s+{_B}\s+(?:to\s+(?:the\s+)?)?(?:in\s+)?base"
                     rf"\s+{SIGNED},?{_MOD}"), taking("discrete logarithm", "a", "b", "m")),
        ),
        _logarithm, "To find an exponent modulo a number: {}",
        "Multiply by the base again and again, and keep only the remainders, until the wanted one "
        "comes up or they repeat.",
    ),
    Topic(
        "Bézout",
        (
            (pattern(rf"{_BEZOUT}\s+(?:of|for|on|to|with)\s+{SIGNED}\s*(?:,|and)\s*{_B}"),
             taking("Bézout", "a", "b")),
            (pattern(rf"(?:express|write)\s+(?:the\s+)?(?:gcd|greatest common divisor|gcf|hcf)\s*"
                     rf"(?:of\s+|\()\s*{SIGNED}\s*(?:,|and)\s*{_B}\s*\)?\s+as\s+an?\s+(?:integer\s+)?"
                     r"(?:linear\s+)?combination(?:\s+of\s+(?:them|the(?:m| two)(?: numbers)?"
                     rf"|{WHOLE}\s+and\s+{WHOLE}))?"), taking("Bézout", "a", "b")),
            (pattern(rf"(?:whole\s+numbers\s+|integers\s+)?[a-z]\s+(?:and|,)\s*[a-z]\s+(?:such"
                     rf" that|so that"
                     rf"|with|where|for which)\s+{SIGNED}\s*\*?\s*[a-z]\s*\+\s*{_B}\s*\*?\s*"
                     r"[a-z]\s*=\s*"
                     rf"(?:the\s+)?(?:gcd|hcf)(?:\s*\(\s*{WHOLE}\s*,\s*{WHOLE}\s*\))?"),
             taking("Bézout", "a", "b")),
            (pattern(rf"{_BEZOUT}\s+{SIGNED}\s*(?:,|and|\s)\s*{_B}"), taking("Bézout", "a", "b")),
            (pattern(r"(?:express|write)\s+(?:the\s+)?(?:gcd|greatest common divisor|gcf"
                     r"|hcf)\s+as\s+"
                     rf"an?\s+(?:integer\s+)?(?:linear\s+)?combination\s+of\s+{SIGNED}\s+and\s+{_B}"),
             taking("Bézout", "a", "b")),
        ),
        _linear_combination, "To write a greatest common divisor as a sum of multiples of {}",
        "Run Euclid's algorithm, and write every remainder as a sum of multiples of both numbers.",
        combination_steps,
    ),
)  # fmt: skip
