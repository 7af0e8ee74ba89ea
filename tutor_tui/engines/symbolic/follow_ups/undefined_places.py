"""Why a value may not simply be put into an expression: a denominator becomes zero."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.wording import operand
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Binary, Name, Node, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.written import written

_WHY_NOT: Final = re.compile(
    r"(?:why )?(?:can't|cant|cannot|can not|couldn't|don't|dont|not|shouldn't|do not|isn't it ok "
    r"to)(?: (?:i|we|you|one))?(?: (?:just|simply|not|directly))*"
    r" (?:plug|put|substitute|insert|sub|set|use|let)(?: in)?"
    r" (?:(?P<name>[a-z]) ?(?:=|equal to|equals|to|is) ?)?(?P<value>[^=]{1,20}?)(?: in| into it)?",
    re.IGNORECASE,
)
_WHY_NOT_IT: Final = re.compile(
    r"(?:but |and |so )?why (?:not|isn't|is not|can(?:'t|not)) ?(?:(?P<name>[a-z]) ?(?:=|≠|be|equal"
    r"(?: to)?|is) ?)?(?P<value>-?\d[\d./]*)(?: (?:allowed|included|in it|ok))?",
    re.IGNORECASE,
)
"""Of a value that is left out: "why not 3?"."""

_WHY_NOT_THAT: Final = re.compile(
    r"(?:but |so )?why (?:can't|cant|cannot|don't|dont|couldn't|not|do we not|can we not)"
    r"(?: (?:i|we|you|one))?(?: (?:just|simply|directly))*"
    r" (?:plug|put|substitute|insert|sub)(?: (?:it|that|the (?:value|number)))?(?: in(?:to it)?)?"
    r"(?: directly)?",
    re.IGNORECASE,
)
"""The same of the place of a limit, which is not named."""

_VALUE_THERE: Final = re.compile(
    r"(?:so |but |and )?(?:does|is|has|will) (?:the |this |that )?(?:function|expression|fraction"
    r"|graph|f|it|there)(?:\([a-z]\))? (?:even |actually |really |also )?(?:have |got )?(?:an? |any"
    r" )?(?:value|defined|exist|(?P<not>undefined)|continuous|point)(?: (?:there|then|here|at (?:"
    r"that|this) (?:point|place|value)|at [a-z] ?= ?-?[\d./]+))?",
    re.IGNORECASE,
)
_TENDS: Final = re.compile(
    r"\b[a-z] ?(?:→|->|approaches|tends to|goes to|\\to) ?(?P<value>-?[\d./]+)(?![\w])", re.I
)
_LIMIT: Final = re.compile(r"\blim(?:it)?\b", re.IGNORECASE)


def why_not_plugged_in(request: str, question: str) -> str | None:
    """The reason why that value has no place in the expression of the question.

    Nothing where no reason is seen, so that nothing wrong is said of a value that may be put in.
    """
    if _WHY_NOT_THAT.fullmatch(request):
        place = _TENDS.search(question)
        return None if place is None else _reason_at(place["value"], None, question)
    found = _WHY_NOT.fullmatch(request) or _left_out(request, question)
    if found is None:
        return _no_value_there(request, question)
    return _reason_at(found["value"], found["name"], question)


def _left_out(request: str, question: str) -> "re.Match[str] | None":
    """ "Why not 3?" of a place; after a limit a number without a letter is a proposed limit."""
    found = _WHY_NOT_IT.fullmatch(request)
    return None if found and not found["name"] and _LIMIT.search(question) else found


def _no_value_there(request: str, question: str) -> str | None:
    """ "is it defined there" of the place of a limit, where a denominator is 0."""
    place, asked = _TENDS.search(question), _VALUE_THERE.fullmatch(request)
    reason = _reason_at(place["value"], None, question) if place and asked else None
    if reason is None or asked is None:
        return None
    return f"{'Yes' if asked['not'] else 'No'}, {reason[0].lower()}{reason[1:]}"


def _reason_at(at: str, told: str | None, question: str) -> str | None:
    value = expression_or_none(operand(at) or "")
    nodes = [span.node for span in find_mathematics(question) if _is_formula(span.node)]
    if value is None or len(nodes) != 1 or isinstance(nodes[0], Relation):
        return None
    names = variables(nodes[0])
    name = told or names[0]
    if len(names) > 1 or name not in names:
        return None
    fraction = next((one for one in walk(nodes[0]) if _is_zero_below(one, name, value)), None)
    if not isinstance(fraction, Binary):
        return None
    return _reason(fraction, name, value, is_limit=bool(_LIMIT.search(question)))


def _is_formula(node: Node | Relation) -> bool:
    """Whether a node has letters and is more than one of them."""
    return bool(variables(node)) and not isinstance(node, Name)


def _is_zero_below(node: Node, name: str, value: Node) -> bool:
    return (
        isinstance(node, Binary)
        and node.sign == "/"
        and rational_value(substitute(node.right, name, value)) == 0
    )


def _reason(fraction: Binary, name: str, value: Node, *, is_limit: bool) -> str:
    place = code(f"{name} = {written(value)}")
    above = rational_value(substitute(fraction.left, name, value))
    both = (
        f" and the numerator {code(written(fraction.left))} is 0, too: `0/0`" if above == 0 else ""
    )
    text = (
        f"Because at {place} the denominator {code(written(fraction.right))} is 0{both}; nothing "
        f"can be divided by 0, so the expression has no value there."
    )
    if not is_limit:
        return text
    near = f"when {code(name)} is close to {code(written(value))}"
    return f"{text} The limit asks instead which value it comes near to {near}."
