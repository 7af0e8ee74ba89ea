"""One term in the expansion of a binomial such as `(x^2 + 2/x)^6`: the one without the letter, or
that with a power of it.

The term number `r + 1` of `(u + v)^n` is `C(n, r) u^(n - r) v^r`.
"""

import re
from fractions import Fraction
from math import comb
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import shown_number

_LONGEST: Final = 200
_MOST: Final = 40
_FORM: Final = late_regex(
    r"(?:(?:find|what(?:'s| is)|calculate|determine|work out) )?(?:the )?(?:value of the )?"
    r"(?:term (?:which is |that is )?independent of (?P<v>[a-z])|constant term"
    r"|coefficient of (?:the )?"
    r"(?P<w>[a-z])(?: ?\^ ?(?P<k>-?\d{1,2}|\(-\d{1,2}\)))?(?: term)?) in (?:the )?"
    r"(?:binomial )?(?:expansion of )?\((?P<one>[^()+-]+(?:\([^()]*\))?) ?(?P<sign>[+-]) ?"
    r"(?P<two>[^()+-]+(?:\([^()]*\))?)\) ?(?:\^|\*\*) ?\{?(?P<n>\d{1,2})\}?"
)
_ABOVE: Final = re.compile(r"(?P<a>\d*)\*?(?P<x>[a-z])(?:\^(?P<p>\d))?")
_BELOW: Final = late_regex(r"(?P<a>\d+)/\(?(?P<b>\d*)\*?(?P<x>[a-z])(?:\^(?P<p>\d))?\)?")


def read_constant_term(text: str) -> Conditioned | None:
    """The binomial, where it has such a term; sums of two whole powers are polynomials."""
    if len(text) > _LONGEST or not kept_regex(
        r"independent of|constant term|coefficient", re.IGNORECASE
    ).search(text):
        return None
    request = " ".join(bare(text).lower().replace("²", "^2").replace("³", "^3").split())
    found = _FORM.fullmatch(request)
    one, two = (
        (_monomial(found[name].strip()) for name in ("one", "two")) if found else (None, None)
    )
    if found is None or one is None or two is None:
        return None
    if (found["v"] or found["w"]) not in (None, one[0]):
        return None
    power = int((found["k"] or "1").strip("()")) if found["w"] else 0
    if found["w"] and one[2] > 0 < two[2]:
        return None
    (letter, first, up), (other, second, down) = one, two
    count = int(found["n"])
    if letter != other or up == down or not 1 <= count <= _MOST:
        return None
    place = Fraction(up * count - power, up - down)
    if place.denominator != 1 or not 0 <= place <= count:
        return None
    second = second if found["sign"] == "+" else -second
    r = int(place)
    factors = f"({shown_number(first)})^{count - r}*({shown_number(second)})^{r}"
    meets = f"The powers of `{letter}` cancel"
    if power:
        meets = f"The power of `{letter}` is `{power}`"
    name = f"the coefficient of `{letter}^{power}`" if power else "the constant term"
    return Conditioned(
        f"{meets} in the term `C(n, r)*u^(n - r)*v^r` with `r = {r}`, and "
        f"`C({count}, {r})` is `{comb(count, r)}`",
        (),
        (),
        (Wanted(name, f"{comb(count, r)}*{factors}"),),
    )


def _monomial(text: str) -> tuple[str, Fraction, int] | None:
    """The letter, its factor and its power, which is negative under a fraction bar."""
    if found := _ABOVE.fullmatch(text):
        return found["x"], Fraction(found["a"] or 1), int(found["p"] or 1)
    found = _BELOW.fullmatch(text)
    if found is None or found["b"] == "0":
        return None
    return found["x"], Fraction(int(found["a"]), int(found["b"] or 1)), -int(found["p"] or 1)
