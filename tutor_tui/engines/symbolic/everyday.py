"""A message as a person types it in a chat, in the words that the other readers know.

"hmm wait so its 6 lol" says "so it's 6". Only what has a single reading is changed: letters that
may be unknowns, formulas and numbers stay as they are.
"""

import re
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_whole_scales
from tutor_tui.mathematics.spelling import nearest, places_apart

_LONGEST: Final = 600
_SHORT_FORMS: Final = {
    "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "dont": "don't", "doesnt": "doesn't",
    "didnt": "didn't", "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "shouldnt": "shouldn't", "havent": "haven't", "wont": "won't", "whats": "what's",
    "thats": "that's", "theres": "there's", "hows": "how's", "wheres": "where's",
    "idk": "i don't know", "dunno": "i don't know", "whys": "why is",
    "pls": "please", "plz": "please",
    "ive": "i've", "cuz": "because", "coz": "because",
    "thru": "through", "smth": "something", "gimme": "give me",
    "lemme": "let me", "wanna": "want to", "gonna": "going to", "gotta": "have to",
}  # fmt: skip
_SLIPS: Final = {
    "waht": "what", "wat": "what", "wht": "what", "whta": "what", "wnat": "want", "teh": "the",
    "hte": "the", "hwo": "how", "adn": "and", "taht": "that", "tihs": "this", "thsi": "this",
    "wich": "which", "becuase": "because", "beacuse": "because", "thier": "their",
    "sovle": "solve", "slove": "solve", "solv": "solve", "fidn": "find", "anser": "answer",
    "awnser": "answer", "answr": "answer", "calcualte": "calculate", "caculate": "calculate",
    "claculate": "calculate", "substract": "subtract", "devide": "divide", "devided": "divided",
    "mutiply": "multiply", "cirlce": "circle", "raduis": "radius", "lenght": "length",
    "widht": "width", "heigth": "height", "avrage": "average", "avarage": "average",
    "squar": "square", "sqaure": "square", "eqaution": "equation", "equasion": "equation",
    "yuo": "you", "explian": "explain", "shoud": "should", "coud": "could", "wats": "what's",
    "wots": "what's",
    "hight": "height", "divded": "divided", "divied": "divided", "diveded": "divided",
    "decimls": "decimals", "decmal": "decimal", "multipy": "multiply", "bucks": "dollars",
    "quid": "pounds", "inequalitys": "inequalities", "fracton": "fraction", "tringle": "triangle",
    "chek": "check",
    "chekc": "check", "ckeck": "check", "stpes": "steps", "setps": "steps", "stesp": "steps",
    "exlpain": "explain", "expalin": "explain", "mutliply": "multiply", "addd": "add",
    "agian": "again", "anohter": "another", "antoher": "another", "diffrent": "different",
}  # fmt: skip
_TERMS: Final = (
    "hypotenuse", "perimeter", "circumference", "triangle", "rectangle", "fraction",
    "percentage", "percent", "probability", "average", "decimal", "multiply", "subtract",
    "denominator", "numerator", "inequality", "coefficient", "parallel", "perpendicular",
    "diameter", "quadratic", "formula", "volume", "simplify", "factorise", "factorize",
    "derivative", "differentiate", "integral", "integrate", "equation", "calculate", "explain",
    "division", "multiplication", "subtraction", "remainder", "cylinder", "gradient", "polynomial",
)  # fmt: skip
_RIGHT: Final = frozenset({"differential", "differentials", "equating", "subtracting"})
"""Words that only look like slips of one of the terms."""

_OTHER: Final = """
    factored factors friction integrand internal interval intervals iterate multiple multiples
    multiplicative percentile probable probably quartic quartile reminder reminders
"""
_OTHER_WORDS: Final = frozenset(_OTHER.split())
"""Words that are close to a term and are none."""

_CLOSE: Final = 0.84
_LONG_WORD: Final = late_regex(r"(?<![\\\w'])[A-Za-z]{7,16}(?![\w'])")
_WORD: Final = late_regex(r"(?<![\\\w'])[A-Za-z]{2,16}(?![\w'])")
_YOU: Final = late_regex(
    r"\b(?P<before>did|do|can|could|are|would|will|have|if|thank|how|when) u\b"
    r"(?! ?(?:[-+*/^=<>,.(]|is\b|equals?\b|and\b|tends\b|approaches\b|goes\b))"
    r"|\bu (?P<after>get|got|did|do|mean|sure|know|explain|show|tell|use|find|help|add|divide"
    r"|multiply|subtract|solve|said|say)\b",
    re.IGNORECASE,
)
_ITS: Final = late_regex(
    r"\bits(?= (?:-|\+|<|>|\d+(?!\d|st\b|nd\b|rd\b|th\b)|an?\b|the\b|not\b|just\b|right|wrong"
    r"|correct|more|less|minus|plus"
    r"|about|approximately|roughly|around|exactly|zero|undefined|true|false|only|always|because"
    r"|same|infinity|negative|positive|[a-z] ?=))"
    r"|(?<=\bwhat if )its\b(?! [a-z]+ (?:is|was|were|had|has)\b)|(?<=\bthink )its\b",
    re.IGNORECASE,
)
_DASHED: Final = late_regex(
    r"(?<=[\w)]) +[-–—]+ +(?=(?:what(?:'s)?|how|find|which|where|when|calculate|is|can|solve"
    r"|work)\b)",
    re.IGNORECASE,
)
"""A dash that ends a sentence, which would be read as a minus."""

_VALUES_IN_A_ROW: Final = late_regex(
    r"(?<![\w)])(?P<first>[a-z] ?= ?-?\d+(?:\.\d+)?(?:/\d+)?) (?=[a-z] ?= ?-?\d)", re.IGNORECASE
)
_TWO_LETTERS: Final = (
    (late_regex(r"\br (?:you|u)\b"), "are you"),
    (late_regex(r"\br (they|there|these|those|both)\b", re.IGNORECASE), r"are \1"),
    (late_regex(r"\b(what|where|which) r (?=the\b|its\b|my\b)", re.IGNORECASE), r"\1 are "),
    (late_regex(r"(?<![\w-])([xy])[- ]int(s?)(?=\W*$| of\b)", re.IGNORECASE), r"\1-intercept\2"),
    (late_regex(r"\bim(?= [a-z]{2,}\b)"), "i'm"),
    (late_regex(r"\bur(?= [a-z]{3,}\b)"), "your"),
    (late_regex(r"(?<= )w/(?= ?[a-z]{2,}| \d)"), "with "),
    (late_regex(r"\b(help|stuck|here|me|us|it) w(?= [a-z]{3,})"), r"\1 with"),
    (
        late_regex(
            r"(?<=[a-z]{3}) w/? (?=(?:an? |the |no )?(?:radius|diam|side|length|height|base|width"
            r"|slope|gradient|angle|leg|hyp|perimeter|area|vert|cent|root|edge|remainder|tax))"
        ),
        " with ",
    ),
    (
        late_regex(
            r"^(?P<lead>(?:(?:but|and|so|ok|wait)\b[\s,]*)*)y (?:u|you) (?=minus\b|plus\b|times\b"
            r"|[a-z]{3,}\b)",
            re.IGNORECASE,
        ),
        r"\g<lead>why do you ",
    ),
    (late_regex(r"\b(what|how) (?:bout|abt)\b", re.IGNORECASE), r"\1 about"),
    (late_regex(r"\bhw\b(?=\W*$)"), "homework"),
    (
        late_regex(r"^explain (?:it |this |that )?(?:like|as if) (?:i'?m|i am) \d{1,2}\W*$", re.I),
        "explain it more simply",
    ),
)
"""Short forms which might be products of letters, mended before words only."""

_WHY: Final = late_regex(
    r"^(?P<lead>(?:(?:but|and|so|ok(?:ay)?|wait|hm+)\b[\s,]*)*)y (?P<verb>isn't|aren't|is|are|do"
    r"|does|did|don't|doesn't|didn't|can|can't|not|would|wouldn't|was|wasn't)"
    r" (?=(?:it|you|we|i|they|there|that|this|the|not)\b)",
    re.IGNORECASE,
)
_AND: Final = (
    (late_regex(r"(?<=\d) n (?=\d+(?:\W*$|\W+(?!=)))"), " and "),
    (late_regex(r"^n (?=(?:sin|cos|tan|cot|sec|csc) )", re.IGNORECASE), "and "),
    (late_regex(r"^an (?=(?:if|now|then|what|how|for|from|in|as|its|the|when)\b)", re.I), "and "),
    (
        late_regex(
            r"^n (?=(?:as|from|if|for|in|another|then|what|how|now|the|at|to|hcf|lcm|is|with|gcd"
            r"|why|where|when|its|on|again)\b)",
            re.IGNORECASE,
        ),
        "and ",
    ),
)
"""The letter n, or "an", for the word and."""

_Y_THO: Final = late_regex(
    r"^\W*(?:but )?(?:(?:wh)?y+ (?:tho|though)|wh+y{2,}|yy+)\W*$", re.IGNORECASE
)
_SHOUTED: Final = late_regex(r"(?<=\w)\s+!{2,}\s*$")
_EXCLAIMED: Final = late_regex(
    r"(?P<said>\b(?:it's|its|it is|i got|answer is|must be|think it's) -?\d+)!+\s*$", re.IGNORECASE
)
_Y_NOT: Final = late_regex(r"^\W*y (?=not\b|\d+ [a-z]{4,})", re.IGNORECASE)
_AMPERSAND: Final = late_regex(r"(?<![&\s])\s*&\s*(?![&\s])|^\W*&\s+")
_LABEL: Final = late_regex(
    r"^\W*(?:(?:my |the )?(?:hw|homework|task|exercise|ex|problem|question|number|nr|no|q|qn)\b"
    r"[\s.#-]*(?::\s*(?:\d{1,2}[a-h]?[.):]+\s*)?|\d{1,2}[a-h]?(?:[.):]+\s+|\s+[-–]\s+))"
    r"|\d{1,2}[a-h]?\.?\)\s*)(?=[A-Za-z$√∫(\d])",
    re.IGNORECASE,
)
"""The number of an exercise before it: "hw: 3.) round …"."""

_SECOND_LABEL: Final = late_regex(r"(?<=\s)\(?(?:[b-h]|[2-9]|ii)\.?\)|(?<=\s)(?:b|2)[.:]\s", re.I)
_OFF_OF: Final = late_regex(r"(?<=%|t) off of(?= [$£€]?\d)", re.IGNORECASE)
_ROOT_OF: Final = late_regex(r"\bsqrt of(?= \d)", re.IGNORECASE)
_FILLERS: Final = (
    r"(?:lo+l|haha+|he+he+|hm+|u+m+|u+h+|erm*|oh+|a+h+|ugh+|yay|wow|omg|wait|hang on|hold on"
    r"|oops|whoops|gosh|jeez|phew|btw)"
)
_OPENING: Final = late_regex(
    rf"^\W*(?:{_FILLERS}\b[\s,.!…:)-]*)+(?=\S)|^\W*(?:ok(?:ay)?|yeah|all ?right|oh)[\s,]+(?:fine"
    rf"|cool|great|whatever|i guess|thanks)\b[\s,.!…]+(?=\S)",
    re.IGNORECASE,
)
_AFTER_LEAD: Final = late_regex(
    rf"^(?P<lead>(?:ok(?:ay)?|so|and|but)\b[\s,]*)(?:{_FILLERS}\b[\s,.!…]*)+(?=\S)", re.IGNORECASE
)
_ATTEMPTED: Final = late_regex(
    r"^\W*(?:(?:ok(?:ay)?|so|and|well)\b[\s,]*)*(?:let me (?:try|have a go|guess)"
    r"|i(?:'ve| have)? tried|(?:here(?:'s| is) )?(?:my (?:attempt|try|go|guess|answer|working|work)"
    r"|what i (?:got|did|have)))(?: (?:it|at it|this|is|was))?\s*[:,;–-]+\s*"
    r"(?=the\b|[a-z]{4,} (?:of|between)\b|[-\d\s+*/^().,×÷√π%]*[+*/^×÷%√-][\d\s+*/^().,×÷√π%-]*=)",
    re.IGNORECASE,
)
"""What opens somebody's own sum, or a result told with its question."""
_CLOSING: Final = late_regex(
    r"(?:[\s,.!]+(?:lo+l|haha+|tbh|btw|bro|dude|mate|smh|xd|omg|:-?[)(dp]|;-?\))(?!\w))+\s*$",
    re.IGNORECASE,
)
_FRAME: Final = late_regex(
    r"^(?:(?:hi|hello|hey|ok|okay|so)\b[\s,.!]*)*(?:i|we)"
    r" (?:have|need|got|'ve got|am supposed|'m supposed) to "
    r"(?:do|work out|find|calculate|figure out|solve|get) (?=.*\d)",
    re.IGNORECASE,
)
_WHOSE: Final = late_regex(
    r"^my (?:kid|son|daughter|child|boy|girl|brother|sister|friend|student|nephew|niece) "
    r"(?!.*\b(?:answer|result)\b)(?:is|has|was|needs|got|can't)\b[^\d,:.?]{0,60}[,:.]\s+(?=.*\d)",
    re.IGNORECASE,
)
_DOING: Final = late_regex(
    r"^(?:hi,? |hello,? |ok,? |so )*(?:i'?m|i am|we're|we are) (?:doing|learning|studying|revising"
    r"|working on) [a-z ]{3,30}[.,:;] (?=.*\d)",
    re.IGNORECASE,
)
_EXPLAINED_TO: Final = late_regex(
    r"^(?:hi,? |hello,? )*(?:my (?:kid|son|daughter|child|boy|girl|brother|sister|friend|student"
    r"|pupil|nephew|niece) (?:is|has|was|got)|i'?m|i am|we're|we are) (?:stuck (?:on|with|at)"
    r"|struggling with|having trouble with|doing|given)(?: this:?)? (?P<what>[^.?,]*\d[^.?,]*)"
    r"[.,;]? (?:and )?(?:how (?:would|do|should|can|could) (?:you|i|we) (?:explain|show|do|solve)"
    r"|(?:can|could) you explain|please explain) (?:it|this|that)(?: to (?:him|her|them|me"
    r"|a (?:kid|child)))?[\s?.!]*$",
    re.IGNORECASE,
)
_AT_A_LOSS: Final = late_regex(
    r"[\s,.;!]+(?:and |but )?(?:i(?:'ve| have)? |i'm |im )?(?:forgot(?:ten)?|don't know|do not know"
    r"|not sure|can't remember|have no idea|no idea|have no clue)"
    r"(?: (?:how|what to do|where)(?: (?:to|do i|i should) (?:do (?:it|that|this)|start|begin|solve"
    r" (?:it|this)))?)\s*[.!?]*$",
    re.IGNORECASE,
)
_WHAT_FOR: Final = late_regex(
    r"(?<=[\w)!²³%])\s+(?:for|in|as|from) (?:my |the |our |his |her |an? )?(?:maths? )?(?:homework"
    r"|hw|class|school|exam|test|assignment|worksheet)(?: (?:tomorrow|today|tonight))?\s*[.!?]*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def plainly(text: str) -> str:
    """The message with chat spelling written out, slips mended and fillers left out.

    Kept, since each turn of a conversation looks at the messages before it again.
    """
    if len(text) > _LONGEST or "\\" in text or "\n" in text.strip():
        return text
    whole = places_apart(with_whole_scales(text.replace("’", "'")))
    whole = _ITS.sub("it's", _YOU.sub(_with_you, _WORD.sub(_spelled, whole)))
    whole = _EXCLAIMED.sub(r"\g<said>", _SHOUTED.sub("", whole))
    chat = ((_AMPERSAND, " and "), (_Y_THO, "but why"), (_Y_NOT, "why "))
    for pattern, written in (*chat, *_AND):
        whole = pattern.sub(written, whole)
    whole = _WHY.sub(r"\g<lead>why \g<verb> ", _DASHED.sub(", ", whole))
    whole = _OFF_OF.sub(" off", whole)
    whole = _VALUES_IN_A_ROW.sub(r"\g<first>, ", whole)
    for pattern, written in _TWO_LETTERS:
        whole = pattern.sub(written, whole)
    return _unpadded(_LONG_WORD.sub(_mended, _ROOT_OF.sub("square root of", whole)))


def _unpadded(text: str) -> str:
    """Without the words that say nothing, as long as something is left."""
    for pattern, new in ((_CLOSING, ""), (_OPENING, ""), (_AFTER_LEAD, r"\g<lead>")):
        shorter = pattern.sub(new, text)
        text = shorter if kept_regex(r"\w").search(shorter) else text
    if re.search(r"\d", text):
        text = _ATTEMPTED.sub("", _unlabelled(text))
        text = _EXPLAINED_TO.sub(r"explain \g<what>", _DOING.sub("", text))
        text = _FRAME.sub("", _WHOSE.sub("", _WHAT_FOR.sub("", _AT_A_LOSS.sub("", text))))
    return text


def _unlabelled(text: str) -> str:
    """Without the number of the one exercise that a message is; several keep theirs."""
    rest = _LABEL.sub("", text)
    return text if _SECOND_LABEL.search(rest) else rest


def _with_you(found: re.Match[str]) -> str:
    return f"{found['before']} you" if found["before"] else f"you {found['after']}"


def _spelled(found: re.Match[str]) -> str:
    word = found[0].lower()
    return _SHORT_FORMS.get(word) or _SLIPS.get(word) or found[0]


def _mended(found: re.Match[str]) -> str:
    """A slip in a long word of mathematics; another form of the word is none."""
    word = found[0].lower()
    if word in _OTHER_WORDS:
        return found[0]
    close = nearest(word, _TERMS, _CLOSE)
    if not close or word in _RIGHT or close[0] != word[0] or word.startswith(close[:-1]):
        return found[0]
    return found[0] if word.startswith(close[:-2]) and len(word) > len(close) else close
