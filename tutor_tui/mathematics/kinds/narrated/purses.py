"""How many can be bought with so much money, and how much of it is left over."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, put_in
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.jotted.jotting import read_again
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.terms import in_decimals
from tutor_tui.mathematics.trees import rational_value

_AND_CHANGE: Final = late_regex(
    r",? (?:and|&) (?:how much|what|the) (?:change|money|cash|is left)(?: (?:do|does|did|will|would"
    r"|should|is|are|there|i|we|you|he|she|they|it|have|has|get|gets|be|receive|left|over|back"
    r"|remain|remains|[a-z]{3,12}))*(?=\W*$)",
    re.IGNORECASE,
)
_LETTERS: Final = ("b", "a")


def read_purse(text: str) -> Formed | None:
    """ "How many 45p stamps can I buy with £5, and how much change do I get?"."""
    asked = _AND_CHANGE.search(text)
    bought = read_again(f"{text[: asked.start()]}?") if asked else None
    if (
        not isinstance(bought, Reckoned)
        or not bought.goal.startswith("the number of ")
        or bought.unit
    ):
        return None
    whole = rational_value(parse_expression(put_in(bought)))
    top = next((one for one in bought.values if bought.formula.startswith(one.letter)), None)
    if whole is None or top is None or whole < 1 or not _is_out_of_a_purse(bought):
        return None
    money, price = in_decimals(top.amount), in_decimals(top.amount / whole)
    count = f"floor({money}/{price})"
    return Formed(
        goal=f"{bought.goal}, and the money left over,",
        law=f"Divide {money} by {price} with a remainder",
        parts=(count, f"{money} - {price}*{count}"),
        form="{0}, {1}",
    )


def _is_out_of_a_purse(bought: Reckoned) -> bool:
    """Whether one amount of money is divided by the price of one, and by nothing else."""
    plain = bought.formula.replace("*100", "").replace("/100", "")
    return plain in (f"{a}/{b}" for a in _LETTERS for b in _LETTERS if a != b)
