"""Progressions in stories: rows of seats, savings that grow, bouncing balls, salaries.

The term number `n` is `a + (n - 1) d` or `a r^(n - 1)`, and the first `n` add up to
`n/2 (2a + (n - 1) d)` or `a (r^n - 1)/(r - 1)` (OpenStax, College Algebra 2e, 9.2-9.4).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene
from tutor_tui.mathematics.kinds.word_problems.wording import number
from tutor_tui.mathematics.number_words import ordinal

_PERIOD: Final = r"(?:day|week|month|year|hour|minute|second|row|round|stage|pattern|swing|bounce)"
_BEFORE: Final = (
    rf"(?:(?: more)? than (?:(?:on |in )?the (?:{_PERIOD} )?(?:before|previous|one before|1 "
    rf"before|one in front|1 in front"
    rf"|last|preceding)(?: {_PERIOD}| one| 1)?(?: it)?|(?:on |in )?the (?:{_PERIOD}|one|1) "
    rf"(?:before|in front|above|below|ahead)(?: of it)?(?: it)?))?"
)
_THING: Final = (
    r"(?: (?:seats?|chairs?|bricks?|logs?|cans?|km|miles|metres|minutes|sit-ups"
    r"|push-ups|pages|matches|matchsticks|people|plants|trees|<np>))?"
)
_STEP_FACTS: Final = patterns(
    rf"(?:<np> (?:are|is) (?:stacked|arranged|piled)(?: so)?(?: that|:)? (?:the )?(?:bottom|first"
    rf"|top|front) row has|<np> (?:has|had|have|contains)|there (?:are|is)|the (?:first|front|1st"
    rf"|bottom|top) row (?:has|contains|is)(?: made up of)?) <a=num>{_THING}"
    rf"(?: (?:in|on) (?:the|its|row) ?(?:first|front|1st|bottom|top|1)?(?: {_PERIOD})?)?",
    rf"<np> (?:saves?|saved|runs?|ran|earns?|does|did|reads?|walks?|swims?|cycles?|learns?"
    rf"|deposits?|gives?|gets|puts(?: away)?|pays?|makes|sold|sells)"
    rf"(?: <np>)? <a=num>{_THING}(?: <np>)? (?:(?:in|on|during|for) )?(?:the |his |her )?(?:first"
    rf"|1st) {_PERIOD}(?: of <np>)?",
    rf"<np> (?:saves?|saved|earns?|earned|deposits?|deposited|gives?|gets|puts(?: away)?|pays?"
    rf"|paid|makes|takes)(?: <np>)? <a=money>(?: <np>)? (?:(?:in|on|during|for) )?"
    rf"(?:the |his |her )?(?:first|1st) {_PERIOD}(?: of <np>)?",
    rf"(?:each|every) (?:(?:row|other|next|successive|following|subsequent|later|new|further"
    rf"|additional|{_PERIOD})(?: {_PERIOD})?)(?: after (?:that|the first|this))?,? "
    rf"(?:<np> |he |she |it )?(?:has|have|contains|holds|saves?|runs?|does|gets|earns|reads|walks"
    rf"|swims|cycles|learns) <d=num> more{_THING}{_BEFORE}",
    rf"(?:in |on )?(?:each|every) (?:(?:next|successive|following|subsequent|later|new|further) "
    rf")?{_PERIOD}(?: after (?:that|the first))?,? (?:<np> |he |she )(?:saves?|runs?|does|gets"
    rf"|earns|reads|walks|swims|cycles|deposits?) <d=money> more{_BEFORE}",
    rf"<d=num> more{_THING} (?:(?:in|on) )?(?:each|every) (?:(?:next|successive|following"
    rf"|subsequent|further) )?{_PERIOD}(?: after that)?{_BEFORE}",
    rf"<d=money> more (?:(?:in|on) )?(?:each|every) (?:(?:next|successive|following|subsequent"
    rf"|further) )?{_PERIOD}(?: after that)?{_BEFORE}",
    rf"(?:each|every) (?:(?:next|successive|following|subsequent) )?{_PERIOD}(?: after (?:that"
    rf"|the first))? (?:he |she |<np> )?(?:increases|it increases|increases it|increases this) by "
    rf"<d=num>{_THING}",
    rf"(?:each|every) (?:(?:row|other|next|successive|following|subsequent|new|{_PERIOD})(?: "
    rf"{_PERIOD})?)(?: (?:above|after that|after the first|behind))?(?: it)?,? (?:<np> |he |she "
    rf"|it )?(?:has|have|contains|saves?|runs?|does|sells?) <less=num> (?:fewer|less){_THING}"
    rf"(?:{_BEFORE.replace(' more', '')})?",
    rf"there are <n=int> {_PERIOD}s?(?: altogether| in total| in all| of seats)?",
    rf"(?:<np> )?(?:has|have|with) <n=int> {_PERIOD}s?(?: of seats)?(?: altogether| in total)?",
    rf"<np> has <n=int> {_PERIOD}s(?: of seats)?",
)
_ORD: Final = (
    r"(?P<k>\d{1,3}(?:st|nd|rd|th)|last|first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|twelfth|twentieth)"
)
_STEP_ASKED: Final = (
    ("term", pattern(
        rf"how (?:many|much)(?: <np>)?(?: (?:are there|are|is|<do> <np> (?:have|save|run|do|earn"
        rf"|read|walk|get|swim|cycle|deposit|learn)|there are))? "
        rf"(?:in|on|during) (?:the |row )?{_ORD} {_PERIOD}"
    )),
    ("sum", pattern(
        rf"how (?:many|much)(?: <np>)? (?:(?:are|is) (?:there )?|(?:<do>|has|have) <np> (?:have "
        rf"|save |saved |run |do |earn |earned |read |walk |get |deposit |deposited )?)?"
        rf"(?:altogether |in total |in all )?(?:in|over|during|after) (?:the )?(?:first )?"
        rf"(?:<n=int> {_PERIOD}s?|<np>)(?: altogether| in total| in all)?"
        rf"|<find> the total(?: number of)?(?: <np>)?(?: <np> (?:saves?|runs?|earns?))? (?:in"
        rf"|over|after) (?:the )?(?:first )?<n=int> {_PERIOD}s"
    )),
    ("sum", pattern(
        r"how (?:many|much)(?: <np>)?(?: (?:are|is) there| does <np> have)?(?: altogether| in "
        r"total| in all| in <np>)+")),
)  # fmt: skip


def _stepwise(facts: Facts) -> Conditioned | None:
    a, d = facts.one("a"), facts.one("d") or facts.one("less")
    if facts.has("d") == facts.has("less"):
        return None
    signs = {sign for text in (a, d) for sign in "£$€" if sign in text}
    if not a or not d or len(signs) > 1:
        return None
    unit = {"£": "pounds", "$": "dollars", "€": "euros"}.get(next(iter(signs), ""), "")
    first, step = number(a), number(d) if facts.has("d") else f"(-{number(d)})"
    if facts.asked == "term":
        place = facts.one("n") if facts.one("k") == "last" else str(ordinal(facts.one("k")) or "")
        if not place or (facts.has("n") and facts.one("k") != "last"):
            return None
        return Conditioned(
            "The numbers grow by the same step, so the term number `n` is `a + (n - 1)*d`",
            (),
            (),
            (Wanted("the number then", f"{first} + ({place} - 1)*{step}", unit),),
        )
    count = facts.one("n")
    if not count or facts.has("k"):
        return None
    return Conditioned(
        "The numbers grow by the same step, so the first `n` add up to `n/2*(2*a + (n - 1)*d)`",
        (),
        (),
        (Wanted("the total", f"{count}/2*(2*{first} + ({count} - 1)*{step})", unit),),
    )


_SHARE: Final = (
    r"(?:<r=pct>|<f=frac>|(?P<f>\d+/\d+|half|0?\.\d+)|(?P<f2>a (?:third|quarter)"
    r"|two-thirds|2 thirds|3 quarters))"
)
_FROM: Final = r"(?: (?:a|its|the) height of| a height| from)?"
_BALL: Final = patterns(
    r"<np> is (?:dropped|released|let fall)(?: vertically)? from(?: a height of)? <a=length>(?: "
    r"above <np>)?(?: onto <np>)?",
    rf"<np> is (?:dropped|released) from(?: a height of)? <a=length>(?:,)? and (?:bounces|rebounds"
    rf"|rises)(?: back)?(?: up)? to {_SHARE} (?:of )?(?:(?:its|the) (?:previous|last|former)"
    r"(?: height)?|the height (?:from which it (?:fell|was dropped)|it fell from)|its height)(?: "
    r"(?:each time|after each bounce|on each bounce|with each bounce|every time))?",
    rf"(?:(?:on|after|with) each bounce,? |each time,? |it |each time it (?:hits|strikes) the "
    rf"ground,? )?(?:it )?(?:bounces|rebounds|rises|reaches)(?: back)?(?: up)?(?: to)?"
    rf" {_SHARE} (?:of )?(?:(?:its|the) (?:previous|last|former)(?: height)?|the height (?:from "
    rf"which it (?:fell|was dropped)|it fell from)|its height)"
    r"(?: (?:each time|after each bounce|on each bounce|with each bounce|every time))?",
)
_BALL_ASKED: Final = (
    ("height", pattern(
        rf"(?:how high (?:does|will|is) (?:it|<np>) ?(?:bounce|rise|rebound|reach|go)?|<find> "
        rf"(?:the )?height(?: (?:it reaches|reached|of the ball))?)(?: (?:on|after|of|at) (?:the "
        rf"|its )?{_ORD} bounce)"
    )),
    ("way", pattern(
        r"(?:<find> (?:the )?total (?:vertical )?distance(?: (?:travelled|it travels|the ball "
        r"travels))?(?: by <np>)?|how far (?:does|will) (?:it|<np>) travel(?: in total| "
        r"altogether)?)(?: (?:before|until|by the time) (?:it|<np>) (?:stops|comes to rest"
        r"|stops bouncing)(?: bouncing)?)?"
    )),
)  # fmt: skip


def _share(facts: Facts) -> str:
    if facts.has("r"):
        return f"({number(facts.one('r'))}/100)"
    text = facts.one("f") or facts.one("f2")
    words = {
        "half": "1/2",
        "a third": "1/3",
        "a quarter": "1/4",
        "two-thirds": "2/3",
        "2 thirds": "2/3",
        "3 quarters": "3/4",
    }
    return f"({words.get(text, text)})"


def _bouncing(facts: Facts) -> Conditioned | None:
    share, start = _share(facts), facts.one("a")
    try:
        is_fair = Fraction(share.strip("()").replace("/100", "")) > 0 and bool(start)
    except (ValueError, ZeroDivisionError):
        return None
    if not is_fair:
        return None
    height, unit = number(start), re.sub(r"^[\d./ -]+", "", start)
    if facts.asked == "way":
        return Conditioned(
            "The ball falls the first height once and every later one up and down, and the heights "
            "are a geometric series with the sum `a*r/(1 - r)`",
            (),
            (),
            (Wanted("the total distance", f"{height} + 2*{height}*{share}/(1 - {share})", unit),),
        )
    place = ordinal(facts.one("k"))
    if place is None:
        return None
    return Conditioned(
        "Each bounce multiplies the height by the same factor, so after `n` bounces it is `a*r^n`",
        (),
        (),
        (Wanted("the height", f"{height}*{share}^{place}", unit),),
    )


ROWS: Final = (
    Scene(r"\b(?:row|week|day|month|year|stage|pattern)", _STEP_FACTS, _STEP_ASKED, _stepwise),
    Scene(r"bounc|rebound", _BALL, _BALL_ASKED, _bouncing),
)
