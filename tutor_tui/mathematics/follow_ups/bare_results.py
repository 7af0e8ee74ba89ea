"""The result of an answer alone, as its sentence shows it: "just the answer", "shorter"."""

import re
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation


def barely(answer: Answer) -> Answer:
    """The answer without what leads to it; whole where its result does not stand for itself."""
    shown = _run_at_end(answer) or _of_a_story(answer) or _of_value(answer)
    return answer if shown is None else Answer(f"{shown}.", answer.check, answer.result)


_ASSIGNED: Final = r"`[A-Za-z]\w* = [^`]+`"
_LAST: Final = late_regex(
    rf"(?:^|: |, so )(?P<all>{_ASSIGNED}(?:(?:,| or| and|, or|, and) {_ASSIGNED})*)"
    r"(?P<about>, about `[^`]+`)?\.(?= `|$)"
)
"""The solutions behind what leads to them; what came up on the way may follow."""
_RELATIONS: Final = late_regex(r"(?P<all>`[^`]+`(?: (?:or|and) `[^`]+`)*), that is `[^`]+`\.")


def _run_at_end(answer: Answer) -> str | None:
    if relations := _RELATIONS.fullmatch(answer.text):
        return relations["all"]
    found = _LAST.search(answer.text)
    return None if found is None else f"{found['all']}{found['about'] or ''}"


def _of_a_story(answer: Answer) -> str | None:
    """What a story asks for, without the equation that it was found by."""
    told, equation, _ = answer.text.partition(". With ")
    return told if equation else None


def _of_value(answer: Answer) -> str | None:
    """The one value with its unit, from the part of the sentence that is in signs."""
    node = expression_or_none(answer.result or "")
    if node is None or isinstance(node, Relation):
        return None
    value = re.escape(show(to_sympy(node)))
    spans = re.findall(r"`([^`]+)`", answer.text)
    units = re.compile(rf"(?:.* = )?(?P<value>{value}(?:°| ?%| [A-Za-zµ]\S*)?)")
    found = [one for span in spans if (one := units.fullmatch(span))]
    return f"`{found[-1]['value']}`" if found else None
