"""The question before with a sign, a term, brackets or a body of its own changed.

"minus instead of plus", "with -7 on the right", "change the last -6 to +6", "and of x^2", "put
brackets round 48 + 36", "divide by x^4 instead".
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_places import (
    LED,
    OF_DIGITS,
    with_base,
    with_digit,
    with_time,
)
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.multiples import with_multiple
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.pointing import is_form
from tutor_tui.mathematics.clauses import definition_in, expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Rewrite
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation

_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_SIGNS: Final = {
    "plus": "+", "+": "+", "add": "+", "adding": "+", "addition": "+",
    "minus": "-", "-": "-", "subtract": "-", "subtracting": "-", "take away": "-",
    "subtraction": "-", "times": "*", "*": "*", "x": "*", "×": "*", "multiply": "*",
    "multiplying": "*", "multiplied by": "*", "multiplication": "*", "divided by": "÷",
    "divide": "÷", "dividing": "÷", "÷": "÷", "division": "÷",
}  # fmt: skip
_SIGN: Final = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_PLACES: Final = {"+": r"\+|plus", "-": r"[-−]|minus", "*": r"[*×x·]|times", "÷": r"÷|divided by|/"}
_OPERATION: Final = late_regex(
    rf"{LED}(?:a |an )?(?P<new>{_SIGN})(?: sign)? (?:instead of|rather than|not|in place of) "
    rf"(?:a |an |the )?(?P<old>{_SIGN})(?: sign)?"
    rf"|{LED}(?:change|replace|swap|turn) (?:the |each |every )?(?P<old2>{_SIGN})(?: sign)? (?:to"
    rf"|into|with|by|for) (?:a |an )?(?P<new2>{_SIGN})(?: sign)?",
    re.IGNORECASE,
)
_RIGHT: Final = late_regex(
    rf"{LED}(?P<a>{_N}) (?:is |was |were )?on the (?:right|other side|rhs)(?:[- ]hand)?(?: side)?"
    rf"|{LED}(?:the )?(?:right|rhs)(?:[- ]?hand)?(?: side)?"
    r" (?:is|was|were|=|equals|becomes|to be|to|into) (?P<b>[^=<>]{1,40}?)(?: instead)?"
    rf"|{LED}(?:the )?(?:same(?: thing| one| equation)? )?(?:but |with |and )*(?:(?:it )?equals?"
    rf"|=) ?(?P<c>{_N})(?: instead)?",
    re.IGNORECASE,
)
_RIGHT_SIDE: Final = late_regex(
    rf"(?<![\s])(?<![A-Za-z]\([A-Za-z]\))\s*(?P<sign><=|>=|[<>≤≥=])\s*(?P<n>{_N}|[^=<>≤≥,;?]+?)"
    r"(?=\s*(?:$|[?,;]|\.(?:\s|$)|\b(?:with|where|given|and|using|by)\b))"
)
"""The right side of an equation; `y(0) = 1` is a condition."""
_UNSIGNED: Final = r"(?:\d+(?:\.\d+)?)?(?:[a-z](?:\^\d+|[²³])?)?"
_SIGNED: Final = late_regex(
    rf"{LED}(?:(?:change|replace|swap|turn) )?(?:the )?(?P<which>first|second|third|last)? ?"
    rf"(?P<old>[-+−] ?{_UNSIGNED}) (?:to|into|with|by|was|were|is|becomes|had been)"
    rf" (?:a |an )?(?P<new>[-+−]? ?{_UNSIGNED})",
    re.IGNORECASE,
)
_WHICH: Final = {"first": 0, "second": 1, "third": 2, "last": -1}
_POWER: Final = late_regex(
    rf"{LED}(?:of |for |the |its )*(?:coefficient of |one of |term in )?"
    r"(?P<power>[a-z](?: ?\^ ?\d+|[²³⁴⁵])?)(?: term)?",
    re.IGNORECASE,
)
_COEFFICIENT: Final = late_regex(
    r"(?P<before>\bcoefficient of (?:the )?)(?P<power>[a-z](?: ?\^ ?\d+|[²³⁴⁵])?)\b", re.IGNORECASE
)
_BRACKETS: Final = late_regex(
    rf"{LED}(?:(?:add|adding|putting|in) )?(?:brackets?|parenthes[ei]s)(?: are| were)? (?:a?round"
    r"|on|about|over) (?:the )?(?P<part>.{3,40})",
    re.IGNORECASE,
)
_BODY: Final = late_regex(
    r"(?:(?:and|so|now|what|but|if|let|then|for|with)\b[\s,]*)+(?P<name>[a-z])(?: ?\([a-z]\))?"
    r" ?(?:was|were|is|=|be|becomes|had been) (?P<body>[^=]{1,60})",
    re.IGNORECASE,
)
_BY: Final = late_regex(
    r"(?:(?:and|now|so|but|then|what if|if)\b[\s,]*)*(?:(?:i|you|we) )?(?P<verb>divide|multiply"
    r"|times)d?(?: it)? by (?P<new>.{1,20}?) instead",
    re.IGNORECASE,
)
_LAST_BY: Final = late_regex(
    r"(?P<sign>/|÷|divided by|[*×]|times|multiplied by)\s*(?P<old>[a-z](?:\^\d+|[²³])?|\d+"
    r"|\([^()]+\))\W*$",
    re.IGNORECASE,
)


def with_changed_terms(text: str, context: Context) -> Written | None:
    """The question in full with the change; `None` where the message changes nothing so."""
    request = bare(text.replace("’", "'")).strip(" ?.!")
    question = before_a_form(context)
    problem = problem_of(question) if question else None
    candidates = (whole for way in _ALL for whole in way(request, question))
    for whole in candidates if problem is not None else ():
        if problem is not None and whole != question and _is_alike(whole, problem):
            return Written(whole)
    return None


def before_a_form(context: Context) -> str:
    """The last question, or the one before it whose result it only writes in another form."""
    question = context.question or ""
    if question == context.root or not _is_written_otherwise(question):
        return question
    older = (one for one in context.older_questions() if not _is_written_otherwise(one))
    return next(older, question)


def _is_written_otherwise(question: str) -> bool:
    return is_form(question) or _CONVERTED.fullmatch(question) is not None


_CONVERTED: Final = late_regex(r"convert [\d./]+ [a-z²³]{1,12} to [a-z²³ ]{1,24}", re.IGNORECASE)


def _is_alike(whole: str, problem: Problem) -> bool:
    read = problem_of(whole)
    if OF_DIGITS.search(whole):
        return read is not None
    return type(read) is type(problem) or (isinstance(problem, Rewrite) and read is not None)


def _with_operation(request: str, question: str) -> Iterator[str]:
    found = _OPERATION.fullmatch(request)
    if found is None:
        return
    new = _SIGNS[(found["new"] or found["new2"]).lower()]
    old = _SIGNS[(found["old"] or found["old2"]).lower()]
    pattern = rf"(?<=[\w)²³]) *(?:{_PLACES[old]}) *(?=[\w(√])"
    if old == "÷" and "÷" not in question and "divided" not in question:
        pattern = r"(?<=[\w)²³]) / (?=[\w(√])"  # no bar of a fraction
    if re.search(pattern, question):
        yield re.sub(pattern, f" {new} ", question)


def _with_another_operation(request: str, question: str) -> Iterator[str]:
    """ "and divided instead": the one operation of a calculation, between its whole sides."""
    found, whole = _INSTEAD.fullmatch(request), _CALCULATED.fullmatch(question.strip(" ?.!"))
    if found is None or whole is None:
        return
    words = list(_WORDED.finditer(whole["what"]))
    places = words or list(_SPACED.finditer(whole["what"]))
    if len(places) == 1:
        new = _SIGNS[re.sub(r"(?:d|ed|ing)$", "", found["new"].lower())]
        left, right = whole["what"][: places[0].start()], whole["what"][places[0].end() :]
        yield f"({left}) {new} ({right})"


_INSTEAD: Final = late_regex(
    rf"{LED}(?P<new>add|subtract|multiply|divide|added|subtracted|divided|adding|subtracting"
    r"|plus|minus|times)(?: them| it| these| those| the two| both)? instead",
    re.IGNORECASE,
)
_CALCULATED: Final = late_regex(
    r"(?:what(?:'s| is)|whats|calculate|work out|find|evaluate)?\s*(?P<what>[-\d(√].*\d\)?)",
    re.IGNORECASE,
)
_WORDED: Final = late_regex(r" (?:of|times|plus|minus|divided by|multiplied by) ", re.IGNORECASE)
_SPACED: Final = late_regex(r"(?<=[\d)]) ?[-+*×x·÷] ?(?=[\d(√])|(?<=[\d)]) / (?=[\d(√])", re.I)


def _with_right_side(request: str, question: str) -> Iterator[str]:
    found = _RIGHT.fullmatch(request)
    if found is None:
        return
    new = (found["a"] or found["b"] or found["c"]).strip()
    places = list(_RIGHT_SIDE.finditer(question))
    if len(places) == 1 and expression_or_none(new) is not None:
        at = places[0]
        yield f"{question[: at.start('n')]}{new}{question[at.end('n') :]}"


def _with_signed_term(request: str, question: str) -> Iterator[str]:
    """`-6` is a term with its sign, wherever spaces stand."""
    found = _SIGNED.fullmatch(request)
    if found is None or not found["new"].strip(" +-−"):
        return
    old, new = (re.sub(r"[ ]", "", found[name]).replace("−", "-") for name in ("old", "new"))
    sign = r"[-−]" if old[0] == "-" else r"\+"
    places = list(re.finditer(rf"{sign} *{re.escape(old[1:])}(?![\w.^²³])", question))
    index = _WHICH[found["which"].lower()] if found["which"] else 0
    if not places or (len(places) > 1 and not found["which"]) or index >= len(places):
        return
    at = places[index]
    is_first = not re.search(r"[\w)²³]\s*$", question[: at.start()])
    new_sign = new[0] if new[0] in "+-" else "+"
    term = new.lstrip("+-")
    shown = f"{'-' if new_sign == '-' else ''}{term}" if is_first else f"{new_sign} {term}"
    yield f"{question[: at.start()]}{shown}{question[at.end() :]}"


def _with_power(request: str, question: str) -> Iterator[str]:
    """ "and of x^2" after the coefficient of x^3."""
    found, place = _POWER.fullmatch(request), _COEFFICIENT.search(question)
    if found is not None and place is not None:
        yield (
            f"{question[: place.start('power')]}{found['power']}{question[place.end('power') :]}"
        )


def _with_side(request: str, question: str) -> Iterator[str]:
    """ "what if it was 7 + 2x" for the `7 - 2x` of an equation: alike but for signs and numbers."""
    new = _LEAD.sub("", request)
    is_change = new != request and not _ASKED.match(request)
    node = expression_or_none(new) if is_change else None
    is_sum = bool(re.search(r"[a-z].*[-+]|[-+].*[a-z]", new))
    is_term = bool(_SUPPOSED.match(request)) and bool(re.search(r"\d", new)) and "=" in question
    if node is None or isinstance(node, Relation) or not (is_sum or is_term):
        return
    pieces = re.findall(r"\d+(?:\.\d+)?|[-+]|[^\s]", new)
    masked = r"\s*".join(
        r"\d+(?:\.\d+)?" if p[0].isdigit() else "[-+]" if p in "+-" else re.escape(p)
        for p in pieces
    )
    places = list(re.finditer(rf"(?<![\w.]){masked}(?![\w.^²])", question))
    if len(places) == 1:
        yield f"{question[: places[0].start()]}{new}{question[places[0].end() :]}"


_SUPPOSED: Final = late_regex(
    r"(?:(?:and|but|so|now|what|if)\s+)*(?:it|that|this)(?:'s| is| was| were| had been) "
    r"(?=.*[a-z]\b)(?!\d+ ?$)",
    re.IGNORECASE,
)
_ASKED: Final = late_regex(r"(?:(?:and|but|so|now)\s+)*what is\b", re.IGNORECASE)
"""Asks for the value of the side, and changes none."""
_LEAD: Final = late_regex(
    r"^(?:(?:and|but|so|now|what|if|it|was|were|is|that|with|had been|the|left|side"
    r"|instead)\b\s*)+",
    re.IGNORECASE,
)


def _with_brackets(request: str, question: str) -> Iterator[str]:
    found = _BRACKETS.fullmatch(request)
    pieces = re.findall(r"\d+(?:\.\d+)?|[a-z]+|[^\s\w]", found["part"], re.I) if found else []
    if len(pieces) < 3:
        return
    pattern = r"\s*".join(_piece(one) for one in pieces)
    places = list(re.finditer(rf"(?<![\w.]){pattern}(?![\w.])", question, re.IGNORECASE))
    if len(places) == 1:
        at = places[0]
        yield f"{question[: at.start()]}({at[0]}){question[at.end() :]}"


def _piece(text: str) -> str:
    sign = _SIGNS.get(text.lower())
    return re.escape(text) if sign is None else f"(?:{_PLACES[sign]})"


def _with_body(request: str, question: str) -> Iterator[str]:
    """Another body for the function that the question defines."""
    found, definition = _BODY.fullmatch(request), definition_in(question)
    if found is None or definition is None or found["name"] != definition.function:
        return
    spans = find_mathematics(question[definition.body :])
    node = expression_or_none(found["body"])
    if spans and node is not None and not isinstance(node, Relation):
        end = definition.body + spans[0].end
        start = definition.body + spans[0].start
        yield f"{question[:start]}{found['body'].strip()}{question[end:]}"


def _by_another(request: str, question: str) -> Iterator[str]:
    """Another divisor or factor at the end: "divide by x^4 instead"."""
    found, place = _BY.fullmatch(request), _LAST_BY.search(question)
    if found is None or place is None:
        return
    is_division = place["sign"].lower() in ("/", "÷", "divided by")
    if is_division is (found["verb"].lower() == "divide"):
        new = found["new"]
        shown = new if re.fullmatch(r"[\w.]+(?:\^\d+)?", new) else f"({new})"
        yield f"{question[: place.start('old')]}{shown}{question[place.end('old') :]}"


_ALL: Final[tuple[Callable[[str, str], Iterator[str]], ...]] = (
    _with_operation,
    _with_another_operation,
    _with_right_side,
    _with_signed_term,
    _with_power,
    _with_side,
    with_digit,
    with_base,
    _with_brackets,
    with_time,
    _with_body,
    _by_another,
    with_multiple,
)
