"""Numbers put into what was rewritten or claimed, and a solution into one equation of a system.

"check it with x = 1", "does it work for a = 1 and b = 2", "check it in the second equation".
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Asked
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?(?:\d+(?:\.\d+)?(?:/\d+)?)"
_PUT: Final = rf"[a-z] ?(?:=|is|equals) ?{_N}"
_CHECK: Final = (
    r"(?:(?:can|could|should|how do|how can|how would|let me|let's|to) (?:(?:you|we|i) )?)?"
    r"(?:just |quickly )?(?:double[- ]?)?"
    r"(?:check(?:ing)?|test(?:ing)?|try(?:ing)?|verify|prove|confirm|plug|put|sub(?:stitute)?)"
)
_BOTH: Final = r"(?:both(?: of them)?|both (?:sides|forms|expressions|versions)|each(?: side)?)"
_AT: Final = late_regex(
    rf"(?:{_CHECK}(?: (?:{IT}|the answer|{_BOTH}))?(?: (?:is|are) (?:right|true|correct|the same"
    r"|equal)| works?)?(?: (?:with|for|by|using|when|if|at|where|putting|substituting|plugging in"
    r"|sub(?:bing)? in|letting|say|in))*"
    rf"|(?:does|do|is|are|would|will) (?:{IT}|they|{_BOTH})(?: (?:really|still|also|give|work|hold"
    r"|true|right|the same|equal|agree|match|be|answer|value))+ (?:for|with|when|if|at))"
    rf" (?P<places>{_PUT}(?:(?:,| and|, and) ?{_PUT})*)"
    rf"(?: (?:in|into|to) (?:{IT}|{_BOTH}))?(?: (?:to|and) (?:check|see|compare))?"
    r"(?: (?:works?|fits?|(?:is|are) (?:right|correct|true|(?:a |the )?solutions?)))?",
    re.IGNORECASE,
)
_IN: Final = late_regex(
    rf"(?:{_CHECK}(?: (?:{IT}|the (?:values|numbers)|these values))?(?: (?:back|works?))?"
    rf"|(?:does|do|will|would) (?:{IT}|they|both) (?:also |really )?(?:work|hold|fit|go)"
    rf"|(?:what about|how about))(?: (?:with|in|into|for|using))? (?:the )?"
    r"(?P<place>first|second|third|last|other|1st|2nd|3rd|both|each|all)(?: of (?:them|the"
    r" equations)| (?:the )?(?:equations?|ones?))?(?: too| as well)?",
    re.IGNORECASE,
)
_EXAMPLES: Final = late_regex(
    r"(?:(?:give|tell|show|name|find|list|write)(?: me)? |what(?:'s| is| are| would be) |can you )*"
    r"(?:(?:an? |some )?examples? of )?(?P<n>an?|one|some|any|two|three|four|five|\d|a few"
    r"|a couple)(?: of)?(?: (?:other|possible|whole))? (?:numbers?|integers?|values?|solutions?)"
    r"(?: (?:of|for) [a-z])? (?:that |which |it |this )?(?:(?:would|will|could|can|do|does|is"
    r"|are) )?(?P<not>not |don't |doesn't |wouldn't |won't |isn't )?(?:works?|fits?"
    r"|satisf(?:y|ies)(?: it)?|(?:be )?true|makes? (?:it|this) true|solves? it"
    r"|(?:be )?in (?:it|the set)|allowed|possible|hold)(?: for)?",
    re.IGNORECASE,
)
_POINT: Final = late_regex(
    rf"(?:{_CHECK}|is|does|would|try|what about)(?: (?:with|for|the (?:point|pair)))?"
    rf" (?P<at>\( ?{_N} ?, ?{_N}(?: ?, ?{_N})? ?\))"
    r"(?: (?:work|an? solution|right|correct|solve it|satisfy (?:it|both|them)))?",
    re.IGNORECASE,
)
_COUNTS: Final = {"two": "2", "three": "3", "four": "4", "five": "5", "some": "3", "a few": "3",
                  "a couple": "2"}  # fmt: skip
_EACH: Final = late_regex(r"(?P<name>[a-z]) ?(?:=|is|equals) ?(?P<value>-?[\d./]+)", re.IGNORECASE)
_PLACES: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "last": -1,
                  "other": 2, "both": 0, "each": 0, "all": 0}  # fmt: skip


def of_a_trial(request: str) -> Asked | None:
    """Where the numbers are to be put in; `None` where a message wishes for no trial."""
    if found := _AT.fullmatch(request):
        places = [f"{one['name']} = {one['value']}" for one in _EACH.finditer(found["places"])]
        return Asked(Aspect.TRIED, ", ".join(places))
    if found := _POINT.fullmatch(request):
        names = zip("xyz", re.findall(_N, found["at"]), strict=False)
        return Asked(Aspect.TRIED, ", ".join(f"{name} = {value}" for name, value in names))
    if found := _EXAMPLES.fullmatch(request):
        count = found["n"].lower()
        number = count if count.isdigit() else _COUNTS.get(count, "1")
        return Asked(Aspect.EXAMPLES, f"{number} {'outside' if found['not'] else 'inside'}")
    if (found := _IN.fullmatch(request)) and re.search(r"\b(?:in|into|with|equations?)\b", request):
        return Asked(Aspect.TRIED, f"equation {_PLACES[found['place'].lower()]}")
    return None
