"""Chances in stories: what a tenth of a normal distribution exceeds, and tests for an illness."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.probability.given import ALL, A, B, Fact, Given, share
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene
from tutor_tui.mathematics.kinds.statistics.scores import Place, Score

_WORDS: Final = r"[a-z~][a-z~' -]{1,80}?"
_UNIT: Final = (
    r"(?: ?(?:cm|mm|m|kg|g|grams?|ml|litres?|l|minutes?|hours?|seconds?|inches|pounds?"
    r"|lbs?|points?|marks?|days|years|months|km|miles|%)\b)?"
)
_MEAN: Final = rf"(?:a )?mean(?: of| is| =)? ?[$£€]?(?P<mean>\d{{1,6}}(?:\.\d{{1,4}})?){_UNIT}"
_SPREAD: Final = (
    rf"(?:a |an )?(?:standard deviation|sd|s\.d\.)(?: of| is| =)? ?[$£€]?"
    rf"(?P<sd>\d{{1,6}}(?:\.\d{{1,4}})?){_UNIT}"
)
_NORMAL: Final = (
    r"(?:is|are|follows?|has|have) (?:approximately )?(?:a )?(?:normally distributed"
    r"|normal distribution|normal),?"
)
_QUANTILES: Final = patterns(
    rf"(?:the )?{_WORDS} {_NORMAL} with {_MEAN},? and {_SPREAD}",
    rf"(?:the )?{_WORDS} {_NORMAL} (?:and )?(?:with |has |have )?{_MEAN}",
    rf"{_SPREAD}",
    rf"(?:the )?{_WORDS} {_NORMAL}",
    rf"the mean is (?P<mean>\d+(?:\.\d+)?){_UNIT}",
    rf"the standard deviation is (?P<sd>\d+(?:\.\d+)?){_UNIT}",
)
_PART: Final = r"(?:only )?(?:the )?(?P<r>\d{1,2}(?:\.\d{1,3})?) ?(?:%|percent|per cent)"
_TAKEN: Final = r"(?:of (?:all |the )?[a-z~' ]{2,40}?)"
_QUANTILES_ASKED: Final = (
    ("above", pattern(
        rf"(?:what|which|find the|find) (?:is the )?[a-z~' ]{{1,30}}? (?:(?:that )?is "
        rf")?(?:exceeded|surpassed) by {_PART}(?: {_TAKEN})?")),
    ("above", pattern(
        rf"(?:what|which|find the|find|what is the) [a-z~' ]{{1,30}}? (?:above|over) which "
        rf"{_PART} {_TAKEN} (?:lie|are|fall|score)")),
    ("above", pattern(
        rf"(?:what|which|find the|what is the) (?:minimum |lowest |least |cut-?off "
        rf")?[a-z~' ]{{1,30}}? (?:is |that is |must [a-z~ ]+? )?(?:needed|required|necessary"
        rf"|to be|for)?(?: to be| to get| to qualify)? ?(?:in|for|into|among) the (?:top"
        rf"|highest|tallest|heaviest|best|largest) (?P<r>\d{{1,2}}(?:\.\d+)?) ?(?:%|percent)"
        rf"(?: {_TAKEN})?")),
    ("above", pattern(
        rf"the (?:top|highest|tallest|heaviest|best|largest) (?P<r>\d{{1,2}}(?:\.\d+)?) ?(?:%"
        rf"|percent)(?: {_TAKEN})? (?:receive|get|gain|are given|are awarded|pass|win) "
        rf"[a-z~' ]{{2,30}}?[.,;]? <find> the (?:minimum|lowest|cut-?off) [a-z~' ]{{2,40}}")),
    ("below", pattern(
        rf"(?:what|which|find the|find|what is the) [a-z~' ]{{1,30}}? (?:below|under) which "
        rf"{_PART} {_TAKEN} (?:lie|are|fall|score)")),
    ("below", pattern(
        rf"(?:what|which|find the|what is the) (?:maximum |highest )?[a-z~' ]{{1,30}}? (?:is "
        rf")?(?:in|for|of) the (?:bottom|lowest|shortest|lightest|smallest) (?P<r>\d{{1,2}}"
        rf"(?:\.\d+)?) ?(?:%|percent)(?: {_TAKEN})?")),
)  # fmt: skip


def _quantile(facts: Facts) -> Score | None:
    if not facts.only("mean", "sd", "r") or not facts.one("mean") or not facts.one("sd"):
        return None
    rate = Fraction(facts.one("r")) / 100
    if not 0 < rate < 1:
        return None
    mean, deviation = Fraction(facts.one("mean")), Fraction(facts.one("sd"))
    below = 1 - rate if facts.asked == "above" else rate
    return Score(Place.QUANTILE, mean, deviation, below)


_VALUE: Final = r"(?P<{0}>\d{{1,3}}(?:\.\d{{1,4}})? ?(?:%|percent|per cent)|0?\.\d{{1,6}})"
_ILL: Final = (
    r"(?:(?:the |a |this |that )?(?:rare )?(?:disease|condition|virus|illness|infection"
    r"|disorder)|it|cancer|drugs?|flu)"
)
_PEOPLE: Final = (
    r"(?:(?:the |all )?(?:people|population|patients|persons|individuals|adults"
    r"|those|cases|users|someone|a person|healthy people|sick people)(?: in [a-z~ ]+)?)"
)
_WITH: Final = rf"(?:(?:who|that) (?:actually )?(?:have|has|carry)|with|having) {_ILL}"
_WITHOUT: Final = (
    rf"(?:(?:(?:who|that) (?:do not|don't|does not|doesn't) (?:have|carry)|without"
    rf"|not having|free of) {_ILL}|who (?:are healthy|do not|don't)|(?<=healthy people))"
)
_SICK: Final = (
    rf"(?:{_PEOPLE} {_WITH}|(?:the )?(?:sick|ill|infected)(?: people| patients)?"
    rf"|(?:people|those) who are (?:sick|ill|infected))"
)
_WELL: Final = (
    rf"(?:{_PEOPLE} {_WITHOUT}|(?:the )?(?:healthy|uninfected)(?: people| patients)?|(?:people"
    rf"|those) who are not (?:sick|ill|infected))"
)
_TEST: Final = rf"(?:(?:a|the|this|its?)(?: [a-z]+)? test(?: for {_ILL})?|it)"
_BAYES: Final = patterns(
    rf"{_VALUE.format('d')} of {_PEOPLE} (?:(?:have|has|suffer from|carry|are infected with) {_ILL}"
    r"|are (?:sick|ill|infected))",
    rf"(?:the )?prevalence(?: of {_ILL})?(?: in the population)? is {_VALUE.format('d')}",
    rf"(?:a |the )?(?:certain |rare )?(?:disease|condition|virus|infection) (?:affects|occurs in"
    rf"|is present in|is found in) {_VALUE.format('d')} of {_PEOPLE}",
    rf"(?:the )?(?:probability|chance) (?:that a person has|of having) {_ILL} is "
    rf"{_VALUE.format('d')}",
    rf"{_TEST} (?:is|has) {_VALUE.format('s')} (?:accurate|sensitivity|sensitive)(?: (?:for|in|on"
    rf"|among) {_SICK})?",
    rf"{_TEST} (?:is positive|gives a positive result|correctly (?:identifies|detects|gives a "
    rf"positive result)|detects {_ILL}|correctly detects {_ILL}|tests positive)(?: (?:for|in"
    rf"|with))? {_VALUE.format('s')} (?:of (?:the time )?)?(?:(?:for|in|of) )?{_SICK}",
    rf"{_TEST} (?:is positive|gives a positive result|correctly identifies {_ILL}|detects {_ILL}) "
    rf"{_VALUE.format('s')} of the time (?:for|when|in|if) (?:{_SICK}|(?:a person"
    rf"|someone|it|the disease) (?:has|have|is) (?:the disease|it|present))",
    rf"{_TEST} (?:gives|has|produces) (?:a )?false positives?(?: result)?(?: rate)?(?: of)? "
    rf"{_VALUE.format('f')}(?: of (?:the time|(?:{_WELL}|{_PEOPLE})))?",
    rf"(?:{_TEST} )?(?:gives|has|produces) {_VALUE.format('f')} false positives?",
    rf"(?:gives|has) (?:a )?false positives?(?: result)?(?: rate)?(?: of)? {_VALUE.format('f')}"
    rf"(?: of (?:the time|(?:{_WELL}|{_PEOPLE})))?",
    rf"(?:{_TEST} )?(?:has |with )?(?:a |its |the )?sensitivity (?:of |is )?{_VALUE.format('s')}",
    rf"(?:{_TEST} )?(?:has |with )?(?:a |its |the )?specificity (?:of |is )?{_VALUE.format('c')}",
    rf"{_TEST} (?:correctly )?(?:detects|finds|identifies) {_ILL} in {_VALUE.format('s')} of"
    rf" (?:cases|{_SICK})",
    rf"(?:has )?(?:a )?false positive rate (?:is|of) {_VALUE.format('f')}",
    rf"(?:{_TEST} )?(?:is |(?:also )?gives a )?(?:also )?(?:positive|positive result)? ?(?:for"
    rf"|in) {_VALUE.format('f')} of {_WELL}",
    rf"(?:{_TEST} )?(?:is (?:also )?positive|gives a positive result|(?:also )?tests positive) "
    rf"{_VALUE.format('f')} of the time (?:for|when|in|if) (?:{_WELL}|(?:a person"
    rf"|someone) does not have (?:the disease|it))",
    rf"(?:{_TEST} )?(?:is|has) (?:a )?(?:specificity (?:of )?)?{_VALUE.format('c')} (?:accurate"
    rf"|specificity) ?(?:for|in|on)? ?(?:{_WELL})?",
    r"(?:if )?(?:a (?:random )?(?:person|patient) (?:chosen at random )?|someone |somebody )tests"
    r" positive",
)
_BAYES_ASKED: Final = (
    ("ill", pattern(
        rf"<find> (?:the )?(?:probability|chance) (?:that |of )?(?:(?:a|the|some) (?:random )?"
        rf"(?:person|patient|individual) (?:who (?:tests|tested|has tested) positive |with a "
        rf"positive (?:test|result) |testing positive )?|someone (?:who tests positive |testing "
        rf"positive |with a positive (?:test|result) )?|they |he |she )(?:(?:actually |really )?"
        rf"(?:(?:has|have) {_ILL}|(?:is|are) (?:actually |really )?(?:sick|ill|infected)))"
        rf"(?:,? (?:given|if) (?:that )?(?:the test is positive|(?:they|he|she"
        rf"|the person) (?:tests?|tested|has tested) positive|a positive (?:test|result)))?"
    )),
    ("positive", pattern(
        r"<find> (?:the )?(?:probability|chance) (?:that )?(?:(?:a|the) (?:random(?:ly "
        r"chosen)? )?person (?:chosen at random )?|someone |somebody )tests positive")),
)  # fmt: skip


def _bayes(facts: Facts) -> Given | None:
    said = {name: facts.one(name) for name in "dsfc" if facts.has(name)}
    if not {"d", "s"} <= set(said) or ("f" in said) == ("c" in said) or "" in said.values():
        return None
    ill, hit = share(said["d"]), share(said["s"])
    alarm = share(said["f"]) if "f" in said else 1 - share(said["c"])
    tested = (Fact(A, ALL, ill), Fact(B, A, hit), Fact(B, ALL - A, alarm))
    if facts.asked == "positive":
        return Given(tested, B, ALL, "P(positive)", assumes="by total probability")
    return Given(tested, A, B, "P(disease | positive)", assumes="by Bayes' rule")


QUANTILES: Final = (Scene(r"normal", _QUANTILES, _QUANTILES_ASKED, _quantile),)
TESTED: Final = (Scene(r"\btest", _BAYES, _BAYES_ASKED, _bayes),)
