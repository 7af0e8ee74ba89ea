"""Somebody's own result in a message: "I got 7, is that right?", "my answer was x = 4"."""

import re
from itertools import chain
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.stated_results import stated
from tutor_tui.engines.symbolic.follow_ups.wording import IT, LONGEST, operand
from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.offered import is_answer
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Integrate, Judge, Problem, Rewrite
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics

_WHO: Final = (
    r"(?:i|we|he|she|they|you|(?:my|our) (?:friend|teacher|calculator|book|textbook|brother|sister"
    r"|mom|mum|dad|classmate|tutor|partner|mate|cousin|prof(?:essor)?|solution)|someone|somebody"
    r"|the (?:book|textbook|teacher|calculator|answer key|solution|internet)|chatgpt|google)"
)
_SAID: Final = (
    r"(?:(?:only|just|also) )?"
    r"(?:got|get|gets|have|had|found|find|says?|said|think|thinks|thought|believe|calculated|gave"
    r"|gives|obtained|worked out|came up with|ended up with|wrote|computed|guess|guessed)"
)
CHECKED: Final = (
    r"(?:[\s,;.!?-]*(?:(?:so |but |and )?(?:is|was|am|are) (?:that|this|it|i|you|he|she|they"
    r"|the answer|my answer)(?: also| the)?(?: right| correct| ok| okay| true| wrong| good"
    r"| answer)*(?: too"
    r"| or not)?|is (?:it|that)|right|correct|ok|okay|no|yes|or not|isn't it|isn't that right|yeah"
    r"|huh|are you sure|does that (?:look|seem) (?:right|correct|ok)"
    r"|can you check(?: it| that| this)?|what did i do wrong|where did i go wrong"
    r"|(?:so )?(?:what|where)(?:'s|s| is| was) (?:my|the) (?:mistake|error)|(?:so )?what"
    r"(?:'s|s| is) wrong(?: with (?:it|that|mine|my answer))?"
    r"|why(?: is that wrong)?|did i (?:do|get) (?:it|that|this) (?:right|wrong|correctly)|instead"
    r"|who(?:'s| is) (?:right|wrong)|true(?: or false)?|too|though"
    r"|then))*[\s?.!]*"
)
_BEFORE: Final = r"(?:(?:but|so|and|hm+|well|ok|okay|are you sure|really|no|wait)\b[\s,.?!]*)*"
CONCLUDING: Final = r"(?:(?:so|oh|then|ok|okay|and|but|that means|does that mean|now)\b[\s,]*)+"
_PAIR: Final = r"\(-?[\d.]+, ?-?[\d.]+\)"
_ONE_EACH: Final = rf"(?:[a-z] ?= ?[-\d./]+(?:(?:,| and|, and) ?[a-z] ?= ?[-\d./]+)*|{_PAIR})"
_CLAIM: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEFORE}{_WHO} {_SAID} (?:that )?(?:(?:it|that|{IT}|x"
        rf"|the answer) (?:is|was|equals|should be|would be) |it's )?(?P<claim>.+?){CHECKED}",
        rf"(?:{CONCLUDING}|{_BEFORE})(?:it's|it is|that's|that is|it's just"
        r"|the (?:answer|result) is|answer is)"
        rf" (?:just |only |about |approximately |roughly |around |nearly )?(?P<claim>.+?){CHECKED}",
        rf"{CONCLUDING}(?:only |just )?(?P<claim>[a-z] ?(?:=|is|equals|must be|has to be|would be"
        r"|should be)(?: just| only| simply| always| equal to)* ?[^=]+?"
        rf"(?:(?:,| or| and) ?[a-z] ?= ?[^=]+?)?){CHECKED}",
        r"(?:(?:but|so|and|ok|okay|well|here(?:'s| is)|heres)\b[\s,]*)*(?:my|our|his|her"
        r"|the book's|the) (?:own )?(?:answer|result|solution|guess|attempt|try)"
        rf"(?: (?:is|was|would be) | ?[:=] ?)(?P<claim>.+?){CHECKED}",
        r"(?:(?:but|so|and|ok|okay|well)\b[\s,]*)*"
        rf"(?:let me (?:try|guess)|(?:i(?:'ll| will) )?guess)[\s:,]+"
        rf"(?!(?:one|it|this|that|another|again|some)\b)(?P<claim>.+?){CHECKED}",
        rf"(?:(?:so|but|then|and|hm+|oh|ok|okay|ah|right|wait)\b[\s,]*)*(?:is|was|isn't|wasn't"
        rf"|could|can|shouldn't|should|would"
        rf"|wouldn't) (?:it|that|the answer|the result|the solution)(?: not| also| maybe| just)*"
        rf"(?: be| equal)?(?: also| just)?(?: the same as| equal to)? (?P<claim>.+?){CHECKED}",
        r"(?:so |but |and |then )*(?:would|could|can|is|are|were|was) (?P<claim>.+?)"
        r"(?: also| both)?(?: be)?(?: also)?"
        r" (?:right|correct|ok|okay|fine|accepted|allowed|wrong|incorrect|not right|not ok)"
        r"(?: too| as well| instead| then)*\s*\??",
        r"(?:(?:ok|oh|hm+)[\s,]*)*so,? (?P<claim>[(\[±][^?]*|all [^?]+|no [^?]+)\?",
        r"(?:(?:ok|oh|hm+)[\s,]*)*so,? (?:just |only )?(?P<claim>-?[\d./]*\d%?) ?[?.!]*",
        rf"(?:so |but )?why (?:isn't it|is it not|not|isn't the answer) (?P<claim>.+?){CHECKED}",
        r"(?:so |but |and |then )*is (?P<claim>.+?) (?:right|correct|ok|the (?:right |correct )?"
        r"(?:answer|result|solution))(?: too| or not| then| as well)*\s*\??",
        r"(?:so )?(?:check|verify|show|prove|test|see)(?: that| if| whether)? "
        rf"(?P<claim>{_ONE_EACH}) (?:works?|fits?|(?:is|are) (?:right|correct|(?:a |the )?"
        r"solutions?)|solves? (?:it|both|them)|is it)\W*",
        rf"(?:so )?(?:does|do|is|would|will) (?:the point )?(?P<claim>{_PAIR})"
        r" (?:work|fit|a solution|the solution|solve (?:it|both|them))(?: too)?\W*",
        r"(?:so |but |and )?(?:(?:check|verify)(?: (?:this|that|it|my answer))?"
        rf"|is (?:this|that|it|my answer) (?:right|correct|ok|true))[:,]+ (?P<claim>.+?){CHECKED}",
        rf"(?:i'd say|i would say|i say|maybe|perhaps) (?:it's |it is )?(?P<claim>.+?){CHECKED}",
        r"(?P<claim>.+?),? (?:is (?:that|this|it) (?:right|correct)|right|correct)\?",
    )
)
_IS_UNKNOWN: Final = late_regex(
    r"(?:(?:so|but|and|then|ok|hm+)\b[\s,]*)*(?:is|was|isn't) (?P<name>[a-z]) "
    rf"?(?:=|equal to|equals|just|really)? ?(?P<value>[-−]?\d+(?:\.\d+)?(?:/\d+)?){CHECKED}",
    re.IGNORECASE,
)
"""Whether the unknown of the problem before is that: "is x 3"."""

_FOR: Final = (
    r"(?:for|as (?:the )?(?:answer|solution|result) (?:of|to|for)|when (?:i )?(?:solv|calculat"
    r"|comput|simplify|factor|expand|differentiat|integrat)\w*|as|from|solving)"
)
_TASK: Final = (
    r"(?:integrate|differentiate|factor(?:i[sz]e)?|expand|simplify|evaluate|solve|work out|convert"
    r"|(?:the )?(?:derivative|integral|antiderivative) of)"
)
_ONLY: Final = r"(?:the )?(?:(?:only|one|single) )?(?:solution|answer|root)s?"
_WITH_QUESTION: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WHO} {_SAID}|my answer (?:is|was)) (?:that )?(?P<claim>.+?)(?:,? (?:but|and|while)"
        r" .{3,60}?)?[.,;!?]+ (?:the|my|our) (?:question|problem|equation|exercise|sum) (?:was|is)"
        rf":? (?P<question>.+?){CHECKED}",
        rf"(?:{_WHO} {_SAID} (?:that )?|is it true that |does )?(?P<question>[^,.]*?=[^,.]*?)"
        rf" (?:(?:only|just) )?(?:has|have) (?:(?:only|just) )?{_ONLY} (?P<claim>.+?){CHECKED}",
        r"is (?P<claim>.+?) the (?:only|one|single) (?:solution|answer|root) (?:of|to|for) "
        rf"(?P<question>.+?){CHECKED}",
        rf"(?:but |so |and |hi,? |hello,? )*{_WHO} {_SAID} (?:that )?(?P<claim>.+?) {_FOR} "
        rf"(?P<question>.+?){CHECKED}",
        rf"(?:{_WHO} {_SAID} (?:that )?)?the (?:answer|solution|result|root|value)s? (?:of|to|for) "
        rf"(?P<question>.+?) (?:is|are|should be|must be) (?:just |only )?(?P<claim>.+?){CHECKED}",
        rf"(?:is|{_WHO} {_SAID}(?: that)?) (?P<claim>.+?)(?<! a)(?: is)? (?:the )?"
        rf"(?:right |correct )?(?:answer|solution|result) (?:of|to|for) (?P<question>.+?){CHECKED}",
        rf"(?:my|our|his|her|the book's|the) (?:answer|result|solution) (?:for|to|of) "
        rf"(?P<question>.+?) (?:is|was|came out as) (?P<claim>.+?){CHECKED}",
        rf"(?:(?:can|could|will) you |please )*(?:check|verify)(?: (?:my|this|the) (?:answer|work"
        rf"|result|solution))?(?: please)?[:,]? (?P<question>{_TASK} .+?) ?(?:=|→|->|is|gives) ?"
        rf"(?P<claim>.+?){CHECKED}",
        rf"{_WHO} {_SAID} (?:that )?(?P<question>(?:the )?(?:derivative|integral|antiderivative|sum"
        rf"|product|mean|median|average|area|volume|determinant|inverse|limit|gcd|lcm|hcf|slope"
        rf"|gradient|square root) .+?) (?:is|equals|=|should be|must be) (?P<claim>.+?){CHECKED}",
        rf"(?P<question>.+?)[\s,.;:?!-]+(?:and |but |so )*{_WHO} {_SAID} (?:that |it's |it is )?"
        rf"(?P<claim>.+?){CHECKED}",
        rf"(?P<question>.+?)\? *(?:and |but |so )?(?:is|was|isn't|could) (?:it|that|the answer)"
        rf"(?: be)? (?P<claim>.+?){CHECKED}",
        rf"{_WHO} {_SAID} (?:that )?(?P<question>[-\d(√].*?) (?:is|equals|makes|gives)"
        rf" (?P<claim>.+?){CHECKED}",
        rf"{CONCLUDING}(?:is )?(?P<question>.+?) (?:is|equals|gives|makes|would be|should be"
        rf"|must be) (?:just |only )?(?P<claim>.+?){CHECKED}",
    )
)
_OWN: Final = rf"(?:{IT}|(?:the|your|this|that) (?:answers|solutions|roots?|values|inverse))"
_MEETS: Final = (
    r"(?:satisf(?:y|ies)|fulfil?ls?|solves?|fits?|is a solution (?:of|to)) (?:both |all )?(?:(?:the"
    r"|this|that|our|it) ?)?(?:(?:differential )?equations?|ode|system|inequality|conditions?)?"
)
_WORKS: Final = (
    rf"(?:(?:that|if|whether) )?(?:(?:{_OWN}|they) (?:really |actually |indeed )?"
    rf"(?:works?(?: out)?|{_MEETS})|(?:(?:{_OWN}|they|the answer|the solution) (?:is|are)|it's|its|"
    r"that's|thats) (?:really |actually )?(?:right|correct|true|ok))"
    r"(?: (?:in|for|with) (?:the |both )?(?:original )?(?:equations?|formula|problem|question))?"
)
_IN: Final = r"(?: (?:it|them|that))?(?: back)?(?: in)?(?: for \w)?"
_BY: Final = (
    rf"(?:by|with|using|through) (?:a |an |the )?(?:substitut\w+|plugging{_IN}|putting{_IN}"
    rf"|inserting{_IN}|differentiat\w+|integrat\w+|(?:multiply|expand|add)\w*(?: (?:it|them))?"
    r"(?: (?:out|back|up))?|divi\w+|subtract\w*|multiplication|(?:another|different) (?:way|method)"
    r"|hand|numbers|working backwards|inverse operation)"
)
_BY_HAND: Final = late_regex(
    rf"(?:(?:now|then|so|and|let's|lets|just) )*(?:(?:can|could|should) (?:you|we|i) )?"
    rf"(?:check|verify|test|confirm|prove)(?: {_OWN})?(?: {_WORKS})?(?: {_BY})?(?: for me)?"
    rf"|show (?:me )?{_WORKS}|(?:how )?(?:does|do) (?:{_OWN}|they) (?:really |actually )?work out"
    rf"|does {_OWN} (?:really |actually )?work"
    rf"|how (?:can|could|do|would|should) (?:i|you|we|one) (?:check|verify|test)(?: {_OWN})?"
    rf"(?: {_WORKS})?(?: {_BY})?"
    r"|(?:(?:show|do) )?(?:me )?(?:the|a|your) (?:check|proof that it works)"
    rf"|(?:how (?:do|can|could|would) (?:i|you|u|we) )?(?:know|tell|be sure)(?: (?:if|that"
    rf"|whether))?"
    rf" (?:{_OWN}|it's|its|they|my answer)(?: is| are)? (?:really )?(?:right|correct|true)",
    re.IGNORECASE,
)
"""The check of the last answer, perhaps in a certain way: "verify it by substitution"."""

_SURE: Final = late_regex(
    r"(?:(?:so|but|hm+|really|wait|what|no way|no|huh|omg|oh|um+|but wait)\b[\s,.?!]*)*"
    rf"(?:is {IT} (?:really |definitely |actually )?(?:right"
    r"|correct|true|ok)|are you (?:really |absolutely |quite )?(?:sure|certain|positive)"
    rf"(?: about {IT})?|really"
    r"|plug (?:it|them|that) (?:back )?in(?: to check(?: it)?)?"
    r"|(?:please )?(?:double[- ]?check|re-?check|verify|prove|confirm)"
    rf"(?: {IT})?(?: again)?|(?:can|could) you (?:double[- ]?check|re-?check|verify|confirm)"
    rf"(?: {IT})?|check (?:{IT}|again|your answer)|i (?:don't|dont|do not) (?:believe|trust)"
    rf" (?:{IT}|you)"
    rf"|i (?:don't|dont|do not) think (?:that's|thats|it's|its|{IT} is) (?:right|correct|true)"
    rf"|{IT} (?:can't|cant|cannot) be (?:right|correct|true)|{IT} (?:doesn't|doesnt|does not)"
    rf" (?:look"
    r"|seem|sound) (?:right|correct)|u sure|you sure"
    rf"|(?:(?:(?:i think|that's not what) )?{_WHO} )?{_SAID} (?:that )?(?:something (?:else"
    r"|different|other)|(?:an? )?(?:(?:totally|completely|very) )?(?:different|other|another)"
    r"(?: (?:answer|result|number|value|thing|one|solution))?s?|otherwise)"
    rf"|(?:that|this|it)(?:'s|s| is) not what {_WHO} {_SAID}"
    rf"|(?:(?:i think |{_WHO} says? )(?:that )?)?(?:{IT} is|that's|you're|you are|it's) "
    r"(?:wrong|incorrect|not right))"
    rf"(?:[\s,.?!-]+(?:(?:because|cuz|but|since|and)\s+)?{_WHO} [a-z' ]{{3,40}})?",
    re.IGNORECASE,
)


def claim_in(text: str) -> str | None:
    """The result that a message proposes; `None` where it proposes none."""
    plain = " ".join(text.replace("’", "'").replace("`", "").split())
    if len(plain) > LONGEST:
        return None
    plain = _ANOTHER_RESULT.sub("", _CHECK_OF_IT.sub("", plain))
    if unknown := _IS_UNKNOWN.fullmatch(plain):
        return f"{unknown['name']} = {unknown['value']}"
    for found in fitting(plain, _CLAIM):
        if (claim := _said_plainly(found["claim"].strip(" .,?!"))) and is_result(claim):
            return claim
    return None


_CHECK_OF_IT: Final = late_regex(
    r"^(?:(?:now|ok|okay|hey|hi|so|please|pls|and)[\s,]+)*(?:(?:can|could|will|would) (?:you|u) )?"
    r"(?:please |pls |just )*(?:check|verify|mark|look at) (?:my|this|our|the|if my|whether my) "
    r"(?:answers?|work(?:ing)?|solutions?|results?)(?: (?:please|pls|for me|is right|right))*"
    rf"[\s,.:;?!-]+(?=(?:{_WHO} {_SAID}|my (?:answer|result|solution))\b)",
    re.IGNORECASE,
)
"""The wish that stands before somebody's result: "check my answer, i got x = 4"."""


_ANOTHER_RESULT: Final = late_regex(
    r"(?<= )(?:an? |the )?(?:(?:totally|completely|very) )?(?:different|another|other|wrong)"
    r"(?: (?:answer|result|number|value|one|thing))?\s*[,:;.-]+ (?:(?:i|it|they|he|she|we) "
    r"(?:get|got|gets|says?|said|had|have) |namely |which (?:is|was) |like )?(?=[-\d√πa-z(])",
    re.IGNORECASE,
)
"""What is said of a result before it is told: "i got a different answer, 12"."""


def _said_plainly(claim: str) -> str:
    """ "x must be 15" as `x = 15`."""
    return _ASSIGNED.sub(r"\g<name> = ", claim)


_ASSIGNED: Final = late_regex(
    r"^(?P<name>[A-Za-z]) (?:is|equals|must be|has to be|would be|should be)"
    r"(?: just| only| simply| always| equal to)* (?=[-\d√(])"
)


def claim_and_question(text: str) -> tuple[str, str] | None:
    """The result that a message proposes and the problem that it names for it, in full."""
    plain = " ".join(text.replace("’", "'").replace("`", "").split())
    if len(plain) > _LONGEST_TOLD:
        return None
    said = _FRAMED.sub("", _CLOSED.sub("", plain).strip(" .,?!"))
    told = [one for one in stated(said) if is_result(one[0])]
    if len(told) == 1 and not _ASKS_ON.search(told[0][1]):
        return told[0]
    for found in chain.from_iterable(fitting(one, _WITH_QUESTION) for one in (plain, bare(plain))):
        claim = found["claim"].strip(" .,?!")
        question = _question_in(found["question"].strip(" .,?!"))
        if claim and question and is_result(claim) and not _ASKS_ON.search(found["question"]):
            return claim, question
    return None


_LONGEST_TOLD: Final = 400
"""Characters of a result with its question: longer messages are stories, or mean no good."""
_CLOSED: Final = late_regex(rf"(?<=\S){CHECKED}$", re.IGNORECASE)
_FRAMED: Final = late_regex(
    rf"^{_BEFORE}(?:{_WHO} {_SAID}|is it true|check|verify)(?: that| if| whether)?[\s:,]+", re.I
)
_ASKS_ON: Final = late_regex(
    r"\b(?:do|does|did|will|would|can|could|should|must|has|have|had|what|which|find)\s*$",
    re.IGNORECASE,
)
"""The end of "in how many weeks will" before "she have 210", which proposes nothing."""

_ASKS: Final = late_regex(
    r"\b(?:find|what|calculate|determine|work out|how|which|solve|evaluate|compute)\b", re.I
)
"""What tells first and asks then proposes nothing: "the slope of x² is 6, find x"."""


def _question_in(text: str) -> str | None:
    """The words as a problem that is more than a value or a name."""
    text = text if problem_of(text) is not None else bare(text)
    problem = problem_of(text)
    if problem is None or not re.search(r"[-+*/^=<>√²³]|\w \w", text):
        return None
    return None if isinstance(problem, Judge) else text


def is_result(claim: str) -> bool:
    """Whether the words are values, alone or several of them: "2 or 3", "x = 4", "5/6"."""
    if _ASKS.search(claim):
        return False
    parts = [part for part in re.split(r",|;|\bor\b|\band\b", claim) if part.strip()]
    if is_answer(claim):
        return True
    return bool(parts) and all(_is_value(part.strip()) for part in parts)


def _is_value(part: str) -> bool:
    if part.lower() in ("it", "that", "this", "them"):
        return False
    if part.lower() in ("yes", "no", "true", "false") or operand(part) is not None:
        return True
    spans = find_mathematics(part)
    if len(spans) != 1:
        return False
    rest = part.replace(spans[0].text, "").strip()
    return not rest or bool(re.fullmatch(r"[a-z°%²³]{1,12}", rest))


def is_of_another_sort(claim: str, problem: Problem | None) -> bool:
    """Whether a claim cannot be a result: what is called `u` in an integral, roots of a form."""
    if isinstance(problem, Rewrite):
        return bool(re.match(r"[a-z]\s*=", claim, re.IGNORECASE))
    return isinstance(problem, Integrate) and bool(re.match(r"d?[uv]\s*=", claim, re.IGNORECASE))


def doubts(text: str) -> bool:
    """Whether a message asks if the last answer is right: "are you sure?", "is that correct?"."""
    request = bare(text)
    return bool(_SURE.fullmatch(request) or _BY_HAND.fullmatch(request))
