"""What can be asked of an answer that was given. Standard library only."""

from enum import StrEnum


class Aspect(StrEnum):
    """What is asked of an answer."""

    RULE = "rule"
    METHOD = "method"
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
