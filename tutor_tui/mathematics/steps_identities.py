"""Proofs of identities of sine, cosine and tangent: from one side to the other, or by zero.

In sines and cosines of one angle an identity is one between fractions of polynomials, which
`sin² + cos² = 1` decides.
"""

from functools import partial
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_trigonometry import identity_steps, in_sines
from tutor_tui.mathematics.syntax import Call, Relation
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.written import written

_PATIENCE: Final = 0.4
"""Seconds for looking from one side for the other."""

_LARGEST: Final = 400
"""Parts of an expression that are still put over one denominator."""


def proof_of_identity(relation: Relation) -> tuple[Step, ...] | None:
    """The working that makes one side the other; `None` where nothing here shows it."""
    sides = (relation.left, relation.right)
    if relation.sign != "=" or not any(_is_wave(part) for side in sides for part in walk(side)):
        return None
    for start, goal in (sides, sides[::-1]):
        if steps := within(_PATIENCE, partial(identity_steps, start, to_sympy(goal))):
            return steps
    return _by_zero(relation) or _by_single_angles(relation)


def _by_single_angles(relation: Relation) -> tuple[Step, ...] | None:
    """Both sides with single angles only, where they are the same then: `cos 3x`, `sin(a + b)`."""
    steps: list[Step] = []
    ends = []
    for side in (relation.left, relation.right):
        whole = to_sympy(side)
        ends.append(sympy.expand_trig(in_sines(whole)))
        if ends[-1] != whole:
            steps.append(Step("single angles", _SINGLE, written(side), (show(ends[-1]),)))
    if not steps or sympy.cancel(sympy.together(ends[0] - ends[1])) != 0:
        return None
    line = f"{show(ends[0])} = {show(ends[1])}"
    return (*steps, Step("compare", "Compare both sides.", line, ()))


_SINGLE: Final = (
    "Write it in sines and cosines of single angles, by the formulas for sums and multiples of "
    "angles."
)


def _is_wave(part: object) -> bool:
    return isinstance(part, Call) and part.function in TRIGONOMETRIC


def is_zero_by_pythagoras(difference: "sympy.Expr") -> bool:
    """Whether `sin² + cos² = 1` makes an expression with one angle zero; `False` proves nothing."""
    found = _over_one_denominator(difference)
    return found is not None and found[1]


def _by_zero(relation: Relation) -> tuple[Step, ...] | None:
    """The difference of both sides over one denominator, and its numerator as zero."""
    found = _over_one_denominator(to_sympy(relation.left) - to_sympy(relation.right))
    if found is None or not found[1]:
        return None
    line, angle = written(relation), found[2]
    whole = f"{written(relation.left)} - ({written(relation.right)})"
    fraction = show(found[0])
    pythagoras = code(f"cos({angle})² = 1 - sin({angle})²")
    first = Step(
        "difference of sides", "Both sides are equal if their difference is 0.", line, (whole,)
    )
    if fraction == "0":
        reason = "Write everything in sines and cosines over one denominator: all cancels."
        return (first, Step("definition", reason, whole, ("0",)))
    return (
        first,
        Step(
            "definition",
            "Write everything in sines and cosines over one denominator.",
            whole,
            (fraction,),
        ),
        Step("pythagoras", f"Put in {pythagoras}: all cancels.", fraction, ("0",)),
    )


def _over_one_denominator(difference: "sympy.Expr") -> "tuple[sympy.Expr, bool, str] | None":
    """The difference as one fraction, whether it is zero, and the angle; `None` for several."""
    plain = sympy.expand_trig(in_sines(difference))
    waves = plain.atoms(sympy.sin, sympy.cos)
    angles = {wave.args[0] for wave in waves}
    if len(angles) != 1 or sympy.count_ops(plain) > _LARGEST:
        return None
    (angle,) = angles
    s, c = sympy.symbols("s c")
    rational = plain.subs({sympy.sin(angle): s, sympy.cos(angle): c})
    if rational.has(angle) or not rational.is_rational_function(s, c):
        return None
    fraction = sympy.cancel(sympy.together(rational))
    top = sympy.expand(sympy.fraction(fraction)[0])
    is_zero = bool(top == 0) or sympy.rem(top, c**2 + s**2 - 1, c) == 0
    back = fraction.subs({s: sympy.sin(angle), c: sympy.cos(angle)})
    return back, bool(is_zero), show(angle)
