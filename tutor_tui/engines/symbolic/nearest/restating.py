"""A follow-up with everyday turns in the words that the exact rules know.

"say the height's 14", "what would the median be", "i reckon it's 27": numbers, names and formulas
stay as they were typed.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED

_VERBS: Final[dict[str, str]] = {
    **dict.fromkeys(("simplifi", "reduc"), "simplify it"),
    **dict.fromkeys(("factor", "factoris", "factoriz"), "factor it"),
    "expand": "expand it",
    "round": "round it",
}
_DRAWN: Final = r"(?:first|first one|balls?|cards?|marbles?|sweets?|other(?: one)?)"
_EACH_TIME: Final = r"(?: (?:in|each time|after each draw|afterwards|first))*"
_TURNS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (
            r"^\W*(?:(?:i(?:'d| would) (?:like|love) to know|i wonder|i'm wondering|just wondering"
            r"|curious|out of (?:interest|curiosity)|one (?:more|last) (?:thing|question)|any idea"
            r"|by the way|quick (?:one|question)|(?:do you|d'you) (?:happen to )?know)\b[\s,:;-]*)"
            r"+",
            "",
        ),
        (r"\b(how|where|why|what|when)'d\b", r"\1 did"),
        (r"\b(?!(?:it|that|he|she|what|there|here|how|where|who|let|i)\b)([a-z]{3,})'s (?=-?[\d$£€]"
         r"|an? |the |not |now )", r"\1 is "),
        (r"\b(?:show|tell|explain)(?: to)?(?: me)? (?:where|what|how) i (?:went|did|got|made)"
         r"(?: (?:it|this|that|my|the))?(?: (?:wrong|mistakes?|error))", "where did i go wrong"),
        (r"\bya\b", "you"),
        (r"\b(?:'em|em)\b", "them"),
        (r"\bi (?:reckon|figure|suppose|guess|believe|bet|would say)\b|\bi'd say\b", "i think"),
        (r"\bin my opinion,?", "i think"),
        (r"^(?P<lead>(?:and|but|so|ok|now|then)\W+)?(?:say|suppose|imagine|pretend|assume"
         r"|let's say)(?: that)? (?=.*\d)", "what if "),
        (r"\b(becomes|became|turns into|goes (?:up|down) to|changes to|gets changed to|was changed"
         r" to|were to be|had been)\b", "is"),
        (r"^(?:(?:and|now|then|ok) )*(?:put|include|throw|stick|chuck|slip)(?: in)? (?:an? |the )?"
         r"(?P<n>-?\d+(?:\.\d+)?(?:/\d+)?)(?: in)?(?: too| as well| also| to (?:it|the list))+"
         r"(?:,? (?:and )?(?:in|sort|order)(?: order| them| it)?)?\W*$", r"add \g<n> to the list"),
        (r"^(?:and |so |but )?(?:what )?if (?:i|we|you) (?:chuck|throw|toss|put|pop|include|slip)"
         r"(?: in)? (?:an? |the )?(-?\d+(?:\.\d+)?)(?: in| as well| too)*"
         r"(?:,? (?:what happens|then))?\W*$",
         r"what if there was also a \1"),
        (r"\b(?:does|do) (?:it|that|the line|the curve|the graph) (?:go|pass|run) through"
         r" (?:the point )?(\([^()]*\))", r"is \1 on it"),
        (r"\brather\W*$", "instead"),
        (r"^(?:(?:can|could) (?:you|i) |please |and |now )*(?:show|give|list|see|write out)(?: me)?"
         r" (?:all )?(?:the |your |each |every |its )?(?:row operations?|row reductions?|iterat\w+"
         r"|guesses|calculations?|computations?|reasoning|derivation|elimination)"
         r"(?: (?:steps?|used|please|too|as well|for (?:it|this|that)))*\W*$", "show the steps"),
        (r"^(?:(?:can|could) you |please )*explain (?:the|that|this|those|these|your)"
         r" [a-z -]{3,30}\W*$",
         "show the steps"),
        (r"^(?:(?:and|so|but|ok) )*(?:can|could) (?P<it>it|that|this|they) (?:still |also )?be"
         r" (?P<verb>simplifi|factor|factoris|factoriz|expand|reduc|round)e?d"
         r"(?: (?:any )?(?:further|more))?\W*$", lambda one: _VERBS[one["verb"].lower()]),
        (r"^(?:(?:can|could) you |please |now )*(?P<verb>simplify|reduce|factor|expand) (?:it|that"
         r"|this) (?:any )?(?:more|further)\W*$", r"\g<verb> it"),
        (rf"^{LED}(?:what )?if (?:it|they|the {_DRAWN})(?:'s|'re| is| are| was| were| gets?| got)"
         r"(?: (?:all|each|always|then))? (?:put|placed|replaced|returned|given)(?: back)?"
         rf"{_EACH_TIME}\W*$", "with replacement"),
        (rf"^{LED}(?:(?:what )?if )?(?:i|we|you) (?:put|place|return) (?:it|them|the {_DRAWN}) back"
         rf"{_EACH_TIME}\W*$", "with replacement"),
        (rf"^{LED}(?:what )?if (?:there|it|they|we|you|i)(?:'s|'re| is| are| was| were| draws?"
         r"| drew| takes?| took| picks?| picked)?(?: (?:it|them|one|drawn|picked|done))?"
         r" (?P<no>no |without )?(?:with |any )?replacement\W*$",
         lambda one: f"with{'out' if one['no'] else ''} replacement"),
        (rf"^{LED}(?:what|how) about (?:the )?(?=complex\b|imaginary\b)", ""),
        (rf"^{LED}(?:an? |the )?(?P<way>parallel|perpendicular) line (?=through\b)",
         r"line \g<way> to it "),
        (r"\bif (?:it|he|she|they|we|i|you|the \w+) (?:was |were |is |are |'s |'re )?(?:going|doing"
         r"|driving|travell?ing|moving|goes|went|drives?|drove)(?: at)? (?P<n>\d+)(?=\W*$)",
         r"if the speed was \g<n>"),
        (r"\bvia\b", "by"),
        (r"\b(?:tackle|crack)\b", "solve"),
        (r"\brel(?:y|ying) on\b|\bmaking use of\b|\bemploy(?:ing)?\b", "use"),
        (r"\bsome other\b", "another"),
        (r"^(?:(?:and|so|but|now)\W+)*if (?P<c>[^?,]+?),? what (?P<w>happens|would happen|will"
         r" happen)(?P<to> (?:to|with) [^?]+?)?\W*$", r"what happens\g<to> if \g<c>"),
        (r"^(?:(?:and|so|but|is|would|will|should|it|that|be|do|i|use|draw|you|an?|the|circle"
        r"|dot)\W+)*"
         r"(?:solid|open|closed|filled|hollow|empty)(?: in)?(?: (?:circle|dot))?(?: or (?:an?"
         r" )?(?:solid|open|closed|filled|hollow|empty)(?: in)?)? (?:circle|dot)s?(?: (?:for|at|on)"
         r" .{1,20})?\W*$",
         "show it on a number line"),
        (r"\b(is|are|was) (it|that|this) (?:above|over|beyond|past|upwards of)\b",
         r"\1 \2 more than"),
        (r"\b(is|are|was) (it|that|this) (?:below|under|short of)\b", r"\1 \2 less than"),
        (r"\b(\d+(?:st|nd|rd|th)|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth"
         r"|hundredth) one\b", r"\1 term"),
        (r"^(?:so |and )?(?P<a>\S+) is (?P<how>more|less|bigger|smaller|larger|greater) than"
         r" (?P<b>[-\d./√π]+)(?=\W*$)", r"is \g<a> \g<how> than \g<b>"),
        (r"\b(?:the |a )?(?:general )?(?:formula|expression|rule) for (?=[a-z]\()", ""),
        (r"\bwhen (?:are|is|do|does) (?P<f>[a-z]) (?:and|equal) (?P<g>[a-z])(?: (?:equal|the same"
         r"|meet))?(?=\W*$)", r"solve \g<f>(x) = \g<g>(x)"),
        (r"\bwhat would (?P<what>(?:the|its|their|his|her|my|our) .{2,40}?) be\b",
         r"what is \g<what>"),
        (r"\bwhat does (?P<what>(?:the|its|their) .{2,30}?) (?:come (?:out )?(?:as|to)|work out"
         r" (?:as|to|at)|equal|amount to)\b", r"what is \g<what>"),
    )
)  # fmt: skip


def restated(text: str) -> str | None:
    """The message in plainer words; `None` where it has none of these turns."""
    whole = text.replace("’", "'")
    for pattern, written in _TURNS:
        whole = pattern.sub(written, whole)
    whole = " ".join(whole.split())
    return None if whole == " ".join(text.replace("’", "'").split()) or not whole else whole
