"""Which messages define a function in pieces and ask for something.

`f(x) = x² if x < 1, 2x otherwise`, `{x + 1 for x ≤ 0; x² for x > 0}` and LaTeX's `cases`.
"""

import re
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.piecewise.asking import wish_in
from tutor_tui.mathematics.kinds.piecewise.problems import Piece, PiecewiseQuestion, Wish
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.wording import in_notation

_LONGEST: Final = 700
_MOST: Final = 6
_HINT: Final = late_regex(r"\b[a-zA-Z]\s*\(\s*[a-z]\s*\)\s*=")
_SIGNS: Final = (
    (r"\\(?:left|right)\s*(?:\\?[{}]|\.)?", " "),
    (r"\\(?:text|mathrm|textrm)\s*\{\s*([^{}]*)\}", r" \1 "),
    (r"\\(?:le|leq|leqslant)(?![A-Za-z])|<=|=<", "≤"),
    (r"\\(?:ge|geq|geqslant)(?![A-Za-z])|>=|=>", "≥"),
    (r"\\(?:ne|neq)(?![A-Za-z])|!=|<>", "≠"),
    (r"\\lt(?![A-Za-z])", "<"),
    (r"\\gt(?![A-Za-z])", ">"),
    (r"\\(?:to|rightarrow)(?![A-Za-z])|→", "->"),
    (r"\\(?:lim)(?![A-Za-z])", "lim"),
    (r"\\int(?![A-Za-z])", "∫"),
    (r"\\infty(?![A-Za-z])|∞", "oo"),
    (r"\\q?quad(?![A-Za-z])|\\[,;:! ]|~", " "),
    (r"\\\(|\\\)|\\\[|\\\]|\$|`", " "),
    (r"[’′]", "'"),
    (r"−", "-"),
)
_CASES: Final = late_regex(r"\{?\s*\\begin\s*\{cases\}(?P<body>.*?)\\end\s*\{cases\}", re.DOTALL)
_DEFINED: Final = late_regex(
    r"\b(?P<f>[a-zA-Z])\s*\(\s*(?P<x>[a-z])\s*\)\s*=\s*(?:the\s+piecewise\s+function\s+)?"
)
_END: Final = r"[-+]?\s*(?:\d+(?:\.\d+)?|[a-wyz](?![a-z])|pi|π|√\d+|\d*π)(?:\s*/\s*\d+)?"
_SIGN: Final = r"\s*[<>≤≥=≠]\s*"
_CONDITION: Final = rf"(?:{_END}{_SIGN})?[a-z]{_SIGN}{_END}"
_PIECE: Final = late_regex(
    r"\s*(?P<expression>[^;?{}&]{1,80}?)(?:"
    rf"\s*[&,]?\s*\b(?:if|for|when|where|whenever|on)\s+(?P<condition>{_CONDITION})"
    rf"|\s*[&,]\s*(?P<bare>{_CONDITION})|\s*[&,]?\s*\b(?:for\s+)?(?P<other>otherwise|else(?:where)?"
    rf"|all\s+other\s+[a-z]\b|in\s+all\s+other\s+cases))(?![\w(^*/+])",
    re.IGNORECASE,
)
_ELSE: Final = late_regex(
    r"\s*(?:otherwise|else)\s*,?\s*(?:it\s+is\s+)?(?P<expression>[^;?{}&.,]{1,80})", re.IGNORECASE
)
_BETWEEN: Final = late_regex(r"\s*(?:\\\\|[,;\n]\s*(?:and\b|but\b)?|\band\b|\bbut\b|&)\s*")


def read_pieces(text: str) -> PiecewiseQuestion | None:
    """The question about a function in pieces that a message is, if it is nothing else."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    if found := _CASES.search(text):
        body = re.sub(r"\\\\", " ; ", found["body"].rstrip().removesuffix("\\\\"))
        text = f"{text[: found.start()]}{{{body}}} ‖ {text[found.end() :]}"
    for pattern, sign in _SIGNS:
        text = kept_regex(pattern).sub(sign, text)
    start = _DEFINED.search(text)
    if start is None:
        return None
    pieces, rest = _pieces(text[start.end() :], start["x"])
    if not 2 <= len(pieces) <= _MOST:
        return None
    name = f"{start['f']}"
    wish = wish_in(text[: start.start()], rest, name, start["x"])
    if wish is None:
        return None
    problem = PiecewiseQuestion(name, start["x"], tuple(pieces), *wish)
    return problem if _is_whole(problem) else None


def _is_whole(problem: PiecewiseQuestion) -> bool:
    """Whether no letters stand there but the variable and the unknown that is asked for."""
    parts = [piece.expression for piece in problem.pieces]
    parts += [side for p in problem.pieces for r in p.conditions for side in (r.left, r.right)]
    names = {name for part in parts for name in variables(part)} - {problem.variable}
    if problem.wish is Wish.PARAMETER:
        return names == {problem.unknown}
    return not names


def _pieces(body: str, variable: str) -> tuple[list[Piece], str]:
    """The pieces from the start of a text on, and what follows them; none where one is unread."""
    inside, rest = body, ""
    if body.lstrip().startswith("{"):
        body = body.lstrip()
        closed = body.find("}")
        until = closed if closed > 0 else body.find("‖")
        inside, rest = (body[1:until], body[until + 1 :]) if until > 0 else (body[1:], "")
    pieces: list[Piece] = []
    position = 0
    while position < len(inside):
        found = _PIECE.match(inside, position)
        last = _ELSE.match(inside, position) if pieces else None
        if last is not None:
            found = last
        if found is None:
            break
        piece = _piece(found, variable)
        if piece is None:
            return [], ""
        pieces.append(piece)
        position = found.end()
        if not piece.conditions:
            break
        joint = _BETWEEN.match(inside, position)
        if joint is None:
            break
        position = joint.end()
    return pieces, f"{inside[position:]} {rest}"


def _piece(found: re.Match[str], variable: str) -> Piece | None:
    groups = found.groupdict()
    expression = _expression(groups["expression"])
    condition = groups.get("condition") or groups.get("bare")
    if expression is None:
        return None
    if condition is None:
        return Piece(expression, ())
    relations = _relations(condition, variable)
    return Piece(expression, relations) if relations else None


def _expression(text: str) -> Node | None:
    return expression_or_none(in_notation(text.strip(" ,")))


def _relations(text: str, variable: str) -> tuple[Relation, ...]:
    """`0 ≤ x < 1` as two relations, each with the variable on the left or right."""
    sides = re.split(r"([<>≤≥=≠])", text)
    relations = []
    for index in range(0, len(sides) - 2, 2):
        relation = relation_or_none("".join(sides[index : index + 3]))
        if relation is None or variable not in variables(relation):
            return ()
        relations.append(relation)
    return tuple(relations)
