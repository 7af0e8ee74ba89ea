"""Angles where a line crosses others: alternate, corresponding, co-interior, opposite, adjacent."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import late_regex

_ANGLE: Final = r"(?P<a>\d{1,3}(?:\.\d{1,4})?) ?(?:°|degrees?)"
_SORT: Final = (
    r"(?P<sort>(?:alternate|corresponding|co-?interior|allied|same[- ]side interior|consecutive "
    r"interior|vertically opposite|vertical|opposite)(?: interior| exterior)?) angles?"
)
_FIND: Final = (
    r"(?:find|what is|what's|whats|how big is|how large is|calculate|work out|give|state)"
    r"(?: the size of)?(?: the| its| an?)?"
)
_LINES: Final = (
    r"(?:(?:2|a pair of) (?:parallel )?lines (?:are |is )?(?:cut|crossed|intersected|met|cross)"
    r"(?: (?:by a|each other)(?: (?:transversal|third line|line|straight line))?)?[.,;]?"
    r"(?: and)? )?"
)
_FORMS: Final = (
    late_regex(
        rf"{_LINES}(?:if )?(?:1|one|an|the|1 of the) angles? (?:is|of|measures|=) {_ANGLE}"
        rf"[.,;]? (?:then )?{_FIND} {_SORT}(?: to (?:it|this))?"
    ),
    late_regex(rf"{_FIND} {_SORT} (?:of|to|for)(?: an? angle of)? {_ANGLE}"),
)
_SAME_SIDE: Final = ("co", "allied", "same", "consecutive")


def read_crossing(story: str) -> Reckoned | None:
    """ "Two parallel lines are cut by a line. One angle is 65°. Find the co-interior angle"."""
    found = first_of(fitting(story, _FORMS))
    if found is None or not 0 < Fraction(found["a"]) < 180:
        return None
    sort = found["sort"]
    is_rest = sort.startswith(_SAME_SIDE) and not sort.startswith("corr")
    remark = f"{sort} angles {'add up to 180°' if is_rest else 'are equal'}"
    where = "" if "opposite" in sort or sort == "vertical" else " between parallel lines"
    value = Value("a", Fraction(found["a"]), "the angle that is told")
    formula = "180 - a" if is_rest else "a"
    return Reckoned(f"the {sort} angle", formula, (value,), "degrees", "", f"{remark}{where}")
