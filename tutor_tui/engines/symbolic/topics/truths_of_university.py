"""Theorems and common mistakes about matrices, vectors, series and calculus."""

from typing import Final

from tutor_tui.engines.symbolic.topics.truth import Truth

_BE: Final = r"(?:always |really |actually |just )*(?:be|is|are|equals?|=)?\s*(?:always |just )*"
_EIGEN: Final = r"(?:the |its |all )*(?:eigenvalues|eigen values)"
_DET: Final = r"(?:the )?det(?:erminant)?"
_DOUBLE: Final = r"double integral|∫.*∫|\bint\b.*\bint\b|int_.*int_|d[xyr] ?d[xyθ]"
TRUTHS: Final = (
    Truth(
        "No: for a continuous function the double integral is the same in both orders (theorem of "
        "Fubini). Over a rectangle the bounds simply change places; over other regions they must "
        "be found anew.",
        r"(?:the )?order (?:really |always )?(?:matters?|of integration matters?|makes? a"
        r" difference)(?: here)?",
        "evaluate the double integral of x y^2 over 0<=x<=2, 0<=y<=1",
        "2/3",
        within=_DOUBLE,
    ),
    Truth(
        "Yes: for a continuous function the double integral is the same in both orders (theorem of "
        "Fubini). Over a rectangle the bounds simply change places; over other regions they must "
        "be found anew.",
        r"(?:i |we |you )?(?:can |could )?(?:swap|switch|change|reverse|exchange) the order"
        r"(?: of integration)?|it (?:the )?same in the other order",
        "evaluate the double integral of x y^2 over 0<=x<=2, 0<=y<=1",
        "2/3",
        within=_DOUBLE,
    ),
    Truth(
        "Yes: wherever the mixed second derivatives are continuous, the order does not matter, so "
        "`f_xy = f_yx` (theorem of Schwarz, or Clairaut).",
        r"(?:the |its )?(?:two )?(?:mixed )?(?:second )?(?:partials|partial derivatives|mixed "
        r"(?:ones|derivatives)|f_?xy and f_?yx)(?: always| also)? "
        r"(?:the same|equal|agree|match|commute)(?: here)?"
        r"|f_?xy ?(?:=|equals?(?: to)?|the same as) ?f_?yx|(?:the )?order (?:matters?|of "
        r"differentiation matters?)",
        "second partial derivative of x^2 y with respect to x and y",
        "2*x",
        within=r"partial|gradient|f\(x, ?y\)|hessian",
    ),
    Truth(
        "Yes: for every square matrix the determinant is the product of its eigenvalues, each "
        "counted as often as it is a root of the characteristic polynomial, complex ones included.",
        rf"{_DET} {_BE}(?:the )?product of {_EIGEN}|(?:the )?product of {_EIGEN} {_BE}{_DET}"
        rf"|{_EIGEN} multiply to (?:give )?{_DET}",
        "determinant of [[2, 1], [1, 2]]",
        "3",
    ),
    Truth(
        "Yes: for every square matrix the trace, the sum of the diagonal, is the sum of its "
        "eigenvalues, each counted as often as it is a root of the characteristic polynomial.",
        rf"(?:the )?trace {_BE}(?:the )?sum of {_EIGEN}|(?:the )?sum of {_EIGEN} {_BE}(?:the "
        rf")?trace|{_EIGEN} add up to (?:the )?trace",
        "trace of [[2, 1], [1, 2]]",
        "4",
    ),
    Truth(
        "No, it is the other way round: the determinant is the product of the eigenvalues, and "
        "the trace is their sum.",
        rf"{_DET} {_BE}(?:the )?sum of {_EIGEN}|(?:the )?trace {_BE}(?:the )?product of {_EIGEN}",
        "trace of [[2, 1], [1, 2]]",
        "4",
    ),
    Truth(
        "No, only some matrices have one: a square matrix has an inverse exactly when its "
        "determinant is not 0.",
        r"(?:(?:it|this|that)(?= always)|a matrix|every matrix|all matrices|any matrix|an? "
        r"square matrix|matrices|every square matrix)(?: always)?(?: have| got)?(?: always)?"
        r" (?:an )?inverses?(?: every time| in general)?",
        "is [[1, 2], [2, 4]] invertible?",
        "False",
        within=r"\[\[|matri",
    ),
    Truth(
        "A square matrix has an inverse exactly when its determinant is not 0.",
        rf"(?:a matrix |it )?(?:is )?(?:not |non-?)?(?:invertible|singular) (?:if|when|because|only"
        rf" if|iff|as) {_DET} (?:is |isn't |is not |=|!=|≠)*(?:0|zero|non-?zero|not 0|not zero)"
        rf"|{_DET} (?:0|zero|of 0|of zero) means (?:no inverse|(?:it's |it is )?not invertible)",
        "is [[1, 2], [2, 4]] invertible?",
        "False",
    ),
    Truth(
        "No: for matrices the order matters, `AB` and `BA` usually differ; only some pairs, such "
        "as a matrix and its inverse, commute.",
        r"ab ?(?:=|is|equal to|the same as|equals?) ?(?:the same as |equal to )?ba"
        r"|matrix multiplication (?:is )?commutative|(?:matrices|matrix products?) commute"
        r"|(?:a ?\*? ?b|it) the same (?:as b ?\*? ?a|the other way (?:a?round))",
        "do [[1, 1], [0, 1]] and [[1, 0], [1, 1]] commute?",
        "False",
        r"^(?!.*\]\].*\]\]).*(?:\[\[|matri)",
    ),
    Truth(
        "No: for a continuous function both orders give the same value. Over a rectangle just "
        "exchange the two integrals; over another region the bounds change with the order.",
        r"(?:the )?order(?: of integration)? (?:really |always |also |even )?matters?(?: here)?"
        r"|(?:i |we |you )?(?:can|could|may) (?:i |we |you )?(?:swap|switch|change|reverse) the"
        r" order(?: of integration)?",
        "integrate x*y for 0 <= x <= 1 and 0 <= y <= 2",
        "1",
        within=r"integr\w*.*(?:y ?(?:<|≤|from|=|in)|dy|d[xy] ?d[xy])|double integral",
    ),
    Truth(
        "Yes, for matrices the order matters: `AB` and `BA` usually differ.",
        r"(?:the )?order (?:really |always |also )?matters?(?: (?:here|then|for matrices))?",
        "do [[1, 1], [0, 1]] and [[1, 0], [1, 1]] commute?",
        "False",
        within=r"\[\[|matri",
    ),
    Truth(
        "Yes: `det(AB) = det(A) det(B)` for square matrices of the same size. For sums there is no "
        "such rule.",
        r"(?:the )?det(?:erminant)? of (?:a |the )?product (?:of (?:two )?matrices )?"
        rf"{_BE}(?:the )?product of (?:the|their) det(?:erminant)?s"
        r"|det ?\(?ab\)? ?(?:=|is|equals?) ?det ?\(?a\)? ?(?:\*|times)? ?det ?\(?b\)?",
        "determinant of [[1, 1], [0, 2]]*[[3, 0], [1, 1]]",
        "6",
    ),
    Truth(
        "Yes: a real symmetric matrix has only real eigenvalues, and eigenvectors to different "
        "eigenvalues are perpendicular.",
        r"(?:the )?eigenvectors (?:of (?:a )?symmetric (?:matrix|matrices) )?"
        r"(?:always |are |be )*(?:perpendicular|orthogonal)"
        rf"|{_EIGEN} (?:of (?:a )?symmetric (?:matrix|matrices) )(?:always |are |be )*real",
        "are (1, 1) and (-1, 1) perpendicular?",
        "True",
        r"symmetric|\[\[\s*(-?\d+)\s*,\s*(-?\d+)\s*\]\s*,\s*\[\s*\2\s*,",
    ),
    Truth(
        "That the terms tend to 0 is needed, but it is not enough: the sum of `1/n` has terms that "
        "tend to 0 and still grows beyond every number. Only the other way round it decides: terms "
        "that do not tend to 0 make a series diverge.",
        r"(?:the |its |these )?terms? (?:all )?(?:go|goes|tends?|converges?|get|gets|going|are "
        r"going|approach(?:es)?)(?: closer and closer| closer)?(?: to)? (?:0|zero)"
        r"|(?:every )?series (?:whose|with) terms (?:go|going|tend|tending) to (?:0|zero) "
        r"converges?|a series converges? (?:if|when) (?:the|its) terms (?:go|tend) to (?:0|zero)",
        "does the sum of 1/n converge?",
        "False",
        r"sum|series|∑|converg|diverg",
    ),
    Truth(
        "Yes: a series that converges absolutely converges. The converse is false: the sum of "
        "`(-1)^n/n` converges, but not absolutely.",
        r"absolute(?:ly)? converge(?:nce|nt|s)? (?:implies?|means?|gives?) (?:that )?(?:it )?"
        r"converge(?:nce|nt|s)?(?: too)?",
        "does the sum of (-1)^n/n converge?",
        "True",
    ),
    Truth(
        "No: `f'(x) = 0` only makes a point stationary. `x³` has the slope 0 at 0 and goes on "
        "rising; the slope must change its sign.",
        r"(?:(?:every|each|all|any) )?(?:critical|stationary) points? (?:is |are |be )?(?:always )?"
        r"(?:a )?(?:max\w*|min\w*|extrem\w+)(?: or (?:a )?(?:max\w*|min\w*))?"
        r"|f'(?:\(x\))? ?= ?0 (?:always )?(?:means?|gives?|implies?) (?:a )?(?:max\w*|min\w*"
        r"|extrem\w+)(?: or (?:a )?(?:max\w*|min\w*))?",
        "critical points of x^3",
        "x = 0",
    ),
    Truth(
        "Differentiable functions are continuous; the converse is false: `|x|` is continuous, but "
        "has no slope at 0.",
        r"(?:(?:every|each|all|any|a) )?(?:differentiable functions?|continuous functions?"
        r"|differentiab\w+|continuity) (?:is |are |be |implies |means )?(?:always )?"
        r"(?:continuous|continuity|differentiable|differentiab\w+)",
        "limit of |x| as x -> 0",
        "0",
    ),
    Truth(
        "No: `x*x` has the derivative `2x`, but the product of the derivatives is 1. The product "
        "rule is `(u v)′ = u′ v + u v′`.",
        r"(?:the )?derivative of (?:a |the )?product (?:just |is |be )*(?:the )?product of (?:the"
        r"|their) derivatives",
        "differentiate x*x",
        "2*x",
    ),
    Truth(
        "No: integrals may be added, but not multiplied; `∫ x*x dx` is `x³/3 + C`, not `x⁴/4`. "
        "For products try integration by parts or a substitution.",
        r"(?:the )?integral of (?:a |the )?product (?:just |is |be )*(?:the )?product of (?:the"
        r"|their) integrals",
        "integrate x*x",
        "x**3/3 + C",
    ),
    Truth(
        "Yes: two vectors are perpendicular exactly when their dot product is 0.",
        r"(?:vectors |they )?(?:are )?(?:perpendicular|orthogonal) (?:if|when|because|iff) (?:the"
        r"|their) (?:dot|scalar) product (?:is |= ?)?(?:0|zero)"
        r"|(?:a )?(?:dot|scalar) product (?:of |is |= ?|being )?(?:0|zero) means (?:they are "
        r"|they're )?(?:perpendicular|orthogonal)",
        "dot product of (1, 2) and (-2, 1)",
        "0",
    ),
    Truth(
        "Yes: the cross product is perpendicular to both vectors.",
        r"(?:the )?cross product (?:is )?(?:always )?(?:perpendicular|orthogonal) to both"
        r"(?: vectors)?",
        "dot product of (1, 2, 3) and (-3, 6, -3)",
        "0",
    ),
)
