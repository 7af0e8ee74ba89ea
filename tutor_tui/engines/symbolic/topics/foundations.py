"""Sets, logic and proof."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "graph theory",
        r"graph theory|graphs? (?:in|of) graph theory|(?:vertices|nodes) and edges",
        "Graph theory studies points (vertices) joined by lines (edges), as towns by roads: which "
        "can be reached, by which shortest way; the degrees of all vertices add up to twice the "
        "number of edges. `n` vertices that are all joined have `n(n - 1)/2` edges.",
        "what is 6*(6 - 1)/2?",
        "OpenStax, Contemporary Mathematics, chapter 12",
        ("combination", "set"),
    ),
    Topic(
        "set",
        r"set notation|sets?(?! (?:this|that|it|them|up)\b)(?: theory)?|subsets?",
        "A set is a collection of different things, `A = {1, 2, 3}`; `x ∈ A` says that `x` is in "
        "it, the union `A ∪ B` has what is in either, the intersection `A ∩ B` what is in both.",
        "what is 12 + 9 - 4?",
        "OpenStax, Contemporary Mathematics, chapter 1",
        ("logic", "Venn diagram"),
    ),
    Topic(
        "Venn diagram",
        r"venn diagrams?",
        "A Venn diagram draws each set as a circle: where the circles overlap stands what is in "
        "both sets, outside them what is in neither. Fill in the overlap first, and take it from "
        "the number of each set.",
        "in a class of 30, 18 play football, 15 play tennis and 8 play both. how many play "
        "neither?",
        "OpenStax, Contemporary Mathematics, chapter 1",
        ("set", "probability"),
    ),
    Topic(
        "logic",
        r"logic|truth tables?|implications?|logical (?:operators?|connectives?)",
        "Logic says which conclusions follow whatever the facts: “if A then B” fails only "
        "when A is true and B false, and means the same as “if not B then not A”.",
        "is 2 + 2 = 4?",
        "OpenStax, Contemporary Mathematics, chapter 2",
        ("proof", "set"),
    ),
    Topic(
        "proof",
        r"(?:mathematical |direct )?proofs?|proof by contradiction|theorems?|axioms?",
        "A proof leads from what is agreed to a statement by steps that each must hold; one "
        "by contradiction supposes the opposite and arrives at something impossible.",
        "expand (2n + 1)^2",
        "Hammack, Book of Proof, part II",
        ("induction", "logic"),
    ),
    Topic(
        "induction",
        r"(?:proof by |mathematical )?induction",
        "A proof by induction shows a statement for the first number, and that each case "
        "brings the next with it, so that it holds for all, as dominoes fall.",
        "simplify n*(n + 1)/2 + n + 1",
        "Hammack, Book of Proof, chapter 10",
        ("proof", "sequence"),
    ),
    Topic(
        "mathematics",
        r"math(?:s|ematics)?",
        "Mathematics studies numbers, shapes, change and structure by reasoning from what is "
        "agreed, so that its results can be checked by anybody.",
        "solve 2x + 3 = 11",
        "OpenStax, Contemporary Mathematics",
        ("arithmetic", "algebra", "geometry"),
    ),
)
