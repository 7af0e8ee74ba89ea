"""Confidence intervals, standard errors, margins of error and chi-squared.

A mean lies within `z*sigma/sqrt(n)` of the sample's, a proportion within
`z*sqrt(p*(1 - p)/n)` (OpenStax, Introductory Statistics 2e, 8.1 and 8.3).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.kinds.statistics.data import fraction
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal

CRITICAL: Final = {"90": "1.645", "95": "1.96", "98": "2.326", "99": "2.576"}
_N: Final = r"-?\d{1,9}(?:\.\d{1,6})?"
_UNIT: Final = r"(?: ?(?:cm|mm|m|km|kg|g|ml|minutes?|hours?|seconds?|points?|inches|mm hg)\b)?"
FACTS: Final = {
    "level": rf"(?P<level>{_N}) ?%(?= (?:confidence|c\.?i\.?|interval))",
    "n": (
        r"(?:(?:a |the )?(?:simple )?(?:random )?sample (?:of|size)(?: size)?(?: "
        r"(?:of|is|was))?|(?<![a-z])n|(?<![a-z])size)(?: ?=)? ?(?P<n>\d{1,7})(?!\.\d)"
    ),
    "sd": (
        r"(?P<whose>population |sample |known )?(?:population |sample )?(?:standard "
        r"deviation|sd|s\.d\.|sigma|σ|(?<![a-z])s(?= ?=))(?: (?:of the population))?(?: "
        rf"(?:is|was|of)| ?=)?(?: known to be)? ?(?P<sd>{_N})"
    ),
    "mean": (
        r"(?:sample )?(?:mean|average|x̄|x-bar|xbar)(?: "
        rf"(?:of|weight|height|score|length|mass|time|is|was))*(?: ?=)? ?(?P<mean>{_N})"
    ),
}
_LOOSE: Final = late_regex(
    r"\d|\b(?:not|difference|two|both|proportion|variance|test|reject|paired)\b"
)


def _facts(text: str, names: tuple[str, ...]) -> dict[str, re.Match[str]] | None:
    """Each fact once, and no other number left; `None` otherwise."""
    seen: dict[str, re.Match[str]] = {}
    for name in names:
        hits = list(re.finditer(FACTS[name] + r"(?![\d.]*\d)" + _UNIT, text))
        if len(hits) != 1:
            return None
        seen[name] = hits[0]
        text = f"{text[: hits[0].start()]} @ {text[hits[0].end() :]}"
    return None if _LOOSE.search(text) else seen


def _of_mean(found: re.Match[str]) -> Formed | None:
    facts = _facts(found[0], ("level", "n", "sd", "mean"))
    if facts is None or facts["level"]["level"] not in CRITICAL:
        return None
    count, deviation = int(facts["n"]["n"]), facts["sd"]["sd"]
    whose = facts["sd"][0]
    is_known = "population" in whose or "sigma" in whose or "σ" in whose or "known" in whose
    if (count < 30 and not is_known) or count < 2 or Fraction(deviation) <= 0:
        return None
    error = f"{CRITICAL[facts['level']['level']]}*{deviation}/sqrt({count})"
    mean = facts["mean"]["mean"]
    law = (
        "The mean lies within `z*sigma/sqrt(n)` of that of the sample, with `z = "
        f"{CRITICAL[facts['level']['level']]}`"
    )
    return Formed(
        f"the {facts['level']['level']}% confidence interval",
        law,
        (f"{mean} - {error}", f"{mean} + {error}"),
        "({0}, {1})",
        places=2 if Fraction(deviation) >= 1 else 4,
    )


def _margin(found: re.Match[str]) -> Formed | None:
    facts = _facts(found[0], ("level", "n", "sd"))
    if facts is None or facts["level"]["level"] not in CRITICAL or not int(facts["n"]["n"]):
        return None
    z = CRITICAL[facts["level"]["level"]]
    part = f"{z}*{facts['sd']['sd']}/sqrt({facts['n']['n']})"
    law = f"The margin of error is `z*sigma/sqrt(n)`, with `z = {z}`"
    return Formed("the margin of error", law, (part,), "{0}", places=3)


def _standard_error(found: re.Match[str]) -> Formed | None:
    facts = _facts(found[0], ("n", "sd"))
    if facts is None or not int(facts["n"]["n"]):
        return None
    law = "The standard error of the mean is `s/sqrt(n)`"
    part = f"{facts['sd']['sd']}/sqrt({facts['n']['n']})"
    return Formed("the standard error", law, (part,), "{0}")


_PEOPLE: Final = (
    r"(?:people|voters|students|adults|customers|residents|patients|items|households"
    r"|respondents|workers|teenagers|employees|women|men|children|users|shoppers|drivers)"
)
_PROPORTION: Final = (
    r"(?:in |out of |of )?(?:an? )?(?:random )?(?:poll|survey|sample)?(?: of)? "
    rf"?(?P<n>\d{{1,7}})(?: randomly (?:chosen|selected))? {_PEOPLE}(?: (?:were "
    r")?(?:asked|surveyed|polled|sampled))?(?:,| and|:) "
    rf"(?P<x>\d{{1,7}})(?: of them)?(?: {_PEOPLE})? [a-z' ]{{2,60}}?<stop>(?:<find> |construct "
    r"|calculate )?(?:an? |the )?(?:approximate )?(?P<level>90|95|98|99) ?% confidence interval "
    rf"for (?:the )?(?:population |true )?proportion(?: [a-z' ]{{2,60}})?",
)


def _of_proportion(found: re.Match[str]) -> Formed | None:
    count, hits = int(found["n"]), int(found["x"])
    if not 5 <= hits <= count - 5 or re.search(r"\b(?:not|neither|none)\b", found[0]):
        return None
    z = CRITICAL[found["level"]]
    error = f"{z}*sqrt(({hits}/{count})*(1 - {hits}/{count})/{count})"
    law = f"The proportion lies within `z*sqrt(p*(1 - p)/n)` of that of the sample, with `z = {z}`"
    return Formed(
        f"the {found['level']}% confidence interval",
        law,
        (f"{hits}/{count} - {error}", f"{hits}/{count} + {error}"),
        "({0}, {1})",
        places=3,
    )


_LIST: Final = rf"(?:{_N}(?:, and |, | and )){{1,19}}{_N}"
_CHI: Final = (
    rf"(?:the )?observed (?:frequencies|values|counts)(?: are| were|:)? ?(?P<o>{_LIST})[.,;]? "
    r"?(?:and |with )?(?:all |the )?expected(?: frequencies| values| counts)?(?: are(?: all)?| "
    rf"were(?: all)?|:)? ?(?P<e>{_LIST}|{_N})(?: each)?"
    r"<stop>(?:<find> )?(?:the )?(?:chi[- ]squared?|χ²|χ\^2|x\^2)(?: (?:test "
    r")?(?:statistic|value))?",
    r"(?:<find> )?(?:the )?(?:chi[- ]squared?|χ²|χ\^2)(?: (?:test )?(?:statistic|value))? "
    r"(?:for|if|when|with) (?:the )?observed(?: frequencies| values| counts)?(?: are|:)? "
    rf"?(?P<o>{_LIST})[.,;]? ?(?:and )?(?:all |the )?expected(?: frequencies| values| counts)?(?: "
    rf"are(?: all)?|:)? ?(?P<e>{_LIST}|{_N})",
)


def _chi_squared(found: re.Match[str]) -> Formed | None:
    observed, expected = re.findall(_N, found["o"]), re.findall(_N, found["e"])
    if len(expected) == 1:
        expected *= len(observed)
    if len(expected) != len(observed) or any(Fraction(one) <= 0 for one in expected):
        return None
    part = " + ".join(f"({o} - {e})^2/{e}" for o, e in zip(observed, expected, strict=True))
    law = "Chi-squared is the sum of `(observed - expected)^2/expected`"
    return Formed("chi-squared", law, (part,), "{0}", uses_decimals=True)


_P: Final = r"(?P<p>0?\.\d{1,6}|[01]|\d{1,4}/\d{1,4})"
_WAITS: Final = (
    rf"(?:if |let )?x ?~ ?(?:geo|geom|geometric|g)\( ?{_P} ?\)<stop>(?:<find> )?(?:the )?p\(x "
    rf"?(?P<sign>=|<=|≤|>=|≥|<|>) ?(?P<k>\d{{1,3}})\)",
)


def _wait(found: re.Match[str]) -> Formed | None:
    p, k = f"({found['p']})", int(found["k"])
    if not 0 < fraction(found["p"]) <= 1 or k < 1:
        return None
    part = {
        "=": f"(1 - {p})^{k - 1}*{p}",
        ">": f"(1 - {p})^{k}",
        "≥": f"(1 - {p})^{k - 1}",
        ">=": f"(1 - {p})^{k - 1}",
        "<": f"1 - (1 - {p})^{k - 1}",
        "≤": f"1 - (1 - {p})^{k}",
        "<=": f"1 - (1 - {p})^{k}",
    }[found["sign"]]
    law = "The first success comes at trial `k` with the probability `(1 - p)^(k - 1)*p`"
    return Formed("the probability", law, (part,), "{0}")


_FIRST: Final = (
    r"(?:<find> )?(?:the )?probability (?:that|of) (?:the |getting the |your |you get (?:the "
    r"|your )?)?first (?P<face>1|2|3|4|5|6|six|five|four|three|two|one|head|heads|tail|tails) "
    r"(?:appears|occurs|comes(?: up)?|is rolled|is obtained|is)?(?: for the first time)? ?on "
    r"(?:the |your )?(?P<k>\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth) (?P<what>roll|throw|toss|flip)(?: of (?:a|the) (?:fair "
    r")?(?:standard )?(?P<tool>dice|die|coin))?",
)


def _first(found: re.Match[str]) -> Formed | None:
    is_coin = found["face"].startswith(("head", "tail"))
    tool = found["tool"] or ("coin" if is_coin else "die")
    if is_coin != (tool == "coin"):
        return None
    p = "(1/2)" if is_coin else "(1/6)"
    k = ordinal(found["k"]) or 0
    part = f"(1 - {p})^{k - 1}*{p}"
    law = "The first success comes at trial `k` with the probability `(1 - p)^(k - 1)*p`"
    return Formed("the probability", law, (part,), "{0}") if k else None


_SIZE: Final = (
    r"(?:what |<find> |how large a |determine the )?(?:the )?(?:minimum |required )?sample(?: "
    r"size)? (?:is |size is )?(?:needed|required|necessary)?(?: to (?:get|have|obtain|achieve"
    rf"|give)| for)?(?: an?)? margin of error (?:of )?(?P<e>{_N})(?:,? "
    r"(?:with|if|when|and|where|given))? (?:a )?(?:population )?(?:sigma|σ|standard "
    rf"deviation)(?: ?=| of| is)? ?(?P<sd>{_N}),?(?: and)?(?: (?:at|with|for))?(?: an?| the)? "
    r"?(?P<level>90|95|98|99) ?%(?: level of)? confidence(?: level)?",
)


def _sample_size(found: re.Match[str]) -> Formed | None:
    if Fraction(found["e"]) <= 0 or Fraction(found["sd"]) <= 0:
        return None
    z = CRITICAL[found["level"]]
    law = f"The sample must have at least `(z*sigma/E)^2` members, rounded up, with `z = {z}`"
    part = f"ceil(({z}*{found['sd']}/{found['e']})^2)"
    return Formed("the sample size", law, (part,), "{0}")


INTERVALS: Final = (
    Table(r"sample", _SIZE, _sample_size),
    Table(r"confidence interval", (r"[^?]*\bconfidence interval\b[^?]*",), _of_mean),
    Table(r"confidence interval", _PROPORTION, _of_proportion),
    Table(r"margin of error", (r"[^?]*\bmargin of error\b[^?]*",), _margin),
    Table(r"standard error", (r"[^?]*\bstandard error\b[^?]*",), _standard_error),
    Table(r"chi|χ", _CHI, _chi_squared),
    Table(r"~", _WAITS, _wait),
    Table(r"first", _FIRST, _first),
)
