"""The kinds of problem beyond the first ones, each in modules of its own."""
