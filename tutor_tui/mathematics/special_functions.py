"""Functions beyond school that integrals bring in: which can be named, and what they are called."""

from collections.abc import Mapping
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

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
    "hyper": "Gauss's hypergeometric function 2F1",
    "airyaiprime": "the derivative of Airy's function Ai",
    "airybiprime": "the derivative of Airy's function Bi",
}
_SHOWN: Final[Mapping[str, str]] = {"hyper": "hyp2f1"}
"""Names that stand in answers instead of SymPy's."""

_CONSTANTS: Final[Mapping[str, str]] = {
    "EulerGamma": "`γ` is Euler's constant 0.577216…",
    "Catalan": "`G` is Catalan's constant 0.915966…",
}
_SCHOOL: Final = frozenset(
    {*KNOWN_FUNCTIONS, "Abs", "Max", "Min", "Piecewise", "ceiling", "factorial"}
)


def explained(value: "sympy.Basic") -> str:
    """ ", where `Si` is the sine integral", or nothing for functions that are known from school."""
    names = sorted(_functions(value) & set(_NAMES))
    told = [f"{code(_SHOWN.get(name, name))} is {_NAMES[name]}" for name in names]
    told += [text for name, text in _CONSTANTS.items() if _has_constant(value, name)]
    return f", where {listed(told)}" if told else ""


def _has_constant(value: "sympy.Basic", name: str) -> bool:
    return any(type(part).__name__ == name for part in value.atoms())


def is_explicable(value: "sympy.Basic") -> bool:
    """Whether every function in an expression can be named to a learner."""
    others = [part for part in value.atoms(sympy.hyper) if not is_of_gauss(part)]
    return not others and _functions(value) <= {*_NAMES, *_SCHOOL}


def is_of_gauss(value: "sympy.Expr") -> bool:
    """Whether a hypergeometric function has two upper parameters and a lower one."""
    return len(value.ap) == 2 and len(value.bq) == 1


def _functions(value: "sympy.Basic") -> set[str]:
    atoms = value.atoms(sympy.Function, sympy.hyper)
    return {type(part).__name__ for part in atoms} - {"exp"}
