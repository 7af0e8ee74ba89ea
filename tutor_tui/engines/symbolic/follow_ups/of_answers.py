"""Questions about the last answer itself: its rule, its signs, its conditions, its form.

"what rule did you use", "what's C", "does that work for all x", "is that exact", "which one is
bigger", "in words", "are both right".
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.of_curves import asked_for
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Doubted
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.signs import is_sign_known
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare, without_lead

_USED: Final = (
    r"(?:(?:did|do|have) (?:you|u|we|i) (?:use|apply|need|just use|used)"
    r"|(?:is|was) (?:that|this|it|used)(?: (?:called|used))?|(?:to|for) (?:get|do|find) .{1,20})"
)
_RULE: Final = late_regex(
    r"(?:(?:(?:which|what)(?:'s| is| are| was)?|whats|name|tell me|give me|so) ?(?:the )?"
    rf"(?:rules?|laws?|formulas?|theorems?|property|methods?|techniques?|(?:ratios?"
    rf"|equations?)(?= {_USED}))(?:"
    rf" {_USED})?(?: (?:there|here|(?:for|in|on) (?:it|that|this|the (?:first|second|third|last"
    r"|other) (?:part|term|bit|step|one))))?"
    r"|(?:which|what) (?:rule|formula|method|identity|law|theorem|test) (?:did|have)"
    r" (?:you|u|we) used? (?:for|to (?:find|get|work out)) (?:the |that |its )?[a-z]+(?: [a-z]+)?"
    r"|(?:the )?(?:rule|law|formula|theorem)(?: used)?"
    r"|what(?:'s|s| is) (?:this|that|the) (?:rule|formula|method|way|trick|technique) (?:even )?"
    r"called|what do (?:you|we|people) call (?:this|that) (?:rule|formula|method|way|trick)"
    rf"|(?:(?:is|was) (?:that|this|it) |(?:did|do) (?:you|u|we|i) (?:just )?(?:use|apply|need) )"
    r"(?:the |a )?(?:(?:power|chain|product|quotient|sum|(?:u[- ]?)?sub(?:stitution)?"
    r"|integration|by|l'hopital"
    r"(?:'s)?|sine|cosine|pythag\w+|quadratic|double|angle) ?)+(?:rule|method|formula|theorem|parts"
    r"|identity|law)?(?: (?:there|here|for (?:it|that|this)|to (?:do|get) (?:it|that)))*"
    r"|(?:explain|tell me|show me) (?:the|that|this|your) (?:formula|rule|method|theorem)(?: (?:for"
    r" (?:it|that|this)|to me|again|you used|here))*)",
    re.IGNORECASE,
)
_SUCH: Final = (
    r"(?:such (?:things?|problems?|questions?|ones|equations?)|(?:things?|problems?|questions?|ones"
    r"|equations?|stuff) like (?:that|this|these|those)|(?:these|those|this) (?:things"
    r"|kinds? of (?:things?|problems?|questions?|equations?)|sort of \w+|types? of \w+|problems"
    r"|questions|equations))"
)
_METHOD: Final = late_regex(
    rf"how (?:do|does|would|can|should) (?:you|one|i|we|u|people) (?:usually |normally |even )?"
    rf"(?:solve|do|work out|answer|find|approach|tackle|handle) {_SUCH}(?: in general)?"
    rf"|what(?:'s| is) the (?:general )?(?:method|approach|way|strategy|idea|trick)"
    rf"(?: (?:here|for (?:{_SUCH}|it|this|that)|to (?:solve|do) {_SUCH}))?"
    r"|(?:(?:say|explain|put|describe)"
    rf"(?: {IT})? )?in (?:words|plain english|english)|how does (?:one|the method) .{{0,20}}work",
    re.IGNORECASE,
)
_CONDITION: Final = late_regex(
    rf"(?:does|will|would|is) (?:{IT}|the (?:answer|formula|rule|equation)) (?:always |also )?"
    r"(?:work|hold|true|valid|correct|right|apply)(?: out)?(?: for| with| when)?(?: (?:all|every"
    r"|any|each)(?: (?:values? of|real|numbers?|values?|the))*(?: [a-z]'?s?)?)?"
    rf"|is (?:{IT}) (?:always|true for all.{{0,12}})(?: (?:true|right|the case))?"
    r"|why (?:is )?(?:[a-z] )?(?:≠|!=|not equal(?: to)?|can't (?:[a-z] )?be) ?-?\w+|(?:for"
    r"|is it for|are there) (?:all|any|which|what) (?:values? of )?[a-z](?: (?:not )?allowed)?"
    r"|(?:is|are) there (?:any |an? |some )?(?:values? of )?[a-z](?:'s| values?)? (?:that's |thats "
    r"|that (?:is|are) |which (?:is|are) )?(?:not allowed|forbidden|excluded|left out)"
    r"|(?:what|which) (?:values? of )?[a-z](?: values?)? (?:is|are|isn't|aren't) (?:not )?"
    r"(?:allowed|forbidden|excluded)"
    r"|(?:when|where|for (?:what|which)(?: values?)?(?: of)? ?[a-z]?) (?:does|is|would|will|do|are)"
    rf"(?:n't)? (?:{IT}|this) (?:not )?(?:work|hold|valid|defined|undefined|fail|true|allowed)"
    r"|any (?:restrictions?|exceptions?|conditions?)(?: on [a-z])?",
    re.IGNORECASE,
)
_ALWAYS: Final = late_regex(
    r"\b(?:when|where|excluded|forbidden|there|all|every|any|each|always|≠|!=|not|can't|which"
    r"|what)\b|≠|!="
)
_ALWAYS_SO: Final = late_regex(
    rf"(?:is|will|does|would|are) (?:{IT}|they|the (?:answer|result|rule|way|method)) (?:be )?"
    r"(?:always|every time|in general|in every case)(?: (?:be|have to be|work|happen|come out|go"
    r"|hold|apply))?(?: (?:like|the) (?:that|this|it|same|case)| so| true| right| that way"
    r"| this way| the same way)?"
    rf"|(?:is|does|will|would) (?:{IT}|the (?:answer|rule|method)) (?:be |work |happen |stay |come "
    r"out )?(?:true|the same|like that|so|this way|that way)?(?: (?:with|for|in|on))?"
    r"(?: (?:every|all|any|each|other)(?: (?:other )?(?:numbers?|cases?|times?|problems?|ones?"
    r"|examples?|questions?)| time)?|every time|always)"
    r"|always|every time|is (?:that|this|it) a (?:general )?rule|in general|does (?:it|that|this) "
    r"work for (?:every|any|all|other) \w+",
    re.IGNORECASE,
)
_EXACT: Final = late_regex(
    rf"(?:(?:is|are) (?:{IT}|they|those) )?(?:the )?(?:exact|rounded|precise|approximate|an? "
    r"(?:estimate|approximation)|accurate)(?: (?:answer|value|number|one))?"
    r"(?: or (?:exact|rounded|approximate|(?:just )?an? \w+))?"
    r"|(?:(?:write|give|leave|put|have) (?:it |that )?)?(?:in terms of|using|with|as) (?:an? )?"
    r"(?:natural )?(?:ln|logs?|logarithms?|surds?|roots?|pi|π|e)",
    re.IGNORECASE,
)
_MEANING: Final = late_regex(
    rf"what (?:does|do) (?:{IT}|they|the (?:number|answer|result)|that number)"
    rf" (?:even |actually |really )?(?:mean|tell (?:me|us)|say|represent|stand for)"
    r"(?: here| in words| exactly| geometrically| graphically| visually)?",
    re.IGNORECASE,
)
_BARE: Final = late_regex(
    r"(?:(?:i (?:just|only) (?:want|need)|(?:just|only)(?: (?:give|tell|show) me)?|give me (?:just"
    r"|only)|nothing but) (?:the |a )?(?:final )?(?:answer|result|solution|number|value)"
    r"|(?:the )?(?:final )?(?:answer|result|solution|number|value) (?:only|alone)"
    r"|(?:(?:say|put|write|make|give|tell)(?: me)?(?: (?:it|that|this|the answer))? )?"
    r"(?:(?:much |even |a bit )?shorter|more briefly|briefly|in short|in (?:a few|fewer) words)"
    r"|(?:give me )?(?:the |a )?short(?:er)? (?:version|answer)|make it short"
    r"|(?:(?:that|this|it)(?:'s| is| was) )?(?:way |much |far )?too long)"
    r"(?: (?:version|only|alone))?",
    re.IGNORECASE,
)
_SIGN: Final = late_regex(
    r"(?:what (?:does|do) (?:the |this |that )?(?P<sign>\S{1,10}(?: c)?)(?: (?:symbol|sign|thing"
    r"|letter|function|part))? (?:even )?(?:mean|stand for|do)(?: (?:here|there))?"
    r"|(?:(?:what|who)(?:'s| is)|whats) (?:the |this |that )?(?P<is>\S{1,10}(?: c)?)"
    r"(?: (?:symbol|sign|thing|letter))?(?: (?:here|there|in (?:it|that|the answer)|for))?"
    r"|why (?:is there|the|add|do (?:you|we|i) (?:need|add|write)|there'?s)? ?(?:an? |the )?"
    r"(?P<why>\+ ?[cC]|[cC]\d?)(?: there| at the end)?)",
    re.IGNORECASE,
)
_WHICH: Final = late_regex(
    rf"(?:is|are|was) (?:{IT}|it|they) (?:the |a |an )?(?P<a>population|sample|lower|upper|local"
    r"|global|arithmetic|geometric|degrees?|radians?)(?: \w+)? or (?:the |a |an )?(?P<b>population"
    r"|sample|lower|upper|local|global|arithmetic|geometric|degrees?|radians?)(?: \w+)?",
    re.IGNORECASE,
)
_CHOICE: Final = late_regex(
    r"(?:(?P<wish>check|verify|test|confirm) |(?:which|what|who)(?: one| answer"
    r"| (?P<of>root|zero)| solution| value| of (?:them|these|those|the"
    r" two))?(?: is| are|'s|s| gets| has| got| receives| will get)? )?(?:just |only )?(?:the )?"
    r"(?P<which>bigger|larger|greater|smaller|lower|less|higher|biggest|largest|greatest|smallest|lowest|highest|least"
    r"|most|more|positive|negative|real)"
    r"(?: (?:one|(?P<noun>root|zero)|solution|value|answer|number|share|part|amount|angle"
    r"|piece)s?)?(?: only)?",
    re.IGNORECASE,
)
_ONE_NAME: Final = late_regex(
    r"(?:(?:i )?(?:just|only)(?: (?:want|need))?(?: the)?|(?:what(?:'s| is)|which(?: one)?(?:'s|"
    r" is)|so|find|give me)(?: just"
    r"| only)?)(?: the)?(?: value of)? (?P<name>[a-z])(?: only| value| again)?",
    re.IGNORECASE,
)
_SURE: Final = late_regex(
    r"(?:do|does) (?:both|all|these|those|either)(?: of)?(?: the| these| your)?(?: (?:answers"
    r"|solutions|roots|values|them))? (?:really |actually |also )?(?:work|solve it|count|fit"
    r"|check out)"
    r"|(?:are|is) (?:they |these |those |the )?(?:both|all|either)(?: (?:of (?:them|these|those)"
    r"|answers|solutions|roots|values))? (?:really |actually )?(?:right|correct|ok|true|valid"
    r"|solutions?|work(?:ing)?)|(?:do )?(?:they |these |those )?(?:both|all)(?: (?:of them|answers"
    r"|solutions))? (?:really )?(?:work|solve it|count|fit)|(?:double |just )?check"
    r"(?: (?:it|that|this|them|both))?(?: (?:by|with|using) (?:differentiat|integrat|substitut"
    r"|plugging|expand|multiply)\w*.{0,20})?"
    r"|(?:plug|put|substitute|sub) (?:it|them|that|both)(?: back)? in(?:to .{1,20})?"
    r"|how (?:do|can|would|could|should) (?:i|you|we) (?:check|verify|test|prove)"
    r"(?: (?:it|that|this|the answer|my answer))?(?: (?:myself|by hand|on my own|here|works?))*"
    r"|is -?[\d./]+ (?:really|actually|definitely) (?:right|correct|true|a solution)",
    re.IGNORECASE,
)


def of_the_answer(text: str) -> Asked | Doubted | None:
    """What a message asks of the answer before it; `None` where it asks none of this."""
    plain = bare(text.replace("’", "'")).strip(" .?!,")
    request = asked_for(text)
    whole_text = " ".join(text.replace("’", "'").split()).strip(" .?!,")
    for whole in dict.fromkeys((plain, without_lead(plain), request, without_lead(whole_text))):
        if (found := _asked(whole)) is not None:
            return found
    return None


def _asked(request: str) -> Asked | Doubted | None:
    if _SURE.fullmatch(request):
        return Doubted()
    if _ALWAYS_SO.fullmatch(request):
        return Asked(Aspect.ALWAYS)
    if _CONDITION.fullmatch(request) and _ALWAYS.search(request):
        return Asked(Aspect.CONDITION)
    for pattern, aspect in _PLAIN:
        if pattern.fullmatch(request):
            return Asked(aspect)
    if which := _WHICH.fullmatch(request):
        return Asked(Aspect.WHICH, f"{which['a']} or {which['b']}")
    if (choice := _CHOICE.fullmatch(request)) is not None:
        words = f"{choice['which']} {choice['of'] or choice['noun'] or ''}".strip()
        return Asked(Aspect.CHOICE, f"checked {words}" if choice["wish"] else words)
    if (one := _ONE_NAME.fullmatch(request)) is not None:
        return Asked(Aspect.CHOICE, one["name"])
    sign = _SIGN.fullmatch(request)
    meant = next((one for one in sign.groups() if one), "") if sign else ""
    return Asked(Aspect.SIGN, meant) if is_sign_known(meant) else None


_INTERVAL: Final = late_regex(
    rf"(?:(?:write|give|express|put|show|say)(?: me)? )?(?:{IT} )?(?:in|as an?|using|with) "
    r"(?:interval(?:s| notation)?|set notation)|(?:the |as )?interval notation",
    re.IGNORECASE,
)
_TURNED: Final = late_regex(
    r"(?:(?:do|did|does|should|would|must|can|will|shall|when|where|so|have|had|not) )*"
    r"(?:i|you|we|one|the|inequality|signs?|symbol|it|that|(?:which|what) step|is there a step"
    r" where)"
    r"(?: (?:i|you|we|do|did|have|had|need|needs|has|to|not|got|signs?|symbol|is|get|gets|be|must"
    r"|should|inequality|the))* (?:flip|turn|switch|revers|chang|swap)(?:e|es|s|ed|ing|ped|ping)?"
    r"(?: (?:the|it|this|that|inequality|signs?|symbol|direction|around|round|over|here|there|in|at"
    r"|then|of|way|arrow))*"
    r"|which way (?:do|does|should|must|will|is|would) (?:the |it|this|that|inequality|sign|symbol"
    r"|arrow| )+(?:go|point|fac|turn|open)(?:e|es|ing)?",
    re.IGNORECASE,
)
"""Whether the sign of an inequality turns: "do i flip the sign"."""
_PLAIN: Final = (
    (_TURNED, Aspect.TURNED),
    (_INTERVAL, Aspect.INTERVAL),
    (_RULE, Aspect.RULE),
    (_METHOD, Aspect.METHOD),
    (_EXACT, Aspect.EXACT),
    (_MEANING, Aspect.MEANING),
    (_BARE, Aspect.BARE),
)
