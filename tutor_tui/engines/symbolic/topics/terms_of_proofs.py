"""Terms of logic, sets and whole numbers, as a first course on proofs has them."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_HAMMACK: Final = "Hammack, Book of Proof, chapter {}"

TOPICS: Final = (
    Topic(
        "tautology",
        r"tautolog(?:y|ies)|contingenc(?:y|ies)|logical contradictions?",
        "A tautology is a statement that is true in every row of its truth table, such as "
        "`p or not p`; a contradiction is false in every row, and what is neither is contingent.",
        "is p or not p a tautology?", _HAMMACK.format(2), ("truth table",),
    ),
    Topic(
        "contrapositive",
        r"contrapositives?|converses?|contrapositive and converse",
        "Of `p → q` the contrapositive is `¬q → ¬p`, which says the same, and the converse "
        "`q → p`, which does not: all squares are rectangles, but not the other way round.",
        "contrapositive of p -> q", _HAMMACK.format(5), ("truth table",),
    ),
    Topic(
        "negation",
        r"negations?|de ?morgan'?s? laws?",
        "The negation of a statement is true where the statement is false. By De Morgan's laws "
        "`¬(p ∧ q)` is `¬p ∨ ¬q`, and `¬(p ∨ q)` is `¬p ∧ ¬q`.",
        "negation of p and q", _HAMMACK.format(2), ("truth table",),
    ),
    Topic(
        "logical equivalence",
        r"logical(?:ly)? equivalen(?:ce|t)|biconditionals?",
        "Two statements are logically equivalent if they have the same truth table, such as "
        "`p → q` and `¬p ∨ q`.",
        "is p -> q equivalent to not p or q?", _HAMMACK.format(2), ("truth table", "tautology"),
    ),
    Topic(
        "quantifier",
        r"quantifiers?|predicates?",
        "A predicate is a statement with a letter in it. `∀x` says that it holds for all `x`, `∃x` "
        "that there is one for which it does; to negate, exchange the two and negate the rest.",
        "negation of p and q", _HAMMACK.format(2), ("negation",),
    ),
    Topic(
        "parts of an induction",
        r"(?:inductive|induction) (?:steps?|hypothes[ie]s|assumptions?)|base cases?"
        r"|parts of an induction",
        "A proof by induction shows the base case, mostly `n = 1`, then supposes the claim for "
        "some `k` (the hypothesis) and shows it for `k + 1` (the inductive step).",
        "prove by induction that 1 + 2 + ... + n = n(n+1)/2", _HAMMACK.format(10),
        ("induction",),
    ),
    Topic(
        "complement of a set",
        r"complements?(?: of (?:a )?sets?)?|set differences?|difference of sets",
        "The complement `A'` holds what is in the universal set but not in `A`; the difference "
        "`A \\ B` what is in `A` but not in `B`.",
        "U = {1,2,3,4,5}, A = {1,2}. complement of A", _HAMMACK.format(1), ("set",),
    ),
    Topic(
        "cardinality",
        r"cardinalit(?:y|ies)|cardinal numbers?|empty sets?|∅",
        "The cardinality of a finite set is the number of its elements, written `|A|` or `n(A)`; "
        "the empty set `∅` has none, and is a subset of every set.",
        "A = {1, 2, 3}. number of elements in A", _HAMMACK.format(1), ("set",),
    ),
    Topic(
        "Cartesian product",
        r"cartesian products?",
        "The Cartesian product `A × B` holds all ordered pairs with the first part from `A` and "
        "the second from `B`.",
        "{1, 2} × {a, b}", _HAMMACK.format(1), ("set",),
    ),
    Topic(
        "equivalence relation",
        r"equivalence relations?|equivalence class(?:es)?",
        "An equivalence relation is reflexive (`a ~ a`), symmetric (`a ~ b` gives `b ~ a`) and "
        "transitive (`a ~ b` and `b ~ c` give `a ~ c`); it splits a set into classes, as "
        "remainders do the whole numbers.",
        "what is 17 mod 5?", _HAMMACK.format(11), ("set", "modular arithmetic"),
    ),
    Topic(
        "inclusion and exclusion",
        r"inclusion[- ](?:and )?exclusion(?: principle)?",
        "To count a union, add the sizes and take away what was counted twice: "
        "`|A ∪ B| = |A| + |B| - |A ∩ B|`.",
        "how many numbers from 1 to 100 are divisible by 2 or 3?", _HAMMACK.format(3), ("set",),
    ),
    Topic(
        "modular inverse",
        r"modular inverses?|inverses? mod(?:ulo)?(?: [a-z])?|bezout'?s? (?:identity|lemma|theorem)"
        r"|b[ée]zout'?s? (?:identity|lemma|theorem)",
        "By Bézout's identity `ax + by = gcd(a, b)` has whole solutions, which Euclid's algorithm "
        "finds. Where the gcd of `a` and `m` is 1, that `x` is the inverse of `a` modulo `m`.",
        "inverse of 7 mod 26", _HAMMACK.format(5), ("greatest common divisor",),
    ),
    Topic(
        "Euler's totient function",
        r"(?:euler'?s? )?(?:totient|phi)(?: function)?",
        "Euler's `φ(n)` counts the numbers from 1 to `n` that share no factor with `n`; if `a` is "
        "one of them, `a^φ(n)` leaves the remainder 1 when divided by `n`.",
        "phi(12)", _HAMMACK.format(11), ("coprime numbers", "Fermat's little theorem"),
    ),
    Topic(
        "Chinese remainder theorem",
        r"chinese remainder theorem|crt",
        "Remainders modulo numbers without a common factor fix one remainder modulo their product.",
        "solve x = 2 mod 3, x = 3 mod 5", _HAMMACK.format(11), ("modular arithmetic",),
    ),
    Topic(
        "recurrence relation",
        r"recurrences?(?: relations?)?|recursive (?:sequences?|formulas?)|closed forms?",
        "A recurrence tells each term of a sequence by those before it, a closed form tells it by "
        "its number alone: `a_n = 2a_(n-1)` with `a_0 = 1` has the closed form `2^n`.",
        "a_n = 2a_{n-1} + 1, a_0 = 1. find the closed form", _HAMMACK.format(10),
        ("sequence",),
    ),
)  # fmt: skip
