"""A message that gives values, completed with the formula or the time of the question."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.referents import Referents
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables

_VALUE: Final = r"-?(?:\d[\d./]*)?(?:π|pi)?(?<=[\dπi])"
_ONE: Final = rf"[A-Za-z] ?(?:=|is|equals) ?{_VALUE}"
_ALL: Final = rf"{_ONE}(?:(?:, ?| and |, and ){_ONE})*"
_GIVEN: Final = late_regex(
    r"(?:(?:what|how much) (?:do|would|will|does) (?:i|you|we|it) (?:get|have|equal|be|come to)"
    r" )?(?:(?:if|when|with|for|at|say|where|let|put|in|plug|sub|substitute|use|try|it)\b ?)*"
    rf"(?P<values>{_ALL})"
    r"(?:,? (?:then )?(?:what(?:'s| is)|whats|find|solve for|and) (?P<what>[A-Za-z]))?"
    r"|(?:what(?:'s| is)|whats|find|calculate|work out) (?P<what2>[A-Za-z])"
    rf" (?:if|when|for|with|given|where) (?P<values2>{_ALL})",
    re.IGNORECASE,
)


def with_values(said: str, referents: Referents) -> Iterator[str]:
    """The formula of the question with values for its letters: "if V = 100 what is r"."""
    found = _GIVEN.fullmatch(said)
    if found is None:
        return
    values = re.sub(r" (?:is|equals) ", " = ", found["values"] or found["values2"])
    what = found["what"] or found["what2"]
    formulas = [span for span in find_mathematics(referents.question) if not _is_name(span.text)]
    told = _values_in(values).keys()
    for span in sorted(formulas, key=lambda one: -len(one.text)):
        if what is None and isinstance(span.node, Relation):
            open_ = set(variables(span.node)) - told
            what = open_.pop() if len(open_) == 1 else None
        if what is not None and isinstance(span.node, Relation):
            yield f"{span.text}, what is {what} if {values}"
        elif what is None and not isinstance(span.node, Relation):
            yield f"what is {span.text} when {values}"
    yield from with_named_letters(values, referents)


def with_all_values(said: str, question: str) -> str | None:
    """The expression of a question with several values told anew: "now with x = 2 and y = 1"."""
    found = _GIVEN.fullmatch(said)
    values = _values_in(said) if found and not (found["what"] or found["what2"]) else {}
    if found is None or len(values) < 2:
        return None
    spans = find_mathematics(question)
    for span in spans:
        names = set(variables(span.node))
        if not isinstance(span.node, Relation | Name) and names and names <= values.keys():
            whole = f"what is {span.text} when {found['values']}"
            return whole if problem_of(whole) is not None else None
    return None


def _values_in(said: str) -> dict[str, str]:
    return dict(re.findall(rf"([A-Za-z]) ?(?:=|\bis\b|\bequals\b) ?({_VALUE})", said))


_AT_A_TIME: Final = late_regex(
    r"(?:how (?:high|far|deep|big|tall|much|many|large|fast|long)|what(?:'s| is)|where|whats)\b"
    r"(?! (?:the )?(?:max|min|great|high))(?!.*\b(?:limit|derivative|slope|gradient|integral"
    r"|tangent|area|sum|root|inverse)\b).{0,40}?\b(?:after|at|when|in)\b"
    r" (?:(?P<name>[a-z]) ?= ?)?(?P<n>-?[\d.]+)"
    r"(?: ?(?:s|sec|secs|seconds?|min|minutes?|hours?|days?|years?|weeks?|m|metres?|meters?))?",
    re.IGNORECASE,
)
_THEN: Final = late_regex(r" (?:then|at that (?:time|point|moment))$", re.IGNORECASE)
_TOLD: Final = late_regex(
    r"(?<=when )[a-z] = -?[\d.]+(?=\W*$)|(?<=after )[\d.]+ ?s(?:ec(?:ond)?s?)?(?=\W*$)",
    re.IGNORECASE,
)
_SPEED: Final = late_regex(r"how fast|\b(?:speed|velocity)\b", re.IGNORECASE)


def at_a_time(said: str, referents: Referents) -> Iterator[str]:
    """The formula of the question at a time: "how high is it after 2 seconds"."""
    found = _AT_A_TIME.fullmatch(said)
    if found is None and _THEN.search(said) and (told := _TOLD.search(referents.question)):
        found = _AT_A_TIME.fullmatch(_THEN.sub(f" when {told[0]}", said))
    if found is None:
        return
    for thing in referents.things:
        node = expression_or_none(thing)
        names = () if node is None or isinstance(node, Relation) else variables(node)
        if len(names) == 1 and found["name"] in (None, *names):
            if _SPEED.search(said):
                yield f"derivative of {thing} at {names[0]} = {found['n']}"
            else:
                yield f"what is {thing} when {names[0]} = {found['n']}"


def _is_name(text: str) -> bool:
    return isinstance(expression_or_none(text), Name)


_LETTERS: Final = {
    "r": "radius", "h": "height", "b": "base", "l": "length", "w": "width", "d": "diameter",
    "s": "side", "v": "speed", "t": "time", "p": "probability", "n": "n",
}  # fmt: skip


def with_named_letters(values: str, referents: Referents) -> Iterator[str]:
    """The question with the quantity changed whose first letter was written for it."""
    found = re.fullmatch(r"([A-Za-z]) ?= ?(-?[\d./]+)", values)
    name = _LETTERS.get(found[1].lower()) if found else None
    if found is None or name is None:
        return
    places = list(
        re.finditer(
            rf"\b{name}s?(?P<link>(?: of| is| =)? )(?P<n>-?\d+(?:\.\d+)?)", referents.question
        )
    )
    if len(places) == 1:
        at = places[0]
        yield f"{referents.question[: at.start('n')]}{found[2]}{referents.question[at.end('n') :]}"
