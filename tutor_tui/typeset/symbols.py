"""Which character each LaTeX command stands for, and what it does in a row."""

from typing import Final

from tutor_tui.typeset.nodes import Kind, Symbol


def _table(kind: Kind, pairs: str) -> dict[str, Symbol]:
    words = pairs.split()
    return {name: Symbol(text, kind) for name, text in zip(words[::2], words[1::2], strict=True)}


_ORDINARY: Final = """
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ
Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ hbar ℏ ell ℓ Re ℜ Im ℑ
aleph ℵ beth ℶ wp ℘ imath ı jmath ȷ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬
lnot ¬ top ⊤ bot ⊥ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ Diamond ◇
degree ° prime ′ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ checkmark ✓ surd √
clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ pounds £ euro € backslash \\ therefore ∴
because ∵ complement ∁ flat ♭ sharp ♯ natural ♮ bigstar ★ lozenge ◊ dag † ddag ‡ S § qed ∎
R ℝ N ℕ Z ℤ Q ℚ C ℂ eth ð Omicron Ο frown ⌢ smile ⌣ mho ℧ hslash ℏ digamma ϝ gimel ℷ daleth ℸ
sphericalangle ∢ blacktriangle ▲ triangledown ▽ blacktriangledown ▼ blacklozenge ⧫ yen ¥
copyright © textdegree ° hdots … dotsm ⋯ dotsi ⋯ dotso … AA Å aa å ss ß P ¶ perthousand ‰
circledR ® varpropto ∝ celsius ℃ mathellipsis … textellipsis … textendash – textemdash —
"""
_BINARY: Final = """
pm ± mp ∓ times × cdot · ast ∗ star ⋆ circ ∘ bullet • cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨
lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wr ≀ amalg ⨿
bmod mod dagger † ddagger ‡ triangleleft ◁ triangleright ▷ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxtimes ⊠
boxminus ⊟ boxdot ⊡ dotplus ∔ bigcirc ◯ diamond ⋄ oslash ⊘ barwedge ⊼ veebar ⊻ circledast ⊛
circledcirc ⊚ cdotp · bigtriangleup △ bigtriangledown ▽ intercal ⊺ divideontimes ⋇
"""
_RELATIONS: Final = """
leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅
propto ∝ ll ≪ gg ≫ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇
subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ sqsubseteq ⊑ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⊥
vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ prec ≺ succ ≻ preceq ⪯ succeq ⪰ asymp ≍ doteq ≐ coloneqq ≔
to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
implies ⟹ impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ Longleftarrow ⟸
longleftrightarrow ⟷ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩
uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝ twoheadrightarrow ↠ lesssim ≲
gtrsim ≳ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ triangleq ≜ bowtie ⋈ lessgtr ≶ approxeq ≊ thicksim ∼
nRightarrow ⇏ nrightarrow ↛ nLeftarrow ⇍ nleftarrow ↚ nLeftrightarrow ⇎ nleftrightarrow ↮
leftharpoonup ↼ leftharpoondown ↽ rightharpoondown ⇁ leftrightharpoons ⇋ rightarrowtail ↣
curvearrowright ↷ curvearrowleft ↶ circlearrowleft ↺ circlearrowright ↻ rightrightarrows ⇉
leftleftarrows ⇇ Updownarrow ⇕ upharpoonright ↾ nsim ≁ ncong ≇ nsupseteq ⊉ subseteqq ⫅
supseteqq ⫆ sqsubset ⊏ sqsupset ⊐ sqsupseteq ⊒ gtrless ≷ lll ⋘ ggg ⋙ eqqcolon ≕ coloneq ≔
eqcirc ≖ circeq ≗ trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲ vartriangleright ⊳
Vdash ⊩ nvdash ⊬ nvDash ⊭ nprec ⊀ nsucc ⊁ between ≬ pitchfork ⋔ multimap ⊸ geqq ≧ leqq ≦
thickapprox ≈ lesseqgtr ⋚ gtreqless ⋛ varsubsetneq ⊊ shortmid ∣ shortparallel ∥ owns ∋ longleadsto ⟿
"""
_DELIMITERS: Final = """
lbrace { rbrace } { { } } lbrack [ rbrack ] lparen ( rparen ) langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋
lceil ⌈ rceil ⌉ lvert | rvert | lVert ‖ rVert ‖ vert | Vert ‖ | ‖ lgroup ( rgroup )
llbracket ⟦ rrbracket ⟧
"""
_NAMES: Final = """
sin cos tan cot sec csc sinh cosh tanh coth sech csch arcsin arccos arctan arccot arcsec arccsc
arsinh arcosh artanh arcsinh arccosh arctanh log ln lg exp dim ker deg arg hom sgn tr rank cis erf
tg ctg arctg cosec
"""
_NAMES_WITH_LIMITS: Final = """
lim max min sup inf limsup liminf Pr det gcd lcm argmax argmin plim
"""
_BIG: Final = """
sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigsqcup ⨆
"""
_INTEGRALS: Final = "int ∫ iint ∬ iiint ∭ iiiint ⨌ smallint ∫ oint ∮ oiint ∯ intop ∫"

DELIMITERS: Final = dict(zip(_DELIMITERS.split()[::2], _DELIMITERS.split()[1::2], strict=True))
"""A delimiter's command, without its backslash, → its character."""

_OPENING: Final = "([{⟨⌊⌈⟦"
_CLOSING: Final = ")]}⟩⌋⌉⟧"


def delimiter(text: str) -> Symbol:
    """The symbol of a delimiter's character."""
    if text in _OPENING:
        return Symbol(text, Kind.OPEN)
    return Symbol(text, Kind.CLOSE if text in _CLOSING else Kind.BAR)


COMMANDS: Final = {
    **_table(Kind.ORDINARY, _ORDINARY),
    **_table(Kind.BINARY, _BINARY),
    **_table(Kind.RELATION, _RELATIONS),
    **_table(Kind.INTEGRAL, _INTEGRALS),
    **{name: delimiter(text) for name, text in DELIMITERS.items()},
    "lvert": Symbol("|", Kind.OPEN),
    "rvert": Symbol("|", Kind.CLOSE),
    "lVert": Symbol("‖", Kind.OPEN),
    "rVert": Symbol("‖", Kind.CLOSE),
    **{name: Symbol(name, Kind.NAME) for name in _NAMES.split()},
    **{name: Symbol(name, Kind.NAME, has_limits=True) for name in _NAMES_WITH_LIMITS.split()},
    **{
        name: Symbol(text.text, Kind.BIG, has_limits=True)
        for name, text in _table(Kind.BIG, _BIG).items()
    },
    "varlimsup": Symbol("lim sup", Kind.NAME, has_limits=True),
    "varliminf": Symbol("lim inf", Kind.NAME, has_limits=True),
    "limsup": Symbol("lim sup", Kind.NAME, has_limits=True),
    "liminf": Symbol("lim inf", Kind.NAME, has_limits=True),
    "argmax": Symbol("arg max", Kind.NAME, has_limits=True),
    "argmin": Symbol("arg min", Kind.NAME, has_limits=True),
    "div": Symbol("÷", Kind.DIVISION),
    "colon": Symbol(":", Kind.COMMA),
    "ldotp": Symbol(".", Kind.COMMA),
    **{mark: Symbol(mark) for mark in "%$#_&"},
}
"""A command without its backslash → its symbol."""

CHARACTERS: Final = {
    "+": Symbol("+", Kind.BINARY),
    "-": Symbol("-", Kind.BINARY),
    "−": Symbol("-", Kind.BINARY),
    "*": Symbol("*", Kind.BINARY),
    "/": Symbol("/", Kind.SLASH),
    "=": Symbol("=", Kind.RELATION),
    "<": Symbol("<", Kind.RELATION),
    ">": Symbol(">", Kind.RELATION),
    ",": Symbol(",", Kind.COMMA),
    ".": Symbol(".", Kind.COMMA),
    ";": Symbol(";", Kind.COMMA),
    ":": Symbol(":", Kind.COLON),
    "!": Symbol("!", Kind.FACTORIAL),
    "÷": Symbol("÷", Kind.DIVISION),
    **{mark: delimiter(mark) for mark in "()[]|‖⟨⟩⌊⌋⌈⌉"},
    **{symbol.text: symbol for symbol in _table(Kind.BINARY, _BINARY).values()},
    **{symbol.text: symbol for symbol in _table(Kind.RELATION, _RELATIONS).values()},
    **{symbol.text: symbol for symbol in _table(Kind.INTEGRAL, _INTEGRALS).values()},
    "⊥": Symbol("⊥", Kind.RELATION),
    "∑": Symbol("∑", Kind.BIG, has_limits=True),
    "∏": Symbol("∏", Kind.BIG, has_limits=True),
}
"""A character → its symbol; all others are ordinary."""

SPACES: Final = {
    ",": 1, ":": 1, ";": 1, ">": 1, " ": 1, "quad": 2, "qquad": 4, "!": 0,
    "enspace": 1, "thinspace": 1, "medspace": 1, "thickspace": 1, "negthinspace": 0, "\n": 1,
    "space": 1, "nobreakspace": 1, "enskip": 1, "hfill": 2,
}  # fmt: skip
"""A spacing command → its cells."""

_IGNORED: Final = """
displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag rm it
normalsize large Large small big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm
Bigm biggm Biggm middle allowbreak nobreak mathstrut strut mathbin mathrel mathord
mathopen mathclose mathpunct mathinner smash /
"""
IGNORED: Final = frozenset(_IGNORED.split())
"""Commands without a look of their own here; what follows them is drawn."""

ACCENTS: Final = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0305",
    "vec": "\u20d7", "overrightarrow": "\u20d7", "dot": "\u0307", "ddot": "\u0308",
    "tilde": "\u0303", "widetilde": "\u0303", "check": "\u030c", "acute": "\u0301",
    "grave": "\u0300", "breve": "\u0306", "mathring": "\u030a", "underline": "\u0332",
    "overleftarrow": "\u20d6", "overleftrightarrow": "\u20e1", "underbar": "\u0332",
    "dddot": "\u20db", "ddddot": "\u20dc", "overparen": "\u0311", "overarc": "\u0311",
    "wideparen": "\u0311", "Dot": "\u0307", "Ddot": "\u0308", "widecheck": "\u030c",
}  # fmt: skip
"""A command that puts a mark on its argument → the combining character."""

NEGATED: Final = {
    "=": "≠", "<": "≮", ">": "≯", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊃": "⊅", "⊆": "⊈", "⊇": "⊉",
    "≡": "≢", "∼": "≁", "≈": "≉", "≅": "≇", "≤": "≰", "≥": "≱", "∣": "∤", "∥": "∦", "∃": "∄",
    "⊢": "⊬", "⊨": "⊭", "≃": "≄", "≺": "⊀", "≻": "⊁", "|": "∤",
}  # fmt: skip
"""What `not` makes of a character."""
