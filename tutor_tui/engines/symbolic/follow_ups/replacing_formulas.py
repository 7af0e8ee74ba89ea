"""The formula of the previous question with another in its place: "and x^2 + 1?", "with 5x".

Of a system the equation with the same left side, of a sum the term that is alike.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import Span, find_mathematics
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_ASSIGNED: Final = re.compile(r"[A-Za-z]\s*=\s*-?[\d./]+")


def with_formula(question: str, new: str, word: str) -> list[str]:
    """An expression for the expression, an equation for the equation of the question."""
    fresh = find_mathematics(new)
    if len(fresh) != 1 or _is_atom(fresh[0]) or _ASSIGNED.fullmatch(new):
        return []
    found = find_mathematics(question)
    spans = [s for s in found if not (_is_atom(s) or _ASSIGNED.fullmatch(s.text))]
    if sided := _on_a_side(question, spans, fresh[0], word):
        return sided
    if variables(fresh[0].node) and not isinstance(fresh[0].node, Relation):
        spans = [_body_of(span) for span in spans]
    alike = [span for span in spans if _sort(span) == _sort(fresh[0])]
    shaped = [span for span in alike if _shape(span.text) == _shape(new)]
    alike = shaped if len(alike) > 1 and len(shaped) == 1 else alike
    if len(alike) > 1:  # "series of e^x up to x^4" is one of e^x
        alike = [span for span in alike if re.search(r"\bof\s+$", question[: span.start])]
    if isinstance(fresh[0].node, Relation) and len(alike) != 1:
        alike = [span for span in spans if _left(span) == _left(fresh[0])]
        spans = alike
    is_one_of_more = len(spans) > 1 and isinstance(fresh[0].node, Relation)
    if len(alike) != 1 or (is_one_of_more and not _is_constraint(question, alike[0], fresh[0])):
        return []
    span = alike[0]
    if (part := _part_alike(span.text, new, word)) is not None:
        at = span.start + part.start()
        return [f"{question[:at]}{new}{question[span.start + part.end() :]}"]
    stop = _ASKED.search(span.text)
    end = span.start + stop.start() if stop else span.end
    whole = f"{question[: span.start]}{new}{question[end:]}"
    return [whole] if word in _WHOLE else [whole, *_with_power(question, span, new)]


_TWO: Final = late_regex(r"[^=<>,]+=[^=<>,]+?(?: and |, ?)[^=<>,]+=[^=<>,]+")


def two_equations(text: str) -> tuple[int, int] | None:
    """Where two equations, "y = x² and y = 4", begin and end in a text with just these two."""
    spans = [s for s in find_mathematics(text) if isinstance(s.node, Relation)]
    if len(spans) != 2 or _ASSIGNED.fullmatch(spans[0].text):
        return None
    start, end = spans[0].start, spans[1].end
    return (start, end) if _TWO.fullmatch(text[start:end]) else None


def with_two_equations(question: str, new: str) -> list[str]:
    """Both curves for both curves of the question: "now y = x² and y = 2x"."""
    places = two_equations(question) if two_equations(new) == (0, len(new)) else None
    return [] if places is None else [f"{question[: places[0]]}{new}{question[places[1] :]}"]


_WHOLE: Final = ("do", "try")
"""Words that come before a formula of its own: "do x^3"."""

_CURVE: Final = late_regex(r"(?:y|[a-zA-Z] ?\( ?[a-z] ?\))\s*=\s*(?=[^=]+$)")


def _body_of(span: Span) -> Span:
    """The right side alone of `y = x²` or `f(x) = x²`, which names the curve only."""
    found = _CURVE.match(span.text)
    if found is None or not isinstance(span.node, Relation):
        return span
    return Span(span.start + found.end(), span.end, span.text[found.end() :], span.node.right)


def _shape(text: str) -> str:
    """A formula without its numbers and signs: `(2 - x)^3` and `(5 + x)^4` are of one shape."""
    plain = re.sub(r"[⁰¹²³⁴-⁹]+", "^0", re.sub(r"\s", "", text))
    return re.sub(r"[-+]", "±", re.sub(r"\d+(?:\.\d+)?", "0", plain))


def _on_a_side(question: str, spans: list[Span], fresh: Span, word: str) -> list[str]:
    """`3^x` for the `2^x` within the one equation of the question."""
    is_term = bool(variables(fresh.node)) and not isinstance(fresh.node, Relation)
    if not is_term or len(spans) != 1 or not isinstance(spans[0].node, Relation):
        return []
    (span,) = spans
    part = _part_alike(span.text, fresh.text, word)
    if part is None:
        return []
    start, end = span.start + part.start(), span.start + part.end()
    return [f"{question[:start]}{fresh.text}{question[end:]}"]


_ASKED: Final = late_regex(r"\s+(?:find|solve|what|for)\b", re.IGNORECASE)


def _part_alike(text: str, new: str, word: str) -> re.Match[str] | None:
    """The one part of an expression that differs from the new one in its numbers and signs only."""
    is_bare_power = re.fullmatch(r"[A-Za-z]\s*\^\s*\d+", new)  # it may stand for the whole, too
    is_term = word.lower() == "with" and re.fullmatch(r"\d+(?:\.\d+)? ?[A-Za-z]", new)
    if is_bare_power or not (is_term or re.search(r"\(.*\)|\^|\|", new)):
        return None
    pieces = re.findall(r"\d+(?:\.\d+)?|[-+]|[^\s]", new)
    masked = (
        r"\d+(?:\.\d+)?" if p[0].isdigit() else "[-+]" if p in "+-" else re.escape(p)
        for p in pieces
    )
    places = list(re.finditer(r"(?<![\w.])" + r"\s*".join(masked) + r"(?![\w.^])", text))
    if len(places) != 1 or places[0][0].strip() == text.strip():
        return None
    (at,) = places
    is_in_brackets = (text[: at.start()][-1:], text[at.end() :][:1]) == ("(", ")")
    return at if is_in_brackets or not _is_sum(new) else None


def _is_sum(text: str) -> bool:
    """Whether it has a sign between terms, so that beside others it is no part of its own."""
    return bool(re.search(r"[\w)|]\s*[-+]", re.sub(r"\([^()]*\)|\|[^|]*\|", "0", text)))


def _with_power(question: str, span: Span, new: str) -> list[str]:
    """`x^3` may also stand for the one `x^2` of a longer expression."""
    power = re.fullmatch(r"(?P<base>[A-Za-z])\s*(?:\^|\*\*)\s*\d+", new)
    if power is None:
        return []
    others = list(re.finditer(rf"{power['base']}\s*(?:(?:\^|\*\*)\s*\d+|[²³])", span.text))
    if len(others) != 1 or others[0][0] == span.text:
        return []
    start, end = span.start + others[0].start(), span.start + others[0].end()
    return [f"{question[:start]}{new}{question[end:]}"]


def _is_constraint(question: str, old: Span, new: Span) -> bool:
    """Whether an equation in several letters is what a function is subject to, as the new one."""
    names = set(variables(old.node))
    is_bound = _SUBJECT.search(question[: old.start]) is not None
    return is_bound and len(names) > 1 and names == set(variables(new.node))


_SUBJECT: Final = late_regex(
    r"\b(?:subject to|constraint|such that|given|where|with|if|when)(?: that)?\W*$", re.IGNORECASE
)


def _left(span: Span) -> str:
    """The left side of an equation, which tells the equations of a system apart."""
    return written(span.node.left) if isinstance(span.node, Relation) else ""


def _sort(span: Span) -> tuple[bool, bool]:
    return isinstance(span.node, Relation), bool(variables(span.node))


def _is_atom(span: Span) -> bool:
    match span.node.operand if isinstance(span.node, Negative) else span.node:
        case Number() | Name() | Binary(sign="/", left=Number(), right=Number()):
            return True
        case _:
            return False


def with_like_term(request: str, question: str) -> str | None:
    """The question with a term for the only one of its shape: "x/4 instead" for the `x/3` there."""
    if not re.search(r"[a-z]", request) or not re.search(r"\d", request) or "=" in request:
        return None
    shape = re.sub(r"\d+", r"\\d+", re.escape(request))
    places = list(re.finditer(rf"(?<![\w.]){shape}(?![\w.^/])", question))
    if len(places) != 1 or places[0][0] == request:
        return None
    return f"{question[: places[0].start()]}{request}{question[places[0].end() :]}"
