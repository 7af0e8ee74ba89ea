"""Numbers worked out by a law, and the form in which they are the answer together."""

from dataclasses import dataclass

from tutor_tui.mathematics.problems import KindProblem


@dataclass(frozen=True, slots=True)
class Formed(KindProblem):
    """`parts` are expressions to work out, and `form` is how their values are written.

    `form` has `{0}`, `{1}` … in the places of the values: `({0}, {1})`, `y = {0}*x + {1}`. `law`
    is the sentence behind it, without the result. `claims` are relations, in such places, which
    must hold if the result is right. With `places` values are rounded to so many decimals.
    `ending` follows the result in the sentence, and `remark` is said at the end. The result for
    programs has the form `plain_form` where that differs.
    """

    goal: str
    law: str
    parts: tuple[str, ...]
    form: str
    claims: tuple[str, ...] = ()
    places: int | None = None
    ending: str = ""
    remark: str = ""
    plain_form: str = ""
    verb: str = "is"
    uses_decimals: bool = False
