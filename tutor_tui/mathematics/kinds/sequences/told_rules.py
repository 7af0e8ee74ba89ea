"""Terms of a sequence told by a formula or from term to term: "a_n = 3n - 2, find a_10"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import ordinal, with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, IN_DECIMALS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.verify import all_agree, number_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_MOST_TERMS: Final = 20
_FARTHEST: Final = 10_000
_MOST_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class ToldTerms(KindProblem):
    """The terms at `places`, from 1 on, of the sequence with `rule` for the term number `letter`.

    `starts` are told terms from the place `origin` on; with them, the letters `p` and `q` in the
    rule stand for the term before and the one before that.
    """

    rule: Node
    letter: str
    places: tuple[int, ...]
    starts: tuple[Fraction, ...] = ()
    origin: int = 1


_NAME: Final = r"(?P<name>[atufxs])"
_PLACE: Final = r"(?:_?\{{?\(?{0}\)?\}}?|_?\[{0}\])"
_TERM: Final = rf"{_NAME}{_PLACE.format('n')}"
_RULE: Final = r"(?P<rule>[^,;?=a-z]*n[^,;?=]*?)"
_LEAD: Final = (
    r"(?:(?:the|a|an)\s+)?(?:(?:sequence|series)\s+)?(?:(?:is|has|with|whose|given|defined|by"
    r"|if|for|let|the|that|a)\s+)*"
)
_ASKS: Final = (
    r"(?:then\s+|and\s+)*(?:find|write(?:\s+(?:down|out))?|what\s+(?:is|are)|work\s+out|calculate"
    r"|list|give|state|determine)\s+(?:the\s+|its\s+)*(?P<asked>.+)"
)
_FIRST_ASKED: Final = late_regex(
    r"(?:(?:find|write(?:\s+(?:down|out))?|what\s+(?:is|are)|work\s+out|calculate|list|give|show)\s+)?"
    r"(?:me\s+)?(?:the\s+)?(?P<asked>first\s+\w+\s+terms|\S+\s+term)\s+(?:of|in|for)\s+(?P<told>.+)"
)
"""What is asked before the rule and the first term are told."""
_BY_FORMULA: Final = tuple(
    late_regex(text)
    for text in (
        rf"{_LEAD}{_TERM}\s*=\s*{_RULE}\s*[.,;]?\s*{_ASKS}",
        rf"{_LEAD}(?:n-?th|general)\s+term\s+(?:of\s+(?:a|the)\s+(?:sequence|series)\s+)?"
        rf"(?:(?:is|=|of|given\s+by)\s+)?(?:{_TERM}\s*=\s*)?(?P<rule>[^,;?=a-z]*n[^,;?=]*?)\s*(?:[.,;]|\band\b)\s*{_ASKS}",
        rf"(?:(?:find|write(?:\s+(?:down|out))?|what\s+(?:is|are)|work\s+out|list|give|show)\s+)?"
        rf"(?:me\s+)?(?:the\s+)?(?P<asked>(?:first\s+\w+\s+terms|\S+\s+term))\s+(?:of|in|for)\s+(?:the\s+sequence\s+)?"
        rf"(?:(?:with|whose|given by|defined by|n-?th term|is|the|where)\s+)*(?:{_TERM}\s*=\s*)?"
        r"(?P<rule>[^,;?=a-z]*n[^,;?=]*?)",
    )
)
_START: Final = late_regex(
    r"(?P<name>[atufxs])(?:_?\{?\(?|_?\[)(?P<place>\d)[)\]}]*\s*=\s*(?P<value>-?\d+(?:/\d+)?)(?!\d|\s*[*n])"
)
_STEP: Final = late_regex(
    r"(?P<name>[atufxs])(?:_?\{?\(?)n(?:\s*\+\s*(?P<ahead>[12]))?[)}]*\s*=\s*(?P<rule>[^,;?=]+?)"
    r"\s*(?=$|[,;.]\s|\s(?:and|for|find|with|where|what|write|work|list|give|calculate)\b)"
)
_ASKED: Final = late_regex(
    r"(?:first\s+(?P<count>\d+)\s+terms|(?P<ordinal>\S+)\s+term|(?P<list>[atufxs]_?[{(\[]?\d+[})\]]?"
    r"(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)[atufxs]_?[{(\[]?\d+[})\]]?)*))"
    r"(?:\s+(?:of|in)\s+(?:the|this)\s+(?:sequence|series))?"
)
_FOR_ALL: Final = late_regex(
    r"\s*(?:,\s*)?\bfor\s+(?:all\s+)?n\s*(?:(?:>=|≥|>)\s*\d|=\s*[\d, .]+(?:\.\.\.)?)"
)
_GLUE: Final = late_regex(
    r"\b(?:if|and|a|the|sequence|is|given|defined|by|with|where|let|for|that|suppose|has|recursively"
    r"|term|rule|relation|recurrence|first|of)\b|[\s,.;:]"
)


def read_told(text: str) -> ToldTerms | None:
    """The terms that are asked, with the rule that tells them."""
    if len(text) > _LONGEST or not kept_regex(r"terms?\b|[atufxsATUFXS]_?[({\[]?\d").search(text):
        return None
    if not re.search(r"(?<![a-z])n(?![a-z])|nth|[atufxs]n\b", text, re.IGNORECASE):
        return None
    request = with_numerals(" ".join(bare(text).lower().split()))
    request = _FOR_ALL.sub("", request)
    return _by_steps(request) or _by_formula(request)


def _by_formula(request: str) -> ToldTerms | None:
    for found in fitting(request, _BY_FORMULA):
        rule = expression_or_none(found["rule"].strip(" ."))
        places = _places(found["asked"].strip(" ."), found.groupdict().get("name"))
        if rule is not None and variables(rule) == ("n",) and places:
            return ToldTerms(rule, "n", places)
    return None


def _places(asked: str, name: str | None) -> tuple[int, ...]:
    found = _ASKED.fullmatch(asked)
    if found is None:
        return ()
    if found["count"]:
        count = int(found["count"])
        return tuple(range(1, count + 1)) if 1 <= count <= _MOST_TERMS else ()
    if found["ordinal"]:
        places: tuple[int | None, ...] = (ordinal(found["ordinal"]),)
    else:
        if name is not None and set(re.findall(r"[a-z](?=_?[{(\[]?\d)", found["list"])) != {name}:
            return ()
        places = tuple(int(part) for part in re.findall(r"\d+", found["list"]))
    known = tuple(place for place in places if place is not None and 1 <= place <= _FARTHEST)
    return known if len(known) == len(places) else ()


def _by_steps(request: str) -> ToldTerms | None:
    question = _FIRST_ASKED.fullmatch(request) or re.search(_ASKS, request)
    if question is None:
        return None
    told = question.groupdict().get("told") or request[: question.start()]
    places = _places(question["asked"].strip(" ."), None)
    starts = {int(one["place"]): one for one in _START.finditer(told)}
    rest = _START.sub(" ", told)
    rules = list(_STEP.finditer(rest))
    if not places or not starts or len(rules) != 1 or _GLUE.sub("", _STEP.sub(" ", rest)):
        return None
    (rule,) = rules
    names = {rule["name"], *(one["name"] for one in starts.values())}
    body = _in_letters(rule["rule"], rule["name"], int(rule["ahead"] or 0))
    order = sorted(starts)
    is_run = order == list(range(order[0], order[0] + len(order))) and order[0] in (0, 1)
    if len(names) != 1 or body is None or not is_run or max(places) > _MOST_STEPS:
        return None
    used = set(variables(body))
    needed = 2 if "q" in used else 1
    if "p" not in used | ({"p"} if "q" in used else set()) or not used <= {"p", "q", "n"}:
        return None
    if len(order) != needed:
        return None
    if "n" in used and rule["ahead"]:
        body = substitute(body, "n", expression_or_none(f"n - {rule['ahead']}") or body)
    values = tuple(Fraction(starts[place]["value"]) for place in order)
    if len(places) > 1 and "first" in question["asked"]:
        places = tuple(place - 1 + order[0] for place in places)
    return ToldTerms(body, "n", places, values, order[0])


def _in_letters(rule: str, name: str, ahead: int) -> Node | None:
    """The rule with `p` for the term before and `q` for the one before that."""

    def put(found: re.Match[str]) -> str:
        offset = int(f"{found['sign']}{found['by']}") if found["sign"] else 0
        return {1: "(p)", 2: "(q)"}.get(ahead - offset, "(w)")

    marked = re.sub(
        rf"(?<![a-z]){name}(?:_?[{{(]\(?n\s*(?:(?P<sign>[-+])\s*(?P<by>[12])\s*)?\)?[)}}]"
        r"|_?n(?!\w|[-+]\d))",
        put, rule,
    )  # fmt: skip
    node = expression_or_none(marked)
    return node if node is not None and "w" not in variables(node) else None


def _terms(problem: ToldTerms) -> "list[tuple[int, Node, Fraction | None]]":
    """The asked places with the tree that is the term there, and its value where it is rational."""
    if not problem.starts:
        trees = [
            (place, substitute(problem.rule, problem.letter, Number(Fraction(place))))
            for place in problem.places
        ]
        return [(place, tree, rational_value(tree)) for place, tree in trees]
    values = dict(enumerate(problem.starts, problem.origin))
    trees_at: dict[int, Node] = {place: Number(value) for place, value in values.items()}
    for place in range(problem.origin + len(problem.starts), max(problem.places) + 1):
        tree = _put_in(problem, values, place)
        value = rational_value(tree)
        if value is None or len(str(value)) > 60:
            return []
        values[place], trees_at[place] = value, tree
    return [(place, trees_at[place], values[place]) for place in problem.places]


def _put_in(problem: ToldTerms, values: dict[int, Fraction], place: int) -> Node:
    tree = substitute(problem.rule, problem.letter, Number(Fraction(place)))
    for name, back in (("p", 1), ("q", 2)):
        if place - back in values:
            tree = substitute(tree, name, Number(values[place - back]))
    return tree


def answer(problem: ToldTerms) -> Answer:
    """The asked terms; each worked out a second time from its tree."""
    terms = _terms(problem)
    if not terms:
        return refused("These terms get too long, or one of them has no value.")
    values = [to_sympy(tree) for _, tree, _ in terms]
    if not all(value.is_number and value.is_finite for value in values):
        return refused("One of these terms has no value.")
    verdicts = [
        number_agrees(tree, value) for (_, tree, _), value in zip(terms, values, strict=True)
    ]
    verdict = all_agree(verdicts)
    shown = [code(show(value)) for value in values]
    how = BY_ARITHMETIC if all(value.is_Rational for value in values) else IN_DECIMALS
    places = [place for place, _, _ in terms]
    start = problem.origin if problem.starts else 1
    if places == list(range(start, len(places) + start)) and len(places) > 1:
        sentence = f"The first {len(places)} terms are {listed(shown)}."
    else:
        names = [
            f"the term number {place} is {one}" for place, one in zip(places, shown, strict=True)
        ]
        sentence = f"{listed(names)[:1].upper()}{listed(names)[1:]}."
    return with_verdict(sentence, verdict, how, ", ".join(plain(value) for value in values))


def heading(problem: ToldTerms) -> str:
    """What is worked out."""
    count = len(problem.places)
    return "To find the term" if count == 1 else f"To find the {count} terms"


def method(problem: ToldTerms) -> str:
    """How, without the terms."""
    if problem.starts:
        return "Begin with the terms that are told, and put each into the rule to get the next one."
    return f"Put the number of the place in for {code(problem.letter)}."


def steps(problem: ToldTerms) -> tuple[Step, ...] | None:
    """Every term put into the rule."""
    if not problem.starts:
        reason = f"Put the place in for {code(problem.letter)}."
        found = [(tree, value) for _, tree, value in _terms(problem) if value is not None]
    else:
        last = max(problem.places)
        places = tuple(range(problem.origin + len(problem.starts), last + 1))
        told = ToldTerms(problem.rule, problem.letter, places, problem.starts, problem.origin)
        reason = "Put the term before into the rule."
        found = [(tree, value) for _, tree, value in _terms(told) if value is not None]
    working = tuple(
        Step("put in", reason, written(tree), (written(Number(value)),)) for tree, value in found
    )
    return working or None
