"""What a sign or a name in an answer stands for: "what's C", "what does fresnels mean"."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_MEANINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "C": "`C` stands for any constant number: it vanishes when you differentiate, so every "
        "choice of it gives an antiderivative.",
        "C1": "`C1` stands for any constant number; a given value such as `y(0) = 3` settles it.",
        "C2": "`C2` stands for any constant number; a second given value settles it.",
        "i": "`i` is the imaginary unit, the number with `i² = -1`; no real number has a negative "
        "square.",
        "e": "`e` is Euler's number, about `2.71828`: `e^x` is the function that is its own "
        "derivative.",
        "π": "`π` is the circumference of a circle over its diameter, about `3.14159`.",
        "!": "`n!` is the factorial, the product of the whole numbers from 1 to `n`: "
        "`4! = 4*3*2*1 = 24`.",
        "λ": "`λ` stands for an eigenvalue: the factor by which the matrix stretches its "
        "eigenvectors, `Av = λv`.",
        "∞": "`∞` says that there is no end in that direction; it is no number.",
        "≠": "`≠` says `is not equal to`: that value is left out, because something would be "
        "divided by 0 there.",
        "ln": "`ln` is the logarithm to the base `e`: `ln(x)` is the power of `e` that gives `x`.",
        "fresnels": "`fresnels` is the Fresnel integral `S(x) = ∫ sin(π t²/2) dt from 0 to x`; no "
        "formula of school functions says the same.",
        "fresnelc": "`fresnelc` is the Fresnel integral `C(x) = ∫ cos(π t²/2) dt from 0 to x`; no "
        "formula of school functions says the same.",
        "erf": "`erf` is the error function, `erf(x) = 2/√π · ∫ e^(-t²) dt from 0 to x`; no "
        "formula of school functions says the same.",
        "Si": "`Si` is the sine integral, `Si(x) = ∫ sin(t)/t dt from 0 to x`; no formula of "
        "school functions says the same.",
        "Ci": "`Ci` is the cosine integral, an antiderivative of `cos(x)/x`; no formula of school "
        "functions says the same.",
        "→": "`→` says that the left side comes as close to the right one as you like.",
        "∫": "`∫` is the integral sign: it asks for an antiderivative, or, with two bounds, for "
        "the area under the curve.",
        "≤": "`≤` says `less than or equal to`, so that the end itself belongs to it.",
        "≥": "`≥` says `greater than or equal to`, so that the end itself belongs to it.",
        "f⁻¹": "`f⁻¹` is the inverse function: it leads back from `f(x)` to `x`; it is not `1/f`.",
    }
)
_SPELLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pi": "π", "lambda": "λ", "infinity": "∞", "inf": "∞", "fresnel": "fresnels", "!=": "≠",
        "+c": "C", "+ c": "C", "plus c": "C", "c": "C", "c1": "C1", "c2": "C2", "si": "Si",
        "ci": "Ci", "the c": "C", "the +c": "C", "the + c": "C", "<=": "≤", ">=": "≥", "->": "→",
    }
)  # fmt: skip


def is_sign_known(words: str) -> bool:
    """Whether the words are a sign or a name with a meaning here."""
    return _sign(words) in _MEANINGS


def sign_meant(words: str, text: str) -> str | None:
    """The meaning of a sign that stands in the answer's text; of no other."""
    sign = _sign(words)
    shown = re.sub(r"\bI\b", "i", " ".join(re.findall(r"`([^`]+)`", text)))
    is_word = sign[:1].isalpha() and sign.isascii()
    pattern = rf"(?<![A-Za-z]){re.escape(sign)}(?![A-Za-z0-9])" if is_word else re.escape(sign)
    return _MEANINGS.get(sign) if re.search(pattern, shown) else None


def _sign(words: str) -> str:
    if re.fullmatch(r"[\dn]{1,3}!", words.strip()):
        return "!"
    asked = words.strip(" `'\"?.") if words.strip() == "!" else words.strip(" `'\"?.!")
    return asked if asked in _MEANINGS else _SPELLED.get(asked.lower(), asked.lower())
