"""Which kinds of problem there are, in the order in which they are asked to read a message."""

import re
from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.calculus import listing as calculus
from tutor_tui.mathematics.kinds.cancelling import listing as cancelling
from tutor_tui.mathematics.kinds.comparison import listing as comparison
from tutor_tui.mathematics.kinds.complex_numbers import conjugates
from tutor_tui.mathematics.kinds.complex_numbers import listing as complex_numbers
from tutor_tui.mathematics.kinds.conditions import listing as conditions
from tutor_tui.mathematics.kinds.conics import listing as conics
from tutor_tui.mathematics.kinds.curves import listing as curves
from tutor_tui.mathematics.kinds.definitions import listing as definitions
from tutor_tui.mathematics.kinds.evaluated import commands
from tutor_tui.mathematics.kinds.evaluated import listing as evaluated
from tutor_tui.mathematics.kinds.everyday import listing as everyday
from tutor_tui.mathematics.kinds.fourier import listing as fourier
from tutor_tui.mathematics.kinds.functions import listing as functions
from tutor_tui.mathematics.kinds.geometry import listing as geometry
from tutor_tui.mathematics.kinds.inequalities import listing as inequalities
from tutor_tui.mathematics.kinds.inference import listing as inference
from tutor_tui.mathematics.kinds.jotted import listing as jotted
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.letters import listing as letters
from tutor_tui.mathematics.kinds.limits import listing as limits
from tutor_tui.mathematics.kinds.logic import listing as logic
from tutor_tui.mathematics.kinds.matrices import listing as matrices
from tutor_tui.mathematics.kinds.measures import listing as measures
from tutor_tui.mathematics.kinds.multivariable import listing as multivariable
from tutor_tui.mathematics.kinds.narrated import listing as narrated
from tutor_tui.mathematics.kinds.numbers import listing as numbers
from tutor_tui.mathematics.kinds.permutations import listing as permutations
from tutor_tui.mathematics.kinds.piecewise import listing as piecewise
from tutor_tui.mathematics.kinds.plots import listing as plots
from tutor_tui.mathematics.kinds.polynomials import listing as polynomials
from tutor_tui.mathematics.kinds.probability import listing as probability
from tutor_tui.mathematics.kinds.proofs import listing as proofs
from tutor_tui.mathematics.kinds.rates import listing as rates
from tutor_tui.mathematics.kinds.regions import listing as regions
from tutor_tui.mathematics.kinds.scenes import counted
from tutor_tui.mathematics.kinds.scenes import listing as scenes
from tutor_tui.mathematics.kinds.sequences import listing as sequences
from tutor_tui.mathematics.kinds.sets import listing as sets
from tutor_tui.mathematics.kinds.several import listing as several
from tutor_tui.mathematics.kinds.slopes import listing as slopes
from tutor_tui.mathematics.kinds.space import listing as space
from tutor_tui.mathematics.kinds.statistics import listing as statistics
from tutor_tui.mathematics.kinds.textbook import listing as textbook
from tutor_tui.mathematics.kinds.textbook import prices
from tutor_tui.mathematics.kinds.transformations import listing as transformations
from tutor_tui.mathematics.kinds.word_problems import listing as word_problems
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear

_FAMILIES: Final = (
    plots,
    letters,  # reads the message again under other names, so it comes first
    commands,  # those inside others would be taken for unknown functions below
    permutations,  # cycles and rows, which would be read as products, vectors and sets below
    fourier,  # its interval would be read as an inequality below
    limits,  # integrals, sums and points inside limits would be read by themselves below
    multivariable,  # names its own functions: "f(x, y) = …. Find the tangent plane at …"
    slopes,  # theorems by their names, and values of functions that are only told
    space,  # its points and equations would be read as vectors and systems below
    rates,  # stories with speeds, which are read as measures below
    regions,  # ranges of letters, which would be read as inequalities below
    curves,  # coordinates that are given as equations
    conjugates,  # its modulus would be read as one of a real number
    piecewise,  # its conditions `x = 1` would be read as definitions below
    matrices,  # defines its own names: "Let A be …. Find det A"
    definitions,
    sets,
    logic,
    inference,
    conics,
    transformations,
    polynomials,
    evaluated,  # works out what the kinds below ask about
    textbook,  # whole wordings, before others find a part of them unclear
    comparison,
    sequences,
    measures,
    numbers,
    scenes,  # whole stories, before other kinds find a part of them unclear
    proofs,
    statistics,
    probability,
    inequalities,
    calculus,
    functions,
    geometry,
    complex_numbers,
    word_problems,
    everyday,
    counted,
    conditions,
    prices,
    narrated,  # stories by their meaning, where no pattern above has read them
    cancelling,  # two who are compared, where no story is read
    jotted,  # notes without sentences, where no kind above has read the message
    several,  # two requests in one, where no kind above reads both
)
KINDS: Final[tuple[Kind[Any], ...]] = tuple(kind for family in _FAMILIES for kind in family.KINDS)


def read_kind(text: str) -> KindProblem | Unclear | None:
    """The problem of the first kind that reads the whole message, with or without "explain"."""
    found = first_of(kind.read(text) for kind in KINDS)
    asked = _EXPLAINED.fullmatch(text) if found is None else None
    return first_of(kind.read(asked["rest"]) for kind in KINDS) if asked else found


_EXPLAINED: Final = late_regex(r"\s*(?:please )?explain:? (?P<rest>.*\d.*)", re.I | re.S)
"""A problem with its numbers; "explain intervals" asks for the idea instead."""


def kind_of(problem: KindProblem) -> Kind[Any]:
    """The kind that a problem belongs to."""
    return next(kind for kind in KINDS if type(problem) is kind.problem)
