"""Rules of sets and of logic."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

STATEMENTS: Final = {
    "union": Rule(
        "Take every element that is in either set.",
        "An element belongs to the union when it belongs to one of the sets or to both; no element "
        "is listed twice.",
    ),
    "intersection": Rule(
        "Take the elements that are in both sets.",
        "An element belongs to the intersection when it belongs to each of the sets.",
    ),
    "set difference": Rule(
        "Take the elements of the first that are not in the second.",
        "What the second set has is taken away; what the first one does not have cannot be.",
    ),
    "symmetric difference": Rule(
        "Take the elements that are in one of the sets alone.",
        "It is the union without the intersection.",
    ),
    "complement of a set": Rule(
        "Take the rest of the universal set.",
        "An element of the universal set is in a set or in its complement, never in both.",
    ),
    "count elements": Rule(
        "Count the elements.", "Each element counts once, however often it was written."
    ),
    "subsets": Rule(
        "Decide for each element whether it is in.",
        "Two choices for each of `n` elements make `2ⁿ` subsets, the empty one and the whole set "
        "included.",
    ),
    "row of a truth table": Rule(
        "Put one choice of true and false in, and work from the inside out.",
        "`∧` is true only for two true parts, `∨` is false only for two false ones, `→` is false "
        "only where something true leads to something false, and `↔` is true for equal parts.",
    ),
    "compare rows": Rule(
        "Compare the results of all rows.",
        "The rows are all possible cases, so what holds in every row holds always.",
    ),
    "form of a statement": Rule(
        "Bring the statement to the form that is asked for.",
        "By De Morgan, `¬(p ∧ q)` is `¬p ∨ ¬q` and `¬(p ∨ q)` is `¬p ∧ ¬q`; an implication is "
        "false only where its first part is true and its second false.",
    ),
}
