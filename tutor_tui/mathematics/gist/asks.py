"""What is asked of things, in few words and in any order, as the question that the kinds read.

A row has the words that ask and the question. `a|b` are words for each other, `[a]` may be missing,
`a_b` are two words, `name:a|b` is put into the question, `#` is a thing. Where a row has no thing,
its words stand before or behind the one thing of the message.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.gist.pieces import THING
from tutor_tui.mathematics.late_patterns import late_regex

_LINK: Final = "[of|for|in|to|from|with|on|through|between|by|at]"
_BACK: Final = f"{_LINK} [it|them|this|these|both]"
_HUGE: Final = (
    "# [gets|goes|grows|becomes|is] [to] [very|really|so] huge|large|big|bigger|infinity|infinite"
)
_UNDEFINED: Final = "[is|does] [it] [is] undefined|not_defined|not_exist|no_value"
_LESS: Final = "what:larger|bigger|greater|smaller|less|more"
_ROWS: Final = (
    ("[equation] [of] [straight] line|equation [joining|connecting|passing|going] [points]",
     "line through {0}"),
    ("[local] max|maximum|maxima [and|or] [local] min|minimum|minima [points|values]",
     "find the maximum and minimum of {0}"),
    ("whole_number|integer [that] [is] closest|nearest", "{0} to the nearest integer"),
    ("closest|nearest whole_number|integer", "{0} to the nearest integer"),
    ("whole_number|integer [that] [is] closest|nearest to which:square|cube root of #",
     "the {which} root of {0} to the nearest integer"),
    ("closest|nearest whole_number|integer to which:square|cube root of #",
     "the {which} root of {0} to the nearest integer"),
    ("[as|into|over|put] [over] one|single|common|same fraction|denominator",
     "write {0} as a single fraction"),
    (f"where|when|for_which|for_what [values] [of] [x] {_UNDEFINED}", "domain of {0}"),
    ("where|when|for_which|for_what [values] [of] [#] [is|does] # [is] undefined|not_defined"
     "|not_exist|no_value", "domain of {last}"),
    ("[what] [value] [does|do] # approach|tend_to|tends_to|go_to|get_close_to|converge_to"
     f" [when|as|if|for] {_HUGE}", "limit of {0} as {1} goes to infinity"),
    (f"what happens_to # when|as|if {_HUGE}", "limit of {0} as {1} goes to infinity"),
    ("limit|lim [of] # at|near|towards #", "limit of {0} as {x} goes to {1}"),
    ("gradient|slope|steepness [of] [curve|graph|tangent|function] [line] [to|of]"
     " [curve|graph|function] # at|in|when|where|if [point] #", "slope of {0} at {1}"),
    ("gradient|slope|steepness [of] [curve|graph|tangent|function] [line] [to|of]"
     " [curve|graph|function] # at|in [point] #", "slope of {0} at the point {1}"),
    ("gradient|slope|steepness [of] [curve|graph|tangent|line] [to|of] [curve|graph] # at|in"
     " [point] #", "dy/dx if {0} at {1}"),
    ("where|when|for_which|for_what [x|#] [is|does] slope|gradient|derivative [of] # [is|equal|be]"
     " [to] zero|flat|horizontal|vanish", "stationary points of {last}"),
    ("where|when|for_which|for_what [x|#] [is|does] slope|gradient|derivative [of] # [is|be] equal"
     " [to] #", "Let f(x) = {last_but_one}. Solve f'(x) = {last}."),
    ("where|when|at_what_point|at_which_point [does|do] [line|curve|graph|parabola] #"
     " cross|crosses|cut|cuts|hit|hits|meet"
     "|meets"
     "|intersect # axis|-axis", "{1}-intercept of {0}"),
    ("vector [of|with|that] [has] length|magnitude|norm|size # [and|in|with|having|pointing|along]"
     " [same] [direction] [as|of|to] [vector] #", "{0}*{1}/|{1}|"),
    ("from # to|until|till # how_long|how_much_time [is] [it|that]",
     "how long is it from {0} to {1}"),
    ("int|integral|integrate [of] # from # to #", "integrate {0} from {1} to {2}"),
    ("flip|flipping|toss|tossing|throw|throwing [fair] coin # times probability of [getting]"
     " how:exactly|at_least|at_most # side:heads|tails",
     "probability of {how} {1} {side} in {0} tosses of a coin"),
    ("[value|values] [of] # for|so|such [that] equal|repeated|double roots|root [of|in] #",
     "find {0} so that {1} has equal roots"),
    ("# has|have [one] root|solution|zero [of|at] # [value|values] [of] #",
     "find {2} if {1} is a root of {0}"),
    (f"which [one|one's|number] [is] {_LESS} [of] # or|and #", "which is {what}, {0} or {1}?"),
    (f"# or|and # which [one|one's|number] [is] {_LESS}", "which is {what}, {0} or {1}?"),
    ("zscore [for|of] # [if|when|with] [mean|average] [is|of] # [and] [sd|standard]"
     " [deviation] [is|of] #", "z score of {n} when mean is {1} and sd is {2}"),
    ("smallest|least|lowest [whole|positive] number [that] [is] divisible|divided [by]",
     "lcm of {0}"),
    ("add [on] # [vat|tax|tip|gst|sales] [tax] to|onto|on #", "increase {1} by {0}"),
    ("multiply [out] #", "expand {0}"),
    ("[as] mixed_number|mixed", "write {0} as a mixed number"),
    ("expansion of #", "expand {0}"),
    ("rule|formula|identity for|of # [in] [general]", "what is {0}"),
    ("# in_general", "what is {0}"),
    ("[write] # [as|in] ordinary|full|normal|decimal [number|form|notation]", "{0} as a decimal"),
    ("[write] # [as] single|one [power] [of] [#]", "simplify {0}"),
    ("[write] # as power of #", "simplify {0}"),
    ("add # [in] binary", "in base 2, what is {sum}?"),
    ("[what] [do|would] [get] [if|when] take|takes|taking|subtract|subtracting [away] # from #",
     "{1} - {0}"),
    ("[what] [do|would] [get] [if|when] take|takes|taking|subtract|subtracting [away] # from #"
     " times"
     " #", "{1} * {2} - {0}"),
    ("number|term comes|is next [in] [sequence|series|pattern]", "next number: {0}"),
    ("does|do # have sum|limit", "sum to infinity of {0}, ..."),
    ("# people|friends|guests shake|shook hands [with] [each] [other] [once] how_many handshakes",
     "how many handshakes between {0} people"),
    ("[frequency] [table] [value|values|score|scores] # frequency|frequencies|f # what:mean"
     "|median|mode",
     "{what} of {0} with frequencies {1}"),
    ("# less_than # squared", "{1}^2 - {0}"),
    ("# less_than|fewer_than #", "{1} - {0}"),
    ("# more_than # squared", "{1}^2 + {0}"),
    ("[write] # [as|in] simple|simplest|lowest ratio|form|terms", "simplify the ratio {0}"),
    ("add # [and] # [in] binary", "in base 2, what is {0} + {1}?"),
    ("# has|have how_many [real] solutions|roots", "how many solutions does {0} have"),
    ("how_many [real] solutions|roots has|have|for|to|of #", "how many solutions does {0} have"),
    ("where|when|for_which|for_what [#] [is|does|are] # [equal] [to] zero", "roots of {last}"),
    ("[what] [do] [get] [if|when] take|takes|taking|subtract # away|off from #", "{1} - {0}"),
    ("what:maximum|minimum [value] [of] # [and] where [does|is] [it] [occur|reached|attained|at]",
     "find the {what} of {0}"),
    ("where is what:maximum|minimum [value]", "find the {what} of {0}"),
    ("combine [into] [one|single] [fraction]", "write {0} as a single fraction"),
    ("[write|rewrite|express] # as|in [single|whole|exact|simple] number|integer", "what is {0}"),
    ("# as decimal to # dp|decimal_places|places", "round {0} to {1} decimal places"),
    ("[write] # to # dp|decimal_places", "round {0} to {1} decimal places"),
    ("how_many # go|goes|fit|fits [in|into] #", "{1} divided by {0} with remainder"),
    ("how_many times does|do # go|goes|fit|fits [in|into] #", "{1} divided by {0} with remainder"),
    ("[bill|price|meal] [of] # plus # [tip|vat|tax|gst]", "increase {0} by {1}"),
    ("[average] speed [if|when|for|of] # takes|in #", "{0} in {1}, what is the speed"),
    ("[write|express] # as fraction of # [simplified|in] [simplest|lowest] [form|terms]",
     "simplify {0}/{1}"),
    ("increase|raise # by part:half|third|quarter|fifth|tenth", "what is {0} + {0}/{part}"),
    ("decrease|reduce # by part:half|third|quarter|fifth|tenth", "what is {0} - {0}/{part}"),
    ("put|plug|substitute # in|into #", "{1} when {0}"),
)  # fmt: skip
_CHOICE: Final = late_regex(r"(?P<open>\[?)(?:(?P<name>[a-z]+):)?(?P<words>[^\]]+)\]?")


def _pattern(row: str) -> str:
    """A row as a regular expression for words with a space before each."""
    return "".join(_step(choice) for choice in row.split())


def _step(choice: str) -> str:
    found = _CHOICE.fullmatch(choice)
    if found is None:
        raise ValueError(choice)
    words = "|".join(re.escape(word).replace("_", " ") for word in found["words"].split("|"))
    group = f"(?P<{found['name']}>{words})" if found["name"] else f"(?:{words})"
    return f"(?: {group})?" if found["open"] else f" {group}"


def _forms() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    for words, question in _ROWS:
        both = (f"{words} {_LINK} {THING}", f"{THING} {words} {_BACK}")
        for order in (words,) if THING in words else both:
            yield question, late_regex(_pattern(f"[which|what] {order}"))


_FORMS: Final = tuple(_forms())


def asked(words: str, things: tuple[str, ...]) -> Iterator[str]:
    """The questions that the words may ask of the things."""
    for question, found in labelled(f" {words}", _FORMS):
        named = {name: _PARTS.get(part, part) or "" for name, part in found.groupdict().items()}
        yield question.format(
            *(thing.lstrip("$£€") for thing in things),
            last=things[-1],
            last_but_one=things[-2] if len(things) > 1 else "",
            n=things[0].split("=")[-1],
            x=_variable(things[0]),
            sum=re.sub(r"\s*(?:,\s*)?(?:\band\b|,|&)\s*", " + ", things[0]),
            **named,
        )


_PARTS: Final = {"half": "2", "third": "3", "quarter": "4", "fifth": "5", "tenth": "10"}


def _variable(thing: str) -> str:
    """The letter that a formula is about."""
    letters = re.findall(r"(?<![A-Za-z])[a-z](?![A-Za-z])", thing)
    return "x" if not letters or "x" in letters else letters[0]
