"""What is asked of an answer that its own sentence or its equation shows.

"both in radians", "set up the equation", "does it repeat", "what can't x be", "what kind of
equation is that".
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.nth_asked import PLACES
from tutor_tui.engines.symbolic.follow_ups.of_traits import of_traits
from tutor_tui.engines.symbolic.follow_ups.of_trials import of_a_trial
from tutor_tui.engines.symbolic.follow_ups.readings import Asked
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.everyday.variation import is_variation
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Rewrite

_THEM: Final = (
    rf"(?:{IT}|they|both|all|both of them|all of them|each(?: one)?|the (?:two |other )?(?:angles?"
    r"|solutions|answers|values))"
)
_ANGLES: Final = late_regex(
    rf"(?:(?:what(?:'s| is| are)|give(?: me)?|write|convert|express|change|put|can i have|have)"
    rf" )?(?:{_THEM} )?(?:be )?(?:in|to|into|as|using) (?P<unit>radians?|rads?|degrees?|degs?)",
    re.IGNORECASE,
)
_EQUATION: Final = late_regex(
    r"(?:(?:can you )?(?:(?:show me|tell me|explain|see) )?"
    r"(?:how to )?(?:set(?:ting)? up|write(?: down)?|state|show(?: me)?|give(?: me)?|form|make"
    r"|what(?:'s| is| are| was| were)|which|how do (?:you|i|we) (?:set up|write|get|form)) )?"
    r"(?:the |an? |your |as an? )?equations?(?: (?:for (?:me|it|that|this)|you used|here|there"
    r"|first"
    r"|did you use|is (?:it|that)))*",
    re.IGNORECASE,
)
_PROPORTION: Final = late_regex(
    rf"(?:so )?(?:is|was) (?:{IT}|there) (?:an? )?(?:(?:direct|inverse)(?:ly)?(?: or (?:an? "
    rf")?(?:direct|inverse)(?:ly)?)?"
    r"(?: (?:proportion(?:al|ality)?|variation|relationship|related))?|proportional)"
    r"|(?:what|which) (?:kind|type|sort) of (?:proportion|variation|relationship)(?: is (?:it"
    r"|this|that))?",
    re.IGNORECASE,
)
_REPEATS: Final = late_regex(
    rf"(?:(?:does|do|will|is) (?:{IT}|the (?:decimal|digits|decimals)) (?:always |ever )?"
    r"|(?=recurring|repeating|terminating))(?:(?P<rec>repeat|recur|go on(?: (?:for ?ever|repeating"
    r"))?|keep (?:going|repeating)|an? (?:recurring|repeating) (?:decimal|number)|recurring"
    r"|repeating|infinite|go on and on)"
    r"|(?P<end>terminate|end|stop|an? terminating (?:decimal|one)|terminating|finite))"
    r"(?: (?:for ?ever|itself|decimal))?"
    r"|(?P<digits>(?:how many|which|what) (?:of the )?(?:digits?|numbers?|decimals?)"
    r" (?:(?:are|is|do|does|keeps?|that|it) )*(?:repeat|recur)(?:s|ing|ring)?)",
    re.IGNORECASE,
)
_EXCLUDED: Final = late_regex(
    r"(?:what|which)(?: values?| numbers?)? (?:can't|can not|cannot|couldn't|mustn't|must not|isn't"
    r"|may not|can|is|are)(?: not)? (?:[a-z] )?(?:not )?(?:(?:be|equal|have|take|allowed(?: to be)?"
    r"|not allowed|forbidden|excluded)(?: (?:for [a-z]|here|there|values?))?)"
    r"|(?:(?:is|are) there )?(?:any |some )?(?:values?|numbers?)(?: (?:of|for))?(?: [a-z])?"
    r" (?:that |which )?(?:[a-z] )?(?:can't|can not|cannot|must not|mustn't|isn't|aren't|is not"
    r"|are not|may not)(?: (?:be|take|have|equal|allowed|work|go in|used))*"
    r"|what(?:'s| is|s) (?:not allowed|forbidden|excluded|left out)(?: (?:for|as|to be) [a-z])?"
    r"|what (?:should|must|can) [a-z] not (?:be|equal)|what is [a-z] not allowed to be"
    r"|(?:(?:what|which) values?|numbers?)(?: (?:of|for) [a-z])? (?:aren't|are not|isn't|can i not"
    r"|can't i|can't you) (?:allowed|use|possible|valid)"
    r"|(?:(?:(?:is|are) there|what(?:'s| are| is)) )?(?:any |the )?restrictions?"
    r"(?: (?:on|for|here) ?(?:[a-z]|it|this)?)?"
    r"|(?:what|which) (?:values?|numbers?) (?:of|for) [a-z] (?:is|are) (?:not |n't )?(?:allowed"
    r"|forbidden|excluded|excluded here)|(?:the )?excluded values?",
    re.IGNORECASE,
)
_SORT: Final = late_regex(
    rf"(?:what|which) (?:kind|type|sort) of (?:equation|system)(?: is| was)?(?: (?:{IT}|called))?"
    rf"|is (?:{IT}) (?:an? )?(?:linear|quadratic|cubic)(?: equation)?(?: or .+)?",
    re.IGNORECASE,
)


_CALLED: Final = late_regex(
    rf"(?:what(?:'s|s| is) (?:{IT}|(?:this|that|the) (?:kind|type|sort|thing)(?: of"
    rf" [a-z]+)?|an? [a-z]+ like (?:that|this))|what are (?:those|these|they)) (?:even )?called"
    rf"|what do (?:you|we|people) call (?:{IT}|those|an? [a-z]+ like (?:that|this))"
    rf"|what (?:kind|type|sort) of (?:problem|question|maths?|exercise|thing) is {IT}"
    rf"|what(?:'s|s| is) the name (?:for|of) (?:{IT}|(?:this|that) (?:kind|type|sort) of [a-z]+)"
    rf"|(?:what|which) (?:topic|chapter|area)(?: of maths?)? (?:is {IT}(?: (?:from|in|part of))?"
    rf"|(?:does|do) {IT} (?:belong to|come from|come under))",
    re.IGNORECASE,
)
NAME: Final = "name"
"""What is asked of a problem that is no equation: the name that such problems go by."""

_HAVING: Final = late_regex(
    r"(?:(?:which|what|how many)(?: one)?s?(?: of (?:them|these|those))?(?: ones)?(?: is| are)(?:"
    r" also| both| all)? |(?:list |give me |only |just )*(?:the |any )?)(?P<what>prime|even|odd"
    r"|square|perfect square|whole|non-?zero|not zero)s?(?: (?:number|one|root|solution|value"
    r"|factor|answer|result|divisor)s?)?(?: (?:only|too))?|(?:are|is) (?:any|both|all|one"
    r"|either)(?: of (?:them|these|those))? (?P<any>prime|even|odd|square|whole)",
    re.IGNORECASE,
)
_NAMES: Final = {"perfect square": "square", "non-zero": "not zero", "nonzero": "not zero"}
_RANGE: Final = late_regex(r"\b(?:between|from|to)\b.*(?:pi|π)|[<≤].*(?:pi|π)", re.IGNORECASE)
"""Solutions in radians between two places: they are looked for anew in degrees."""


_ONE_OF_THEM: Final = late_regex(
    r"(?:(?:and|now|just|only|give(?: me)?|show(?: me)?|write|put|what(?:'s|s| is| was)) )*"
    r"(?:the )?(?P<place>first|second|third|fourth|last|other) "
    r"(?:(?:one|answer|solution|angle|value) )?(?=in |to |as )",
    re.IGNORECASE,
)

_REJECTED: Final = late_regex(
    r"(?:which|what)(?: (?:one|answer|solution|root|value))?(?: of (?:them|these))? (?:(?:got"
    r"|gets|was"
    r"|is|were|are|did (?:you|we)|do (?:you|we|i)|have (?:you|we))\s)+(?:the )?(?:reject(?:ed)?"
    r"|thrown (?:out|away)|throw (?:out|away)|extraneous|excluded|invalid|not valid|discard(?:ed)?"
    r"|drop(?:ped)?|left out|leave out|eliminated?|fake|wrong)(?: (?:one|solution|root))?",
    re.IGNORECASE,
)
_FINISHED: Final = late_regex(
    rf"(?:so )?(?:is|was) {IT} (?:already |now |really )?(?:(?:fully|completely|totally|all)"
    r" )?(?:in )?(?:its |the |as )?"
    r"(?P<form>simplif|factor|expand|simplest|lowest)\w*(?: (?:fully|completely|form|terms|out"
    r"|as far as"
    r" (?:possible|it goes)|any ?more|now))*",
    re.IGNORECASE,
)
_COEFFICIENTS: Final = late_regex(
    r"(?:what(?:'s| is| are| were)|which(?: is| are)?|tell me|find|so)(?: the)? (?:values? (?:of"
    r"|for) "
    r")?a(?:,|,? and)? b,?(?: and| &)? c(?: (?:here|in (?:it|this|that)|then))?"
    r"|(?:what(?:'s| is| are) )?the coefficients(?: a,? b,? and c)?",
    re.IGNORECASE,
)
_COUNT: Final = late_regex(
    r"(?:why|how come)(?: (?:is|are|was|do|does|did|has|have|isn't|aren't|doesn't|don't|can))?"
    r"(?: (?:there(?:'s)?|it(?:'s)?|that|this(?: equation)?|we|you|i|the equation))?"
    r"(?: (?:get|have|has|only|just|ever|not|exactly|any|be|is|are))*"
    r" (?:one|1|1 single|a single|single|a double|no|zero|another|two|[2-6]|three|four|a second"
    r"|infinitely many"
    r"|so many|endless(?:ly many)?|every number|all (?:real )?numbers|a)"
    r"(?: (?:real|more|other|such|is|are))*(?: (?:solutions?|answers?|roots?|values?|ones?))?"
    r"(?: (?:here|then|only|though|and not two|not two|instead of two|to (?:it|this|that)))*",
    re.IGNORECASE,
)
_FORMS_NAMED: Final = {"simplest": "simplify", "lowest": "simplify", "simplif": "simplify"}


def shown_by_answer(request: str, question: str) -> Asked | None:
    """What a message asks of the answer before it; `None` where it asks none of this."""
    one = _ONE_OF_THEM.match(request)
    found = _ANGLES.fullmatch(request[one.end() :] if one else request)
    if found and (one or found["unit"].lower().startswith("rad") or not _RANGE.search(question)):
        place = PLACES[one["place"].lower()] if one else ""
        return Asked(Aspect.ANGLES, f"{found['unit'].lower()} {place}".strip())
    if found := _REPEATS.fullmatch(request):
        words = "digits" if found["digits"] else "end" if found["end"] else "repeat"
        return Asked(Aspect.RECURRING, words)
    if found := _HAVING.fullmatch(request):
        what = (found["what"] or found["any"]).lower()
        return Asked(Aspect.CHOICE, _NAMES.get(what, what))
    if _CALLED.fullmatch(request):
        return Asked(Aspect.SORT, NAME)
    if found := _FINISHED.fullmatch(request):
        form = found["form"].lower()
        return Asked(Aspect.FINISHED, _FORMS_NAMED.get(form, form))
    asked = problem_of(question)
    is_of_letters = isinstance(asked, Reckoned) and is_variation(asked)
    is_rewritten = isinstance(asked, Rewrite)  # which leaves out places, no roots
    for pattern, aspect in (
        (_REJECTED, Aspect.REJECTED),
        (_COEFFICIENTS, Aspect.COEFFICIENTS),
        *(() if is_of_letters else ((_EQUATION, Aspect.EQUATION),)),
        (_PROPORTION, Aspect.PROPORTION),
        (_EXCLUDED, Aspect.EXCLUDED),
        (_SORT, Aspect.SORT),
        (_COUNT, Aspect.COUNT),
    ):
        if pattern.fullmatch(request) and not (aspect is Aspect.REJECTED and is_rewritten):
            return Asked(aspect)
    return of_traits(request) or of_a_trial(request)
