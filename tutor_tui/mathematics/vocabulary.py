"""The words and signs of school mathematics, as tables: what is a function, a constant, a sign.

How they are put together is `lexer.py`'s and `parse.py`'s business.
"""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.syntax import RelationSign

TRIGONOMETRIC: Final = ("sin", "cos", "tan", "sec", "csc", "cot")
"""The functions of an angle."""
_HYPERBOLIC = ("sinh", "cosh", "tanh", "coth", "sech", "csch")
_INVERSE = {name: f"arc{name}" for name in TRIGONOMETRIC} | {
    name: f"ar{name}" for name in _HYPERBOLIC
}

INVERSES: Final[Mapping[str, str]] = MappingProxyType(_INVERSE)
"""What the exponent -1 right after a function's name makes of it: `sin^-1` is `arcsin`."""

KNOWN_FUNCTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {name: name for name in (*_INVERSE, *_INVERSE.values())}
    | {f"a{name}": inverse for name, inverse in _INVERSE.items()}
    | {f"arc{name}": _INVERSE[name] for name in _HYPERBOLIC}
    | {
        "cosec": "csc",
        "cosech": "csch",
        "cotan": "cot",
        "tg": "tan",
        "ctg": "cot",
        "ln": "ln",
        "log": "log",
        "lg": "lg",
        "exp": "exp",
        "sqrt": "sqrt",
        "cbrt": "cbrt",
        "root": "root",
        "abs": "abs",
        "factorial": "factorial",
        "binomial": "binomial",
        "binom": "binomial",
        "floor": "floor",
        "ceil": "ceil",
        "ceiling": "ceil",
        "sign": "sign",
        "sgn": "sign",
        "signum": "sign",
        "re": "re",
        "im": "im",
        "arg": "arg",
        "conjugate": "conjugate",
        "gcd": "gcd",
        "lcm": "lcm",
        "min": "min",
        "max": "max",
        "atan2": "atan2",
        "arctan2": "atan2",
        "exp2": "exp2",
    }
)
"""From every spelling that is read to the plain name in the tree."""

ARGUMENT_COUNTS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "log": (1, 2),
        "root": (2, 2),
        "binomial": (2, 2),
        "gcd": (2, 50),
        "lcm": (2, 50),
        "min": (1, 50),
        "max": (1, 50),
        "atan2": (2, 2),
    }
)
"""Fewest and most arguments, where it is not exactly one."""

BRACKETS_REQUIRED: Final = frozenset(
    (
        *("root", "binomial", "gcd", "lcm", "min", "max", "factorial"),
        *("floor", "ceil", "sign", "re", "im", "arg", "conjugate", "atan2", "exp2"),
    )
)
"""Functions that are read only with brackets: `min` and `sign` are words of prose too."""

CONSTANTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pi": "pi",
        "π": "pi",
        "e": "e",
        "i": "i",
        "oo": "oo",
        "∞": "oo",
        "infinity": "oo",
        "inf": "oo",
        "infty": "oo",
    }
)
"""From every spelling of a constant to its plain name in the tree."""

GREEK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "alpha": "α",
        "beta": "β",
        "gamma": "γ",
        "delta": "δ",
        "epsilon": "ε",
        "zeta": "ζ",
        "eta": "η",
        "theta": "θ",
        "iota": "ι",
        "kappa": "κ",
        "lambda": "λ",
        "mu": "μ",
        "nu": "ν",
        "xi": "ξ",
        "rho": "ρ",
        "sigma": "σ",
        "tau": "τ",
        "upsilon": "υ",
        "phi": "φ",
        "chi": "χ",
        "psi": "ψ",
        "omega": "ω",
        "Gamma": "Γ",
        "Delta": "Δ",
        "Theta": "Θ",
        "Lambda": "Λ",
        "Sigma": "Σ",
        "Phi": "Φ",
        "Psi": "Ψ",
        "Omega": "Ω",
    }
)
"""Greek letters that may be variables, from plain name to letter."""

GREEK_LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {letter: name for name, letter in GREEK.items()} | {"ϕ": "phi", "ϵ": "epsilon", "µ": "mu"}
)
"""From the letter to its plain name."""

OPERATORS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys("-−–‐‑", "-")
    | dict.fromkeys("*×·⋅∙∗", "*")
    | dict.fromkeys("/÷∕⁄", "/")
    | {"+": "+", "^": "^", "**": "^", "＋": "+"}
)
"""From every way to write one of the five operations to its sign in the tree."""

RELATIONS: Final[Mapping[str, RelationSign]] = MappingProxyType(
    {
        "=": "=",
        "==": "=",
        "<": "<",
        ">": ">",
        "<=": "≤",
        "=<": "≤",
        "≤": "≤",
        "⩽": "≤",
        ">=": "≥",
        "≥": "≥",
        "⩾": "≥",
        "!=": "≠",
        "<>": "≠",
        "≠": "≠",
    }
)
"""From every way to write a relation to its sign in the tree."""

VULGAR_FRACTIONS: Final[Mapping[str, Fraction]] = MappingProxyType(
    {
        "½": Fraction(1, 2),
        "⅓": Fraction(1, 3),
        "⅔": Fraction(2, 3),
        "¼": Fraction(1, 4),
        "¾": Fraction(3, 4),
        "⅕": Fraction(1, 5),
        "⅖": Fraction(2, 5),
        "⅗": Fraction(3, 5),
        "⅘": Fraction(4, 5),
        "⅙": Fraction(1, 6),
        "⅚": Fraction(5, 6),
        "⅐": Fraction(1, 7),
        "⅛": Fraction(1, 8),
        "⅜": Fraction(3, 8),
        "⅝": Fraction(5, 8),
        "⅞": Fraction(7, 8),
        "⅑": Fraction(1, 9),
        "⅒": Fraction(1, 10),
    }
)

SUPERSCRIPTS: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱˣʸᶻᵃᵇᶜᵈᵉᵏᵐᵖᵗ", "0123456789+-()nixyzabcdekmpt", strict=True))
)
"""From a raised character to what it stands for."""

SUBSCRIPTS: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip("₀₁₂₃₄₅₆₇₈₉ₙᵢₖₘₓ", "0123456789nikmx", strict=True))
)
"""From a lowered character to what it stands for."""

LATEX_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cdot": "*",
        "times": "*",
        "ast": "*",
        "div": "/",
        "le": "≤",
        "leq": "≤",
        "leqslant": "≤",
        "ge": "≥",
        "geq": "≥",
        "geqslant": "≥",
        "ne": "≠",
        "neq": "≠",
        "lt": "<",
        "gt": ">",
        "lvert": "|",
        "rvert": "|",
        "vert": "|",
        "mid": "|",
        "degree": "°",
        "circ": "°",
        "%": "%",
        "{": "(",
        "}": ")",
        "lbrace": "(",
        "rbrace": ")",
        "lbrack": "[",
        "rbrack": "]",
        "lfloor": "⌊",
        "rfloor": "⌋",
        "lceil": "⌈",
        "rceil": "⌉",
        "varphi": "φ",
        "vartheta": "θ",
        "varepsilon": "ε",
        "varrho": "ρ",
    }
)
"""LaTeX commands that stand for one sign."""

LATEX_SPACES: Final = frozenset({",", ";", ":", "!", " ", "quad", "qquad", "displaystyle"})
"""LaTeX commands that only make room."""
