"""Functions beyond school that integrals bring in: which can be named, and what they are called."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

if TYPE_CHECKING:
    import sympy

_NAMES: Final[Mapping[str, str]] = {
    "Si": "the sine integral",
    "Ci": "the cosine integral",
    "Shi": "the hyperbolic sine integral",
    "Chi": "the hyperbolic cosine integral",
    "Ei": "the exponential integral",
    "li": "the logarithmic integral",
    "erf": "the error function",
    "erfc": "the complementary error function",
    "erfi": "the imaginary error function",
    "fresnels": "a Fresnel integral",
    "fresnelc": "a Fresnel integral",
    "gamma": "the gamma function",
    "lowergamma": "the lower incomplete gamma function",
    "uppergamma": "the upper incomplete gamma function",
    "beta": "the beta function",
    "zeta": "the Riemann zeta function",
    "polylog": "the polylogarithm",
    "expint": "the generalised exponential integral",
    "LambertW": "the Lambert W function",
    "polygamma": "the polygamma function",
    "elliptic_k": "the complete elliptic integral of the first kind",
    "elliptic_e": "the elliptic integral of the second kind",
    "elliptic_f": "the elliptic integral of the first kind",
    "loggamma": "the logarithm of the gamma function",
    "harmonic": "the harmonic number, the sum of the first reciprocals",
    "besselj": "the Bessel function",
    "bessely": "the Bessel function of the second kind",
    "besseli": "the modified Bessel function",
    "besselk": "the modified Bessel function of the second kind",
    "airyai": "Airy's function Ai",
    "airybi": "Airy's function Bi",
    "airyaiprime": "the derivative of Airy's function Ai",
    "airybiprime": "the derivative of Airy's function Bi",
}
_CONSTANTS: Final[Mapping[str, str]] = {
    "EulerGamma": "`γ` is Euler's constant 0.577216…",
    "Catalan": "`G` is Catalan's constant 0.915966…",
}
_SCHOOL: Final = frozenset(
    {*KNOWN_FUNCTIONS, "Abs", "Max", "Min", "Piecewise", "ceiling", "factorial"}
)


def explained(value: "sympy.Basic") -> str:
    """ ", where `Si` is the sine integral", or nothing for functions that are known from school."""
    told = [f"{code(name)} is {_NAMES[name]}" for name in sorted(_functions(value) & set(_NAMES))]
    told += [text for name, text in _CONSTANTS.items() if _has_constant(value, name)]
    return f", where {listed(told)}" if told else ""


def _has_constant(value: "sympy.Basic", name: str) -> bool:
    return any(type(part).__name__ == name for part in value.atoms())


def is_explicable(value: "sympy.Basic") -> bool:
    """Whether every function in an expression can be named to a learner."""
    return _functions(value) <= {*_NAMES, *_SCHOOL}


def _functions(value: "sympy.Basic") -> set[str]:
    import sympy

    return {type(part).__name__ for part in value.atoms(sympy.Function)} - {"exp"}
