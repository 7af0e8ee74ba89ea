"""What was picked among several questions: "the second one", "b", "yes"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.on_results import on_result
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Reading, Said, Written
from tutor_tui.engines.symbolic.talk import wants_explanation
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.request import LED, bare
from tutor_tui.mathematics.wording import in_notation
from tutor_tui.mathematics.written import written

_YES: Final = late_regex(
    r"(?:yes|yep|yeah|yup|y|sure|ok|okay|right|exactly|correct|indeed|please do"
    r"|that'?s (?:it|right)|i did|i do|yes,? (?:please|i did|i do|that|exactly|that one))",
    re.IGNORECASE,
)
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_PICK: Final = late_regex(
    r"(?P<verb>.*?)\b(?:(?:the |number |part |question |problem |option )*"
    r"(?P<word>first|second|third|fourth|fifth|sixth|last|latter|former|1st|2nd|3rd|4th|5th|6th)"
    r"(?: one| part| question| problem| equation| option| meaning)?|(?:the |number |part |question "
    r"|problem |option )*\(?(?P<label>[a-l]|[1-9]|[ivx]{1,3})[).]?(?: one| part)?)",
    re.IGNORECASE,
)
_TRAILING: Final = late_regex(
    r"(?:\s+(?:again|please|now|then|too|as well|once more|instead))+$", re.IGNORECASE
)
_HOW_TOLD: Final = late_regex(
    r"\s+(?:step by step|in (?:more )?detail|slowly|with (?:all )?(?:the )?(?:steps|working))"
    r"(?: please)?$",
    re.IGNORECASE,
)
_WHICH: Final = (
    r"(?:the )?(?:(?:number|no\.?|question|problem|part|exercise|q|#) ?(?P<number>\d{1,2})"
    r"|(?:number"
    r" |question |problem |part )?\(?(?P<label>[a-h])\)?|(?P<word>first|second|third|fourth|fifth"
    r"|sixth|last)(?: one| part| question| problem)?)"
)
_HOW_OF: Final = late_regex(
    rf"(?:why (?:is|was)|is|are you sure (?:about|of)|check|what about) {_WHICH}"
    r"(?: (?:=|equal to )? ?[-\w+*/^.²³()]{1,15})?"
    r"(?: (?:right|correct|true|ok|okay|wrong|like that))*",
    re.IGNORECASE,
)
_GOT: Final = (
    rf"{LED}(?:(?:i|we) (?:got|get|have|think(?: it's| its| it is)?|put"
    r"|wrote)|my answer (?:is|was))"
)
_OWN: Final = (
    late_regex(rf"{_GOT} (?P<claim>.+?),? (?:for|to|in|on|at) {_WHICH}\W*.{{0,30}}", re.IGNORECASE),
    late_regex(
        rf"{LED}(?:for|in|on) {_WHICH},? {_GOT} (?P<claim>[^?]+?)(?:[?,].{{0,30}})?",
        re.IGNORECASE,
    ),
    late_regex(
        rf"(?:is|isn't|was)(?: (?:it|that|the answer))? (?P<claim>\S*\d\S*)(?: the answer)?"
        rf" (?:for|to|in|on) {_WHICH}(?: (?:right|correct))?",
        re.IGNORECASE,
    ),
    late_regex(
        rf"(?:is|isn't|i think|i got|so|and)? ?{_WHICH} (?:(?:is|was|=|should be) )?"
        r"(?P<claim>(?:[a-z] ?= ?)?-?[\d./]+)(?:,? (?:right|correct))?",
        re.IGNORECASE,
    ),
)
_OPERATION: Final = late_regex(
    r"\b(?:by|to|from|times|plus|minus|divid\w*|multipl\w*|add\w*|subtract\w*|over|is|=)\s*$", re.I
)
"""After such a word a number is one of the mathematics and no label: "why divide by 3"."""

_PICKED: Final = late_regex(
    r"(?:do|solve|answer|take|i mean|i meant|mean|what about|how about|and|now|only|just|try)? ?",
    re.IGNORECASE,
)


def picked(text: str, context: Context) -> Reading | None:
    """The one of the context's options that a message picks."""
    request = _TRAILING.sub("", bare(text).strip(" .?!()"))
    if (told := _HOW_TOLD.search(request)) and wants_explanation(text):
        request = request[: told.start()]
    if context.is_offer and _YES.fullmatch(bare(text).strip(" .?!,")):
        is_clear = len(context.options) == 1
        return Written(context.options[0]) if is_clear else which_of(context.options)
    if (changed := _in_form(request, context) or _of_label(request, context)) is not None:
        return changed
    if (extreme := _most_of_all(text, context)) is not None:
        return extreme
    found = _PICK.fullmatch(request)
    if found is None:
        return _pointed_at(text, context) or _asks_which(text, context)
    index = _index(found, context)
    if index is None or not 0 <= index < len(context.options):
        return _asks_which(text, context)
    chosen = context.options[index]
    if wants_explanation(text):
        is_of_label = bool(found["word"]) or not _OPERATION.search(found["verb"])
        return Written(f"explain {chosen}") if is_of_label else _asks_which(text, context)
    return Written(chosen) if _PICKED.fullmatch(found["verb"]) else None


_FORM: Final = late_regex(r"(?P<which>.{1,30}?) (?P<form>(?:as|in|to|into|rounded) .{3,40})")


def _in_form(request: str, context: Context) -> Written | None:
    """ "the second one as a decimal": its result in another form."""
    found = _FORM.fullmatch(request)
    which = _PICK.fullmatch(found["which"]) if found else None
    index = _index(which, context) if which else None
    if not found or not which or not _PICKED.fullmatch(which["verb"]) or index is None:
        return None
    form = on_result(found["form"])
    is_there = form is not None and 0 <= index < len(context.options)
    return Written(form or "", context.options[index]) if is_there else None


def _of_label(request: str, context: Context) -> Reading | None:
    """ "is b right", "why is c 20", "I got 13 for b": about one of several exercises."""
    for pattern in () if context.is_offer else (*_OWN, _HOW_OF):
        found = pattern.fullmatch(request)
        index = None if found is None else _index(found, context)
        if found is None or index is None or not 0 <= index < len(context.options):
            continue
        chosen = context.options[index].removeprefix("explain ")
        claim = found.groupdict().get("claim")
        return Claimed(claim.strip(), chosen) if claim else Written(f"explain {chosen}")
    return None


def _index(found: re.Match[str], context: Context) -> int | None:
    if found["word"]:
        word = found["word"].lower()
        if word in ("last", "latter"):
            return len(context.options) - 1
        if word == "former":
            return 0
        return int(word[0]) - 1 if word[0].isdigit() else _ORDINALS.index(word)
    label = (found.groupdict().get("number") or found["label"]).lower()
    return context.labels.index(label) if label in context.labels else None


_AT: Final = late_regex(
    r"\b(?:the )?(?:(?:number|no\.?|question|problem|part|exercise|q|#) ?\(?"
    r"(?P<number>\d{1,2}|[a-l]|[ivx]{1,3})\b\)?|\(?(?P<label>[a-l]|\d{1,2})\)"
    r"|(?P<letter>[b-h])(?=\W|$)|(?P<word>first|second|third|fourth|fifth|sixth|last)"
    r"(?: (?:one|part|question|problem|exercise))?)(?![\w'])",
    re.IGNORECASE,
)
_AROUND_WORDS: Final = """
    about again an and answer are bit can confused could detail did do does doing done don't dont
    explain explanation for fully get give go got help how i in is it just me more need not now of
    ok on one only over please pls redo show slowly so solution solve step steps stuck sure tell
    thanks that the then this through to too try u understand walk want was we what why with work
    working works would you your yours
"""
_AROUND: Final = frozenset(_AROUND_WORDS.split())


def _pointed_at(text: str, context: Context) -> Written | None:
    """The exercise that a message names among words that only ask: "and number 3, show steps"."""
    plain = text.replace("’", "'").lower()
    places = list(_AT.finditer(plain))
    if context.is_offer or len(places) != 1:
        return None
    found = places[0]
    rest = re.findall(r"[a-z0-9']+", f"{plain[: found.start()]} {plain[found.end() :]}")
    label = found["number"] or found["label"] or found["letter"]
    if found["word"]:
        index = -1 if found["word"] == "last" else _ORDINALS.index(found["word"])
    else:
        index = context.labels.index(label) if label in context.labels else len(context.options)
    if index >= len(context.options) or not _AROUND.issuperset(rest):
        return None
    chosen = context.options[index].removeprefix("explain ")
    is_of_way = wants_explanation(text) or not {"steps", "step", "detail"}.isdisjoint(rest)
    return Written(f"explain {chosen}" if is_of_way else chosen)


_MOST: Final = late_regex(
    rf"{LED}(?:which|what)(?: (?:one|of (?:them|these|those)|answer|result))?"
    r"(?: is|'s|s| was| gives?| has)?(?: the)? (?P<most>biggest|largest|greatest|highest|most"
    r"|smallest|lowest|least)(?: (?:one|answer|result|value|number|of (?:them|all|these)))*\W*",
    re.IGNORECASE,
)
OF_ALL: Final = "which is the "
"""How a question begins that compares all of several exercises, which may be picked after it."""

_DOWN: Final = frozenset({"smallest", "lowest", "least"})


def _most_of_all(text: str, context: Context) -> Reading | None:
    """ "which is the biggest" of several exercises, where all of them are calculations."""
    found = _MOST.fullmatch(text.replace("’", "'"))
    if found is None or context.is_offer:
        return None
    plain = (in_notation(one.removeprefix("explain ")) for one in context.options)
    nodes = [node for one in plain if (node := expression_or_none(one)) is not None]
    which = "smallest" if found["most"].lower() in _DOWN else "largest"
    question = f"{OF_ALL}{which}: {', '.join(map(written, nodes))}"
    is_all = len(nodes) == len(context.options) and problem_of(question) is not None
    return Written(question) if is_all else Said(_NOT_COMPARED, is_refusal=True)


_NOT_COMPARED: Final = "I cannot compare all of these at once; ask of two of them which is larger."


def _asks_which(text: str, context: Context) -> Reading | None:
    """ "why?" after several answers may be about any of them."""
    if context.messages and context.messages[-1] != context.options[-1]:
        return None  # one of them was picked since
    is_short = len(text.split()) <= 5 and problem_of(text) is None
    if context.is_offer or not (is_short and wants_explanation(text)):
        return None
    return which_of(tuple(f"explain {one}" for one in context.options))


def which_of(questions: tuple[str, ...]) -> Said:
    """The question which of several meanings is the right one."""
    listed = "\n".join(
        f"- ({label}) {code(' '.join(one.split()))}"
        for label, one in zip("abcdefgh", questions, strict=False)
    )
    return Said(f"Which one do you mean?\n\n{listed}\n\nSend its letter.", questions)
