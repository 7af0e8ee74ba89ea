"""Ways to an antiderivative that are taken before SymPy's general search."""
