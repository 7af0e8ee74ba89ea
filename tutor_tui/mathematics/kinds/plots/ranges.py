"""Which window is wished: "from -2π to 2π", "for -3 < x < 5", "on [0, 4]", "y from 0 to 10"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.calculus.wording import number
from tutor_tui.mathematics.kinds.inequalities.wording import chain_in, in_signs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables

_NUMBER: Final = r"[-+−]?[\w.π√/*()°²^+−-]{1,20}?(?:\s*[*/]\s*[\w.π()]{1,8}?)?"
_NAMED: Final = (
    r"(?:(?:,|\b(?:for|on|over|in|with|where|when|and|using|if|as))\s*(?:all\s+)?(?:the\s+)?"
    r"(?P<n>[a-zθ])(?:-?\s*(?:axis|values?))?\s+)?"
)
_ENDS: Final = (
    rf"(?:from|between)\s+(?:[a-zθ]\s*=\s*)?(?P<a>{_NUMBER})\s+(?:to|and|till|until|up\s+to)"
    rf"\s+(?:[a-zθ]\s*=\s*)?(?P<b>{_NUMBER})"
)
_WINDOWS: Final = tuple(
    late_regex(rf"(?P<rest>.*?)\s*{form}$", re.IGNORECASE)
    for form in (
        rf"{_NAMED}(?:goes\s+|going\s+|is\s+|runs\s+|running\s+|ranges?\s+|ranging\s+|values\s+)?"
        rf"\b{_ENDS}",
        rf",?\s*\b(?:in|on|over|with|for|using)\s+(?:the\s+|a\s+)?(?:window|interval|range|domain)"
        rf"\s+(?:of\s+)?(?:(?P<n>[a-zθ])\s+)?(?:from\s+)?(?P<a>{_NUMBER})\s+to\s+(?P<b>{_NUMBER})",
    )
)
_BRACKETS: Final = late_regex(
    r"(?P<rest>.*?),?\s*\b(?:(?:for|with|where)\s+(?P<n>[a-zθ])\s*(?:in|∈)|on|over|in|within"
    r"|for)\s*(?:the\s+)?(?:closed\s+|open\s+)?(?:interval\s+|window\s+|range\s+|domain\s+)?"
    rf"[\[(]\s*(?P<a>{_NUMBER})\s*[,;]\s*(?P<b>{_NUMBER})\s*[\])]$",
    re.IGNORECASE,
)
_CONDITION: Final = late_regex(
    r"(?P<rest>.+)(?:,\s*|,?\s*\b(?:for|with|where|when|on|if|given)\s+)(?:all\s+)?"
    r"(?P<chain>[^,;]*[<>≤≥=][^,;]*)",
    re.IGNORECASE,
)
_ZOOM: Final = late_regex(r",?\s*zoomed\s+(?P<way>in|out)\s+by\s+(?P<times>\d)$", re.IGNORECASE)


@dataclass(slots=True)
class Wished:
    """What was said about the window, and the text without it."""

    text: str
    across: tuple[Node, Node] | None = None
    down: tuple[Node, Node] | None = None
    bounds: tuple[Relation, ...] = ()
    zoom: int = 0


def window_in(text: str) -> Wished:
    """The window at the end of a text; an axis that is called y is the one upwards."""
    wished = Wished(in_signs(text).strip())
    if found := _ZOOM.search(wished.text):
        wished.zoom = int(found["times"]) * (1 if found["way"].lower() == "in" else -1)
        wished.text = wished.text[: found.start()]
    for _ in range(2):
        if not (_take_ends(wished) or _take_condition(wished)):
            break
    return wished


def _take_ends(wished: Wished) -> bool:
    for found in fitting(wished.text, (*_WINDOWS, _BRACKETS)):
        ends = (number(found["a"]), number(found["b"]))
        if ends[0] is None or ends[1] is None:
            continue
        name = (found["n"] or "x").lower()
        _put(wished, name, (ends[0], ends[1]))
        wished.text = found["rest"].strip(" ,")
        return True
    return False


def _put(wished: Wished, name: str, ends: tuple[Node, Node]) -> None:
    if name == "y" and wished.down is None:
        wished.down = ends
    else:
        wished.across = wished.across or ends


def _take_condition(wished: Wished) -> bool:
    """ "-3 < x ≤ 5" is a window, "x > 0" a bound of the function."""
    found = _CONDITION.fullmatch(wished.text)
    relations = chain_in(found["chain"]) if found else None
    if found is None or not relations:
        return False
    names = {name for relation in relations for name in variables(relation)}
    if len(names) != 1 or any(relation.sign in "=≠" for relation in relations):
        return False
    if len(relations) == 2:
        first, second = relations
        if variables(first.left) or variables(second.right) or first.sign in ">≥":
            return False
        _put(wished, names.pop(), (first.left, second.right))
    else:
        wished.bounds = relations
    wished.text = found["rest"].strip(" ,")
    return True
