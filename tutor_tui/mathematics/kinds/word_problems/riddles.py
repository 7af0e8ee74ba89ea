"""Riddles about one or two numbers, told clause by clause.

"A number is multiplied by 3 and then 4 is added; the result is 19." "One number is 3 more than
twice the other and their sum is 27." A lone equation in words asks for its numbers.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.word_problems.phrases import bracketed, said
from tutor_tui.mathematics.kinds.word_problems.riddle_angles import (
    is_told_of_angles,
    named_angles,
    told_of_numbers,
)
from tutor_tui.mathematics.kinds.word_problems.riddle_names import ONE, Names, with_two
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.wording import FIND, NUMBER, number
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"\bnumbers?\b|\binteger", re.IGNORECASE)
_FOREIGN: Final = late_regex(
    r"\b(?:consecutive|digits?|random|probab\w+|prime|factors?|multiples?|ways|round(?:ed)?|real"
    r"|complex|divisible|remainder|between (?:1|2)\b)"
)
_ORDERED: Final = late_regex(r"\b(?:larger|greater|bigger|smaller|lesser)\b(?! than)")
_TOGETHER: Final = {"sum": "x + y", "difference": "x - y", "product": "x*y", "total": "x + y"}
_TWO: Final = r"(?:2 (?:positive |whole |different )?(?:numbers|integers))"
_GIVES: Final = (
    r"(?:is equal to|is the same as|is|equals|gives|makes|results in|yields|becomes|was|will be)"
)
_WHOSE: Final = late_regex(
    r"(?:find|which|what are) (?:the )?2 ((?:positive |whole )?(?:numbers|integers))"
    r" (?:whose|with|that have|which have|have|having) (?:an? |the )?(sum|difference|product)"
    rf"(?: is| of| equal to)? ({NUMBER}) and (?:(?:whose|with|an?|the) )*(sum|difference|product)"
    r"(?: is| of| equal to)?"
)


def read_riddle(story: str) -> Story | None:
    """The riddle about numbers that a story tells."""
    if is_of_angles := is_told_of_angles(story):
        story = told_of_numbers(story)
    if not _HINT.search(story):
        return None
    if not story or _FOREIGN.search(story):
        return None
    tale = told(_WHOSE.sub(r"the \2 of 2 \1 is \3. their \4 is", story), _READERS)
    if tale is None or not tale.equations:
        return None
    names = {one.key for one in tale.unknowns}
    if not tale.asked:
        if not re.search(r"\bis\b|equal|gives|sum|total|add", story):
            return None
        tale = _asking_all(tale)
    tale = named_angles(tale) if is_of_angles else tale
    falls = names == {"first", "second"} and _ORDERED.search(story) is not None
    return story_from(tale, falls=falls)


def _asking_all(tale: Tale) -> Tale:
    if len(tale.unknowns) == 1:
        return tale.asking(Asked("the number is", tale.unknowns[0].letter))
    return tale.asking(Asked("the numbers are", "x"), Asked("", "y"))


def _equation(clause: str, tale: Tale) -> Tale | None:
    """ "twice a number plus 5 is 17", "the result is 19"."""
    for found in re.finditer(rf",? {_GIVES} ", clause):
        names = Names(tale)
        left = said(clause[: found.start()], names)
        right = said(clause[found.end() :], names) if left is not None else None
        if left is not None and right is not None and left != right:
            after = names.tale.saying(f"{left} = {right}")
            return replace(after, chain="") if after.unknowns else None
    return None


def _exceeding(clause: str, tale: Tale) -> Tale | None:
    """ "one number exceeds the other by 5"."""
    found = re.fullmatch(rf"(.+) exceeds (.+) by ({NUMBER})", clause)
    names = Names(tale)
    one, two = (said(found[1], names), said(found[2], names)) if found else (None, None)
    if found is None or one is None or two is None or not names.tale.unknowns:
        return None
    return names.tale.saying(f"{one} = {two} + {number(found[3])}")


def _result(clause: str, tale: Tale) -> Tale | None:
    """ "I get 19", "to get 19", which needs something to have been done."""
    found = re.fullmatch(
        rf"(?:and |then )?(?:giving|to give|(?:which|this|it) gives|(?:which )?results in"
        rf"|(?:i|you|we|she|he|to|one)? ?(?:get|gets|obtain|end up with|have)|(?:it|the number)?"
        rf" ?becomes|is now)(?: an answer of| a result of)? (-?{NUMBER})(?: as (?:a|the) result)?",
        clause,
    )
    if found is None or not tale.chain or not tale.unknowns:
        return None
    return replace(tale.saying(f"{tale.chain} = {found[1]}"), chain="")


_DOING: Final = tuple(
    (shape, late_regex(pattern))
    for pattern, shape in (
        (r"(?:multiply|multiplied|multiplies|times) (?:{it} )?by (?P<n>{n})", "{n}*({it})"),
        (r"(?:divide|divided|divides) (?:{it} )?by (?P<n>{n})", "({it})/{n}"),
        (r"(?:double|doubled|doubles)(?: {it})?", "2*({it})"),
        (r"(?:triple|tripled|triples)(?: {it})?", "3*({it})"),
        (r"(?:halve|halved|halves)(?: {it})?", "({it})/2"),
        (r"(?:square|squared|squares)(?: {it})?", "({it})^2"),
        (r"(?:add|added|adds) (?P<n>{n})(?: to {it})?", "{it} + {n}"),
        (
            r"(?:increase|increased|increases) (?:{it} )?by (?P<n>{n}) ?(?:%|percent)",
            "({it})*(1 + {n}%)",
        ),
        (
            r"(?:decrease|decreased|reduce|reduced) (?:{it} )?by (?P<n>{n}) ?(?:%|percent)",
            "({it})*(1 - {n}%)",
        ),
        (r"(?:increase|increased|increases) (?:{it} )?by (?P<n>{n})", "{it} + {n}"),
        (r"(?:decrease|decreased|reduce|reduced) (?:{it} )?by (?P<n>{n})", "{it} - {n}"),
        (
            r"(?:subtract|subtracted|subtracts|take away|took away|take) (?P<n>{n})(?: from {it})?",
            "{it} - {n}",
        ),
        (r"(?P<n>{n}) is (?:then )?(?:added)(?: to {it})?", "{it} + {n}"),
        (r"(?P<n>{n}) is (?:then )?(?:subtracted|taken away)(?: from {it})?", "{it} - {n}"),
    )
    for pattern in (
        pattern.replace(
            "{it}", r"(?:it|the result|this|that|the answer|the product|the sum)"
        ).replace("{n}", NUMBER),
    )
)
_ACTOR: Final = late_regex(
    r"^(?:(?:and|then|next|after that|finally|first|i|you|we|she|he|it|the result|this|the product"
    r"|the sum|is|was|if|when)\b,? )+"
)


def _doing(clause: str, tale: Tale) -> Tale | None:
    """One operation on what there is so far: "multiply it by 3", "then 4 is added"."""
    chain = tale.chain
    clause = _IMPERATIVE.sub(r"\2 is \1", clause)
    text = clause
    subject = re.match(rf"(?:{ONE.pattern}) (?:is|was) (?=[a-z])", clause)
    if subject is not None:
        if chain or tale.equations:
            return None
        tale = tale.introducing("number", "the number")
        chain, text = tale.letter("number") or "", clause[subject.end() :]
    if not chain:
        return None
    text = _ACTOR.sub("", text)
    for shape, found in labelled(text, _DOING):
        size = number(found["n"]) if "n" in found.groupdict() else ""
        inner = bracketed(chain) if "(" in shape else chain
        after = shape.replace("({it})", inner).replace("{it}", chain).replace("{n}", size)
        return replace(tale, chain=after)
    return None


_ACTIVE: Final = late_regex(
    rf"^(?:(?:if|when) )?(?:i|you|we|she|he) (add|subtract) ({NUMBER}) (to|from) "
)
_IMPERATIVE: Final = late_regex(
    r"^(?:(?:if|when) )?(?:i|you|we|she|he|one)? ?(double|triple|halve|square|multiply|divide"
    r"|increase|decrease|reduce) (an? number)(?= by|$)"
)
_TIMES: Final = late_regex(rf"\b(an? number) (?:is )?multiplied by ({NUMBER})\b")


def _applied(clause: str, tale: Tale) -> Tale | None:
    """ "5 is added to twice a number": what the result is comes next."""
    clause = _ACTIVE.sub(r"\2 is \1ed \3 ", _TIMES.sub(r"\2 times \1", clause))
    found = re.fullmatch(r"(?P<n>.+?) is (?P<way>added to|subtracted from|taken from) (.+)", clause)
    if found is None or tale.chain or tale.equations:
        return None
    names = Names(tale)
    chain = said(f"{found['n']} {found['way']} {found[3]}", names)
    if chain is None or not names.tale.unknowns:
        return None
    return replace(names.tale, chain=chain)


def _thought(clause: str, tale: Tale) -> Tale | None:
    """ "I think of a number", "take a number"."""
    found = re.fullmatch(
        r"(?:(?:i|you|she|he|we|[a-z]+) )?(?:am |is |'m )?(?:i'm )?"
        r"(?:thinks?|thought|thinking|takes?|picks?|chooses?|chose|have|has|starts?|start)"
        r"(?: of| with)? (?:a|some) (?:secret |certain )?(?:number|integer)",
        clause,
    )
    if found is None or tale.unknowns:
        return None
    return replace(tale.introducing("number", "the number"), chain="x")


def _of_two(clause: str, tale: Tale) -> Tale | None:
    """ "the sum of 2 numbers is 20", "their difference is 4", "they differ by 4"."""
    if tale.letter("number") is not None:
        return None
    found = re.fullmatch(
        rf"(?:(?:their|the) (?P<what>sum|difference|product|total)"
        rf"(?: (?:of|between) (?:{_TWO}|them|the 2|the (?:2 )?numbers))?|(?:{_TWO} )?(?:that |"
        rf"which )?(?:have|has|with) (?:a |the )?(?P<has>sum|difference|product)(?: of)?"
        rf"|(?:a )?(?P<bare>sum|difference|product)(?: of)?"
        rf"|(?:(?:{_TWO}|they) )?(?:(?P<adds>add up to|sum to|add to|total)|(?P<by>differ by)|"
        rf"(?P<multiplies>multiply to)))(?: (?:is|equals|of|to))? (?P<value>-?{NUMBER})",
        clause,
    )
    if found is None:
        return None
    named = found["what"] or found["has"] or found["bare"]
    name = named or ("sum" if found["adds"] else "difference" if found["by"] else "product")
    if not tale.unknowns and not re.search(_TWO, clause):
        return None
    return with_two(tale).saying(f"{_TOGETHER[name]} = {found['value']}")


def _there_are(clause: str, tale: Tale) -> Tale | None:
    found = re.fullmatch(rf"(?:there are |i have |consider |take )?{_TWO}", clause)
    return with_two(tale) if found and not tale.unknowns else None


_QUESTION: Final = late_regex(
    rf"(?:{FIND}|what number is|which number is|what (?:could|can|might)(?=.* be$)"
    r"|(?:which|what)(?= (?:2 )?numbers (?:are possible|could it be)$)|what number (?:did|do"
    r"|have|am|was) (?:i|you|she|he))(?: (?P<what>.+))?"
)


def _question(clause: str, tale: Tale) -> Tale | None:
    if not tale.unknowns or tale.asked or not tale.equations:
        return None
    found = _QUESTION.fullmatch(clause)
    if found is None:
        return None
    what = re.sub(r"^(?:my|the|these|those|both|this|original|2|value of the) ", "", found[1] or "")
    what = re.sub(r" (?:be|are possible|could it be)$", "", what)
    plain = re.sub(r"^(?:2|original|starting|unknown|secret) ", "", what)
    is_one = len(tale.unknowns) == 1
    if is_one and plain in (
        "",
        "number",
        "it",
        "numbers",
        "integer",
        "think of",
        "thinking of",
        "start with",
        "choose",
        "pick",
        "that number",
    ):
        return _asking_all(tale)
    if not is_one and plain in (
        "numbers",
        "they",
        "them",
        "integers",
        "each number",
        "both",
        "both numbers",
        "2 numbers",
    ):
        return _asking_all(tale)
    if is_one:
        return None
    names = Names(tale)
    letter = names(what) or names(f"the {what}")
    if letter is None or what.startswith(("one", "other")):
        return None
    return tale.asking(Asked(f"the {plain.removesuffix(' one')} is", letter))


_READERS: Final[tuple[Reader, ...]] = (
    _question,
    _thought,
    _of_two,
    _there_are,
    _doing,
    _result,
    _applied,
    _exceeding,
    _equation,
)
