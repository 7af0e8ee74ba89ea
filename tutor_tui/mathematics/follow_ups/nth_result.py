"""The one of several results that a place names: "the second one", "check the first one"."""

from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.follow_ups.membership import member
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Problem, Solve, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import substitute

_WORDS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_MOST: Final = 50
_NAMED: Final = late_regex(r"^(?P<name>[A-Za-z]\w*) = (?P<value>[^=]+)$")
_COMMA: Final = late_regex(r",(?![^(\[{]*[)\]}])\s*")
_TELLING: Final = late_regex(r"(?:has|and|or|,|;)\s+(?P<told>an? [^`.,;]{3,40} at )$")


def nth_result(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """The result at a place that counts from 1, from the end below 0; how it was checked.

    `words` are the place, and "checked" where that is asked for. `None` where there are not so
    many results, or they could not be checked.
    """
    place, _, wish = words.partition(" ")
    parts = results_of(answer)
    index = int(place) - 1 if int(place) > 0 else len(parts) + int(place)
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    if not is_sure or answer.check is None or len(parts) < 2 or not 0 <= index < len(parts):
        return None
    told = _shown(parts[index])
    shown = code(f"{told}°" if code(f"{told}°") in answer.text else told)
    word = "last" if int(place) < 0 else _WORDS[index] if index < len(_WORDS) else f"{index + 1}th"
    said = f"The {word} one is {_described(shown, answer.text)}{shown}"
    proof = put_in(problem, answer, parts[index])
    if wish and not proof:
        proof = f" Like the others it was checked {answer.check.how}."
    return Answer(f"{said}.{proof}", answer.check, parts[index])


def results_of(answer: Answer) -> list[str]:
    """The results of an answer one by one, each with its name where it has one."""
    result = answer.result or ""
    if ";" in result:
        return [part.strip() for part in result.split(";")][:_MOST]
    parts = [part.strip() for part in _COMMA.split(result)][:_MOST]
    named = _NAMED.match(parts[0])
    if named is None or any("=" in part for part in parts[1:]):
        return parts
    return [parts[0], *(f"{named['name']} = {part}" for part in parts[1:])]


def _shown(part: str) -> str:
    """The result in school notation; pairs and the like stay as they are."""
    named = _NAMED.match(part)
    node = expression_or_none(named["value"] if named else part)
    if node is None or isinstance(node, Relation):
        return part
    shown = show(to_sympy(substitute(node, "I", Name("i"))))
    return f"{named['name']} = {shown}" if named else shown


def _described(shown: str, text: str) -> str:
    """ "a local minimum at", where the answer tells that of the result."""
    before = text.partition(shown)[0]
    found = _TELLING.search(before)
    return found["told"] if found else ""


def put_in(problem: Problem, answer: Answer, part: str) -> str:
    """What the equation says with the result put in for its letter."""
    named = _NAMED.match(part)
    value = named["value"] if named else ""
    if not isinstance(problem, Solve) or expression_or_none(value) is None:
        return ""
    found = member(problem, answer, value)
    if found is None or found.result != "True":
        return ""
    return f" Put in for the letter: {found.text.removeprefix('Yes, ')}"
