"""When something that moves along a line is at rest, goes one way, speeds up or slows down."""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import is_same
from tutor_tui.mathematics.equations.found import number as size
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.telling import in_words
from tutor_tui.mathematics.kinds.rates.line_motion_laws import between, brought, roots, span, time
from tutor_tui.mathematics.kinds.rates.line_motions import LEVELS, LineMotion, Wish
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Name, Relation, RelationSign

_BY_PUTTING_IN: Final = "by putting the times in"
BY_VALUES: Final = "with the velocity on both sides"


def times_of(problem: LineMotion) -> Worked:
    """When the position, velocity or acceleration has the value that is told, from the start on."""
    low, high = span(problem) if problem.ends else (sympy.S.Zero, None)
    found, steps = brought(problem, problem.asked)
    value = to_sympy(problem.value)
    word = LEVELS[problem.asked]
    equation = f"{show(found)} = {show(value)}"
    times = roots(found - value, low, high)
    if not times:
        when = code("t ≥ 0") if high is None else between(low, high)
        text = f"Never: the {word} {code(show(found))} is not {code(show(value))} for {when}."
        return Worked(text, True, BY_VALUES, "never", steps)
    verdict = all(is_same(found.subs(time(), one), value) for one in times)
    shown = [f"t = {show(one)}" for one in times]
    line = Step("rest", f"The {word} is {code(show(value))} then.", equation, tuple(shown))
    at_rest = "It is at rest" if word == "velocity" and value == 0 else "That is so"
    text = f"{at_rest} at {listed([code(one) for one in shown])}, where the {word} "
    text += f"{code(show(found))} is {code(show(value))}."
    return Worked(text, verdict, _BY_PUTTING_IN, ", ".join(map(plain, times)), (*steps, line))


def changing_speed(problem: LineMotion) -> Worked:
    """When velocity and acceleration have the same sign, or opposite ones."""
    acceleration, steps = brought(problem, 2)
    velocity = brought(problem, 1)[0]
    sign: RelationSign = ">" if problem.wish is Wish.FASTER else "<"
    what = "speeds up" if sign == ">" else "slows down"
    if problem.at is not None:
        return _speed_at(to_sympy(problem.at), velocity, acceleration, steps)
    parts = _where(problem, velocity * acceleration, sign)
    alike = "the same sign" if sign == ">" else "opposite signs"
    shown = f"velocity {code(show(velocity))} and acceleration {code(show(acceleration))}"
    if not parts:
        text = f"It never {what}: {shown} never have {alike}."
        return Worked(text, True, BY_VALUES, "never", steps)
    text = f"It {what} for {in_words(parts, 't')}, where {shown} have {alike}."
    return Worked(text, True, BY_VALUES, _plainly(in_words(parts, "t")), steps)


def _speed_at(
    at: "sympy.Expr", velocity: "sympy.Expr", acceleration: "sympy.Expr", steps: tuple[Step, ...]
) -> Worked:
    """Whether it speeds up or slows down at one time."""
    now = [sympy.simplify(one.subs(time(), at)) for one in (velocity, acceleration)]
    both = size(now[0]) * size(now[1])
    how, why = (
        ("speeds up", "they have the same sign") if both > 0
        else ("slows down", "their signs are opposite") if both < 0
        else ("neither speeds up nor slows down", "one of them is 0")
    )  # fmt: skip
    text = f"It {how} at {code(f't = {show(at)}')}: the velocity is {code(show(now[0]))}, the "
    text += f"acceleration {code(show(now[1]))}, and {why}."
    return Worked(text, True, BY_VALUES, how, steps)


def _plainly(times: str) -> str:
    """ "1 < t < 2 or t > 3" of a sentence that tells the intervals as well."""
    return times.partition(", that is")[0].replace("`", "")


def _where(problem: LineMotion, quantity: "sympy.Expr", sign: RelationSign) -> Any:
    """The times that count at which a quantity is positive, or negative."""
    low, high = problem.ends or (ZERO, None)
    within = (Relation("≥", Name("t"), low), *((Relation("≤", Name("t"), high),) if high else ()))
    node = tree_of(sympy.expand(quantity))
    return Curve(node, "t", within).where(sign, node)


def course(problem: LineMotion) -> Worked:
    """When the velocity is positive, or negative."""
    velocity, steps = brought(problem, 1)
    is_ahead = problem.wish is Wish.FORWARDS
    parts = _where(problem, velocity, ">" if is_ahead else "<")
    word, sign = ("forwards", ">") if is_ahead else ("backwards", "<")
    shown = code(f"{show(velocity)} {sign} 0")
    if not parts:
        text = f"It never moves {word}: {shown} is never true."
        return Worked(text, True, BY_VALUES, "never", steps)
    text = f"It moves {word} (the {'positive' if is_ahead else 'negative'} direction) for "
    text += f"{in_words(parts, 't')}, where {shown}."
    return Worked(text, True, BY_VALUES, _plainly(in_words(parts, "t")), steps)
