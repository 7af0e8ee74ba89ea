"""Questions that build on the answers to earlier ones; calculated, so SymPy is at hand."""
