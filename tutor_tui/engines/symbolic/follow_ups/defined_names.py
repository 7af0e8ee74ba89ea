"""Questions with names that the thread defined: "f(g(x))", "det of A", "u x v", "and of B?".

Such a question is asked with the definitions before it, or with the bodies in place of the names.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.definitions import (
    Definition,
    definitions_in,
    known_names,
    noted,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import is_noun_phrase
from tutor_tui.engines.symbolic.follow_ups.of_figures import data_noted
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Several, Written
from tutor_tui.engines.symbolic.recall import is_remark
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.asked import INVERSE_POWER
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, KindProblem, Rewrite, Solve
from tutor_tui.mathematics.trees import variables

_AFTER: Final = late_regex(r"^(?:and|now|then|so|but|also|next|what about|how about)\b[\s,]*", re.I)
_SAME: Final = late_regex(
    r"(?:is|are|does) (?P<left>[A-Z\d^+*·-]{1,12}) ?(?:=|equal to|the same as|equals?) ?"
    r"(?P<right>[A-Z\d^+*·-]{1,12})"
)
_SAME_AS: Final = late_regex(
    r"(?:is|isn't|would) (?:that|it|this) (?:be |just |always )*(?:the same as|equal to|equals?) "
    r"(?P<what>.*\(.*\))(?: then| too)?"
    r"|(?:is|isn't|would) (?P<one>[a-z]\([a-z]\([a-z]\)\)) (?:be |just |always )*(?:the same(?: as"
    r" (?:that|this|it))?|equal(?: to (?:that|this|it))?)(?: then| too)?",
    re.IGNORECASE,
)
_OTHER_NAME: Final = late_regex(r"(?:of |for |with )?(?P<name>[A-Za-z])")
_PROPERTY: Final = late_regex(
    r"^(?P<name>[A-Za-z])(?:'s)?\s+(?P<what>inverse|derivative|domain|range|vertex|roots|zeros"
    r"|determinant|transpose|rank|trace|eigenvalues|eigenvectors|modulus|argument|conjugate|length"
    r"|magnitude)$",
    re.IGNORECASE,
)
_ITS: Final = late_regex(
    r"^(?:(?:what(?:'s| is| are)?|whats|find|and|all|give me|tell me)\s+)*(?:(?:the|its|all)\s+)*",
    re.IGNORECASE,
)
_PROPERTIES: Final = late_regex(
    r"inverse|derivative|domain|range|vertex|roots|zeros|det(?:erminant)?|transpose|rank|trace"
    r"|eigenvalues|eigenvectors|modulus|argument|conjugate|polar form",
    re.IGNORECASE,
)
_IS_PRODUCT: Final = late_regex(r"[A-Z\d^+*·×.() -]+")
"""Names beside each other, which say more than their bodies would."""

_ASKS: Final = late_regex(r"^(?:what(?: is|'s)|find|solve|calculate)\s+", re.IGNORECASE)
_WHERE: Final = late_regex(
    r"^(?:where|when|at (?:what|which) [a-z]|for (?:what|which)(?: values? of)? [a-z])"
    r"(?: (?:is|does|do|are))? (?=.*[=<>])",
    re.IGNORECASE,
)
_CONDITION: Final = late_regex(r"[A-Za-z]['′]*\([a-z]\)\s*[=<>≤≥]+\s*[^=<>]{1,40}")
_FLAT: Final = late_regex(r"^solve (?P<name>[A-Za-z])['′]\([a-z]\)\s*=\s*0$")
_ZERO: Final = late_regex(
    r"^(?:where|when) (?:is|does) (?P<name>[A-Za-z])(?: equal(?: to)?)? (?:zero|0)$", re.IGNORECASE
)
_WORD: Final = late_regex(r"[A-Za-z]{2}")
_IN_GENERAL: Final = late_regex(
    r"\s+(?:in general|as a formula|for (?:any|every|all) [a-z])$", re.I
)
_INVERSE: Final = late_regex(
    r"^(?:(?:what(?: is|'s)|find)\s+)?(?P<name>[A-Za-z])\s*"
    rf"{INVERSE_POWER}(?:\s*\(\s*[a-z]\s*\))?$",
    re.IGNORECASE,
)
_INVERSE_AT: Final = late_regex(
    r"\b(?P<name>[A-Za-z])(?:'s)? inverse (?:of|at|for) (?P<at>-?[\d./]+)$"
)


_PARITY: Final = late_regex(
    r"^is (?P<name>[A-Za-z])(?:\([a-z]\))? (?:an )?(?P<sort>even|odd)(?: function)?$", re.IGNORECASE
)
_ITS_INVERSE_AT: Final = late_regex(
    r"(?:what(?:'s| is) )?(?:the |its )?inverse (?:of|at|for) (?P<at>-?[\d./]+)", re.IGNORECASE
)


def about_definitions(text: str, request: str, messages: Sequence[str]) -> Reading | None:
    """The note of new definitions, or the question with the definitions of its names."""
    if (data := data_noted(text)) is not None:
        return data
    known = known_names(messages)
    found = definitions_in(text)
    if found and not all(one.name in known and one.is_constant for one in found):
        if anew := _asked_anew(text, found, known, messages):
            return anew
        note = noted(text, found) or _of_its_own(text, found)
        if note is not None or any(one.name in known for one in found):
            return note
    if not known:
        return None
    if both := _both_sides(request, known):
        return both
    if (same := _SAME_AS.fullmatch(request)) is not None:
        request = same["what"] or same["one"]
        if whole := _compared(request, messages[-1], known):
            return Written(whole)
    before = messages[-1]
    spoken_of = next((one for one in reversed(messages) if not is_remark(one)), before)
    whole = _of_another(request, before, known) or _defined(request, spoken_of, known)
    return None if whole is None else Written(whole)


def _asked_anew(
    text: str, found: Sequence[Definition], known: Mapping[str, Definition], messages: Sequence[str]
) -> Written | None:
    """ "and if f(x) = x^2 + 1" after a question about another `f`: the same of this one."""
    one, *others = found
    rest = f"{text[: one.start]}{text[one.end :]}".strip(" .")
    if others or one.name not in known or not one.of or not _FOR_ANOTHER.fullmatch(rest):
        return None
    for before in reversed(messages[-_NEAR:]):
        old = definitions_in(before)
        if noted(before, old) is not None:
            return None
        if len(old) == 1 and old[0].name == one.name:
            whole: str | None = f"{before[: old[0].start]}{one.text}{before[old[0].end :]}"
        else:
            whole = None if old else _defined(before, before, {one.name: one})
        if whole is not None and problem_of(whole) is not None:
            return Written(whole)
    return None


_NEAR: Final = 3
"""Messages within which the question is that a new function is put into."""

_FOR_ANOTHER: Final = late_regex(
    r"(?:(?:and|but|so|ok|then)\b[\s,]*)*(?:if|for|with)\b.*|(?:and|but)\b[^a-z]*\?", re.IGNORECASE
)
"""What leads in to another function for the question before: "and if …", "and …?"."""


def _of_its_own(text: str, found: Sequence[Definition]) -> Written | None:
    """ "M = [[1, 2], [2, 4]] find the inverse": what is asked of the one thing that it names."""
    (one, *others) = found
    what = _ITS.sub("", text[one.end :].strip(" ,.;:?!"))
    if (
        others
        or one.sort not in ("matrix", "function")
        or text[: one.start].strip()
        or not is_noun_phrase(what)
    ):
        return None
    whole = f"Let {one.text}. What is the {what} of {one.name}?"
    is_read = problem_of(text) is None and isinstance(problem_of(whole), KindProblem)
    return Written(whole) if is_read else None


_COMPOSED: Final = late_regex(r"[a-zA-Z]\([a-zA-Z]\([a-z]\)\)")


def _compared(what: str, before: str, known: Mapping[str, Definition]) -> str | None:
    """Whether a composed function is the other one, which was asked for just before."""
    others = [one for one in _COMPOSED.findall(before) if one != what]
    if len(others) != 1 or not _COMPOSED.fullmatch(what):
        return None
    given = " and ".join(one.text for one in known.values() if one.of)
    whole = f"Let {given}. Is {others[0]} = {what}?"
    return whole if problem_of(whole) is not None else None


def _both_sides(request: str, known: Mapping[str, Definition]) -> Several | None:
    """ "is AB = BA" of matrices: what either side is."""
    found = _SAME.fullmatch(request)
    if found is None or re.search(r"[a-z]", found["left"] + found["right"]):
        return None
    sides = (_defined(found[side], "", known) for side in ("left", "right"))
    questions = tuple(one for one in sides if one is not None)
    return Several(questions, (found["left"], found["right"])) if len(questions) == 2 else None


def _of_another(request: str, before: str, known: Mapping[str, Definition]) -> str | None:
    """ "and of B?" after "det of A": the last question with another name, or its body."""
    found = _OTHER_NAME.fullmatch(_AFTER.sub("", request))
    other = known.get(found["name"]) if found else None
    if other is None:
        return None
    asked = re.split(r"(?<=\.) (?=[A-Z])", before)[-1]
    alike = [one for one in known.values() if one.sort == other.sort and one is not other]
    for one in alike:
        for old, new in ((one.body, other.body), (one.name, other.name)):
            pattern = rf"(?<![A-Za-z(]){re.escape(old)}(?![A-Za-z])"
            if len(re.findall(pattern, asked)) == 1:
                whole = re.sub(pattern, _literal(new), asked)
                whole = whole if old == one.body else f"Let {other.text}. {whole}"
                return whole if _is_read(whole, (other,)) else None
    return None


def _defined(request: str, before: str, known: Mapping[str, Definition]) -> str | None:
    """The request with what its names stand for, where it uses some and is read so."""
    functions = [one for one in known.values() if one.of]
    plain = _composed(_AFTER.sub("", request), {one.name for one in functions})
    if len(functions) == 1 and (inverse := _ITS_INVERSE_AT.fullmatch(plain)):
        plain = f"{functions[0].name} inverse at {inverse['at']}"
    named = [one for one in known.values() if _uses(plain, one, known)]
    if not named:
        spoken_of = [one for one in known.values() if one.body in before]
        return _of_the_last(plain, spoken_of[-1]) if spoken_of else None
    return next((w for w in _wholes(plain, named) if _is_read(w, named)), None)


_JOINED: Final = late_regex(r"(?<![A-Za-z])(?P<f>[A-Za-z])(?P<g>[A-Za-z])\s*\((?P<at>[^()]+)\)")


def _composed(text: str, names: Collection[str]) -> str:
    """`g(f(3))` of `gf(3)`, where both are functions."""
    found = _JOINED.search(text)
    if found is None or not {found["f"], found["g"]} <= set(names):
        return text
    call = f"{found['f']}({found['g']}({found['at']}))"
    return f"{text[: found.start()]}{call}{text[found.end() :]}"


def _of_the_last(plain: str, one: Definition) -> str | None:
    """ "all the roots", "its conjugate": a property of what was talked about last."""
    what = _ITS.sub("", plain)
    body = one.body if one.body.startswith(("(", "[")) else f"({one.body})"
    whole = f"{what} of {body}"
    is_property = bool(_PROPERTIES.fullmatch(what)) or (is_noun_phrase(what) and what != plain)
    return whole if is_property and isinstance(problem_of(whole), KindProblem) else None


def _uses(text: str, one: Definition, known: Mapping[str, Definition]) -> bool:
    name = re.escape(one.name)
    if one.of:
        return bool(re.search(rf"(?<![A-Za-z]){name}\s*(?:['′^]|\(|⁻)|\b{name}\b", text))
    if one.name.isupper():
        letters = "".join(known)
        return bool(re.search(rf"(?<![A-Za-z])[{letters}]*{name}[{letters}]*(?![A-Za-z])", text))
    if one.name in "ai":
        before = r"(?:\b(?:of|and|vector|x|cross|dot)\s+|[-+*·|×.]\s*)"
        after = r"\s*(?:[-+*·×.]|x\b|cross\b|dot\b)\s*[a-z(]"
        return bool(re.search(rf"{before}{name}\b|\b{name}(?={after})", text))
    return bool(re.search(rf"(?<![A-Za-z']){name}(?![A-Za-z'(])", text))


def _wholes(plain: str, named: Sequence[Definition]) -> Iterator[str]:
    """The question with the bodies in place of the names, or after what the names are."""
    plain = _INVERSE_AT.sub(r"\g<name>⁻¹(\g<at>)", _IN_GENERAL.sub("", plain))
    turned = _WHERE.sub("solve ", _PROPERTY.sub(r"\g<what> of \g<name>", plain))
    if any(one.of for one in named):
        turned = _INVERSE.sub(r"inverse of \g<name>", turned)
        turned = _PARITY.sub(r"is \g<name> an \g<sort> function", turned)
    if _CONDITION.fullmatch(turned):
        turned = f"solve {turned}"
    turned = re.sub(r"^([a-z])\s?\.\s?([a-z])$", r"\1 · \2", turned)
    turned = _FLAT.sub(r"stationary points of \g<name>", turned)
    turned = _ZERO.sub(r"roots of \g<name>", turned)
    whole = _put_in(turned, named)
    if not _IS_PRODUCT.fullmatch(turned) and not any(_is_called(whole, one) for one in named):
        yield whole
    given = f"Let {' and '.join(one.text for one in named)}."
    if not turned.startswith("solve "):
        yield f"{given} What is {turned}?"
    yield f"{given} {turned[:1].upper()}{turned[1:]}."


def _put_in(text: str, named: Sequence[Definition]) -> str:
    for one in named:
        body = f"({one.body})" if one.of or not one.body.startswith(("(", "[")) else one.body
        if one.of:
            text = re.sub(rf"(?<![A-Za-z]){one.name}\(\s*{one.of}\s*\)", _literal(body), text)
        end = r"(?![A-Za-z('′^⁻])" if one.of else r"(?![A-Za-z(])"
        text = re.sub(rf"(?<![A-Za-z]){one.name}{end}", _literal(body), text)
    return text


def _is_called(text: str, one: Definition) -> bool:
    """Whether a function is still there by its name: `f(2)`, `f'`."""
    return bool(one.of and re.search(rf"(?<![A-Za-z]){one.name}\s*[('′^⁻]", text))


def _literal(body: str) -> Callable[[re.Match[str]], str]:
    return lambda _: body


def _is_read(whole: str, named: Sequence[Definition]) -> bool:
    """Whether the core reads the whole as a question in which no name is left open."""
    names = {one.name for one in named}
    match problem_of(whole):
        case Chained(asked=None, question=question) if _WORD.search(_ASKS.sub("", question)):
            return False  # words around a name, which may say anything
        case KindProblem() | Compute():
            return True
        case Rewrite(expression=node):
            return not names & set(variables(node))
        case Solve(equations=equations):
            return not names & {name for one in equations for name in variables(one)}
        case _:
            return False
