"""Which of the formulas that everybody knows are about what a conversation speaks of.

A = bh/2 is the area of a triangle; beside a parallelogram it would be another claim.
"""

import re
from collections.abc import Mapping
from typing import Final

_TRIANGLE: Final = r"triang|hypotenuse|\blegs?\b|pythag|ladder|diagonal"
_CIRCLE: Final = r"circ|disc\b|disk\b|\bround"
_GROWTH: Final = r"interest|invest|compound|deposit|grow|populat|per year|bacteria|decay"
_MOTION: Final = r"speed|veloc|accelerat|travel|km/h|m/s|mph|drive"
_SEQUENCE: Final = r"arithmetic|geometric|sequence|series|progression|sum of"

ABOUT: Final[Mapping[str, str]] = {
    "a/(1 - r)": r"geometric|infinite|series",
    "a_1/(1 - r)": r"geometric|infinite|series",
    "l*w": r"rectang|room|garden|field",
    "b*h/2": _TRIANGLE,
    "pi*r^2": _CIRCLE,
    "pi*r*l": r"cone",
    "pi*r^2 + pi*r*l": r"cone",
    "sqrt(r^2 + h^2)": r"cone",
    "(a + b)*h/2": r"trapez",
    "a*b*sin(C)/2": _TRIANGLE,
    "2*pi*r": _CIRCLE,
    "pi*d": _CIRCLE,
    "l*w*h": r"box|prism|cuboid|rectang|tank|pool",
    "pi*r^2*h": r"cylind|\bcan\b|tank",
    "pi*r^2*h/3": r"\bcon(?:e|ical)",
    "4*pi*r^3/3": r"spher|ball",
    "sqrt(a^2 + b^2)": r"right|hypotenuse|pythag|ladder|diagonal",
    "a^2 + b^2": r"right|hypotenuse|pythag|ladder|diagonal",
    "a^2 + b^2 - 2*a*b*cos(C)": _TRIANGLE + "|cosine",
    "c^2 - b^2": r"right|hypotenuse|pythag|ladder|diagonal",
    "c^2 - a^2": r"right|hypotenuse|pythag|ladder|diagonal",
    "b^2 + c^2 - 2*b*c*cos(A)": _TRIANGLE + "|cosine",
    "P*r*t": r"simple interest",
    "P*(1 + r)^t": _GROWTH,
    "P*(1 + r/n)^(n*t)": _GROWTH,
    "P*(1 + r)^n": _GROWTH,
    "P*e^(r*t)": r"continuous",
    "P*(1 + r*t)": r"simple interest",
    "P_0*(1 + r)^t": _GROWTH,
    "N_0*(1 + r)^t": _GROWTH,
    "P_0*e^(k*t)": _GROWTH,
    "N_0*e^(k*t)": _GROWTH,
    "a_1 + (n - 1)*d": r"arithmetic|sequence|series|progression",
    "a + (n - 1)*d": r"arithmetic|sequence|series|progression",
    "a_1*r^(n - 1)": r"geometric|sequence|series|progression",
    "a*r^(n - 1)": r"geometric|sequence|series|progression",
    "n*(a_1 + a_n)/2": r"arithmetic|first",
    "n*(2*a_1 + (n - 1)*d)/2": r"arithmetic|first",
    "n*(2*a + (n - 1)*d)/2": r"arithmetic|first",
    "a_1*(1 - r^n)/(1 - r)": r"geometric",
    "a_1*(r^n - 1)/(r - 1)": r"geometric",
    "a*(1 - r^n)/(1 - r)": r"geometric",
    "a*(r^n - 1)/(r - 1)": r"geometric",
    "-b/(2*a)": r"vertex|axis|maxim|minim|parabola|quadratic",
    "b^2 - 4*a*c": r"",
    "(y_2 - y_1)/(x_2 - x_1)": r"slope|gradient|line",
    "sqrt((x_2 - x_1)^2 + (y_2 - y_1)^2)": r"distance|length|between",
    "sqrt(s*(s - a)*(s - b)*(s - c))": _TRIANGLE,
    "(a + b + c)/2": _TRIANGLE,
    "2*pi*r*h + 2*pi*r^2": r"cylind",
    "4*pi*r^2": r"spher|ball",
    "r*theta": r"arc|sector",
    "r^2*theta/2": r"sector",
    "2*l + 2*w": r"rectang|room|garden|field",
    "4*s": r"square",
    "s^2": r"square",
    "s^3": r"cube",
    "a^3": r"cube",
    "b*h/3": r"pyramid",
    "(x - mu)/sigma": r"normal|standard|z-score",
    "n*p": r"binomial|mean|expected",
    "d/t": _MOTION,
    "s/t": _MOTION,
    "u + a*t": _MOTION,
    "d*t": _MOTION,
    "v*t": _MOTION,
    "r*t": _MOTION,
    "d/v": _MOTION,
    "d/r": _MOTION,
    "m*a": r"force|newton|mass",
}
"""The words of which one has to be there, by the formula."""


def is_about(formula: str, said: str) -> bool:
    """Whether the words of a conversation name what such a formula is about."""
    words = ABOUT.get(formula)
    return words is not None and re.search(words, said, re.IGNORECASE) is not None
