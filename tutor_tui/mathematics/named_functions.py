"""Functions beyond school that may be typed, always with brackets: `erf(x)`, `gamma(1/2)`.

Only names that nothing else could mean are read in small letters; `Si`, `Ci` and `Ei` need their
capital, because `si(x)` could be a product. Definitions as in the NIST Handbook (DLMF).
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

NAMED: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    dict.fromkeys(("erf", "erfc", "erfi", "Si", "Ci", "Shi", "Chi", "Ei", "li"), (1, 1))
    | dict.fromkeys(("gamma", "zeta", "digamma", "loggamma", "fresnels", "fresnelc"), (1, 1))
    | dict.fromkeys(("besselj", "bessely", "besseli", "besselk"), (2, 2))
    | dict.fromkeys(("beta", "polylog", "polygamma"), (2, 2))
    | dict.fromkeys(("airyai", "airybi", "airyaiprime", "airybiprime"), (1, 1))
    | dict.fromkeys(("lowergamma", "uppergamma"), (2, 2))
    | {"LambertW": (1, 2), "harmonic": (1, 1), "hyp2f1": (4, 4)}
)
"""The fewest and most arguments of every plain name in the tree; SymPy's names are the same."""

SPELLINGS: Final[Mapping[str, str]] = MappingProxyType(
    {name: name for name in NAMED}
    | {
        "Erf": "erf",
        "Erfc": "erfc",
        "Erfi": "erfi",
        "Gamma": "gamma",
        "Γ": "gamma",
        "Zeta": "zeta",
        "ζ": "zeta",
        "Beta": "beta",
        "BesselJ": "besselj",
        "BesselY": "bessely",
        "BesselI": "besseli",
        "BesselK": "besselk",
        "AiryAi": "airyai",
        "AiryBi": "airybi",
        "lambertw": "LambertW",
        "ProductLog": "LambertW",
        "SinIntegral": "Si",
        "CosIntegral": "Ci",
        "SinhIntegral": "Shi",
        "CoshIntegral": "Chi",
        "ExpIntegralEi": "Ei",
        "LogIntegral": "li",
        "FresnelS": "fresnels",
        "FresnelC": "fresnelc",
        "PolyLog": "polylog",
        "PolyGamma": "polygamma",
        "LogGamma": "loggamma",
        "Hypergeometric2F1": "hyp2f1",
        "HarmonicNumber": "harmonic",
    }
)
"""From every spelling that is read to the plain name in the tree."""

MPMATH_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {name: name for name in NAMED}
    | {"Si": "si", "Ci": "ci", "Shi": "shi", "Chi": "chi", "Ei": "ei", "LambertW": "lambertw"}
    | {"polygamma": "psi"}
)
"""What mpmath calls them; the incomplete gamma functions are `gammainc` between bounds there."""

_NAME: Final = late_regex("|".join(sorted(SPELLINGS, key=len, reverse=True)))
_BRACKET: Final = late_regex(r"\s*(?:\{\s*)?(?:\\left\s*)?[(\[](?P<inside>[^()\[\]]*)")
_LETTERS: Final = late_regex(r"\\?[A-Za-zα-ω]+")
_GREEK: Final = frozenset({"gamma", "zeta", "ζ", "beta"})


def name_called(text: str, start: int = 0) -> str | None:
    """The spelling of a function that stands at `start` with its bracket behind it.

    Greek letters are names of numbers, too: `γ(t - v x)` is a product. They are functions of a
    number or of one letter, and `beta` of two arguments; what is a function somewhere in a text
    is one everywhere in it: `gamma(a + b)/gamma(a)`.
    """
    found = _NAME.match(text, start)
    bracket = _BRACKET.match(text, found.end()) if found else None
    if found is None or bracket is None:
        return None
    spelling, inside = found[0], bracket["inside"]
    if spelling == "beta":
        return spelling if "," in inside else None
    if spelling == "gamma" and "*" in text:
        return spelling  # who writes every sign of a product would write one here, too
    if spelling in _GREEK and not _is_of_one(inside):
        return spelling if _is_function_elsewhere(spelling, text) else None
    return spelling


def _is_of_one(inside: str) -> bool:
    """Whether brackets hold a number or one letter with numbers."""
    return len(set(_LETTERS.findall(inside)) - {"\\right", "pi"}) <= 1


def _is_function_elsewhere(spelling: str, text: str) -> bool:
    calls = re.finditer(rf"(?<![^\W\d_]){spelling}{_BRACKET.pattern}", text)
    return any(_is_of_one(found["inside"]) for found in calls)
