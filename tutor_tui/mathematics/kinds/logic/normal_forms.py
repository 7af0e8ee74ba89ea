"""Statements made shorter, or written as a conjunction of disjunctions or the other way round.

Every form is compared with the statement on all rows of the truth table.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.logic.grammar import Tree, column_of, parsed
from tutor_tui.mathematics.kinds.logic.statements import SIGNS
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Unclear, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import with_verdict

_LONGEST: Final = 200
_LETTERS: Final = "pqrst"
_BODY: Final = r"(?P<one>[A-Za-z¬∧∨→↔⊕()\s]+?)"
_NAMES: Final = (
    r"(?:(?P<cnf>cnf|conjunctive\s+normal\s+form)|(?P<dnf>dnf|disjunctive\s+normal\s+form))"
)
_THING: Final = (
    r"(?:the\s+)?(?:(?:logical|boolean|logic)\s+)?(?:statement|expression|proposition)?\s*"
)
_REQUESTS: Final = tuple(
    late_regex(text, re.IGNORECASE)
    for text in (
        rf"(?:simplify|minimi[sz]e):?\s+{_THING}{_BODY}",
        rf"(?:write|put|convert|bring|express|rewrite|transform)\s+{_THING}{_BODY}\s+"
        rf"(?:in|into|to|as)\s+(?:a\s+)?{_NAMES}",
        rf"(?:(?:find|give|what\s+is|what's)\s+)?(?:the\s+)?{_NAMES}\s+(?:of|for)\s+{_THING}{_BODY}",
    )
)
_SHOWN: Final = (("~", "¬"), (" & ", " ∧ "), (" | ", " ∨ "))


@dataclass(frozen=True, slots=True)
class NormalForm(KindProblem):
    """A statement in the letters p to t, which stand for `names`; `form` is cnf, dnf or empty."""

    text: str
    names: tuple[str, ...]
    form: str


def _read(text: str) -> NormalForm | Unclear | None:
    if len(text) > _LONGEST or not kept_regex(
        r"simplif|minimi|normal|[cd]nf", re.IGNORECASE
    ).search(text):
        return None
    request = re.sub(r"[$`]|\\\(|\\\)", "", bare(text))
    for pattern, sign in SIGNS:
        request = kept_regex(pattern).sub(sign, request)
    for wanted in _REQUESTS:
        found = wanted.fullmatch(request)
        if found is not None:
            return _statement(found)
    return None


def _statement(found: re.Match[str]) -> NormalForm | Unclear | None:
    body = found["one"].strip()
    names = sorted(set(re.findall("[A-Za-z]", body)))
    is_named = bool(re.search("statement|logic|boolean|proposition|normal|nf", found[0], re.I))
    if len(re.findall("[¬∧∨→↔⊕]", body)) < 2 - is_named or re.search(
        "[A-Za-z]{2}|[A-Za-z)]\\s+[A-Za-z(]", body
    ):
        return None
    if len(names) > len(_LETTERS):
        return Unclear(body)
    own = dict(zip(names, _LETTERS, strict=False))
    renamed = re.sub("[A-Za-z]", lambda hit: own[hit[0]], body)
    try:
        parsed(renamed)
    except ValueError:
        return Unclear(body)
    groups = found.groupdict()
    form = next((name for name in ("cnf", "dnf") if groups.get(name)), "")
    return NormalForm(re.sub(r"\s+", "", renamed), tuple(names), form)


def _built(tree: "Tree | str", symbols: "Mapping[str, sympy.Symbol]") -> "sympy.Basic":
    from sympy.logic import boolalg

    if isinstance(tree, str):
        return symbols[tree]
    parts = [_built(part, symbols) for part in tree[1:]]
    kinds: dict[Any, Any] = {
        "¬": boolalg.Not, "∧": boolalg.And, "∨": boolalg.Or, "⊕": boolalg.Xor,
        "→": boolalg.Implies, "↔": boolalg.Equivalent,
    }  # fmt: skip
    return kinds[tree[0]](*parts)


def _answer(problem: NormalForm) -> Answer:
    letters = list(_LETTERS[: len(problem.names)])
    symbols = {
        letter: sympy.Symbol(name) for letter, name in zip(letters, problem.names, strict=True)
    }
    statement = _built(parsed(problem.text), symbols)
    found = sympy.simplify_logic(statement, form=problem.form or None, force=True)
    rows = product((True, False), repeat=len(letters))
    values = [
        bool(found.subs(dict(zip(symbols.values(), row, strict=True)))) for row in rows
    ]  # fmt: skip
    verdict = values == column_of(problem.text, letters)
    result = str(found)
    sentence = f"{code(f'{_named(problem)} ≡ {_in_signs(result)}')}."
    return with_verdict(sentence, verdict, "by its truth table", result)


def _in_signs(text: str) -> str:
    for plain, sign in _SHOWN:
        text = text.replace(plain, sign)
    return text


def _named(problem: NormalForm) -> str:
    """The statement in the letters that were typed."""
    own = dict(zip(_LETTERS, problem.names, strict=False))
    text = re.sub("[p-t]", lambda hit: own[hit[0]], problem.text)
    return re.sub(r"([∧∨→↔⊕])", r" \1 ", text)


def _heading(problem: NormalForm) -> str:
    return f"To bring {code(_named(problem))} to another form"


_METHOD: Final = (
    "Write implications with ¬ and ∨, move every ¬ to the letters by De Morgan's laws, "
    "multiply out, and leave out what follows from the rest."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(NormalForm, _read, _answer, _heading, _METHOD),)
