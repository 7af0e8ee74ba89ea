"""Which methods the search for zeros has, in the order in which they are tried."""

from typing import Final

from tutor_tui.mathematics.equations.algebraic import (
    absolute_values,
    factors,
    polynomials,
    products,
    radicals,
)
from tutor_tui.mathematics.equations.exponentials import exponentials, hyperbolics
from tutor_tui.mathematics.equations.extremes import extremes, negative_bases, own_powers
from tutor_tui.mathematics.equations.fractions import fractions
from tutor_tui.mathematics.equations.logarithms import (
    inverse_functions,
    logarithms,
    logarithms_of_roots,
)
from tutor_tui.mathematics.equations.monotone import monotone
from tutor_tui.mathematics.equations.search import Method
from tutor_tui.mathematics.equations.trigonometry import trigonometric

METHODS: Final[tuple[Method, ...]] = (
    products,
    polynomials,
    fractions,
    extremes,
    absolute_values,
    own_powers,
    negative_bases,
    logarithms_of_roots,
    radicals,
    hyperbolics,
    exponentials,
    logarithms,
    trigonometric,
    inverse_functions,
    factors,
    monotone,
)
