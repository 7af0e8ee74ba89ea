"""What else is asked or changed of a list, a figure, a number or points that a thread is about.

"which number appears most", "if i add 10", "double the height", "is it right angled", "what if
they're 5, 12 and 12", "the line through them", "gcd with 48", "det of that".
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import without
from tutor_tui.engines.symbolic.follow_ups.of_curves import asked_for
from tutor_tui.engines.symbolic.follow_ups.readings import Said, Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve, code
from tutor_tui.mathematics.written import written

_N: Final = r"-?\d+(?:\.\d+)?"
_AND: Final = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)"
_LIST: Final = late_regex(rf"(?<![\w.]){_N}(?:{_AND}{_N})+(?![\w.])")

_MEASURE: Final = (
    r"mean|average|median|mode|range|standard deviation|variance|iqr|interquartile range|sum"
)
_PASSIVE: Final = late_regex(
    rf"(?P<some>(?:the )?{_N}(?:{_AND}(?:the )?{_N})*) (?:is|are|was|were|gets?|got) "
    r"(?P<deed>added|included|put in|taken out|removed|dropped|left out|deleted|ignored)\b",
    re.IGNORECASE,
)
_CHANGE: Final = late_regex(
    rf"(?:(?:what )?happens(?: to (?:the )?(?P<what>{_MEASURE}))? )?(?:if |when )?"
    rf"(?:what(?: is|'s) (?:the )?(?P<named>{_MEASURE}) if )?(?:i |we |you )?"
    r"(?:(?P<more>add|include|put in|append|throw in)(?:ed)?"
    r"|(?P<less>(?:take|took|taken) out|removed?|drop|dropped|(?:leave|left) out|deleted?|ignored?"
    r"|without|get rid of)) (?:in )?(?:another |an? |the |one |number |value )*"
    rf"(?P<some>{_N}(?:{_AND}{_N})*)s?(?: (?:to|from|in|into|out of) (?!(?:all|each|every|both)\b"
    r"|(?:the )?-?\d).{2,20})?(?: too| as well)?",
    re.IGNORECASE,
)
_OF_LIST: Final = (
    (r"(?:which|what) (?:number|value|one|score)?s?\s?(?:appears?|occurs?|comes? up|is there) "
     r"(?:the )?most(?: often)?|(?:the )?most (?:common|frequent)(?: (?:one|number|value))?",
     "mode of {list}"),
    (r"(?:the )?middle (?:one|number|value)", "median of {list}"),
    (r"(?:the )?(?:total|sum)|add (?:them|it) (?:all )?up", "sum of {list}"),
    (r"(?:what(?:'s| is)? |whats )?(?:the |comes )?next(?: (?:term|number|one))?(?: in (?:it|the"
     r" (?:sequence|pattern|list)))?|what comes next", "next term of {list}"),
    (r"(?:what (?:are|comes) )?(?:find |give me )?(?:the )?next (?P<count>\d|two|three|four|five)"
     r"(?: (?:terms|numbers|ones))?", "next {count} terms of {list}"),
    (r"(?:find |what(?:'s| is) |whats )?(?:(?:the |a )?(?:n ?th|general) term"
     r"|(?:the |a )(?:rule|formula)(?: for (?:it|the n ?th term))?)", "nth term of {list}"),
    (r"(?:(?:which|what) )?(?:other )?(?:number|value|score)?s? ?(?:should|must|do|would|can) "
     r"(?:i|we|you) (?:need to |have to )?(?:add|include|put in)(?: to (?:it|them|the list))? "
     r"(?:so(?: that)?|to (?:make|get)|for|in order for) (?:the |a )?(?:new )?(?:mean|average) "
     r"(?:(?:is|was|be|becomes|equals?|of|to be|would be|will be) )?(?P<mean>-?\d+(?:\.\d+)?)",
     "the mean of {list}, x is {mean}. find x"),
    (r"(?:the )?(?:iqr|interquartile range)", "interquartile range of {list}"),
    (r"(?:the )?(?P<which>sample|population)(?: (?:one|version|standard deviation|sd))",
     "{which} standard deviation of {list}"),
)  # fmt: skip
_SCALED: Final = late_regex(
    r"(?:if )?(?:i |we |you )?(?P<verb>double|triple|halve|half) the (?P<noun>[a-z]+)"
    r"|(?:if )?the (?P<thing>[a-z]+) (?:is|was|were|gets|had been) "
    r"(?P<how>doubled|tripled|halved|twice as (?:big|long|high|large))",
    re.IGNORECASE,
)
_BECOMES: Final = late_regex(
    r"(?:and )?(?:what )?(?:(?:if|when) )?(?:the |its )(?P<length>[a-z]+(?: [a-z]+)??) (?P<grows>"
    r"(?:is |was )?(?:doubl|tripl|quadrupl|halve|increase|decrease|multipl)[^,?]{1,30}?),? "
    r"(?P<asked>(?:what (?:happens|(?:would|will) happen) to|how does) (?:the |its )?[a-z ]{4,30})",
    re.IGNORECASE,
)
_FIGURE: Final = late_regex(
    r"\b(?:of|for) (?:an? |the )(?P<name>[a-z]+(?: [a-z]+)?)", re.IGNORECASE
)
_FACTORS: Final = (("doubl", 2), ("twice", 2), ("tripl", 3), ("hal", Fraction(1, 2)))
_EQUATION: Final = late_regex(
    r"(?:if )?the (?P<which>first|second|third|last)(?: one| equation)? (?:is|was|were|says)"
    r"(?: instead)? (?P<equation>[^=]+=[^=]+?)(?: instead)?",
    re.IGNORECASE,
)
_RADIUS: Final = late_regex(
    rf"(?:if )?(?:it's |its )?(?:the )?(?P<name>radius|diameter) (?:is|was|were|of) (?P<n>{_N})"
    r"(?: ?(?P<unit>[a-z]{1,3}))?(?: instead)?|(?:if )?(?P<m>"
    rf"{_N})(?: ?(?P<of>[a-z]{{1,3}}))? (?:is|was) the (?P<kind>radius|diameter)",
    re.IGNORECASE,
)
_MEASURED: Final = late_regex(
    rf"\b(?:radius|diameter)(?P<link> of | is | = |=| )(?P<n>{_N})(?: ?(?P<unit>[a-z]{{1,3}})\b)?",
    re.IGNORECASE,
)
_OTHERS: Final = late_regex(
    r"(?:if )?(?:they're|they are|they were|it's|it is|it was|these are|the (?:sides|numbers"
    rf"|values) (?:are|were)) (?P<list>{_N}(?:{_AND}{_N})+)(?: instead)?",
    re.IGNORECASE,
)
_TRIANGLE: Final = late_regex(r"\btriangle with sides? (?:of )?(?P<sides>[^.?;]+?)(?=[.?;]|$)")
_RIGHT: Final = late_regex(
    r"is (?:it|this|that)(?: triangle)? (?:an? )?right[- ]?(?:angled?)?(?: triangle)?", re.I
)
_ANGLE: Final = late_regex(
    r"(?:the )?(?P<which>biggest|largest|greatest|smallest)(?: of the)? angles?", re.IGNORECASE
)
_POINTS: Final = late_regex(r"\([^()]{1,20},[^()]{1,20}\)")
_LINE: Final = late_regex(
    r"(?:the )?(?:equation (?:of|for) )?(?:the |a )?line (?:through|between|joining|connecting) "
    r"(?:them|these|those|both|the (?:two )?points)|(?:the )?equation of (?:the|that|this) line",
    re.IGNORECASE,
)
_COUNT: Final = late_regex(
    r"how many (?P<what>divisors|factors|prime factors|digits)(?: (?:does|has|are there)(?: it)?"
    r"(?: have| got)?)?",
    re.IGNORECASE,
)
_BY_PRIMES: Final = late_regex(
    r"(?:(?:write|give|and|now|put) )*(?:it )?(?:(?:in|using|with) (?:index|exponent|power)s?"
    r"(?: form| notation)?|as a product(?: of (?:(?:its )?(?:prime )?(?:factors|primes|powers)))?)",
    re.IGNORECASE,
)
_WITH: Final = late_regex(
    r"(?:the |its )?(?P<what>gcd|gcf|hcf|lcm|greatest common (?:divisor|factor)"
    r"|highest common factor|least common multiple|lowest common multiple) "
    r"(?:with|and|of (?:it|that) and) (?P<n>\d+)",
    re.IGNORECASE,
)
_SORTED: Final = "sort "
"""What a list that was given alone stands in the thread as."""

_GIVEN: Final = late_regex(
    r"(?:(?:ok|so|hi|hey|hello)\b[\s,]*)*(?:here(?:'s| is| are)|heres|these are|this is|i have"
    r"|i got|we have|given|consider|take|look at)?\s*(?:(?:my|the|this|some|our|a|following)\s+)*"
    r"(?:data(?: ?set)?|list|numbers|values|scores|marks|ages|heights|measurements|results|sample)"
    rf"(?: of (?:numbers|data|values))?\s*(?:is|are|:|=)?\s*(?P<list>{_N}(?:{_AND}{_N})+)",
    re.IGNORECASE,
)
_OF_MATRIX: Final = late_regex(
    r"(?P<what>det(?:erminant)?|trace|inverse|transpose|rank|eigenvalues|eigenvectors) "
    r"(?:of|for) (?:it|that|this|the (?:answer|result|product|sum|matrix))",
    re.IGNORECASE,
)


def data_noted(text: str) -> Said | None:
    """A note of a list that is given without a question."""
    found = _GIVEN.fullmatch(" ".join(text.replace("’", "'").split()).strip(" .!"))
    if found is None or problem_of(text) is not None:
        return None
    numbers = ", ".join(re.findall(_N, found["list"]))
    told = f"Noted: {code(numbers)}. What would you like to know, for example the `mean`?"
    return Said(told, about=f"{_SORTED}{numbers}")


_BARE: Final = late_regex(rf"{_N}(?:\s*,\s*(?:and\s+)?{_N})+,?|{_N}(?:\s+{_N}){{2,}}")


def list_noted(text: str) -> Said | None:
    """A note of numbers that are sent alone, of which anything may be asked."""
    plain = " ".join(text.split()).strip(" .")
    if not _BARE.fullmatch(plain) or problem_of(text) is not None:
        return None
    numbers = ", ".join(re.findall(_N, plain))
    told = f"Noted: {code(numbers)}. What would you like to know, for example the `next term`"
    return Said(f"{told} or the `mean`?", about=f"{_SORTED}{numbers}")


def of_a_figure(text: str, questions: Iterable[str]) -> Written | None:
    """The question in full about the first of these that has what is spoken of."""
    request = re.sub(r"^if (?=they|it|the )", "", asked_for(text), flags=re.IGNORECASE)
    for question in questions:
        problem = problem_of(question)
        if problem is None:
            continue
        for whole in _wholes(request, question.strip().rstrip("?. "), problem):
            if whole and problem_of(whole) not in (None, problem):
                return Written(whole, question)
    return None


def _wholes(request: str, question: str, problem: Problem) -> Iterator[str]:
    if isinstance(problem, Summary) or question.startswith(_SORTED):
        yield from _of_list(request, question)
    if isinstance(problem, Solve) and (found := _EQUATION.fullmatch(request)):
        yield from _with_equation(problem, found["which"].lower(), found["equation"])
    if (found := _BECOMES.fullmatch(request)) and (figure := _FIGURE.search(question)):
        for name in (figure["name"], figure["name"].split()[0]):
            yield f"if the {found['length']} of a {name} {found['grows']}, {found['asked']}"
    if found := _SCALED.fullmatch(request):
        yield from _scaled(question, found["noun"] or found["thing"], found["verb"] or found["how"])
    if found := _RADIUS.fullmatch(request):
        yield from _of_circle(question, found)
    if found := _OTHERS.fullmatch(request):
        yield from _with_numbers(question, re.findall(_N, found["list"]))
    if found := _TRIANGLE.search(question):
        yield from _of_triangle(request, found["sides"])
    points = _POINTS.findall(question)
    if len(points) == 2 and _LINE.fullmatch(request):
        yield f"equation of the line through {points[0]} and {points[1]}"
    yield from _of_number(request, question)
    if isinstance(problem, MatrixQuestion) and (asked := _OF_MATRIX.fullmatch(request)):
        yield from _of_matrices(asked["what"], question)


_NEXT_ONE: Final = re.compile(r"\bnext one$", re.IGNORECASE)
"""The next problem is meant, unless the numbers are those of a sequence."""
_RULE: Final = re.compile(r"\b(?:rule|formula)(?: for it)?$", re.IGNORECASE)
"""That of the mean is meant, unless the numbers were told without a question."""


def _of_list(request: str, question: str) -> Iterator[str]:
    places = list(_LIST.finditer(question))
    if len(places) != 1:
        return
    at, numbers = places[0], re.findall(_N, places[0][0])
    is_of_terms = isinstance(problem_of(question), SequenceProblem) or not (
        _NEXT_ONE.search(request) or (_RULE.search(request) and not question.startswith(_SORTED))
    )
    for pattern, whole in _OF_LIST:
        if (found := re.fullmatch(pattern, request, re.IGNORECASE)) and is_of_terms:
            yield whole.format(list=", ".join(numbers), **found.groupdict())
    changed = _CHANGE.fullmatch(_PASSIVE.sub(r"\g<deed> \g<some>", request))
    if changed is None:
        return
    some = re.findall(_N, changed["some"])
    now = [*numbers, *some] if changed["more"] else without(numbers, some, changed[0])
    if not now:
        return
    what = changed["what"] or changed["named"]
    listed = ", ".join(now)
    yield (
        f"{what} of {listed}" if what else f"{question[: at.start()]}{listed}{question[at.end() :]}"
    )


def _with_equation(problem: Solve, which: str, equation: str) -> Iterator[str]:
    """A system with another first or second equation."""
    lines = [written(one) for one in problem.equations]
    place = {"first": 0, "second": 1, "third": 2, "last": len(lines) - 1}[which]
    if len(lines) > 1 and place < len(lines):
        lines[place] = equation.strip()
        yield f"solve {', '.join(lines)}"


def _scaled(question: str, noun: str, how: str) -> Iterator[str]:
    """The question with the number beside the noun multiplied."""
    factor = next(value for start, value in _FACTORS if how.lower().startswith(start))
    beside = rf"\b{re.escape(noun)}(?: of| is| =|=)? ?(?P<n>{_N})(?![\w.])"
    places = list(re.finditer(beside, question, re.IGNORECASE))
    if len(places) == 1:
        at = places[0]
        value = Fraction(at["n"]) * factor
        yield f"{question[: at.start('n')]}{value}{question[at.end('n') :]}"


def _of_circle(question: str, found: re.Match[str]) -> Iterator[str]:
    """Another radius, or a diameter in its place; the unit stays where none is said."""
    places = list(_MEASURED.finditer(question))
    if len(places) != 1:
        return
    at = places[0]
    unit = found["unit"] or found["of"] or at["unit"] or ""
    value = f"{found['n'] or found['m']} {unit}".rstrip()
    name = (found["name"] or found["kind"]).lower()
    yield f"{question[: at.start()]}{name}{at['link']}{value}{question[at.end() :]}"


def _with_numbers(question: str, numbers: list[str]) -> Iterator[str]:
    """The question with all its numbers replaced, in their order."""
    places = list(re.finditer(rf"(?<![\w.]){_N}(?![\w.]*\d)", question))
    if len(places) != len(numbers):
        return
    text = question
    for at, new in reversed(list(zip(places, numbers, strict=True))):
        text = f"{text[: at.start()]}{new}{text[at.end() :]}"
    yield text


def _of_triangle(request: str, sides: str) -> Iterator[str]:
    if _RIGHT.fullmatch(request):
        yield f"is a triangle with sides {sides} right angled?"
    if found := _ANGLE.fullmatch(request):
        which = "smallest" if found["which"].lower() == "smallest" else "largest"
        yield f"{which} angle of a triangle with sides {sides}"


def _of_number(request: str, question: str) -> Iterator[str]:
    numbers = set(re.findall(r"(?<![\w.])\d+(?![\w.])", question))
    if len(numbers) != 1 or re.search(r"[a-z] ?[\^=]|[*/^=]", question):
        return
    (number,) = numbers
    if _BY_PRIMES.fullmatch(request) and "factor" in question:
        yield f"write {number} as a product of primes"
    if found := _COUNT.fullmatch(request):
        yield f"how many {found['what']} does {number} have"
    if found := _WITH.fullmatch(request):
        yield f"{found['what']} of {number} and {found['n']}"


def _of_matrices(what: str, question: str) -> Iterator[str]:
    """A property of a product, sum or power of matrices that was worked out."""
    words = _ASKED_NAMES.search(question)
    if words is None:
        yield f"{what} of {question}"
        return
    yield f"{question[: words.start('names')]}{what} of {words['names']}"


_ASKED_NAMES: Final = late_regex(r"(?<=What is )(?P<names>[A-Z\d^+*·× -]+)$")
