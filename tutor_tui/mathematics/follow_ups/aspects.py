"""What can be asked of an answer that was given. Standard library only."""

from enum import StrEnum
from typing import Final


class Aspect(StrEnum):
    """What is asked of an answer."""

    RULE = "rule"
    METHOD = "method"
    REASONS = "reasons"
    CONDITION = "condition"
    ALWAYS = "always"
    EXACT = "exact"
    MEANING = "meaning"
    SIGN = "sign"
    WHICH = "which"
    CHOICE = "choice"
    DECIMALS = "decimals"
    PLACE = "place"
    INTERVAL = "interval"
    MEMBER = "member"
    UNIT = "unit"
    BETTER = "better"
    HOW_MANY = "how many"
    NTH = "nth"
    WORKING = "working"
    ANGLES = "angles"
    EQUATION = "equation"
    RECURRING = "recurring"
    EXCLUDED = "excluded"
    SORT = "sort"
    TRAIT = "trait"
    BETWEEN = "between"
    NEAREST = "nearest"
    TRIED = "tried"
    EXAMPLES = "examples"
    REJECTED = "rejected"
    FINISHED = "finished"
    COEFFICIENTS = "coefficients"
    COUNT = "count"
    PROPORTION = "proportion"
    TURNED = "turned"
    BARE = "bare"
    GRAPH = "graph"
    NAMED = "named method"
    OUTCOMES = "outcomes"


OF_THE_WAY: Final = (
    Aspect.RULE,
    Aspect.METHOD,
    Aspect.BETTER,
    Aspect.WORKING,
    Aspect.NAMED,
)
"""What is asked of the way to a result, which writing it otherwise does not change."""

OF_THE_SET: Final = (
    Aspect.INTERVAL,
    Aspect.ANGLES,
    Aspect.TRAIT,
    Aspect.BETWEEN,
    Aspect.NEAREST,
    Aspect.EXAMPLES,
    Aspect.CHOICE,
    Aspect.REJECTED,
    Aspect.EQUATION,
    Aspect.TRIED,
    Aspect.RECURRING,
)
"""What may be asked once a single value was tried, or something was drawn."""
