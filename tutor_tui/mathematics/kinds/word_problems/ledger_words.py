"""How stories of one heap are worded: beginnings, gains, losses, endings and questions."""

from typing import Final

from tutor_tui.mathematics.kinds.everyday.lexicon import Wording, patterns

MONEY_WORDS: Final = ("money", "dollars", "pounds", "euros")
_SOME: Final = r"(?:<{0}=money>|<{0}=int>)"
_NOT_A_THING: Final = r"(?!(?:to|in|on|from|for|at|off|away|with|by|of|are|is|were|was|got|get)\b)"
_THING: Final = rf"(?P<thing>(?:{_NOT_A_THING}[a-z][a-z-]* ?){{1,2}}(?<! ))"
_HAS: Final = (
    r"(?:has|had|have|starts with|started with|begins with|began with|collected|collects|picked"
    r"|picks|baked|bakes|made|makes|bought|buys|grew|grows|caught|saved|owns)"
)
STARTS: Final[tuple[Wording, ...]] = patterns(
    rf"<who> {_HAS} {_SOME.format('s')}(?: {_THING})?<pp>",
    rf"there <is> {_SOME.format('s')} {_THING}<pp>",
    rf"<who> {_HAS} {_SOME.format('s')} \w+ of <b=int> {_THING}(?: each)?",
    rf"<np> (?:has|had|contains|contained|holds|held) {_SOME.format('s')} {_THING}<pp>",
)
_WHOLE: Final = rf"(?:it|them|(?:the|his|her|their|my|its|a|an) {_THING}|his money|her money)"
_LEFTOVER: Final = (
    rf"(?P<remaining>(?:the|his|her|their|my) (?:remainder|rest|remaining {_THING})(?: of (?:it"
    r"|them|(?:the|his|her|their) \w+))?|what (?:is|was) left|what (?:he|she|they) (?:had|has)"
    r" left|(?:the )?\w+ that (?:are|were|was) left)"
)
_PARTS: Final = (
    rf"(?:(?:<f=frac>|<r=pct>) of (?:{_LEFTOVER}|{_WHOLE})|(?P<f>half) (?:{_LEFTOVER}|{_WHOLE}))"
)
_AMOUNT: Final = rf"(?:{_PARTS}|{_SOME.format('n')}(?: (?:more|of them|of these))?(?: {_THING})?)"
_LOSE: Final = (
    r"(?:gives?(?: away)?|gave(?: away)?|giving(?: away)?|loses?|lost|eats?|ate|sells?|sold|spends?"
    r"|spent|uses?|used|donates?|donated|throws? away|threw away|breaks?|broke|pays?|paid|drinks?"
    r"|drank|takes? out|took out|reads?|read|drops?|dropped|lends?|lent|sends?|sent|removes?"
    r"|removed|cuts? off|withdraws?|withdrew|hands? out|handed out)"
)
_GAIN: Final = (
    r"(?:buys?|bought|gets?|got|finds?|found|receives?|received|wins?|won|picks?(?: up)?"
    r"|picked(?: up)?|collects?|collected|earns?|earned|bakes?|baked|adds?|added|is given"
    r"|was given|borrows?|borrowed|catches|caught|deposits?|deposited|saves?|saved)"
)
_THEN: Final = r"(?:(?:then|also|later|next|first|afterwards|yesterday|today) )?"
_PLACE: Final = r"(?:at the (?:\w+ )?(?:stop|station|end|start),? |on \w+,? |in \w+,? )?"
LOSSES: Final[tuple[Wording, ...]] = patterns(
    rf"{_PLACE}(?:<who> )?{_THEN}{_LOSE} (?:<np> )?{_AMOUNT}(?: away)?<pp>",
    rf"{_PLACE}{_AMOUNT} (?:get off|got off|gets off|leave|left the \w+|went home|go home|fly away"
    r"|flew away|(?:are|were|is|was) (?:sold|eaten|lost|broken|taken|used|given away))<pp>",
    rf"{_PLACE}(?:<np> )(?:takes|took|ate|eats|borrowed|stole) {_AMOUNT}<pp>",
)
GAINS: Final[tuple[Wording, ...]] = patterns(
    rf"{_PLACE}(?:<who> )?{_THEN}{_GAIN} (?:another |a further )?{_AMOUNT}<pp>",
    rf"{_PLACE}{_AMOUNT} (?:get on|got on|gets on|boards?|boarded|joins?|joined|arrives?|arrived"
    r"|comes?|came|(?:are|were) (?:added|delivered))(?: in)?<pp>",
    rf"{_PLACE}<np> (?:gives|gave) (?:him|her|them|me) (?:another )?{_AMOUNT}<pp>",
)
FRESH: Final[tuple[Wording, ...]] = patterns(rf"(?:another )?{_AMOUNT}<pp>")
ENDS: Final[tuple[Wording, ...]] = patterns(
    rf"<who> (?:now )?(?:has|had|have|is left with|was left with) {_SOME.format('e')}"
    rf"(?: {_THING})?(?: (?:left|now|remaining|left over))<pp>",
    rf"<who> (?:now has|is left with|was left with) {_SOME.format('e')}(?: {_THING})?<pp>",
    rf"(?:has|had|have) {_SOME.format('e')}(?: {_THING})? (?:left|remaining)<pp>",
    rf"there <is> (?:now )?{_SOME.format('e')}(?: {_THING})? (?:left|remaining|now)<pp>",
    rf"{_SOME.format('e')}(?: {_THING})? (?:<is> left|remain|remained)<pp>",
)
_MANY: Final = rf"how (?:many|much)(?: more)?(?: {_THING})?"
_FIRST: Final = (
    r"(?:at first|at the (?:start|beginning)|to (?:begin|start) with|originally|in the beginning"
    r"|initially)"
)
QUESTIONS: Final[tuple[tuple[str, tuple[Wording, ...]], ...]] = (
    (
        "start",
        patterns(
            rf"{_MANY} (?:did|had|was|were) <who>(?: have| had| start with| begin with)?(?: "
            rf"{_FIRST})",
            rf"{_MANY} (?:was|were) (?:there|in <np>) {_FIRST}",
            rf"{_MANY} did <who> (?:start|begin) with",
            rf"{_MANY} (?:are|were) (?:there )?in (?:the|his|her) <np>",
            rf"{_MANY} <who> had {_FIRST}",
            rf"{_MANY} (?:does|did) (?:the|his|her) <np> have(?: altogether| in total)?",
        ),
    ),
    (
        "left",
        patterns(
            rf"{_MANY} (?:do|does|did|will|would) <who> (?:still )?have(?: (?:left(?: "
            rf"over)?|now|in the"
            r" end|at the end|altogether|in total|remaining|in all))?<pp>",
            rf"{_MANY} (?:has|had|have) <who> (?:got )?(?:left|now)",
            rf"{_MANY} (?:are|is|were|was|will be)(?: "
            rf"(?:there|still|now|left|remaining)){{1,3}}<pp>",
            rf"{_MANY} (?:are|is|were|was|will be) (?:on|in|at) <np>(?: (?:now|left))?",
            rf"{_MANY} remains?",
            rf"{_MANY} (?:are|is) (?:still )?(?:left|now)<pp>",
            rf"{_MANY} <do> <who> (?:still )?(?:have|need) to read",
        ),
    ),
    (
        "gone",
        patterns(
            rf"{_MANY} (?:did|does) <who> (?:spend|give away|sell|eat|use)(?: altogether| in "
            rf"total)?",
        ),
    ),
)
