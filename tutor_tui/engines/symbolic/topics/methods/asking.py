"""The method that is told for "how do you multiply matrices", "how to find the mean".

A method is told in a sentence or two with an example, which the core then works step by step.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.asked_how import to_be_done
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.methods import algebra, calculus, numbers, shapes
from tutor_tui.engines.symbolic.topics.methods.method import FIND, SOLVE, Method
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import KindProblem

METHODS: Final = (*numbers.METHODS, *shapes.METHODS, *algebra.METHODS, *calculus.METHODS)
"""The particular before the general: the first whose words are all of what is asked."""


def method_asked(text: str) -> Method | None:
    """The method that a message asks for in general; problems with numbers are none such."""
    what = to_be_done(text)
    if what is not None:
        is_problem = re.search(r"\d", what) and isinstance(problem_of(text), KindProblem)
        return None if is_problem else _to_do(what) or _of_a_topic(what)
    found = _NAMED.fullmatch(" ".join(text.replace("’", "'").split()).strip(" .?!"))
    if found is None or isinstance(problem_of(text), KindProblem):
        return None
    what = found["what"] or found["measure"]
    return _to_do(what) or _to_do(f"find {what}")


_NAMED: Final = re.compile(
    r"(?:(?:ok|so|hi|and|but|please|sorry)\b[\s,]*)*(?:(?:(?:can|could) you )?"
    r"(?:what(?:'s|s| is| are| was| were)|explain|tell me|give me|remind me of|i forgot"
    r"|i (?:need|want)|help with) )?(?:the |a )?"
    r"(?:(?:formulas?|rules?|method|way|trick)s? (?:for|to|of|when|about|on) "
    r"(?:(?:finding|calculating|working out|getting) )?(?:the |an? )?(?P<what>.+?)"
    r"|(?P<measure>(?:(?:total )?surface area|area|perimeter|circumference|volume)"
    r" of (?:an? |the )?[a-z ]{4,20}?)(?: formula)?)"
    r"(?: (?:please|again|work|works|done|called|formula))*",
    re.IGNORECASE,
)
"""A rule or a formula by what it is for: "the rule for adding fractions", "area of a circle"."""


def _to_do(what: str) -> Method | None:
    named = next((one for one in METHODS if _is_named(one.asked, what)), None)
    return named or _of_a_figure(what)


_FIGURES: Final = (
    ("cone", "radius 3 and height 4"),
    ("cylinder", "radius 3 and height 7"),
    ("sphere|ball", "radius 3"),
    ("cuboid|box|rectangular prism", "length 5, width 4 and height 3"),
    ("cube", "side 4"),
    ("pyramid|prism", "base area 12 and height 5"),
    ("trapezium|trapezoid", "parallel sides 4 and 6 and height 3"),
    ("parallelogram", "base 6 and height 4"),
    ("rhombus|kite", "diagonals 6 and 8"),
    ("rectangle", "length 7 and width 4"),
    ("square|rhombus", "side 4"),
    ("triangle", "sides 3, 4 and 5"),
    ("sector|arc", "radius 5 and angle 60 degrees"),
    ("ellipse", "semi-axes 3 and 2"),
    ("circle|semicircle", "radius 5"),
    ("regular [a-z]+gon", "side 4"),
)
_OF_FIGURE: Final = re.compile(
    rf"{FIND} (?:the |an? )?(?P<what>(?:surface |total surface )?area|perimeter|circumference"
    r"|volume|diagonal|arc length|length)s? of (?:an? |the )?(?P<figure>[a-z ]{4,20}?)s?",
    re.IGNORECASE,
)


def _of_a_figure(what: str) -> Method | None:
    """A measure of a figure, with sizes that the core reads: the formula stands in its steps."""
    found = _OF_FIGURE.fullmatch(what)
    if found is None:
        return None
    figure = found["figure"].lower()
    sizes = (given for name, given in _FIGURES if re.fullmatch(name, figure))
    read = (f"{found['what'].lower()} of a {figure} with {given}" for given in sizes)
    example = next((one for one in read if isinstance(problem_of(one), KindProblem)), None)
    return None if example is None else Method("", "", example)


_VERB: Final = re.compile(
    rf"(?:{FIND}|{SOLVE}|use|apply|go about|deal with|handle|simplify|with) (?:with )?"
    r"(?:an? |the )?(?P<name>.+?)(?: (?:questions?|problems?|sums?))?",
    re.IGNORECASE,
)


def _of_a_topic(what: str) -> Method | None:
    """A topic with its example, where nothing but its name is to be done."""
    found = _VERB.fullmatch(what)
    topic = topic_in(found["name"]) if found else None
    if topic is None or found is None or not _is_named(topic.pattern, found["name"]):
        return None
    return Method("", topic.explanation, topic.example)


def _is_named(names: str, what: str) -> bool:
    return kept_regex(names, re.IGNORECASE).fullmatch(what) is not None
